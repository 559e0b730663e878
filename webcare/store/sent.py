"""What the desk sent lately, from the end of the log: bounded in time and memory, however long the log is."""

import os
from collections.abc import Iterator
from typing import BinaryIO, Literal, NamedTuple

import msgspec

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.record import Author
from webcare.store.files import open_regular, walk


class Sent(msgspec.Struct, frozen=True):
    """A message of the log, as far as it matters here; the other fields are passed over."""

    conversation_id: str
    direction: Literal["in", "out"]
    author: Author
    body: str | None = None
    automated: bool = False
    delivery: str | None = None


class Piece(NamedTuple):
    """The last lines of one file: its name and their bytes."""

    name: str
    lines: bytes


def last_pieces(folder: str) -> list[Piece]:
    """The last ``limits.RECENT`` bytes of the logs in a folder, the last file by name first; whole lines only."""
    pieces: list[Piece] = []
    room = int(limits.RECENT)
    for path in sorted(walk(folder, (".jsonl",)) if os.path.isdir(folder) else (), reverse=True):
        if room <= 0:
            break
        try:
            with open_regular(path) as file:
                lines = _end(file, room)
        except (CannotRun, OSError):  # ``webcare check`` says so; a reply can be judged without it
            continue
        room -= len(lines)
        pieces.append(Piece(os.path.basename(path), lines))
    return pieces


def _end(file: BinaryIO, most: int) -> bytes:
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - most))
    lines = file.read(most)
    return lines if size <= most else lines[lines.find(b"\n") + 1 :]


def sent_by_people(pieces: list[Piece]) -> Iterator[Sent]:
    """What colleagues sent themselves; what a system or a bot sent, what failed and what is broken is passed over."""
    decoder = msgspec.json.Decoder(Sent)
    for piece in pieces:
        for line in piece.lines.splitlines():
            if b'"out"' not in line or len(line) > limits.LOG_LINE:
                continue
            try:
                sent = decoder.decode(line)
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                continue
            written = sent.direction == "out" and sent.author.type == "agent" and not sent.automated
            if written and sent.body and sent.delivery != "failed":
                yield sent
