"""Fixing: what is certain is mended, once and for all, and no other byte changes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.lint.conftest import Open
from webcare.lint import Given, Selection, Session
from webcare.lint.fix import ROUNDS, Fixed, apply, fix
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.store.workspace import DEFAULTS


def finding(text: str, start: int, end: int, *suggestions: str, fixable: bool = True) -> Finding:
    message = Text("mis", "wrong")
    source = Source("a.md", text)
    return source.finding("taal/mis", Severity.ERROR, message, start, end, suggestions=suggestions, fixable=fixable)


def test_apply_replaces_each_span_by_the_first_suggestion() -> None:
    text = "een twee drie"
    assert apply(text, [finding(text, 9, 13, "3"), finding(text, 0, 3, "1", "I")]) == "1 twee 3"
    assert apply(text, [finding(text, 4, 4, "en ")]) == "een en twee drie"
    assert apply(text, []) == text


def test_what_overlaps_waits_for_the_next_round() -> None:
    def doubled(text: str) -> list[Finding]:
        return [finding(text, at, at + 2, "a") for at in range(len(text)) if text.startswith("aa", at)]

    fixed = fix("aaaaab", doubled)
    assert (fixed.text, [(item.start, item.end) for item in fixed.applied]) == ("ab", [(0, 2), (2, 4), (0, 2), (0, 2)])


def test_fixing_stops_where_fixes_go_round_in_circles() -> None:
    def swapped(text: str) -> list[Finding]:
        return [finding(text, 0, 1, "b" if text == "a" else "a")]

    assert len(fix("a", swapped).applied) == ROUNDS


@pytest.mark.parametrize("fixable", [False, True])
def test_what_changes_nothing_is_not_applied(fixable: bool) -> None:
    def same(text: str) -> list[Finding]:
        return [finding(text, 0, 1, "a", fixable=fixable)]

    assert fix("a", same) == Fixed("a", [])


FIXED = {
    "CRLF": (
        b"Hoi Sanne,\r\n\r\nJe pakket is is onderweg!!\r\n\r\nGroet,\r\nFemke\r\n",
        b"Hoi Sanne,\r\n\r\nJe pakket is onderweg!\r\n\r\nGroet,\r\nFemke\r\n",
    ),
    "CR": (b"Hoi Sanne,\r\rJe pakket is is er.\r\r^SV\r", b"Hoi Sanne,\r\rJe pakket is er.\r\r^SV\r"),
    "a byte order mark": (
        b"\xef\xbb\xbfHoi Sanne, zie de de folder. ^SV\n",
        b"\xef\xbb\xbfHoi Sanne, zie de folder. ^SV\n",
    ),
    "no final newline": (b"Hoi Sanne, zie de de folder. ^SV", b"Hoi Sanne, zie de folder. ^SV"),
    "blanks at the end": (b"Hoi Sanne, zie de de folder. ^SV  \n\n\t", b"Hoi Sanne, zie de folder. ^SV  \n\n\t"),
    "front matter": (
        b"---\nchannel:   x   # hier\nreply-to: de de\n...\nHoi Sanne, zie de de folder. ^SV",
        b"---\nchannel:   x   # hier\nreply-to: de de\n...\nHoi Sanne, zie de folder. ^SV",
    ),
    "quoted words": (b"> zie de de folder\nHoi Sanne , dag. ^SV", b"> zie de de folder\nHoi Sanne, dag. ^SV"),
    "three in a row": (b"Hoi Sanne, zie de de de folder. ^SV", b"Hoi Sanne, zie de folder. ^SV"),
    "a control character": (b"Hoi Sanne, zie de de\x07 folder. ^SV", None),
    "nothing to mend": (b"Hoi Sanne, zie de folder.\xc2\xa0\xe2\x80\x8b ^SV", None),
}


@pytest.mark.parametrize(("before", "after"), FIXED.values(), ids=FIXED)
def test_a_file_is_fixed_and_nothing_else_in_it_changes(
    client: Path, opened: Open, before: bytes, after: bytes | None
) -> None:
    draft = client / "a.md"
    draft.write_bytes(before)
    opened("taal", fixing=True).file("a.md", write=True)
    assert draft.read_bytes() == (after or before.replace(b"de de", b"de"))
    opened("taal", fixing=True).file("a.md", write=True)
    assert draft.read_bytes() == (after or before.replace(b"de de", b"de"))


def test_a_clean_file_is_not_written(client: Path, opened: Open) -> None:
    draft = client / "a.md"
    draft.write_text("Hoi Sanne, zie de folder. ^SV", encoding="utf-8")
    draft.chmod(0o444)
    stamp = draft.stat().st_mtime_ns, draft.stat().st_ino
    opened("taal", fixing=True).file("a.md", write=True)
    assert (draft.stat().st_mtime_ns, draft.stat().st_ino) == stamp


def test_a_link_keeps_pointing_and_a_mode_stays(client: Path, opened: Open) -> None:
    (client / "echt.md").write_text("Hoi Sanne, zie de de folder. ^SV", encoding="utf-8")
    (client / "echt.md").chmod(0o640)
    (client / "a.md").symlink_to("echt.md")
    opened("taal", fixing=True).file("a.md", write=True)
    assert (client / "a.md").is_symlink()
    assert (client / "echt.md").read_text(encoding="utf-8") == "Hoi Sanne, zie de folder. ^SV"
    assert (client / "echt.md").stat().st_mode & 0o777 == 0o640
    assert not [path.name for path in client.iterdir() if path.name.startswith(".webcare-")]


WORDS = (
    "Hoi Sanne , . .. ... ! !!! ? ?! : je u pakket is de het het de De we Maandag NOOIT ideal whatsapp 's order orders "
    'RMA {{naam}} [NAAM] a.nl o.a. 12,50 😊 ^SV Groet Femke Ter informatie: " “ ” ( ) - > klanten service '
    "We laten je graag weten dat we het hebben gevonden attenderen gebeurt gebeurd wordt word"
).split()
DRAFTS = st.lists(st.sampled_from([*WORDS, "\n", "\r\n", "\n\n", "\t", "\u00a0"]), max_size=30).map(" ".join)


def fixed_by(text: str) -> tuple[str, list[Finding]]:
    session = Session(Given(channel="x"), DEFAULTS, Selection(), fixing=True)
    outcome = session.piped(text.encode(), None)
    assert outcome.fixed is not None
    assert outcome.before == text
    return outcome.fixed.text, outcome.fixed.applied


@given(DRAFTS)
@settings(max_examples=300)
@example("de de de de de de de de de de de de de de de de")
@example("Hoi Sanne , de de\r\nde De .. ^SV")
def test_fixing_twice_changes_nothing_the_second_time(text: str) -> None:
    once, _ = fixed_by(text)
    assert fixed_by(once) == (once, [])


@given(DRAFTS)
@settings(max_examples=300)
def test_nothing_outside_the_fixed_words_changes(text: str) -> None:
    session = Session(Given(channel="x"), DEFAULTS, Selection())
    workspace = session.workspace(".")
    seen: list[tuple[str, list[Finding]]] = []

    def lint(text: str) -> list[Finding]:
        seen.append((text, session._judge(Source("<stdin>", text), workspace).findings))
        return seen[-1][1]

    fixed = fix(text, lint)
    for (before, findings), after in zip(seen, [*(text for text, _ in seen[1:]), fixed.text], strict=True):
        assert re.fullmatch(untouched(before, findings), after, re.DOTALL)


def untouched(text: str, findings: list[Finding]) -> str:
    """A pattern of the text with anything in the place of what may be fixed."""
    parts, at = [], 0
    for item in sorted((item for item in findings if item.fixable), key=lambda item: item.start):
        parts.append(re.escape(text[at : max(at, item.start)]))
        at = max(at, item.end)
    return ".*".join([*parts, re.escape(text[at:])])


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.text(max_size=5)), max_size=6))
def test_apply_keeps_all_that_lies_between(text: str, edges: list[tuple[int, str]]) -> None:
    places = sorted({min(at, len(text)) for at, _ in edges})
    spans = list(zip(places[::2], places[1::2], [word for _, word in edges][::2], strict=False))
    parts: list[str] = []
    at = 0
    for start, end, word in spans:
        parts.extend((text[at:start], word))
        at = end
    assert apply(text, [finding(text, *span) for span in spans]) == "".join(parts) + text[at:]
