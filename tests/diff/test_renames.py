"""Entries under another id, and what goes along with that."""

from pathlib import Path

import pytest

from tests.diff.folders import Told, compared, told
from webcare.diff import Op, Place

IRIS = """\
iris-kok:
  kind: person
  name: Iris Kok
  job: Planner
  means:
    - {kind: phone, value: 050 000 12 51}
    - {kind: email, value: iris.kok@noorderlamp.example}
  about: [bezorging, vertraging]
  verified-on: 2026-10-06
"""
WOUTER = """\
wouter-bosma:
  kind: person
  name: Wouter Bosma
  job: Planner
  means:
    - {kind: phone, value: 050 000 12 51}
    - {kind: email, value: wouter.bosma@noorderlamp.example}
  about: [bezorging, vertraging]
  verified-on: 2026-10-06
"""


def test_the_same_under_another_id(tmp_path: Path) -> None:
    found = compared(tmp_path, {"contacts": IRIS}, {"contacts": "# nieuw\n" + IRIS.replace("iris-kok:", "iris:")})
    (change,) = found.changes
    assert (change.part, change.path, change.op, change.before, change.after) == (
        "contacts", ("iris",), Op.RENAMED, "iris-kok", "iris",
    )  # fmt: skip
    assert (change.was, change.path_before) == (("iris-kok",), ("iris-kok",))
    assert change.before_at == Place("handbook/contacts.yaml", 1, 1)
    assert change.after_at == Place("handbook/contacts.yaml", 2, 1)


def test_what_changed_besides(tmp_path: Path) -> None:
    after = IRIS.replace("iris-kok:", "iris-de-kok:").replace("Iris Kok", "Iris de Kok").replace("12 51", "12 52")
    assert told(tmp_path, "contacts", IRIS, after) == [
        Told(("iris-de-kok",), "renamed", "iris-kok", "iris-de-kok"),
        Told(("iris-de-kok", "name"), "changed", "Iris Kok", "Iris de Kok"),
        Told(("iris-de-kok", "means", "phone", "value"), "changed", "050 000 12 51", "050 000 12 52"),
    ]


def test_another_person_in_the_same_job_is_another_person(tmp_path: Path) -> None:
    found = told(tmp_path, "contacts", IRIS, WOUTER)
    assert [(one.op, one.path) for one in found] == [("added", ("wouter-bosma",)), ("removed", ("iris-kok",))]


TARGET = "- {id: chat-2026, channels: [chat], first-response: 2m, share: 90, valid-from: 2026-09-01, note: Snel.}\n"
SCHEDULE = (
    "winkel: {name: Winkel, versions: [{valid-from: 2026-01-01, week: {mon: [9:00-17:00], tue: [9:00-17:00]}}]}\n"
)
PATHS = "paths: {a: {name: Bezorging, last-contact: jan, levels: [{targets: [jan], note: Noem het nummer.}]}}\n"
RULE = "lang: {kind: limit, message: Houd het kort., limit: {of: words, most: 90}, wrong: [a b c], right: [a]}\n"
GOAL = "snel: {name: Sneller antwoorden, metric: csat, target: 85%, by: 2027-01-01, success: Boven 85%., failure: Onder 80%.}\n"
ROSTERS = (
    "paths: {}\nrosters: {a: {name: Dienst techniek, rotations: [{members: [jan, els], starts: 2026-01-01T09:00}]}}\n"
)


@pytest.mark.parametrize(
    ("part", "before", "old", "new", "path"),
    [
        ("targets", TARGET, "chat-2026", "chat-2027", ("chat-2027",)),
        ("hours", SCHEDULE, "winkel:", "showroom:", ("showroom",)),
        ("escalation", PATHS, "a:", "pakket:", ("paths", "pakket")),
        ("escalation", ROSTERS, "a:", "techniek:", ("rosters", "techniek")),
        ("rules", RULE, "lang:", "kort:", ("kort",)),
        ("goals", GOAL, "snel:", "vlot:", ("vlot",)),
        ("facts", "telefoon: 050 000 12 34\n", "telefoon", "telefoonnummer", ("telefoonnummer",)),
        ("topics", "retour: {name: Retour, keywords: [terugsturen, retour]}\n", "retour: {", "terug: {", ("terug",)),
        ("channels", "twitter: {name: X, surface: both, handle: '@a'}\n", "twitter", "x", ("x",)),
    ],
)  # fmt: skip
def test_every_kind_of_entry(tmp_path: Path, part: str, before: str, old: str, new: str, path: tuple[str, ...]) -> None:
    after = before.replace(old, new)
    ids = old.rstrip(": {"), new.rstrip(": {")
    assert told(tmp_path, part, before, after) == [Told(path, "renamed", *ids)]


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("facts", "telefoon: 050 000 12 34\n", "whatsapp: 050 000 12 35\n"),
        ("facts", "levertijd: '2'\n", "bedenktijd: '2'\n"),
        ("channels", "x: {name: X, surface: open, owner: jan}\n", "chat: {name: Chat, surface: open, owner: jan}\n"),
        ("targets", TARGET, TARGET.replace("chat-2026", "x-2026").replace("[chat]", "[x]")),
        ("topics", "a: {name: Retour, keywords: [terug], owner: jan}", "b: {name: Storing, keywords: [uit], owner: jan}"),
    ],
)  # fmt: skip
def test_what_only_looks_like_it(tmp_path: Path, part: str, before: str, after: str) -> None:
    assert [one.op for one in told(tmp_path, part, before, after)] == ["added", "removed"]


def test_who_refers_to_it_follows(tmp_path: Path) -> None:
    files = {
        "contacts": IRIS + "els: {kind: role, name: Els, holders: [els, iris-kok], backup: iris-kok}\n",
        "topics": "a: {name: A, keywords: [a], owner: iris-kok}\n",
        "escalation": (
            "paths: {p: {name: P, last-contact: iris-kok, levels: [{targets: [iris-kok, els]}]}}\n"
            "rosters: {r: {name: R, rotations: [{members: [els, iris-kok], starts: 2026-01-01T09:00}]}}\n"
        ),
        "team": "way-of-working: own-team\nmembers: [{contact: iris-kok, initials: IK, roles: [writer]}]\n",
        "crisis": "thresholds: [{phase: crisis, messages: 9, within: 1h}]\ndecides: iris-kok\npublishes: [els, iris-kok]\n",
    }
    after = {name: text.replace("iris-kok", "iris") for name, text in files.items()}
    after["topics"] = after["topics"].replace("iris", "els")
    found = compared(tmp_path, {**files}, {**after}).changes
    follows = "contacts/iris"
    assert [(one.part, one.path, one.op.value, one.follows) for one in found if one.path != ("iris",)] == [
        ("topics", ("a", "owner"), "changed", None),
        ("contacts", ("els", "holders", "iris"), "changed", follows),
        ("contacts", ("els", "backup"), "changed", follows),
        ("escalation", ("paths", "p", "last-contact"), "changed", follows),
        ("escalation", ("paths", "p", "levels", "1", "targets", "iris"), "changed", follows),
        ("escalation", ("rosters", "r", "rotations", "1", "members", "iris"), "changed", follows),
        ("crisis", ("decides",), "changed", follows),
        ("crisis", ("publishes", "iris"), "changed", follows),
        ("team", ("members", "iris"), "renamed", follows),
    ]


def test_the_channel_and_the_words_for_it(tmp_path: Path) -> None:
    channel = "{name: X, surface: both, handle: '@noorderlamp'}\n"
    answer = "---\nid: a\ntitle: A\nchannels: [%s]\n---\nHallo!\n\n## %s\nHoi, bel ons.\n"
    before = {"channels": "twitter: " + channel, "answers/a.md": answer % ("twitter", "twitter")}
    after = {"channels": "x: " + channel, "answers/a.md": answer % ("x", "x")}
    assert [
        (one.part, one.path, one.op.value, one.follows) for one in compared(tmp_path, {**before}, {**after}).changes
    ] == [
        ("channels", ("x",), "renamed", None),
        ("answers", ("a", "channels", "x"), "changed", "channels/x"),
        ("answers", ("a", "text", "x"), "renamed", "channels/x"),
    ]


def test_a_fact_and_a_fragment_in_the_words_of_an_answer(tmp_path: Path) -> None:
    answer = "---\nid: a\ntitle: A\n---\n%s\n"
    before = {
        "facts": "telefoon: 050 000 12 34\n",
        "answers/a.md": answer % 'Bel {{ facts.telefoon }}. {% include "groet" %}',
        "answers/b.md": (answer % "Bel {{ facts.telefoon }}.").replace("id: a", "id: b"),
        "answers/fragments/groet.md": "Groet van het webcareteam!\n",
    }
    after = {
        "facts": "telefoonnummer: 050 000 12 34\n",
        "answers/a.md": answer % 'Bel {{ facts.telefoonnummer }}. {% include "afsluiting" %}',
        "answers/b.md": (answer % "Bel gerust {{ facts.telefoonnummer }}.").replace("id: a", "id: b"),
        "answers/fragments/afsluiting.md": "Groet van het webcareteam!\n",
    }
    found = compared(tmp_path, {**before}, {**after}).changes
    assert [(one.part, one.path, one.op.value, one.follows) for one in found] == [
        ("facts", ("telefoonnummer",), "renamed", None),
        ("answers", ("a", "text", "*"), "changed", "facts/telefoonnummer"),
        ("answers", ("b", "text", "*"), "changed", None),
        ("fragments", ("afsluiting",), "renamed", None),
    ]
