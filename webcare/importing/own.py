"""Our own log, or what ``webcare log export`` made of it: JSON lines or CSV. Its records stay the records they are."""

from collections.abc import Collection, Iterator
from typing import Any

from webcare.importing.encoding import Opening, is_json, of_path, open_text
from webcare.importing.foreign import Asked, Dropped, Foreign, Importer, Item
from webcare.importing.moments import KEPT, Form
from webcare.importing.tables import Table
from webcare.importing.values import Values
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.log_table import COLUMNS, from_row

NO_RECORD = Text("dit is geen record van een logboek", "this is no record of a log")
NEEDED = ("type", "id", "conversation_id", "at")


def _read(asked: Asked, notes: list[Text]) -> Iterator[Item]:
    for path in asked.paths:
        opening = of_path(path)
        yield from _objects(opening, asked, notes) if is_json(opening) else _rows(opening, asked, notes)


def _objects(opening: Opening, asked: Asked, notes: list[Text]) -> Iterator[Item]:
    with open_text(opening, notes, asked.tell) as text:
        for value in Values(text, opening.name):
            yield value if isinstance(value, Dropped) else _record(value.place, value.value)


def _rows(opening: Opening, asked: Asked, notes: list[Text]) -> Iterator[Item]:
    with open_text(opening, notes, asked.tell) as text:
        table = Table(text, opening.name)
        if not {*NEEDED} <= {*table.header}:
            raise CannotRun(
                Text("dit is geen export van een logboek", "this is no export of a log"),
                hint=Text("zeg met --map wat elke kolom is", "say with --map what each column is"),
                place=opening.name,
            )
        for row in table:
            yield row if isinstance(row, Dropped) else _record(row.place, from_row(row.cells))


def _record(place: str, record: Any) -> Item:
    if not isinstance(record, dict) or not all(isinstance(record.get(key), str) for key in NEEDED):
        return Dropped(place, NO_RECORD)
    return Foreign(place, record, Form(KEPT))


def _recognises(names: Collection[str]) -> bool:
    return {*NEEDED} <= set(names) and bool({"v", *COLUMNS} & set(names))


IMPORTER = Importer("webcare", _read, _recognises, keeps_ids=True)
