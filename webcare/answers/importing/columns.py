"""Which column of a table is what: by a map in YAML (``column: field``), or by names that speak for themselves."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from webcare import limits
from webcare.answers.importing.foreign import Export, Foreign, Skipped, bounded
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.build import closest
from webcare.store.files import read_source, shown
from webcare.store.nodes import Mapping, Node, Scalar
from webcare.store.yaml import parse_yaml

FIELDS: dict[str, tuple[str, ...]] = {
    "title": (
        "titel",
        "title",
        "naam",
        "name",
        "onderwerpregel",
        "shortcode",
        "sneltekst",
        "kop",
        "macro",
        "macronaam",
        "naammacro",
        "titelmacro",
    ),
    "text": (
        "tekst",
        "text",
        "antwoord",
        "answer",
        "body",
        "content",
        "inhoud",
        "bericht",
        "message",
        "reply",
        "template",
        "antwoordtekst",
        "sjabloon",
        "sjabloontekst",
    ),
    "topic": ("onderwerp", "topic", "categorie", "category", "map", "folder", "groep", "thema"),
    "questions": ("vragen", "vraag", "questions", "question", "voorbeeldvragen", "voorbeeldvraag"),
    "channels": ("kanalen", "kanaal", "channels", "channel"),
    "owner": ("eigenaar", "owner", "afdeling"),
    "valid-from": ("geldigvanaf", "validfrom", "vanaf"),
    "valid-until": ("geldigtot", "validuntil", "verloopt", "expires"),
    "active": ("actief", "active", "gepubliceerd", "published"),
}
"""The fields, and what their column is often called (lower case, letters only)."""
SEVERAL = re.compile(r"[\r\n;|]+")
LIST = re.compile(r"[\r\n;|,]+")
NO = frozenset("0 nee no false uit off inactief inactive onwaar".split())
FORMULA = re.compile(r"=[A-Za-z+@-][\w.]{0,40}[(!|]")
EXAMPLE = "Tekst: text"


class Named(NamedTuple):
    """A column map: field by column, as its file has them."""

    source: Source
    fields: list[tuple[Scalar, str]]


def read_map(path: str | None) -> Named | None:
    """The column map in a file. Raises ``CannotRun`` at the place of what is wrong with it."""
    if path is None:
        return None
    source = read_source(path, limits.CONFIG, name=shown(path))
    tree, findings = parse_yaml(source)
    if findings:
        first = findings[0]
        raise CannotRun(first.message, hint=first.hint, place=f"{first.path}:{first.line}:{first.column}")
    if not isinstance(tree, Mapping):
        raise CannotRun(
            Text("hier hoort 'kolom: veld' op elke regel", "this should be 'column: field' on every line"),
            hint=Text(f"zoals {EXAMPLE}", f"such as {EXAMPLE}"),
            place=source.path,
        )
    return Named(source, [(key, _field(value, source)) for key, value in tree.pairs])


def rows_of(records: Iterable[Any]) -> Iterator[tuple[int, list[str]]]:
    """Objects of JSON as a table: the names first, then a row each."""
    objects = [record if isinstance(record, dict) else {} for record in records]
    names = list(dict.fromkeys(name for record in objects for name in record))[:200]
    yield 0, names
    for at, record in enumerate(objects, 1):
        yield at, [_said(record.get(name)) for name in names]


def from_rows(
    rows: Iterator[tuple[int, list[str]]], named: Named | None, name: str, notes: list[Text], numbered_from: int = 0
) -> Export:
    """The replies of a table, whose first row has the names. Raises ``CannotRun`` when no column is the text."""
    _, header = next(rows, (0, []))
    columns = _mapped(header, named, name) if named else _guessed(header)
    if "text" not in columns:
        seen = ", ".join(f"'{mask(one)[:30]}'" for one in header[:12] if one.strip()) or "-"
        hint = Text(
            f"zeg het met --map: een bestand met '{EXAMPLE}' (kolommen: {seen})",
            f"say so with --map: a file with '{EXAMPLE}' (columns: {seen})",
        )
        raise CannotRun(
            Text("geen kolom met de tekst gevonden", "no column with the text was found"), hint=hint, place=name
        )
    replies: list[Foreign] = []
    skipped: list[Skipped] = []
    for number, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        cells = {field: row[at].strip() if at < len(row) else "" for field, at in columns.items()}
        place = Text(f"[{number - 1}]", f"[{number - 1}]") if numbered_from else Text(f"rij {number}", f"row {number}")
        title = cells.get("title") or " ".join(cells["text"].split()[:6])
        if FORMULA.match(cells["text"]):
            skipped.append(Skipped(place, title, Text("een formule, geen tekst", "a formula, no text")))
        elif cells.get("active", "").lower() in NO:
            skipped.append(Skipped(place, title, Text("staat uit", "not active")))
        else:
            replies.append(_reply(place, title, cells))
    return bounded(replies, skipped, notes, name)


def _reply(place: Text, title: str, cells: dict[str, str]) -> Foreign:
    return Foreign(
        place,
        title,
        cells["text"],
        html="</" in cells["text"] or "<br" in cells["text"].lower(),
        topic=cells.get("topic") or None,
        questions=tuple(_parts(SEVERAL, cells.get("questions", ""))),
        channels=tuple(_parts(LIST, cells.get("channels", ""))),
        owner=cells.get("owner") or None,
        valid_from=cells.get("valid-from") or None,
        valid_until=cells.get("valid-until") or None,
    )


def _parts(apart: re.Pattern[str], cell: str) -> list[str]:
    return [part.strip() for part in apart.split(cell) if part.strip()]


def _field(value: Node, source: Source) -> str:
    """The field that a column is mapped to, by its own name or one that people use."""
    given = value.text if isinstance(value, Scalar) else ""
    if given in FIELDS:
        return given
    found = next((field for field, names in FIELDS.items() if _plain(given) in names), None)
    if found is None:
        line, column = source.position(value.start)
        close = closest(given, list(FIELDS))
        listed = ", ".join(FIELDS)
        hint = Text(f"kies uit: {listed}", f"choose: {listed}")
        if close:
            hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?")
        shown_value = source.quote(value.start, value.end)
        message = Text(f"onbekend veld '{shown_value}'", f"unknown field '{shown_value}'")
        raise CannotRun(message, hint=hint, place=f"{source.path}:{line}:{column}")
    return found


def _mapped(header: list[str], named: Named, name: str) -> dict[str, int]:
    places = {cell.strip(): at for at, cell in reversed(list(enumerate(header)))}
    columns = {}
    for key, field in named.fields:
        if key.text.strip() not in places:
            line, column = named.source.position(key.start)
            close = closest(key.text, [one for one in places if one])
            hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
            column_name = key.text[:40]
            message = Text(f"{name} heeft geen kolom '{column_name}'", f"{name} has no column '{column_name}'")
            raise CannotRun(message, hint=hint, place=f"{named.source.path}:{line}:{column}")
        columns[field] = places[key.text.strip()]
    return columns


def _guessed(header: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for field, names in FIELDS.items():
        for at, cell in enumerate(header):
            if _plain(cell) in names and at not in found.values():
                found.setdefault(field, at)
    return found


def _plain(text: str) -> str:
    return "".join(one for one in text.lower() if one.isalpha())


def _said(value: Any) -> str:
    """A value of JSON as a cell."""
    if isinstance(value, list):
        return "\n".join(str(one) for one in value if isinstance(one, str | int | float))
    return "" if value is None or isinstance(value, dict) else str(value)
