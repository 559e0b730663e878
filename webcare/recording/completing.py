"""What a record says without being told: its id, the time, and what its conversation and its channel decide."""

import time
import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from webcare.model.errors import CannotRun
from webcare.model.moment import written
from webcare.model.record import DIRECTIONS, SENDERS, SURFACES
from webcare.model.text import Text
from webcare.recording.where import Thread, not_there
from webcare.store.line import ordered
from webcare.store.workspace import Workspace


def new_id() -> str:
    """An id that nothing else has, and that sorts behind those that this process made before."""
    _last[0] = max(_last[0] + 1, time.time_ns())
    return f"w{_last[0]:016x}{uuid.uuid4().hex[:16]}"


_last = [0]


def complete(
    given: Mapping[str, Any], thread: Thread, workspace: Workspace, now: datetime
) -> tuple[dict[str, Any], set[str]]:
    """The record with what can be known filled in, and the names of the fields that were.

    Raises ``CannotRun`` for anything but a message in a conversation that no log knows, and for a message of which
    the channel or the surface is not clear.
    """
    certain = {"v": 1, "type": "message", "id": new_id(), "at": written(now)}
    record = {**certain, **given}
    if record["type"] == "message":
        _complete_message(record, thread, workspace)
    elif not thread.known:
        raise not_there(str(record.get("conversation_id", "")))
    return ordered(record), {name for name in record if name not in given}


def propose(record: dict[str, Any]) -> str | None:
    """The intent of a customer's message in Dutch that has none; None for any other record."""
    author, body = record.get("author"), record.get("body")
    ours = not isinstance(author, dict) or author.get("type") != "customer" or record.get("direction") != "in"
    if record.get("type") != "message" or ours or "intent" in record or not isinstance(body, str) or not body.strip():
        return None
    if str(record.get("language") or "nl").split("-")[0] != "nl":
        return None
    from webcare import limits
    from webcare.language.intent import intent_of
    from webcare.language.reading import Reading

    return intent_of(Reading(body[: limits.MESSAGE]))


def _complete_message(record: dict[str, Any], thread: Thread, workspace: Workspace) -> None:
    author = record.get("author", {})
    sender = author.get("type") if isinstance(author, dict) else None
    record.setdefault("direction", DIRECTIONS.get(sender, "in") if isinstance(sender, str) else "in")
    if isinstance(author, dict) and record["direction"] in ("in", "out"):
        record["author"] = {"type": SENDERS[record["direction"]], **author}
    if "channel" not in record:
        if thread.last is None:
            raise CannotRun(
                Text("het kanaal ontbreekt", "the channel is missing"),
                hint=Text("noem het met --channel", "name it with --channel"),
            )
        record["channel"] = thread.last.channel
    if "surface" not in record:
        record["surface"] = _surface(record["channel"], record.get("trigger"), thread, workspace)
    if record["direction"] == "out" and "in_reply_to" not in record and thread.asked and sender in (None, "agent"):
        record["in_reply_to"] = thread.asked


def _surface(channel: str, trigger: str | None, thread: Thread, workspace: Workspace) -> str:
    if (surface := SURFACES.get(str(trigger))) is not None:
        return surface
    if thread.last is not None and thread.last.channel == channel:
        return thread.last.surface
    entry = workspace.handbook.channels.get(channel)
    if entry is None or entry.surface == "both":
        raise CannotRun(
            Text("niet duidelijk is of iedereen meeleest", "it is not clear whether everybody reads along"),
            hint=Text("kies --surface open of --surface closed", "choose --surface open or --surface closed"),
        )
    return entry.surface
