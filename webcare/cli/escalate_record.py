"""What ``webcare escalate`` puts in the log: that a conversation was escalated, or that somebody took it up."""

import sys
from datetime import datetime
from typing import Any

from webcare.cli import output
from webcare.cli.language import t
from webcare.model.errors import CannotRun
from webcare.model.moment import written
from webcare.recording import add, complete, own_log
from webcare.recording.adding import problems_of
from webcare.recording.where import logs_of, thread_of
from webcare.show import safe
from webcare.store.files import shown
from webcare.store.workspace import Workspace


def record_event(
    workspace: Workspace, conversation: str, name: str, now: datetime, to: str | None, by: str | None
) -> int:
    """Append the event, and say on standard error where. Raises ``CannotRun`` for a conversation that no log knows."""
    path = own_log(workspace)
    thread = thread_of(conversation, workspace, path)
    given: dict[str, Any] = {
        "type": "event",
        "conversation_id": conversation,
        "at": written(now.replace(microsecond=0)),
        "name": name,
        "author": {"type": "agent", **({"ref": ref} if (ref := _ref(by)) else {})},
    }
    if to is not None:
        given["to"] = to
    if thread.asked is not None:
        given["message_id"] = thread.asked
    record, filled = complete(given, thread, workspace, now)
    if problems := problems_of(record, "--at", 1):
        raise CannotRun(problems[0].message, hint=problems[0].hint)
    add(path, [record], logs_of(workspace), {record["id"]: filled})
    where = safe.path(shown(path))
    output.write(t(f"opgeschreven in {where}", f"recorded in {where}"), sys.stderr)
    return 0


def _ref(by: str | None) -> str | None:
    """A pseudonym that was given; a colleague's name or id does not belong in a log."""
    from webcare.pseudonyms.refs import REF

    return by if by is not None and REF.fullmatch(by) else None
