"""Where a draft stands: what it must pass, who approved the text as it is now, and what is left."""

import hashlib
import re
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from webcare.model.draft import Act, Draft, ReviewStep
from webcare.review.demands import Demand, demands_of
from webcare.review.people import leaders, person_of
from webcare.store.workspace import Workspace

BREAK = re.compile(r"(?<![ \t])[ \t]*(?:\r\n?|\n)")
"""It begins where the spaces begin: from each of them it would take the square of their number."""
EDGE = " \t\n\ufeff"
DIGITS = 16
"""Hexadecimal digits of a fingerprint: enough to tell texts apart, short enough to read."""


def fingerprint(draft: Draft) -> str:
    """What tells the draft's own words from any others; spaces at the end of a line and how lines end do not count."""
    words = BREAK.sub("\n", draft.text[draft.body_start :]).strip(EDGE)
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


class Standing(NamedTuple):
    """``demands`` are the reviews that the team asks for, ``open`` those that nobody did yet for this text.

    ``author`` is a contact, None when the draft names none that the handbook knows; ``approved_by`` approved this text,
    ``edited`` says that only another text was approved.
    """

    demands: list[Demand]
    open: list[Demand]
    author: str | None
    approved_by: tuple[str, ...]
    edited: bool
    others: tuple[str, ...]
    """Who may look when no review asks for it."""

    def reviewers(self, *, everybody: bool = False) -> list[str]:
        """Who may look now, the author left out: those of the reviews that are open (``everybody``: of all)."""
        demands = self.demands if everybody else self.open
        ids = dict.fromkeys(who for demand in demands for who in demand.by) if self.demands else self.others
        return [who for who in ids if who != self.author]

    @property
    def is_approved(self) -> bool:
        """Did everybody look who must, and somebody at least?"""
        return not self.open and bool(self.approved_by)


def standing_of(draft: Draft, workspace: Workspace, today: date, *, in_crisis: bool = False) -> Standing:
    """Where a draft stands today."""
    handbook = workspace.handbook
    demands = demands_of(draft, workspace, today, in_crisis=in_crisis)
    author = person_of(draft.author, handbook) if draft.author else None
    mark = fingerprint(draft)
    approvals = [step for step in since_returned(draft) if step.act == "approved" and step.by and step.by != author]
    approved_by = tuple(dict.fromkeys(step.by for step in approvals if step.by and step.text == mark))
    return Standing(
        demands,
        [demand for demand in demands if not set(approved_by).intersection(demand.by)],
        author,
        approved_by,
        bool(approvals) and not approved_by,
        tuple(leaders(handbook)) if workspace.root is not None else (),
    )


def since_returned(draft: Draft) -> list[ReviewStep]:
    """The steps after the last time that it was given back: what was approved before that no longer counts."""
    steps = list(draft.review)
    returned = [at for at, step in enumerate(steps) if step.act == "returned"]
    return steps[returned[-1] + 1 :] if returned else steps


def last_step(steps: tuple[ReviewStep, ...], act: Act) -> ReviewStep | None:
    """The last step of a kind."""
    return next((step for step in reversed(steps) if step.act == act), None)


def moment_at(step: ReviewStep, zone: tzinfo) -> datetime:
    """When a step was taken; a moment that somebody typed without an offset is one where the client is."""
    return step.at if step.at.tzinfo else step.at.replace(tzinfo=zone)
