"""Which replies lint clean: a sample of them, held against the rules as the drafts that they were.

A log has no names in it: the pseudonymiser left ``[naam]`` in their place. Something of that kind is filled in again,
so that a greeting is a greeting; what a rule then has to say of it is not counted, for nobody knows what stood there.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple, TypeVar

from webcare.metrics.cases import Case
from webcare.metrics.items import CUSTOMERS, REPLIES
from webcare.model.draft import Draft, ThreadMessage
from webcare.model.finding import Finding, Severity
from webcare.model.record import Message
from webcare.rules import Reply, Rule, load_rules
from webcare.rules.judge import judge, zekep
from webcare.rules.own import own_rules
from webcare.stats.confidence import Interval, wilson
from webcare.store import limits
from webcare.store.workspace import Workspace

SAMPLE = 500
"""Replies: the share that is clean is then known to within some 3 in a hundred, in a second or so."""
SEED = 2026
CONFIDENCE = 0.95
NAMES = ("Evi", "Mo", "Karin", "Joris", "Sanne", "Bas", "Lotte", "Amir")
AGENT = "Femke"
FILLED = {
    "[initialen]": "SV",
    "[e-mailadres]": "hallo@voorbeeld.example",
    "[telefoonnummer]": "050 000 12 34",
    "[rekeningnummer]": "NL00 BANK 0123 4567 89",
    "[ordernummer]": "8839201",
    "[klantnummer]": "1204417",
    "[dossiernummer]": "D-20417",
    "[postcode]": "9711 AB",
    "[adres]": "Brugstraat 5",
    "[link]": "https://voorbeeld.example/pagina",
    "[gebruiker]": "@evi",
}
"""Fictional, of the form of what the pseudonymiser took out."""
FIELD = re.compile(r"\[(?:@k_\w{1,64}|[a-z-]{3,20})\]")
HINDSIGHT = frozenset(("persoonlijk/robot",))
"""Rules that look at what the log says elsewhere: now that would be what came later too. Repeats are counted apart."""
EARLIER = 20
"""Messages of a conversation that a reply is judged after, the last ones."""


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


def replies_in(cases: Iterable[Case]) -> Iterator[tuple[Case, Message]]:
    """The human replies of these cases that have a text, each with its case."""
    for case in cases:
        for item in case.items:
            reply = item.record
            if item.kind in REPLIES and isinstance(reply, Message) and (reply.body or "").strip():
                yield case, reply


def _judged(case: Case, message: Message, workspace: Workspace, rules: list[Rule]) -> Sampled:
    text, filled = fill(message.body or "", case.conversation, ours=True)
    reply = Reply(
        Draft(
            name=message.id,
            text=text[: limits.DRAFT],
            channel=message.channel,
            surface=message.surface,
            conversation=case.conversation,
            topic=message.topic or case.first.topic,
            thread=tuple(_before(case, message)),
        ),
        workspace,
    )
    judgement = judge(reply, rules)
    findings = [one for one in judgement.findings if not _is_about(one, filled)]
    faults = frozenset(one.rule for one in findings if one.severity > Severity.ADVICE)
    return Sampled(case, message, faults, zekep(findings, judgement.judged, reply))


def _before(case: Case, message: Message) -> Iterator[ThreadMessage]:
    earlier = []
    for item in case.items:
        if item.id == message.id:
            break
        if isinstance(item.record, Message) and (item.kind in CUSTOMERS or item.kind in REPLIES):
            earlier.append(item.record)
    for one in earlier[-EARLIER:]:
        ours = one.direction == "out"
        yield ThreadMessage(one.direction, fill((one.body or "")[: limits.MESSAGE], case.conversation, ours=ours)[0])


def fill(body: str, conversation: str, *, ours: bool) -> tuple[str, list[tuple[int, int]]]:
    """A text with something in the place of each field that a pseudonymiser left, and where that stands.

    The name at the end of a text of ours is an agent's, any other the customer's.
    """
    if "[" not in body:
        return body, []
    customer = NAMES[sum(conversation.encode("utf-8", "surrogatepass")) % len(NAMES)]
    signed = len(body.rstrip()) - len("[naam]") if ours else -1
    parts: list[str] = []
    spans: list[tuple[int, int]] = []
    at = length = 0
    for found in FIELD.finditer(body):
        field = found.group()
        if field == "[naam]":
            value = AGENT if found.start() == signed else customer
        else:
            value = "@evi" if field.startswith("[@") else FILLED.get(field, field)
        parts += [body[at : found.start()], value]
        length += found.start() - at
        spans.append((length, length + len(value)))
        length, at = length + len(value), found.end()
    return "".join(parts) + body[at:], spans


def _is_about(finding: Finding, filled: Sequence[tuple[int, int]]) -> bool:
    """Is it about something that we filled in, and nothing else?"""
    return any(start <= finding.start and finding.end <= end for start, end in filled)
