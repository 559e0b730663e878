"""Chatwoot's API as JSON: a conversation, a list of them, or the messages of one, whatever is wrapped around.

The numbers of ``message_type`` are those of its source: 0 incoming, 1 outgoing, 2 activity, 3 template.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from webcare.importing.channels import Where, where
from webcare.importing.encoding import of_path, open_text
from webcare.importing.foreign import Asked, Dropped, Foreign, Importer, Item, named, objects
from webcare.importing.values import Value, Values
from webcare.model.record import SURFACES
from webcare.model.text import Text

OPEN_KEYS = ("data", "payload")
INCOMING, OUTGOING, ACTIVITY, TEMPLATE = range(4)
KINDS = {"incoming": INCOMING, "outgoing": OUTGOING, "activity": ACTIVITY, "template": TEMPLATE}
CHANNELS = {
    "Channel::FacebookPage": Where("facebook", "closed", "dm"),
    "Channel::Instagram": Where("instagram", "closed", "dm"),
    "Channel::TwilioSms": Where("sms", "closed"),
    "Channel::WebWidget": Where("chat", "closed"),
    "Channel::Line": Where("line", "closed"),
}
"""Channels of Chatwoot that carry private messages only, whatever their name may suggest."""
TRIGGERS = {"tweet": "mention", "direct_message": "dm"}
DELIVERIES = frozenset(("sent", "delivered", "read", "failed"))
HAPPENED = (
    (re.compile(r"\b(?:resolved|opgelost)\b"), {"name": "resolved"}),
    (re.compile(r"\b(?:reopened|heropend)\b"), {"name": "reopened"}),
    (re.compile(r"\bmarked as pending\b"), {"name": "status", "status": "pending"}),
    (re.compile(r"\bsnoozed\b"), {"name": "status", "status": "on_hold"}),
)
"""What the sentence of an activity says; its language is that of the account."""
ASSIGNED = re.compile(r"Assigned to ([^\n]{1,100}?) (?:by|via) ")
ACTIVITY_LEFT = Text(
    "activiteit waar het logboek geen gebeurtenis voor heeft", "an activity for which the log has no event"
)
NO_MESSAGE = Text("dit is geen gesprek en geen bericht", "this is neither a conversation nor a message")
NO_TYPE = Text("onbekend message_type", "unknown message_type")
NO_CONVERSATION = Text("geen conversation_id", "no conversation_id")


class Around(NamedTuple):
    """What a conversation tells of its messages."""

    name: str | None = None
    where: Where | None = None
    labels: tuple[str, ...] = ()
    sender: Mapping[str, Any] = {}
    names: tuple[str, ...] = ()


def _read(asked: Asked, notes: list[Text]) -> Iterator[Item]:
    for path in asked.paths:
        opening = of_path(path)
        with open_text(opening, notes, asked.tell) as text:
            for value in Values(text, opening.name, OPEN_KEYS):
                yield from [value] if isinstance(value, Dropped) else _items(value)


def _items(value: Value) -> Iterator[Item]:
    found = value.value
    if not isinstance(found, dict):
        yield Dropped(value.place, NO_MESSAGE)
    elif "message_type" in found:
        yield from _message(value.place, found, Around())
    elif isinstance(found.get("messages"), list) and "id" in found:
        around = _around(found)
        for at, message in enumerate(objects(found["messages"])):
            yield from _message(f"{value.place} messages[{at}]", message, around)
    elif not value.keys and "meta" not in found:
        yield Dropped(value.place, NO_MESSAGE)


def _around(conversation: Mapping[str, Any]) -> Around:
    meta = conversation.get("meta")
    meta = meta if isinstance(meta, dict) else {}
    more = conversation.get("additional_attributes")
    trigger = TRIGGERS.get(named(more, "type") or "")
    channel = named(meta, "channel") or named(conversation, "channel")
    place = CHANNELS.get(channel or "") or (where(channel.removeprefix("Channel::")) if channel else None)
    if place is not None and trigger:
        place = Where(place.channel, SURFACES[trigger], trigger)
    sender = meta.get("sender")
    people = [one for one in (sender, meta.get("assignee")) if isinstance(one, dict)]
    labels = conversation.get("labels")
    return Around(
        named(conversation, "id"),
        place,
        tuple(label for label in labels if isinstance(label, str)) if isinstance(labels, list) else (),
        sender if isinstance(sender, dict) else {},
        tuple(name for one in people if (name := named(one, "name"))),
    )


def _message(place: str, message: Mapping[str, Any], around: Around) -> Iterator[Item]:
    given = message.get("message_type")
    kind = KINDS.get(given, -1) if isinstance(given, str) else given if isinstance(given, int) else -1
    name, conversation = named(message, "id"), named(message, "conversation_id") or around.name
    if kind not in range(4) or isinstance(given, bool):
        yield Dropped(place, NO_TYPE)
        return
    if name is None or conversation is None:
        yield Dropped(place, NO_CONVERSATION)
        return
    base = {
        "conversation_id": conversation, "id": f"message:{name}", "at": message.get("created_at"),
        "source": {"id": name},
    }  # fmt: skip
    if kind == ACTIVITY:
        yield _activity(place, str(message.get("content") or ""), base)
        return
    sender = message.get("sender")
    sender = sender if isinstance(sender, dict) else around.sender if kind == INCOMING else {}
    bot = _kind_of(message, sender) == "agentbot"
    names = [*around.names, *([own] if not bot and (own := named(sender, "name")) else [])]
    more = _attributes(message)
    body = "" if more.get("deleted") is True else message.get("content") or ""
    base |= {"author": _author(message, sender, kind), "body": body}
    if (reply_to := named(more, "in_reply_to")) is not None:
        base["in_reply_to"] = f"message:{reply_to}"
    record = _note(base) if message.get("private") is True else _said(base, message, more, kind, around)
    yield Foreign(place, record, names=names)
    if more.get("deleted") is True and message.get("updated_at"):
        event = {"type": "event", "id": f"deleted:{name}", "at": message["updated_at"], "name": "deleted"}
        yield Foreign(place, {**event, "conversation_id": conversation, "message_id": base["id"]})
    yield from _rating(place, base, more, names)


def _note(base: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "note", **{key: value for key, value in base.items() if key != "in_reply_to"}}


def _said(
    base: Mapping[str, Any], message: Mapping[str, Any], more: Mapping[str, Any], kind: int, around: Around
) -> dict[str, Any]:
    record = {"type": "message", **base, "direction": "in" if kind == INCOMING else "out"}
    if around.where is not None:
        fields = around.where._asdict()
        record |= {key: value for key, value in fields.items() if value and (key != "trigger" or kind == INCOMING)}
    if around.labels:
        record["tags"] = list(around.labels)
    if kind == TEMPLATE or more.get("automation_rule_id"):
        record["automated"] = True
    if (campaign := named(message.get("additional_attributes"), "campaign_id")) is not None:
        record["campaign"] = campaign
    if message.get("status") in DELIVERIES:
        record["delivery"] = message["status"]
    return record


def _author(message: Mapping[str, Any], sender: Mapping[str, Any], kind: int) -> dict[str, Any]:
    what = _kind_of(message, sender)
    name = named(sender, "id") or named(message, "sender_id")
    if kind == INCOMING:
        known = named(sender, "email", "phone_number", "identifier")
        return {"type": "customer", "ref": known or (f"chatwoot:contact:{name}" if name else None)}
    if what == "agentbot":
        return {"type": "bot"}
    if what == "user" or (kind == OUTGOING and name):
        known = named(sender, "name")  # what activities call a colleague: that is who a conversation is assigned to
        return {"type": "agent", "ref": known or (f"chatwoot:user:{name}" if name else None)}
    return {"type": "system"}


def _kind_of(message: Mapping[str, Any], sender: Mapping[str, Any]) -> str:
    return (named(message, "sender_type") or named(sender, "type") or "").lower().replace("_", "")


def _activity(place: str, said: str, base: Mapping[str, Any]) -> Item:
    if (found := ASSIGNED.match(said)) is not None:
        return Foreign(place, {**base, "type": "event", "name": "assigned", "to": found[1]})
    fields = next((fields for pattern, fields in HAPPENED if pattern.search(said[:500])), None)
    if fields is None:
        return Dropped(place, ACTIVITY_LEFT, fault=False)
    return Foreign(place, {**base, "type": "event", **fields})


def _rating(place: str, base: Mapping[str, Any], more: Mapping[str, Any], names: list[str]) -> Iterator[Item]:
    values = more.get("submitted_values")
    answer = values.get("csat_survey_response") if isinstance(values, dict) else None
    if isinstance(answer, dict) and isinstance(score := answer.get("rating"), int):
        shared = {key: base[key] for key in ("conversation_id", "at", "source")}
        record = {"type": "rating", "id": f"rating:{base['id']}", **shared, "score": score}
        comment = named(answer, "feedback_message")
        yield Foreign(place, record | ({"comment": comment} if comment else {}), names=names)


def _attributes(message: Mapping[str, Any]) -> Mapping[str, Any]:
    found = message.get("content_attributes")
    return found if isinstance(found, dict) else {}


def _recognises(names: Collection[str]) -> bool:
    found = set(names)
    return {"message_type", "conversation_id"} <= found or {"messages", "inbox_id"} <= found or "payload" in found


IMPORTER = Importer("Chatwoot", _read, _recognises)
