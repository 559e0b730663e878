"""From records to conversations: what was merged, moved, withdrawn or double is settled here, and nothing is lost.

Each exclusion is counted by its reason, so that a report can say what its figures leave out.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from webcare.metrics.items import CUSTOMERS, REPLIES, Item, Kind, Placed
from webcare.metrics.roots import settle
from webcare.model.record import Event, Message

WITHDRAWN = {"spam": "spam", "deleted": "deleted"}
"""Events that take messages out: the one they name, or else those that were unanswered then."""
SAYING = ("no_reply_needed", *WITHDRAWN)
"""Events that say something of messages; of one message the last of these weighs most."""


class Sifted(NamedTuple):
    """The items of each conversation by (at, id), what was left out and why, and the replies that answer the future."""

    conversations: dict[str, list[Item]]
    excluded: Counter[str]
    """Messages by reason: ``spam``, ``deleted``, ``merged``, ``answers_later``; conversations: ``merge_ring``."""
    answers_later: list[str]
    """Ids of replies whose ``in_reply_to`` is a later message, by (at, id)."""


def sift(records: Iterable[Placed]) -> Sifted:
    """What counts in these records; each id must be there once."""
    found: dict[str, list[Item]] = {}
    messages: dict[str, tuple[int, str]] = {}
    for at, kind, record in records:
        items = found.setdefault(record.conversation_id, [])
        if isinstance(record, Message):
            messages[record.id] = (at, record.id)
        if kind is not None:
            items.append(Item(at, record.id, kind, record))
    excluded: Counter[str] = Counter()
    later: list[Item] = []
    sifted: dict[str, list[Item]] = {}
    for name, items in found.items():
        items.sort()
        sifted[name] = _withdraw(_drop_answers_to_later(items, messages, later), excluded)
    excluded["answers_later"] = len(later)
    roots = _roots(sifted, excluded)
    _merge(sifted, roots, excluded)
    _move(sifted, roots)
    return Sifted(sifted, +excluded, [item.id for item in sorted(later)])


def _drop_answers_to_later(items: list[Item], messages: Mapping[str, tuple[int, str]], later: list[Item]) -> list[Item]:
    kept = []
    for item in items:
        if item.kind in REPLIES and isinstance(item.record, Message) and item.record.in_reply_to is not None:
            asked = messages.get(item.record.in_reply_to)
            if asked is not None and asked > item[:2]:
                later.append(item)
                continue
        kept.append(item)
    return kept


def _withdraw(items: list[Item], excluded: Counter[str]) -> list[Item]:
    """Without what events call spam or deleted; what they say needs no reply becomes a courtesy."""
    if not any(isinstance(item.record, Event) and item.record.name in SAYING for item in items):
        return items
    verdicts: dict[str, str] = {}
    waiting: list[str] = []
    said = dict.fromkeys(SAYING, 0)  # of how many of those each has been said already: none is looked at twice
    for item in items:
        if item.kind in CUSTOMERS:
            waiting.append(item.id)
        elif item.kind in REPLIES:
            waiting, said = [], dict.fromkeys(SAYING, 0)
        elif isinstance(item.record, Event) and item.record.name in SAYING:
            named = item.record.message_id
            abouts = [named] if named is not None else waiting[said[item.record.name] :]
            if named is None:
                said[item.record.name] = len(waiting)
            for about in abouts:
                verdicts[about] = max(verdicts.get(about, SAYING[0]), item.record.name, key=SAYING.index)
    kept = []
    for item in items:
        verdict = verdicts.get(item.id)
        if verdict in WITHDRAWN and (item.kind in CUSTOMERS or item.kind in REPLIES):
            excluded[verdict] += 1
        elif verdict == "no_reply_needed" and item.kind is Kind.INBOUND:
            kept.append(item._replace(kind=Kind.COURTESY))
        else:
            kept.append(item)
    return kept


def _roots(found: Mapping[str, list[Item]], excluded: Counter[str]) -> dict[str, str]:
    """Into which conversation each merged one went in the end; those in a ring, or on the way to one, went nowhere."""
    merged: dict[str, str] = {}
    for name, items in found.items():
        for item in items:
            record = item.record
            if (
                isinstance(record, Event)
                and record.name == "merged_into"
                and record.to is not None
                and record.to in found
            ):
                merged[name] = record.to
    roots, lost = settle(merged)
    excluded["merge_ring"] = lost
    return roots


def _merge(found: dict[str, list[Item]], roots: Mapping[str, str], excluded: Counter[str]) -> None:
    """Of a merged conversation the earliest inbound is kept, if it is the earliest of all, and so are its ratings."""
    groups: dict[str, list[str]] = {}
    for name, root in roots.items():
        groups.setdefault(root, []).append(name)
    for root, names in groups.items():
        there = next((item for item in found[root] if item.kind in CUSTOMERS), None)
        firsts = [item for name in names for item in found[name] if item.kind in CUSTOMERS]
        earliest = min([*firsts, *([there] if there else [])], default=None)
        gained = [item for name in names for item in found[name] if item.kind is Kind.RATING]
        if earliest is not None and earliest is not there:
            gained.append(earliest)
        for name in names:
            items = found.pop(name)
            messages = sum(item.kind in CUSTOMERS or item.kind in REPLIES for item in items)
            excluded["merged"] += messages - (earliest in items)
        found[root] = sorted([*found[root], *gained])


def _move(found: dict[str, list[Item]], roots: Mapping[str, str]) -> None:
    """The first human reply in the closed conversation that a case moved to stops the open case's clock too."""
    gained: list[tuple[str, Item]] = []
    replies: dict[str, list[Item]] = {}
    for name, items in found.items():
        for item in items:
            if isinstance(item.record, Event) and item.record.name == "moved_closed" and item.record.to is not None:
                to = roots.get(item.record.to, item.record.to)
                if to == name or to not in found:
                    continue
                if to not in replies:
                    replies[to] = [one for one in found[to] if one.kind in REPLIES]
                after = bisect_right(replies[to], item)
                gained += [(name, reply) for reply in replies[to][after : after + 1]]
    for name, reply in dict.fromkeys(gained):
        found[name].append(reply)
    for name in dict.fromkeys(name for name, _ in gained):
        found[name].sort()
