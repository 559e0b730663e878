"""METRICS.md once more, slowly: a third implementation that shares no line with the engines, to hold them against.

It follows METRICS.md alone, over records as JSON has them: lists that are walked again for every question. Only
the two recognisers of courtesies are the engines' own. Where METRICS.md leaves room, this is what it is taken to mean:

- Moments are compared to the microsecond, then by id; a duration is the difference of two moments cut to whole seconds.
- A counted message is an inbound one or a human reply. A case begins at an inbound message when the last counted
  message was at least ``case_gap`` ago, or when the case was resolved and that is more than ``reopen_window`` ago:
  either suffices. What comes before the first inbound message belongs to no case.
- A case's clocks start at its first inbound message that needs a reply; what happened in it before that is on no clock,
  though a ``resolved`` there still ends the case after the window. A case without such a message has no clocks.
- ``spam``, ``deleted`` and ``no_reply_needed`` hold for the message of their own conversation that they name, else
  for the inbound ones that no human reply had followed; of one message deleted weighs more than spam, spam more than
  no reply needed.
- ``next_response_time`` includes the first turn.
- Only events change a status: it is ``new`` at the start and ``open`` at a reopening; ``status`` does nothing while the
  case is resolved. Requester wait and full resolution are of cases that are resolved at the end.
- A target is met when the seconds spent on its clock are at most the target; without opening hours, or with some that
  never open, that clock is the calendar. A running case is breached once that much has been spent.
- Merged: the group's earliest inbound message stays, at its root, and so do all ratings; every other message of the
  merged ones is excluded. The last ``merged_into`` of a conversation holds; one into a conversation of which the log
  has no record is none. Conversations in a ring, and those that lead into it, are not merged.
- ``moved_closed``: the first human reply after it in the conversation it names (or where that was merged into) counts
  in the open conversation too.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from tests.metrics.oracle_log import (
    Fields,
    is_counted,
    is_event,
    is_holding,
    is_inbound,
    is_reply,
    merged,
    moved,
    needs_reply,
    place,
    second,
    withdrawn,
)
from tests.metrics.wall import Wall
from webcare.model.handbook.targets import Target


class Result(NamedTuple):
    """Every case as a plain object, by conversation and number; what was excluded; replies to later messages."""

    cases: list[Fields]
    excluded: dict[str, int]
    answers_later: list[str]


def measure(records: Sequence[Fields], setting: Any) -> Result:
    """All cases with all their metrics; each id is there once."""
    ordered = sorted(records, key=place)
    excluded: Counter[str] = Counter()
    moments = {record["id"]: place(record) for record in ordered if record["type"] == "message"}
    later = [r["id"] for r in ordered if is_reply(r) and moments.get(r.get("in_reply_to"), place(r)) > place(r)]
    excluded["answers_later"] = len(later)
    log = {record["conversation_id"]: list[Fields]() for record in ordered}
    for record in ordered:
        if record["id"] not in later:
            log[record["conversation_id"]].append(record)
    log = {name: withdrawn(there, excluded) for name, there in log.items()}
    log = moved(*merged(log, excluded))
    first = min((second(record) for record in records), default=setting.now)
    walls = {name: Wall(hours, setting.timezone, first, setting.now) for name, hours in setting.hours.items()}
    cases = [
        told(name, number, case, setting, walls)
        for name in sorted(log)
        for number, case in enumerate(cut(log[name], setting.case_gap, setting.reopen_window), 1)
    ]
    return Result(cases, {name: count for name, count in excluded.items() if count}, later)


def reopens_or_resolves(record: Fields) -> bool:
    """Does this decide whether a case is resolved?"""
    return is_event(record, "resolved", "reopened") or needs_reply(record)


def last_decision(case: Sequence[Fields]) -> Fields | None:
    """The last record of a case that resolved it, or that keeps or made it open."""
    return next((record for record in reversed(case) if reopens_or_resolves(record)), None)


def is_resolved(case: Sequence[Fields]) -> bool:
    """Is a case resolved after these records?"""
    decision = last_decision(case)
    return decision is not None and is_event(decision, "resolved")


def cut(there: Sequence[Fields], case_gap: int, reopen_window: int) -> list[list[Fields]]:
    """The cases of a conversation."""
    cases: list[list[Fields]] = []
    for number, record in enumerate(there):
        if is_inbound(record):
            counted = [one for one in there[:number] if is_counted(one)]
            silent = bool(counted) and second(record) - second(counted[-1]) >= case_gap
            decision = last_decision(cases[-1]) if cases and is_resolved(cases[-1]) else None
            over = decision is not None and second(record) - second(decision) > reopen_window
            if not cases or silent or over:
                cases.append([])
        if cases:
            cases[-1].append(record)
    return cases


def told(name: str, number: int, case: list[Fields], setting: Any, walls: Mapping[str, Wall]) -> Fields:
    """A case with all its metrics."""
    inbound = [record for record in case if is_inbound(record)]
    questions = [record for record in inbound if needs_reply(record)]
    facts: Fields = {
        "conversation": name,
        "number": number,
        "needs_reply": bool(questions),
        "inbound": len(inbound),
        "courtesies": len(inbound) - len(questions),
        "customer": next((record["author"]["ref"] for record in inbound if "ref" in record["author"]), None),
        "agents": list(dict.fromkeys(r["author"]["ref"] for r in case if is_reply(r) and "ref" in r["author"])),
        "ratings": [record["score"] for record in case if record["type"] == "rating"],
        "first": (questions or inbound)[0]["id"],
        "start": second((questions or inbound)[0]),
    }
    if not questions:
        return facts
    run = case[case.index(questions[0]) :]
    return facts | timed(run, setting, wall_of(questions[0]["channel"], setting, walls))


def timed(run: list[Fields], setting: Any, wall: Wall | None) -> Fields:
    """What a case's clocks say; ``run`` begins at the first message that needs a reply."""
    replies = [record for record in run if is_reply(record)]
    answers = [record for record in replies if not is_holding(record)]
    resolved = [record for record in run if is_event(record, "resolved")]
    reply = replies[0] if replies else None
    handoffs = [record for record in run if is_event(record, "bot_handoff") and reply and place(record) < place(reply)]
    spans: list[tuple[str, Fields, Fields]] = [("first_response_time", run[0], one) for one in replies[:1]]
    spans += [("handoff_response_time", handoff, replies[0]) for handoff in handoffs[-1:]]
    spans += [("first_answer_time", run[0], answer) for answer in answers[:1]]
    spans += [("next_response_time", asked, one) for asked, one in turns(run)]
    spans += [("first_resolution_time", run[0], one) for one in resolved[:1]]
    durations: dict[str, list[tuple[int, int | None]]] = {}
    for metric, start, end in spans + [
        ("full_resolution_time", run[0], one) for one in resolved[-1:] if is_resolved(run)
    ]:
        durations.setdefault(metric, []).append(both(wall, second(start), second(end)))
    if is_resolved(run):
        waits = [both(wall, start, end) for start, end in waiting(run)]
        open_time = None if wall is None else sum(wait[1] or 0 for wait in waits)
        durations["requester_wait_time"] = [(sum(wait[0] for wait in waits), open_time)]
    last = max((number for number, record in enumerate(run) if is_reply(record)), default=-1)
    unanswered = [second(record) for record in run[last + 1 :] if needs_reply(record)]
    return {
        "durations": durations,
        "reply": reply["id"] if reply else None,
        "template": reply["template"].split("@")[0] if reply and "template" in reply else None,
        "unanswered": unanswered[0] if unanswered else None,
        "is_resolved": is_resolved(run),
        "reopens": sum(is_resolved(run[:at]) and reopens(record) for at, record in enumerate(run)),
        "off_hours": bool(wall and reply and wall.is_closed_throughout(second(run[0]), second(reply))),
        **service(run[0], reply, setting, wall),
    }


def reopens(record: Fields) -> bool:
    """Would this reopen a case that is resolved?"""
    return is_event(record, "reopened") or needs_reply(record)


def turns(run: Sequence[Fields]) -> list[tuple[Fields, Fields]]:
    """Each oldest unanswered message with the human reply that came next."""
    found = []
    for number, reply in enumerate(run):
        if is_reply(reply):
            before = max((at for at in range(number) if is_reply(run[at])), default=-1)
            asked = [record for record in run[before + 1 : number] if needs_reply(record)]
            found += [(asked[0], reply)] if asked else []
    return found


def waiting(run: Sequence[Fields]) -> list[tuple[int, int]]:
    """The spans from one record to the next in which the customer waited for us."""
    status, spans = "new", []
    for number, (record, following) in enumerate(pairwise(run)):
        was_resolved = is_resolved(run[:number])
        if is_event(record, "resolved"):
            status = "resolved"
        elif was_resolved and reopens(record):
            status = "open"
        elif is_event(record, "status") and not was_resolved:
            status = record["status"]
        if status in ("new", "open", "on_hold"):
            spans.append((second(record), second(following)))
    return spans


def both(wall: Wall | None, start: int, end: int) -> tuple[int, int | None]:
    """Calendar seconds and open seconds."""
    return end - start, None if wall is None else wall.between(start, end)


def wall_of(channel: str, setting: Any, walls: Mapping[str, Wall]) -> Wall | None:
    """The opening hours of a channel, else the first ones; None when there are none or they never open."""
    entry = setting.channels.get(channel)
    name = entry.hours if entry and entry.hours in walls else next(iter(walls), None)
    if name is None:
        return None
    schedule = walls[name].schedule
    days = [getattr(version.week, day) for version in schedule.versions for day in version.week.__struct_fields__]
    hours = [one.hours for one in schedule.exceptions] + [one.hours for one in schedule.holidays]
    return walls[name] if any(days + hours) else None


def service(question: Fields, reply: Fields | None, setting: Any, wall: Wall | None) -> Fields:
    """The target of a case, and how its first response stands against it now."""
    day = datetime.fromtimestamp(second(question), ZoneInfo(setting.timezone)).date()
    target = next((one for one in setting.targets if matches(one, question, day, setting)), None)
    if target is None or target.first_response is None:
        return {"target": target.id if target else None, "state": "not_applicable"}
    calendar, open_time = both(wall, second(question), second(reply) if reply else setting.now)
    spent = calendar if target.clock == "calendar" or open_time is None else open_time
    in_time = timedelta(seconds=spent) <= target.first_response
    return {"target": target.id, "state": ("met" if reply else "running") if in_time else "breached"}


def matches(target: Target, question: Fields, day: date, setting: Any) -> bool:
    """Does a target hold for a case that began with this message on this day?"""
    topic = setting.topics.get(question.get("topic"))
    return (
        target.valid_from <= day <= (target.valid_until or date.max)
        and question["channel"] in (target.channels or [question["channel"]])
        and (not target.topics or question.get("topic") in target.topics)
        and (not target.priorities or (topic is not None and topic.priority in target.priorities))
    )
