"""Which replies lint clean: a sample of them, held against the rules as the drafts that they were."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple, TypeVar

from webcare.judging.past import HINDSIGHT, past_draft, replies_in
from webcare.metrics.cases import Case
from webcare.model.finding import Severity
from webcare.model.record import Message
from webcare.rules import Reply, Rule, load_rules
from webcare.rules.judge import judge, zekep
from webcare.rules.own import own_rules
from webcare.stats.confidence import Interval, wilson
from webcare.store.workspace import Workspace

SAMPLE = 500
"""Replies: the share that is clean is then known to within some 3 in a hundred, in a second or so."""
SEED = 2026
CONFIDENCE = 0.95
T = TypeVar("T")


class Sampled(NamedTuple):
    """A reply that was judged, and the verdict on each letter of ZEKEP; ``faults`` are the rules that found one."""

    case: Case
    reply: Message
    faults: frozenset[str]
    letters: Mapping[str, str]


class Linted(NamedTuple):
    """What a sample of ``of`` replies came to."""

    of: int
    judged: list[Sampled]

    @property
    def clean(self) -> int:
        """How many have no error and no warning; advice is no fault."""
        return sum(not one.faults for one in self.judged)

    @property
    def bounds(self) -> Interval | None:
        """Around the share that is clean of all replies (Wilson's score interval); None when all were judged."""
        n = len(self.judged)
        return wilson(self.clean, n, CONFIDENCE) if 0 < n < self.of else None

    def good(self, letter: str) -> tuple[int, int]:
        """In how many a letter of ZEKEP is good, of those where that could be seen."""
        verdicts = Counter(one.letters[letter] for one in self.judged)
        return verdicts["good"], verdicts["good"] + verdicts["fault"]

    def common(self, most: int) -> list[tuple[str, int]]:
        """The rules that found most, each once in a reply."""
        counts = Counter(rule for one in self.judged for rule in one.faults)
        return sorted(counts.items(), key=lambda found: (-found[1], found[0]))[:most]


def lint(
    cases: Iterable[Case], workspace: Workspace, most: int = SAMPLE, seed: int = SEED, *, first_only: bool = False
) -> Linted:
    """Judge at most so many human replies in Dutch, each as likely to be chosen; the same ones for the same seed.

    ``first_only`` takes the first reply of a case and no other, so that what is judged hangs together less.
    """
    replies = [
        (case, reply)
        for case, reply in replies_in(cases)
        if (reply.language or "nl").startswith("nl") and (reply is case.reply or not first_only)
    ]
    rules = [rule for rule in (*load_rules().values(), *own_rules(workspace.handbook)) if rule.name not in HINDSIGHT]
    chosen = sample(replies, [reply.id for _, reply in replies], most, seed)
    return Linted(len(replies), [_judged(case, reply, workspace, rules) for case, reply in chosen])


def sample(things: Sequence[T], ids: Sequence[str], most: int, seed: int) -> list[T]:
    """At most so many of them, by the lowest hashes of their ids: whatever their order, and however many there are."""
    if len(things) <= most:
        return list(things)
    key = str(seed).encode()

    def lot(at: int) -> bytes:
        return blake2b(ids[at].encode("utf-8", "surrogatepass"), key=key, digest_size=8).digest()

    return [things[at] for at in sorted(sorted(range(len(things)), key=lot)[:most])]


def _judged(case: Case, message: Message, workspace: Workspace, rules: list[Rule]) -> Sampled:
    past = past_draft(case, message)
    reply = Reply(past.draft, workspace)
    judgement = judge(reply, rules)
    findings = [one for one in judgement.findings if past.counts(one)]
    faults = frozenset(one.rule for one in findings if one.severity > Severity.ADVICE)
    return Sampled(case, message, faults, zekep(findings, judgement.judged, reply))
