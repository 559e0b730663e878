"""Whatever a handbook says, there is a chain, it ends in the last contact, and it agrees with the year ahead."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.duty.small import HOURS, ZONE, build
from webcare.duty import Asked, Plan, chain_of, start_of
from webcare.duty.cover import Timelines
from webcare.duty.routes import About
from webcare.duty.spans import Span
from webcare.escalate.simulating import simulate
from webcare.model.handbook.contacts import Contact, Means
from webcare.model.handbook.escalation import (
    Absence,
    Condition,
    Escalation,
    Level,
    Override,
    Path,
    Roster,
    Rotation,
    Temporary,
)
from webcare.model.handbook.hours import Hours
from webcare.model.values import ClockTime

NAMES = st.sampled_from(["a", "b", "c", "d", "dienst", "weg"])
WHEN = st.datetimes(datetime(2026, 3, 20), datetime(2026, 4, 5)).map(lambda at: at.replace(second=0, microsecond=0))  # noqa: DTZ001  a wall clock's
MAYBE_HOURS = st.sampled_from([None, "kantoor", "weg"])
RULES = st.sampled_from(["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", "FREQ=MONTHLY;BYMONTHDAY=29", "onzin"])
ROTATIONS = st.builds(
    Rotation,
    members=st.lists(NAMES, max_size=3),
    starts=WHEN,
    rule=RULES,
    handoff=st.builds(ClockTime, st.sampled_from([0, 150, 540, 1440])),
)
ROSTERS = st.builds(
    Roster,
    name=st.just("R"),
    timezone=st.sampled_from([None, "Europe/Lisbon", "Nergens/Niet"]),
    hours=MAYBE_HOURS,
    rotations=st.lists(ROTATIONS, min_size=1, max_size=2),
    temporary=st.lists(st.builds(Temporary, start=WHEN, end=WHEN, rotation=ROTATIONS), max_size=1),
    overrides=st.lists(
        st.builds(
            Override,
            action=st.sampled_from(["add", "remove", "replace"]),
            person=NAMES,
            by=st.none() | NAMES,
            start=WHEN,
            end=WHEN,
        ),
        max_size=2,
    ),
)
LEVELS = st.builds(
    Level,
    targets=st.lists(NAMES, min_size=1, max_size=2),
    delay=st.sampled_from([timedelta(0), timedelta(minutes=30), timedelta(days=2)]),
    clock=st.sampled_from(["business", "calendar"]),
    when=st.builds(Condition, hours=MAYBE_HOURS, severities=st.sampled_from([[], ["major"]])),
)
PATHS = st.builds(
    Path,
    name=st.just("P"),
    levels=st.lists(LEVELS, min_size=1, max_size=3),
    repeat=st.integers(0, 5),
    empty_level=st.sampled_from(["skip", "wait", "next-open"]),
    last_contact=NAMES,
    cover=st.sampled_from([None, "always", "kantoor", "weg"]),
)
PLANS = st.builds(
    Escalation,
    paths=PATHS.map(lambda path: {"pad": path}),
    rosters=ROSTERS.map(lambda roster: {"dienst": roster}),
    absences=st.lists(st.builds(Absence, person=NAMES, start=WHEN, end=WHEN), max_size=3),
)
CONTACTS = st.fixed_dictionaries(
    {
        name: st.builds(
            Contact,
            kind=st.sampled_from(["person", "person", "role", "department"]),
            name=st.just(name),
            holders=st.lists(NAMES, max_size=2),
            backup=st.none() | NAMES,
            hours=MAYBE_HOURS,
            means=st.lists(
                st.builds(Means, kind=st.sampled_from(["phone", "post"]), value=st.just("1"), hours=MAYBE_HOURS),
                max_size=2,
            ),
        )
        for name in "abcd"
    }
)


@given(PLANS, CONTACTS, WHEN, st.sampled_from([None, "major"]))
def test_a_chain_always_ends_and_agrees_with_the_timelines(
    escalation: Escalation, contacts: dict[str, Contact], wall: datetime, severity: None
) -> None:
    plan = Plan(escalation, contacts, build(HOURS, Hours), ZONE)
    at, about = int(wall.replace(tzinfo=ZONE).timestamp()), About(None, None, severity)
    chain = chain_of(plan, "pad", Asked(about, "kantoor"), at)
    path = escalation.paths["pad"]
    assert start_of(plan, "pad", Asked(about, "kantoor"), at) == (chain.first, chain.reachable)
    assert chain.steps[-1].level == 0
    assert len(chain.steps) <= (path.repeat + 1) * len(path.levels) + 1
    assert all(step.calls for step in chain.steps if step.notified is not None)
    assert all(step.calls or step.passed or step.fails for step in chain.steps)
    dues = [step.due for step in chain.steps]
    assert dues == sorted(dues)
    window = Span(at - 3600, at + 90_000)
    reached = Timelines(plan, window).path(path, about)
    assert chain.reachable is any(start <= at < end for start, end in reached)
    simulated = simulate(plan, date(2026, 3, 23), 2)
    assert all(
        simulated.window.start <= gap.span.start < gap.span.end <= simulated.window.end for gap in simulated.gaps
    )
    assert all(load.total <= simulated.window.end - simulated.window.start for load in simulated.loads)
