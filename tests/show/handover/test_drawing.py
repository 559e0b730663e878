"""Paths of escalation as drawings: every text escaped, within its box, and without a style of its own."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from webcare.show.handover.drawing import LETTERS, LINE, MOST_LINES, ROOM, WIDE, Box, draw
from webcare.show.width import columns

SVG = "{http://www.w3.org/2000/svg}"
KNOWN = {
    "svg": {"viewBox", "width", "height", "role", "aria-label"},
    "rect": {"x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width", "stroke-dasharray"},
    "path": {"d", "fill", "stroke", "stroke-width"},
    "text": {"x", "y", "font-size", "fill", "font-weight"},
}
"""Elements, and attributes that a page's policy allows."""
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), max_size=120)


def test_two_levels_and_the_last_contact() -> None:
    drawn = draw(
        [Box("meteen", ["1. Iris", "Noem <het>."]), Box("na 1 uur", ["2. Tom"]), Box("", ["Dan:", "Noor"], last=True)],
        "Pad",
    )
    root = ET.fromstring(drawn)  # noqa: S314  our own drawing
    assert [one.text for one in root.iter(f"{SVG}text")] == [
        "meteen",
        "1. Iris",
        "Noem <het>.",
        "na 1 uur",
        "2. Tom",
        "Dan:",
        "Noor",
    ]
    boxes = list(root.iter(f"{SVG}rect"))
    assert [one.get("stroke-dasharray") for one in boxes] == [None, None, "6 4"]
    assert len(list(root.iter(f"{SVG}path"))) == 2
    assert root.get("viewBox") == f"0 0 {WIDE} {root.get('height')}"
    assert root.get("aria-label") == "Pad"


@given(st.lists(st.tuples(TEXT, st.lists(TEXT, max_size=4)), min_size=1, max_size=4), TEXT)
def test_any_text_is_only_text(levels: list[tuple[str, list[str]]], title: str) -> None:
    boxes = [Box(when, lines) for when, lines in levels]
    root = ET.fromstring(draw(boxes, title))  # noqa: S314  our own drawing
    for element in root.iter():
        tag = element.tag.removeprefix(SVG)
        assert set(element.attrib) <= KNOWN[tag], tag
    bottom = 0.0
    for box in root.iter(f"{SVG}rect"):
        top, height = float(box.get("y", "")), float(box.get("height", ""))
        assert top >= bottom, "boxes do not overlap"
        bottom = top + height
        assert height <= 2 * ROOM + LINE * MOST_LINES
    assert bottom <= float(root.get("height", ""))
    assert all(columns(text.text or "") <= LETTERS for text in root.iter(f"{SVG}text"))


def test_a_phone_number_is_not_cut_over_two_lines() -> None:
    drawn = draw([Box("meteen", [f"{'a' * (LETTERS - 6)} 050 000 12 34", "b"])], "Pad")
    root = ET.fromstring(drawn)  # noqa: S314  our own drawing
    assert [one.text for one in root.iter(f"{SVG}text")] == ["meteen", "a" * (LETTERS - 6), "050 000 12 34", "b"]
