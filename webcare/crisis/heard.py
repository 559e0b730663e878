"""Who wrote when, read out of the logs: as little of each line as the alarm needs, so that it is soon done.

A line that is no record is passed over; ``log verify`` says what is wrong with it. Of two records with one id the first
counts.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec

from webcare import limits
from webcare.alarm import Arrival, Stream
from webcare.model.moment import EARLIEST
from webcare.store.blocks import SIZE, read_blocks
from webcare.store.files import open_regular

REACTION = "reaction"
"""The tag of a like, which is no message; the same as in ``webcare.metrics.items``."""
LATELY = 3600
"""Seconds before the moment asked about, of which the words of messages are kept: a log may hold a million."""
MESSAGE, EVENT = b'"message"', b'"event"'


class _Author(msgspec.Struct, frozen=True, gc=False):
    type: str = ""
    ref: str | None = None


class _Line(msgspec.Struct, frozen=True, gc=False):
    type: str
    id: str
    at: str
    conversation_id: str
    direction: str | None = None
    author: _Author = _Author()
    channel: str = ""
    body: str | None = None
    topic: str | None = None
    tags: tuple[str, ...] = ()
    automated: bool = False
    campaign: str | None = None
    delivery: str | None = None
    name: str | None = None
    message_id: str | None = None

    @property
    def is_reply(self) -> bool:
        """Did a colleague write it, and did it arrive? The same as ``metrics.items.is_human_reply``."""
        by_hand = self.author.type == "agent" and not self.automated and self.campaign is None
        return self.direction == "out" and by_hand and self.delivery != "failed"


DECODER = msgspec.json.Decoder(_Line)


class Heard(NamedTuple):
    """A customer's message: when (seconds since 1970, UTC), where, by whom, in which words (of late) and about what."""

    at: int
    channel: str
    who: str
    body: str
    topic: str | None


class Log(NamedTuple):
    """Customers' messages by time without spam, and when colleagues replied; ``whole``: nothing was left unread."""

    heard: list[Heard]
    replies: list[int]
    whole: bool = True


def read_logs(paths: Sequence[str], until: int, *, since: int | None = None) -> Log:
    """What the logs held up to a moment, in seconds since 1970 (UTC). Raises ``CannotRun`` for an unreadable log.

    With ``since`` only the end of each log is read, as far back as that moment: logs grow at their end.
    """
    messages: dict[str, Heard] = {}
    threads: dict[str, list[str]] = {}
    replies: dict[str, int] = {}
    spam: list[tuple[int, str, str | None]] = []
    whole = True
    for path in paths:
        lines, all_ = _end_of(path, since) if since is not None else (_lines(path), True)
        whole = whole and all_
        for line, at in _decoded(lines):
            if at > until:
                continue
            if line.type == "event":
                spam.append((at, line.conversation_id, line.message_id))
            elif line.direction == "in" and line.author.type == "customer" and REACTION not in line.tags:
                body = line.body or "" if at > until - LATELY else ""
                who = line.author.ref or line.conversation_id
                messages.setdefault(line.id, Heard(at, line.channel, who, body, line.topic))
                threads.setdefault(line.conversation_id, []).append(line.id)
            elif line.is_reply:
                replies.setdefault(line.id, at)
    until_then: dict[str, int] = {}
    for at, conversation, named in spam:
        if named is not None:
            messages.pop(named, None)
        else:
            until_then[conversation] = max(at, until_then.get(conversation, at))
    for conversation, at in until_then.items():
        for name in threads.get(conversation, ()):
            if name in messages and messages[name].at <= at:
                del messages[name]
    return Log(sorted(messages.values(), key=_place), sorted(replies.values()), whole)


def _place(one: Heard) -> tuple[int, str, str]:
    return one.at, one.channel, one.who


def _decoded(lines: Iterable[bytes | None]) -> Iterator[tuple[_Line, int]]:
    """Messages, and the events that say of one that it is spam."""
    for line in lines:
        if line is None or (MESSAGE not in line and EVENT not in line):
            continue
        try:
            found = DECODER.decode(line.removeprefix(b"\xef\xbb\xbf"))
            if found.type == "message" or (found.type == "event" and found.name == "spam"):
                moment = datetime.fromisoformat(found.at.upper())
                if moment.tzinfo is not None and moment.year >= EARLIEST:
                    yield found, int(moment.timestamp() // 1)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, ValueError, OverflowError):
            continue


def _lines(path: str) -> Iterator[bytes | None]:
    with open_regular(path) as file:
        for block in read_blocks(file, limits.LOG_LINE):
            yield from block.lines


def _end_of(path: str, since: int) -> tuple[list[bytes | None], bool]:
    """The last lines of a log, from before ``since`` on, and whether that is all of it."""
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        length = SIZE
        while True:
            start = max(0, size - length)
            file.seek(start)
            lines: list[bytes | None] = []
            for block in read_blocks(file, limits.LOG_LINE):
                lines.extend(block.lines)
            if start == 0:
                return lines, True
            lines = lines[1:]  # of the first, the beginning is missing
            first = next(_decoded(lines), None)
            if (first is not None and first[1] < since) or length > limits.LOG_LINE * 8:
                return lines, False
            length *= 4


def stream_of(heard: Iterable[Heard]) -> Stream:
    """The arrivals of what was heard."""
    return Stream(Arrival(one.at, one.channel, one.who) for one in heard)
