"""What came in for one owner: the parts of a digest."""

from typing import NamedTuple

import msgspec

from webcare.digest.causes import Causes
from webcare.digest.learning import Best
from webcare.digest.owners import Owner
from webcare.metrics.promises import Promise


class Score(NamedTuple):
    """A rating that came in, and what the customer said with it."""

    score: int
    comment: str
    conversation: str
    topic: str | None


class Counts(NamedTuple):
    """Cases that need a reply, by what they are; ``other`` are compliments and rumours, ``unknown`` nobody can say."""

    questions: int = 0
    complaints: int = 0
    other: int = 0
    unknown: int = 0

    @property
    def asking(self) -> int:
        """Questions and complaints."""
        return self.questions + self.complaints


class Subject(NamedTuple):
    """What came in about a topic, and in the days before."""

    topic: str | None
    now: Counts
    before: Counts


class Waiting(NamedTuple):
    """A case that is not done yet, and since when (seconds since 1970, UTC)."""

    conversation: str
    since: int


class Section(msgspec.Struct, kw_only=True):
    """What came in for one owner, or for all."""

    owner: Owner | None
    now: Counts
    before: Counts | None
    """Of the days before; None when the log does not reach back that far."""
    topics: list[Subject]
    """Most questions and complaints first."""
    causes: Causes
    scores: list[Score]
    """By when they came."""
    promised: int
    broken: list[Promise]
    """By when they were due."""
    again: tuple[int, int]
    """After how many cases the customer came back within seven days, of those of which that is known."""
    reopened: list[str]
    """Conversations; so are ``rumours``, in which a customer has something wrong."""
    rumours: list[str]
    waiting: list[Waiting]
    """The oldest first."""
    best: list[Best]
