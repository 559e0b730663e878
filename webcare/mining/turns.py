"""The log as questions and what came of them: a turn is what a customer wrote before there was an answer, with it."""

import os
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple, Self

from webcare.desk.logged import Logged, lines
from webcare.model.errors import CannotRun
from webcare.store.files import open_regular, walk

MOST_OPEN = 100_000
"""Conversations that may wait for an answer at once; beyond that the longest waiting is taken as unanswered."""
MOST_CHARACTERS = 2_000
"""Of a longer question or reply the beginning is kept."""
NO_ANSWER = ("holding", "referral")
"""Kinds of reply that say when or where an answer comes, and are none."""


class Turn(NamedTuple):
    """What a customer wrote before a colleague answered; ``reply`` is None where nobody did.

    ``template`` is the id of the answer that the reply says it was made from, without the hash behind it.
    """

    conversation: str
    at: str
    channel: str
    messages: tuple[str, ...]
    topic: str | None
    reply: str | None = None
    template: str | None = None


class Tally(NamedTuple):
    """Counted while the turns of a log are read."""

    used: Counter[str]
    """How often each template was sent, by whom or what ever."""
    unread: list[str]
    """Files that could not be opened."""

    @classmethod
    def empty(cls) -> Self:
        """Nothing counted yet."""
        return cls(Counter(), [])


def turns(folder: str, tally: Tally) -> Iterator[Turn]:
    """The turns of the logs in a folder, each when its answer comes, the unanswered ones last.

    A reply that only says that an answer will come, or who will give it, leaves the turn open; what the customer adds
    meanwhile belongs to it. Lines count in the order in which they stand, files in that of their names.
    """
    waiting: dict[str, Turn] = {}
    for message in _messages(folder, tally):
        if message.template and message.direction == "out":
            tally.used[answer_id(message.template)] += 1
        key = message.conversation_id
        if message.asks:
            waiting[key] = _with(waiting.pop(key, None), message)
            if len(waiting) > MOST_OPEN:
                yield waiting.pop(next(iter(waiting)))
        elif message.answers and message.reply_kind not in NO_ANSWER and key in waiting:
            template = answer_id(message.template) if message.template else None
            yield waiting.pop(key)._replace(reply=(message.body or "")[:MOST_CHARACTERS], template=template)
    yield from waiting.values()


def answer_id(template: str) -> str:
    """The id in ``id@hash``."""
    return template.partition("@")[0]


def _with(turn: Turn | None, message: Logged) -> Turn:
    body = (message.body or "")[:MOST_CHARACTERS]
    if turn is None:
        return Turn(message.conversation_id, message.at, message.channel, (body,), message.topic)
    room = MOST_CHARACTERS - sum(map(len, turn.messages))
    return turn._replace(messages=(*turn.messages, body[:room])) if room > 0 else turn


def _messages(folder: str, tally: Tally) -> Iterator[Logged]:
    for path in walk(folder, (".jsonl",)) if os.path.isdir(folder) else ():
        try:
            with open_regular(path) as file:
                for line in lines(file):
                    if line.message is not None:
                        yield line.message
        except (CannotRun, OSError):
            tally.unread.append(os.path.relpath(path, folder))
