"""A channel that goes by an alias is known by its id, whatever is read: the handbook, an answer, the log."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.test_handbook import write
from webcare.check.references import IN_ANSWERS, REFERENCES
from webcare.model.finding import Source
from webcare.model.handbook.channels import Channel, channel_ids
from webcare.store.answers import parse_answer
from webcare.store.channel_names import FIELDS, NAMING
from webcare.store.handbook import Handbook
from webcare.store.shelf import read_answer, read_shelf

CHANNELS = """\
x: {name: X, surface: both, aliases: [twitter, tw], closed-alternative: mail}
email: {name: E-mail, surface: closed, aliases: [mail, twitter, x]}
"""
ENTRIES = {
    "targets": "- {id: snel, channels: [twitter, x, tw], first-response: 1h, valid-from: 2026-01-01}\n",
    "escalation": (
        "paths:\n  pad:\n    name: Pad\n    last-contact: a\n"
        "    levels: [{targets: [a], when: {channels: [mail]}}]\n"
        "routes: [{path: pad, when: {channels: [tw]}}]\n"
    ),
    "rules": "geen-x: {kind: words, words: [x], message: Nee., channels: [twitter], wrong: [x], right: [y]}\n",
    "privacy": "retention: [{what: logs, keep: 30d, why: Zo., channels: [mail]}]\n",
    "crisis": "decides: a\npublishes: [a]\nthresholds: [{phase: watch, messages: 20, within: 1h, channels: [twitter]}]\n",
    "goals": "snel: {name: Snel, metric: first_response_time, target: 1h, by: 2026-12-31, success: Ja., failure: Nee., channels: [tw]}\n",
    "team": "way-of-working: own-team\nmembers: [{contact: a, initials: A, roles: [writer], channels: [twitter]}]\nreviews: [{when: [always], by: [a], channels: [mail]}]\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty handbook, in the current folder."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "handbook").mkdir()
    return tmp_path / "handbook"


def test_an_id_stays_one_and_of_a_double_alias_the_first_holds() -> None:
    both = {
        "x": Channel(name="X", surface="open", aliases=["twitter"]),
        "email": Channel(name="E-mail", surface="closed", aliases=["mail", "twitter", "x"]),
    }
    assert channel_ids(both) == {"twitter": "x", "mail": "email"}


@pytest.mark.parametrize("again", [False, True], ids=["read", "from the cache"])
def test_every_entry_has_the_ids(folder: Path, again: bool) -> None:
    handbook = write(folder, channels=CHANNELS, **ENTRIES)
    if again:
        handbook.read_all()
        handbook = Handbook(str(folder), shown="handbook")
    assert [(one.closed_alternative, one.aliases) for one in handbook.channels.values()] == [
        ("email", ["twitter", "tw"]),
        (None, ["mail", "twitter", "x"]),
    ]
    escalation, crisis, team = handbook.escalation, handbook.crisis, handbook.team
    assert handbook.findings == []
    assert escalation is not None and crisis is not None and team is not None
    level = escalation.paths["pad"].levels[0].when
    assert level is not None
    assert handbook.targets[0].channels == ["x"]
    assert [level.channels, escalation.routes[0].when.channels] == [["email"], ["x"]]
    assert handbook.rules["geen-x"].channels == ["x"]
    assert handbook.privacy.retention[0].channels == ["email"]
    assert crisis.thresholds[0].channels == ["x"]
    assert handbook.goals["snel"].channels == ["x"]
    assert [team.members[0].channels, team.reviews[0].channels] == [["x"], ["email"]]
    assert handbook.findings == []


def test_what_check_knows_to_be_channels_is_what_gets_its_id() -> None:
    named = {
        (kind, path.rsplit(".", 1)[-1].replace("-", "_"))
        for kind, paths in REFERENCES.items()
        for path, sort in paths.items()
        if sort == "channel"
    }
    assert {kind for kind, _ in named} == NAMING
    assert {field for _, field in named} == FIELDS
    assert [key for key, sort in IN_ANSWERS.items() if sort == "channel"] == ["channels"]


def test_an_answer_and_its_texts(tmp_path: Path) -> None:
    text = "---\nid: a\ntitle: A\nchannels: [twitter, email]\n---\nHoi.\n\n## twitter\nKort.\n"
    (tmp_path / "answers").mkdir()
    (tmp_path / "answers" / "a.md").write_text(text, "utf-8")
    ids = {"twitter": "x"}
    as_written, _ = parse_answer(Source("a.md", text))
    answer, findings = parse_answer(Source("a.md", text), ids)
    assert as_written is not None and answer is not None and findings == []
    assert (as_written.head.channels, [one.channel for one in as_written.variants]) == (
        ["twitter", "email"],
        [None, "twitter"],
    )
    assert (answer.head.channels, [one.channel for one in answer.variants]) == (["x", "email"], [None, "x"])
    for _ in ("read", "from the cache"):
        shelf = read_shelf("answers", ids)
        (shelved,) = shelf.answers
        assert (shelved.channels, shelved.variants) == (["x", "email"], [None, "x"])
        whole = read_answer(shelf, shelved)
        assert whole is not None and whole[0].variants == answer.variants
    assert read_shelf("answers").answers[0].channels == ["twitter", "email"]
