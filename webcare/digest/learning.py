"""Replies to learn from: what a customer was clearly helped by."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from webcare.digest.saying import Teller, opening
from webcare.matching.features import words_of
from webcare.metrics.cases import Case
from webcare.metrics.items import CUSTOMERS, Item, Kind
from webcare.metrics.moods import Mood, mood_of
from webcare.metrics.promises import Promise
from webcare.model.record import Message, Rating
from webcare.stats.linted import SEED, lint, sample
from webcare.stats.quality import BAD
from webcare.store.workspace import Workspace

GOOD = 4
"""From this rating on a customer was content."""
MOST_READ, MOST_JUDGED = 500, 40
"""Cases whose moods are read, and cases whose replies are held against the rules, best first."""
FEWEST_WORDS = 12
"""A shorter reply teaches nothing."""
QUOTE, LENGTH = 160, 500
"""Characters that are shown of what the customer wrote, and of the reply."""
TEACHING = frozenset(("answer", "follow_up", None))
"""Kinds of reply that solve something; None is one that nobody labelled."""


class Best(NamedTuple):
    """A reply, and why it was chosen. ``agent`` is the pseudonym of who wrote it."""

    conversation: str
    topic: str | None
    asked: str
    """The customer's question."""
    text: str
    rating: int | None
    moods: tuple[Mood, Mood] | None
    resolved: bool
    kept: bool
    """A promise that was kept in time."""
    clean: bool
    agent: str | None


class _Candidate(NamedTuple):
    case: Case
    asked: Message
    reply: Message
    rating: int | None
    moods: tuple[Mood, Mood] | None
    resolved: bool
    kept: bool

    @property
    def weight(self) -> int:
        """What speaks for it: what the customer said of it most."""
        return 2 * ((self.rating or GOOD - 1) - GOOD + 1) + 2 * (self.moods is not None) + self.resolved + self.kept


def best_of(
    cases: Sequence[Case], promises: Sequence[Promise], teller: Teller, workspace: Workspace, most: int
) -> list[Best]:
    """At most so many replies, the best first, no two of them alike.

    A customer must have been content: a rating of 4 or 5, or a bad mood at first and a good one at the end. Nothing may
    speak against it: a lower rating, a case that was reopened, a promise that was broken.
    """
    read = sample(cases, [case.first.id for case in cases], MOST_READ, SEED)
    broken = {promise.conversation for promise in promises if promise.state in ("late", "overdue")}
    kept = {promise.conversation for promise in promises if promise.state == "kept"} - broken
    found = [one for case in read if case.conversation not in broken for one in _candidates(case, kept)]
    found.sort(key=lambda one: (-one.weight, one.reply.template is not None, one.reply.at, one.reply.id))
    found = found[:MOST_JUDGED]
    judged = {one.reply.id: not one.faults for one in lint([one.case for one in found], workspace).judged}
    found.sort(key=lambda one: not judged.get(one.reply.id, False))
    chosen: list[Best] = []
    told: list[set[str]] = []
    for one in found:
        words = set(words_of(one.reply.body or ""))
        if len(chosen) < most and not any(_alike(words, other) for other in told):
            told.append(words)
            chosen.append(_best(one, teller, clean=judged.get(one.reply.id, False)))
    return chosen


def _candidates(case: Case, kept: set[str]) -> Iterator[_Candidate]:
    """The last reply before a customer was content, if nothing speaks against it."""
    if case.reopens or (case.ratings and min(case.ratings) < GOOD):
        return
    rated = next((item for item in case.items if isinstance(item.record, Rating)), None)
    said = [item for item in case.items if item.kind in CUSTOMERS]
    moods = _moods(said) if len(said) > 1 else None
    sign = rated if rated is not None else said[-1] if moods is not None else None
    found = _reply_before(case.items, sign) if sign is not None else None
    if found is not None:
        rating = rated.record.score if rated is not None and isinstance(rated.record, Rating) else None
        yield _Candidate(case, *found, rating, moods, case.is_resolved, case.conversation in kept)


def _moods(said: Sequence[Item]) -> tuple[Mood, Mood] | None:
    """From bad to good: how the first and the last message feel; None for anything else."""
    first, last = said[0].record, said[-1].record
    if not isinstance(first, Message) or not isinstance(last, Message):
        return None
    before = _mood(first)
    if before is None or before not in BAD or _mood(last) != "positive":
        return None
    return before, "positive"


def _mood(message: Message) -> Mood | None:
    return mood_of(msgspec.structs.replace(message, body=opening(message.body)))


def _reply_before(items: Sequence[Item], sign: Item) -> tuple[Message, Message] | None:
    """The last human reply before a moment that solves something, behind the question that it answers.

    That is the last message before it with a question mark, or else the first of all.
    """
    reply: Message | None = None
    asked: Message | None = None
    for item in reversed(items):
        message = item.record
        if item[:2] >= sign[:2] or not isinstance(message, Message):
            continue
        if reply is not None and item.kind in CUSTOMERS:
            asked = message
            if "?" in (message.body or ""):
                break
        elif reply is None and item.kind is Kind.REPLY and _teaches(message):
            reply = message
    return (asked, reply) if asked is not None and reply is not None else None


def _teaches(reply: Message) -> bool:
    """Is it in Dutch, long enough, and more than a question or a goodbye?"""
    dutch = (reply.language or "nl").startswith("nl")
    return dutch and reply.reply_kind in TEACHING and len(words_of(reply.body or "")) >= FEWEST_WORDS


def _alike(one: set[str], other: set[str]) -> bool:
    """Do two replies have more than half of their words in common (Jaccard)?"""
    return 2 * len(one & other) > len(one | other)


def _best(one: _Candidate, teller: Teller, *, clean: bool) -> Best:
    return Best(
        one.case.conversation,
        one.case.first.topic,
        teller.quote(one.asked.body or "", QUOTE),
        teller.whole(one.reply.body or "", LENGTH),
        one.rating,
        one.moods,
        one.resolved,
        one.kept,
        clean,
        one.reply.author.ref,
    )
