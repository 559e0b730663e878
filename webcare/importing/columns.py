"""A column map: a file in YAML that says what each column of an export is. It is how any table becomes a log.

The columns below are examples: what an export of Coosto, Spotler Engage (OBI4wan) or Tracebuzz calls them depends on
the account and its language, so look at the first line of yours::

    system: coosto                        # the name of where it comes from
    time: {format: "%d-%m-%Y %H:%M", zone: Europe/Amsterdam}
    columns:                              # column of the export: field of the log
      Bericht-ID: id
      Gesprek: conversation_id
      Datum: date
      Tijd: time
      Bericht: body
      Auteur: author.ref
      Soort: [direction, author.type]     # one column may tell two things
      Bron: channel
      Interne code: ignore
    values:                               # a word in the export: the word of the log; large and small are the same
      direction: {inkomend: in, uitgaand: out}
      author.type: {inkomend: customer, uitgaand: agent}
      channel: {Twitter: x, Facebook: facebook}
    constants:
      surface: open
    own: ["@noorderlamp"]                 # accounts of the client itself: what they write goes out

In JSON a column may lie deeper: ``author.name``. Without a conversation the chain of replies tells it, and without
replies each message is one of its own. Without an id the content makes one.
"""

from collections.abc import Mapping
from typing import Annotated, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from webcare import limits
from webcare.importing.moments import WORDS, Form
from webcare.model import record as records
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.model.values import doc
from webcare.privacy import mask
from webcare.store.build import WRONG, Builder, closest
from webcare.store.files import read_source, shown
from webcare.store.nodes import Mapping as MappingNode
from webcare.store.nodes import Node, Scalar, Sequence
from webcare.store.yaml import parse_yaml

IGNORE = "ignore"
TYPES = ("message", "note")
CHOICES: dict[str, tuple[str, ...]] = {
    "type": TYPES,
    "direction": get_args(records.Direction),
    "author.type": get_args(records.AuthorType),
    "surface": get_args(records.Surface),
    "trigger": get_args(records.Trigger),
    "intent": get_args(records.Intent),
    "delivery": get_args(records.Delivery),
    "reply_kind": get_args(records.ReplyKind),
}
"""Fields that take one of a few words."""
FREE = (
    "id", "conversation_id", "in_reply_to", "at", "date", "time", "body", "author.ref", "author.name", "channel",
    "language", "topic", "tags", "campaign", "automated", "sentiment", "reach", "reach_bucket", "source.id",
    "source.url", "rating", "comment",
)  # fmt: skip
FIELDS = (*CHOICES, *FREE, IGNORE)
EXAMPLE = "columns: {Bericht: body}"


class Time(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Hoe de momenten zijn geschreven."""

    format: Annotated[str, doc("Zoals strptime, of auto, iso, epoch, epoch-ms of x", min_length=1)] = "auto"
    zone: Annotated[str | None, doc("De tijdzone van momenten zonder, zoals Europe/Amsterdam")] = None


class ColumnMap(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Wat elke kolom van een export is."""

    columns: Annotated[dict[str, str | list[str]], doc("Kolom: veld, of een lijst van velden")]
    system: Annotated[str | None, doc("Waar het vandaan komt, zoals coosto")] = None
    time: Annotated[Time, doc("Hoe de momenten zijn geschreven")] = Time()
    values: Annotated[dict[str, dict[str, str]], doc("Per veld: woord in de export, en het woord van het logboek")] = {}
    constants: Annotated[dict[str, str], doc("Velden die overal hetzelfde zijn")] = {}
    own: Annotated[list[str], doc("Accounts van de klant zelf")] = []

    def fields(self) -> dict[str, str]:
        """The column of each field."""
        pairs = [(column, [to] if isinstance(to, str) else to) for column, to in self.columns.items()]
        return {field: column for column, fields in pairs for field in fields if field != IGNORE}

    def form(self) -> Form:
        """How its moments are written."""
        return Form(self.time.format, ZoneInfo(self.time.zone) if self.time.zone else None)

    def word(self, field: str, given: str) -> str | None:
        """The word of the log for a word of the export; None where the map has none for it."""
        table = self.values.get(field)
        if table is not None:
            plain = given.strip().casefold()
            found = next((to for word, to in table.items() if word.strip().casefold() == plain), None)
            if found is not None:
                return found
        choices = CHOICES.get(field)
        if choices is None:
            return given
        return given.strip().lower() if given.strip().lower() in choices else None


def read_map(path: str) -> ColumnMap:
    """The column map in a file. Raises ``CannotRun`` at the place of what is wrong with it."""
    source = read_source(path, limits.CONFIG, name=shown(path))
    tree, findings = parse_yaml(source)
    builder = Builder(source)
    read = builder.build(tree, ColumnMap) if tree is not None else WRONG
    for finding in [*findings, *builder.findings]:
        place = f"{finding.path}:{finding.line}:{finding.column}"
        raise CannotRun(finding.message, hint=finding.hint or Text(f"zoals {EXAMPLE}", EXAMPLE), place=place)
    if not isinstance(read, ColumnMap) or not isinstance(tree, MappingNode):
        raise CannotRun(
            Text("dit is geen kolommenkaart", "this is no column map"),
            hint=Text(f"zoals {EXAMPLE}", f"such as {EXAMPLE}"),
            place=source.path,
        )
    _check(tree, source)
    return read


def _check(tree: MappingNode, source: Source) -> None:
    """Raise ``CannotRun`` at the first field, word, zone or form that is none."""
    columns, values, constants = (_pairs(tree.get(key)) for key in ("columns", "values", "constants"))
    seen: set[str] = set()
    for _, value in columns:
        for node in value.items if isinstance(value, Sequence) else [value]:
            _known(node, FIELDS, source)
            if isinstance(node, Scalar) and node.text != IGNORE:
                if node.text in seen:
                    raise _at(source, node, Text(f"'{node.text}' staat er al", f"'{node.text}' is there already"))
                seen.add(node.text)
    for key, table in values:
        _known(key, FIELDS, source)
        for _, word in _pairs(table):
            _known(word, CHOICES.get(key.text, ()), source)
    for key, word in constants:
        _known(key, FIELDS, source)
        _known(word, CHOICES.get(key.text, ()), source)
    _check_time(tree.get("time"), source)


def _check_time(time: Node | None, source: Source) -> None:
    for key, value in _pairs(time):
        text = value.text if isinstance(value, Scalar) else ""
        if key.text == "zone":
            try:
                ZoneInfo(text)
            except (ZoneInfoNotFoundError, ValueError, OSError):
                raise _at(source, value, Text("onbekende tijdzone", "unknown time zone")) from None
        elif text not in WORDS and "%" not in text:
            listed = ", ".join(WORDS)
            raise _at(
                source,
                value,
                Text("dit is geen vorm van een moment", "this is no form of a moment"),
                Text(f"zoals %d-%m-%Y %H:%M, of {listed}", f"such as %d-%m-%Y %H:%M, or {listed}"),
            )


def _pairs(node: Node | None) -> list[tuple[Scalar, Node]]:
    return node.pairs if isinstance(node, MappingNode) else []


def _known(node: Node, words: tuple[str, ...], source: Source) -> None:
    """Raise ``CannotRun`` for a word that is none of these; none at all means that any will do."""
    if not words or not isinstance(node, Scalar) or node.text in words:
        return
    close, listed = closest(node.text, list(words)), ", ".join(words)
    hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
    seen = mask(node.text)[:40]
    raise _at(
        source,
        node,
        Text(f"onbekend woord '{seen}'", f"unknown word '{seen}'"),
        hint or Text(f"kies uit: {listed}", f"choose: {listed}"),
    )


def _at(source: Source, node: Node, message: Text, hint: Text | None = None) -> CannotRun:
    line, column = source.position(node.start)
    return CannotRun(message, hint=hint, place=f"{source.path}:{line}:{column}")


def missing(columns: Mapping[str, str], header: list[str]) -> str | None:
    """The first mapped column that a table does not have."""
    return next((column for column in columns.values() if column not in header), None)
