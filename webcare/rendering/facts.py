"""What an answer may name of the handbook: its own facts, and those that follow from its hours and targets.

``hours.klantenservice`` is the ordinary week of that schedule and ``targets.x`` the first response on that channel,
both as they hold on one day, so that no answer goes stale when hours.yaml or targets.yaml changes. Everything is in
Dutch: it is text for a customer. A target on the business clock counts open time only; the answer itself says so.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec

from webcare.store.workspace import Workspace

HOURS, TARGETS = "hours.", "targets."


class Facts(Mapping[str, str]):
    """The facts of a client on a day (by default today, where the client is), for an answer about a topic.

    ``telefoon`` is one of facts.yaml; ``hours.klantenservice`` and ``targets.x`` are computed when they are asked for.
    A fact of the client's own goes before a computed one.
    """

    def __init__(self, workspace: Workspace, today: date | None = None, topic: str | None = None) -> None:
        self._workspace = workspace
        self._own = workspace.handbook.facts
        self._today = today
        self._topic = topic

    def __getitem__(self, name: str) -> str:
        if name in self._own:
            return self._own[name]
        said = None
        if name.startswith(HOURS):
            said = self._hours(name.removeprefix(HOURS))
        elif name.startswith(TARGETS):
            said = self._target(name.removeprefix(TARGETS))
        if said is None:
            raise KeyError(name)
        return said

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        handbook = self._workspace.handbook
        computed = [*(HOURS + name for name in handbook.hours), *(TARGETS + name for name in handbook.channels)]
        yield from (name for name in computed if name not in self._own and name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def unsure(self, name: str) -> bool:
        """Is something wrong with the files that this fact would come from? Then its absence says nothing."""
        computed = ("hours",) if name.startswith(HOURS) else ("targets", "channels")
        kinds = computed if name.startswith((HOURS, TARGETS)) else ("facts",)
        return self._workspace.handbook.unsure(*kinds)

    @property
    def today(self) -> date:
        """The day on which the facts hold."""
        if self._today is None:
            self._today = today_of(self._workspace)
        return self._today

    def _hours(self, schedule: str) -> str | None:
        """The week of a schedule; None when there is none, or it is never open."""
        from webcare.calendar import OpeningHours
        from webcare.calendar.week import say_week

        found = self._workspace.handbook.hours.get(schedule)
        if found is None or not found.versions:
            return None
        anywhere = msgspec.structs.replace(found, timezone=None)  # a week on the wall is the same in every zone
        return say_week(OpeningHours(anywhere, "UTC").week(self.today))

    def _target(self, channel: str) -> str | None:
        """The first response that the client aims at there; None without such a target."""
        from webcare.calendar.targets import target_for
        from webcare.calendar.week import say_term

        handbook = self._workspace.handbook
        if channel not in handbook.channels:
            return None
        about = handbook.topics.get(self._topic or "")
        target = target_for(
            handbook.targets,
            self.today,
            channel=channel,
            topic=self._topic,
            priority=about.priority if about else None,
        )
        return None if target is None or target.first_response is None else say_term(target.first_response)


def today_of(workspace: Workspace) -> date:
    """Today where the client is; in UTC when its time zone does not exist, which ``check`` says."""
    try:
        zone: ZoneInfo | None = ZoneInfo(workspace.config.timezone)
    except (KeyError, ValueError, OSError):
        zone = None
    return datetime.now(zone or UTC).date()
