"""The conversation log, line by line: what could be read, and what is wrong with the rest."""

from collections.abc import Iterator

import msgspec

from webcare.model.finding import Finding, Severity, Source
from webcare.model.record import AnyRecord
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store import limits
from webcare.store.files import open_regular


def read_log(path: str, name: str | None = None) -> Iterator[AnyRecord | Finding]:
    """The records of a log, and a finding for every line that is none. Raises ``CannotRun`` for an unreadable file.

    Memory is bounded by the longest line that is read (``limits.LOG_LINE`` bytes).
    """
    shown = name or path
    decoder = msgspec.json.Decoder(AnyRecord)
    number = 0
    with open_regular(path) as file:
        while line := file.readline(limits.LOG_LINE + 1):
            number += 1
            if len(line) > limits.LOG_LINE and not line.endswith(b"\n"):
                while (rest := file.readline(limits.LOG_LINE)) and not rest.endswith(b"\n"):
                    pass
                yield broken_line(shown, number, 1, Text("deze regel is te lang", "this line is too long"))
            elif line.strip():
                try:
                    yield decoder.decode(line.removeprefix(b"\xef\xbb\xbf"))
                except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
                    message, column = why_no_record(problem)
                    yield broken_line(shown, number, column, message)


def broken_line(name: str, line: int, column: int, message: Text) -> Finding:
    """A line of JSON that cannot be used."""
    place = Source(name, "").finding("gegevens/kapotte-regel", Severity.ERROR, message, 0, 0)
    return msgspec.structs.replace(place, line=line, column=column, end_line=line, end_column=column)


def why_no_record(problem: Exception) -> tuple[Text, int]:
    """What is wrong with a line, without repeating what stands in it; and the column where it is known."""
    words = str(problem)
    last = words.rstrip(")").rpartition(" ")[2]
    if isinstance(problem, msgspec.ValidationError):
        shown = mask(words)[:160]
        return Text(f"dit record klopt niet: {shown}", f"this record is not right: {shown}"), 1
    return Text("dit is geen geldige JSON", "this is not valid JSON"), int(last) + 1 if last.isdigit() else 1
