"""One sentence for one change, in Dutch or English."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from webcare.diff.change import Change, Op
from webcare.model.text import Text
from webcare.show.diff.labels import known_as, label_of
from webcare.show.diff.shape import TEXTS, Stop, stops
from webcare.show.diff.special import special, text_for
from webcare.show.diff.subjects import identity, item_words, name_of, noun_of, subject
from webcare.show.diff.texts import SAME, text_change
from webcare.show.diff.values import Saying, shortened

CLAUSES = {
    "success", "failure", "success-at", "failure-at", "prevents", "rule", "why", "what", "how", "every", "cover",
    "contact", "person", "scale-up", "step", "sign-off",
}  # fmt: skip
"""Keys whose labels are no nouns: not "waarom van … naar …"."""
VAGUE = {"crisis.Threshold", "escalation.Route", "escalation.Absence", "escalation.Override", "privacy.Retention"}
"""Items whose names say little: what they held is told when they go."""
QUOTED = re.compile("‘[^’]*’")
MOST, PLACE = 1500, 300
"""Characters of a sentence, and of a place in words."""
LONG = 40
"""Characters from which a text is told by the words that went and came."""


def sentence(change: Change, saying: Saying) -> str:
    """What the change means: ``Instagram: eerste reactie van 1 uur naar 2 uur``. It holds no line breaks."""
    way = stops(change.part, change.path)
    if not way:
        return _whole(change, saying)
    made = special(change, way, saying)
    words = " ".join((made if made is not None else _generic(change, way, saying)).split())
    return shortened(words, saying.language, MOST)


def _generic(change: Change, way: Sequence[Stop], saying: Saying) -> str:
    last = way[-1]
    if change.op is Op.RENAMED:
        return _renamed(change, way, saying)
    if change.op is Op.MOVED:
        return _moved(change, way, saying)
    if change.op is Op.CHANGED:
        return _changed(change, way, saying)
    value = change.after if change.op is Op.ADDED else change.before
    about = subject(way, change.part, saying)
    if last.item or _is_list(last, value):
        return _joined(about, _item(change, value, way, saying))
    label = saying.pick(label_of(last.owner, last.name).name)
    if isinstance(value, bool):
        return _joined(about, f"{label}: {_now(value if change.op is Op.ADDED else None, saying)}")
    shown = saying.value(value, last)
    if change.op is Op.ADDED:
        return _joined(
            about, f"{label}: {saying.pick(Text(f'nu {shown} (eerst niets)', f'now {shown} (nothing before)'))}"
        )
    return _joined(about, f"{label} {saying.pick(Text(f'vervallen (was {shown})', f'removed (was {shown})'))}")


def _is_list(last: Stop, value: Any) -> bool:
    return last.kind is not None and last.below("").item and not isinstance(value, list | Mapping)


def _item(change: Change, value: Any, way: Sequence[Stop], saying: Saying) -> str:
    """``trefwoord erbij: ‘pakje’``, ``onderwerp vervallen: Bezorging``."""
    last = way[-1] if way[-1].item else way[-1].below(str(value))
    said = saying.pick(Text("erbij", "added") if change.op is Op.ADDED else Text("vervallen", "removed"))
    noun = noun_of(last, change.part, saying)
    name, rest = _called(value, last, change.part, saying)
    numbered = name.isdigit()
    told = saying.details(rest, last) if numbered or change.op is Op.ADDED or _is_vague(last) else ""
    details = f" ({told})" if told else ""
    return f"{noun} {name} {said}{details}" if numbered else f"{noun} {said}: {name}{details}"


def _is_vague(last: Stop) -> bool:
    """May several items of this list be called the same?"""
    return last.struct is not None and known_as(last.struct) in VAGUE


def _called(value: Any, last: Stop, part: str, saying: Saying) -> tuple[str, Mapping[str, Any]]:
    """What an item is called, and what else it holds."""
    if not isinstance(value, Mapping):
        said = saying.value(value, last)
        return (f"{last.name} {said}" if _is_table(last) else said), {}
    if last.struct is not None and (last.field is None or last.field in ("paths", "rosters")):
        name = name_of(last, part, saying)
        return name, {key: inner for key, inner in value.items() if key not in ("name", "title", "id")}
    name, rest = identity(value, last, saying)
    return name or (last.name if last.name.isdecimal() else name_of(last, part, saying)), rest


def _is_table(last: Stop) -> bool:
    """Is it a text with a name of its own, such as a fact?"""
    return last.field is None or last.field in ("abbreviations", "replace", "rules")


def _changed(change: Change, way: Sequence[Stop], saying: Saying) -> str:
    last, before, after = way[-1], change.before, change.after
    about = subject(way, change.part, saying)
    label = item_words(last, change.part, saying) if last.item else saying.pick(label_of(last.owner, last.name).name)
    if isinstance(after, bool) or isinstance(before, bool):
        return _joined(about, f"{label}: {_now(after, saying)}")
    if isinstance(before, str) and isinstance(after, str) and label and _is_text(before, after, last):
        return _joined(about, f"{label}: {text_change(before, after, saying.language)}")
    old, new = saying.value(before, last), saying.value(after, last)
    if before == after:
        return _joined(about, f"{f'{label} {new}'.strip()}, {saying.pick(SAME)}")
    if saying.is_choice(last) or last.leaf in (date, datetime) or last.name in CLAUSES:
        now = saying.pick(Text(f"nu {new} (was {old})", f"now {new} (was {old})"))
        return _joined(about, f"{label}: {now}" if label else now)
    from_to = saying.pick(Text(f"van {old} naar {new}", f"from {old} to {new}"))
    return _joined(about, f"{label}: {from_to}" if last.item else f"{label} {from_to}".strip())


def _is_text(before: str, after: str, last: Stop) -> bool:
    """Is it a text whose words are best compared, rather than shown twice?"""
    return last.leaf is None and last.refers is None and " " in before.strip() and len(before) + len(after) > LONG


def _renamed(change: Change, way: Sequence[Stop], saying: Saying) -> str:
    about = subject(way, change.part, saying)
    last = way[-1]._replace(name=str(change.after))
    words = Text(
        f"kenmerk hernoemd van {change.before} naar {change.after}",
        f"id renamed from {change.before} to {change.after}",
    )
    return _joined(", ".join(filter(None, (about, item_words(last, change.part, saying)))), saying.pick(words))


def _moved(change: Change, way: Sequence[Stop], saying: Saying) -> str:
    about = subject(way, change.part, saying)
    was, now = int(change.before or 0) + 1, int(change.after or 0) + 1
    words = Text(f"staat nu op plaats {now} (was {was})", f"now in place {now} (was {was})")
    if now == was:  # what stood before it went, or came
        words = Text("staat nu anders in de volgorde", "now in another place in the order")
    item = item_words(way[-1], change.part, saying)
    path = saying.names.entry(saying.names.after, "paths", change.path[1]) if way[-1].field == "levels" else None
    if path is not None and now <= len(path.levels):  # a number does not say whom the level calls
        item += f" ({saying.listed([saying.names.of('contacts', one) for one in path.levels[now - 1].targets])})"
    return f"{_joined(about, item)} {saying.pick(words)}"


def _joined(about: str, statement: str) -> str:
    """One colon a sentence: where the statement has one of its own, a comma divides it from what it is about."""
    if not about:
        return statement
    return f"{about}, {statement}" if ": " in QUOTED.sub("", statement) else f"{about}: {statement}"


def _now(value: Any, saying: Saying) -> str:
    """Yes, no or nothing at all, of a key that says whether."""
    if value is None:
        return saying.pick(Text("niet meer ingevuld", "no longer filled in"))
    return saying.pick(Text("nu wel", "yes now") if value else Text("niet meer", "no longer"))


def _whole(change: Change, saying: Saying) -> str:
    """A whole part at once."""
    name = f"{change.part}.yaml" if change.part != "settings" else "webcare.toml"
    said = {
        Op.ADDED: Text(f"{name} is nieuw", f"{name} is new"),
        Op.REMOVED: Text(f"{name} is vervallen", f"{name} was removed"),
    }.get(change.op, Text(f"{name} is gewijzigd", f"{name} changed"))
    return saying.pick(said)


def where(part: str, path: Sequence[str], saying: Saying) -> str:
    """A place in words: ``contact Storing, telefoon``."""
    way = stops(part, path)
    if not way:
        return part
    last = way[-1]
    if last.item and last.field == TEXTS:
        return f"{subject(way, part, saying)}, {saying.pick(text_for(last.name, saying))}"
    about = subject(way, part, saying)
    label = label_of(last.owner, last.field if last.item and last.field else last.name)
    text = last.item and last.field is not None and last.struct is None and not _is_table(last)
    here = item_words(last, part, saying) if last.item and not text else saying.pick(label.one if text else label.name)
    return shortened(", ".join(filter(None, (about, here))), saying.language, PLACE)
