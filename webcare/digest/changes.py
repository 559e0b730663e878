"""Which topics rose or fell, and whether that may be chance."""

from collections.abc import Mapping
from typing import NamedTuple

from webcare.stats.confidence import wilson

FEWEST = 5
"""Cases that a week must have to be worth a word: a rise to fewer is nothing, nor is a fall from fewer."""
WRONG = 0.02
"""How often, in a hundred weeks in which nothing changes, any topic at all may be said to have changed: twice."""


class Change(NamedTuple):
    """The questions and complaints of a topic. ``clear`` is what chance hardly does."""

    topic: str | None
    before: int
    now: int
    clear: bool


def changes_of(now: Mapping[str | None, int], before: Mapping[str | None, int], part: float) -> list[Change]:
    """The changes that are worth a word: every clear one, else the largest rise. The largest difference goes first.

    ``part`` is the share of both periods' time that is this one's: of what does not change, that share falls in it. A
    change is clear when Wilson's interval around the share that did fall in it does not hold ``part``; the level of
    the interval allows for how many topics are looked at (Bonferroni).
    """
    topics = [topic for topic in {**now, **before} if max(now.get(topic, 0), before.get(topic, 0)) >= FEWEST]
    found = []
    for topic in topics:
        after, then = now.get(topic, 0), before.get(topic, 0)
        interval = wilson(after, after + then, 1 - WRONG / len(topics))
        rose = after >= FEWEST and interval.low > part
        fell = then >= FEWEST and interval.high < part
        found.append(Change(topic, then, after, rose or fell))
    found.sort(key=lambda change: (-abs(change.now - change.before), change.topic or ""))
    if clear := [change for change in found if change.clear]:
        return clear
    return [change for change in found if change.now > change.before and change.now >= FEWEST][:1]
