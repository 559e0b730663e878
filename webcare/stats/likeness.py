"""How a measurement was counted, and whether another was counted in the same way.

Of the opening hours the ordinary weeks count, not holidays and dated exceptions, which differ from month to month.
"""

from collections.abc import Sequence
from datetime import UTC, date, tzinfo

from webcare import __version__
from webcare.calendar.hours import WEEKDAYS, OpeningHours
from webcare.metrics.question import Question
from webcare.model.handbook.targets import Target
from webcare.model.moment import there
from webcare.model.text import Text
from webcare.stats.baseline_file import CountedBy
from webcare.stats.report import Report


def counted_by(report: Report, channels: Sequence[str], profile: str) -> CountedBy:
    """How a report on these channels was counted."""
    question, days, left = report.question, report.request.days, report.counted
    first, last = _bounds(days.since, days.until, left.first, left.last, report.zone)
    clocks = question.clocks(question.now, question.now)
    return CountedBy(
        since=days.since,
        until=days.until,
        by=report.request.period_by,
        first=left.first,
        last=left.last,
        zone=str(report.zone),
        now=report.now,
        case_gap=question.case_gap,
        reopen_window=question.reopen_window,
        profile=profile,
        hours={name: _weeks(question, clocks.schedule(name), first, last) for name in channels},
        targets=[_told(target) for target in question.targets if _holds(target, first, last)],
        records=left.records,
        webcare=__version__,
    )


def unlike(then: CountedBy, after: CountedBy) -> list[Text]:
    """What was counted in another way, so that a difference may come from the counting."""
    said = []
    if then.profile != after.profile:
        said.append(Text("De maten zijn van een ander systeem.", "The metrics are another system's."))
    if then.by != after.by:
        said.append(
            Text(
                "De ene meting gaat naar ontvangst en de andere naar antwoord.",
                "One goes by when a case was received, the other by when it was replied to.",
            )
        )
    if then.zone != after.zone:
        said.append(Text("De dagen beginnen in een andere tijdzone.", "Days begin in another time zone."))
    if (then.case_gap, then.reopen_window) != (after.case_gap, after.reopen_window):
        said.append(
            Text(
                "Een nieuwe zaak begint na een andere stilte (case-gap of reopen-window).",
                "A new case begins after another silence (case-gap or reopen-window).",
            )
        )
    moved = [name for name in sorted(then.hours.keys() & after.hours.keys()) if then.hours[name] != after.hours[name]]
    if moved:
        listed = ", ".join(moved)
        said.append(
            Text(
                f"De openingstijden zijn anders ({listed}): vergelijk daar liever de kloktijd.",
                f"The opening hours differ ({listed}): rather compare calendar time there.",
            )
        )
    if then.targets != after.targets:
        said.append(
            Text(
                "De normen in targets.yaml zijn anders: 'binnen de norm' gaat over een andere norm.",
                "The targets in targets.yaml differ: 'within target' is about another target.",
            )
        )
    if _overlap(then, after):
        said.append(
            Text(
                "De metingen delen dagen: wat in beide zit, maakt het verschil kleiner.",
                "The measurements share days: what is in both makes the difference smaller.",
            )
        )
    return said


def _weeks(question: Question, name: str | None, first: date | None, last: date | None) -> list[str]:
    """The ordinary weeks of a schedule in the versions that held between two days."""
    if name is None or first is None or last is None:
        return []
    schedule = question.hours[name]
    opening = OpeningHours(schedule, question.timezone)
    days = [first, *sorted(version.valid_from for version in schedule.versions if first < version.valid_from <= last)]
    told = [
        "; ".join(
            f"{day} {' '.join(map(str, windows))}"
            for day, windows in zip(WEEKDAYS, opening.week(day_), strict=True)
            if windows
        )
        for day_ in days
    ]
    return list(dict.fromkeys(told))


def _holds(target: Target, first: date | None, last: date | None) -> bool:
    if target.first_response is None or first is None or last is None:
        return False
    return target.valid_from <= last and (target.valid_until is None or target.valid_until >= first)


def _told(target: Target) -> str:
    about = [*target.channels, *target.topics, *target.priorities]
    seconds = int(target.first_response.total_seconds()) if target.first_response else 0
    return f"{', '.join(about) or '*'}: {seconds} s, {target.clock}"


def _bounds(
    since: date | None, until: date | None, first: int | None, last: int | None, zone: tzinfo
) -> tuple[date | None, date | None]:
    """The first and the last day of a period; where it is open those of the log."""
    days = [None if second is None else there(second, zone).date() for second in (first, last)]
    return since or days[0], until or days[1]


def _overlap(then: CountedBy, after: CountedBy) -> bool:
    (first, last), (begin, end) = (_bounds(one.since, one.until, one.first, one.last, UTC) for one in (then, after))
    if first is None or last is None or begin is None or end is None:
        return False
    return first <= end and begin <= last
