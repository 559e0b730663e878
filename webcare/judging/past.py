"""A reply of the log as the draft that it was, with the conversation before it.

A log has no names in it: the pseudonymiser left ``[naam]`` in their place. Something of that kind is filled in again,
so that a greeting is a greeting; what a rule then has to say of it does not count, for nobody knows what stood there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from webcare import limits
from webcare.metrics.cases import Case
from webcare.metrics.items import CUSTOMERS, REPLIES
from webcare.model.draft import Draft, ThreadMessage
from webcare.model.finding import Finding
from webcare.model.record import Message

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


class PastDraft(NamedTuple):
    """The draft that a reply was, and where something was filled in."""

    draft: Draft
    filled: Sequence[tuple[int, int]]

    def counts(self, finding: Finding) -> bool:
        """Is a finding about what was written, and not only about what we filled in?"""
        return not any(start <= finding.start and finding.end <= end for start, end in self.filled)


def replies_in(cases: Iterable[Case]) -> Iterator[tuple[Case, Message]]:
    """The human replies of these cases that have a text, each with its case."""
    for case in cases:
        for item in case.items:
            reply = item.record
            if item.kind in REPLIES and isinstance(reply, Message) and (reply.body or "").strip():
                yield case, reply


def past_draft(case: Case, message: Message) -> PastDraft:
    """The draft of a reply: its text, channel and topic, and what its case said before it."""
    text, filled = fill(message.body or "", case.conversation, ours=True)
    draft = Draft(
        name=message.id,
        text=text[: limits.DRAFT],
        channel=message.channel,
        surface=message.surface,
        conversation=case.conversation,
        topic=message.topic or case.first.topic,
        thread=tuple(_before(case, message)),
    )
    return PastDraft(draft, filled)


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
