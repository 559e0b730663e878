"""The conversation that a draft answers, from the log."""

import os
from datetime import datetime
from heapq import heappush, heappushpop
from typing import Literal, NamedTuple

from webcare import limits
from webcare.model.draft import ThreadMessage
from webcare.model.errors import CannotRun
from webcare.model.record import Message
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.files import walk
from webcare.store.log import read_log
from webcare.store.workspace import Workspace


class Conversation(NamedTuple):
    """What was said so far, in the order of (at, id), and where."""

    thread: tuple[ThreadMessage, ...]
    channel: str
    surface: Literal["open", "closed"]


class _Said(NamedTuple):
    """One message; the order of the log's lines decides between two with the same time and id."""

    moment: float
    at: str
    id: str
    number: int
    message: ThreadMessage
    channel: str
    surface: Literal["open", "closed"]


def read_conversation(name: str, workspace: Workspace) -> Conversation:
    """The last messages of a conversation in the client's logs. Raises ``CannotRun`` when there are none.

    However long the conversation, only ``limits.THREAD`` messages of ``limits.MESSAGE`` characters are kept.
    """
    folder = workspace.path("logs")
    last: list[_Said] = []
    number = 0
    for path in walk(folder, (".jsonl",)) if workspace.root and os.path.isdir(folder) else ():
        for item in read_log(path, only=name):
            if not isinstance(item, Message) or item.conversation_id != name:
                continue
            number += 1
            body = (item.body or "")[: limits.MESSAGE] if item.delivery != "failed" else ""
            said = _Said(
                _moment(item.at),
                item.at,
                item.id,
                number,
                ThreadMessage(item.direction, body),
                item.channel,
                item.surface,
            )
            (heappush if len(last) < limits.THREAD else heappushpop)(last, said)
    if not last:
        shown = mask(name)[:60]
        raise CannotRun(
            Text(f"gesprek '{shown}' staat niet in het logboek", f"conversation '{shown}' is not in the log"),
            hint=Text(
                "kijk na of je het goed hebt getypt, of neem het eerst over met 'webcare log import'",
                "see whether you typed it right, or first take it over with 'webcare log import'",
            ),
        )
    last.sort()
    thread = tuple(said.message for said in last if said.message.body)
    return Conversation(thread, last[-1].channel, last[-1].surface)


def _moment(at: str) -> float:
    """Seconds since 1970, whatever the offset; what is no time comes first."""
    try:
        return datetime.fromisoformat(at).timestamp()
    except (ValueError, OverflowError, OSError):
        return float("-inf")
