"""The sample log holds every kind of thing that is measured, in believable numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from . import clock, phrases
from .pace import NIGHT, pseudonym
from .reading import BY_ID, HUMAN, INBOUND, MESSAGES, OUTBOUND, ROWS, THREADS, Row, moment, named, rest

KINDS: dict[str, Callable[[Row], bool]] = {
    "night": lambda row: row in INBOUND and clock.local(moment(row)).hour < 6,
    "Sunday": lambda row: row in INBOUND and clock.local(moment(row)).weekday() == clock.SUNDAY,
    "automated": lambda row: row.get("automated") is True and row["author"]["type"] == "system",
    "bot": lambda row: row.get("author", {}).get("type") == "bot",
    "failed delivery": lambda row: row.get("delivery") == "failed",
    "night agent": lambda row: row in HUMAN and row["author"]["ref"] in {pseudonym(name) for name in NIGHT},
    "template": lambda row: bool(re.fullmatch(r"[a-z0-9-]+@[0-9a-f]{8}", row.get("template", ""))),
    "unlabelled reply": lambda row: row in HUMAN and "reply_kind" not in row,
    "reach": lambda row: "reach_bucket" in row,
    "English": lambda row: row.get("language") == "en",
    "German": lambda row: row.get("language") == "de",
    "note": lambda row: row["type"] == "note",
    "rating with a comment": lambda row: "comment" in row,
    "reply to a later message": lambda row: "in_reply_to" in row and moment(BY_ID[row["in_reply_to"]]) > moment(row),
    "summer time": lambda row: row["at"].endswith("+02:00"),
    "winter time": lambda row: row["at"].endswith("+01:00"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_of_records(kind: str) -> None:
    """Each of these occurs."""
    assert any(KINDS[kind](row) for row in ROWS)


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("channel", "x facebook instagram review whatsapp email chat"),
        ("surface", "open closed"),
        ("trigger", "mention dm comment untagged review outbound"),
        ("intent", "question complaint compliment misinformation other"),
        ("reply_kind", "answer holding question referral follow_up closing"),
        ("campaign", "nazomer-2026 herfstlicht-2026 black-friday-2026"),
        ("delivery", "sent delivered read failed"),
        ("topic", " ".join(phrases.topics())),
    ],
)
def test_values_of_messages(key: str, values: str) -> None:
    """Every value occurs, and no other."""
    assert {row[key] for row in MESSAGES if key in row} == set(values.split())


@pytest.mark.parametrize(
    "name",
    [
        *("assigned", "status", "resolved", "reopened", "escalated", "acknowledged", "bot_handoff", "merged_into"),
        *("moved_closed", "no_reply_needed", "spam", "promise_due", "deleted"),
    ],
)
def test_events(name: str) -> None:
    """Every event of the format occurs."""
    assert named(name)


def test_statuses_and_scores() -> None:
    """All statuses, and every score."""
    assert {row["status"] for row in named("status")} == {"new", "open", "pending", "on_hold"}
    assert {row["score"] for row in ROWS if row["type"] == "rating"} == {1, 2, 3, 4, 5}


def test_reopened_within_and_after_three_days() -> None:
    """A customer who comes back early reopens the case; one who comes back late starts another."""
    soon, late = 0, 0
    for resolved in named("resolved"):
        for row in rest(resolved):
            if row in INBOUND:
                early = moment(row) - moment(resolved) <= timedelta(hours=72)
                soon, late = soon + early, late + (not early)
    assert soon > 5
    assert late > 5


def test_turns() -> None:
    """Several questions before a reply, two replies in a row, several agents, threads that the company began."""
    patterns: Counter[str] = Counter()
    for rows in THREADS.values():
        turns = "".join(
            row["direction"][0]
            for row in rows
            if row["type"] == "message" and row["author"]["type"] in ("customer", "agent")
        )
        patterns["questions in a row"] += "ii" in turns
        patterns["replies in a row"] += "oo" in turns
        patterns["company first"] += turns.startswith("oi")
        patterns["agents"] += len({row["author"]["ref"] for row in rows if row in HUMAN}) > 1
    assert all(patterns[name] > 10 for name in ("questions in a row", "replies in a row", "company first", "agents"))


def test_customers_come_back_within_a_week() -> None:
    """The same pseudonym in another conversation, a few days later."""
    first: dict[tuple[str, str], datetime] = {}
    for row in INBOUND:
        first.setdefault((row["author"]["ref"], row["conversation_id"]), moment(row))
    seen: dict[str, list[datetime]] = defaultdict(list)
    for (who, _), at in first.items():
        seen[who].append(at)
    again = [who for who, times in seen.items() if timedelta(hours=12) < max(times) - min(times) <= timedelta(days=7)]
    assert len(again) > 20


def test_across_the_end_of_summer_time() -> None:
    """A question from before the clock went back, answered after it."""
    assert any({row["at"][-6:] for row in rows} == {"+01:00", "+02:00"} for rows in THREADS.values())


def test_outage_evening() -> None:
    """Some 40 times as many messages as in that hour of other Thursdays, with updates and holding replies."""
    counts: Counter[str] = Counter()
    for row in INBOUND:
        here = clock.local(moment(row))
        if here.weekday() == 3 and 19 * 60 + 40 <= here.hour * 60 + here.minute < 20 * 60 + 40:
            counts[here.date().isoformat()] += 1
    outage = counts.pop("2026-10-15")
    assert 20 <= outage / (sum(counts.values()) / 12) <= 60
    evening = [row for row in OUTBOUND if row["at"].startswith("2026-10-15")]
    assert Counter(row.get("reply_kind") for row in evening)["holding"] > 80
    assert sum(row.get("trigger") == "outbound" for row in evening) == 12


def test_how_the_desk_writes() -> None:
    """Short sentences, nothing that the handbook forbids, and now and then the same words twice."""
    forbidden = re.compile(
        r"ongemak|sorry, maar|erop attenderen|even geduld|niet mogelijk|volgens ons beleid|spoedig", re.IGNORECASE
    )
    for row in HUMAN:
        assert not forbidden.search(row["body"]), row["body"]
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", row["body"]):
            assert len(sentence.split()) <= 20, sentence
    assert max(Counter(row["body"] for row in HUMAN).values()) > 3
    customers = Counter(row["body"] for row in INBOUND)
    assert sum(count for count in customers.values() if count == 1) > 0.7 * len(INBOUND)
