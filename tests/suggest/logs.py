"""Little logs to learn from."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

START = datetime.fromisoformat("2026-10-01T09:00:00+02:00")


def asks(conversation: str, body: str, minutes: int = 0, **more: Any) -> dict[str, Any]:
    """A customer's message, so many minutes after the first of October, nine o'clock."""
    return {**_message(conversation, body, minutes, "in", "customer"), **more}


def replies(conversation: str, body: str, minutes: int = 10, **more: Any) -> dict[str, Any]:
    """A colleague's message."""
    return {**_message(conversation, body, minutes, "out", "agent"), **more}


def write_log(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write a log, or add to one that is there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _message(conversation: str, body: str, minutes: int, direction: str, author: str) -> dict[str, Any]:
    return {
        "v": 1,
        "type": "message",
        "id": f"m-{conversation}-{minutes}",
        "conversation_id": conversation,
        "at": (START + timedelta(minutes=minutes)).isoformat(),
        "channel": "x",
        "surface": "open",
        "direction": direction,
        "author": {"type": author, "ref": "a1"},
        "body": body,
    }
