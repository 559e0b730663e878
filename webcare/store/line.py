"""One line of a log: the record in it, or everything that is wrong with it."""

from collections.abc import Mapping as Fields
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Any

import msgspec

from webcare.model.finding import Finding
from webcare.model.moment import read_moment, said, written
from webcare.model.record import AnyRecord, Author, Erasure, Event, Message, Note, Rating, SystemSource, lacks
from webcare.model.text import Text
from webcare.model.values import Expected
from webcare.store.conflict import RULE as CONFLICT
from webcare.store.json_tree import parse_json
from webcare.store.nodes import Mapping, Node
from webcare.store.nodes import Sequence as ListNode
from webcare.store.records import BYTE_ORDER_MARK, NO_JSON, broken_line, decode_record, field_name

ENCODER = msgspec.json.Encoder()
ANYTHING = msgspec.json.Decoder()
KNOWN: dict[type[AnyRecord], frozenset[str]] = {
    kind: frozenset(("type", *kind.__struct_encode_fields__)) for kind in (Message, Note, Event, Rating, Erasure)
}
ORDERS = {
    str(kind.__struct_config__.tag): ("v", "type", *(name for name in kind.__struct_encode_fields__ if name != "v"))
    for kind in KNOWN
}
INNER = tuple(
    (name, frozenset(kind.__struct_encode_fields__)) for name, kind in (("author", Author), ("source", SystemSource))
)


def keeps_all(data: bytes, values: Sequence[Any]) -> bool:
    """Is everything in these lines also in the values: no unknown field, no key twice, no default spelt out?

    Each key brings a colon. Written again, the values have as many, unless one was left out, and a colon more for each
    that was an escape (u003a) in the lines, but then a backslash less. So when both are as many, all is there; and so
    it is when there are fewer backslashes because of other escapes, such as those of ASCII.
    """
    again = ENCODER.encode_lines(values)
    if data.count(b":") != again.count(b":"):
        return False
    return data.count(b"\\") == again.count(b"\\") or b"\\u003" not in data


class Reader:
    """Reads the lines of the log that findings call ``name``; ``zone`` and ``now`` are those of ``read_moment``."""

    def __init__(self, name: str, zone: tzinfo | None = None, now: datetime | None = None) -> None:
        self.name = name
        self.zone = zone
        self.now = now
        self._conflict = False
        self._decoder = msgspec.json.Decoder(AnyRecord)
        self.decode = self._decoder.decode

    def read(self, line: bytes, number: int) -> AnyRecord | list[Finding]:
        """The record in a line, or what is wrong with it: of a merge conflict, only its first marker tells."""
        found = decode_record(line, self._decoder, self.name, number)
        if isinstance(found, list):
            if found[0].rule != CONFLICT:
                return found
            marker = line.removeprefix(BYTE_ORDER_MARK)[:1]
            told, self._conflict = self._conflict and marker != b"<", marker != b">"
            return [] if told else found
        record: AnyRecord = found
        if not keeps_all(line, [record]) and (problems := self.left_out(line, number)):
            return problems
        return self._in_time(record, line, number)

    def left_out(self, line: bytes, number: int) -> list[Finding]:
        """What is wrong with a line of JSON that a decoder passes over: a key twice, half a surrogate pair."""
        mark = len(BYTE_ORDER_MARK) if line.startswith(BYTE_ORDER_MARK) else 0
        try:
            value = ANYTHING.decode(line[mark:])
            if keeps_all(line, [value]):
                return []
            tree = parse_json(line[mark:].decode())
        except (ValueError, RecursionError):  # no UTF-8, half a surrogate pair, too deep
            return [broken_line(self.name, number, 1, NO_JSON)]
        return [
            broken_line(
                self.name,
                number,
                node.start + 1 + bool(mark),
                Text(f"'{name}' staat er al", f"'{name}' is there already"),
            )
            for name, node in named_twice(tree, "")
        ]

    def _in_time(self, record: AnyRecord, line: bytes, number: int) -> AnyRecord | list[Finding]:
        """The record with moments that can be compared, or why it has none."""
        problems: list[Finding] = []
        changes: dict[str, Any] = {}
        due = record.due if isinstance(record, Event) else None
        for key, text in (("at", record.at), ("due", due)):
            if text is None:
                continue
            try:
                moment = read_moment(text, zone=self.zone, now=self.now)
            except Expected as problem:
                problems.append(self._at_key(line, number, key, said(problem)))
                continue
            if not text.upper().endswith("Z") and text[-6] not in "+-":
                changes[key] = written(moment)
        if needed := lacks(record):
            message = Text(f"de sleutel '{needed}' ontbreekt", f"the key '{needed}' is missing")
            problems.append(self._at_key(line, number, "name", message, named=False))
        return problems or (msgspec.structs.replace(record, **changes) if changes else record)

    def _at_key(self, line: bytes, number: int, key: str, message: Text, *, named: bool = True) -> Finding:
        """A finding at the value of a key of the record."""
        column = column_of(line, key)
        told = Text(f"{key}: {message.nl}", f"{key}: {message.en}") if named else message
        return broken_line(self.name, number, column, told)


def ordered(record: Fields[str, Any]) -> dict[str, Any]:
    """The same record with its fields in the order in which a log is read fastest; unknown ones come last."""
    names = ORDERS.get(str(record.get("type")), ORDERS["message"])
    return {name: record[name] for name in (*names, *record) if name in record}


def value_of(line: bytes) -> Any:
    """What a line holds that has been read, with the fields that the format does not know."""
    return ANYTHING.decode(line.removeprefix(BYTE_ORDER_MARK))


def canonical(line: bytes) -> bytes:
    """What a line says, whatever the order of its fields and the spaces between them."""
    return msgspec.json.encode(value_of(line), order="sorted")


def column_of(line: bytes, key: str) -> int:
    """The column, from 1, of the value of a key of the object in a line."""
    mark = len(BYTE_ORDER_MARK) if line.startswith(BYTE_ORDER_MARK) else 0
    try:
        tree = parse_json(line[mark:].decode())
    except (ValueError, RecursionError):  # an unknown field that lies too deep
        return 1
    node = tree.get(key) if isinstance(tree, Mapping) else None
    return (node.start if node else 0) + 1 + bool(mark)


def record_with_id(record: AnyRecord, ids: dict[str, str]) -> AnyRecord:
    """A record of the log with its channel by its id."""
    if record.__class__ is Message and record.channel in ids:
        return msgspec.structs.replace(record, channel=ids[record.channel])
    return record


def unknown_fields(value: dict[str, Any], record: AnyRecord) -> list[str]:
    """The fields of a line that this version of the format does not know, with the names of what they lie in."""
    known = KNOWN[type(record)]
    found = [name for name in value if name not in known] if not value.keys() <= known else []
    for name, inner in INNER:
        if isinstance(part := value.get(name), dict) and not part.keys() <= inner:
            found += [f"{name}.{key}" for key in part if key not in inner]
    return [field_name(name) for name in found]


def named_twice(node: Node, path: str) -> list[tuple[str, Node]]:
    """The keys that stand in an object for a second time, with their dotted names."""
    found: list[tuple[str, Node]] = []
    seen: set[str] = set()
    for key, inner in node.pairs if isinstance(node, Mapping) else ():
        name = field_name(key.text)
        path_of = f"{path}.{name}" if path else name
        if key.text in seen:
            found.append((path_of, key))
        seen.add(key.text)
        found += named_twice(inner, path_of)
    for item in node.items if isinstance(node, ListNode) else ():
        found += named_twice(item, path)
    return found
