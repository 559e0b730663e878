"""Consoles of other encodings: no character ends a run, and most remain readable."""

from __future__ import annotations

import errno
import io
from types import SimpleNamespace

import pytest

from webcare.platform import console

TEXT = "‘Zoë’ – “één” … €5 → ✓ 🙂 \udcff x\u0301"
SHOWN = {
    "utf-8": "‘Zoë’ – “één” … €5 → ✓ 🙂 ? x\u0301",
    "cp1252": "‘Zoë’ – “één” … €5 > ? ? ? x?",
    "cp850": "'Zoë' - \"één\" . ?5 > ? ? ? x?",
    "cp437": "'Zoë' - \"één\" . ?5 > ? ? ? x?",
    "ascii": "'Zoe' - \"een\" . ?5 > ? ? ? x?",
}


@pytest.mark.parametrize("encoding", SHOWN)
def test_a_character_that_is_not_there(encoding: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding)
    console.forgive(stream)
    stream.write(TEXT)
    stream.flush()
    made = stream.buffer.getvalue().decode(encoding)
    assert made == SHOWN[encoding]
    assert len(made) == len(TEXT)  # the caret stays below its word


def test_what_a_console_has() -> None:
    utf8, old = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "cp850")
    assert [console.shows(stream, "✓→…") for stream in (utf8, old)] == [True, False]
    assert [console.is_utf8(stream) for stream in (utf8, old)] == [True, False]
    assert console.shows(old, "é") and console.is_utf8(io.StringIO()) and not console.shows(io.StringIO(), "é")


@pytest.mark.parametrize(
    ("platform", "number", "left"),
    [("linux", errno.EPIPE, True), ("linux", errno.EINVAL, False), ("win32", errno.EINVAL, True),
     ("win32", errno.ENOSPC, False), ("linux", errno.ENOSPC, False)],
)  # fmt: skip
def test_a_reader_that_left(platform: str, number: int, left: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(console, "sys", SimpleNamespace(platform=platform))
    assert console.reader_left(OSError(number, "x")) is left
