"""What was promised and what came of it: kept, late, open or overdue, to the second."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from tests.store.test_log_blocks import event, message
from webcare.metrics.promises import Promise, promises_in
from webcare.model.record import AnyRecord, Event

DUE = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)


def record(fields: dict[str, Any]) -> Any:
    return msgspec.convert(fields, AnyRecord)


def at(time: str) -> str:
    return f"2026-03-02T{time}+01:00"


PROMISED = event("promise_due", id="p1", at=at("12:00:00"), due=at("17:00:00"))


def ours(time: str, **more: Any) -> dict[str, Any]:
    return message(9, id=f"o{time}", direction="out", at=at(time), **{"author": {"type": "agent"}, **more})


KEPT: dict[str, tuple[list[dict[str, Any]], datetime, str]] = {
    "not yet": ([], NOW, "open"),
    "not yet, at the moment itself": ([], DUE, "open"),
    "not any more": ([], DUE.replace(second=1), "overdue"),
    "a reply": ([ours("13:00:00")], NOW, "kept"),
    "a reply at the moment itself": ([ours("17:00:00")], DUE, "kept"),
    "a reply too late": ([ours("17:00:01")], DUE.replace(hour=20), "late"),
    "solved": ([event("resolved", id="e1", at=at("13:00:00"))], NOW, "kept"),
    "assigned": ([event("assigned", id="e1", at=at("13:00:00"), to="a_1")], NOW, "open"),
    "a reply before": ([ours("11:59:59")], NOW, "open"),
    "a reply of that moment": ([ours("12:00:00")], NOW, "open"),
    "the first reply counts": ([ours("18:00:00"), ours("13:00:00")], NOW, "kept"),
    "a bot": ([ours("13:00:00", author={"type": "bot"})], NOW, "open"),
    "the customer": ([message(1, at=at("13:00:00"))], NOW, "open"),
}


@pytest.mark.parametrize(("others", "now", "state"), KEPT.values(), ids=KEPT)
def test_what_came_of_it(others: list[dict[str, Any]], now: datetime, state: Any) -> None:
    records = [record(one) for one in (*others, PROMISED)]
    promised = records[-1]
    assert isinstance(promised, Event)
    assert promises_in(records, now) == [Promise("c1", DUE, state, promised)]


def test_each_promise_by_itself() -> None:
    later = event("promise_due", id="p2", at=at("14:00:00"), due=at("15:30:00"))
    found = promises_in([record(one) for one in (later, ours("13:00:00"), PROMISED)], NOW)
    assert [(one.event.id, one.state) for one in found] == [("p2", "overdue"), ("p1", "kept")]
    assert promises_in([record(ours("13:00:00"))], NOW) == []
