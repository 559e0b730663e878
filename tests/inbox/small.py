"""A small client to hold an inbox against: open on weekdays from 9 to 18, an hour for a first reply on X."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.store.test_log_blocks import event, message, written
from webcare.inbox import Inbox, Limits, open_inbox
from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 2, 10, 30, tzinfo=ZONE)
"""A Monday, the desk open for an hour and a half."""
Record = dict[str, Any]


def at(text: str) -> str:
    """``02 10:00:05``: that time on that day of March 2026, or of February from the 20th on; in winter time."""
    day, clock = text.split()
    return f"2026-{'02' if int(day) >= 20 else '03'}-{day}T{clock if clock.count(':') > 1 else f'{clock}:00'}+01:00"


def asked(when: str, **more: Any) -> Record:
    """A customer's message."""
    more = {"trigger": "mention", "body": "Waar blijft mijn pakket?", **more}
    return message(1, **{"id": f"in {when}", "at": at(when), **more})


def replied(when: str, **more: Any) -> Record:
    """A human reply, or what looks like one."""
    author = {"type": "agent", "ref": "a_01234567"}
    more = {"direction": "out", "author": author, "body": "Je pakket is onderweg.", **more}
    return message(1, **{"id": f"out {when}", "at": at(when), **more})


def happened(when: str, name: str, **more: Any) -> Record:
    """An event."""
    return event(name, **{"id": f"{name} {when}", "at": at(when), **more})


def client(folder: Path) -> Workspace:
    """The client, in a folder that is made."""
    if not folder.exists():
        folder.mkdir()
        scaffold(str(folder), "Proef")
        for name in ("gegevens-openbaar", "klacht-oppakken"):  # one answer is enough to be suggested here
            (folder / "answers" / f"{name}.md").unlink()
    return open_workspace(str(folder))


def inbox_of(folder: Path, records: list[Record], now: datetime = NOW, limits: Limits = Limits()) -> Inbox:  # noqa: B008  it cannot change
    """The inbox of these records."""
    workspace = client(folder / "proef")
    log = folder / "l.jsonl"
    log.write_bytes(written(records))
    return open_inbox(workspace, [str(log)], now, limits)


def told(inbox: Inbox) -> list[str]:
    """Each row in words: its section, due moment, state and marks."""
    found = []
    for row in inbox.shown:
        due = "-" if row.due.at is None else f"{datetime.fromtimestamp(row.due.at, ZONE):%d %H:%M}"
        found.append(" ".join([row.section, due, row.due.state, *row.marks]))
    return found


COMPLAINT = {"intent": "complaint", "surface": "closed"}
SOLVED = [asked("26 10:00", **COMPLAINT), replied("26 10:10"), happened("26 10:20", "resolved")]
