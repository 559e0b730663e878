"""The committed log as its tests read it."""

import json
from collections import defaultdict
from datetime import UTC, datetime
from typing import Any

from .generate_log import TARGET

Row = dict[str, Any]
LINES = TARGET.read_text(encoding="utf-8").splitlines()
ROWS: list[Row] = [json.loads(line) for line in LINES]
MESSAGES = [row for row in ROWS if row["type"] == "message"]
INBOUND = [row for row in MESSAGES if row["direction"] == "in"]
OUTBOUND = [row for row in MESSAGES if row["direction"] == "out"]
HUMAN = [row for row in OUTBOUND if row["author"]["type"] == "agent"]
EVENTS = [row for row in ROWS if row["type"] == "event"]
BY_ID = {row["id"]: row for row in ROWS}
THREADS: dict[str, list[Row]] = defaultdict(list)
for _row in ROWS:
    THREADS[_row["conversation_id"]].append(_row)


def moment(row: Row) -> datetime:
    """When it happened, in UTC."""
    return datetime.fromisoformat(row["at"]).astimezone(UTC)


def named(name: str) -> list[Row]:
    """Every event with that name."""
    return [row for row in EVENTS if row["name"] == name]


def rest(row: Row) -> list[Row]:
    """What came after a record in its conversation."""
    return [other for other in THREADS[row["conversation_id"]] if moment(other) > moment(row)]


def answers_after(row: Row) -> list[Row]:
    """The replies by people that came after a record."""
    return [
        other for other in rest(row) if other.get("author", {}).get("type") == "agent" and other["type"] == "message"
    ]
