"""A text from standard input, as UTF-8. PowerShell may pipe other encodings, which begin with a byte-order mark."""

import codecs
import sys

from webcare import limits
from webcare.limits import Limit
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text

ENCODINGS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
SETTING = "$OutputEncoding = [Text.UTF8Encoding]::new()"
HINT = Text(f"geef UTF-8 door; in PowerShell met: {SETTING}", f"pipe UTF-8; in PowerShell with: {SETTING}")


def read_pipe(name: str | None = None, most: Limit = limits.DRAFT) -> bytes:
    """What is piped in, without a byte-order mark; of a text that is too large anyway, only so much that it shows.

    Raises ``CannotRun`` with the place when it is not UTF-8, or not the encoding of its mark.
    """
    data = sys.stdin.buffer.read(2 * most + 4)
    mark = next((mark for mark in ENCODINGS if data.startswith(mark)), b"")
    encoding, body = ENCODINGS.get(mark, "utf-8"), data[len(mark) :]
    if len(body) > 2 * most or (encoding == "utf-8" and b"\0" in body):
        return body  # too large, or no text at all; whoever reads it says so
    try:
        return body.decode(encoding).encode()
    except UnicodeDecodeError as problem:
        before = body[: problem.start].decode(encoding)
        line, column = Source(None, before).position(len(before))
        norm = "UTF-8" if encoding == "utf-8" else "UTF-16"
        message = Text(f"dit is geen geldige {norm}", f"this is not valid {norm}")
        raise CannotRun(message, hint=HINT, place=f"{name or '<stdin>'}:{line}:{column}") from None
