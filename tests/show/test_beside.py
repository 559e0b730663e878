"""Two texts beside each other: every line as wide as it should be, nothing lost."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from webcare.show.findings import Style
from webcare.show.review.beside import beside, column_of, wrapped
from webcare.show.width import columns, filled

TEXT = st.text(st.sampled_from([*"ab é😀漢\n\t"]), max_size=200)


def test_wide_and_narrow() -> None:
    left, right = ["Klant", "漢字 😀"], ["Antwoord", "", "Hoi."]
    wide = list(beside(left, right, Style("nl", width=100)))
    assert wide == [
        f"Klant{' ' * 43} | Antwoord",
        f"漢字 😀{' ' * 41} |",
        f"{' ' * 48} | Hoi.",
    ]
    assert list(beside(left, right, Style("nl", width=99))) == ["Klant", "漢字 😀", "", "Antwoord", "", "Hoi."]
    assert next(beside(left, right, Style("nl", colour=True, width=40))) == "\x1b[1mKlant\x1b[0m"


@example("漢" * 60, "😀" * 99 + "a" * 200, 100)
@example("漢 " * 60, "a" * 48 + " " + "b" * 49, 101)
@given(TEXT, TEXT, st.sampled_from([100, 101, 160]))
def test_the_line_between_stands_in_one_column_and_no_word_is_lost(one: str, other: str, width: int) -> None:
    style = Style("nl", width=width)
    left, right = (["Kop", *wrapped(text, column_of(style))] for text in (one, other))
    lines = list(beside(left, right, style))
    assert len(lines) == max(len(left), len(right))
    for line in lines:
        before, _, after = line.partition(" |")
        assert columns(before) == column_of(style)
        assert columns(after) <= column_of(style) + 1
    assert "".join("".join(line.partition(" |")[0].split()) for line in lines) == "".join(["Kop", *one.split()])


@given(TEXT, st.integers(1, 12))
def test_filled_lines_hold_every_word_and_are_as_full_as_they_can_be(text: str, most: int) -> None:
    lines = list(filled(text, most))
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    for line in lines:
        assert line.strip() == line != ""
        assert columns(line) <= most or len(line) == 1
    for line, after in pairwise(lines):
        assert columns(line) + 1 + columns(after.split()[0]) > most or columns(line) == most
