"""An export of any system, by the user's own column map."""

from collections.abc import Collection, Iterator

from webcare.importing.columns import ColumnMap
from webcare.importing.encoding import of_path
from webcare.importing.foreign import Asked, Importer, Item
from webcare.importing.mapped import records_of, rule_of
from webcare.model.text import Text


def importer_for(columns: ColumnMap) -> Importer:
    """The importer that this map makes. Raises ``CannotRun`` for a map that cannot make a message."""
    by_reply = "conversation_id" not in columns.fields() and "in_reply_to" in columns.fields()

    def read(asked: Asked, notes: list[Text]) -> Iterator[Item]:
        return records_of(rule_of(columns, asked.own, asked.channel), map(of_path, asked.paths), asked, notes)

    def recognises(_: Collection[str]) -> bool:
        return True

    return Importer(columns.system or "", read, recognises, passes=2 if by_reply else 1)
