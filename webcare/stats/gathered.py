"""The cases themselves, for what no tally can say: what was written in them, who came back, how another would count."""

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from webcare.metrics.cases import Case
from webcare.metrics.measuring import Clocks, Service
from webcare.metrics.plain import cases_of, tallies_of
from webcare.metrics.question import Counted, Left, Part, Question, Tell
from webcare.stats.report import Report, Request, ask, report_of
from webcare.store.workspace import Workspace


class Gathered(NamedTuple):
    """The cases of a period, and every case, for what happened before and after it."""

    request: Request
    zone: tzinfo
    now: datetime
    question: Question
    counted: Counted
    """What was read and left out; it has no tallies."""
    cases: list[Case]
    every: list[Case]
    clocks: Clocks
    service: Service


def gather(
    workspace: Workspace,
    paths: Sequence[str],
    request: Request,
    now: datetime,
    tell: Tell | None = None,
    further: Sequence[Part] = (),
) -> Gathered:
    """Read the cases; ``further`` parts are for ``report_on``.

    Memory grows with the logs. Raises ``CannotRun`` for a log that cannot be read.
    """
    question, left = ask(workspace, request, now, further), Left()
    period = question.parts[0].period
    cut = cases_of(paths, question, left, tell)
    return Gathered(
        request,
        question.zone or UTC,
        now,
        question,
        Counted([], left, cut.records, cut.first, cut.last),
        [case for case in cut.cases if period.holds(case)],
        cut.cases,
        cut.clocks,
        question.service(cut.clocks),
    )


def report_on(gathered: Gathered) -> Report:
    """The report on the same cases, without another reading of the logs."""
    tallies = tallies_of(gathered.every, gathered.clocks, gathered.question)
    counted = gathered.counted._replace(tallies=tallies)
    return report_of(counted, gathered.question, gathered.request, gathered.now)
