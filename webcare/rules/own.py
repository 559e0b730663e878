"""The client's own rules, from ``handbook/rules.yaml``: words, phrases and counts, never a regular expression."""

from collections.abc import Iterator
from functools import lru_cache, partial

from webcare.language.inflection import inflected
from webcare.model.finding import Severity
from webcare.model.handbook.rules import Limit, OwnRule, Require
from webcare.model.text import Text
from webcare.rules.replace import index, matching_case
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, Rule
from webcare.store.handbook import Handbook

FAMILY = "eigen"


@lru_cache(maxsize=8)
def own_rules(handbook: Handbook) -> list[Rule]:
    """A rule ``eigen/<id>`` for each entry; there are none without a handbook."""
    if not handbook.own:
        return []
    return [own_rule(name, entry) for name, entry in handbook.rules.items()]


def own_rule(name: str, entry: OwnRule) -> Rule:
    """One entry as a rule like any other."""
    severity = Severity[entry.level.upper()]
    return Rule(f"{FAMILY}/{name}", severity, None, (), entry.kind == "replace", (), "", partial(_check, entry))


def _check(entry: OwnRule, reply: Reply) -> Iterator[Hit]:
    if entry.channels and (reply.draft.channel is None or not _on(entry.channels, reply)):
        return
    if entry.topics and reply.draft.topic not in entry.topics:
        return
    message = Text(entry.message, entry.message)
    if entry.kind == "replace":
        yield from _replace(entry, reply, message)
    elif entry.kind == "require" and entry.require is not None:
        yield from _require(entry.require, reply, message)
    elif entry.kind == "limit" and entry.limit is not None:
        yield from _limit(entry.limit, reply, message)
    else:
        for match in index(tuple(entry.words or entry.phrases)).find(reply.reading.stretch):
            if not reply.reading.quoted(match.start):
                yield Hit(match.start, match.end, message)


def _on(channels: list[str], reply: Reply) -> bool:
    return reply.draft.channel in channels or any(
        reply.handbook.channels.get(name) is reply.channel for name in channels
    )


def _replace(entry: OwnRule, reply: Reply, message: Text) -> Iterator[Hit]:
    pairs = [form for wrong, right in entry.replace.items() for form in inflected(wrong, right, inflect=entry.inflect)]
    words, uses = tuple(wrong for wrong, _ in pairs), tuple(right for _, right in pairs)
    for match in index(words).find(reply.reading.stretch):
        if not reply.reading.quoted(match.start):
            right = uses[match.phrase]
            written = reply.text[match.start : match.end]
            suggestions = (matching_case(right, written),) if right else ()
            yield Hit(match.start, match.end, message, suggestions=suggestions)


def _require(require: Require, reply: Reply, message: Text) -> Iterator[Hit]:
    stretch = reply.reading.stretch
    if index(tuple(require.then)).occurs_in(stretch):
        return
    if not require.when:
        if reply.reading.words:
            last = reply.reading.words[-1]
            yield Hit(last.start, last.end, message)
        return
    match = next(index(tuple(require.when)).find(stretch), None)
    if match is not None:
        yield Hit(match.start, match.end, message)


def _limit(limit: Limit, reply: Reply, message: Text) -> Iterator[Hit]:
    reading = reply.reading
    counted = {
        "words": lambda: [(t.start, t.end) for s in reading.sentences for t in s.words],
        "sentences": lambda: [(s.start, s.end) for s in reading.sentences],
        "questions": lambda: [
            (s.start, s.end) for s in reading.sentences if reading.text[s.start : s.end].endswith("?")
        ],
        "links": lambda: [(t.start, t.end) for t in reading.tokens if t.kind == "link"],
        "exclamation-marks": lambda: [
            (t.start + at, t.start + at + 1)
            for t in reading.tokens
            if t.kind == "stop"
            for at, mark in enumerate(t.text)
            if mark == "!"
        ],
    }[limit.of]()
    if len(counted) > limit.most:
        yield Hit(counted[limit.most][0], counted[-1][1], message)
