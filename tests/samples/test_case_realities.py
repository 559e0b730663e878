"""What every definition of a metric has to cope with is in the sample log, each several times over."""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from . import clock
from .phrases import texts
from .reading import BY_ID, HUMAN, INBOUND, MESSAGES, OUTBOUND, ROWS, THREADS, Row, answers_after, moment, named, rest

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SUMMER_ENDS = clock.wall(date(2026, 10, 23), 18), clock.wall(date(2026, 10, 26), 8, 30)
MONDAY = clock.wall(date(2026, 10, 26), 21)
CLOSED = {row["conversation_id"] for row in ROWS if row.get("name") in ("resolved", "merged_into")}
LEFT = {row["message_id"] for row in ROWS if row.get("name") in ("no_reply_needed", "spam", "deleted")}
PROMISES = named("promise_due")


def due(promise: Row) -> datetime:
    """By when the customer was promised more."""
    return datetime.fromisoformat(promise["due"])


def kept(promise: Row) -> datetime | None:
    """When the next reply came after a promise."""
    return next((moment(row) for row in answers_after(promise)), None)


def waiting() -> list[Row]:
    """The first message of every run that nobody has answered, closed or set aside when the log ends."""
    found: dict[str, Row] = {}
    for row in INBOUND:
        own = row["conversation_id"]
        open_still = not answers_after(row) and not any(other.get("name") == "resolved" for other in rest(row))
        if open_still and row["id"] not in LEFT and own not in CLOSED:
            found.setdefault(own, row)
    return list(found.values())


def over_the_weekend() -> list[Row]:
    """Came in over the weekend in which summer time ended, and first answered on the Monday."""
    found = []
    for rows in THREADS.values():
        first = rows[0]
        if first in INBOUND and SUMMER_ENDS[0] <= moment(first) < SUMMER_ENDS[1]:
            answers = answers_after(first)
            if answers and SUMMER_ENDS[1] <= moment(answers[0]) < MONDAY:
                found.append(first)
    return found


def thanks_without_an_event() -> list[Row]:
    """The last word is the customer's thanks, and nobody noted that it needs no reply."""
    words = [text.rstrip(".!").lower() for text in texts("turns", "thanks") if len(text) > 4]
    return [
        row
        for row in INBOUND
        if row["id"] not in LEFT and not answers_after(row) and any(word in row["body"].lower() for word in words)
    ]


def moved_and_answered() -> list[Row]:
    """Asked over to a closed conversation, and answered there."""
    return [row for row in named("moved_closed") if any(other in HUMAN for other in THREADS[row["to"]])]


def complaints_resolved_two_days_ago() -> list[Row]:
    """Resolved on Thursday or Friday, complained about before, and not yet asked how it is now."""
    return [
        row
        for row in named("resolved")
        if HOUR * 20 < clock.END - moment(row) < 2.5 * DAY
        and any(other.get("intent") == "complaint" for other in THREADS[row["conversation_id"]])
        and not any(other.get("reply_kind") == "follow_up" for other in rest(row))
    ]


def unacknowledged() -> list[Row]:
    """Passed on, and nobody there said so much as that it was seen."""
    return [row for row in named("escalated") if not any(other.get("name") == "acknowledged" for other in rest(row))]


def sent_to_many() -> list[str]:
    """Templates that went out word for word, greeting and name aside, in five conversations or more."""
    conversations: dict[str, set[str]] = defaultdict(set)
    for row in HUMAN:
        if "template" in row:
            conversations[row["body"].partition(", ")[2].rpartition(" ^")[0]].add(row["conversation_id"])
    return [body for body, found in conversations.items() if body and len(found) >= 5]


def on_several_channels() -> list[str]:
    """Customers who write on more than one channel."""
    channels: dict[str, set[str]] = defaultdict(set)
    for row in INBOUND:
        channels[row["author"]["ref"]].add(row["channel"])
    return [who for who, used in channels.items() if len(used) > 1]


def resent() -> list[Row]:
    """Replies that did not arrive, with the same words again after them."""
    failed = [row for row in HUMAN if row.get("delivery") == "failed"]
    return [row for row in failed if any(other["body"] == row["body"] for other in answers_after(row))]


def never_answered() -> list[str]:
    """Resolved, with questions of a customer and no reply by a person."""
    return [
        name
        for name, rows in THREADS.items()
        if any(row in INBOUND for row in rows)
        and any(row.get("name") == "resolved" for row in rows)
        and not any(row in HUMAN for row in rows)
    ]


REALITIES: dict[str, tuple[Callable[[], list[Row] | list[str]], int]] = {
    "over the end of summer time": (over_the_weekend, 5),
    "a reply in the off hours": (lambda: [row for row in HUMAN if not clock.is_open(moment(row))], 20),
    "merged": (lambda: named("merged_into"), 10),
    "hand-off by a bot": (lambda: named("bot_handoff"), 50),
    "a reply by itself": (lambda: [row for row in OUTBOUND if row.get("automated") and "template" in row], 30),
    "a campaign": (lambda: [row for row in OUTBOUND if "campaign" in row], 40),
    "a failed delivery, sent again": (resent, 5),
    "held, then answered": (lambda: [row for row in HUMAN if row.get("reply_kind") == "holding" and rest(row)], 50),
    "moved to a closed conversation and answered there": (moved_and_answered, 40),
    "no reply needed": (lambda: named("no_reply_needed"), 100),
    "thanks without an event": (thanks_without_an_event, 5),
    "spam": (lambda: named("spam"), 10),
    "deleted": (lambda: named("deleted"), 5),
    "a note": (lambda: [row for row in ROWS if row["type"] == "note"], 30),
    "pending": (lambda: [row for row in named("status") if row["status"] == "pending"], 100),
    "reopened": (lambda: named("reopened"), 10),
    "a promise kept": (lambda: [one for one in PROMISES if (at := kept(one)) and at <= due(one)], 20),
    "a promise kept too late": (lambda: [one for one in PROMISES if (at := kept(one)) and at > due(one)], 5),
    "a promise open": (lambda: [one for one in PROMISES if not kept(one) and due(one) > clock.END], 2),
    "a promise overdue": (lambda: [one for one in PROMISES if not kept(one) and due(one) <= clock.END], 2),
    "followed up": (lambda: [row for row in HUMAN if row.get("reply_kind") == "follow_up"], 10),
    "to follow up": (complaints_resolved_two_days_ago, 3),
    "closed without an answer": (never_answered, 3),
    "escalated, not acknowledged": (unacknowledged, 5),
    "a complaint on the review site, unanswered": (lambda: [one for one in waiting() if one["channel"] == "review"], 3),
    "the same words to many": (sent_to_many, 3),
    "one person, several channels": (on_several_channels, 20),
}


@pytest.mark.parametrize("name", REALITIES)
def test_realities(name: str) -> None:
    """Each occurs at least so often."""
    found, least = REALITIES[name]
    assert len(found()) >= least


def test_every_score_is_given_more_than_once() -> None:
    """From 1 to 5."""
    scores = Counter(row["score"] for row in ROWS if row["type"] == "rating")
    assert min(scores[score] for score in (1, 2, 3, 4, 5)) >= 3
    assert 0.75 <= (scores[4] + scores[5]) / scores.total() <= 0.9


def test_what_lies_on_the_desk_at_the_end() -> None:
    """Some two dozen customers wait: from a minute to two weeks, with and without somebody on it."""
    found = waiting()
    assert 15 <= len(found) <= 35
    ages = Counter(
        "hour" if age < HOUR else "day" if age < DAY else "days" for age in (clock.END - moment(row) for row in found)
    )
    assert min(ages[name] for name in ("hour", "day", "days")) >= 4
    assigned = {row["conversation_id"] for row in named("assigned")}
    assert 5 <= len([row for row in found if row["conversation_id"] in assigned]) <= len(found) - 5
    assert {row["channel"] for row in found} == {"x", "facebook", "instagram", "review", "whatsapp", "email", "chat"}


def test_replies_that_answer_a_later_message_are_few() -> None:
    """They are excluded and listed, so they are there, and the exception."""
    later = [row for row in HUMAN if "in_reply_to" in row and moment(BY_ID[row["in_reply_to"]]) > moment(row)]
    assert 3 <= len(later) <= 10


def test_enough_for_a_trend() -> None:
    """In most weeks most channels get ten conversations or more."""
    cells: Counter[tuple[str, int]] = Counter()
    for rows in THREADS.values():
        first = next((row for row in rows if row in INBOUND), None)
        if first:
            cells[first["channel"], clock.local(moment(first)).isocalendar().week] += 1
    assert len([count for count in cells.values() if count >= 10]) >= 0.6 * 13 * len(
        {row["channel"] for row in MESSAGES}
    )


def test_the_desk_gets_faster() -> None:
    """From before the evenings to the last week, in open time, where customers expect an answer within the hour."""
    seconds: dict[str, list[int]] = defaultdict(list)
    for rows in THREADS.values():
        first = rows[0]
        if first not in INBOUND or first["channel"] not in ("x", "facebook", "instagram", "whatsapp"):
            continue
        if answers := answers_after(first):
            day = clock.local(moment(first)).date()
            part = "before" if day < clock.EVENINGS_SINCE else "autumn" if day < clock.LAST_DAY - 6 * DAY else "last"
            seconds[part].append(open_seconds(moment(first), moment(answers[0])))
    middle = {part: sorted(found)[len(found) // 2] for part, found in seconds.items()}
    assert middle["before"] > middle["autumn"] > middle["last"]


def open_seconds(start: datetime, end: datetime) -> int:
    """Opening time from one moment to another, a day at a time."""
    total, day = timedelta(), clock.local(start).date()
    while day <= clock.local(end).date():
        if hours := clock.window(day):
            total += max(timedelta(), min(end, hours[1]) - max(start, hours[0]))
        day += DAY
    return int(total.total_seconds())
