"""What a change comes to, in a level and its reasons. Whoever words it is told only numbers."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Literal, NamedTuple

from webcare.impact.escalation import Escalation
from webcare.impact.replies import Replies
from webcare.impact.serving import Serving
from webcare.impact.suggesting import Suggesting
from webcare.impact.templates import Templates

Level = Literal["none", "look", "decide"]
MUCH = 0.05
"""From this share of the replies, or of the questions, a change is more than something to look at."""


class Why(StrEnum):
    """What there is to look at or to decide."""

    FAILING = "replies-failing"
    PASSING = "replies-passing"
    PRIVACY = "privacy-passing"
    FINDINGS = "findings-changed"
    ANSWERS_FAILING = "answers-failing"
    ANSWERS_PASSING = "answers-passing"
    UNRESOLVED = "placeholders-unresolved"
    TEXTS = "answers-changed"
    UNREAD = "answers-unreadable"
    TARGETS = "targets"
    LATE = "cases-late"
    TIMELY = "cases-timely"
    MOVED = "due-moved"
    AS_IF = "as-if"
    WAITING = "waiting-moved"
    CONTACT = "contact"
    NOBODY = "nobody"
    PATH = "path"
    SUGGESTED = "suggestions"
    ASKED_NONE = "suggestions-gone"


class Reason(NamedTuple):
    """A reason: how many of how many, and whether it asks for a decision."""

    why: Why
    n: int
    of: int
    decide: bool


class Verdict(NamedTuple):
    """The level, and its reasons: what asks for a decision first."""

    level: Level
    reasons: list[Reason]


def judge_impact(
    replies: Replies, templates: Templates, serving: Serving, escalation: Escalation, suggesting: Suggesting
) -> Verdict:
    """Nothing changes; something does; or somebody should decide whether it is meant.

    A decision is asked for when cases would newly be late, an answer would newly fail or keep an open placeholder,
    fewer questions would reach somebody, a privacy rule would find less, or when at least one in twenty replies would
    newly fail or questions would go to somebody else.
    """
    found = [
        *_of_replies(replies),
        *_of_templates(templates),
        *_of_serving(serving),
        *_of_escalation(escalation),
        *_of_suggesting(suggesting),
    ]
    reasons = sorted((reason for reason in found if reason.n), key=lambda reason: not reason.decide)
    decide = any(reason.decide for reason in reasons)
    return Verdict("decide" if decide else "look" if reasons else "none", reasons)


def _of_replies(found: Replies) -> Iterator[Reason]:
    yield Reason(Why.FAILING, found.failing, found.n, found.failing >= MUCH * found.n)
    private = sum(count for rule, count in found.gone.items() if rule.startswith("privacy/"))
    yield Reason(Why.PRIVACY, private, found.n, decide=True)
    yield Reason(Why.PASSING, found.passing, found.n, decide=False)
    if not found.failing and not found.passing:
        yield Reason(Why.FINDINGS, found.added.total() + found.gone.total(), found.n, decide=False)


def _of_templates(found: Templates) -> Iterator[Reason]:
    yield Reason(Why.UNRESOLVED, len(found.unresolved), found.n, decide=True)
    yield Reason(Why.ANSWERS_FAILING, len(found.failing), found.n, decide=True)
    yield Reason(Why.UNREAD, max(0, found.unread_after - found.unread_before), found.n, decide=True)
    yield Reason(Why.ANSWERS_PASSING, len(found.passing), found.n, decide=False)
    yield Reason(Why.TEXTS, len(found.texts) + len(found.added) + len(found.removed), found.n, decide=False)


def _of_serving(found: Serving) -> Iterator[Reason]:
    held, as_if, waiting = found.held, found.as_if, found.waiting
    if held is not None:
        yield Reason(Why.LATE, held.late, found.n, decide=True)
        yield Reason(Why.TARGETS, held.other_target, found.n, decide=False)
        yield Reason(Why.TIMELY, held.timely, found.n, decide=False)
        yield Reason(Why.MOVED, 0 if held.other_target else held.moved, found.n, decide=False)
    if as_if is not None:
        concerned = max(as_if.other_target, as_if.moved, as_if.timely, as_if.late)
        yield Reason(Why.AS_IF, as_if.late or concerned, found.n, decide=as_if.late > 0)
    if waiting is not None:
        yield Reason(Why.WAITING, waiting.earlier + waiting.later + waiting.other, waiting.n, decide=False)


def _of_escalation(found: Escalation) -> Iterator[Reason]:
    yield Reason(Why.NOBODY, max(0, found.nobody_after - found.nobody_before), found.n, decide=True)
    yield Reason(Why.CONTACT, found.other_contact, found.n, found.other_contact >= MUCH * found.n)
    yield Reason(Why.PATH, 0 if found.other_contact else found.other_path, found.n, decide=False)


def _of_suggesting(found: Suggesting) -> Iterator[Reason]:
    yield Reason(Why.ASKED_NONE, found.gone, found.asked, found.gone >= MUCH * found.asked)
    yield Reason(Why.SUGGESTED, found.other + found.new, found.asked, decide=False)
