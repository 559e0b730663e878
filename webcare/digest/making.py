"""The digest: the cases of a week, by who owns what they are about."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from webcare.calendar.period import Days
from webcare.digest.causes import Causes, causes_of
from webcare.digest.changes import Change, changes_of
from webcare.digest.compliments import Compliment, compliments_of
from webcare.digest.kinds import Kinds
from webcare.digest.learning import best_of
from webcare.digest.owners import Owner, Owners
from webcare.digest.saying import Teller
from webcare.digest.section import Counts, Score, Section, Subject, Waiting
from webcare.digest.span import Span, span_of
from webcare.metrics.cases import Case
from webcare.metrics.items import Kind
from webcare.metrics.promises import Promise, promises_in
from webcare.metrics.question import Tell
from webcare.model.record import Event, Rating
from webcare.stats.gathered import Gathered, gather
from webcare.stats.quality import repeat_contact
from webcare.stats.report import Request
from webcare.store.workspace import Workspace

MOST_BEST, MOST_COMPLIMENTS = 2, 5
COMMENT = 200
"""Characters of a comment that are shown."""
UNFINISHED = frozenset(("open", "on_hold"))
LASTING = frozenset((Kind.REPLY, Kind.HOLDING, Kind.STATUS))
"""What says how a case was left."""
ASKING = frozenset(("question", "complaint"))


class Asked(NamedTuple):
    """What was asked for; without ``owner`` all of them. Days have both ends."""

    days: Days
    zone: tzinfo
    owner: Owner | None = None
    log_zone: tzinfo | None = None


class Digest(NamedTuple):
    """A week. ``sections`` are by owner, most questions and complaints first; what nobody owns is last."""

    asked: Asked
    span: Span
    gathered: Gathered
    kinds: Kinds
    total: Section
    changes: list[Change]
    compliments: list[Compliment]
    compliments_in_all: int
    sections: list[Section]


def digest(workspace: Workspace, paths: Sequence[str], asked: Asked, now: datetime, tell: Tell | None = None) -> Digest:
    """The digest of some logs. Memory grows with them. Raises ``CannotRun`` for one that cannot be read."""
    request = Request(asked.days, (), "received", asked.zone, asked.log_zone)
    gathered = gather(workspace, paths, request, now, tell)
    span = span_of(asked.days, asked.zone, now, gathered.counted.first)
    owners = Owners(workspace.handbook)
    maker = _Maker(workspace, gathered, span, owners, asked.owner)
    sections = maker.sections()
    total = maker.section(None, maker.shown, best=0)
    part = (span.end - span.start) / (span.end - span.start + span.then[1] - span.then[0]) if span.then else 1.0
    after = {one.topic: one.now.asking for one in total.topics}
    then = {one.topic: one.before.asking for one in total.topics}
    changes = changes_of(after, then, part) if span.then else []
    compliments, in_all = compliments_of(maker.shown, maker.kinds, span, maker.teller, MOST_COMPLIMENTS)
    return Digest(asked, span, gathered, maker.kinds, total, changes, compliments, in_all, sections)


class _Maker:
    """Makes sections of cases. ``shown`` are all cases of the owner that was asked for."""

    def __init__(
        self, workspace: Workspace, gathered: Gathered, span: Span, owners: Owners, owner: Owner | None
    ) -> None:
        self._workspace, self._gathered, self._span, self._owners = workspace, gathered, span, owners
        every = [case for case in gathered.every if owner is None or owners.of(case.first.topic) == owner]
        self.shown = every
        self.kinds = Kinds([case for case in every if span.holds(case.start) or span.held(case.start)])
        self.teller = Teller(workspace)
        self._promises = _promises(gathered.every, gathered.now)

    def sections(self) -> list[Section]:
        """One for each owner for whom anything came in."""
        owned: dict[Owner | None, list[Case]] = {}
        for case in self.shown:
            owned.setdefault(self._owners.of(case.first.topic), []).append(case)
        made = [self.section(owner, cases, best=MOST_BEST) for owner, cases in owned.items()]
        return sorted(
            filter(_says_anything, made),
            key=lambda one: (one.owner is None, -one.now.asking, -len(one.scores), one.owner.name if one.owner else ""),
        )

    def section(self, owner: Owner | None, cases: Sequence[Case], *, best: int) -> Section:
        """What some cases come to; ``best`` is how many replies to learn from are sought."""
        span, moment = self._span, self._gathered.question.now
        now = [case for case in cases if case.needs_reply and span.holds(case.start)]
        before = [case for case in cases if case.needs_reply and span.held(case.start)]
        asking = [case for case in now if self.kinds.of(case) in ASKING]
        promises = [promise for case in cases for promise in self._promises.get((case.conversation, case.number), ())]
        due = sorted((one for one in promises if span.holds(int(one.due.timestamp()))), key=lambda one: one.due)
        lively = [case for case in cases if span.holds(case.end)] if best else []
        return Section(
            owner=owner,
            now=self._counts(now),
            before=None if span.then is None else self._counts(before),
            topics=self._topics(now, before),
            causes=causes_of(asking, self.kinds, self.teller) if best else Causes([], 0, 0, 0),
            scores=self._scores(cases),
            promised=len(due),
            broken=[one for one in due if one.state in ("late", "overdue")],
            again=repeat_contact(self._gathered.every, now, moment),
            reopened=[case.conversation for case in now if case.reopens],
            rumours=[case.conversation for case in now if self.kinds.of(case) == "misinformation"],
            waiting=sorted(filter(None, map(_waits, now)), key=lambda one: (one.since, one.conversation)),
            best=best_of(lively, promises, self.teller, self._workspace, best) if best else [],
        )

    def _counts(self, cases: Iterable[Case]) -> Counts:
        found = Counter(self.kinds.of(case) for case in cases)
        other = sum(n for kind, n in found.items() if kind is not None and kind not in ASKING)
        return Counts(found["question"], found["complaint"], other, found[None])

    def _topics(self, now: Sequence[Case], before: Sequence[Case]) -> list[Subject]:
        after, then = _by_topic(now), _by_topic(before)
        found = [
            Subject(name, self._counts(after.get(name, ())), self._counts(then.get(name, ())))
            for name in {**after, **then}
        ]
        return sorted(found, key=lambda one: (-one.now.asking, -one.before.asking, one.topic is None, one.topic or ""))

    def _scores(self, cases: Sequence[Case]) -> list[Score]:
        """The ratings that came in, whenever their cases began."""
        found = [
            (item.at, item.record, case)
            for case in cases
            for item in case.items
            if isinstance(item.record, Rating) and self._span.holds(item.second)
        ]
        found.sort(key=lambda one: (one[0], one[1].id))
        return [
            Score(
                rating.score,
                self.teller.whole(rating.comment, COMMENT) if rating.comment else "",
                case.conversation,
                case.first.topic,
            )
            for _, rating, case in found
        ]


def _by_topic(cases: Iterable[Case]) -> Mapping[str | None, list[Case]]:
    found: dict[str | None, list[Case]] = {}
    for case in cases:
        found.setdefault(case.first.topic, []).append(case)
    return found


def _promises(cases: Sequence[Case], now: datetime) -> dict[tuple[str, int], list[Promise]]:
    """The promises made in each case, whichever case of the conversation they were kept in."""
    made: dict[str, list[Case]] = {}
    for case in cases:
        if any(isinstance(item.record, Event) and item.record.name == "promise_due" for item in case.items):
            made.setdefault(case.conversation, [])
    for case in cases:
        if case.conversation in made:
            made[case.conversation].append(case)
    found: dict[tuple[str, int], list[Promise]] = {}
    for name, parts in made.items():
        where = {item.id: part.number for part in parts for item in part.items}
        for promise in promises_in([item.record for part in parts for item in part.items], now):
            found.setdefault((name, where[promise.event.id]), []).append(promise)
    return found


def _waits(case: Case) -> Waiting | None:
    """Since when a case waits for us; None for one that is done, or waits for the customer.

    It waits when a message has no reply, when the last reply only said that there would be an answer, or when a
    colleague left it open (a status that was set after the last reply).
    """
    if case.is_resolved or not case.needs_reply:
        return None
    if case.unanswered is not None:
        return Waiting(case.conversation, case.unanswered)
    last = next(item for item in reversed(case.items) if item.kind in LASTING)
    stated = isinstance(last.record, Event) and last.record.status in UNFINISHED
    return Waiting(case.conversation, case.turns[-1].asked) if stated or last.kind is Kind.HOLDING else None


def _says_anything(section: Section) -> bool:
    now = section.now
    return bool(now.asking or now.unknown or section.rumours or section.scores or section.broken or section.best)
