"""What means the same is no change."""

from pathlib import Path

import pytest

from tests.diff.folders import Told, compared, told

TOPICS = "retour: {name: Retour, keywords: [terug, retour]}\nstoring: {name: Storing, keywords: [uit]}\n"


@pytest.mark.parametrize(
    ("part", "before", "after"),
    [
        ("targets", "- {id: a, first-response: 1h, valid-from: 2026-01-01}", "- {valid-from: '2026-01-01', id: a, first-response: 60m}"),
        ("targets", "- {id: a, first-response: 1 uur, valid-from: 2026-01-01}", "- {id: a, first-response: 0h60m, valid-from: 2026-01-01, share: 100, clock: business, channels: []}"),
        ("channels", "x: {name: X, surface: open}", "# kanaal\nx:\n  naam: 'X'\n  surface: \"open\"\n  status: active\n  aliases:\n"),
        ("channels", "x: {name: X, surface: open}\nchat: {name: Chat, surface: closed}", "chat: {name: Chat, surface: closed}\nx: {name: X, surface: open}"),
        ("topics", TOPICS, TOPICS.replace("\n", "\r\n")),
        ("topics", TOPICS, "\ufeff" + TOPICS.replace("[terug, retour]", "[retour, terug, retour]")),
        ("hours", "a: {name: A, versions: [{valid-from: 2026-01-01, week: {mon: [9:00-12:00, 13:00-17:00]}}]}", "a: {name: A, versions: [{valid-from: 2026-01-01, week: {mon: [13.00 tot 17.00, '09:00–12:00'], sun: []}}]}"),
        ("tone", "emoji: {most: 1}\n", ""),
        ("tone", "preferred: [{use: a, instead-of: [b]}, {use: c, instead-of: [d]}]", "preferred: [{use: c, instead-of: [d]}, {use: a, instead-of: [b]}]"),
        ("privacy", "retention: [{what: logs, keep: 2 jaar, why: wet}]", "retention: [{what: logs, keep: 24 maanden, why: wet}]"),
        ("vocabulary", "abbreviations: {NS: Spoorwegen, KLM: Vliegen}", "abbreviations: {KLM: Vliegen, NS: Spoorwegen}"),
    ],
)  # fmt: skip
def test_other_words_for_the_same(tmp_path: Path, part: str, before: str, after: str) -> None:
    assert told(tmp_path, part, before, after) == []
    assert told(tmp_path / "back", part, after, before) == []


def test_a_kind_in_one_file_or_in_several(tmp_path: Path) -> None:
    one, other = TOPICS.splitlines(keepends=True)
    split = {"handbook/topics/b.yaml": one, "handbook/topics/a/z.yaml": other}
    assert compared(tmp_path, {"topics": TOPICS}, {**split}).changes == []
    assert compared(tmp_path / "back", {**split}, {"topics": TOPICS}).changes == []


def test_settings_in_other_words(tmp_path: Path) -> None:
    before = 'client = "A"\n[lint]\nfail-on = "warning"\n[[lint.ignore]]\nrule = "taal"\nchannel = "x"\nreason = "r"\n'
    after = "client = 'A' # zo heet hij\nlint = {ignore = [{reason = 'r', channel = ['x'], rule = 'taal'}]}\n"
    found = compared(tmp_path, {"webcare.toml": before}, {"webcare.toml": after})
    assert (found.changes, found.unreadable) == ([], [])


@pytest.mark.parametrize(
    ("part", "before", "after", "path"),
    [
        ("channels", "x: {name: X, surface: open, aliases: [twitter]}", "x: {name: X, surface: open}", ("x", "aliases", "twitter")),
        ("topics", TOPICS, TOPICS.replace("[terug, retour]", "[retour]"), ("retour", "keywords", "terug")),
    ],
)  # fmt: skip
def test_what_is_a_value(tmp_path: Path, part: str, before: str, after: str, path: tuple[str, ...]) -> None:
    assert told(tmp_path, part, before, after) == [Told(path, "removed", path[-1])]
