"""The conversation log: what could be read, and what is wrong with the rest, block by block or record by record.

A block of lines with nothing wrong in it is read at the speed of the decoder; any other line by line. What
makes a record wrong is the same either way, and a property test holds the two together.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Any, NamedTuple

import msgspec

from webcare import limits
from webcare.model.finding import Finding
from webcare.model.moment import EARLIEST, FUTURE, instant
from webcare.model.record import AnyRecord, Event, Message, lacks
from webcare.store.blocks import Lines, read_blocks
from webcare.store.files import open_regular, walk
from webcare.store.line import ANYTHING, Reader, keeps_all
from webcare.store.records import line_too_long

DIGITS = bytes.maketrans(b"0123456789-", b"0000000000+")
PLAIN_MOMENT = b"0000+00+00T00:00:00+00:00"
"""A moment as most logs hold it, its digits as 0 and its signs as +."""
MOMENT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})"
MOMENTS = re.compile(f"{MOMENT}(?:\n{MOMENT})*")
HOURS = frozenset(f"{sign}{hour:02}:{minutes}" for sign in "+-" for hour in range(14) for minutes in ("00", "30"))
"""Offsets that need no second look."""
FIRST = str(EARLIEST)


class Block(NamedTuple):
    """Lines of a log with what each holds: a record, or the findings that say why it holds none.

    Blank lines are left out. ``whole`` says that every item is a record; then ``values`` are their lines as plain
    objects, or None when there is nothing in the lines that is not in the records. ``even`` says that the texts of
    their moments sort as the moments do.
    """

    numbers: Sequence[int]
    lines: Sequence[bytes | None]
    items: Sequence[AnyRecord | list[Finding]]
    end: int
    whole: bool = False
    even: bool = False
    values: Sequence[dict[str, Any]] | None = None


def read_log_blocks(
    path: str,
    name: str | None = None,
    *,
    only: Sequence[str] = (),
    zone: tzinfo | None = None,
    now: datetime | None = None,
) -> Iterator[Block]:
    """A log in blocks. Raises ``CannotRun`` for an unreadable file.

    ``only`` passes over, unread, the lines that hold none of these texts. A moment without an offset is read in
    ``zone``; without one it is refused, and so is one that lies far ahead of ``now`` (by default the clock's).
    Memory is bounded by the longest line that is read (``limits.LOG_LINE`` bytes).
    """
    now = now or datetime.now().astimezone()
    reader = Reader(name or path, zone, now)
    last = (now + FUTURE).isoformat()[:8]  # the month is enough to see that nothing lies too far ahead
    wanted = tuple(form for text in only for form in forms(text))
    with open_regular(path, name) as file:
        for lines in read_blocks(file, limits.LOG_LINE):
            if wanted and not any(text in lines.data for text in wanted) and None not in lines.lines:
                continue
            block = None if wanted else _fast(lines, reader, last)
            yield block or _slow(lines, reader, wanted)


def read_log(
    path: str,
    name: str | None = None,
    *,
    only: str | Sequence[str] = (),
    zone: tzinfo | None = None,
    now: datetime | None = None,
) -> Iterator[AnyRecord | Finding]:
    """The records of a log, and what is wrong with each line that is none, as ``read_log_blocks`` has them."""
    wanted = [only] if isinstance(only, str) and only else only
    for block in read_log_blocks(path, name, only=wanted, zone=zone, now=now):
        if block.whole:
            yield from block.items  # type: ignore[misc]  # a whole block holds records and nothing else
            continue
        for item in block.items:
            if isinstance(item, list):
                yield from item
            else:
                yield item


def forms(text: str) -> set[bytes]:
    """A text as JSON may hold it: in UTF-8, or with the escapes of ASCII."""
    import json

    plain, escaped = json.dumps(text, ensure_ascii=False), json.dumps(text)
    return {plain[1:-1].encode(errors="surrogatepass"), escaped[1:-1].encode()}


def log_paths(folder: str) -> list[str]:
    """The logs of a folder, in the order of their names; none when there is no such folder."""
    return list(walk(folder, (".jsonl",)))


def is_pseudonymised(path: str) -> bool:
    """Does the name of a log say that nobody can be known in it, so that others may see it? Case does not matter."""
    return path.lower().endswith(".pseudo.jsonl")


def place_in_time(record: AnyRecord) -> tuple[datetime, str]:
    """What records are sorted by: (at, id), never the order of the file."""
    return instant(record.at), record.id


def messages_of(conversation: str, folder: str) -> list[Message]:
    """The messages of a conversation in the logs of a folder, by (at, id); broken lines are passed over."""
    found: dict[str, Message] = {}
    for path in log_paths(folder):
        for item in read_log(path, only=conversation):
            if isinstance(item, Message) and item.conversation_id == conversation:
                found.setdefault(item.id, item)
    return sorted(found.values(), key=place_in_time)


def _fast(lines: Lines, reader: Reader, last: str) -> Block | None:
    """The block when nothing is wrong with it, or else None."""
    values: Sequence[dict[str, Any]] | None = None
    try:
        records = [reader.decode(line or b"") for line in lines.lines]
        events = [record for record in records if record.__class__ is Event]
        moments = [record.at for record in records] + [event.due for event in events if event.due is not None]
        if not _look_right(moments):
            return None
        list(map(datetime.fromisoformat, moments))  # their numbers are those of a day and a time
        if not keeps_all(lines.data, records):
            values = [ANYTHING.decode(line or b"") for line in lines.lines]
            if not keeps_all(lines.data, values):
                return None
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError, TypeError):
        return None
    offsets = {moment[-6:] if moment[-1] != "Z" else "+00:00" for moment in moments}
    if max(moments) >= last or min(moments) < FIRST or not offsets <= HOURS or any(map(lacks, events)):
        return None
    even = len(offsets) == 1 and len(set(map(len, moments))) == 1
    numbers = range(lines.number, lines.number + len(records))
    return Block(numbers, lines.lines, records, lines.end, whole=True, even=even, values=values)


def _look_right(moments: Sequence[str]) -> bool:
    """Have they the form of a moment, all of them?"""
    joined = "".join(moments)
    if "T24" in joined:  # from Python 3.14 on datetime takes it for the next midnight
        return False
    plain = joined.encode().translate(DIGITS) == PLAIN_MOMENT * len(moments)
    return plain or MOMENTS.fullmatch("\n".join(moments)) is not None


def _slow(lines: Lines, reader: Reader, wanted: tuple[bytes, ...]) -> Block:
    numbers: list[int] = []
    kept: list[bytes | None] = []
    items: list[AnyRecord | list[Finding]] = []
    for number, line in enumerate(lines.lines, lines.number):
        if line is None:
            item: AnyRecord | list[Finding] = [line_too_long(reader.name, number, limits.LOG_LINE)]
        elif not line.strip() or (wanted and not any(text in line for text in wanted)):
            continue
        else:
            item = reader.read(line, number)
        numbers.append(number)
        kept.append(line)
        items.append(item)
    return Block(numbers, kept, items, lines.end)
