"""A reply that was sent from here, as a record of its conversation."""

from datetime import datetime
from typing import Any, NamedTuple

from webcare.recording.completing import new_id
from webcare.recording.where import not_there, own_log, thread_of
from webcare.store.append import append_records
from webcare.store.files import shown
from webcare.store.line import ordered
from webcare.store.shelf import read_shelf
from webcare.store.workspace import Workspace


class Sent(NamedTuple):
    """A reply as it was sent; ``template`` is the id of the answer that it came from, ``author`` a pseudonym."""

    text: str
    template: str | None
    author: str | None
    at: datetime


def record_reply(workspace: Workspace, conversation: str, sent: Sent) -> str:
    """Append a reply to a conversation of the log, and say in which file. Raises ``CannotRun``."""
    path = own_log(workspace)
    thread = thread_of(conversation, workspace, path)
    if thread.last is None:
        raise not_there(conversation)
    record: dict[str, Any] = {
        "v": 1,
        "type": "message",
        "id": new_id(),
        "conversation_id": conversation,
        "at": sent.at.isoformat(timespec="seconds"),
        "channel": thread.last.channel,
        "surface": thread.last.surface,
        "direction": "out",
        "author": {"type": "agent", "ref": sent.author} if sent.author else {"type": "agent"},
        "body": sent.text,
    }
    if thread.asked is not None:
        record["in_reply_to"] = thread.asked
    if sent.template is not None:
        record["template"] = f"{sent.template}@{_version(workspace, sent.template)}"
    append_records(path, [ordered(record)])
    return shown(path)


def _version(workspace: Workspace, template: str) -> str:
    """A short hash of the answer's file, so that the log knows which text it was."""
    shelf = read_shelf(workspace.path("answers"))
    return next((answer.digest[:8] for answer in shelf.answers if answer.id == template), "0" * 8)
