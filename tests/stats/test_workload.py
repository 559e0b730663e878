"""The work by the hour, the people it takes, and the queueing that says so."""

from collections import Counter
from datetime import date, datetime, timedelta
from fractions import Fraction
from math import exp, factorial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.metrics.logs import write_log
from tests.metrics.story import Thread
from webcare.calendar.period import Days
from webcare.stats.gathered import gather
from webcare.stats.queueing import Outcome, erlang_c, people_needed, replay
from webcare.stats.report import Request
from webcare.stats.staffing import Job, handling_times
from webcare.stats.workload import Workload, workload
from webcare.store.workspace import open_workspace

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OPEN = Days(None, None)
HOURS = """\
balie:
  name: Balie
  timezone: Europe/Amsterdam
  versions:
    - valid-from: 2026-01-01
      week: {mon: [9:00-17:00], tue: [9:00-17:00], wed: [9:00-17:00], thu: [9:00-17:00], fri: [9:30-17:00]}
"""
CHANNELS = "x: {name: X, surface: open, hours: balie}\nchat: {name: Chat, surface: closed, hours: balie}\n"


def client(folder: Path, *threads: Thread, hours: str = HOURS) -> str:
    """A client with one desk and these conversations."""
    (folder / "handbook").mkdir()
    (folder / "logs").mkdir()
    (folder / "webcare.toml").write_text('client = "Proef"\ntimezone = "Europe/Amsterdam"\n', encoding="utf-8")
    (folder / "handbook" / "hours.yaml").write_text(hours, encoding="utf-8")
    (folder / "handbook" / "channels.yaml").write_text(CHANNELS, encoding="utf-8")
    write_log(str(folder / "logs" / "desk.jsonl"), [record for thread in threads for record in thread.records])
    return str(folder)


def counted(folder: str, days: Days = OPEN, now: str = "2026-11-22T12:00") -> Workload:
    workspace = open_workspace(client=folder)
    request = Request(days, zone=AMSTERDAM)
    moment = datetime.fromisoformat(now).replace(tzinfo=AMSTERDAM)
    return workload(gather(workspace, [f"{folder}/logs/desk.jsonl"], request, moment))


def talk(number: int, asked: str, replied: str | None = None, agent: str = "a_1", channel: str = "x") -> Thread:
    """A question and perhaps an answer."""
    thread = Thread(f"c{number}", f"m{number}_").asks(asked, channel=channel)
    if replied is not None:
        thread.replies(replied, channel=channel, ref=agent)
    return thread


def test_messages_replies_and_people_by_the_hour(tmp_path: Path) -> None:
    """Two Mondays: three messages at nine, of which one while closed; two people answer, one of them twice."""
    found = counted(
        client(
            tmp_path,
            talk(1, "2026-11-02 09:05", "2026-11-02 10:00"),
            talk(2, "2026-11-02 09:15", "2026-11-02 10:05"),
            talk(3, "2026-11-09 09:20", "2026-11-09 10:30", "a_2"),
            talk(4, "2026-11-07 23:59:59"),
            talk(5, "2026-11-09 08:59", channel="chat"),
        )
    )
    assert found.days == Days(date(2026, 11, 2), date(2026, 11, 9))
    assert found.dates == {"mon": 2, "tue": 1, "wed": 1, "thu": 1, "fri": 1, "sat": 1, "sun": 1}
    assert found.traffic.arrivals == {("mon", 9): 3, ("sat", 23): 1, ("mon", 8): 1}
    assert found.traffic.while_open == 3
    assert found.traffic.replies == {("mon", 10): 3}
    assert found.traffic.agent_hours == {("mon", 10): 2}
    assert found.an_hour(found.traffic.arrivals, ("mon", 9)) == 1.5
    assert found.waiting == {"x": 1, "chat": 1}
    assert (found.open_seconds["mon", 9], found.open_seconds["fri", 9], found.open_dates["fri", 9]) == (7200, 1800, 1)
    assert found.traffic.daily["x", "2026-11-02"] == 2
    assert found.a_day([]) == (5 / 8, 2) and found.a_day(["chat"]) == (1 / 8, 1) and found.a_day(["fax"]) == (0, 0)
    assert found.exceptional == {}


def test_a_period_counts_only_what_is_in_it(tmp_path: Path) -> None:
    folder = client(tmp_path, talk(1, "2026-11-02 09:05", "2026-11-02 10:00"), talk(2, "2026-11-09 09:15"))
    found = counted(folder, Days(date(2026, 11, 3), date(2026, 11, 30)))
    assert found.traffic.arrivals == {("mon", 9): 1} and found.dates["mon"] == 1
    assert found.days == Days(date(2026, 11, 3), date(2026, 11, 9))
    nothing = counted(folder, Days(date(2025, 1, 1), date(2025, 1, 31)))
    assert (nothing.days, nothing.traffic.arrivals, nothing.staffing) == (Days(None, None), {}, None)
    assert nothing.a_day([]) == (0, 0)


def test_no_log_at_all_and_no_opening_hours(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    found = counted(client(tmp_path / "leeg"))
    assert (found.traffic.arrivals, found.ordinary, found.staffing) == ({}, 0, None)
    (tmp_path / "dicht").mkdir()
    shut = counted(client(tmp_path / "dicht", talk(1, "2026-11-02 09:05"), hours=""))
    assert shut.traffic.arrivals == {("mon", 9): 1} and shut.staffing is None


def test_a_crisis_is_left_out_of_the_averages_and_named(tmp_path: Path) -> None:
    """Six questions a day for four days, and a day of forty."""
    threads = []
    for day, many in ((2, 6), (3, 6), (4, 40), (5, 6), (6, 6)):
        threads += [talk(100 * day + number, f"2026-11-0{day} 10:{number:02}") for number in range(many)]
    found = counted(client(tmp_path, *threads))
    assert (found.ordinary, found.exceptional) == (6, {"2026-11-04": 40})
    assert found.traffic.arrivals.total() == 24 and found.dates["wed"] == 0
    assert found.staffing is not None and found.staffing.jobs == 24
    assert found.a_day([]) == (64 / 5, 40)  # a criterion for scaling up is about crises too


def test_the_questions_answered_again_by_more_people(tmp_path: Path) -> None:
    """Each working hour forty questions that take a minute each, all answered by one person."""
    threads, start = [], datetime(2026, 11, 2, 10, 0)  # noqa: DTZ001  a wall clock in a story
    for number in range(40):
        replied = start + timedelta(minutes=number + 1)
        threads.append(talk(number, "2026-11-02 10:00", f"{replied:%Y-%m-%d %H:%M}"))
    found = counted(client(tmp_path, *threads)).staffing
    assert found is not None
    assert (found.schedule, found.jobs, found.handling) == ("balie", 40, {60: 39})
    assert found.measured == Outcome(1, 20 * 60, 36 * 60, 1.0, 40 * 60 / (8 * 3600))
    assert [(one.people, one.median, one.p90, one.within) for one in found.outcomes] == [
        (1, 20 * 60, 36 * 60, 1.0),
        (2, 10 * 60, 18 * 60, 1.0),
        (3, 7 * 60, 12 * 60, 1.0),
        (4, 5 * 60, 9 * 60, 1.0),
    ]
    assert (found.needed, found.busiest, found.an_hour, found.erlang) == (1, ("mon", 10), 40, 1)


def test_too_few_handling_times_say_nothing_of_people(tmp_path: Path) -> None:
    found = counted(client(tmp_path, talk(1, "2026-11-02 09:05", "2026-11-02 10:00"))).staffing
    assert found is not None
    assert (found.handling, found.outcomes, found.measured, found.needed, found.erlang) == ({}, [], None, None, None)


def test_handling_times_are_gaps_of_one_agent_in_which_the_next_question_waited() -> None:
    jobs = [
        Job("x", 0, 100, "a"),
        Job("x", 50, 400, "a"),  # waited when the first was answered: 300
        Job("x", 500, 700, "a"),  # came later: the agent was free
        Job("x", 0, 250, "b"),  # another agent
        Job("x", 0, 250 + 3601, "b"),  # a silence of more than an hour
        Job("x", 600, 700, "a"),  # answered in the same second
        Job("x", 650, None, None),
        Job("x", 0, 800, None),  # nobody knows who
    ]
    assert handling_times(jobs) == {300: 1}


@pytest.mark.parametrize(
    ("people", "load", "waits"),
    [
        (1, 0.5, 0.5),
        (2, 1.0, 1 / 3),
        (3, 2.0, 4 / 9),
        (12, 10.0, 0.4494),
        (1, 1.0, 1.0),
        (2, 3.0, 1.0),
    ],
)
def test_erlang_c_as_the_tables_have_it(people: int, load: float, waits: float) -> None:
    assert erlang_c(people, load) == pytest.approx(waits, abs=0.0005)


@given(st.integers(1, 40), st.fractions(Fraction(1, 10), 40))
def test_erlang_c_as_its_definition_has_it(people: int, load: Fraction) -> None:
    """The sum itself, in fractions: a^c/c! · c/(c − a) beside the terms of all states before it."""
    if load >= people:
        return
    waiting = load**people / factorial(people) * people / (people - load)
    states = sum((load**number / factorial(number) for number in range(people)), Fraction())
    assert erlang_c(people, float(load)) == pytest.approx(float(waiting / (states + waiting)), rel=1e-9)


@given(st.floats(0.1, 500), st.floats(1, 3600), st.floats(0, 7200), st.floats(0.5, 0.99))
def test_one_person_fewer_than_erlang_c_asks_for_is_too_few(
    an_hour: float, handling: float, within: float, share: float
) -> None:
    people, load = people_needed(an_hour, handling, within, share), an_hour * handling / 3600
    assert people is not None and people > load
    for number, enough in ((people, True), (people - 1, False)):
        if number > load:
            in_time = 1 - erlang_c(number, load) * exp(-(number - load) * within / handling)
            assert (in_time >= share) is enough


arrivals = st.lists(st.integers(0, 20_000), min_size=1, max_size=40)
takes = st.dictionaries(st.integers(1, 2_000), st.integers(1, 9), min_size=1, max_size=6)


@given(arrivals, takes, st.integers(1, 6))
def test_more_people_never_make_anybody_wait_longer(came: list[int], spent: dict[int, int], people: int) -> None:
    fewer, more = (replay(came, spent, number, 3600, 28_800) for number in (people, people + 1))
    assert more.median <= fewer.median and more.p90 <= fewer.p90 and more.within >= fewer.within
    assert more.busy < fewer.busy


@given(arrivals, takes)
def test_with_somebody_for_each_question_the_answer_takes_what_it_takes(came: list[int], spent: dict[int, int]) -> None:
    found = replay(came, spent, len(came), 3600, 28_800)
    assert found.p90 <= max(spent) and found.median >= min(spent) and found.within == 1.0


def test_one_person_answers_in_order() -> None:
    assert replay([0, 100, 1_000], {300: 1}, 1, 400, 3_600) == Outcome(1, 300, 500, 2 / 3, 0.25)


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 23)), max_size=30))
def test_averages_are_the_counts_over_the_weekdays(slots: list[tuple[int, int]]) -> None:
    counts = Counter(("mon", hour) for _, hour in slots)
    found = Workload(Days(None, None), Counter(mon=3), 0, {}, None, Counter(), Counter(), Counter(), None)  # type: ignore[arg-type]  # only the averages are asked
    assert sum(found.an_hour(counts, slot) for slot in counts) == pytest.approx(len(slots) / 3)
