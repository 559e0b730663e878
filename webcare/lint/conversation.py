"""The conversation that a draft answers, from the log."""

import os
from typing import Literal, NamedTuple

from webcare.lint.drafts import thread_of
from webcare.model.draft import ThreadMessage
from webcare.model.errors import CannotRun
from webcare.model.record import Message
from webcare.model.text import Text
from webcare.store.files import walk
from webcare.store.log import read_log
from webcare.store.workspace import Workspace


class Conversation(NamedTuple):
    """What was said so far, in the order of (at, id), and where."""

    thread: tuple[ThreadMessage, ...]
    channel: str
    surface: Literal["open", "closed"]


def read_conversation(name: str, workspace: Workspace) -> Conversation:
    """The messages of a conversation in the client's logs. Raises ``CannotRun`` when there are none."""
    folder = workspace.path("logs")
    found: list[Message] = []
    for path in walk(folder, (".jsonl",)) if workspace.root and os.path.isdir(folder) else ():
        records = read_log(path, only=name)
        found.extend(item for item in records if isinstance(item, Message) and item.conversation_id == name)
    if not found:
        shown = name[:60]
        raise CannotRun(
            Text(f"gesprek '{shown}' staat niet in het logboek", f"conversation '{shown}' is not in the log")
        )
    found.sort(key=lambda item: (item.at, item.id))
    thread = [ThreadMessage(item.direction, item.body) for item in found if item.body and item.delivery != "failed"]
    return Conversation(thread_of(thread), found[-1].channel, found[-1].surface)
