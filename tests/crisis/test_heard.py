"""Reading the logs: the same messages as the metrics count, from the end as from the beginning, and no harm done."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.crisis.small import DOWN, asked, outage
from tests.store.test_log_blocks import event, written
from webcare.crisis.heard import Log, read_logs
from webcare.metrics.items import MICRO, is_human_reply, is_inbound, microsecond
from webcare.model.errors import CannotRun
from webcare.model.record import Message
from webcare.store.log import read_log

LOG = Path(__file__).parents[2] / "logs" / "noorderlamp.pseudo.jsonl"
NOW = int(datetime.fromisoformat("2026-11-22T00:00:00+01:00").timestamp())


def test_the_messages_and_replies_of_the_sample_are_those_of_the_metrics() -> None:
    messages = [record for record in read_log(str(LOG)) if isinstance(record, Message)]
    log = read_logs([str(LOG)], NOW)
    inbound = sorted((microsecond(one.at) // MICRO, one.channel) for one in messages if is_inbound(one))
    lines = LOG.read_text("utf-8").splitlines()
    spam = {record["message_id"] for record in map(json.loads, lines) if record.get("name") == "spam"}
    kept = [one for one in messages if is_inbound(one) and one.id not in spam]
    assert [(one.at, one.channel) for one in log.heard] == sorted((microsecond(m.at) // MICRO, m.channel) for m in kept)
    assert len(inbound) - len(log.heard) == len({one.id for one in messages if is_inbound(one)} & spam)
    assert log.replies == sorted(microsecond(one.at) // MICRO for one in messages if is_human_reply(one))


@cache
def whole() -> Log:
    return read_logs([str(LOG)], NOW)


@settings(max_examples=25)
@given(st.integers(0, 9000))
def test_the_end_of_a_log_holds_all_from_a_moment_on(back: int) -> None:
    since = NOW - back * 600
    end = read_logs([str(LOG)], NOW, since=since)
    assert [one for one in end.heard if one.at >= since] == [one for one in whole().heard if one.at >= since]


def put(folder: Path, found: list[dict[str, Any]], extra: bytes = b"") -> str:
    path = folder / "a.jsonl"
    path.write_bytes(written(found) + extra)
    return str(path)


def test_what_does_not_count(tmp_path: Path) -> None:
    found = [
        asked(DOWN, 1),
        asked(DOWN, 2, tags=["reaction"]),
        asked(DOWN, 3, author={"type": "bot"}),
        asked(DOWN, 4, direction="out"),
        {**asked(DOWN, 5), "at": "2026-10-15T19:40:00"},
        {**asked(DOWN, 6), "at": "2026-02-30T19:40:00+01:00"},
        asked(DOWN, 7),
        asked(DOWN, 8),
        asked(DOWN, 8, channel="email"),
        event("spam", id="s", at=DOWN.isoformat(), message_id="m7", conversation_id="c7"),
    ]
    log = read_logs(
        [put(tmp_path, found, b'{"type":"message"\n[[[\n\xff"message"\n' + b"[" * 100_000 + b'"message"\n')], NOW
    )
    assert [(one.who, one.channel) for one in log.heard] == [("k1", "x"), ("k8", "x")]


def test_spam_without_a_name_is_what_came_before_in_its_conversation(tmp_path: Path) -> None:
    later = DOWN.replace(minute=50)
    found = [asked(DOWN, 1), asked(later, 2, conversation_id="c1"), event("spam", id="s", at=DOWN.isoformat())]
    assert [one.who for one in read_logs([put(tmp_path, found)], NOW).heard] == ["k2"]


def test_words_are_kept_of_the_last_hour_only(tmp_path: Path) -> None:
    path = put(tmp_path, [asked(DOWN, 1), *outage(3)])
    assert all(one.body for one in read_logs([path], int(DOWN.timestamp()) + 600).heard)
    assert not any(one.body for one in read_logs([path], NOW).heard)


def test_a_log_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(CannotRun):
        read_logs([str(tmp_path)], NOW)
    assert read_logs([put(tmp_path, [])], NOW) == ([], [], True)
