"""What the logs hold on a person, to hand over (the right of access, GDPR article 15)."""

from datetime import UTC, datetime
from typing import Any, NamedTuple

import msgspec

from webcare.custody.erase import logs_of
from webcare.custody.lines import head_of, moment_of
from webcare.custody.person import Person
from webcare.custody.rewrite import Line, Tell, pass_over
from webcare.custody.torn import names, torn_of
from webcare.store.files import shown
from webcare.store.records import BYTE_ORDER_MARK
from webcare.store.workspace import Workspace

LAST = datetime.max.replace(tzinfo=UTC)


class Dossier(NamedTuple):
    """The records by or about a person, in order of time. ``omitted`` counts what other customers wrote beside it.

    ``unread`` are lines (``file:line``) that are no records and may be about the person.
    """

    person: str
    records: list[dict[str, Any]]
    conversations: int
    omitted: int
    unread: list[str]


def gather(workspace: Workspace, person: Person, tell: Tell | None = None) -> Dossier:
    """All records by the person, and what the desk did and wrote in those conversations, without who did so.

    Memory is that of the person's own conversations. Raises ``CannotRun`` for a log that cannot be read.
    """
    logs = logs_of(workspace)
    conversations: set[str] = set()
    unread: list[str] = []
    for log in logs:

        def own(line: Line, log: str = log) -> None:
            head = head_of(line.data) if line.whole else None
            if head is not None and person.wrote(head.ref):
                conversations.add(head.conversation_id)
            elif head is None and person.named_in(line.data):
                unread.append(f"{shown(log)}:{line.number}")

        pass_over(log, own, tell)
    for path in torn_of(workspace):

        def cut(line: Line, path: str = path) -> None:
            if names(line.data, person):
                unread.append(f"{shown(path)}:{line.number}")

        pass_over(path, cut)
    records: list[dict[str, Any]] = []
    omitted = [0]
    for log in logs if conversations else ():
        pass_over(log, lambda line: _take(line, person, conversations, records, omitted), tell)
    records.sort(key=lambda record: (moment_of(str(record.get("at"))) or LAST, str(record.get("id"))))
    return Dossier(person.shown, records, len(conversations), omitted[0], unread)


def _take(
    line: Line, person: Person, conversations: set[str], records: list[dict[str, Any]], omitted: list[int]
) -> None:
    head = head_of(line.data) if line.whole else None
    if head is None or head.conversation_id not in conversations:
        return
    try:
        record = msgspec.json.decode(line.data.removeprefix(BYTE_ORDER_MARK))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return
    if person.wrote(head.ref):
        records.append(record)
    elif head.author is not None and head.author.type == "customer":
        omitted[0] += 1
    else:
        if isinstance(record.get("author"), dict):
            record["author"] = {"type": record["author"].get("type")}
        if head.to is not None and head.to.startswith("a_"):
            record.pop("to", None)
        records.append(record)
