"""The history of a conversation or a customer, as a colleague reads it before answering."""

import re
import textwrap
from collections.abc import Iterator
from datetime import tzinfo
from itertools import groupby
from typing import Any, Literal

import msgspec

from webcare import limits
from webcare.history import Entry, History, Promise
from webcare.model.moment import instant
from webcare.model.record import Author, Event, Message, Note, Rating
from webcare.model.text import Language, Text
from webcare.privacy import mask
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.log.documents import EntryJson, HistoryJson, PromiseJson
from webcare.show.log.words import EVENTS, INTENTS, MOODS, PROMISES, SENDERS, SOMEWHERE, STATUSES, SURFACES
from webcare.show.machine import VERSION
from webcare.show.moments import clock, date_and_time, day

INDENT = " " * 9
PIECE = re.compile(r"[^\s/?&=#]+")
"""A piece of a link; a number in one is looked at by itself."""
LAST_MOODS = 12
"""Moods that are shown, the last ones."""
Kind = Literal["conversation", "person"]
TITLES: dict[Kind, Text] = {"conversation": Text("Gesprek", "Conversation"), "person": Text("Klant", "Customer")}
DELETED = Text("(verwijderd)", "(deleted)")


def history_lines(history: History, kind: Kind, name: str, style: Style, zone: tzinfo) -> Iterator[str]:
    """What it comes to, and then what happened, day by day."""
    language = style.language
    yield style.paint(f"{TITLES[kind].in_(language)} {_named(name)}", "1")
    for text in _summary(history, language, zone):
        yield f"  {text.in_(language)}"
    several = len({entry.record.conversation_id for entry in history.entries}) > 1
    if history.earlier:
        yield Text(f"… {history.earlier} eerdere records", f"… {history.earlier} earlier records").in_(language)
    by_day = groupby(history.entries, lambda entry: day(instant(entry.record.at), zone, language))
    for named, entries in by_day:
        yield ""
        yield style.paint(named, "1")
        before = ""
        for entry in entries:
            if several and entry.record.conversation_id != before:
                before = entry.record.conversation_id
                yield f"  {Text('gesprek', 'conversation').in_(language)} {_named(before)}"
            yield from _entry_lines(entry, style, zone)


def history_json(history: History, kind: Kind, name: str, zone: tzinfo) -> HistoryJson:
    """The same as a document."""
    return HistoryJson(
        version=VERSION,
        conversation=mask(name) if kind == "conversation" else None,
        person=mask(name) if kind == "person" else None,
        moods=history.moods,
        reach_bucket=None if history.reach is None else mask(history.reach),
        ratings=history.ratings,
        promises=[
            PromiseJson(
                conversation_id=mask(one.conversation), due=one.due.astimezone(zone).isoformat(), state=one.state
            )
            for one in history.promises
        ],
        earlier=history.earlier,
        entries=[_entry_json(entry, zone) for entry in history.entries],
    )


def _summary(history: History, language: Language, zone: tzinfo) -> Iterator[Text]:
    asked, sent = history.count("in"), history.count("out")
    theirs = Text("bericht" if asked == 1 else "berichten", "message" if asked == 1 else "messages")
    ours = Text("antwoord" if sent == 1 else "antwoorden", "reply" if sent == 1 else "replies")
    yield Text(
        f"{asked} {theirs.nl} van de klant, {sent} {ours.nl}", f"{asked} {theirs.en} from them, {sent} {ours.en}"
    )
    if history.moods:
        last = history.moods[-LAST_MOODS:]
        more = "… → " if len(history.moods) > len(last) else ""
        way = [" → ".join(MOODS[mood].in_(known) for mood in last) for known in ("nl", "en")]
        yield Text(f"stemming: {more}{way[0]}", f"mood: {more}{way[1]}")
    if history.reach:
        reach = _named(history.reach)
        yield Text(f"bereik: {reach} volgers", f"reach: {reach} followers")
    if history.ratings:
        scores = ", ".join(map(str, history.ratings))
        yield Text(f"cijfers: {scores} (van 5)", f"ratings: {scores} (of 5)")
    for promise in history.promises:
        yield _promise(promise, language, zone)


def _promise(promise: Promise, language: Language, zone: tzinfo) -> Text:
    due = date_and_time(promise.due, zone, language)
    state = PROMISES[promise.state]
    return Text(f"toegezegd vóór {due}: {state.nl}", f"promised before {due}: {state.en}")


def _entry_lines(entry: Entry, style: Style, zone: tzinfo) -> Iterator[str]:
    """When, who or what, and what was said."""
    record, language = entry.record, style.language
    head, text = _told(entry, language, zone)
    yield f"  {clock(instant(record.at), zone, language)}  {head}"
    if entry.deleted:
        text = DELETED.in_(language)
    for line in mask(text[: limits.MESSAGE]).splitlines() if text else ():
        wrapped = textwrap.wrap(safe.inner(line), max(20, style.width - len(INDENT)), break_on_hyphens=False)
        yield from (f"{INDENT}{piece}" for piece in wrapped)


def _told(entry: Entry, language: Language, zone: tzinfo) -> tuple[str, str]:
    """The line about a record, and the text in it."""
    record = entry.record
    if isinstance(record, Message):
        marks = [safe.line(mask(record.channel)), SURFACES[record.surface].in_(language)]
        marks += [INTENTS[record.intent].in_(language)] if record.intent else []
        marks += [MOODS[entry.mood].in_(language)] if entry.mood and not entry.deleted else []
        marks += [Text("mislukt", "failed").in_(language)] if record.delivery == "failed" else []
        marks += [Text("automatisch", "automated").in_(language)] if record.automated else []
        return f"{_who(record.author, language)} ({', '.join(marks)})", record.body or ""
    if isinstance(record, Note):
        return f"{Text('notitie van', 'note by').in_(language)} {_who(record.author, language)}", record.body
    if isinstance(record, Rating):
        return Text(f"de klant geeft een {record.score}", f"the customer rates it {record.score}").in_(
            language
        ), record.comment or ""
    if isinstance(record, Event):
        return _event(record, language, zone), ""
    return Text("gegevens gewist", "data erased").in_(language), ""


def _event(event: Event, language: Language, zone: tzinfo) -> str:
    words = EVENTS[event.name] if event.to or event.name not in SOMEWHERE else SOMEWHERE[event.name]
    values = {
        "to": _named(event.to or "?"),
        "status": STATUSES[event.status].in_(language) if event.status else "?",
        "due": date_and_time(instant(event.due), zone, language) if event.due else "?",
    }
    by = ""
    if event.author is not None and event.author.type != "system":
        by = f" ({Text('door', 'by').in_(language)} {_who(event.author, language)})"
    return words.in_(language).format_map(values) + by


def _who(author: Author, language: Language) -> str:
    ref = f" {_named(author.ref)}" if author.ref else ""
    return SENDERS[author.type].in_(language) + ref


def _named(text: str) -> str:
    return safe.line(mask(text)[:60])


def _entry_json(entry: Entry, zone: tzinfo) -> EntryJson:
    return EntryJson(
        local=instant(entry.record.at).astimezone(zone).isoformat(),
        mood=entry.mood,
        deleted=entry.deleted,
        record=_masked(msgspec.to_builtins(entry.record), hidden=entry.deleted),
    )


def _masked(record: dict[str, Any], *, hidden: bool) -> dict[str, Any]:
    """A record with the personal data in its texts masked; of one that was deleted, without its text."""
    kept = {key: value for key, value in record.items() if not (hidden and key in ("body", "comment"))}
    return {key: _mask(value) if key not in ("at", "due") else value for key, value in kept.items()}


def _mask(value: Any) -> Any:
    if isinstance(value, str):
        masked = mask(value[: limits.MESSAGE])
        return PIECE.sub(lambda piece: mask(piece[0]), masked) if "://" in masked else masked
    if isinstance(value, dict):
        return {key: _mask(inner) for key, inner in value.items()}
    return [_mask(inner) for inner in value] if isinstance(value, list | tuple) else value
