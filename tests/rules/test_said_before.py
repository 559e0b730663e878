"""What the desk told other customers: texts are found by what is like them, and kept without a word of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.reading import Reading
from webcare.model.draft import Draft
from webcare.rules import Reply, load_rules
from webcare.rules.said_before import SaidBefore, gather, pairs_of, said_before, spoken
from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace

TEXT = "Hoi {}, wat vervelend dat je lamp kapot aankwam. We sturen je vandaag kosteloos een nieuwe toe. ^{}"
RULE = load_rules()["persoonlijk/robot"]


def client(folder: Path, replies: int) -> Workspace:
    """A client whose log holds that many replies, each in its own conversation."""
    if not folder.exists():
        folder.mkdir()
        scaffold(str(folder), "Proef")
    (folder / "logs").mkdir(exist_ok=True)
    lines = (
        {
            "type": "message",
            "conversation_id": f"c{number}",
            "direction": "out",
            "author": {"type": "agent"},
            "body": TEXT.format("Jan", "SV"),
        }
        for number in range(replies)
    )
    (folder / "logs" / "a.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    return open_workspace(client=str(folder))


def found(workspace: Workspace, text: str, *, conversation: str | None = None, path: str | None = None) -> list[str]:
    """The messages of the rule for a draft."""
    reply = Reply(Draft(name="x", text=text, conversation=conversation, path=path), workspace)
    return [hit.message.nl for hit in RULE.check(reply)] if reply.has("logs") else []


def test_from_five_other_conversations_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    draft = TEXT.format("Mo", "AB")
    assert found(client(tmp_path / "vier", 4), draft) == []
    five = client(tmp_path / "vijf", 5)
    assert found(five, draft) == ["deze woorden kregen klanten al in 5 andere gesprekken"]
    assert found(five, draft, conversation="c3") == [], "the same conversation does not count"


def test_a_template_is_for_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    workspace = client(tmp_path / "klant", 9)
    inside = str(tmp_path / "klant" / "answers" / "lamp.md")
    assert found(workspace, TEXT.format("Mo", "AB"), path=inside) == []
    assert found(workspace, TEXT.format("Mo", "AB"), path=str(tmp_path / "klant" / "drafts" / "a.md")) != []


def test_without_a_log_it_is_silent(tmp_path: Path) -> None:
    workspace = client(tmp_path / "klant", 0)
    for file in (tmp_path / "klant" / "logs").glob("*.jsonl"):
        file.unlink()
    assert said_before(workspace) is None
    assert found(workspace, TEXT.format("Mo", "AB")) == []
    assert said_before(open_workspace(str(tmp_path))) is None


def test_kept_in_the_cache_by_content_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("WEBCARE_CACHE", str(cache))
    found(client(tmp_path / "klant", 6), TEXT)
    first = set(cache.glob("said-*"))
    assert len(first) == 1
    assert b"lamp" not in next(iter(first)).read_bytes()
    again = client(tmp_path / "klant", 6)
    assert found(again, TEXT) == ["deze woorden kregen klanten al in 6 andere gesprekken"]
    assert set(cache.glob("said-*")) == first
    found(client(tmp_path / "klant", 7), TEXT)
    assert len(set(cache.glob("said-*"))) == 2, "another log is another entry"


def test_a_damaged_cache_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("WEBCARE_CACHE", str(cache))
    found(client(tmp_path / "klant", 6), TEXT)
    next(iter(cache.glob("said-*"))).write_bytes(b'[["niet goed"]]')
    assert found(client(tmp_path / "klant", 6), TEXT) != []


def test_what_is_said_is_without_greeting_name_number_and_sign_off() -> None:
    text = "Hoi Kees,\n\nJe lamp 8812 komt morgen, Kees. Volg hem op https://a.example.\n\nGroet,\nSanne"
    assert spoken(Reading(text)) == "je lamp komt morgen volg hem op".split()


def test_only_what_several_got_is_kept() -> None:
    said = [
        ("c1", "Dit is een tekst voor een klant."),
        ("c1", "Dit is een tekst voor een klant."),
        ("c2", "Iets anders."),
    ]
    assert gather(said).texts == []
    assert len(gather([*said, ("c3", "Dit is een tekst voor een klant.")]).texts) == 1


@given(st.lists(st.sampled_from("de een lamp bus komt niet morgen u je kapot graag wij sturen geld terug".split())))
def test_a_text_is_like_itself(words: list[str]) -> None:
    pairs = pairs_of(words)
    said = gather((f"c{number}", " ".join(words)) for number in range(3))
    assert said.elsewhere(pairs, 1.0, None) == (3 if pairs else 0)
    assert said.elsewhere(pairs, 1.0, "c1") == (2 if pairs else 0)


@given(st.text(max_size=200), st.integers(0, 300))
def test_never_raises(text: str, share: int) -> None:
    assert SaidBefore().elsewhere(pairs_of(spoken(Reading(text))), share / 100, text) == 0
