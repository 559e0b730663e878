"""The messages in a log that nobody dealt with."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from webcare.triage import Found, Triage
from webcare.triage.unanswered import unanswered

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def record(key: str, conversation: str, hour: int, **fields: Any) -> dict[str, Any]:
    at = f"2026-11-21T{hour:02}:00:00+00:00"
    common = {"v": 1, "type": "message", "id": key, "conversation_id": conversation, "at": at}
    if fields.get("type") == "event":
        return {**common, **fields}
    message = {"channel": "x", "surface": "open", "trigger": "untagged", "direction": "in"}
    return {**common, **message, "author": {"type": "customer", "ref": "k_0123456789abcdef"}, "body": key, **fields}


OUT = {"direction": "out", "trigger": None, "author": {"type": "agent"}}
RECORDS = [
    record("laat", "c1", 10),
    record("vroeg", "c2", 8, reach_bucket="100-1000", eigen="blijft"),
    record("beantwoord", "c3", 8),
    record("antwoord", "c3", 9, **OUT),
    record("mislukt", "c4", 8),
    record("niet-verzonden", "c4", 9, **OUT, delivery="failed"),
    record("klaar", "c5", 8),
    record("e1", "c5", 9, type="event", name="no_reply_needed"),
    record("toegewezen", "c6", 8),
    record("e2", "c6", 9, type="event", name="assigned", to="k"),
    record("opnieuw", "c7", 10),
    record("eerder", "c7", 9, **OUT),
    record("gevraagd", "c8", 8, trigger="mention"),
    record("leeg", "c9", 8, body=None),
    record("vroeg", "c2", 8),
]


def write(folder: Path) -> list[str]:
    """Two logs, of which the second answers what stands in the first, with a broken line in it."""
    first, second = folder / "a.jsonl", folder / "b.jsonl"
    rows = [json.dumps({key: value for key, value in row.items() if value is not None}) for row in RECORDS]
    first.write_text("\n".join(rows[:8]) + "\nuntagged kapot\n", "utf-8")
    second.write_text("\n".join(rows[8:]) + "\n", "utf-8")
    return [str(first), str(second)]


def test_nobody_dealt_with_these(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = write(tmp_path)
    found = list(unanswered(paths, NOW - timedelta(days=2), NOW, tell=lambda *done: told.append(done)))
    assert [(one.line, one.id) for one in found] == [
        (1, "mislukt"),
        (2, "toegewezen"),
        (3, "vroeg"),
        (4, "laat"),
        (5, "opnieuw"),
    ]
    assert told == [(1, 2), (2, 2)]
    assert found[2].reach == "100-1000" and found[2].record["conversation_id"] == "c2"


def test_since_and_until(tmp_path: Path) -> None:
    paths = write(tmp_path)
    at = datetime(2026, 11, 21, 9, tzinfo=UTC)
    assert [one.id for one in unanswered(paths, at, NOW)] == ["laat", "opnieuw"]
    before = [one.id for one in unanswered(paths, at - timedelta(days=1), at - timedelta(minutes=1))]
    assert before == ["beantwoord", "klaar", "mislukt", "toegewezen", "vroeg"]
    assert list(unanswered([], at, NOW)) == []


def test_what_stands_in_our_log_is_about_us(tmp_path: Path, sample: Triage) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record("m1", "c1", 10, body="Al drie weken wachten. Waar blijft het?")) + "\n", "utf-8")
    (found,) = unanswered([str(path)], NOW - timedelta(days=2), NOW)
    assert (sample.advise(found).step, sample.advise(Found(found.body)).step) == ("answer", "leave")
