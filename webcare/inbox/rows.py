"""A row of the inbox: one conversation, what it waits for, since when, and by when something has to be done."""

from typing import Literal, NamedTuple

from webcare.metrics.moods import Mood
from webcare.model.handbook.targets import Priority
from webcare.model.record import Message

Section = Literal["unanswered", "reviews", "promises", "escalated", "found", "follow_up", "feedback", "left"]
SECTIONS: tuple[Section, ...] = (
    "unanswered",
    "reviews",
    "promises",
    "escalated",
    "found",
    "follow_up",
    "feedback",
    "left",
)
"""In the order in which they are shown. ``found`` was said about us, not to us; ``left`` was forgotten for a week."""
State = Literal["overdue", "soon", "later", "unknown"]
Mark = Literal["unassigned", "proactive", "holding", "again", "promise", "escalated", "review"]
PRIORITIES: tuple[Priority, ...] = ("urgent", "high", "normal", "low")


class Due(NamedTuple):
    """When something has to be done (seconds since 1970, UTC; None without a target), and how that stands now."""

    at: int | None
    state: State
    late: int = 0
    """Seconds by the calendar since it was due."""
    late_business: int | None = None


class Suggested(NamedTuple):
    """The template that fits best, and how sure that is."""

    answer: str
    verdict: Literal["propose", "maybe"]


class Row(NamedTuple):
    """One conversation. Moments are seconds since 1970 (UTC), durations are seconds.

    ``message`` is the one whose words are shown: the oldest that waits, the one that promised, or the first.
    """

    section: Section
    conversation: str
    message: Message
    topic: str | None
    priority: Priority
    since: int
    waited: int
    waited_business: int | None
    due: Due
    on: str | None
    """Who is on it: the last to whom it was assigned, or else the last who replied."""
    messages: int = 1
    """How many messages wait."""
    marks: tuple[Mark, ...] = ()
    mood: Mood | None = None
    suggested: Suggested | None = None

    @property
    def order(self) -> tuple[bool, int, int, int, str]:
        """What rows are sorted by: due, then priority, then who waits longest; without a due moment last."""
        at = self.due.at
        return at is None, at or 0, PRIORITIES.index(self.priority), self.since, self.conversation
