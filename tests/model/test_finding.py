"""Findings and their places: the one maker of lines, columns and excerpts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.model.finding import EXCERPT_WIDTH, SEVERITY_NAMES, Excerpt, Finding, Severity, Source
from webcare.model.text import Text
from webcare.privacy import mask

MESSAGE = Text("fout", "error")


def test_severities() -> None:
    assert [(severity.key, *SEVERITY_NAMES[severity]) for severity in Severity] == [
        ("advice", "advies", "advice"),
        ("warning", "waarschuwing", "warning"),
        ("error", "fout", "error"),
    ]
    assert Severity.ADVICE < Severity.WARNING < Severity.ERROR


def test_a_text_in_two_languages() -> None:
    assert (MESSAGE.in_("nl"), MESSAGE.in_("en")) == ("fout", "error")


POSITIONS: dict[str, tuple[str, list[tuple[int, int]]]] = {
    "nothing": ("", [(1, 1)]),
    "one line": ("ab", [(1, 1), (1, 2), (1, 3)]),
    "LF": ("a\nb", [(1, 1), (1, 2), (2, 1), (2, 2)]),
    "CRLF": ("a\r\nb", [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]),
    "CR": ("a\rb", [(1, 1), (1, 2), (2, 1), (2, 2)]),
    "blank lines": ("\n\r\n\r", [(1, 1), (2, 1), (2, 2), (3, 1), (4, 1)]),
    "emoji": ("🙂é\n🙂", [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]),
    "no line ends of other kinds": ("a\x0b\u2028b", [(1, 1), (1, 2), (1, 3), (1, 4), (1, 5)]),
}


@pytest.mark.parametrize(("text", "positions"), POSITIONS.values(), ids=POSITIONS)
def test_positions(text: str, positions: list[tuple[int, int]]) -> None:
    assert [Source(None, text).position(offset) for offset in range(len(text) + 1)] == positions


def test_all_of_a_finding() -> None:
    source = Source("drafts/a.md", "Hoi Sanne,\r\nbel 06-12345678 even\r\n", mask)
    found = source.finding(
        "privacy/persoonsgegeven",
        Severity.ERROR,
        MESSAGE,
        16,
        27,
        hint=Text("ga verder in een DM", "go on in a DM"),
        suggestions=("ons",),
        fixable=True,
    )
    assert found == Finding(
        rule="privacy/persoonsgegeven",
        severity=Severity.ERROR,
        message=MESSAGE,
        hint=Text("ga verder in een DM", "go on in a DM"),
        path="drafts/a.md",
        line=2,
        column=5,
        end_line=2,
        end_column=16,
        start=16,
        end=27,
        suggestions=("ons",),
        fixable=True,
        excerpt=Excerpt("bel 06-******** even", 4, 15),
    )


def test_without_a_suggestion_nothing_is_fixable() -> None:
    assert not Source("a.md", "Hoi").finding("a/b", Severity.ADVICE, MESSAGE, 0, 3, fixable=True).fixable


EXCERPTS: dict[str, tuple[str, int, int, Excerpt]] = {
    "the end of a line": ("Hoi\nDag", 3, 3, Excerpt("Hoi", 3, 3)),
    "between CR and LF": ("Hoi\r\nDag", 4, 5, Excerpt("Hoi", 3, 3)),
    "the end of the text": ("Hoi\n", 4, 4, Excerpt("", 0, 0)),
    "two lines": ("Hoi Sanne\nDag", 4, 13, Excerpt("Hoi Sanne", 4, 9)),
    "nothing": ("", 0, 0, Excerpt("", 0, 0)),
    "a very long line": ("a" * 1000, 500, 510, Excerpt("a" * EXCERPT_WIDTH, 200, 210)),
    "very long words": ("a" * 1000, 0, 1000, Excerpt("a" * 200, 0, 200)),
}


@pytest.mark.parametrize(("text", "start", "end", "excerpt"), EXCERPTS.values(), ids=EXCERPTS)
def test_excerpts(text: str, start: int, end: int, excerpt: Excerpt) -> None:
    assert Source("a.md", text).finding("a/b", Severity.ADVICE, MESSAGE, start, end).excerpt == excerpt


def test_the_text_is_masked_once_and_only_when_it_is_shown() -> None:
    asked: list[str] = []

    def hide(text: str) -> str:
        asked.append(text)
        return "*" * len(text)

    source = Source("a.md", "Hoi Sanne", hide)
    assert (source.position(4), asked) == ((1, 5), [])
    assert (source.quote(4, 9), source.masked, asked) == ("*****", "*********", ["Hoi Sanne"])
    assert Source("a.md", "Hoi").masked == "Hoi"


QUOTES = {
    "words": ("Hoi Sanne, dag", 4, 9, 60, "Sanne"),
    "several lines": ("Hoi\r\n  Sanne\tde\nVries", 0, 22, 60, "Hoi Sanne de Vries"),
    "too much": ("Hoi Sanne, fijn dat je schrijft", 0, 31, 10, "Hoi Sanne…"),
    "just enough": ("Hoi Sanne,", 0, 10, 10, "Hoi Sanne,"),
    "very much": ("a" * 100_000, 0, 100_000, 5, "aaaa…"),
    "nothing": ("Hoi", 1, 1, 60, ""),
}


@pytest.mark.parametrize(("text", "start", "end", "most", "words"), QUOTES.values(), ids=QUOTES)
def test_quotes(text: str, start: int, end: int, most: int, words: str) -> None:
    assert Source(None, text).quote(start, end, most) == words


TEXT = st.text() | st.text(st.sampled_from("ab \r\n🙂"), max_size=40)


@given(TEXT)
def test_a_position_leads_back_to_its_offset(text: str) -> None:
    source = Source(None, text)
    positions = [source.position(offset) for offset in range(len(text) + 1)]
    assert [source.starts[line - 1] + column - 1 for line, column in positions] == list(range(len(text) + 1))
    assert positions == sorted(set(positions))


@given(TEXT, st.data())
def test_an_excerpt_shows_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Source("a.md", text).finding("a/b", Severity.ADVICE, MESSAGE, start, end)
    excerpt = found.excerpt
    assert excerpt is not None
    assert 0 <= excerpt.start <= excerpt.end <= len(excerpt.text) <= EXCERPT_WIDTH
    assert not set("\r\n") & set(excerpt.text)
    assert text[start:end].startswith(excerpt.text[excerpt.start : excerpt.end])
    assert (found.line, found.column) <= (found.end_line, found.end_column)
