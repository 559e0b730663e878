"""The inbox as a document."""

from collections.abc import Sequence
from datetime import tzinfo

from webcare import limits
from webcare.inbox import SECTIONS, Inbox, Row
from webcare.metrics.dimensions import initiative
from webcare.privacy import mask
from webcare.show.inbox.documents import InboxJson, LeftJson, OpeningJson, RowJson, SuggestedJson
from webcare.show.machine import VERSION, moment


def inbox_json(inbox: Inbox, rows: Sequence[Row], zone: tzinfo) -> InboxJson:
    """The rows, dressed, and what is worth knowing besides."""
    opening, left = inbox.opening, inbox.left
    return InboxJson(
        version=VERSION,
        at=inbox.now.astimezone(zone).isoformat(),
        opening=None
        if opening is None
        else OpeningJson(
            name=opening.name,
            open=opening.is_open,
            changes=opening.changes.isoformat() if opening.changes is not None else None,
        ),
        totals={section: inbox.totals[section] for section in SECTIONS},
        states={state: inbox.states[state] for state in ("overdue", "soon", "later", "unknown")},
        rows=[row_json(row, zone) for row in rows],
        left_out=LeftJson(
            leave=inbox.leave,
            spam=inbox.withdrawn["spam"],
            deleted=inbox.withdrawn["deleted"],
            merged=inbox.withdrawn["merged"],
            broken=left.broken,
            double=left.double,
            conflicting=left.conflicting,
        ),
    )


def row_json(row: Row, zone: tzinfo) -> RowJson:
    """One row; personal data in its words is masked."""
    message = row.message
    return RowJson(
        section=row.section,
        conversation_id=mask(row.conversation),
        message_id=mask(message.id),
        channel=mask(message.channel),
        surface=message.surface,
        trigger=message.trigger,
        initiative="proactive" if initiative(message.trigger) == "proactive" else "reactive",
        topic=mask(row.topic) if row.topic is not None else None,
        intent=message.intent,
        priority=row.priority,
        since=moment(row.since, zone),
        waited_seconds=row.waited,
        waited_business_seconds=row.waited_business,
        due=moment(row.due.at, zone) if row.due.at is not None else None,
        state=row.due.state,
        late_seconds=row.due.late,
        late_business_seconds=row.due.late_business,
        on=mask(row.on) if row.on is not None else None,
        messages=row.messages,
        marks=list(row.marks),
        mood=row.mood,
        words=mask((message.body or "")[: limits.MESSAGE]),
        suggested=None
        if row.suggested is None
        else SuggestedJson(answer=row.suggested.answer, verdict=row.suggested.verdict),
    )
