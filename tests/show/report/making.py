"""Small clients with a log, and the report on them, for the tests of the page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from webcare.calendar.period import Days, read_period
from webcare.model.text import Language
from webcare.recording.where import logs_of
from webcare.show.report.gathering import parts
from webcare.show.report.page import html
from webcare.stats.report import Report, Request, ask, report
from webcare.store.workspace import open_workspace

ZONE = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 11, 22, 12, tzinfo=ZONE)
MONDAY = datetime(2026, 11, 2, 10, tzinfo=ZONE)
HOURS = """\
desk:
  name: Klantenservice
  versions:
    - valid-from: 2025-01-01
      week: {mon: [9:00-12:00, 13:00-18:00], tue: [9:00-18:00], wed: [9:00-18:00]}
"""
NEVER_OPEN = """\
desk:
  name: Klantenservice
  versions:
    - valid-from: 2025-01-01
      week: {}
"""
CHANNELS = "x: {name: X, surface: both}\nmail: {name: E-mail, surface: closed}\n"
TARGETS = "- {id: alles, first-response: 1h, share: 90, clock: calendar, valid-from: 2025-01-01}\n"
Record = dict[str, Any]


def message(number: int, conversation: str, at: datetime, *, reply: bool = False, **fields: Any) -> Record:
    """A customer's message, or a colleague's reply to one."""
    return {
        "v": 1,
        "type": "message",
        "id": f"m{number}",
        "conversation_id": conversation,
        "at": at.isoformat(),
        "channel": "x",
        "surface": "open",
        "direction": "out" if reply else "in",
        "author": {"type": "agent", "ref": "a_1"} if reply else {"type": "customer", "ref": "k_1"},
        "body": "Je pakket is onderweg." if reply else "Waar blijft mijn pakket?",
        **fields,
    }


def asked(waits: Sequence[int | None], every: timedelta = timedelta(hours=5), **fields: Any) -> list[Record]:
    """A case at each step from ``MONDAY`` on, answered after so many minutes, or never."""
    found = []
    for number, wait in enumerate(waits):
        at = MONDAY + every * number
        found.append(message(2 * number, f"c{number}", at, **fields))
        if wait is not None:
            found.append(message(2 * number + 1, f"c{number}", at + timedelta(minutes=wait), reply=True, **fields))
    return found


def client(folder: Path, records: Sequence[Record], *, hours: str | None = HOURS, name: str = "Noorderlamp") -> Path:
    """A client's folder with this log."""
    for below in ("handbook", "logs"):
        (folder / below).mkdir(parents=True)
    (folder / "webcare.toml").write_text(f"client = {json.dumps(name)}\n", "utf-8")
    for entry, text in (("hours", hours), ("channels", CHANNELS), ("targets", TARGETS)):
        if text is not None:
            (folder / "handbook" / f"{entry}.yaml").write_text(text, "utf-8")
    log = "".join(json.dumps(record) + "\n" for record in records)
    (folder / "logs" / "log.jsonl").write_text(log, "utf-8")
    return folder


def made(folder: Path, since: str | None = None, until: str | None = None, **request: Any) -> Report:
    """The report on a client, with what the page asks for."""
    workspace = open_workspace(str(folder), str(folder))
    days: Days = read_period(since, until, NOW.date())
    wanted = Request(days, **request)
    return report(workspace, logs_of(workspace), wanted, NOW, further=parts(ask(workspace, wanted, NOW)))


def page(
    folder: Path, since: str | None = None, until: str | None = None, *, language: Language = "nl", shared: bool = False
) -> str:
    """The page on a client."""
    workspace = open_workspace(str(folder), str(folder))
    return html(made(folder, since, until), language, workspace.config.client, shared=shared)
