"""The log being made: conversations and their records, numbered in the order of time at the very end."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from .clock import END, stamp
from .dice import token

Kind = Literal["message", "note", "event", "rating"]
SYSTEMS = {"review": "trustpilot", "email": "helpdesk"}
LETTERS: dict[Kind, str] = {"message": "m", "note": "n", "event": "e", "rating": "r"}
ORDER = (
    "source channel surface trigger direction name author status to due message_id body language in_reply_to intent "
    "reply_kind automated campaign delivery template sentiment topic reach_bucket tags score comment"
)
KEYS = ORDER.split()
"""Every key of a record after the common ones, in the order in which it is written."""


@dataclass(eq=False, slots=True)
class Entry:
    """One record; a field may point at another record or at a conversation until the ids are known."""

    kind: Kind
    at: datetime
    thread: "Thread"
    fields: dict[str, object]
    id: str = ""


@dataclass(eq=False, slots=True)
class Thread:
    """One conversation on one channel with one customer."""

    key: str
    channel: str
    surface: Literal["open", "closed"]
    customer: str
    entries: list[Entry] = field(default_factory=list)
    id: str = ""

    def add(self, kind: Kind, at: datetime, **fields: object) -> Entry:
        """A new record; what is None is left out. Two records of one conversation never share a second."""
        taken = {entry.at for entry in self.entries}
        at = at.replace(microsecond=0)
        while at in taken:
            at += SECOND
        entry = Entry(kind, at, self, {key: value for key, value in fields.items() if value is not None})
        self.entries.append(entry)
        return entry

    def message(self, at: datetime, direction: str, author: dict[str, str], body: str, **fields: object) -> Entry:
        """A message on this conversation's channel, with a pseudonym for where it came from."""
        number = len(self.entries)
        source = {"system": SYSTEMS.get(self.channel, self.channel), "id": token("source", self.key, number, length=10)}
        if self.surface == "open" and direction == "in":
            source["url"] = f"https://log.example/{token('url', self.key, number, length=10)}"
        fields = {"channel": self.channel, "surface": self.surface, **fields}
        return self.add("message", at, source=source, direction=direction, author=author, body=body, **fields)


SECOND = END.resolution * 1_000_000


class Log:
    """Every conversation of the sample."""

    def __init__(self) -> None:
        self.threads: list[Thread] = []

    def thread(self, key: str, channel: str, surface: Literal["open", "closed"], customer: str) -> Thread:
        """A new conversation; ``key`` names it for its pseudonyms and has to be its own."""
        self.threads.append(Thread(key, channel, surface, customer))
        return self.threads[-1]

    def lines(self) -> Iterator[str]:
        """The log as it is written: sorted by time and id, nothing later than the export."""
        entries = [entry for thread in self.threads for entry in thread.entries if entry.at <= END]
        # Numbers follow time; at the same second the kind decides, as its letter does in the id.
        entries.sort(key=lambda entry: (entry.at, LETTERS[entry.kind], entry.thread.key))
        counts = dict.fromkeys(LETTERS.values(), 0)
        threads = 0
        for entry in entries:
            letter = LETTERS[entry.kind]
            counts[letter] += 1
            entry.id = f"{letter}{counts[letter]:06}"
            if not entry.thread.id:
                threads += 1
                entry.thread.id = f"c{threads:05}"
        return (_line(entry) for entry in entries)


def _line(entry: Entry) -> str:
    record: dict[str, object] = {
        "v": 1,
        "type": entry.kind,
        "id": entry.id,
        "conversation_id": entry.thread.id,
        "at": stamp(entry.at),
    }
    unknown = entry.fields.keys() - set(KEYS)
    if unknown:
        raise KeyError(f"no place in a record for {sorted(unknown)}")
    for key in KEYS:
        if key in entry.fields:
            record[key] = _plain(entry.fields[key])
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, (Entry, Thread)):
        if not value.id:
            raise ValueError("a record points at something that is not in the log")
        return value.id
    return stamp(value) if isinstance(value, datetime) else value
