"""The conversation log, line by line: what could be read, and what is wrong with the rest."""

import re
from collections.abc import Iterator

import msgspec

from webcare.model.finding import Finding, Severity, Source
from webcare.model.record import AnyRecord
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store import limits
from webcare.store.files import open_regular

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
LONG_VALUE = re.compile(r"(?<=value )'(?![\w-]{1,24}'(?: - at|$)).*'", re.DOTALL)
"""What msgspec repeats of a value that is no word: it may be a customer's."""


def read_log(path: str, name: str | None = None, *, only: str = "") -> Iterator[AnyRecord | Finding]:
    """The records of a log, and a finding for every line that is none. Raises ``CannotRun`` for an unreadable file.

    ``only`` passes over, unread, the lines in which that text does not occur.

    Memory is bounded by the longest line that is read (``limits.LOG_LINE`` bytes).
    """
    shown = name or path
    decoder = msgspec.json.Decoder(AnyRecord)
    number, wanted = 0, only.encode()
    with open_regular(path) as file:
        while line := file.readline(limits.LOG_LINE + 1):
            number += 1
            if len(line) > limits.LOG_LINE and not line.endswith(b"\n"):
                while (rest := file.readline(limits.LOG_LINE)) and not rest.endswith(b"\n"):
                    pass
                yield broken_line(shown, number, 1, Text("deze regel is te lang", "this line is too long"))
            elif line.strip() and wanted in line:
                mark = len(BYTE_ORDER_MARK) if line.startswith(BYTE_ORDER_MARK) else 0
                try:
                    yield decoder.decode(line[mark:])
                except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
                    message, column = why_no_record(problem)
                    before = line[: mark + column - 1].decode("utf-8", "replace")
                    yield broken_line(shown, number, len(before) + 1 if column > 1 else 1, message)


def broken_line(name: str, line: int, column: int, message: Text) -> Finding:
    """A line of JSON that cannot be used."""
    place = Source(name, "").finding("gegevens/kapotte-regel", Severity.ERROR, message, 0, 0)
    return msgspec.structs.replace(place, line=line, column=column, end_line=line, end_column=column)


def why_no_record(problem: Exception) -> tuple[Text, int]:
    """What is wrong with a line, without repeating what stands in it; and where it is known, the byte, from 1."""
    words = LONG_VALUE.sub("'…'", str(problem))
    last = words.rstrip(")").rpartition(" ")[2]
    if isinstance(problem, msgspec.ValidationError):
        shown = mask(words)[:160]
        return Text(f"dit record klopt niet: {shown}", f"this record is not right: {shown}"), 1
    byte = int(last) + ("trailing" not in words) if last.isdigit() else 1  # msgspec counts those from 1
    return Text("dit is geen geldige JSON", "this is not valid JSON"), byte
