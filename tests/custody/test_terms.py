"""Which retention term holds for what: the closest one, and of several the shortest."""

from __future__ import annotations

import os
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.custody.records import FEMKE, JAN, event, line, message, note, rating, read, write
from webcare.custody.retain import Retained, retain
from webcare.custody.terms import Terms
from webcare.store.workspace import open_workspace

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LOG = os.path.join("logs", "a.jsonl")
TERMS = """
retention:
  - {what: logs, keep: 100 dagen, why: vergelijken}
  - {what: logs, channels: [whatsapp, chat], keep: 30 dagen, why: daar staan vaker adressen in}
  - {what: logs, channels: [chat], keep: 20 dagen, why: nog vaker}
  - {what: logs, channels: [review], keep: 500 dagen, why: die blijven openbaar}
  - {what: notes, keep: 60 dagen, why: na de klacht niet meer nodig}
  - {what: notes, channels: [chat], keep: 10 dagen, why: kort}
  - {what: ratings, keep: 200 dagen, why: cijfers}
"""
CHANNELS = """
whatsapp: {name: WhatsApp, surface: closed, aliases: [wa]}
chat: {name: Chat, surface: closed}
review: {name: Reviews, surface: open}
x: {name: X, surface: open}
"""


@pytest.fixture(autouse=True)
def terms(client: Path) -> None:
    (client / "handbook" / "privacy.yaml").write_text(TERMS, "utf-8")
    (client / "handbook" / "channels.yaml").write_text(CHANNELS, "utf-8")


def kept(*, dry: bool = False) -> Retained:
    return retain(open_workspace(), NOW, dry=dry)


def aged(record: dict[str, Any], days: float, channel: str | None = None) -> dict[str, Any]:
    return record | {"at": (NOW - timedelta(days=days)).isoformat()} | ({"channel": channel} if channel else {})


@pytest.mark.parametrize(
    ("channel", "days"),
    [("x", 100), ("whatsapp", 30), ("wa", 30), ("WA", 30), ("chat", 20), ("review", 500), ("sms", 100)],
)
def test_a_message_has_the_term_of_its_channel(channel: str, days: int) -> None:
    log = write(LOG, *(aged(message(age, "c1", JAN, "Hoi"), age, channel) for age in (days, days + 1)))
    assert kept().logs == {LOG: Counter(message=1)}
    assert ["body" in record for record in read(log)] == [True, False]


@pytest.mark.parametrize(
    ("channels", "days"),
    [(["x"], {"n": 60, "e": 100, "r": 200}), (["wa"], {"n": 60, "e": 30, "r": 200}), (["chat"], {"n": 10, "e": 20, "r": 200}),
     (["review", "whatsapp"], {"n": 60, "e": 30, "r": 200})],
)  # fmt: skip
def test_what_has_no_channel_goes_with_its_conversation(channels: list[str], days: dict[str, int]) -> None:
    said = [aged(message(at, "c1", JAN, "Hoi"), 0, channel) for at, channel in enumerate(channels)]
    made = {
        "n": [aged(note(age, "c1", "Boos"), age) for age in (days["n"], days["n"] + 1)],
        "e": [aged(event(age, "c1", "assigned", to=FEMKE), age) for age in (days["e"], days["e"] + 1)],
        "r": [aged(rating(age, "c1", 4, "Fijn"), age) for age in (days["r"], days["r"] + 1)],
    }
    write("logs/b.jsonl", *said)  # in another log than its messages
    write(LOG, *(record for records in made.values() for record in records))
    done = kept(dry=True)
    assert kept()._replace(dry=True) == done
    assert done.logs == {LOG: Counter(note=1, event=1, rating=1)}


def test_torn_lines_have_terms_too() -> None:
    lines = [
        line(record)[:-3]
        for record in (
            aged(message(1, "c1", JAN, "Hoi allemaal"), 101, "x"), aged(message(2, "c1", JAN, "Hoi allemaal"), 99, "x"),
            aged(message(3, "c2", JAN, "Hoi allemaal"), 31, "wa"), aged(note(4, "c3", "Heel boos"), 61),
            aged(note(5, "c3", "Heel boos"), 59),
        )
    ]  # fmt: skip
    aside = write(f"{LOG}.torn", *lines, '{"v":1,"type":"message","id":"m7","conv', "", '{"at":"ooit')
    done = kept(dry=True)
    assert (done.logs, done.undated) == ({f"{LOG}.torn": Counter(torn=3)}, [f"{LOG}.torn:6", f"{LOG}.torn:8"])
    assert kept()._replace(dry=True) == done
    assert aside.read_text("utf-8").splitlines()[:2] == [lines[1], lines[4]]
    assert kept().logs == {}


def test_without_terms_by_channel_the_logs_are_read_once(client: Path) -> None:
    (client / "handbook" / "privacy.yaml").write_text("retention:\n  - {what: logs, keep: 1 jaar, why: x}\n", "utf-8")
    size = write(LOG, message(1, "c1", JAN, "Hoi")).stat().st_size
    read_bytes = [0]

    def tell(count: int) -> None:
        read_bytes[0] += count

    retain(open_workspace(), NOW, tell=tell)
    assert read_bytes == [size]


def test_no_terms_for_records_at_all() -> None:
    assert not Terms([], {}).logs and Terms([], {}).drafts is None
