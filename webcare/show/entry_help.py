"""What may stand in a file, key by key, from the same types that read it: the page of ``webcare help channels``."""

from collections.abc import Iterator
from typing import Any

from webcare.model.text import Text
from webcare.show.entry_schema import DURATION, entry_schema
from webcare.show.entry_words import ENTRIES
from webcare.show.findings import Style
from webcare.show.width import columns, filled

INDENT = 2
SORTS = {
    "string": Text("tekst", "text"),
    "integer": Text("getal", "number"),
    "boolean": Text("true of false", "true or false"),
    "array": Text("lijst", "list"),
    "object": Text("blok", "block"),
    "date": Text("datum", "date"),
    "duration": Text("duur", "duration"),
    "moment": Text("moment", "moment"),
    "window": Text("venster", "window"),
}
REQUIRED = Text("verplicht", "required")
DEFAULT = Text("standaard {0}", "default {0}")
ENTRY = Text("Per kenmerk, dat je zelf kiest:", "For each id, which you choose:")
ITEM = Text("Elk deel van de lijst:", "Each item of the list:")
FREE = Text("Elke sleutel kies je zelf.", "You choose each key.")


def entry_lines(name: str, style: Style) -> Iterator[str]:
    """The page of a file: every key with what it takes, whether it must be there, and what it is for.

    Raises ``KeyError`` for a name without a schema. Descriptions are Dutch, as in the handbook itself.
    """
    schema = entry_schema(name)
    yield style.paint(ENTRIES[name].in_(style.language), "1")
    yield ""
    definitions = schema.get("definitions", {})
    node, depth = schema, 0
    if "additionalProperties" in node and "properties" not in node:
        inner = node["additionalProperties"]
        if _target(inner) is None:
            yield from filled(f"{FREE.in_(style.language)} {inner.get('description', '')}", style.width)
            return
        yield ENTRY.in_(style.language)
        node, depth = inner, 1
    elif "items" in node:
        yield ITEM.in_(style.language)
        node, depth = node["items"], 1
    yield from _block(_resolved(node, definitions), definitions, depth, style)


def _block(node: dict[str, Any], definitions: dict[str, Any], depth: int, style: Style) -> Iterator[str]:
    required = {*node.get("required", ()), *(one["anyOf"][0]["required"][0] for one in node.get("allOf", ()))}
    for key, about in node["properties"].items():
        if about.get("doNotSuggest"):
            continue
        facts = [_sort(about, style)]
        if key in required:
            facts.append(REQUIRED.in_(style.language))
        elif "default" in about:
            facts.append(DEFAULT.in_(style.language).format(_shown(about["default"])))
        margin = " " * (INDENT * depth)
        head = f"{margin}{style.paint(key, '1')}  ({'; '.join(facts)})"
        yield from _wrapped(head, margin + " " * INDENT, style.width)
        told = about.get("description") or next(
            (one["description"] for one in _options(about) if "description" in one), ""
        )
        yield from (f"{margin}    {line}" for line in filled(told, style.width - len(margin) - 4))
        inner = _inner(about)
        if inner is not None:
            yield from _block(_resolved(inner, definitions), definitions, depth + 2, style)


def _wrapped(line: str, margin: str, width: int) -> Iterator[str]:
    """A line, cut between words where it is too wide."""
    if columns(line) <= width:
        yield line
        return
    indent = line[: len(line) - len(line.lstrip())]
    first, *rest = filled(line, width - len(margin))
    yield indent + first
    yield from (f"{margin}{one}" for one in rest)


def _options(node: dict[str, Any]) -> list[dict[str, Any]]:
    """What a value may be, nothing apart."""
    return [one for one in node.get("anyOf", [node]) if one.get("type") != "null"]


def _inner(about: dict[str, Any]) -> dict[str, Any] | None:
    """The block of keys that a value holds: itself, or each of its items or entries."""
    for one in _options(about):
        for part in (one, one.get("items"), one.get("additionalProperties")):
            if isinstance(part, dict) and _target(part) is not None:
                return part
    return None


def _target(node: dict[str, Any]) -> str | None:
    """The name of the block that a schema refers to; windows and times are no blocks but text."""
    reference = node.get("$ref") or next((one["$ref"] for one in node.get("allOf", ()) if "$ref" in one), None)
    name = reference.rpartition("/")[2] if reference else None
    return None if name in ("Window", "ClockTime") else name


def _resolved(node: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    name = _target(node)
    return definitions[name] if name is not None else node


def _sort(about: dict[str, Any], style: Style) -> str:
    """What a value is: words to choose from, or the sort of value."""
    one = _options(about)[0]
    if "enum" in one:
        return " | ".join(map(str, one["enum"]))
    items = one.get("items")
    if isinstance(items, dict) and "enum" in items:
        return f"{SORTS['array'].in_(style.language)}: {' | '.join(map(str, items['enum']))}"
    if "$ref" in one or "allOf" in one:
        return SORTS["object" if _target(one) else "window"].in_(style.language)
    sort = one.get("type", "string")
    sort = next(kind for kind in sort if kind != "null") if isinstance(sort, list) else sort
    if sort == "string" and one.get("format") == "date":
        sort = "date"
    elif sort == "string" and one.get("pattern") == DURATION["pattern"]:
        sort = "duration"
    return SORTS[sort].in_(style.language)


def _shown(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else f"'{value}'" if value == "" else str(value)
