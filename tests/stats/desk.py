"""A small client with a log, for the tests of what is said of its cases.

The desk is open from Monday to Friday, 9.00 to 17.00; a first response is due within an hour.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from webcare.calendar.period import Days
from webcare.stats.gathered import Gathered, gather
from webcare.stats.report import Request
from webcare.store.workspace import Workspace, open_workspace

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 22, 12, tzinfo=ZONE)
HANDBOOK = {
    "hours": "balie:\n  name: Balie\n  versions:\n    - valid-from: 2025-01-01\n      week: {mon: [9:00-17:00], "
    "tue: [9:00-17:00], wed: [9:00-17:00], thu: [9:00-17:00], fri: [9:00-17:00]}\n",
    "channels": "x: {name: X, surface: both}\nmail: {name: E-mail, surface: closed}\n",
    "targets": "- {id: alles, first-response: 1h, share: 90, valid-from: 2025-01-01}\n",
}
ALWAYS = Days(None, None)
Record = dict[str, Any]


class Log:
    """Records of a log, one after another: ``log.asks("c1", "2 10:00", "Hoi?")`` is said on 2 November at ten."""

    def __init__(self) -> None:
        self.records: list[Record] = []

    def asks(self, conversation: str, at: str, body: str = "Waar blijft mijn lamp?", **more: Any) -> Log:
        """A customer writes; the customer is that of the conversation unless told otherwise."""
        ref = more.pop("ref", f"k_{conversation}")
        return self._message(conversation, at, body, "in", {"type": "customer", "ref": ref}, more)

    def replies(self, conversation: str, at: str, body: str = "Je lamp is onderweg.", **more: Any) -> Log:
        """An agent replies."""
        ref = more.pop("ref", "a_1")
        return self._message(conversation, at, body, "out", {"type": "agent", "ref": ref}, more)

    def sends(self, conversation: str, at: str, author: str, **more: Any) -> Log:
        """A bot or a system says something by itself."""
        return self._message(conversation, at, "Dank je.", "out", {"type": author}, {"automated": True, **more})

    def event(self, conversation: str, at: str, name: str, **more: Any) -> Log:
        """Something happens to a conversation."""
        return self._add("event", conversation, at, {"name": name, **more})

    def rates(self, conversation: str, at: str, score: int) -> Log:
        """The customer gives a mark."""
        return self._add("rating", conversation, at, {"score": score})

    def _message(self, conversation: str, at: str, body: str, direction: str, author: Record, more: Record) -> Log:
        common = {"channel": "x", "surface": "closed", "direction": direction, "author": author, "body": body}
        return self._add("message", conversation, at, common | more)

    def _add(self, kind: str, conversation: str, at: str, fields: Record) -> Log:
        day, _, time = at.partition(" ")
        moment = datetime.fromisoformat(f"2026-11-{int(day):02}T{time}").replace(tzinfo=ZONE).isoformat()
        number = f"r{len(self.records):05}"
        head = {"v": 1, "type": kind, "id": number, "conversation_id": conversation, "at": moment}
        self.records.append(head | fields)
        return self


def client(folder: Path, records: Sequence[Record]) -> Workspace:
    """The client in a folder, with this log."""
    for below in ("handbook", "logs"):
        (folder / below).mkdir(parents=True)
    (folder / "webcare.toml").write_text('client = "Proef"\n', "utf-8")
    for entry, text in HANDBOOK.items():
        (folder / "handbook" / f"{entry}.yaml").write_text(text, "utf-8")
    written = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (folder / "logs" / "log.jsonl").write_text(written, "utf-8")
    return open_workspace(str(folder))


def gathered(workspace: Workspace, days: Days = ALWAYS) -> Gathered:
    """Its cases, as on 22 November at noon."""
    return gather(workspace, paths(workspace), Request(days, zone=ZONE), NOW)


def paths(workspace: Workspace) -> list[str]:
    """Its logs."""
    return [f"{workspace.root}/logs/log.jsonl"]
