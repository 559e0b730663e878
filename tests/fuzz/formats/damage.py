"""From a valid document to one that is nearly so, and to noise."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

from tests.fuzz.formats.pieces import pieces

WORD = re.compile(r"[\w-]{2,}")
VALUE = re.compile(r"(?<=[:=,] )[^\n,}\]]+")


class Blow(NamedTuple):
    """One thing that is done to a text, at a part (0 to 1) of its length, to so many characters, with a piece."""

    how: Callable[[str, int, int, str], str]
    where: float
    size: int
    piece: str


def _cut(text: str, at: int, size: int, piece: str) -> str:
    return text[:at] + piece + text[at + size :]


def _insert(text: str, at: int, _size: int, piece: str) -> str:
    return text[:at] + piece + text[at:]


def _double(text: str, at: int, size: int, _piece: str) -> str:
    """The line and those after it, once more."""
    lines = text.splitlines(keepends=True)
    first = text[:at].count("\n")
    return "".join([*lines[: first + size], *lines[first:]])


def _swap(text: str, at: int, size: int, _piece: str) -> str:
    lines = text.splitlines(keepends=True)
    if len(lines) > 1:
        one, other = text[:at].count("\n") % len(lines), (text[:at].count("\n") + size) % len(lines)
        lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def _nearest(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    return pattern.search(text, at) or pattern.search(text)


def _rename(text: str, at: int, size: int, piece: str) -> str:
    """A word that is mistyped, or another one."""
    if (found := _nearest(WORD, text, at)) is None:
        return text
    word = found[0]
    other = (
        piece.strip() if size % 3 == 0 and piece.strip() else word[1] + word[0] + word[2:] if size % 2 else word[:-1]
    )
    return text[: found.start()] + other + text[found.end() :]


def _replace(text: str, at: int, _size: int, piece: str) -> str:
    """A value that is something else."""
    found = _nearest(VALUE, text, at)
    return text if found is None else text[: found.start()] + piece + text[found.end() :]


def _nest(text: str, at: int, size: int, piece: str) -> str:
    """A piece many times over."""
    return text[:at] + (piece[:40] or "[") * (size * 8) + text[at:]


def _indent(text: str, at: int, size: int, _piece: str) -> str:
    begin = text.rfind("\n", 0, at) + 1
    return text[:begin] + " " * size + text[begin:]


def _stop(text: str, at: int, _size: int, _piece: str) -> str:
    return text[:at]


def _line_ends(text: str, _at: int, size: int, _piece: str) -> str:
    ends = ("\r\n", "\r", "\n\n", "\u2028")
    parts = text.split("\n")
    return "".join(part + ends[(number * size) % 4 if size % 2 else size % 4] for number, part in enumerate(parts))


def _flip(text: str, at: int, size: int, _piece: str) -> str:
    """One character with a bit of its number the other way round."""
    if at >= len(text):
        return text
    other = chr(min(ord(text[at]) ^ (1 << size % 8), 0x10FFFF))
    return text[:at] + other + text[at + 1 :]


HOWS = (
    _cut,
    _cut,
    _insert,
    _insert,
    _insert,
    _replace,
    _replace,
    _double,
    _swap,
    _rename,
    _rename,
    _nest,
    _indent,
    _stop,
    _line_ends,
    _flip,
)
SPOILERS = (
    lambda data: b"\xef\xbb\xbf" + data,
    lambda data: b"\xef\xbb\xbf\xef\xbb\xbf" + data,
    lambda data: data.decode("utf-8").encode("utf-16"),
    lambda data: data.decode("utf-8").encode("latin-1", "replace"),
    lambda data: data + b"\x00",
    lambda data: data[: len(data) // 2] + b"\xff\xfe" + data[len(data) // 2 :],
    lambda data: data[: len(data) // 2] + b"\xed\xa0\x80" + data[len(data) // 2 :],
    lambda data: data[: len(data) // 3] + bytes([data[len(data) // 3] ^ 0x80]) + data[len(data) // 3 + 1 :] if data else b"\x80",
    lambda data: data + b"\xe2\x82",
)  # fmt: skip
"""What is done to the bytes: byte-order marks, other encodings, half characters."""


@st.composite
def damaged(draw: st.DrawFn, texts: st.SearchStrategy[str], *formats: str) -> str:
    """One of the texts after one to five blows."""
    text = draw(texts)
    blow = st.builds(Blow, st.sampled_from(HOWS), st.floats(0, 1), st.integers(1, 12), pieces(*formats))
    for how, where, size, piece in draw(st.lists(blow, min_size=1, max_size=5)):
        text = how(text, int(where * len(text)), size, piece)
    return text[:60_000]


def noise(*formats: str) -> st.SearchStrategy[str]:
    """Pieces of the format in any order, and text of no format."""
    return st.lists(pieces(*formats), max_size=25).map("".join) | st.text(max_size=60)


def texts(valid: st.SearchStrategy[str], *formats: str) -> st.SearchStrategy[str]:
    """Mostly damaged documents, some noise, some valid ones; text that UTF-8 can hold."""
    near = damaged(valid, *formats)
    every = st.one_of(near, near, near, near, valid, noise(*formats))
    return every.map(lambda text: text.encode("utf-8", "replace").decode("utf-8"))


def files(valid: st.SearchStrategy[str], *formats: str) -> st.SearchStrategy[bytes]:
    """The same as the bytes of a file, a few of which are no UTF-8 any more."""
    whole = texts(valid, *formats).map(str.encode)
    spoilt = st.builds(lambda data, spoil: spoil(data), whole, st.sampled_from(SPOILERS))
    return st.one_of(whole, whole, whole, whole, spoilt, st.binary(max_size=60))
