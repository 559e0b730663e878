"""One limit: a number that knows its name, what it bounds, and how a user raises it."""

from string import ascii_letters
from typing import Literal, NamedTuple, Self

from webcare.model.errors import CannotRun
from webcare.model.text import Text

VARIABLE = "WEBCARE_LIMITS"
Unit = Literal["bytes", "characters", "levels", "items", "seconds", "days"]
SUFFIXES: dict[Unit, dict[str, int]] = {
    "bytes": {"": 1, "B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000},
    "seconds": {"": 1, "S": 1, "MIN": 60, "H": 3_600},
    "days": {"": 1, "D": 1},
}
COUNTED = {"": 1, "K": 1_000, "M": 1_000_000}
"""What may stand behind a number that counts things."""
HIGHEST = 10**15
"""Where nothing else holds a limit back: more than there is of anything."""


class Limit(int):
    """How much of something is taken, a whole number of its unit: whatever takes an ``int`` takes it.

    ``about`` says what is bounded. ``beyond`` is the message for whoever passes it, with ``{}`` where the limit
    stands; ``None`` for one past which the rest is left alone without a word. ``ceiling`` is the highest value that
    memory, the stack or time allows.
    """

    name: str
    unit: Unit
    standard: int
    ceiling: int
    about: Text
    beyond: Text | None

    def at(self, value: int) -> Self:
        """The same limit at another value."""
        other = type(self)(value)
        other.name, other.unit, other.standard, other.ceiling = self.name, self.unit, self.standard, self.ceiling
        other.about, other.beyond = self.about, self.beyond
        return other

    @property
    def shown(self) -> Text:
        """The value as one reads it: ``1 MB``, ``20.000`` (``20,000`` in English), ``30 seconden``."""
        if self.unit == "bytes":
            return _bytes(int(self))
        number = f"{int(self):,}"
        dutch = number.replace(",", ".")
        if self.unit == "seconds":
            return Text(f"{dutch} seconden", f"{number} seconds")
        if self.unit == "days":
            return Text(f"{dutch} dagen", f"{number} days")
        return Text(dutch, number)

    @property
    def message(self) -> Text:
        """What is wrong with what goes past it."""
        if self.beyond is None:
            return Text(f"meer dan {self.shown.nl}", f"more than {self.shown.en}")
        return Text(self.beyond.nl.format(self.shown.nl), self.beyond.en.format(self.shown.en))

    @property
    def hint(self) -> Text:
        """How to raise it; or that it is as high as it goes."""
        if self >= self.ceiling:
            return Text(f"hoger dan dit gaat de grens '{self.name}' niet", f"the limit '{self.name}' goes no higher")
        example = f"{VARIABLE}={self.name}={written(min(2 * self, self.ceiling), self.unit)}"
        return Text(f"verhoog zo nodig de grens: {example}", f"raise the limit if you need to: {example}")

    @property
    def reason(self) -> Text:
        """Message and hint in one, for a list of what was left out and why."""
        return Text(f"{self.message.nl}; {self.hint.nl}", f"{self.message.en}; {self.hint.en}")

    def hinted(self, nl: str, en: str) -> Text:
        """What else helps, with how to raise it."""
        return Text(f"{nl}; {self.hint.nl}", f"{en}; {self.hint.en}")

    def refusal(self, place: str | None = None) -> CannotRun:
        """The refusal of something that goes past it."""
        return CannotRun(self.message, hint=self.hint, place=place)


def written(value: int, unit: Unit) -> str:
    """A value as a user writes it in the variable: ``2MB``, ``40000``, ``60s``."""
    for suffix, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)) if unit == "bytes" else ():
        if value % factor == 0:
            return f"{value // factor}{suffix}"
    return f"{value}s" if unit == "seconds" else f"{value}"


def _bytes(value: int) -> Text:
    for suffix, factor in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if value >= factor:
            english = f"{value / factor:.1f}".removesuffix(".0")
            return Text(f"{english.replace('.', ',')} {suffix}", f"{english} {suffix}")
    return Text(f"{value} bytes", f"{value} bytes")


class Given(NamedTuple):
    """What the variable asks for, by name, and what is wrong with it."""

    asked: dict[str, str]
    problems: list[CannotRun]

    def settle(self, limit: Limit) -> Limit:
        """The limit at the value that was asked for; at its own where there is none, or a wrong one."""
        asked = self.asked.pop(limit.name, None)
        if asked is None:
            return limit
        value, shown = _value(asked, limit.unit), asked[:40]
        standard, ceiling = written(limit.standard, limit.unit), written(limit.ceiling, limit.unit)
        if value is None:
            self._wrong(
                f"'{shown}' is geen waarde voor de grens '{limit.name}'",
                f"'{shown}' is no value for the limit '{limit.name}'",
                _example(limit),
            )
        elif value < limit.standard:
            self._wrong(
                f"de grens '{limit.name}' kan alleen omhoog, en is al {standard}",
                f"the limit '{limit.name}' only goes up, and is {standard} already",
                _example(limit),
            )
        elif value > limit.ceiling:
            self._wrong(
                f"de grens '{limit.name}' gaat niet verder dan {ceiling}",
                f"the limit '{limit.name}' goes no further than {ceiling}",
                _example(limit),
            )
        else:
            return limit.at(value)
        return limit

    def finish(self, known: list[str]) -> None:
        """What is left is the name of no limit."""
        for name in self.asked:
            from difflib import get_close_matches

            near = get_close_matches(name, known, 1)
            hint = Text("'webcare help limieten' noemt ze allemaal", "'webcare help limits' lists them all")
            if near:
                hint = Text(f"bedoelde je '{near[0]}'?", f"did you mean '{near[0]}'?")
            self._wrong(f"onbekende grens '{name[:40]}'", f"unknown limit '{name[:40]}'", hint)

    def _wrong(self, nl: str, en: str, hint: Text) -> None:
        self.problems.append(CannotRun(Text(nl, en), hint=hint, place=VARIABLE))


def given(text: str) -> Given:
    """The parts of the variable: ``name=value``, with a space, a comma or a semicolon between them."""
    found = Given({}, [])
    for part in text.replace(",", " ").replace(";", " ").split():
        name, sign, value = part.partition("=")
        if not sign or not name:
            message = Text(f"'{part[:40]}' zegt niets", f"'{part[:40]}' says nothing")
            hint = Text("schrijf naam=waarde, zoals draft=2MB", "write name=value, as in draft=2MB")
            found.problems.append(CannotRun(message, hint=hint, place=VARIABLE))
            continue
        found.asked[name.lower()] = value
    return found


def _value(text: str, unit: Unit) -> int | None:
    """A whole number with what may stand behind it, as in ``2MB`` or ``60s``; None for anything else."""
    digits = text.rstrip(ascii_letters)
    factor = SUFFIXES.get(unit, COUNTED).get(text[len(digits) :].upper())
    digits = digits.replace("_", "")
    if factor is None or not digits.isascii() or not digits.isdecimal() or len(digits) > 16:
        return None
    return int(digits) * factor


def _example(limit: Limit) -> Text:
    example = f"{limit.name}={written(min(2 * limit.standard, limit.ceiling), limit.unit)}"
    return Text(f"schrijf bijvoorbeeld {example}", f"write for example {example}")
