"""The rows of a CSV of any size, as objects; memory is bounded by the longest row."""

import csv
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, TextIO

from webcare import limits
from webcare.importing.foreign import Dropped
from webcare.model.errors import CannotRun
from webcare.model.text import Text

DELIMITERS = ",;\t|"
HEAD = 100_000
"""Characters in which the header ends."""
FEWER = Text("deze rij heeft minder kolommen dan de kop", "this row has fewer columns than the header")
MORE = Text("deze rij heeft meer kolommen dan de kop", "this row has more columns than the header")


class Row(NamedTuple):
    """A row by the names of its columns, and its place."""

    place: str
    cells: dict[str, str]


class Table:
    """A CSV: ``header`` has the names of its columns. Raises ``CannotRun`` for one without a header."""

    def __init__(self, text: TextIO, name: str) -> None:
        self._name = name
        self._text = text
        csv.field_size_limit(int(limits.EXPORT_CELL))
        first = _first_line(text, name)
        self._delimiter = max(DELIMITERS, key=first.count)
        self.header = [cell.strip() for cell in next(csv.reader([first], delimiter=self._delimiter), [])]
        self._lines = 1
        if len(self.header) > limits.EXPORT_COLUMNS:
            raise limits.EXPORT_COLUMNS.refusal(name)
        if not any(self.header):
            raise CannotRun(
                Text("de eerste regel is geen kop met kolomnamen", "the first line is no header with column names"),
                hint=Text("zet daar de namen van de kolommen", "put the names of the columns there"),
                place=name,
            )

    def __iter__(self) -> Iterator[Row | Dropped]:
        reader = csv.reader(self._text, delimiter=self._delimiter)
        names = self._names()
        while True:
            place = f"{self._name}:{self._lines + reader.line_num + 1}"
            try:
                row = next(reader, None)
            except csv.Error:
                yield Dropped(place, limits.EXPORT_CELL.reason)
                continue
            if row is None:
                return
            if not any(cell.strip() for cell in row):
                continue
            if len(row) == len(names):
                yield Row(place, dict(zip(names, row, strict=True)))
            elif any(cell.strip() for cell in row[len(names) :]):
                yield Dropped(place, MORE)
            elif len(row) < len(names) and len(row) < 2:
                yield Dropped(place, FEWER)
            else:  # some systems leave out empty cells at the end
                yield Row(place, dict(zip(names, [*row, *[""] * len(names)], strict=False)))

    def _names(self) -> Sequence[str]:
        """The columns; one that is there twice keeps its first place."""
        return [name if name not in self.header[:at] else f"{name} ({at + 1})" for at, name in enumerate(self.header)]


def _first_line(text: TextIO, name: str) -> str:
    """The header, read by itself; one in which a name holds a line end is no header that anybody would map."""
    line = text.readline(HEAD).lstrip("\ufeff")
    if line.rstrip("\r\n").lower() in {f"sep={one}" for one in DELIMITERS}:  # Excel's own first line
        line = text.readline(HEAD)
    if not line.strip():
        raise CannotRun(
            Text("hier staat niets in", "there is nothing in here"),
            hint=Text("exporteer het opnieuw", "export it again"),
            place=name,
        )
    return line.rstrip("\r\n")


def small(names: Collection[str]) -> frozenset[str]:
    """Names of columns or keys as they are compared."""
    return frozenset(name.strip().lower() for name in names)
