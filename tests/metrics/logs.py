"""Logs as hypothesis draws them: everything that METRICS.md speaks of, at moments where clocks go wrong.

``settings_and_logs()`` gives a client's handbook, as far as statistics need it, with a log of records as JSON has them.
"""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from hypothesis import strategies as st

from tests.metrics.makers import KINDS, Fields, Plan, Step, record_of
from tests.metrics.schedules import schedules
from webcare.model.handbook.channels import Channel
from webcare.model.handbook.hours import Schedule
from webcare.model.handbook.targets import Target
from webcare.model.handbook.topics import Topic

__all__ = ["Fields", "Setting", "logs", "settings_and_logs", "targets", "write_log"]
HOUR = 3600
EDGES = (
    *(0, 0, 1, 59, 60, 90, 600, 1800, 3599, HOUR, HOUR + 1, 2 * HOUR, 8 * HOUR, 15 * HOUR, 24 * HOUR, 60 * HOUR),
    *(HOUR * hours + second for hours in (24, 48, 72) for second in (-1, 0, 1)),
)
"""Seconds between one record and the next of its conversation: those where a limit lies."""
DAYS = (
    *("2026-03-27T16:30", "2026-03-28T23:10", "2026-03-29T00:59"),  # Friday and Saturday; the clock goes forward
    *("2026-10-23T15:30", "2026-10-24T22:45", "2026-10-25T00:15"),  # the clock goes back
    *("2026-04-24T15:30", "2025-04-25T15:30"),  # Koningsdag on a Monday, and moved to the Saturday before the Sunday
    *("2026-04-02T15:00", "2026-04-05T10:00"),  # Goede Vrijdag and Easter
    *("2025-05-02T15:30", "2026-05-04T15:30"),  # 5 May in a lustrum year and in another
    *("2026-12-23T09:00", "2026-11-04T09:15", "2026-03-06T20:00"),  # Christmas, an ordinary week, New York's switch
)


class Setting(NamedTuple):
    """What statistics need of a client; ``now`` in whole seconds since 1970, after every record."""

    hours: dict[str, Schedule]
    channels: dict[str, Channel]
    topics: dict[str, Topic]
    targets: list[Target]
    timezone: str
    case_gap: int
    reopen_window: int
    now: int


def write_log(path: str, records: Iterable[Fields]) -> None:
    """The records as a log file, in their order."""
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


_steps = st.lists(
    st.builds(
        Step,
        kind=st.sampled_from(KINDS),
        after=st.sampled_from(EDGES) | st.integers(0, 100 * HOUR),
        dice=st.integers(0, 2**24),
    ),
    min_size=2,
    max_size=16,
)


@st.composite
def logs(draw: st.DrawFn) -> list[Fields]:
    """The records of one to five conversations, in any order; every id is there once."""
    begin = datetime.fromisoformat(draw(st.sampled_from(DAYS))).replace(tzinfo=UTC)
    turn = draw(st.integers(0, 997))
    plans: list[Plan] = []
    for conversation in range(draw(st.integers(1, 5))):
        at = int(begin.timestamp()) + draw(st.sampled_from((0, 0, 60, -HOUR, 30 * HOUR, 100 * HOUR)))
        for step in draw(_steps):
            at += step.after
            number = (len(plans) * 389 + turn) % 997
            plans.append(Plan(at, conversation, step, f"{'emnEé'[step.dice % 5]}{number}"))
    made = [record_of(plan, plans) for plan in plans]
    return sorted(made, key=lambda record: (int(record["id"][1:]) * (turn + 1)) % 997)


_durations = st.sampled_from((None, 0, 60, 1800, HOUR, 8 * HOUR, 48 * HOUR)).map(
    lambda seconds: None if seconds is None else timedelta(seconds=seconds)
)


@st.composite
def targets(draw: st.DrawFn, around: date) -> list[Target]:
    """Targets for some channels, topics and priorities, valid for a while, on either clock."""
    days = st.integers(-20, 10).map(lambda number: around + timedelta(days=number))
    long_ago = st.just(date(2020, 1, 1))
    found: list[Target] = draw(
        st.lists(
            st.builds(
                Target,
                id=st.sampled_from(("snel", "gewoon", "traag", "vangnet")),
                channels=st.sampled_from(([], ["x"], ["chat", "email"])),
                topics=st.sampled_from(([], [], ["klacht"])),
                priorities=st.sampled_from(([], [], ["urgent"], ["normal", "low"])),
                first_response=_durations,
                next_response=_durations,
                clock=st.sampled_from(("business", "calendar")),
                valid_from=long_ago | days,
                valid_until=st.none() | days,
            ),
            max_size=3,
        )
    )
    rest = Target(id="rest", first_response=draw(_durations), clock="business", valid_from=date(2020, 1, 1))
    return [*found, rest]


@st.composite
def settings_and_logs(draw: st.DrawFn) -> tuple[Setting, list[Fields]]:
    """A client and its log."""
    records = draw(logs())
    last = max(int(datetime.fromisoformat(record["at"]).timestamp()) for record in records)
    around = datetime.fromtimestamp(last, UTC).date() - timedelta(days=draw(st.integers(0, 6)))
    hours = {name: draw(schedules(around)) for name in ("balie", "nacht")[: draw(st.integers(0, 2))]}
    named = draw(st.sampled_from((None, "balie", "nacht")))
    channels = {
        "x": Channel(name="X", surface="open", hours=named),
        "chat": Channel(name="Chat", surface="closed", hours="nacht"),
        "email": Channel(name="E-mail", surface="closed"),
    }
    topics = {
        "klacht": Topic(name="Klacht", keywords=["klacht"], priority="urgent"),
        "bezorging": Topic(name="Bezorging", keywords=["pakket"]),
    }
    gaps = st.sampled_from((72 * HOUR, 72 * HOUR, 24 * HOUR, 48 * HOUR, HOUR))
    return Setting(
        hours=hours,
        channels=channels,
        topics=topics,
        targets=draw(targets(around)),
        timezone=draw(st.sampled_from(("Europe/Amsterdam", "Europe/Amsterdam", "Asia/Kolkata"))),
        case_gap=draw(gaps),
        reopen_window=draw(gaps),
        now=last + draw(st.sampled_from((0, 1, HOUR, 72 * HOUR))),
    ), records
