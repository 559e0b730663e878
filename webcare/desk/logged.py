"""The messages of a log with the place of each, read fast: only what question and answer need is looked at.

What is wrong with a line is for ``log verify`` to say; here a broken one is passed over.
"""

from collections.abc import Iterator
from typing import BinaryIO, Literal, NamedTuple

import msgspec

from webcare import limits
from webcare.store.records import BYTE_ORDER_MARK

MESSAGE_LINE = b'"message"'


class Writer(msgspec.Struct, frozen=True):
    """Who wrote a message."""

    type: str = ""


class Logged(msgspec.Struct, frozen=True):
    """A message of the log as far as it matters here; the fields are those of ``model.record.Message``."""

    conversation_id: str
    at: str
    direction: Literal["in", "out"]
    author: Writer
    type: Literal["message"]
    channel: str = ""
    body: str | None = None
    automated: bool = False
    campaign: str | None = None
    delivery: str | None = None
    template: str | None = None
    reply_kind: str | None = None
    topic: str | None = None

    @property
    def asks(self) -> bool:
        """Did a customer write something?"""
        return self.direction == "in" and self.author.type == "customer" and bool(self.body)

    @property
    def answers(self) -> bool:
        """Did a colleague write something that arrived? What a system, a bot or a campaign sent is no answer."""
        by_hand = self.author.type == "agent" and not self.automated and not self.campaign
        return self.direction == "out" and by_hand and self.delivery != "failed" and bool(self.body)


class Line(NamedTuple):
    """A line of a log: its bytes from ``start`` up to ``end``; ``message`` is None where it holds none that counts."""

    start: int
    end: int
    message: Logged | None


DECODER = msgspec.json.Decoder(Logged)


def decode(line: bytes) -> Logged | None:
    """The message in a line, None for anything else."""
    if MESSAGE_LINE not in line or len(line) > limits.LOG_LINE:
        return None
    try:
        return DECODER.decode(line.removeprefix(BYTE_ORDER_MARK))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def lines(file: BinaryIO, start: int = 0) -> Iterator[Line]:
    """The whole lines of a log from ``start`` on. A last line that is not whole may still be being written: it waits.

    Memory is bounded by ``limits.LOG_LINE``.
    """
    file.seek(start)
    at = start
    while line := file.readline(limits.LOG_LINE + 1):
        end, ended = at + len(line), line.endswith(b"\n")
        message = decode(line)
        if not ended and len(line) > limits.LOG_LINE:
            while not ended and (rest := file.readline(limits.LOG_LINE)):
                end, ended = end + len(rest), rest.endswith(b"\n")
        if not ended and message is None:
            return
        yield Line(at, end, message)
        at = end
