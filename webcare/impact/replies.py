"""Which past replies would newly fail or pass lint.

Only what can differ is judged: no rule that reads nothing that changed, and the rest of the rules only where it decides
whether a reply fails. The outcome is that of judging every reply by every rule in both versions; a test holds the two
together. Rules that need hindsight (``judging.past.HINDSIGHT``) are left out.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from webcare.impact.changed import Changed
from webcare.impact.past import Past, shown
from webcare.judging.past import HINDSIGHT, PastDraft, past_draft
from webcare.judging.verdict import UNSEEN, Selection
from webcare.metrics.question import Tell
from webcare.model.finding import Finding, Severity
from webcare.model.record import Message
from webcare.model.text import Text
from webcare.rules import Reply, Rule
from webcare.rules.judge import WHOLE, judge
from webcare.rules.settings import Held
from webcare.store.workspace import Workspace

COMMENTS = ("<!--", "-->")
"""A text with one of these in it may suppress rules: then all of them are judged."""
MOST = 3
"""Examples of each kind."""
LONGEST = 60
"""Characters of the words that are shown of a finding."""
Faults = Mapping[str, Finding]
"""By rule: the first finding that makes a reply fail."""


class Example(NamedTuple):
    """A reply that would newly fail or pass, and a finding that came or went; ``words`` are masked."""

    conversation: str
    reply: str
    at: str
    channel: str
    rule: str
    message: Text
    words: str


class Replies(NamedTuple):
    """What the replies came to. A reply fails with a finding at or above ``fail-on`` of the version that judges it."""

    n: int
    """Replies in the span."""
    judged: int
    """Different ones, in what was written and in what came before it; 0 when nothing changed that lint reads."""
    rules: int
    """Rules that can make a reply fail and may find something else."""
    failing: int
    """Replies that would newly fail."""
    passing: int
    added: Counter[str]
    """In how many replies each rule would newly find something, whether they failed already or not."""
    gone: Counter[str]
    failing_examples: list[Example]
    passing_examples: list[Example]


class Compared(NamedTuple):
    """The faults of one reply that only one version finds."""

    added: Faults
    gone: Faults
    fails: bool | None
    """True: it newly fails; False: it newly passes; None: both versions say the same."""


SAME = Compared({}, {}, None)


class Version:
    """One version of a client, as a judge."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.rules = {rule.name: rule for rule in Selection().rules(workspace) if rule.name not in HINDSIGHT}
        self.fail_on = Severity[workspace.config.lint.fail_on.upper()]

    def counts(self, name: str, held: Held) -> bool:
        """Can a rule make a reply fail, by the settings that hold for it?"""
        rule = self.rules.get(name)
        return rule is not None and not held.ignores(rule) and held.severity(rule) >= self.fail_on

    def faults(self, reply: Reply, names: Sequence[str], past: PastDraft) -> Faults:
        """The first finding of each of these rules that makes the reply fail."""
        rules = [self.rules[name] for name in names if name in self.rules]
        found: dict[str, Finding] = {}
        for finding in judge(reply, rules).findings:
            if finding.severity >= self.fail_on and past.counts(finding):
                found.setdefault(finding.rule, finding)
        return found


class _Work(NamedTuple):
    """Names of rules: those that may differ, those judged beside them, and the rest."""

    differ: frozenset[str]
    judged: tuple[str, ...]
    rest: tuple[str, ...]


class Comparison:
    """Two versions, ready to judge one reply after another."""

    def __init__(self, changed: Changed) -> None:
        self.before, self.after = Version(changed.before), Version(changed.after)
        self.names = tuple(dict.fromkeys((*self.before.rules, *self.after.rules)))
        self.differ = frozenset(name for name in self.names if self._reached(name, changed))
        self._work: dict[tuple[Held, Held], _Work] = {}
        self._whole = _Work(frozenset(self.names), self.names, ())

    def _reached(self, name: str, changed: Changed) -> bool:
        """May this rule differ, settings apart?"""
        one, other = self.before.rules.get(name), self.after.rules.get(name)
        if one is None or other is None:
            return True
        return not _alike(one, other) or changed.reaches(one)

    def work(self, one: Reply, other: Reply) -> _Work:
        """Which rules to judge a reply by: none that cannot make it fail."""
        if any(mark in one.text for mark in COMMENTS):
            return self._whole
        key = one.settings, other.settings
        if key not in self._work:
            old = {name for name in self.names if self.before.counts(name, key[0])}
            new = {name for name in self.names if self.after.counts(name, key[1])}
            apart = {name for name in self.names if name in self.differ or self._set_apart(name, *key)}
            differ = frozenset((old ^ new) | (apart & old))
            # a phrase that goes as a whole hides advice on the words inside it, whichever rule gives that
            advice = Severity.ADVICE in (self.before.fail_on, self.after.fail_on)
            beside = WHOLE if differ and advice else frozenset[str]()
            judged = tuple(name for name in self.names if name in differ or name in beside)
            rest = tuple(name for name in self.names if name in old and name not in judged)
            self._work[key] = _Work(differ, judged, rest)
        return self._work[key]

    @property
    def judged(self) -> int:
        """How many rules some reply was judged by because they may differ."""
        return len(frozenset[str]().union(*(work.differ for work in self._work.values())))

    def _set_apart(self, name: str, one: Held, other: Held) -> bool:
        rule = self.before.rules.get(name)
        return rule is not None and (one.ignores(rule) != other.ignores(rule) or one.of(name) != other.of(name))

    def compare(self, past: PastDraft) -> Compared:
        """What differs for one reply."""
        reply = Reply(past.draft, self.before.workspace)
        work = self.work(reply, Reply(past.draft, self.after.workspace))
        if not work.judged:
            return SAME
        old = self.before.faults(reply, work.judged, past)
        other = reply.under(self.after.workspace)
        new = self.after.faults(other, work.judged, past)
        added = {name: new[name] for name in new if name not in old}
        gone = {name: old[name] for name in old if name not in new}
        unseen = UNSEEN.search(reply.reading.own, reply.reading.start) is not None
        failed, fails = (
            bool(faults) or (unseen and version.fail_on <= Severity.WARNING)
            for faults, version in ((old, self.before), (new, self.after))
        )
        # what the other rules find is the same in both versions
        if failed == fails or self.before.faults(reply, work.rest, past):
            return Compared(added, gone, None) if added or gone else SAME
        return Compared(added, gone, fails)


def replay_replies(past: Past, changed: Changed, comparison: Comparison, tell: Tell | None = None) -> Replies:
    """Judge the replies of a span by both versions, the same text in the same conversation once."""
    found = Replies(len(past.replies), 0, 0, 0, 0, Counter(), Counter(), [], [])
    if not comparison.differ and not changed.lint:
        return found
    known: dict[object, Compared] = {}
    turned: dict[bool, list[Example]] = {True: [], False: []}
    counts: Counter[bool] = Counter()
    for number, (case, message) in enumerate(past.replies, 1):
        draft = past_draft(case, message)
        words = draft.draft
        key = words.text, words.channel, words.surface, words.topic, words.thread, tuple(draft.filled)
        compared = known.get(key)
        if compared is None:
            compared = known[key] = comparison.compare(draft)
        found.added.update(compared.added.keys())
        found.gone.update(compared.gone.keys())
        if compared.fails is not None:
            counts[compared.fails] += 1
            faults = compared.added if compared.fails else compared.gone
            turned[compared.fails] += [_example(message, finding) for finding in faults.values()][:1]
        if tell is not None:
            tell(number, len(past.replies))
    return found._replace(
        judged=len(known) if comparison.judged else 0,
        rules=comparison.judged,
        failing=counts[True],
        passing=counts[False],
        failing_examples=examples(turned[True]),
        passing_examples=examples(turned[False]),
    )


def _example(reply: Message, finding: Finding) -> Example:
    excerpt = finding.excerpt
    words = " ".join(excerpt.text[excerpt.start : excerpt.end].split()) if excerpt else ""
    return Example(
        shown(reply.conversation_id),
        shown(reply.id),
        reply.at,
        shown(reply.channel),
        finding.rule,
        finding.message,
        words if len(words) <= LONGEST else words[: LONGEST - 1] + "…",
    )


def examples(found: Sequence[Example]) -> list[Example]:
    """The last three, each of another rule where there are so many."""
    chosen = list({one.rule: one for one in found}.values())[-MOST:]
    chosen += [one for one in reversed(found) if one not in chosen][: MOST - len(chosen)]
    return sorted(chosen, key=found.index, reverse=True)


def _alike(one: Rule, other: Rule) -> bool:
    """Is it the same rule: ours, or one of the client's own with the same entry?"""
    if isinstance(one.check, partial) and isinstance(other.check, partial):
        return one.check.args == other.check.args and one.severity == other.severity
    return one is other
