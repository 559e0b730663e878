"""Quality beside speed: how good the replies were, and whether the customer was helped.

Every share comes with the number of cases, replies or customers that it was taken of. Nothing here is per person.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from webcare import limits
from webcare.judging.past import replies_in
from webcare.language.reading import Reading
from webcare.metrics.cases import Case
from webcare.metrics.items import CUSTOMERS, REPLIES
from webcare.metrics.moods import Mood, mood_of
from webcare.metrics.tally import Tally, tally
from webcare.model.record import Message
from webcare.rules.said_before import spoken
from webcare.stats.gathered import Gathered
from webcare.stats.linted import SAMPLE, SEED, Linted, lint, sample
from webcare.store.workspace import Workspace

AGAIN = 7 * 86_400
"""Seconds within which somebody who comes back was not helped the first time."""
OWN_WORDS = 12
"""Words from which on two equal replies are no coincidence: ``persoonlijk/robot`` counts from there too."""
MOST_MOODS = 20_000
"""Cases whose moods are read, chosen as the replies are: some ten seconds of work."""
MOODS: tuple[Mood, ...] = ("angry", "negative", "neutral", "positive")
BAD = frozenset(("angry", "negative"))


class Moods(NamedTuple):
    """From the first to the last message of customers who wrote more than once: ``cases`` by (first, last)."""

    cases: Counter[tuple[Mood, Mood]]
    of: int
    """Cases in which a customer wrote more than once; from a very long log a sample of them is read."""

    @property
    def better(self) -> int:
        """Cases that ended in a better mood than they began."""
        return sum(n for (first, last), n in self.cases.items() if MOODS.index(last) > MOODS.index(first))

    @property
    def worse(self) -> int:
        """Cases that ended in a worse mood than they began."""
        return sum(n for (first, last), n in self.cases.items() if MOODS.index(last) < MOODS.index(first))

    @property
    def soothed(self) -> tuple[int, int]:
        """Cases that began angry or negative and ended neutral or positive, of those that began so."""
        began = {pair: n for pair, n in self.cases.items() if pair[0] in BAD}
        return sum(n for (_, last), n in began.items() if last not in BAD), sum(began.values())


class Hidden(NamedTuple):
    """Cells that are too small to be shared."""

    agents: frozenset[int] = frozenset()
    moods: frozenset[tuple[Mood, Mood]] = frozenset()
    reach: frozenset[str] = frozenset()


class Quality(NamedTuple):
    """How good the work of a period was."""

    total: Tally
    linted: Linted
    replies: int
    """Human replies with a text."""
    templated: int
    verbatim: tuple[int, int]
    """Replies of one's own words that another customer got word for word, of all that are long enough to tell."""
    agents: Counter[int]
    """How many cases so many agents replied in."""
    repeat: tuple[int, int]
    moods: Moods
    reach: Counter[str]
    """Cases by the customer's reach; without any the empty string."""
    least: int = 1
    """A share of fewer is not told."""
    hidden: Hidden = Hidden()


def quality(gathered: Gathered, workspace: Workspace, most: int = SAMPLE, seed: int = SEED) -> Quality:
    """The quality of the cases of a period."""
    asked, cases = gathered.question, [case for case in gathered.cases if case.needs_reply]
    total = tally(
        gathered.cases, asked.parts[0].period, (), gathered.clocks, gathered.service, gathered.zone, asked.now
    )
    replies = list(replies_in(cases))
    return Quality(
        total.get((), Tally()),
        lint(cases, workspace, most, seed),
        len(replies),
        sum(reply.template is not None for _, reply in replies),
        _verbatim(replies),
        Counter(len(case.agents) for case in cases if case.agents),
        repeat_contact(gathered.every, cases, asked.now),
        _moods(cases, seed),
        Counter(case.first.reach_bucket or "" for case in cases),
    )


def lint_clean(cases: Iterable[Case], workspace: Workspace, most: int = SAMPLE, seed: int = SEED) -> tuple[int, int]:
    """How many human replies have no error and no warning, of a sample of at most ``most``."""
    linted = lint((case for case in cases if case.needs_reply), workspace, most, seed)
    return linted.clean, len(linted.judged)


def repeat_contact(cases: Sequence[Case], of: Sequence[Case] | None = None, now: int | None = None) -> tuple[int, int]:
    """Cases after which the same customer began a new one within seven days, and the cases that count.

    The seven days begin when the case was resolved, or else at the last human reply. A case counts when one of these
    was there, the customer is known, and its seven days have passed by ``now`` (by default the last thing that
    happened in ``cases``): of others nobody can know. A new case that needs no reply is no repeat contact, and a case
    that is reopened is no new one. ``of`` are the cases asked about, by default all.
    """
    starts: dict[str, list[int]] = defaultdict(list)
    for case in cases:
        if case.customer is not None and case.needs_reply:
            starts[case.customer].append(case.start)
    for moments in starts.values():
        moments.sort()
    now = max((case.end for case in cases), default=0) if now is None else now
    again = counted = 0
    for case in cases if of is None else of:
        end = case.last_resolved if case.is_resolved else _last_reply(case)
        if case.customer is None or not case.needs_reply or end is None or end + AGAIN > now:
            continue
        counted += 1
        moments = starts[case.customer]
        after = bisect_right(moments, end)
        again += after < len(moments) and moments[after] <= end + AGAIN
    return again, counted


def _last_reply(case: Case) -> int | None:
    return next((item.second for item in reversed(case.items) if item.kind in REPLIES), None)


def _verbatim(replies: Sequence[tuple[Case, Message]]) -> tuple[int, int]:
    """Greeting, names, sign-off and numbers left out: the words that a customer takes as meant for them."""
    customers: dict[str, set[str]] = defaultdict(set)
    told: list[str] = []
    for case, reply in replies:
        if reply.template is None:
            words = spoken(Reading((reply.body or "")[: limits.MESSAGE]))
            if len(words) >= OWN_WORDS:
                told.append(" ".join(words))
                customers[told[-1]].add(case.customer or f"\0{case.conversation}")
    return sum(len(customers[words]) > 1 for words in told), len(told)


def _moods(cases: Sequence[Case], seed: int) -> Moods:
    pairs = []
    for case in cases:
        inbound = [item.record for item in case.items if item.kind in CUSTOMERS and isinstance(item.record, Message)]
        if len(inbound) > 1:
            pairs.append((inbound[0], inbound[-1]))
    found: Counter[tuple[Mood, Mood]] = Counter()
    for first, last in sample(pairs, [first.id for first, _ in pairs], MOST_MOODS, seed):
        before, after = mood_of(first), mood_of(last)
        if before is not None and after is not None:
            found[before, after] += 1
    return Moods(found, len(pairs))
