"""Rows of a table, or objects of JSON, as records: by a column map, of the user or of a system that is known."""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from webcare.importing.columns import ColumnMap
from webcare.importing.encoding import Opening
from webcare.importing.foreign import Asked, Dropped, Foreign, Item
from webcare.importing.rows import Rule, rows_of
from webcare.importing.tables import Row
from webcare.model.errors import CannotRun
from webcare.model.record import DIRECTIONS, SENDERS
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.importing.threads import Threads

ORIGIN = (("id", "id"), ("id", "source.id"), ("url", "source.url"))
"""What the origin of a record is taken from; what comes later goes before."""
NOTE = frozenset(("type", "author", "body", "source"))
"""What a note has of all that a row may tell."""
YES = frozenset("1 true yes ja waar y j on aan".split())
SEPARATED = re.compile(r"[,;|]")
WORD = re.compile(r"[\w-]{1,24}")
NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d{1,6})?")
PLAIN = (
    "in_reply_to",
    "language",
    "topic",
    "campaign",
    "surface",
    "trigger",
    "intent",
    "delivery",
    "reply_kind",
    "channel",
)
BUCKETS = ((100, "0-99"), (1_000, "100-999"), (10_000, "1k-9k"), (100_000, "10k-99k"))


def rule_of(columns: ColumnMap, own: Iterable[str] = (), channel: str | None = None) -> Rule:
    """The rule of a map; ``channel`` is that of rows that name none.

    Raises ``CannotRun`` for a map that cannot say what is said, when, where, or by which side.
    """
    fields = columns.fields()
    known = {*fields, *columns.constants} | ({"channel"} if channel else set())
    accounts = frozenset(map(_account, [*columns.own, *own]))
    needed = [
        ("body", {"body"}),
        ("at", {"at", "date"}),
        ("channel", {"channel"}),
        ("direction", {"direction", "author.type"} | ({"author.ref"} if accounts else set())),
    ]
    for name, any_of in needed:
        if not known & any_of:
            raise CannotRun(
                Text(f"de kolommenkaart noemt geen {name}", f"the column map has no {name}"),
                hint=Text(
                    f"zet erbij welke kolom dat is, of een vaste waarde: constants: {{{name}: …}}",
                    f"say which column it is, or a constant: constants: {{{name}: …}}",
                )
                if name != "channel"
                else Text(
                    "zet erbij welke kolom dat is, of geef één kanaal voor alles: --channel …",
                    "say which column it is, or give one channel for all: --channel …",
                ),
            )
    return Rule(columns, fields, columns.form(), accounts)


def records_of(rule: Rule, openings: Iterable[Opening], asked: Asked, notes: list[Text]) -> Iterator[Item]:
    """The records in files, in two passes where the replies must tell what belongs together."""
    by_reply = "conversation_id" not in rule.fields and "in_reply_to" in rule.fields
    threads: Threads | None = None
    openings = list(openings)
    if by_reply:
        threads = _threads()
        for opening in openings:
            for row in rows_of(opening, rule, [], asked):
                if isinstance(row, Row) and (link := _link(row.cells, rule)):
                    threads.add(*link)
        threads.settle()
    for opening in openings:
        for row in rows_of(opening, rule, notes, asked):
            yield from [row] if isinstance(row, Dropped) else items_of(row, rule, threads)


def items_of(row: Row, rule: Rule, threads: "Threads | None" = None) -> Iterator[Item]:
    """The record in a row, and the rating when it has one; or why it is none."""
    cells = {field: cell for field, column in rule.fields.items() if (cell := _cell(row.cells, column)) is not None}
    given: dict[str, str] = dict(rule.columns.constants)
    for field, cell in cells.items():
        word = rule.columns.word(field, cell)
        if word is None:
            known = ", ".join(rule.columns.values.get(field, ())) or "-"
            shown = cell if WORD.fullmatch(cell) else "…"  # it may be anybody's name
            yield Dropped(
                row.place,
                Text(
                    f"{field}: onbekende waarde '{shown}' (bekend: {known})",
                    f"{field}: unknown value '{shown}' (known: {known})",
                ),
            )
            return
        given[field] = word
    record = _record(given, rule)
    if record["type"] == "note":
        record = {key: value for key, value in record.items() if key in NOTE}
    at = given.get("at") or " ".join(given[key] for key in ("date", "time") if key in given)
    name = given["id"].strip() if "id" in given else _made(row.cells)
    conversation = name if threads is None else threads.conversation(name)
    record |= {"id": name, "at": at, "conversation_id": given.get("conversation_id", conversation).strip()}
    names = (given["author.name"],) if "author.name" in given else ()
    yield Foreign(row.place, record, rule.form, names, html=True)
    if (score := given.get("rating")) is not None:
        shared = {key: record[key] for key in ("conversation_id", "at")}
        comment = {"comment": given["comment"]} if "comment" in given else {}
        whole = int(score) if score.strip().isdecimal() and len(score) < 3 else score
        yield Foreign(
            row.place, {"type": "rating", "id": f"rating:{name}", **shared, "score": whole, **comment}, rule.form, names
        )


def _record(given: dict[str, str], rule: Rule) -> dict[str, Any]:
    """The fields of a record, but those that say which one it is."""
    record: dict[str, Any] = {"type": given.get("type", "message")}
    ref = given.get("author.ref") or given.get("author.name")
    sender, direction = given.get("author.type"), given.get("direction")
    if ref is not None and sender is None and direction is None and rule.own:
        direction = "out" if _account(ref) in rule.own else "in"
    direction = direction or DIRECTIONS.get(sender or "")
    sender = sender or SENDERS.get(direction or "")
    record["author"] = {key: value for key, value in (("type", sender), ("ref", ref)) if value}
    record |= {"direction": direction} if direction else {}
    record |= {key: given[key].strip() for key in PLAIN if key in given} | {"body": given.get("body", "")}
    if "tags" in given:
        record["tags"] = [tag.strip() for tag in SEPARATED.split(given["tags"].strip("[]")) if tag.strip()]
    if given.get("automated", "").strip().lower() in YES:
        record["automated"] = True
    if (mood := given.get("sentiment")) is not None and NUMBER.fullmatch(mood.strip()):
        record["sentiment"] = float(mood.strip().replace(",", "."))
    if (reach := given.get("reach_bucket") or _bucket(given.get("reach", ""))) is not None:
        record["reach_bucket"] = reach
    source = {key: given[key_of].strip() for key, key_of in ORIGIN if key_of in given}
    return record | ({"source": source} if source else {})


def _bucket(followers: str) -> str | None:
    digits = followers.strip().replace(".", "").replace(",", "")
    if not (digits.isascii() and digits.isdecimal()):
        return None
    return next((name for most, name in BUCKETS if int(digits[:15]) < most), "100k+")


def _cell(cells: Mapping[str, Any], column: str) -> str | None:
    """The text in a cell; None for an empty one."""
    value = cells.get(column)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        value = ", ".join(str(one) for one in value if isinstance(one, str | int | float))
    text = str(value) if isinstance(value, str | int | float) else ""
    return text if text.strip() else None


def _made(cells: Mapping[str, Any]) -> str:
    """An id out of the content, for an export that has none."""
    content = "\0".join(f"{column}\0{cells[column]}" for column in sorted(cells))
    return blake2b(content.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _link(cells: Mapping[str, Any], rule: Rule) -> tuple[str, str] | None:
    name = _cell(cells, rule.fields["id"]) if "id" in rule.fields else None
    parent = _cell(cells, rule.fields["in_reply_to"])
    return (name.strip(), parent.strip()) if name and parent else None


def _threads() -> "Threads":
    from webcare.importing.threads import Threads  # with numpy, which most maps do without

    return Threads()


def _account(name: str) -> str:
    return name.strip().removeprefix("@").casefold()
