"""One case told in full: what happened, and the arithmetic of each of its durations, interval by interval."""

from collections.abc import Sequence
from datetime import UTC, datetime
from math import inf
from typing import NamedTuple

from webcare.calendar.hours import Interval, OpeningHours
from webcare.calendar.targets import due
from webcare.metrics.cases import Case, cut
from webcare.metrics.clock import Clock
from webcare.metrics.items import place
from webcare.metrics.measuring import WAITING, Duration, Service, State, duration
from webcare.metrics.plain import read_once
from webcare.metrics.question import Left, Question
from webcare.metrics.sifting import sift
from webcare.model.errors import CannotRun
from webcare.model.handbook.targets import Target
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.stats.uncounted import Uncounted, uncounted


class Stretch(NamedTuple):
    """A duration and how it was counted: from, to, and the open intervals between, in seconds since 1970 (UTC)."""

    metric: str
    start: int
    end: int
    spent: Duration
    open: list[Interval]


class Wait(NamedTuple):
    """A part of ``requester_wait_time``: in which status the customer waited, and how long."""

    status: str
    stretch: Stretch


class CaseStory(NamedTuple):
    """A case with its durations; ``state`` and ``due`` are those of its first response."""

    case: Case
    stretches: list[Stretch]
    waits: list[Wait]
    """What ``requester_wait_time`` adds up; none for a case that is not resolved."""
    waiting: Stretch | None
    """From the oldest message without a reply until now."""
    uncounted: list[Uncounted]
    """What happened meanwhile that no clock heeds."""
    schedule: str | None
    """The opening hours of its channel; None when they are never open, or there are none."""
    target: Target | None
    state: State
    due: datetime | None
    resolution: State
    off_hours: bool


class Told(NamedTuple):
    """The cases of a conversation; ``left`` is what could not be read of the logs."""

    stories: list[CaseStory]
    left: Left


def case_stories(paths: Sequence[str], conversation: str, question: Question) -> Told:
    """The cases of a conversation. Raises ``CannotRun`` when the logs do not know it, or it was merged into another."""
    left = Left()
    records = [one for one in map(place, read_once(paths, question, left)) if one.second <= question.now]
    sifted = sift(records)
    items = sifted.conversations.get(conversation)
    if items is None:
        raise _unknown(conversation, known=any(one.record.conversation_id == conversation for one in records))
    clocks = question.clocks(items[0].second if items else question.now, question.now)
    service = question.service(clocks)
    cases = cut(conversation, items, question.case_gap, question.reopen_window)
    rest = uncounted(
        [one for one in records if one.record.conversation_id == conversation],
        {item.id for case in cases for item in case.items},
        {item.id for item in items},
        set(sifted.answers_later),
    )
    stories = []
    for number, case in enumerate(cases):
        after = case.start if number else -inf
        before = cases[number + 1].start if number + 1 < len(cases) else inf
        clock = clocks.of(case.first.channel)
        schedule = clocks.schedule(case.first.channel) if clock is not None else None
        story = _story(case, clock, schedule, service, question)
        stories.append(story._replace(uncounted=[one for one in rest if after <= one.at < before]))
    return Told(stories, left)


def _story(case: Case, clock: Clock | None, schedule: str | None, service: Service, question: Question) -> CaseStory:
    target = service.target(case)
    hours = OpeningHours(question.hours[schedule], question.timezone) if schedule is not None else None
    start = datetime.fromtimestamp(case.start, UTC)
    when = due(target, target.first_response, start, hours) if target and target.first_response else None
    replied = case.first_reply
    return CaseStory(
        case,
        _stretches(case, clock),
        _waits(case, clock),
        _waiting(case, clock, question.now),
        [],
        schedule,
        target,
        service.first_response(case, question.now),
        when,
        service.resolution(case, question.now),
        replied is not None and clock is not None and clock.is_off_hours(case.start, replied),
    )


def _stretches(case: Case, clock: Clock | None) -> list[Stretch]:
    if not case.needs_reply:
        return []
    ends: list[tuple[str, int, int | None]] = [
        ("first_response_time", case.start, case.first_reply),
        ("handoff_response_time", case.handoff or 0, case.first_reply if case.handoff is not None else None),
        ("first_answer_time", case.start, case.first_answer),
        *(("next_response_time", turn.asked, turn.replied) for turn in case.turns[1:]),
        ("first_resolution_time", case.start, case.first_resolved),
        ("full_resolution_time", case.start, case.last_resolved if case.is_resolved else None),
    ]
    return [_stretch(metric, start, end, clock) for metric, start, end in ends if end is not None]


def _waits(case: Case, clock: Clock | None) -> list[Wait]:
    if not case.is_resolved:
        return []
    return [
        Wait(one.status, _stretch("requester_wait_time", one.start, one.end, clock))
        for one in case.stretches
        if one.status in WAITING
    ]


def _waiting(case: Case, clock: Clock | None, now: int) -> Stretch | None:
    """What was resolved waits no more, unless nobody ever replied."""
    if case.unanswered is None or (case.is_resolved and case.first_reply is not None):
        return None
    return _stretch("waiting", case.unanswered, now, clock)


def _stretch(metric: str, start: int, end: int, clock: Clock | None) -> Stretch:
    return Stretch(metric, start, end, duration(clock, start, end), _open(clock, start, end))


def _open(clock: Clock | None, start: int, end: int) -> list[Interval]:
    """The open intervals between two moments."""
    if clock is None:
        return []
    return [
        (max(opens, start), min(closes, end)) for opens, closes in clock.intervals if opens < end and closes > start
    ]


def _unknown(conversation: str, *, known: bool) -> CannotRun:
    name = mask(conversation)[:60]
    if known:
        return CannotRun(
            Text(f"gesprek '{name}' is samengevoegd met een ander", f"conversation '{name}' was merged into another"),
            hint=Text(f"zie 'webcare log show {name}'", f"see 'webcare log show {name}'"),
        )
    return CannotRun(
        Text(f"gesprek '{name}' staat niet in het logboek", f"conversation '{name}' is not in the log"),
        hint=Text("noem het kenmerk van een gesprek, zoals c00042", "give the id of a conversation, such as c00042"),
    )
