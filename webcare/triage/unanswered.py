"""The messages in the client's logs that were about it without asking it, and that nobody dealt with yet."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, tzinfo

import msgspec

from webcare.model.moment import instant
from webcare.model.record import Event, Message
from webcare.store.log import place_in_time, read_log
from webcare.triage.advised import Found

DEALT_WITH = frozenset("resolved escalated no_reply_needed spam deleted merged_into moved_closed".split())
"""What happens to a conversation that needs no advice any more."""
Tell = Callable[[int, int], None]


def unanswered(
    paths: Sequence[str],
    since: datetime,
    until: datetime,
    *,
    zone: tzinfo | None = None,
    tell: Tell | None = None,
) -> Iterator[Found]:
    """The untagged messages from ``since`` up to and with ``until`` after which nobody answered, by (at, id).

    Memory is bounded by how many there are. Raises ``CannotRun`` for an unreadable log; a broken line is for
    ``log verify``.
    """
    waiting: dict[str, Message] = {}
    for path in paths:
        for item in read_log(path, only="untagged", zone=zone, now=until):
            if not isinstance(item, Message) or item.trigger != "untagged" or item.direction != "in" or not item.body:
                continue
            if since <= instant(item.at) <= until:
                waiting.setdefault(item.id, item)
    handled = _handled(paths, {message.conversation_id for message in waiting.values()}, until, zone, tell)
    number = 0
    for message in sorted(waiting.values(), key=place_in_time):
        last = handled.get(message.conversation_id)
        if last is None or last < instant(message.at):
            number += 1
            yield _found(message, number)


def _handled(
    paths: Sequence[str], conversations: set[str], until: datetime, zone: tzinfo | None, tell: Tell | None
) -> dict[str, datetime]:
    """When each of these conversations was last answered or dealt with."""
    last: dict[str, datetime] = {}
    for number, path in enumerate(paths if conversations else ()):
        for item in read_log(path, zone=zone, now=until):
            if getattr(item, "conversation_id", None) not in conversations:
                continue
            answered = isinstance(item, Message) and item.direction == "out" and item.delivery != "failed"
            closed = isinstance(item, Event) and item.name in DEALT_WITH
            if (answered or closed) and isinstance(item, Message | Event) and (at := instant(item.at)) <= until:
                last[item.conversation_id] = max(at, last.get(item.conversation_id, at))
        if tell is not None:
            tell(number + 1, len(paths))
    return last


def _found(message: Message, number: int) -> Found:
    return Found(
        body=message.body or "",
        line=number,
        id=message.id,
        channel=message.channel,
        author=message.author.ref,
        reach=message.reach_bucket,
        trigger="untagged",
        about_us=True,
        at=message.at,
        ours=message.author.type != "customer" or message.automated or bool(message.campaign),
        size=len(message.body or ""),
        record=msgspec.to_builtins(message),
    )
