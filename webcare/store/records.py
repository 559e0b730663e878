"""What is wrong with a line of JSON that is no record: which field, what stands there, and what should.

Nothing that a customer wrote is repeated: of a value only a short word or number is shown, and no line is quoted.
"""

import re
from json.decoder import JSONDecodeError
from typing import Any, get_args

import msgspec

from webcare import limits
from webcare.limits import Limit
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.build import Builder
from webcare.store.conflict import conflict_in_line
from webcare.store.json_tree import parse_json
from webcare.store.leaves import is_null
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

RULE = "gegevens/kapotte-regel"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
TAG = "type"
"""The key that says which of several kinds of record this is."""
SHORT_NUMBER = re.compile(r"-?[\d.]{1,4}")
NO_JSON = Text("dit is geen geldige JSON", "this is not valid JSON")
TOO_DEEP = Text("dit record is te diep", "this record is nested too deep")
NO_RECORD = Text("dit record klopt niet", "this record is not right")


def broken_line(name: str, line: int, column: int, message: Text, hint: Text | None = None) -> Finding:
    """A line of JSON that cannot be used."""
    place = Source(name, "").finding(RULE, Severity.ERROR, message, 0, 0, hint=hint)
    return msgspec.structs.replace(place, line=line, column=column, end_line=line, end_column=column)


def line_too_long(name: str, line: int, most: Limit) -> Finding:
    """A line that is longer than is read of one."""
    return broken_line(name, line, 1, most.message, most.hint)


def decode_record(line: bytes, decoder: msgspec.json.Decoder[Any], name: str, number: int) -> Any:
    """The record in a line, or a list of the findings that say why it is none."""
    mark = len(BYTE_ORDER_MARK) if line.startswith(BYTE_ORDER_MARK) else 0
    try:
        return decoder.decode(line[mark:])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as problem:
        if conflict := conflict_in_line(line, name, number):
            return [conflict]
        return _why(line, mark, problem, decoder.type, name, number)


def _why(line: bytes, mark: int, problem: Exception, kind: Any, name: str, number: int) -> list[Finding]:
    if isinstance(problem, RecursionError):
        return [broken_line(name, number, 1, TOO_DEEP)]
    if not isinstance(problem, msgspec.ValidationError):
        words = str(problem)
        last = words.rstrip(")").rpartition(" ")[2]
        byte = int(last) + ("trailing" not in words) if last.isdigit() else 1  # msgspec counts those from 1
        if "truncated" in words and not line.rstrip().endswith(b"}"):  # and these not at all
            byte = len(line.rstrip(b"\r\n")) - mark + 1
        before = line[: mark + byte - 1].decode(errors="replace") if byte > 1 else ""
        return [broken_line(name, number, len(before) + 1, NO_JSON)]
    try:
        text = line[mark:].decode()
        tree = parse_json(text)
        builder = Builder(Source(name, text, mask), quoted=True)
        _build(tree, kind, builder)
    except JSONDecodeError as more:  # msgspec stopped before it came to this
        return [broken_line(name, number, more.pos + 1 + bool(mark), NO_JSON)]
    except (ValueError, RecursionError):  # nested too deep to look at
        return [broken_line(name, number, 1, NO_RECORD)]
    fields: dict[int, tuple[str, Node]] = {}
    _name_fields(tree, "", fields)
    inside = sorted(builder.findings, key=lambda finding: finding.start)
    found = [_told(finding, fields, name, number, bool(mark)) for finding in inside]
    return found or [broken_line(name, number, 1, NO_RECORD)]


def _build(tree: Node, kind: Any, builder: Builder) -> None:
    """Let ``builder`` find what is wrong; of a union of records, the tag says which is meant."""
    kinds = {option.__struct_config__.tag: option for option in get_args(kind)}
    if not kinds or not isinstance(tree, Mapping):
        builder.build(tree, kind)
        return
    tag = tree.get(TAG)
    if tag is None:
        message = Text(f"de sleutel '{TAG}' ontbreekt", f"the key '{TAG}' is missing")
        builder.add("ontbrekende-sleutel", tree, message)
    elif not isinstance(tag, Scalar) or tag.plain:
        builder.wrong(tag, Text("tekst", "text"))
    elif tag.text not in kinds:
        builder.unknown(tag, list(kinds), Text("waarde", "value"))
    else:
        builder.build(tree, kinds[tag.text])


def _name_fields(node: Node, path: str, fields: dict[int, tuple[str, Node]]) -> None:
    """The dotted name of the field at each offset; items of a list count from 1."""
    fields[node.start] = (path, node)
    if isinstance(node, Mapping):
        for key, inner in node.pairs[: limits.FINDINGS]:
            name = field_name(key.text)
            _name_fields(inner, f"{path}.{name}" if path else name, fields)
    elif isinstance(node, Sequence):
        for at, inner in enumerate(node.items[: limits.FINDINGS], 1):
            _name_fields(inner, f"{path}[{at}]", fields)


def field_name(key: str) -> str:
    """A key as it may be shown: it may hold anything."""
    return mask(key)[:60]


def _told(
    finding: Finding,
    fields: dict[int, tuple[str, Node]],
    name: str,
    number: int,
    marked: bool,  # noqa: FBT001  a count of one
) -> Finding:
    """What the builder found, with the name of its field, as a finding on this line of the log."""
    field, node = fields.get(finding.start, ("", None))
    message = finding.message
    if node is not None and message.nl.startswith("hier hoort"):
        found = _kind(node)
        message = Text(f"{message.nl}; er staat {found.nl}", f"{message.en}; there is {found.en}")
    if field:
        message = Text(f"{field}: {message.nl}", f"{field}: {message.en}")
    return broken_line(name, number, finding.column + marked, message, finding.hint)


def _kind(node: Node) -> Text:
    """What stands here, in words that give nothing away."""
    if isinstance(node, Mapping):
        return Text("een blok", "an object")
    if isinstance(node, Sequence):
        return Text("een lijst", "a list")
    if is_null(node) or not node.text:
        return Text("niets", "nothing")
    if not node.plain:
        return Text("tekst", "text")
    if node.text in ("true", "false") or SHORT_NUMBER.fullmatch(node.text):
        return Text(node.text, node.text)
    return Text("een getal", "a number")
