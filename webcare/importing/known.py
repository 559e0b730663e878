"""Message tables of systems whose columns are known: the map follows from the header, or the importer asks for one."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from webcare.importing.columns import ColumnMap, Time
from webcare.importing.encoding import of_path, open_text
from webcare.importing.foreign import Asked, Item
from webcare.importing.mapped import records_of, rule_of
from webcare.importing.rows import MOST_FEW
from webcare.importing.tables import Table
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.privacy import mask

Names = Mapping[str, Sequence[str]]
"""For each field, what its column is called, the likeliest first."""


class Known(NamedTuple):
    """The columns of a system: ``needed`` must all be there; ``values`` are as in a column map."""

    needed: Names
    others: Names
    values: dict[str, dict[str, str]]
    constants: dict[str, str]
    time: Time = Time()


def read_known(known: Known, asked: Asked, notes: list[Text]) -> Iterator[Item]:
    """The records in the files. Raises ``CannotRun`` for a file without a needed column."""
    for path in asked.paths:
        opening = of_path(path)
        with open_text(opening, [], lambda _: None) as text:
            header = Table(text, opening.name).header
        yield from records_of(rule_of(map_of(known, header, opening.name), asked.own), [opening], asked, notes)


def map_of(known: Known, header: list[str], name: str) -> ColumnMap:
    """The column map of a header."""
    by_name = {column.strip().lower(): column for column in reversed(header)}
    columns: dict[str, list[str]] = {}
    for field, names in {**known.needed, **known.others}.items():
        column = next((by_name[one] for one in names if one in by_name), None)
        if column is not None:
            columns.setdefault(column, []).append(field)
        elif field in known.needed:
            seen = ", ".join(f"'{mask(one)[:40]}'" for one in header[:MOST_FEW] if one)
            listed = ", ".join(f"'{one}'" for one in names)
            raise CannotRun(
                Text(f"geen kolom voor {field} (gezocht: {listed})", f"no column for {field} (sought: {listed})"),
                hint=Text(
                    f"zeg met --map wat elke kolom is; de kolommen zijn: {seen}",
                    f"say with --map what each column is; the columns are: {seen}",
                ),
                place=name,
            )
    found = {field for fields in columns.values() for field in fields}
    constants = {field: value for field, value in known.constants.items() if field not in found}
    return ColumnMap(columns=dict(columns), values=known.values, constants=constants, time=known.time)
