"""The oracle's reading of a log: which records count, and what was withdrawn, merged or moved. See ``oracle``."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from webcare.language.courtesies import is_thanks, puts_off

Fields = dict[str, Any]
EPOCH = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
WITHDRAWING = ["no_reply_needed", "spam", "deleted"]


class Conflict(ValueError):
    """One id, two contents."""


def unique(records: Sequence[Fields]) -> tuple[list[Fields], int]:
    """Each record once, and how many were dropped; raises ``Conflict`` for one id with two contents."""
    kept: dict[str, Fields] = {}
    for record in records:
        if kept.setdefault(record["id"], record) != record:
            raise Conflict(record["id"])
    return list(kept.values()), len(records) - len(kept)


def place(record: Fields) -> tuple[int, str]:
    """Where a record stands in time: microseconds since 1970 (UTC), then its id."""
    return (datetime.fromisoformat(record["at"]) - EPOCH) // timedelta(microseconds=1), record["id"]


def second(record: Fields) -> int:
    """When, in whole seconds since 1970 (UTC)."""
    return place(record)[0] // 1_000_000


def is_event(record: Fields, *names: str) -> bool:
    """Is this one of these events?"""
    return record["type"] == "event" and record["name"] in names


def is_inbound(record: Fields) -> bool:
    """From a customer; spam and deleted ones are gone by then."""
    return (
        record["type"] == "message"
        and record["direction"] == "in"
        and record["author"]["type"] == "customer"
        and "reaction" not in record.get("tags", [])
    )


def is_reply(record: Fields) -> bool:
    """By a human, to a customer."""
    return (
        record["type"] == "message"
        and record["direction"] == "out"
        and record["author"]["type"] == "agent"
        and not record.get("automated", False)
        and "campaign" not in record
        and record.get("delivery") != "failed"
    )


def is_holding(record: Fields) -> bool:
    """A reply that only says an answer will come."""
    return bool(record["reply_kind"] == "holding" if "reply_kind" in record else puts_off(record.get("body", "")))


def needs_reply(record: Fields) -> bool:
    """An inbound message that is no courtesy; ``courtesy`` was set where an event said so."""
    return is_inbound(record) and not record.get("courtesy") and not is_thanks(record.get("body", ""))


def is_counted(record: Fields) -> bool:
    """Does a silence end here?"""
    return is_inbound(record) or is_reply(record)


def withdrawn(there: Sequence[Fields], excluded: Counter[str]) -> list[Fields]:
    """A conversation without its spam and deleted messages; those that need no reply are marked."""
    said: dict[str, list[str]] = {}
    for number, event in enumerate(there):
        if is_event(event, *WITHDRAWING):
            before = there[:number]
            answered = max((at for at, record in enumerate(before) if is_reply(record)), default=-1)
            about = [record["id"] for record in before[answered + 1 :] if is_inbound(record)]
            for name in [event["message_id"]] if "message_id" in event else about:
                said.setdefault(name, []).append(event["name"])
    kept = []
    for record in there:
        verdict = max(said.get(record["id"], [""]), key=lambda name: WITHDRAWING.index(name) if name else -1)
        if verdict in ("spam", "deleted") and is_counted(record):
            excluded[verdict] += 1
        elif verdict and is_inbound(record):
            kept.append(record | {"courtesy": True})
        else:
            kept.append(record)
    return kept


def merged(log: dict[str, list[Fields]], excluded: Counter[str]) -> tuple[dict[str, list[Fields]], dict[str, str]]:
    """The log with merged conversations gone, and where each of them went."""
    into = {
        name: event["to"]
        for name, there in log.items()
        for event in there
        if is_event(event, "merged_into") and event["to"] in log
    }
    roots: dict[str, str] = {}
    for name in into:
        at, steps = name, 0
        while at in into and steps <= len(into):
            at, steps = into[at], steps + 1
        if at in into:
            excluded["merge_ring"] += 1
        else:
            roots[name] = at
    kept = {name: list(there) for name, there in log.items() if name not in roots}
    for root in set(roots.values()):
        secondaries = [record for name in roots if roots[name] == root for record in log[name]]
        counted = [record for record in secondaries if is_counted(record)]
        group = sorted([record for record in log[root] + secondaries if is_inbound(record)], key=place)
        earliest = [record for record in group[:1] if record in secondaries]
        ratings = [record for record in secondaries if record["type"] == "rating"]
        excluded["merged"] += len(counted) - len(earliest)
        kept[root] = sorted(kept[root] + ratings + earliest, key=place)
    return kept, roots


def moved(log: dict[str, list[Fields]], roots: Mapping[str, str]) -> dict[str, list[Fields]]:
    """The log with the replies in a closed conversation also in the open one that it came from."""
    found = {}
    for name, there in log.items():
        gained: dict[str, Fields] = {}
        for event in there:
            to = roots.get(event["to"], event["to"]) if is_event(event, "moved_closed") else name
            after = [record for record in log.get(to, []) if is_reply(record) and place(record) > place(event)]
            if to != name and after:
                gained[after[0]["id"]] = after[0]
        found[name] = sorted([*there, *gained.values()], key=place)
    return found
