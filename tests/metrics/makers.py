"""What stands in a generated log: one record for each kind of thing that METRICS.md speaks of."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from typing import Any, NamedTuple

Fields = dict[str, Any]
"""A record as JSON has it."""
OFFSETS = (60, 0, 120, -300, 330, 840, -720)
"""Minutes from UTC in which a moment may be written."""
FRACTIONS = ("", "", "", "", ".5", ".000", ".999999", ".123456789")
CHANNELS = ("x", "chat", "email", "unknown")
TOPICS = (None, "klacht", "bezorging", "unknown")
QUESTIONS = ("Waar blijft mijn pakket?", "Hij doet het niet.", "", None, "bedankt, maar waar is mijn lamp?")
THANKS = ("Bedankt!", "Top, dank je wel 👍", "hartelijk dank voor de snelle hulp")
ANSWERS = ("Je pakket is onderweg.", "De lamp is op.", "")
HOLDING = ("We zoeken het voor je uit.", "Ik kom er vandaag op terug!", "Dat ga ik voor je navragen.")
STATUSES = ("new", "open", "pending", "on_hold")
WEIGHTS = {
    "question": 9,
    "thanks": 2,
    "reaction": 1,
    "reply": 8,
    "holding": 2,
    "puts_off": 2,
    "not_holding": 1,
    "bot": 1,
    "automatic": 1,
    "campaign": 1,
    "failed": 1,
    "note": 1,
    "resolved": 4,
    "reopened": 1,
    "handoff": 2,
    "status": 4,
    "rating": 1,
    "spam": 1,
    "deleted": 1,
    "no_reply_needed": 1,
    "merged_into": 1,
    "moved_closed": 1,
    "answers": 2,
    "assigned": 1,
    "promise_due": 1,
    "erasure": 1,
}
KINDS = [kind for kind, weight in WEIGHTS.items() for _ in range(weight)]


class Step(NamedTuple):
    """What happens next in a conversation: so many seconds after the last, and numbers that decide the rest."""

    kind: str
    after: int
    dice: int


class Plan(NamedTuple):
    """A step with its moment (seconds since 1970), the number of its conversation and the id of its record."""

    at: int
    conversation: int
    step: Step
    id: str


def record_of(plan: Plan, plans: Sequence[Plan]) -> Fields:
    """One record; others are named in it by number, so some name what is not there."""
    kind, dice = plan.step.kind, plan.step.dice // 5
    zone = timezone(timedelta(minutes=OFFSETS[dice % 7]))
    at = datetime.fromtimestamp(plan.at, zone).isoformat(timespec="seconds")
    at = at[:19] + FRACTIONS[dice // 7 % 8] + at[19:]
    common = {"v": 1, "id": plan.id, "conversation_id": f"c{plan.conversation}", "at": at.replace("+00:00", "Z")}
    return common | MAKERS.get(kind, _event)(plan, plans, dice // 56)


def _message(text: str | None, direction: str, author: str, dice: int, **more: Any) -> Fields:
    topic = TOPICS[dice // 4 % 4]
    fields = {
        "type": "message",
        "channel": CHANNELS[dice % 4],
        "surface": ("open", "closed")[dice // 16 % 2],
        "direction": direction,
        "author": {"type": author, "ref": f"{author[0]}_{dice // 32 % 3}"} if dice % 11 else {"type": author},
        **({"body": text} if text is not None else {}),
        **({"topic": topic} if topic else {}),
        **({"template": f"antwoord-{dice % 3}@0a1b2c3d"} if direction == "out" and dice % 2 else {}),
    }
    return fields | more


def _customer(texts: Sequence[str | None], **more: Any) -> Callable[[Plan, Sequence[Plan], int], Fields]:
    return lambda _plan, _plans, dice: _message(texts[dice // 96 % len(texts)], "in", "customer", dice, **more)


def _desk(
    texts: Sequence[str | None], author: str = "agent", **more: Any
) -> Callable[[Plan, Sequence[Plan], int], Fields]:
    return lambda _plan, _plans, dice: _message(texts[dice // 96 % len(texts)], "out", author, dice, **more)


def _answers(_: Plan, plans: Sequence[Plan], dice: int) -> Fields:
    """A reply to a message by its id, wherever and whenever that came."""
    return _message(ANSWERS[0], "out", "agent", dice, in_reply_to=plans[dice // 96 % len(plans)].id)


def _note(_: Plan, _plans: Sequence[Plan], _dice: int) -> Fields:
    return {"type": "note", "author": {"type": "agent", "ref": "a_1"}, "body": "Al gebeld."}


def _rating(_: Plan, _plans: Sequence[Plan], dice: int) -> Fields:
    return {"type": "rating", "score": dice % 5 + 1}


def _erasure(_: Plan, _plans: Sequence[Plan], dice: int) -> Fields:
    return {"type": "erasure", "count": dice % 9}


def _event(plan: Plan, plans: Sequence[Plan], dice: int) -> Fields:
    name = "bot_handoff" if plan.step.kind == "handoff" else plan.step.kind
    fields: Fields = {"type": "event", "name": name}
    if name == "status":
        fields["status"] = STATUSES[dice % 4]
    elif name in ("merged_into", "moved_closed"):
        fields["to"] = f"c{dice % 6}"
    elif name == "assigned":
        fields["to"] = "a_1"
    elif name == "promise_due":
        fields["due"] = "2026-11-22T09:00:00+01:00"
    elif name in ("spam", "deleted", "no_reply_needed") and dice % 3:
        there = [one.id for one in plans if one.conversation == plan.conversation]
        fields["message_id"] = there[dice // 3 % len(there)]
    return fields


MAKERS: dict[str, Callable[[Plan, Sequence[Plan], int], Fields]] = {
    "question": _customer(QUESTIONS),
    "thanks": _customer(THANKS),
    "reaction": _customer(QUESTIONS, tags=["reaction", "like"]),
    "reply": _desk(ANSWERS),
    "holding": _desk(ANSWERS, reply_kind="holding"),
    "puts_off": _desk(HOLDING),
    "not_holding": _desk(HOLDING, reply_kind="answer"),
    "bot": _desk(ANSWERS, "bot"),
    "automatic": _desk(ANSWERS, automated=True),
    "campaign": _desk(ANSWERS, campaign="najaar"),
    "failed": _desk(ANSWERS, delivery="failed"),
    "answers": _answers,
    "note": _note,
    "rating": _rating,
    "erasure": _erasure,
}
