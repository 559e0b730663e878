"""Which conversations may still ask for something: those that surely do not are not looked at any further.

A conversation is settled when a reply or a solution came after everything that asked for one, and that was a while ago.
When in doubt it is not: whatever is left out here must be what ``metrics`` would find nothing in (a test holds them
together), so that an inbox of a hundred thousand messages costs little more than reading them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from webcare.inbox.reading import Logged, Threads
from webcare.language.courtesies import is_thanks
from webcare.metrics.items import is_holding, is_human_reply
from webcare.model.record import AnyRecord, Event, Message

ASKING = frozenset(("reopened", "promise_due", "escalated"))
DOUBTFUL = frozenset(("deleted", "spam", "merged_into"))
"""Events after which a conversation may not be what its records seem to say."""
LEADING = frozenset(("merged_into", "moved_closed"))
"""Events that lead to another conversation."""


class Quiet(NamedTuple):
    """Days, as dates: what was resolved before ``solved``, or put off before ``put_off``, asks for nothing any more."""

    solved: str
    put_off: str


def unsettled(logged: Logged, quiet: Quiet) -> Threads:
    """The conversations that may ask for something, and those that they lead to."""
    threads = logged.threads
    found = {name for name, records in threads.items() if name in logged.uneven or not _is_settled(records, quiet)}
    waiting = list(found)
    while waiting:
        for name in _led_to(threads[waiting.pop()]):
            if name in threads and name not in found:
                found.add(name)
                waiting.append(name)
    found |= _answered_elsewhere(threads, found)
    return {name: threads[name] for name in threads if name in found}


def _is_settled(records: Sequence[AnyRecord], quiet: Quiet) -> bool:
    """Is it surely settled? Moments are compared as texts, which is right where all have the same offset."""
    asked = replied = resolved = ""
    reply: Message | None = None
    offset = _offset(records[0].at)
    for record in records:
        at = record.at
        if at[19:] != offset and _offset(at) != offset:
            return False
        if record.__class__ is Message:
            if record.direction == "in":
                asked = max(asked, at)
            elif at > replied and is_human_reply(record):
                replied, reply = at, record
        elif record.__class__ is Event:
            name = record.name
            if name in ASKING:
                asked = max(asked, at)
            elif name == "resolved":
                resolved = max(resolved, at)
            elif name in DOUBTFUL:
                return False
    settled = max(replied, resolved)[:19]
    if (asked[:19] >= settled or not settled) and any(_asking(records, settled)):
        return False
    if not settled:
        return True  # nobody asked anything
    if resolved[:19] == settled:
        return resolved[:10] < quiet.solved
    return reply is not None and _is_answer(reply, records, quiet)


def _offset(at: str) -> str:
    return at[-6:] if at[-1] != "Z" else "Z"


def _asking(records: Sequence[AnyRecord], settled: str) -> Iterator[str]:
    """What asks for something since; thanks, and what somebody said needs no reply, do not."""
    events = [record for record in records if isinstance(record, Event)]
    excused = {event.message_id for event in events if event.name == "no_reply_needed"}
    for record in records:
        if record.at[:19] < settled:
            continue
        if isinstance(record, Message):
            if record.direction == "in" and record.id not in excused and not is_thanks(record.body or ""):
                yield record.id
        elif isinstance(record, Event) and record.name in ASKING:
            yield record.id


def _is_answer(reply: Message, records: Sequence[AnyRecord], quiet: Quiet) -> bool:
    """Does this last reply surely count, and is it no holding reply of late?"""
    if not _answers_earlier(reply, records):
        return False
    second = reply.at[:19]
    last = [record for record in records if isinstance(record, Message) and record.at[:19] == second]
    return second[:10] < quiet.put_off or not any(is_human_reply(one) and is_holding(one) for one in last)


def _answers_earlier(reply: Message, records: Sequence[AnyRecord]) -> bool:
    """Does it surely not answer a later message? Such a reply does not count."""
    if reply.in_reply_to is None:
        return True
    return any(record.id == reply.in_reply_to and record.at[:19] < reply.at[:19] for record in records)


def _led_to(records: Sequence[AnyRecord]) -> Iterator[str]:
    for record in records:
        if isinstance(record, Event) and record.name in LEADING and record.to is not None:
            yield record.to


def _answered_elsewhere(threads: Threads, found: set[str]) -> set[str]:
    """The conversations with a message that a reply in those found answers."""
    messages = [record for name in found for record in threads[name] if isinstance(record, Message)]
    missing = {message.in_reply_to for message in messages} - {message.id for message in messages} - {None}
    if not missing:
        return set()
    return {name for name, records in threads.items() if any(record.id in missing for record in records)}
