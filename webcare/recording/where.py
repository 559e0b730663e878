"""In which log the desk itself writes, and what a conversation in the logs tells about its next record."""

import os
from typing import NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.record import Message
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.log import log_paths, messages_of, place_in_time, read_log
from webcare.store.workspace import Workspace

OWN = "desk.jsonl"
"""The log of what was recorded here, beside the imported ones."""


class Thread(NamedTuple):
    """A conversation as far as its next record needs it."""

    known: bool
    messages: list[Message]

    @property
    def last(self) -> Message | None:
        """The last message."""
        return self.messages[-1] if self.messages else None

    @property
    def asked(self) -> str | None:
        """The id of the customer's last message."""
        return next((message.id for message in reversed(self.messages) if message.direction == "in"), None)


def own_log(workspace: Workspace) -> str:
    """Where the desk writes. Raises ``CannotRun`` where there is no client folder."""
    if workspace.root is None:
        raise CannotRun(
            Text("hier is geen klantmap", "there is no client folder here"),
            hint=Text(
                "noem een logboek met --file, of een klantmap met --client",
                "name a log with --file, or a client folder with --client",
            ),
        )
    return os.path.join(workspace.path("logs"), OWN)


def logs_of(workspace: Workspace) -> list[str]:
    """The logs of a client; none where there is no client folder."""
    return log_paths(workspace.path("logs")) if workspace.root is not None else []


def thread_of(conversation: str, workspace: Workspace, path: str) -> Thread:
    """A conversation in the client's logs and in the log that is written."""
    messages: list[Message] = []
    if workspace.root is not None:
        messages = messages_of(conversation, workspace.path("logs"))
    known = bool(messages)
    others = [] if known else [*logs_of(workspace), path]
    for other in filter(os.path.isfile, dict.fromkeys(others)):
        for item in read_log(other, only=conversation):
            if getattr(item, "conversation_id", None) == conversation:
                known = True
                messages += [item] if isinstance(item, Message) else []
    return Thread(known, sorted(messages, key=place_in_time))


def not_there(conversation: str) -> CannotRun:
    """The refusal of a conversation that no log knows."""
    shown = mask(conversation)[:60]
    return CannotRun(
        Text(f"gesprek '{shown}' staat niet in het logboek", f"conversation '{shown}' is not in the log"),
        hint=Text(
            "kijk na of je het goed hebt getypt, of neem het eerst over met 'webcare log import'",
            "see whether you typed it right, or first take it over with 'webcare log import'",
        ),
    )
