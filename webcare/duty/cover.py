"""When somebody on a path can be reached, found from change to change instead of minute by minute."""

from itertools import pairwise
from typing import NamedTuple

from webcare.duty.plan import Plan
from webcare.duty.points import points
from webcare.duty.resolve import Call, resolve
from webcare.duty.routes import About
from webcare.duty.spans import Span, Spans, common, union, without
from webcare.model.handbook.escalation import Level, Path

ALWAYS = "always"
"""What ``cover`` says when somebody must be reachable day and night."""


class Held(NamedTuple):
    """Whom a target comes to, from one change to the next."""

    span: Span
    calls: tuple[Call, ...]


class Gap(NamedTuple):
    """A time in which nobody on a path can be reached, where the path promises that somebody can."""

    path: str
    span: Span


class Timelines:
    """Whom each target comes to in a window; each target is looked at once."""

    def __init__(self, plan: Plan, window: Span) -> None:
        self.plan = plan
        self.window = window
        self._held: dict[str, list[Held]] = {}
        self._reached: dict[str, Spans] = {}
        self._open: dict[str | None, Spans] = {}

    def of(self, target: str) -> list[Held]:
        """Whom a target comes to, from the beginning of the window to its end."""
        if target not in self._held:
            edges = [*points(self.plan, [target], *self.window), self.window.end]
            held: list[Held] = []
            for start, end in pairwise(edges):
                calls = tuple(resolve(self.plan, target, start).calls)
                if held and held[-1].calls == calls:
                    held[-1] = Held(Span(held[-1].span.start, end), calls)
                else:
                    held.append(Held(Span(start, end), calls))
            self._held[target] = held
        return self._held[target]

    def reached(self, target: str) -> Spans:
        """When a target can be reached."""
        if target not in self._reached:
            self._reached[target] = union(held.span for held in self.of(target) if held.calls)
        return self._reached[target]

    def open(self, hours: str | None) -> Spans:
        """When these hours are, in the window."""
        plan, window = self.plan, self.window
        if hours is None or hours not in plan.hours:
            return [window]
        if hours not in self._open:
            edges = [window.start, *plan.edges(hours, *window), window.end]
            self._open[hours] = union(Span(*pair) for pair in pairwise(edges) if plan.is_open(hours, pair[0]))
        return self._open[hours]

    def level(self, level: Level, about: About) -> Spans:
        """When somebody of a level can be reached and the level holds for such a message."""
        when = level.when
        named = (when.channels, about.channel), (when.topics, about.topic), (when.severities, about.severity)
        if any(wanted and given not in wanted for wanted, given in named):
            return []
        return common(union(*(self.reached(target) for target in level.targets)), self.open(when.hours))

    def path(self, path: Path, about: About) -> Spans:
        """When somebody on a path can be reached."""
        return union(*(self.level(level, about) for level in path.levels), self.reached(path.last_contact))


def promised(timelines: Timelines, path: Path) -> Spans:
    """When a path promises that somebody can be reached; without a promise, never."""
    if path.cover is None:
        return []
    return [timelines.window] if path.cover == ALWAYS else timelines.open(path.cover)


def gaps_in(timelines: Timelines, name: str) -> list[Gap]:
    """Where a path breaks its promise, for a plain message: one of no channel, topic or severity in particular."""
    path = timelines.plan.escalation.paths[name]
    if path.cover is not None and path.cover != ALWAYS and path.cover not in timelines.plan.hours:
        return []  # a promise about hours that are not there: check says that
    wanted = promised(timelines, path)
    return [Gap(name, span) for span in without(wanted, timelines.path(path, About()))] if wanted else []
