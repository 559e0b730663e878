"""Cases counted: what a period comes to, by any dimension, and that the parts add up to the whole."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Literal, NamedTuple, cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.metrics import engine
from tests.metrics.logs import Fields, Setting, settings_and_logs
from tests.metrics.schedules import NIGHTS, OFFICE
from tests.metrics.story import AMSTERDAM, Thread, moment, setting
from tests.metrics.test_targets import target
from webcare.metrics.cases import Case
from webcare.metrics.dimensions import DIMENSIONS, Local, initiative, local
from webcare.metrics.tally import COUNTS, METRICS, Key, Period, Tally, satisfied, tally
from webcare.model.handbook.channels import Channel

EVER = Period(0, 2**33)
SPARSE = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@dataclass
class Desk:
    """A log with what it is tallied by."""

    records: list[Fields]
    setting: Setting

    def tally(self, period: Period = EVER, *by: str, only: Any = None) -> dict[Key, Tally]:
        """What the cases come to; ``only`` says which."""
        cases = [case for case in engine.cases_of(self.records, self.setting) if only is None or only(case)]
        clocks = engine.clocks_of(self.records, self.setting)
        service = engine.service_of(clocks, self.setting)
        return tally(cases, period, by, clocks, service, AMSTERDAM, self.setting.now)


def second(wall: str) -> int:
    """A moment in Amsterdam in seconds since 1970."""
    return int(datetime.fromisoformat(moment(wall)).timestamp())


def added(parts: list[Tally]) -> Tally:
    """The tallies of parts, added."""
    whole = Tally()
    for part in parts:
        whole.add(part)
    return whole


WEEK = Desk(
    [
        *Thread("c1", "a")
        .asks(
            "2026-11-02 09:00",
            topic="lek",
            trigger="mention",
            intent="question",
            reach_bucket="1k-10k",
            tags=["vip", "b"],
        )
        .replies("2026-11-02 09:30", template="lek@0a1b2c3d")
        .asks("2026-11-02 09:40")
        .replies("2026-11-02 10:00", ref="a_2")
        .event("2026-11-02 10:10", "resolved")
        .event("2026-11-02 11:00", "reopened")
        .event("2026-11-02 11:30", "resolved")
        .rates("2026-11-02 12:00", 5)
        .records,
        *Thread("c2", "b")
        .asks("2026-11-08 20:00", channel="chat", surface="closed")
        .replies("2026-11-08 21:00", template="lek@0a1b2c3d")
        .records,
        *Thread("c3", "d").asks("2026-11-09 16:59").records,
        *Thread("c4", "e").asks("2026-11-09 17:50", trigger="untagged").records,
        *Thread("c5", "f").thanks("2026-11-09 09:00").rates("2026-11-09 09:01", 4).records,
        *Thread("c6", "g").asks("2026-11-09 17:55", channel="chat").records,
    ],
    setting(target(), now="2026-11-09 18:00"),
)


def test_a_whole_tally() -> None:
    start = second("2026-11-09 16:59")
    assert WEEK.tally() == {
        (): Tally(
            cases=5,
            courtesies=1,
            answered=2,
            oldest_unanswered=start,
            resolved=1,
            reopened=1,
            reopens=1,
            met=2,
            breached=1,
            running=2,
            off_hours=1,
            templated=2,
            several_agents=1,
            inbound=7,
            replies=3,
            ratings=Counter({5: 1, 4: 1}),
            calendar={
                "first_response_time": Counter({1800: 1, 3600: 1}),
                "first_answer_time": Counter({1800: 1, 3600: 1}),
                "next_response_time": Counter({1800: 1, 1200: 1, 3600: 1}),
                "first_resolution_time": Counter({4200: 1}),
                "full_resolution_time": Counter({9000: 1}),
                "requester_wait_time": Counter({6000: 1}),
            },
            business={
                "first_response_time": Counter({1800: 1, 0: 1}),
                "first_answer_time": Counter({1800: 1, 0: 1}),
                "next_response_time": Counter({1800: 1, 1200: 1, 0: 1}),
                "first_resolution_time": Counter({4200: 1}),
                "full_resolution_time": Counter({9000: 1}),
                "requester_wait_time": Counter({6000: 1}),
            },
        )
    }
    assert WEEK.tally()[()].unanswered == 3


def test_courtesies_leave_the_response_rate_and_are_counted_on_their_own() -> None:
    found = WEEK.tally()[()]
    assert (found.answered, found.cases, found.courtesies) == (2, 5, 1)


def test_a_case_that_is_open_and_not_yet_due_is_neither_met_nor_breached() -> None:
    found = WEEK.tally()[()]
    assert (found.met, found.breached, found.running, found.cases) == (2, 1, 2, 5)


def test_the_period_is_by_when_the_case_was_received() -> None:
    start, end = second("2026-11-02 09:00"), second("2026-11-08 20:00")
    assert WEEK.tally(Period(start, end))[()].cases == 1
    assert WEEK.tally(Period(start + 1, end + 1))[()].cases == 1
    assert WEEK.tally(Period(start, end + 1))[()].cases == 2
    assert WEEK.tally(Period(start, start)) == {}


def test_the_period_may_be_by_when_it_was_replied_to_and_then_the_unanswered_are_out() -> None:
    found = WEEK.tally(Period(second("2026-11-08 21:00"), 2**33, "replied"))
    assert found[()].cases == 1 and found[()].oldest_unanswered is None
    assert WEEK.tally(EVER._replace(by="replied"))[()].unanswered == 0


BY_ONE: dict[str, dict[str, int]] = {
    "channel": {"x": 4, "chat": 2},
    "surface": {"open": 5, "closed": 1},
    "initiative": {"reactive": 5, "proactive": 1},
    "trigger": {"mention": 1, "": 4, "untagged": 1},
    "intent": {"question": 1, "": 5},
    "topic": {"lek": 1, "": 5},
    "reach": {"1k-10k": 1, "": 5},
    "tag": {"vip": 1, "": 5},
    "agent": {"a_1": 2, "": 4},
    "template": {"lek": 2, "": 4},
    "month": {"2026-11": 6},
    "week": {"2026-W45": 2, "2026-W46": 4},
    "day": {"2026-11-02": 1, "2026-11-08": 1, "2026-11-09": 4},
    "weekday": {"mon": 5, "sun": 1},
    "hour": {"09": 2, "20": 1, "16": 1, "17": 2},
}


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_cases_by_one_dimension(dimension: str) -> None:
    found = WEEK.tally(EVER, dimension)
    assert {key[0]: part.cases + part.courtesies for key, part in found.items()} == BY_ONE[dimension]


def test_what_is_there_three_times_counts_three_times() -> None:
    copies = [
        {key: f"{value}-{copy}" if key in ("id", "conversation_id") else value for key, value in record.items()}
        for copy in range(3)
        for record in WEEK.records
    ]
    assert Desk(copies, WEEK.setting).tally() == {(): added([WEEK.tally()[()]] * 3)}


def test_business_time_is_that_of_the_channel() -> None:
    channels = {name: Channel(name=name, surface="open", hours=name) for name in ("dag", "nacht")}
    using = setting()._replace(hours={"dag": OFFICE, "nacht": NIGHTS}, channels=channels)
    records = Thread().asks("2026-11-02 17:00", channel="nacht").replies("2026-11-02 23:00").records
    found = Desk(records, using).tally()[()]
    assert found.business["first_response_time"] == {3600: 1}


def test_cases_by_two_dimensions() -> None:
    found = WEEK.tally(EVER, "weekday", "channel")
    assert {key: part.cases for key, part in found.items()} == {("mon", "x"): 3, ("sun", "chat"): 1, ("mon", "chat"): 1}


def test_when_replied_decides_the_week_too() -> None:
    replied = EVER._replace(by="replied")
    assert {key: part.cases for key, part in WEEK.tally(replied, "hour").items()} == {("09",): 1, ("21",): 1}


def test_local_time_is_that_of_the_zone_and_a_week_is_that_of_iso_8601() -> None:
    new_year = second("2027-01-01 00:30")
    assert local(new_year, AMSTERDAM) == Local("2026-W53", "fri", "00", "2027-01-01", "2027-01")
    assert local(new_year, timezone(timedelta(0))) == Local("2026-W53", "thu", "23", "2026-12-31", "2026-12")
    repeated = [datetime(2026, 10, 25, hour, 30, tzinfo=UTC) for hour in (0, 1)]
    assert [local(int(at.timestamp()), AMSTERDAM).hour for at in repeated] == ["02", "02"]
    assert local(0, ZoneInfo("UTC")).week == "1970-W01"


def test_what_the_customer_did_not_ask_us_for_is_proactive() -> None:
    triggers = (None, "mention", "dm", "comment", "review", "untagged", "outbound")
    assert [initiative(trigger) for trigger in triggers] == ["reactive"] * 5 + ["proactive"] * 2


@SPARSE
@given(settings_and_logs(), st.sampled_from(sorted(DIMENSIONS)), st.integers(0, 2))
def test_the_tallies_of_parts_add_up_to_the_tally_of_the_whole(
    drawn: tuple[Setting, list[Fields]], dimension: str, part: int
) -> None:
    desk = Desk(drawn[1], drawn[0])
    whole = desk.tally().get((), Tally())
    assert added(list(desk.tally(EVER, dimension).values())) == whole
    halves = [
        desk.tally(only=lambda case, half=half: (case.number + part) % 2 == half).get((), Tally()) for half in (0, 1)
    ]
    assert added(halves) == added(halves[::-1]) == whole


@SPARSE
@given(settings_and_logs())
def test_a_tally_counts_every_case_once(drawn: tuple[Setting, list[Fields]]) -> None:
    desk = Desk(drawn[1], drawn[0])
    found, cases = desk.tally().get((), Tally()), engine.cases_of(*drawn[::-1])
    assert found.cases + found.courtesies == len(cases)
    assert found.cases == found.answered + found.unanswered
    assert sum(found.calendar.get("first_response_time", {}).values()) == found.answered
    assert sum(found.calendar.get("next_response_time", {}).values()) == found.replies
    assert found.inbound == sum(case.inbound for case in cases)
    assert {*found.calendar, *found.business} <= set(METRICS)


def test_numbers_that_add_up_are_all_the_numbers_there_are() -> None:
    ones, twos = Tally(), Tally()
    for name in COUNTS:
        setattr(ones, name, 1)
        setattr(twos, name, 2)
    ones.add(twos)
    assert {name: getattr(ones, name) for name in COUNTS} == dict.fromkeys(COUNTS, 3)
    assert set(Tally.__struct_fields__) - set(COUNTS) == {"oldest_unanswered", "ratings", "calendar", "business"}


def test_the_oldest_stays_the_oldest() -> None:
    for one, other, oldest in ((None, None, None), (5, None, 5), (None, 5, 5), (5, 3, 3), (0, 3, 0)):
        found = Tally(oldest_unanswered=one)
        found.add(Tally(oldest_unanswered=other))
        assert found.oldest_unanswered == oldest


def test_adding_leaves_the_other_as_it_was() -> None:
    part = WEEK.tally()[()]
    whole = added([part, part])
    assert part == WEEK.tally()[()] and whole.cases == 2 * part.cases
    assert whole.calendar["full_resolution_time"] == Counter({9000: 2})


def test_a_case_lies_in_a_period_from_its_beginning_up_to_its_end() -> None:
    class At(NamedTuple):
        start: int
        first_reply: int | None

    def held(at: At, by: Literal["received", "replied"] = "received") -> bool:
        return Period(10, 20, by).holds(cast("Case", at))

    assert [held(At(second, None)) for second in (9, 10, 19, 20)] == [False, True, True, False]
    assert [held(At(0, reply), "replied") for reply in (9, 10, 19, 20, None)] == [False, True, True, False, False]


def test_who_gives_four_or_five_is_satisfied() -> None:
    assert satisfied(Counter({1: 1, 2: 2, 3: 4, 4: 8, 5: 16})) == (24, 31)
