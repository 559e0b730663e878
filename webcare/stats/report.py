"""A report: the cases of a period, in all and by some dimensions, beside the period before it."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Literal, NamedTuple

from webcare.calendar.hours import has_zone
from webcare.calendar.period import Days
from webcare.metrics.engine import count
from webcare.metrics.question import Counted, Part, Question, Tell
from webcare.metrics.tally import Key, Period, Tally
from webcare.store.workspace import Workspace

STANDARD = ("surface", "initiative")
"""Open or closed, reactive or proactive: in every report."""
KINDS = (*STANDARD, "trigger")
ALWAYS = -(1 << 40)
"""Before all moments."""


class Request(NamedTuple):
    """What was asked for."""

    days: Days
    by: tuple[str, ...] = ("channel",)
    period_by: Literal["received", "replied"] = "received"
    zone: tzinfo | None = None
    """The report's; by default the client's."""
    log_zone: tzinfo | None = None
    """In which moments without an offset are read; without it they are refused."""
    memory: str | None = None
    cluster: str | None = None
    """Where the work is done, if not here: an address, or ``local``."""


class Report(NamedTuple):
    """What came of it. ``earlier`` is the period before, where there is one, with the same groups."""

    request: Request
    zone: tzinfo
    now: datetime
    total: Tally
    groups: dict[Key, Tally]
    standard: dict[Key, Tally]
    public: Tally
    """Public social channels: what everybody reads along, reviews apart."""
    before: Days | None
    earlier: Tally | None
    earlier_groups: dict[Key, Tally]
    counted: Counted
    question: Question
    further: list[dict[Key, Tally]] = []
    """The answers to the further parts that were asked along."""
    least: int = 0
    """From fewer cases than this nothing may be told (``sharing``)."""

    @property
    def is_too_small(self) -> bool:
        """Are there cases, but too few to tell anything of?"""
        return 0 < self.total.cases < self.least


def ask(workspace: Workspace, request: Request, now: datetime, further: Sequence[Part] = ()) -> Question:
    """The question that a report puts to the logs; ``further`` parts are answered along with it."""
    config, handbook = workspace.config, workspace.handbook
    zone = request.zone or now.tzinfo or UTC
    moment = int(now.timestamp())
    this = period_of(request.days, request, zone, moment)
    before = before_of(request.days, now.astimezone(zone).date())
    then = period_of(before, request, zone, moment) if before.since is not None else Period(ALWAYS, ALWAYS)
    by = request.by
    parts = (Part(this), Part(this, by), Part(this, KINDS), Part(then), Part(then, by), *further)
    return Question(
        parts,
        moment,
        config.timezone,
        hours={name: schedule for name, schedule in handbook.hours.items() if has_zone(schedule)},
        channels=handbook.channels,
        topics=handbook.topics,
        targets=handbook.targets,
        case_gap=int(config.stats.case_gap.total_seconds()),
        reopen_window=int(config.stats.reopen_window.total_seconds()),
        zone=zone,
        assumed=request.log_zone,
    )


def report(
    workspace: Workspace,
    paths: Sequence[str],
    request: Request,
    now: datetime,
    tell: Tell | None = None,
    further: Sequence[Part] = (),
) -> Report:
    """The report on some logs. Raises ``CannotRun`` for one that cannot be read."""
    question = ask(workspace, request, now, further)
    counted = count(paths, question, tell=tell, memory=request.memory, cluster=request.cluster)
    return report_of(counted, question, request, now)


def report_of(counted: Counted, question: Question, request: Request, now: datetime) -> Report:
    """The report on what was counted; ``question`` is the one that ``ask`` made of the request."""
    total, groups, kinds, earlier, earlier_groups, *more = counted.tallies
    before = before_of(request.days, now.astimezone(question.zone or UTC).date())
    known = before.since is not None
    return Report(
        request,
        question.zone or UTC,
        now,
        total.get((), Tally()),
        groups,
        _merged(kinds, len(STANDARD)),
        _merged({key: tally for key, tally in kinds.items() if key[0] == "open" and key[2] != "review"}, 0).get(
            (), Tally()
        ),
        before if known else None,
        earlier.get((), Tally()) if known else None,
        earlier_groups,
        counted,
        question,
        more,
    )


def before_of(days: Days, today: date) -> Days:
    """The period before it, as long; one without an end runs to today. Open when there is none."""
    until = today if days.until is None and days.since is not None and days.since <= today else days.until
    return Days(days.since, until).before()


def period_of(days: Days, request: Request, zone: tzinfo, now: int) -> Period:
    """The seconds of some days; what happened after ``now`` is in no period."""
    start, end = days.seconds(zone)
    return Period(
        ALWAYS if start is None else start, min(now + 1, end if end is not None else now + 1), request.period_by
    )


def _merged(groups: Mapping[Key, Tally], most: int) -> dict[Key, Tally]:
    """The same cases by the first so many of their dimensions."""
    found: dict[Key, Tally] = {}
    for key, tally in groups.items():
        found.setdefault(key[:most], Tally()).add(tally)
    return found
