"""A value of a client folder as people say it."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from msgspec import inspect

from webcare.model.text import Language, Text
from webcare.show import amounts
from webcare.show.choices import CHOICES, LANGUAGES, LEVELS
from webcare.show.diff.labels import known_as, label_of
from webcare.show.diff.names import Names
from webcare.show.diff.shape import TEXTS, Stop, plain
from webcare.show.numbers import joined, number

LONGEST = 160
"""Characters of one value in a sentence."""
DETAILS = 400
"""Characters of what an entry holds."""
MOST = 12
"""Items of a list that are named."""
WHOLE = {
    "channels": Text("alle kanalen", "all channels"),
    "topics": Text("alle onderwerpen", "all topics"),
    "priorities": Text("elke prioriteit", "every priority"),
    "severities": Text("elke ernst", "every severity"),
    "channel": Text("alle kanalen", "all channels"),
    "folder": Text("alle mappen", "all folders"),
    "allowed": Text("elke emoji", "every emoji"),
}
"""What an empty list of these means."""
SETTINGS = {"severity": Text("ernst", "severity"), "reason": Text("reden", "reason")}
"""What a rule's own options are called; those that only one rule knows keep their name."""
EVERY = "*"
BARE = {"rule", "value", "handle", "link", "statement", "timezone", "id", "initials", "key", "domains", "folder"}
"""Keys whose texts stand without quotation marks."""


class Saying(NamedTuple):
    """The language to speak, and what ids are called."""

    language: Language
    names: Names

    def pick(self, text: Text) -> str:
        """The text in this language."""
        return text.in_(self.language)

    def value(self, value: Any, stop: Stop) -> str:
        """Any value, as it stands at ``stop``."""
        if value is None or value == "":
            return self.pick(Text("niets", "nothing"))
        if isinstance(value, bool):
            return self.pick(Text("ja", "yes") if value else Text("nee", "no"))
        if isinstance(value, Mapping):
            return self.details(value, stop)
        if isinstance(value, list | tuple):
            return self._list(value, stop)
        if isinstance(value, int | float):
            return self._number(value, stop)
        return self._text(str(value), stop)

    def details(self, value: Mapping[str, Any], stop: Stop) -> str:
        """What an entry holds: ``eerste reactie 1 uur; volgende reactie 2 uur``."""
        parts = []
        for key, inner in value.items():
            below = stop.below(str(key))
            if inner != below.usual and (inner != [] or known_as(below.owner or object) != "hours.DayOff"):
                parts.append(self._detail(self._key(below, inner), inner, below))
        return shortened("; ".join(filter(None, parts)), self.language, most=DETAILS)

    def _key(self, stop: Stop, value: Any) -> str:
        """What stands before a detail: the label of a key, and the name of what is in a table."""
        if stop.item and stop.field == TEXTS:
            name = self.names.of("channels", stop.name)
            return "" if stop.name == EVERY else self.pick(Text(f"voor {name}", f"for {name}"))
        if stop.item:
            words = SETTINGS.get(stop.name) if stop.field == "rules" else None
            return self.pick(words) if words is not None else stop.name
        label = label_of(stop.owner, stop.name)
        return self.pick(label.one if isinstance(value, list | tuple) and len(value) == 1 else label.name)

    def _detail(self, name: str, value: Any, stop: Stop) -> str:
        if value is True:
            return name
        said = self.value(value, stop)
        if isinstance(value, Mapping):
            return f"{name} ({said})" if said else ""
        return f"{name} {said}".strip()

    def listed(self, items: Sequence[str]) -> str:
        """``a, b en c``; of very many, the first and how many more."""
        shown, more = list(items[:MOST]), len(items) - MOST
        if more > 0:
            shown.append(self.pick(Text(f"nog {more}", f"{more} more")))
        return joined(shown, self.language)

    def _list(self, value: Sequence[Any], stop: Stop) -> str:
        if _is_day(stop) and not value and known_as(stop.owner or object) == "hours.DayOff":
            return self.pick(Text("de gewone tijden", "the ordinary hours"))
        if _is_day(stop):
            return amounts.windows([str(window) for window in value], self.language)
        if not value:
            return self.nothing_of(stop)
        item = stop.below("") if isinstance(plain(stop.kind), inspect.ListType) else stop
        if any(isinstance(one, Mapping) for one in value):
            items = [f"({at}) {self.value(one, item)}" for at, one in enumerate(value[:MOST], 1)]
            rest = number(len(value) - MOST, self.language)
            more = [self.pick(Text(f"en nog {rest}", f"and {rest} more"))] if len(value) > MOST else []
            return " ".join([*items, *more])
        return self.listed([self.value(one, item) for one in value])

    def nothing_of(self, stop: Stop) -> str:
        """What an empty list means here."""
        return self.pick(WHOLE.get(stop.field or "", Text("geen", "none")))

    def _number(self, value: float, stop: Stop) -> str:
        said = number(value, self.language) if isinstance(value, int) else str(value)
        return f"{said}%" if stop.field in ("share", "propose-from", "maybe-from") else said

    def _text(self, text: str, stop: Stop) -> str:
        leaf, owner = stop.leaf, known_as(stop.owner) if stop.owner else ""
        words = CHOICES.get((owner, stop.field or ""), {}).get(text)
        if words is not None:
            return self.pick(words)
        if leaf is not None:
            return amounts.leaf(text, leaf.__name__, self.language)
        if owner in ("goals.Goal", "goals.Baseline") and amounts.FIGURE.fullmatch(text):
            return amounts.figure(text, self.language)
        if stop.refers is not None:
            name = self.names.of(stop.refers, text)
            return self.quoted(name) if stop.refers == "answers" else name
        if owner == "escalation.Rotation" and stop.field == "rule":
            return amounts.recurrence(text, self.language)
        words = LANGUAGES.get(text) if (owner, stop.field) == ("contacts.Contact", "languages") else None
        words = LEVELS.get(text) if stop.name == "severity" else words
        if words is not None:
            return self.pick(words)
        return shortened(text, self.language) if stop.field in BARE else self.quoted(text)

    def is_choice(self, stop: Stop) -> bool:
        """Is it one of a few fixed values?"""
        return stop.owner is not None and (known_as(stop.owner), stop.field or "") in CHOICES

    def quoted(self, text: str) -> str:
        """Somebody's words between quotation marks."""
        return f"‘{shortened(' '.join(text.split()), self.language)}’"


def shortened(text: str, language: Language, most: int = LONGEST) -> str:
    """A text of no end on one line of a few words, with how many words were left out."""
    if len(text) <= most:
        return text
    head = text[:most].rpartition(" ")[0] or text[:most]
    if not (count := len(text.split()) - len(head.split())):
        return f"{head} …"
    more = number(count, language)
    return f"{head} … {Text(f'(nog {more} woorden)', f'({more} more words)').in_(language)}"


def _is_day(stop: Stop) -> bool:
    kind = plain(stop.kind)
    inner = plain(kind.item_type) if isinstance(kind, inspect.ListType) else None
    return isinstance(inner, inspect.StructType) and inner.cls.__name__ == "Window"
