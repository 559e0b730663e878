"""The hundred webcare sentences of ``plain_sentences.tsv``: what is difficult and what is a stacked passive."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

HELD_OUT_FROM = "# --- thirty"


class Sentence(NamedTuple):
    """A sentence of a reply, and all that must be found in it."""

    trade: str
    text: str
    difficult: tuple[str, ...] = ()
    passive: str = ""


def _read(part: str) -> tuple[Sentence, ...]:
    rows = [line.split("\t") for line in part.splitlines() if line and line[0] != "#"]
    filled = ((*row, "", "")[:4] for row in rows)
    return tuple(
        Sentence(trade, text, tuple(difficult.split("|")) if difficult else (), passive)
        for trade, text, difficult, passive in filled
    )


_FIRST, _, _REST = Path(__file__).with_suffix(".tsv").read_text("utf-8").partition(HELD_OUT_FROM)
FIRST = _read(_FIRST)
HELD_OUT = _read("#" + _REST)
