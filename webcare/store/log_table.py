"""A record of the log as a row of a table and back, with nothing lost on the way.

A known field has a column, as ``author.ref`` has; whatever no column can hold (an unknown field, an empty text) is in
the last one, as JSON. A text that a spreadsheet would take for a formula has an apostrophe before it, as spreadsheets
themselves write it, and so has a text that begins with one.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from webcare.store.line import ORDERS

EXTRA = "extra"
INNER = {"source": ("system", "id", "url"), "author": ("type", "ref")}
JSON = frozenset(("v", "automated", "sentiment", "tags", "score", "count"))
"""Columns whose values are no texts."""
COLUMNS: tuple[str, ...] = (
    *(
        column
        for name in dict.fromkeys(name for names in ORDERS.values() for name in names)
        for column in ([f"{name}.{inner}" for inner in INNER[name]] if name in INNER else [name])
    ),
    EXTRA,
)
MARK = "'"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", MARK)
"""What a cell begins with that a spreadsheet computes or drops (OWASP, CSV Injection), and our own mark."""


def to_row(record: Mapping[str, Any]) -> list[str]:
    """The cells of a record, one for each of ``COLUMNS``."""
    cells: dict[str, str] = {}
    extra: dict[str, Any] = {}
    for name, value in record.items():
        if name in INNER and isinstance(value, dict):
            rest = {key: one for key, one in value.items() if not _placed(f"{name}.{key}", one, cells)}
            if rest or not value:
                extra[name] = rest
        elif name in INNER or "." in name or not _placed(name, value, cells):
            extra[name] = value
    if extra:
        cells[EXTRA] = msgspec.json.encode(extra).decode()
    return [cells.get(column, "") for column in COLUMNS]


def from_row(cells: Mapping[str, str]) -> dict[str, Any] | None:
    """The record in a row; None when a cell does not hold what its column does."""
    record: dict[str, Any] = {}
    try:
        extra = msgspec.json.decode(cells[EXTRA]) if cells.get(EXTRA) else {}
        for column in COLUMNS[:-1]:
            if not (cell := cells.get(column)):
                continue
            value = msgspec.json.decode(cell) if column in JSON else cell.removeprefix(MARK)
            outer, _, inner = column.partition(".")
            if inner:
                record.setdefault(outer, {})[inner] = value
            else:
                record[column] = value
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError):
        return None
    if not isinstance(extra, dict):
        return None
    for name, value in extra.items():
        both = isinstance(value, dict) and isinstance(record.get(name), dict)
        record[name] = {**record[name], **value} if both else value
    return record


def _placed(column: str, value: Any, cells: dict[str, str]) -> bool:
    """Put a value in its column, if it has one that can hold it."""
    if column not in COLUMNS or column == EXTRA:
        return False
    if column in JSON:
        if isinstance(value, str) or value is None:
            return False
        cells[column] = msgspec.json.encode(value).decode()
        return True
    if not isinstance(value, str) or not value:
        return False
    cells[column] = MARK + value if value.startswith(FORMULA) else value
    return True
