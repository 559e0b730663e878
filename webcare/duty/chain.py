"""The chain of a path from a moment on: whom to call, in which order, when, and who is passed over and why."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from webcare.duty.plan import Plan, utc
from webcare.duty.points import next_reached
from webcare.duty.resolve import Call, Passed, resolve
from webcare.duty.routes import About, Failing, fails
from webcare.model.handbook.escalation import Level, Path

LAST = 0
"""The level of the last contact."""
FAR = 220_000_000_000
"""The year 8941: no delay reaches further, so that every moment is one of the calendar."""
Outcome = Literal["call", "skip", "wait", "never"]


class Asked(NamedTuple):
    """What the chain is for; ``hours`` are those of business time."""

    about: About
    hours: str | None = None


class Step(NamedTuple):
    """A level in a round, both from 1 (the last contact is level 0).

    ``due`` is when its turn comes; ``notified`` when somebody is called, and None when nobody is: then ``outcome``
    says whether the next level is called at once (``skip``) or after its delay (``wait``). A level that does not hold
    here ``fails`` on a key of its condition. ``opens`` is when somebody of it can be reached, where nobody can now.
    """

    round: int
    level: int
    targets: tuple[str, ...]
    due: int
    notified: int | None
    outcome: Outcome
    calls: tuple[Call, ...]
    passed: tuple[Passed, ...]
    fails: Failing | None = None
    opens: int | None = None
    note: str | None = None


class Chain(NamedTuple):
    """The steps of a path from a moment on; ``reachable`` says whether anybody on it can be reached at that moment."""

    path: str
    at: int
    steps: tuple[Step, ...]
    reachable: bool

    @property
    def first(self) -> Step | None:
        """The first step that calls somebody."""
        return next((step for step in self.steps if step.notified is not None), None)


class Start(NamedTuple):
    """The first step of a chain that calls somebody, None when none does, and its ``reachable``."""

    first: Step | None
    reachable: bool


def chain_of(plan: Plan, name: str, asked: Asked, at: int) -> Chain:
    """The chain of a path, which must be there, for a message at a moment.

    Delays count from the notification of the level before. A level that is skipped takes no time: the next one is
    called in its place. A new round, and the last contact, come after the wait of the last level; after a round in
    which nobody was called they come at once, and there is no further round.
    """
    path = plan.escalation.paths[name]
    steps = tuple(_opening(plan, path, step) for step in _steps(plan, path, asked, at))
    return Chain(name, at, steps, _reachable(plan, path, asked.about, at))


def start_of(plan: Plan, name: str, asked: Asked, at: int) -> Start:
    """How the chain of a path begins, as ``chain_of`` has it: nothing behind its first call is looked up."""
    path = plan.escalation.paths[name]
    first = next((step for step in _steps(plan, path, asked, at) if step.notified is not None), None)
    at_once = first is not None and first.notified == at
    return Start(first, at_once or _reachable(plan, path, asked.about, at))


def _steps(plan: Plan, path: Path, asked: Asked, at: int) -> Iterator[Step]:
    """The steps of a path, each looked up when it is asked for."""
    moment, called = at, False
    for number in range(1, path.repeat + 2):
        counted, silent = number > 1, True
        for place, level in enumerate(path.levels, 1):
            wait = level if place > 1 or number == 1 or level.delay else path.levels[-1]
            due = after(plan, wait, asked.hours, moment) if counted or place == 1 else moment
            step = _step(plan, path, level, asked, (number, place, due))
            yield step
            moment = step.notified if step.notified is not None else due
            counted = step.outcome in ("call", "wait")
            silent = silent and step.notified is None
        if silent:
            break
        called = True
    last = after(plan, path.levels[-1], asked.hours, moment) if called else moment
    yield _last(plan, path, last)


def after(plan: Plan, level: Level, hours: str | None, at: int) -> int:
    """When the delay of a level is over; business time that never comes, and that of no hours, is clock time."""
    seconds = int(level.delay.total_seconds())
    opening = plan.hours.get(hours or "") if level.clock == "business" else None
    if opening is not None and (moment := opening.after(utc(at), seconds)) is not None:
        return min(int(moment.timestamp()), FAR)
    return min(at + seconds, FAR)


def _step(plan: Plan, path: Path, level: Level, asked: Asked, place: tuple[int, int, int]) -> Step:
    number, at_level, due = place
    step = Step(number, at_level, tuple(level.targets), due, None, "skip", (), (), note=level.note)
    if (failing := fails(plan, level.when, asked.about, due)) is not None:
        return step._replace(fails=failing)
    calls, passed = _all(plan, level.targets, due)
    if calls:
        return step._replace(notified=due, outcome="call", calls=calls, passed=passed)
    opens = next_reached(plan, level.targets, due) if path.empty_level == "next-open" else None
    if opens is None:
        outcome: Outcome = "wait" if path.empty_level == "wait" else "skip"
        return step._replace(outcome=outcome, passed=passed)
    later, _ = _all(plan, level.targets, opens)
    return step._replace(notified=opens, outcome="call", calls=later, passed=_others(passed, later), opens=opens)


def _opening(plan: Plan, path: Path, step: Step) -> Step:
    """A step with when somebody of it can be reached, where nobody is called and the chain goes on without that."""
    if path.empty_level == "next-open" or step.outcome not in ("skip", "wait") or step.fails is not None:
        return step
    return step._replace(opens=next_reached(plan, step.targets, step.due))


def _last(plan: Plan, path: Path, due: int) -> Step:
    """The last contact, who is never left out: one who cannot be reached yet stands there with when that can."""
    targets = (path.last_contact,)
    calls, passed = _all(plan, targets, due)
    step = Step(1, LAST, targets, due, due, "call", calls, passed)
    if calls:
        return step
    opens = next_reached(plan, targets, due)
    if opens is None:
        return step._replace(notified=None, outcome="never")
    later, _ = _all(plan, targets, opens)
    return step._replace(notified=opens, calls=later, passed=_others(passed, later), opens=opens)


def _all(plan: Plan, targets: tuple[str, ...] | list[str], at: int) -> tuple[tuple[Call, ...], tuple[Passed, ...]]:
    """Everybody of several targets, each once."""
    calls: dict[str, Call] = {}
    passed: dict[str, Passed] = {}
    for target in targets:
        found = resolve(plan, target, at)
        for call in found.calls:
            calls.setdefault(call.contact, call)
        for one in found.passed:
            passed.setdefault(one.contact, one)
    over = (one._replace(until=one.over(plan, at)) for one in passed.values() if one.contact not in calls)
    return tuple(calls.values()), tuple(over)


def _others(passed: tuple[Passed, ...], calls: tuple[Call, ...]) -> tuple[Passed, ...]:
    """Who was passed over and is not called later either."""
    called = {call.contact for call in calls}
    return tuple(one for one in passed if one.contact not in called)


def _reachable(plan: Plan, path: Path, about: About, at: int) -> bool:
    holding = [level for level in path.levels if fails(plan, level.when, about, at) is None]
    targets = [*(target for level in holding for target in level.targets), path.last_contact]
    return any(resolve(plan, target, at).calls for target in targets)
