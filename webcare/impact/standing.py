"""How cases stand in one version of a client: which target holds for them, until when, and what came of it."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from webcare.calendar.hours import has_zone
from webcare.calendar.targets import due
from webcare.impact.changed import Changed
from webcare.metrics.cases import Case
from webcare.metrics.measuring import Clocks, Service, State
from webcare.model.handbook.hours import Schedule
from webcare.model.handbook.hours import Version as Week
from webcare.model.handbook.targets import Target
from webcare.model.moment import there
from webcare.store.workspace import Workspace


class Standing(NamedTuple):
    """How one case stands in one version: what its target asks, until when (seconds, UTC), and what came of it."""

    target: Target | None
    due: int | None
    state: State

    @property
    def asks(self) -> tuple[object, ...] | None:
        """What the target asks; its name, share and dates are no concern of a case."""
        one = self.target
        return None if one is None else (one.first_response, one.next_response, one.resolution, one.clock)


class CaseChange(NamedTuple):
    """One case in both versions."""

    case: Case
    before: Standing
    after: Standing


class Version:
    """The targets and opening hours of one version, as they held, or all along as on one day."""

    def __init__(self, workspace: Workspace, first: int, last: int, day: date | None = None) -> None:
        handbook, timezone = workspace.handbook, workspace.config.timezone
        hours = {name: one for name, one in handbook.hours.items() if has_zone(one) and one.versions}
        targets = list(handbook.targets)
        if day is not None:
            hours = {name: _on(one, day) for name, one in hours.items()}
            targets = [_always(one) for one in targets if _holds(one, day)]
        self.last = last
        self.clocks = Clocks(hours, handbook.channels, timezone, first, last)
        self.service = Service(targets, handbook.topics, self.clocks, ZoneInfo(timezone))

    def standing(self, case: Case) -> Standing:
        """The first response of a case."""
        target = self.service.target(case)
        limit = target.first_response if target is not None else None
        return Standing(
            target, self._due(case, target, limit, case.start), self.service.first_response(case, self.last)
        )

    def awaited(self, case: Case) -> Standing:
        """What a case waits for now."""
        found = self.service.awaited(case)
        if found is None:
            return Standing(None, None, "not_applicable")
        target, limit, start = found
        late = self.service.spent(target, case, start, self.last) > limit.total_seconds()
        return Standing(target, self._due(case, target, limit, start), "breached" if late else "running")

    def _due(self, case: Case, target: Target | None, limit: timedelta | None, start: int) -> int | None:
        if target is None or limit is None:
            return None
        try:
            moment = due(target, limit, datetime.fromtimestamp(start, UTC), self.clocks.opening(case.first.channel))
        except OverflowError:  # a target of thousands of years
            return None
        return None if moment is None else int(moment.timestamp())


def all_begun(changed: Changed, now: int) -> date:
    """The first day from now on when every target and every version of the hours of both has begun."""
    return max(
        day_of(now, changed), *(part.valid_from for one in (changed.before, changed.after) for part in _dated(one))
    )


def begins_later(changed: Changed, day: date) -> bool:
    """Does anything begin after a day that only one version has?"""
    old, new = _dated(changed.before), _dated(changed.after)
    apart = [part for part in old if part not in new] + [part for part in new if part not in old]
    return any(part.valid_from > day for part in apart)


def _dated(workspace: Workspace) -> list[Target | Week]:
    """What begins on a date: the targets, and the versions of the opening hours."""
    handbook = workspace.handbook
    return [*handbook.targets, *(version for one in handbook.hours.values() for version in one.versions)]


def day_of(second: int, changed: Changed) -> date:
    """The day of a moment, where the client is."""
    return there(second, ZoneInfo(changed.after.config.timezone)).date()


def _holds(target: Target, day: date) -> bool:
    return target.valid_from <= day and (target.valid_until is None or day <= target.valid_until)


def _always(target: Target) -> Target:
    return msgspec.structs.replace(target, valid_from=date.min, valid_until=None)


def _on(schedule: Schedule, day: date) -> Schedule:
    """The schedule with the week that holds on a day as its only one."""
    versions = sorted(schedule.versions, key=lambda version: version.valid_from)
    begun = [version for version in versions if version.valid_from <= day] or versions[:1]
    return msgspec.structs.replace(schedule, versions=begun[-1:])
