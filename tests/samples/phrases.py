"""The building blocks of every text, read from ``phrases/``: typed, and filled with the words of one conversation."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
import yaml

from .dice import Dice

FOLDER = Path(__file__).parent / "phrases"
Mood = Literal["neutral", "annoyed", "angry", "worried", "happy"]
Intent = Literal["question", "complaint", "compliment", "misinformation", "other"]
T = TypeVar("T")


class Case(msgspec.Struct, frozen=True, kw_only=True, rename={"since": "from"}):
    """One thing customers write about, in several wordings, with answers that fit.

    A wording may end in ``| 1 3 / 2``: which of ``found`` (or of ``answers``, when nothing has to be looked up) fit it,
    and after the slash which of ``answers`` do.
    """

    id: str
    asks: list[str]
    answers: list[str]
    intent: Intent = "question"
    mood: Mood = "neutral"
    weight: float = 1
    lookup: bool = False
    ack: list[str] = []
    found: list[str] = []
    since: date = date.min
    until: date = date.max
    tag: str | None = None


class Followup(msgspec.Struct, frozen=True):
    """What a customer may ask next, after some of the cases or after all."""

    ask: str
    answer: str
    cases: list[str] = []


class Topic(msgspec.Struct, frozen=True):
    """A topic of the handbook: how often it comes up per month, and its cases."""

    owner: str
    weight: float
    cases: list[Case]
    followups: list[Followup]
    season: dict[int, float] = {}


class Template(msgspec.Struct, frozen=True):
    """An answer from ``answers/``, as the desk sends it: for which case, and for which wordings of it (from 1)."""

    id: str
    case: str
    text: str
    asks: list[int] = []


class Ask(msgspec.Struct, frozen=True):
    """A message with its labels, for the sides of the log that have no topic file of their own."""

    topic: str
    body: str
    mood: Mood
    intent: Intent = "question"
    answer: str = ""


class Exchange(msgspec.Struct, frozen=True):
    """A question and its one good answer, for customers who write u, English or German."""

    topic: str
    ask: str
    answer: str
    language: str | None = None


class Pair(msgspec.Struct, frozen=True, array_like=True):
    """Something a customer says, what is answered (or nothing), and what it is."""

    said: str
    answer: str
    intent: Intent = "question"


@cache
def topics() -> Mapping[str, Topic]:
    """Every topic by its id, in alphabetical order."""
    files = sorted((FOLDER / "topics").glob("*.yaml"), key=lambda path: path.stem)
    return {path.stem: _read(path, Topic) for path in files}


@cache
def voice(name: str) -> Mapping[str, object]:
    """One of the files in ``phrases/voices/``."""
    return _read(FOLDER / "voices" / f"{name}.yaml", dict[str, object])


@cache
def templates() -> tuple[Template, ...]:
    """Every template that the desk sends word for word."""
    return tuple(_read(FOLDER / "voices" / "templates.yaml", list[Template]))


@cache
def exchanges(name: str) -> tuple[Exchange, ...]:
    """The exchanges of ``formal`` or ``foreign``."""
    return tuple(_read(FOLDER / "voices" / f"{name}.yaml", list[Exchange]))


def texts(name: str, *keys: str) -> list[str]:
    """The list of texts at ``keys`` in one of the voices."""
    return msgspec.convert(_dig(name, keys), list[str])


def text(name: str, *keys: str) -> str:
    """The one text at ``keys`` in one of the voices."""
    return msgspec.convert(_dig(name, keys), str)


def table(name: str, *keys: str) -> dict[str, str]:
    """The texts by name at ``keys`` in one of the voices."""
    return msgspec.convert(_dig(name, keys), dict[str, str])


def pairs(name: str, key: str) -> list[Pair]:
    """What is said and what is answered to it, at ``key`` in one of the voices."""
    return msgspec.convert(_dig(name, (key,)), list[Pair])


def asks(name: str, key: str) -> list[Ask]:
    """The labelled messages at ``key`` in one of the voices."""
    return msgspec.convert(_dig(name, (key,)), list[Ask])


def split_hint(wording: str) -> tuple[str, list[int], list[int]]:
    """A wording without its hint, and the numbers (from 0) that the hint names before and after the slash."""
    words, _, hint = wording.partition(" | ")
    first, _, second = hint.partition("/")
    return words, [int(number) - 1 for number in first.split()], [int(number) - 1 for number in second.split()]


class Slots:
    """What fills the ``{slots}`` of one conversation; asked twice, the same."""

    def __init__(self, dice: Dice, **known: str) -> None:
        self._dice, self._known = dice, known

    def fill(self, template: str) -> str:
        """``template`` with every slot filled."""
        return re.sub(r"\{(\w+)\}", lambda hit: self._value(hit[1]), template)

    def _value(self, name: str) -> str:
        if name == "soort":
            return self._value("lamp").split()[0]
        if name not in self._known:
            options = [option for option in texts("slots", name) if option not in self._known.values()]
            self._known[name] = self._dice.pick(options)
        return self._known[name]


def _dig(name: str, keys: tuple[str, ...]) -> object:
    found: object = voice(name)
    for key in keys:
        found = msgspec.convert(found, dict[str, object])[key]
    return found


def _read(path: Path, kind: type[T]) -> T:
    return msgspec.convert(yaml.safe_load(path.read_text(encoding="utf-8")), kind)
