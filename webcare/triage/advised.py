"""The nouns of triage: a message that was found, and what is advised to do with it."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from math import inf
from typing import Any, Literal, NamedTuple

from webcare.model.handbook.targets import Priority
from webcare.model.handbook.topics import Step
from webcare.model.text import Text

Sure = Literal["certain", "likely", "guess"]
"""``certain``: the handbook says so of these very words; ``likely``: a general sign; ``guess``: read it yourself."""
Triggered = Literal["mention", "dm", "comment", "untagged", "review", "outbound"]
SERIOUS: tuple[Step, ...] = ("escalate", "go-closed", "correct", "answer", "thank", "leave")
"""The steps, the most serious first."""
PRIORITIES: tuple[Priority, ...] = ("urgent", "high", "normal", "low")
NUMBER = re.compile(r"[0-9]{1,12}")


class Found(NamedTuple):
    """A message that monitoring found.

    ``record`` holds every field as it came, known or not; ``line`` counts from 1 in what was read. ``reach`` is how
    many people may see it, as a number or a bucket such as ``1000-10000``.
    """

    body: str
    line: int = 1
    id: str | int | None = None
    channel: str | None = None
    author: str | None = None
    reach: str | float | None = None
    trigger: Triggered | None = None
    ours: bool = False
    """We wrote it ourselves, or a machine or a campaign of ours did."""
    about_us: bool = False
    """Somebody judged before that it is about us: it stands in our log."""
    at: str | None = None
    """When it was written, as it came."""
    size: int = 0
    """Bytes of what it was read from."""
    record: Mapping[str, Any] = {}


class Evidence(NamedTuple):
    """The words that decided, personal data masked, at ``[start, end)`` of the body (code points).

    ``line`` and ``column`` count from 1.
    """

    words: str
    start: int
    end: int
    line: int
    column: int


class Also(NamedTuple):
    """What else was found and did not decide."""

    step: Step
    reason: Text
    evidence: tuple[Evidence, ...] = ()


class Whom(NamedTuple):
    """Whom it concerns: an escalation path, a contact, or both; ids with the names that people know them by."""

    path: str | None
    path_name: str | None
    contact: str | None
    contact_name: str | None


class Advised(NamedTuple):
    """What to do with a message, why, by which words, how sure that is, who is involved and what to do next.

    ``template`` is the id of an answer that fits, where one does.
    """

    found: Found
    step: Step
    reason: Text
    evidence: tuple[Evidence, ...]
    sure: Sure
    trigger: Triggered
    topic: str | None = None
    priority: Priority = "normal"
    whom: Whom | None = None
    template: str | None = None
    also: tuple[Also, ...] = ()


def in_order(advised: Iterable[Advised]) -> list[Advised]:
    """What to read first: the most serious step, the most urgent topic, what most people see, then what is oldest."""
    return sorted(advised, key=_urgency)


def _urgency(one: Advised) -> tuple[int, int, int, float, int]:
    found = one.found
    step, priority = SERIOUS.index(one.step), PRIORITIES.index(one.priority)
    return step, priority, -_magnitude(found.reach), _time(found.at), found.line


def _time(at: str | None) -> float:
    """Seconds since 1970, for what has no offset as if it were UTC; what is no moment comes last."""
    try:
        moment = datetime.fromisoformat(at or "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return inf


def _magnitude(reach: str | float | None) -> int:
    """How many digits a reach has; of a bucket its lower bound counts."""
    number = NUMBER.search(str(reach)) if reach is not None else None
    return len(number.group().lstrip("0")) if number else 0
