"""How many columns a text takes on a terminal (Unicode Standard Annex #11)."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate

NO_WIDTH = ("Mn", "Me", "Cf")
"""Marks that stand on the character before them, and characters that only format."""
PLAIN = re.compile("[\0-\u10ff\u2010-\u2027€←-↓]*")
"""Text in which every character stands by itself and none is wide: Latin, Greek, Cyrillic and what Dutch needs."""
AS_EMOJI, KEYCAP = "\ufe0f", "\u20e3"


def columns(text: str) -> int:
    """Wide characters take two columns, combining ones none, and an emoji of several characters two."""
    if text.isascii():
        return len(text)
    return sum(map(_wide, text if PLAIN.fullmatch(text) else _clusters(text)))


def window(text: str, start: int, end: int, most: int) -> tuple[str, int, int]:
    """At most ``most`` columns of ``text`` around ``[start, end)``, … where it was cut, and the span in that.

    No character that a reader sees as one is cut in two. What does not fit of the span itself falls off at the right.
    """
    if columns(text) <= most:
        return text, start, end
    clusters = list(_clusters(text))
    offsets = [0, *accumulate(map(len, clusters))]
    edges = [0, *accumulate(map(_wide, clusters))]
    room = max(1, most - 2)
    first, last = (edges[bisect_right(offsets, place) - 1] for place in (start, end))
    from_edge = max(0, min(first - room // 3, edges[-1] - room))
    if last > from_edge + room:
        from_edge = max(from_edge, min(first, last - room))
    left = bisect_left(edges, from_edge)
    right = max(left, bisect_right(edges, edges[left] + room) - 1)
    begin, stop = offsets[left], offsets[right]
    before, after = "…" if begin else "", "…" if stop < len(text) else ""
    shift = len(before) - begin
    return before + text[begin:stop] + after, min(max(start, begin), stop) + shift, min(max(end, begin), stop) + shift


def filled(text: str, most: int) -> Iterator[str]:
    """A line cut into lines of at most ``most`` columns, between words; within one only where it is longer than that.

    White space between words becomes one space. A single character that is wider is a line of its own.
    """
    line = ""
    for word in text.split():
        if columns(line) + 1 + columns(word) <= most and line:
            line = f"{line} {word}"
            continue
        if line:
            yield line
        *whole, line = _cut(word, most)
        yield from whole
    if line:
        yield line


def _cut(word: str, most: int) -> list[str]:
    """A word in pieces of at most ``most`` columns, one at least."""
    if columns(word) <= most:
        return [word]
    pieces, used = [""], 0
    for cluster in _clusters(word):
        wide = _wide(cluster)
        if used + wide > most and pieces[-1]:
            pieces.append("")
            used = 0
        pieces[-1] += cluster
        used += wide
    return pieces


def _wide(cluster: str) -> int:
    """The columns of what a reader sees as one character."""
    widths = [
        0 if unicodedata.category(c) in NO_WIDTH else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in cluster
    ]
    shown_wide = AS_EMOJI in cluster and (KEYCAP in cluster or not cluster[0].isascii())
    return 2 if 2 in widths or shown_wide else sum(widths)


def _clusters(text: str) -> Iterator[str]:
    """The characters as a reader sees them."""
    if PLAIN.fullmatch(text):
        return iter(text)
    from webcare.language.graphemes import CLUSTER

    return (found.group() for found in CLUSTER.finditer(text))
