"""A line of a log that broke off, read as the record that it was, as far as it goes."""

import re
from typing import Any

import msgspec

from webcare.store.records import BYTE_ORDER_MARK

PIECE = re.compile(r'"(?:[^"\\]|\\.)*(?P<end>"|\\?\Z)|[{}\[\]]', re.DOTALL)
"""What decides where a line of JSON is open: its texts, the last perhaps without its end, and its brackets."""
HALF_ESCAPE = re.compile(r"(?<!\\)((?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2})?(?:\\(?:u[0-9a-fA-F]{0,3})?)?\Z")
"""Backslashes that are escaped, which stay; then an escape without its end, and half of a surrogate pair."""
WORD = "abcdefghijklmnopqrstuvwxyz0123456789.+-E"
"""Characters of a number, of true, false and null."""
CLOSES = {"{": "}", "[": "]"}


def readable(line: str) -> tuple[dict[str, Any], bytes]:
    """What is left of a record in a line, and a line that holds it; what is no beginning of one is all text."""
    mended = mend(line)
    record = record_of(mended.encode()) if mended is not None else None
    return (record, (mended or "").encode()) if record else ({"": line}, line.encode())


def record_of(data: bytes) -> dict[str, Any] | None:
    """The object in a line; None when there is none."""
    try:
        record = msgspec.json.decode(data.removeprefix(BYTE_ORDER_MARK))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return record if isinstance(record, dict) else None


def mend(line: str) -> str | None:
    """The beginning of a line of JSON with all that is open in it closed; None when it is no such beginning."""
    brackets: list[str] = []
    within = False
    for piece in PIECE.finditer(line):
        sign = piece.group()
        if sign in CLOSES:
            brackets.append(CLOSES[sign])
        elif sign[0] == '"':
            within = piece["end"] != '"'
        elif not brackets or brackets.pop() != sign:
            return None
    start = (HALF_ESCAPE.sub(r"\1", line) + '"') if within else line.rstrip(" \t,")
    closing = "".join(reversed(brackets))
    for attempt in (start + closing, f"{start}:null{closing}", f"{start.rstrip(WORD)}null{closing}"):
        if record_of(attempt.encode("utf-8", "replace")) is not None:
            return attempt
    return None
