"""As they count it: each definition on conversations that are counted by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.stats.desk import ALWAYS, Log, client, gathered, paths
from webcare.calendar.period import Days
from webcare.stats.profile_sources import DIFFERENCES, SOURCES
from webcare.stats.profiles import (
    MONTH,
    NAMES,
    Name,
    Profiles,
    Response,
    Row,
    chatwoot,
    facebook,
    last_month,
    profiles,
    without_few,
    zendesk,
)
from webcare.stats.talks import talks

MINUTE, HOUR = 60, 3600


def counted(tmp_path: Path, log: Log, *names: Name, days: Days = ALWAYS) -> Profiles:
    workspace = client(tmp_path / "klant", log.records)
    return profiles(gathered(workspace, days), paths(workspace), names)


def row(found: Profiles, name: Name, *, private: bool = False) -> Row:
    (one,) = [one for one in found.rows if (one.name, one.private) == (name, private)]
    return one


def waits(tmp_path: Path, log: Log, name: Name) -> list[int | None]:
    """Seconds from start to end of each response by one definition, in order."""
    workspace = client(tmp_path / "klant", log.records)
    define = {"zendesk": zendesk, "chatwoot": chatwoot, "facebook": facebook}[name]
    found = [one for talk in talks(paths(workspace), gathered(workspace).question) for one in define(talk)]
    return [None if one.end is None else one.end - one.start for one in sorted(found, key=lambda one: one.start)]


PLAIN = Log().asks("c1", "2 10:00").replies("c1", "2 10:30")
UNANSWERED = Log().asks("c1", "2 10:00")
AGAIN = Log().asks("c1", "2 10:00").replies("c1", "2 10:30").asks("c1", "9 10:00").replies("c1", "9 12:00")
OURS = Log().replies("c1", "2 09:00", "Is alles goed gegaan?").asks("c1", "2 10:00").replies("c1", "2 10:30")
ONLY_OURS = Log().replies("c1", "2 09:00", "Is alles goed gegaan?")
BOT = (
    Log()
    .asks("c1", "2 10:00")
    .sends("c1", "2 10:01", "bot")
    .event("c1", "2 10:20", "bot_handoff")
    .replies("c1", "2 10:30")
)
REOPENED = Log().asks("c1", "2 10:00").event("c1", "2 10:10", "reopened").replies("c1", "2 10:30")
AUTOMATIC = Log().asks("c1", "2 10:00").sends("c1", "2 10:01", "system").replies("c1", "2 10:30")
CAMPAIGN = Log().sends("c1", "2 09:00", "system", campaign="najaar").asks("c1", "2 10:00").replies("c1", "2 10:30")
FAILED = Log().asks("c1", "2 10:00").replies("c1", "2 10:10", delivery="failed").replies("c1", "2 10:30")
THANKS = Log().asks("c1", "2 10:00", "Bedankt!").replies("c1", "2 10:30")
OPEN = Log().asks("c1", "2 10:00", surface="open").replies("c1", "2 10:30", surface="open")
SPAM = Log().asks("c1", "2 10:00").event("c1", "2 10:01", "spam").asks("c2", "2 11:00").replies("c2", "2 11:30")
LATE = Log().asks("c1", "2 10:00").replies("c1", "3 10:00").asks("c1", "5 10:00").replies("c1", "6 10:01")
FOLLOWED = Log().asks("c1", "2 10:00").asks("c1", "2 10:20").replies("c1", "2 10:30").asks("c1", "3 10:29")
HALF = 30 * MINUTE


@pytest.mark.parametrize(
    ("log", "theirs"),
    [
        (PLAIN, {"zendesk": [HALF], "chatwoot": [HALF], "facebook": [HALF]}),
        (UNANSWERED, {"zendesk": [None], "chatwoot": [None], "facebook": [None]}),
        # one time per conversation; Facebook has one for each message after a day of silence
        (AGAIN, {"zendesk": [HALF], "chatwoot": [HALF], "facebook": [HALF, 2 * HOUR]}),
        # Zendesk: from our message to the agent's next; Chatwoot: our message is the response; Facebook: no silence
        (OURS, {"zendesk": [90 * MINUTE], "chatwoot": [0], "facebook": []}),
        (ONLY_OURS, {"zendesk": [], "chatwoot": [0], "facebook": []}),
        # Chatwoot: from the hand-off; Facebook: the bot's reply counts
        (BOT, {"zendesk": [HALF], "chatwoot": [10 * MINUTE], "facebook": [MINUTE]}),
        (REOPENED, {"zendesk": [HALF], "chatwoot": [20 * MINUTE], "facebook": [HALF]}),
        (AUTOMATIC, {"zendesk": [HALF], "chatwoot": [HALF], "facebook": [HALF]}),
        # Chatwoot: the campaign created the conversation
        (CAMPAIGN, {"zendesk": [HALF], "chatwoot": [90 * MINUTE], "facebook": []}),
        # what did not arrive was said all the same
        (FAILED, {"zendesk": [10 * MINUTE], "chatwoot": [10 * MINUTE], "facebook": [HALF]}),
        (THANKS, {"zendesk": [HALF], "chatwoot": [HALF], "facebook": [HALF]}),
        (OPEN, {"zendesk": [HALF], "chatwoot": [HALF], "facebook": []}),
        (SPAM, {"zendesk": [HALF], "chatwoot": [HALF], "facebook": [HALF]}),
        # within a day, to the second
        (LATE, {"facebook": [24 * HOUR, None]}),
        (FOLLOWED, {"facebook": [HALF]}),
    ],
)
def test_each_definition(tmp_path: Path, log: Log, theirs: dict[Name, list[int | None]]) -> None:
    for name, expected in theirs.items():
        assert waits(tmp_path / name, log, name) == expected, name


def test_side_by_side(tmp_path: Path) -> None:
    """Two plain conversations of 30 and 60 minutes, one that a bot began, one that comes back after a week."""
    log = Log().asks("a", "2 10:00").replies("a", "2 10:30").asks("b", "2 11:00").replies("b", "2 12:00")
    log.asks("bot", "3 10:00").event("bot", "3 10:50", "bot_handoff").replies("bot", "3 11:00")
    log.asks("terug", "3 10:00").replies("terug", "3 10:10").asks("terug", "11 08:00").replies("terug", "11 09:30")
    log.asks("open", "4 10:00", surface="open")
    found = counted(tmp_path, log, "zendesk", "chatwoot", "facebook")
    ours, theirs, chats = row(found, "webcare"), row(found, "zendesk"), row(found, "chatwoot")
    assert [one.name for one in found.rows] == ["webcare", "zendesk", "chatwoot", "facebook", "webcare"]
    assert sorted(ours.calendar.elements()) == [600, 1800, 3600, 3600, 5400]
    assert sorted(ours.business.elements()) == [600, 1800, 1800, 3600, 3600]  # closed until nine
    assert (ours.unanswered, ours.shown) == (1, (3600.0, 1800.0))
    assert sorted(theirs.calendar.elements()) == [600, 1800, 3600, 3600]
    assert (theirs.unanswered, theirs.shown, found.later) == (1, (1800.0, 1800.0), 1)
    assert sorted(chats.calendar.elements()) == [600, 600, 1800, 3600]
    assert (chats.handed, chats.shown) == (1, (1650.0, 1650.0))
    faces = row(found, "facebook", private=True)
    assert sorted(faces.calendar.elements()) == [600, 1800, 3600, 3600, 5400]
    assert (faces.unanswered, faces.shown) == (0, (3000.0, None))  # the fastest 90 % of five are all five
    assert row(found, "webcare", private=True).calendar == ours.calendar


def test_the_slowest_tenth_is_left_out(tmp_path: Path) -> None:
    log = Log()
    for number in range(10):
        log.asks(f"c{number}", f"{2 + number} 10:00").replies(
            f"c{number}", f"{2 + number} {'20:00' if not number else '10:10'}"
        )
    assert row(counted(tmp_path, log, "facebook"), "facebook", private=True).shown == (600.0, None)


def test_the_last_thirty_days_or_ten_messages() -> None:
    def at(*starts: int) -> list[Response]:
        return [Response("x", start, start + 60) for start in starts]

    recent = list(range(MONTH, 2 * MONTH + 1, MONTH // 10))
    assert last_month(at(0, *recent)) == at(*recent)
    assert last_month(at(0, 1, 2, 2 * MONTH)) == at(0, 1, 2, 2 * MONTH)
    assert last_month(at(*range(20), 3 * MONTH)) == at(*range(11, 20), 3 * MONTH)
    assert last_month([]) == []


def test_only_the_period_counts(tmp_path: Path) -> None:
    week = Days(date(2026, 11, 9), date(2026, 11, 15))
    found = counted(tmp_path, AGAIN, "zendesk", "chatwoot", "facebook", days=week)
    assert [one.answered for one in found.rows] == [1, 0, 0, 1, 1]


def test_nothing_at_all(tmp_path: Path) -> None:
    found = counted(tmp_path, Log(), *NAMES)
    assert [(one.answered, one.unanswered, one.shown) for one in found.rows] == [(0, 0, (None, None))] * 5


def test_our_own_alone_reads_nothing_else(tmp_path: Path) -> None:
    assert [one.name for one in counted(tmp_path, PLAIN, "webcare").rows] == ["webcare"]


def test_to_share(tmp_path: Path) -> None:
    found = without_few(counted(tmp_path, PLAIN, "zendesk"))
    assert [(one.answered, one.shown) for one in found.rows] == [(0, (None, None))] * 2


def test_every_system_has_its_differences_and_sources() -> None:
    assert set(DIFFERENCES) == set(SOURCES) == set(NAMES) - {"webcare"}
    assert all(DIFFERENCES.values())
    assert {one.about for each in DIFFERENCES.values() for one in each} == {None, "later", "ours", "handed"}
