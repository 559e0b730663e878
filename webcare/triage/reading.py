"""Messages from a file of JSON lines or CSV: as they come, in bounded memory, a broken line never the end."""

import csv
from collections.abc import Iterator
from typing import IO, Any, cast, get_args

import msgspec

from webcare import limits
from webcare.model.finding import Finding
from webcare.model.record import AuthorType, Direction
from webcare.model.text import Text
from webcare.store.batches import batch_lines
from webcare.store.records import BYTE_ORDER_MARK, TOO_DEEP, broken_line, decode_record, line_too_long
from webcare.triage.advised import Found, Triggered

NO_BODY = Text("de kolom 'body' ontbreekt", "the column 'body' is missing")
HEAD = Text("noem de kolommen op de eerste regel: id;channel;body", "name the columns on line 1: id;channel;body")
NO_ROW = Text("deze regel is geen rij van de tabel", "this line is no row of the table")
DUTCH = {"bericht": "body", "tekst": "body", "kanaal": "channel", "auteur": "author", "bereik": "reach"}
"""What these columns may be called as well."""
LONG_NUMBER = Text("hier staat een getal met te veel cijfers", "a number in it has too many digits")
SEPARATORS = (";", "\t", ",")


class Writer(msgspec.Struct, frozen=True):
    """Who wrote a message, as the log has it."""

    type: AuthorType | None = None
    ref: str | None = None


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a batch. Other fields are kept."""

    body: str
    id: str | int | None = None
    channel: str | None = None
    author: str | Writer | None = None
    reach: float | int | str | None = None
    at: float | int | str | None = None
    reach_bucket: str | None = None
    trigger: Triggered | None = None
    direction: Direction | None = None
    automated: bool = False
    campaign: str | None = None


Read = Found | list[Finding]
"""A message, or what is wrong with its line."""


def read_json_lines(lines: IO[bytes], name: str) -> Iterator[Read]:
    """The messages of JSON lines. Memory is bounded by ``limits.BATCH_LINE``."""
    decoder, anything = msgspec.json.Decoder(Incoming), msgspec.json.Decoder(dict[str, Any])
    for number, line in batch_lines(lines):
        if line is None:
            yield [line_too_long(name, number, limits.BATCH_LINE)]
            continue
        item = decode_record(line, decoder, name, number)
        if isinstance(item, list):
            yield cast("list[Finding]", item)
            continue
        try:
            record = anything.decode(line.removeprefix(BYTE_ORDER_MARK))
        except RecursionError:
            yield [broken_line(name, number, 1, TOO_DEEP)]
            continue
        except ValueError:  # Python reads no whole number of more than 4,300 digits
            yield [broken_line(name, number, 1, LONG_NUMBER)]
            continue
        yield found_in(item, number, record, len(line))


def read_table(lines: IO[bytes], name: str) -> Iterator[Read]:
    """The rows of a CSV file with a head (RFC 4180; ``;`` and tabs separate as well). Columns as the JSON fields."""
    csv.field_size_limit(int(limits.BATCH_CELL))  # one of the whole program, so whoever reads a table sets it
    text = _Lines(lines, name)
    separator, head = _head(next(text, ""))
    if "body" not in head:
        yield [broken_line(name, 1, 1, NO_BODY, HEAD)]
        return
    rows = csv.reader(text, delimiter=separator)
    while True:
        text.begin()
        try:
            row = next(rows, None)
        except csv.Error as problem:  # a cell without an end, or longer than the reader takes
            long = "field limit" in str(problem)
            most = limits.BATCH_CELL
            yield [line_too_long(name, text.row, most) if long else broken_line(name, text.row, 1, NO_ROW)]
            continue
        yield from ([finding] for finding in text.broken)
        text.broken.clear()
        if row is None:
            return
        if row:
            yield _row(dict(zip(head, row, strict=False)), text.row, name)


def _head(line: str) -> tuple[str, list[str]]:
    """What separates the columns, and what they are called; none when the line is no row."""
    separator = max(SEPARATORS, key=line.count)
    try:
        cells = [cell.strip().lower() for row in csv.reader([line], delimiter=separator) for cell in row]
    except csv.Error:  # a carriage return in the middle, or a cell without an end
        return separator, []
    return separator, [DUTCH.get(cell, cell) for cell in cells]


class _Lines:
    """The lines as text, one that is too long as an empty one."""

    def __init__(self, lines: IO[bytes], name: str) -> None:
        self._lines = lines
        self._name = name
        self._number = 0
        self.row = 1
        """Where the row began that is being read."""
        self.broken: list[Finding] = []

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._lines.readline(limits.BATCH_LINE + 1)
        if not line:
            raise StopIteration
        self._number += 1
        if len(line) <= limits.BATCH_LINE or line.endswith(b"\n"):
            return line.removeprefix(BYTE_ORDER_MARK).decode("utf-8", "replace")
        while (rest := self._lines.readline(limits.BATCH_LINE)) and not rest.endswith(b"\n"):
            pass
        self.broken.append(line_too_long(self._name, self._number, limits.BATCH_LINE))
        return "\n"

    def begin(self) -> None:
        """A row begins with the line that is read next."""
        self.row = self._number + 1


def _row(row: dict[str, str], number: int, name: str) -> Read:
    """A row as the record that JSON would have had; what a column may not hold is wrong with it."""
    given = {key: value for key, value in row.items() if value}
    if "body" not in given:
        given["body"] = ""
    trigger = given.get("trigger")
    if trigger is not None and trigger not in get_args(Triggered):
        listed = ", ".join(get_args(Triggered))
        hint = Text(f"kies uit: {listed}", f"choose: {listed}")
        return [broken_line(name, number, 1, Text("trigger: onbekende waarde", "trigger: unknown value"), hint)]
    item = Incoming(
        body=given["body"],
        id=given.get("id"),
        channel=given.get("channel"),
        author=given.get("author"),
        reach=given.get("reach"),
        at=given.get("at"),
        trigger=cast("Triggered | None", trigger),
    )
    return found_in(item, number, row, sum(map(len, row.values())))


def found_in(item: Incoming, number: int, record: dict[str, Any], size: int) -> Found:
    """A line of a batch as a message that was found."""
    writer = item.author
    ours = isinstance(writer, Writer) and writer.type not in (None, "customer")
    return Found(
        body=item.body,
        line=number,
        id=item.id,
        channel=item.channel,
        author=writer.ref if isinstance(writer, Writer) else writer,
        reach=item.reach if item.reach is not None else item.reach_bucket,
        trigger=item.trigger,
        ours=ours or item.direction == "out" or item.automated or bool(item.campaign),
        at=item.at if isinstance(item.at, str) else None,
        size=size,
        record=record,
    )
