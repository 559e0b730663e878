"""What a change is about: the entry, by its name, and what lies between it and the value."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from msgspec import inspect

from webcare.model.text import Text
from webcare.show.amounts import moment
from webcare.show.choices import CHOICES
from webcare.show.diff.labels import known_as, label_of
from webcare.show.diff.shape import Stop
from webcare.show.diff.values import SETTINGS, Saying
from webcare.show.moments import day_words

NOUNS = {
    "channels": Text("kanaal", "channel"),
    "hours": Text("openingstijden", "opening hours"),
    "targets": Text("norm", "target"),
    "topics": Text("onderwerp", "topic"),
    "contacts": Text("contact", "contact"),
    "rules": Text("eigen regel", "own rule"),
    "goals": Text("doel", "goal"),
    "facts": Text("feit", "fact"),
    "answers": Text("antwoord", "answer"),
    "fragments": Text("fragment", "fragment"),
}
"""Parts that are tables of entries, and what one of them is."""
SINGLE = {
    "tone": Text("toon", "tone"),
    "privacy": Text("privacy", "privacy"),
    "crisis": Text("crisisplan", "crisis plan"),
    "monitoring": Text("monitoring", "monitoring"),
    "team": Text("team", "team"),
    "vocabulary": Text("woordenlijst", "vocabulary"),
    "settings": Text("instellingen", "settings"),
}
"""Parts that are one entry."""
SETTING = Text("instelling", "setting")
"""An option that only one rule knows."""
IDENTITIES = (
    "valid-from", "date", "day", "id", "name", "word", "use", "role", "data", "what", "phase", "contact", "rule",
    "value", "person", "wrong", "kind", "path",
)  # fmt: skip
"""The keys that an item of a list is named after, the best first."""
NUMBERED = {
    "escalation.Route": ("escalation", "routes", "path"),
    "team.Review": ("team", "reviews", "when"),
    "monitoring.Advice": ("monitoring", "advice", "when"),
    "tone.ToneExample": ("tone", "examples", "wrong"),
}
"""Items without a name: where they are, and by which of their keys somebody knows them."""
MOMENT = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T")
FROM = Text("vanaf", "from")


def name_of(stop: Stop, part: str, saying: Saying) -> str:
    """What an item is called: the name behind an id, a date in words, a number in a list."""
    key = stop.name
    if stop.struct is not None and known_as(stop.struct) == "targets.Target":
        return target_name(key, saying)
    kind = {"paths": "paths", "rosters": "rosters"}.get(stop.field or "", part if stop.field is None else "")
    if kind in ("rules", "facts", "fragments") or in_rules(stop):
        return key
    if kind in (*NOUNS, "paths", "rosters"):
        name = saying.names.of(kind, key)
        return saying.quoted(name) if kind in ("answers", "goals") else name
    if stop.struct is None:
        return saying.value(key, stop)
    if key.isdecimal():
        return f"{key}{_numbered(int(key), stop, saying)}"
    name, space, number = key.partition(" (")
    if known_as(stop.struct) == "crisis.Threshold":
        return _named(name, stop, saying) + _threshold_of(name, number, saying)
    return _named(name, stop, saying) + space + number


def _threshold_of(phase: str, number: str, saying: Saying) -> str:
    """Which threshold of a phase that has several: by its channels, or by its number where others have the same."""
    plan = saying.names.after.handbook.crisis or saying.names.before.handbook.crisis
    where = [tuple(one.channels) for one in (plan.thresholds if plan else ()) if one.phase == phase]
    at = int(number.rstrip(")") or 1) - 1
    if len(where) < 2 or at >= len(where):
        return f" ({number}" if number else ""
    if where.count(where[at]) > 1:
        return f" ({at + 1})"
    names = saying.listed([saying.names.of("channels", one) for one in where[at]])
    on, together = Text(f" op {names}", f" on {names}"), Text(" op alle kanalen samen", " on all channels together")
    return saying.pick(on if names else together)


def _numbered(number: int, stop: Stop, saying: Saying) -> str:
    """What stands at that number now, for an item that has no name: `` (bij een klacht)``."""
    part, *keys, field = NUMBERED.get(known_as(stop.struct) if stop.struct else "", ("", ""))
    entry = getattr(saying.names.after.handbook, part, None) if part else None
    items = getattr(entry, keys[0], []) if keys else []
    if not 0 < number <= len(items):
        return ""
    return f" ({saying.value(getattr(items[number - 1], field), stop.below(field))})"


def in_rules(stop: Stop) -> bool:
    """Is it a rule of ``webcare.toml``, or a setting of one?"""
    return stop.item and stop.field == "rules" and stop.owner is not None


def _named(key: str, stop: Stop, saying: Saying) -> str:
    """The words for a key of an item; for two keys at once, such as a person and a moment, for each."""
    first, space, second = key.partition(" ")
    if space and MOMENT.match(second):
        return f"{_named(first, stop, saying)}, {_named(second, stop, saying)}"
    struct = known_as(stop.struct) if stop.struct else ""
    for (owner, _), words in CHOICES.items():
        if owner == struct and key in words:
            return saying.pick(words[key])
    for field in ("contact", "person", "path"):
        refers = stop.below(field).refers
        if refers and (found := saying.names.of(refers, key)) != key:
            return found
    try:
        return (
            moment(datetime.fromisoformat(key), saying.language)
            if "T" in key
            else day_words(date.fromisoformat(key), saying.language)
        )
    except ValueError:
        return key


def target_name(key: str, saying: Saying) -> str:
    """Whom a target is for: its channels, else its topics or priorities; with its id where that leaves a doubt."""
    found = saying.names.either("targets", key)
    if not found:
        return key
    words = _for_whom(found[0], saying)
    targets = [target for version in (saying.names.after, saying.names.before) for target in version.handbook.targets]
    others = {target.id for target in targets if target.id != key and _for_whom(target, saying) == words}
    return f"{words} ({key})" if others else words


def _for_whom(target: Any, saying: Saying) -> str:
    channels = saying.listed([saying.names.of("channels", one) for one in target.channels])
    topics = saying.listed([saying.names.of("topics", one) for one in target.topics])
    priorities = CHOICES["targets.Target", "priorities"]
    urgency = saying.listed([saying.pick(priorities[one]) for one in target.priorities])
    if topics:
        return f"{topics} {saying.pick(Text('op', 'on'))} {channels}" if channels else topics
    if urgency:
        urgency = saying.pick(Text(f"prioriteit {urgency}", f"priority {urgency}"))
        return f"{urgency} {saying.pick(Text('op', 'on'))} {channels}" if channels else urgency
    return channels or saying.pick(Text("alle kanalen", "all channels"))


def subject(way: Sequence[Stop], part: str, saying: Saying) -> str:
    """What the last stop of ``way`` belongs to: ``contact Storing, telefoon``; nothing where it says enough itself.

    The list that an item is in goes without saying, and so does most of what is the only one of its kind.
    """
    parts = [saying.pick(SINGLE[part])] if part in SINGLE and (len(way) == 1 or part == "crisis") else []
    for stop, below in pairwise(way):
        if stop.item:
            parts.append(name_of(stop, part, saying) if part == "targets" else item_words(stop, part, saying))
        elif not below.item:
            parts.append(saying.pick(label_of(stop.owner, stop.name).name))
    return ", ".join(parts)


def item_words(stop: Stop, part: str, saying: Saying) -> str:
    """``contact Storing``, ``stap 2``, ``trefwoord pakket``; of a schedule's version since when."""
    noun, name = noun_of(stop, part, saying), name_of(stop, part, saying)
    if stop.refers is not None and stop.struct is None:  # "wie je belt" is no noun to put before a name
        return name
    if in_rules(stop) and noun and stop.name in SETTINGS:
        return noun
    return f"{noun} {name}" if noun else name


def noun_of(stop: Stop, part: str, saying: Saying) -> str:
    """What kind of thing an item is."""
    struct = known_as(stop.struct) if stop.struct else ""
    if struct == "hours.Version":
        return saying.pick(FROM)
    if stop.field is None or part == "targets":
        return saying.pick(NOUNS[part]) if part in NOUNS else ""
    if in_rules(stop) and isinstance(stop.kind, inspect.StrType):
        return saying.pick(SETTINGS.get(stop.name, SETTING))
    return "" if struct == "contacts.Means" else saying.pick(label_of(stop.owner, stop.field).one)


def identity(value: Mapping[str, Any], stop: Stop, saying: Saying) -> tuple[str, dict[str, Any]]:
    """What an entry is called by what it holds, and the rest of it."""
    for key in IDENTITIES:
        if (known_as(stop.struct) if stop.struct else "", key) == ("escalation.Rotation", "rule"):
            continue
        if key in value and not isinstance(value[key], Mapping | list):
            rest = {name: inner for name, inner in value.items() if name != key}
            return saying.value(value[key], stop.below(key)), rest
    return "", dict(value)
