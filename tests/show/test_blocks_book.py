"""The blocks that a book adds to those of a report: quotes, figures and boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from webcare.show.blocks import (
    BookBlock,
    Bullets,
    Checklist,
    Figure,
    Heading,
    Paragraph,
    Quote,
    markdown_lines,
    text_lines,
)
from webcare.show.findings import Style

BLOCKS: Sequence[BookBlock] = (
    Heading("Crisis", 2),
    Quote("Hoi Milan,\nwat vervelend.\n\nGroet, Sanne"),
    Figure("<svg/>", "Storing", "Eerst Iris, na 15 minuten Selma."),
    Checklist(["Toegang tot X", "De sleutel"]),
)


def as_text(blocks: Sequence[BookBlock], width: int = 100) -> list[str]:
    return list(text_lines(blocks, Style("nl", width=width)))


def test_in_a_terminal() -> None:
    assert as_text(BLOCKS) == [
        "Crisis",
        "| Hoi Milan,",
        "| wat vervelend.",
        "|",
        "| Groet, Sanne",
        "",
        "Storing",
        "Eerst Iris, na 15 minuten Selma.",
        "[ ] Toegang tot X",
        "[ ] De sleutel",
    ]


def test_what_is_long_is_wrapped_under_its_sign() -> None:
    blocks: list[BookBlock] = [Quote("een twee drie vier"), Checklist(["een twee drie vier"])]
    assert as_text(blocks, 12) == ["| een twee", "| drie vier", "[ ] een twee", "    drie", "    vier"]


def test_as_markdown() -> None:
    assert list(markdown_lines(BLOCKS)) == [
        "## Crisis",
        "",
        "> Hoi Milan,\\",
        "> wat vervelend.",
        ">",
        "> Groet, Sanne",
        "",
        "**Storing**",
        "",
        "Eerst Iris, na 15 minuten Selma.",
        "",
        "- [ ] Toegang tot X",
        "- [ ] De sleutel",
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("1. Eerst dit", "1\\. Eerst dit"),
        ("- geen lijst", "\\- geen lijst"),
        ("    geen code", "geen code"),
        ("~~~", "\\~~~"),
        ("===", "\\==="),
        ("&lt;b&gt;", "\\&lt;b\\&gt;"),
        ("P&O", "P&O"),
        ("12 lampen", "12 lampen"),
        ("<script>", "\\<script\\>"),
    ],
)
def test_no_line_is_markup(written: str, shown: str) -> None:
    assert list(markdown_lines([Paragraph(written)])) == [shown]
    assert list(markdown_lines([Bullets([written])])) == [f"- {shown}"]
    assert list(markdown_lines([Quote(written)])) == [f"> {shown}"]
