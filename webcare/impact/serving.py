"""Which past cases would have another target, be late or in time, and what is due at another moment now.

The first response is what counts (METRICS.md). ``held`` goes by what is in force on the day when a case started, so a
target that begins tomorrow changes nothing of the past; ``as_if`` counts the same cases as if what each version has on
one day, the first on which all of it has begun, had held all along.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from webcare.impact.changed import Changed
from webcare.impact.past import Past
from webcare.impact.standing import CaseChange, Version, all_begun, begins_later, day_of
from webcare.metrics.cases import Case
from webcare.metrics.measuring import State
from webcare.metrics.question import Tell

MOST = 3
READ = ("targets", "hours", "channels", "topics")
"""The kinds of the handbook that decide what is due when."""
FAR = 1_100 * 86_400
"""Seconds. Further back no opening hours are laid out for what still waits: a log with a date of the year 2 exists."""


class Share(NamedTuple):
    """How many cases were in time of those whose due moment has passed or that have a reply, in both versions."""

    met_before: int = 0
    judged_before: int = 0
    met_after: int = 0
    judged_after: int = 0

    def plus(self, before: State, after: State) -> "Share":
        """Count one case along."""
        judged = "met", "breached"
        return Share(
            self.met_before + (before == "met"),
            self.judged_before + (before in judged),
            self.met_after + (after == "met"),
            self.judged_after + (after in judged),
        )


class Counted(NamedTuple):
    """What the cases came to. ``late`` would newly be late and ``timely`` no longer; three examples of each at most."""

    other_target: int
    moved: int
    """Cases whose first response would be due at another moment."""
    late: int
    timely: int
    shares: dict[str, Share]
    """By channel."""
    target_examples: list[CaseChange]
    moved_examples: list[CaseChange]
    late_examples: list[CaseChange]
    timely_examples: list[CaseChange]


class Waiting(NamedTuple):
    """The cases that wait now: for how many the due moment moves."""

    n: int
    earlier: int
    later: int
    other: int
    """They get a due moment, or have none any more."""
    overdue_before: int
    overdue_after: int
    examples: list[CaseChange]


class Serving(NamedTuple):
    """What became of targets and due moments; None where nothing changed that decides them."""

    n: int
    held: Counted | None = None
    as_if: Counted | None = None
    """None when nothing that differs begins after the start of the span: then it says what ``held`` says."""
    as_if_day: date | None = None
    waiting: Waiting | None = None


def replay_serving(past: Past, changed: Changed, tell: Tell | None = None) -> Serving:
    """Hold the cases of a span, and those that wait now, against the targets and hours of both versions."""
    if not changed.has(*READ) and "timezone" not in changed.settings:
        return Serving(len(past.cases))
    first, last = min([past.span.start, *(case.start for case in past.cases)]), past.now
    versions = Version(changed.before, first, last), Version(changed.after, first, last)
    held = _count(past.cases, *versions, tell)
    as_if, day = None, all_begun(changed, past.now)
    if begins_later(changed, day_of(past.span.start, changed)):
        as_if = _count(past.cases, Version(changed.before, first, last, day), Version(changed.after, first, last, day))
    return Serving(len(past.cases), held, as_if, day if as_if is not None else None, _waiting(past, changed))


def _count(cases: Sequence[Case], before: Version, after: Version, tell: Tell | None = None) -> Counted:
    changes: dict[str, list[CaseChange]] = {name: [] for name in TESTS}
    shares: dict[str, Share] = {}
    for number, case in enumerate(cases, 1):
        change = CaseChange(case, before.standing(case), after.standing(case))
        for name, holds in TESTS.items():
            if holds(change):
                changes[name].append(change)
        channel = case.first.channel
        shares[channel] = shares.get(channel, Share()).plus(change.before.state, change.after.state)
        if tell is not None:
            tell(number, len(cases))
    counts = {name: len(found) for name, found in changes.items()}
    last = {name: found[-MOST:][::-1] for name, found in changes.items()}
    return Counted(
        counts["target"],
        counts["moved"],
        counts["late"],
        counts["timely"],
        {name: shares[name] for name in sorted(shares)},
        last["target"],
        last["moved"],
        last["late"],
        last["timely"],
    )


TESTS: dict[str, Callable[[CaseChange], bool]] = {
    "target": lambda one: one.before.asks != one.after.asks,
    "moved": lambda one: one.before.due != one.after.due,
    "late": lambda one: one.after.state == "breached" != one.before.state,
    "timely": lambda one: one.before.state == "breached" != one.after.state,
}
"""What a case is counted for."""


def _waiting(past: Past, changed: Changed) -> Waiting:
    first = min([past.now, *(max(case.start, past.now - FAR) for case in past.waiting)])
    before, after = Version(changed.before, first, past.now), Version(changed.after, first, past.now)
    changes = [CaseChange(case, before.awaited(case), after.awaited(case)) for case in past.waiting]
    moved = [one for one in changes if one.before.due != one.after.due]
    both = [(one.before.due, one.after.due) for one in moved]
    pairs = [(old, new) for old, new in both if old is not None and new is not None]
    return Waiting(
        len(changes),
        sum(new < old for old, new in pairs),
        sum(new > old for old, new in pairs),
        len(moved) - len(pairs),
        sum(one.before.state == "breached" for one in changes),
        sum(one.after.state == "breached" for one in changes),
        sorted(moved, key=lambda one: -one.case.start)[:MOST],
    )
