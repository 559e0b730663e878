"""The JSON Schemas of what people write: the handbook, webcare.toml and an answer's front matter.

They are made of the types that read it, for editors: a key completes, a value explains itself in Dutch. A schema is no
stricter than the loader: what it accepts (``0612345678`` without quotes is text, ``1 uur`` a duration, a Dutch key) is
no fault here either. References between files are for ``webcare check``.
"""

import re
from collections.abc import Collection
from datetime import timedelta
from typing import Any

import msgspec

from webcare import __version__
from webcare.model.answer import AnswerHead
from webcare.model.config import Config
from webcare.model.handbook import KINDS, entry_type
from webcare.model.handbook.base import Entry
from webcare.show.entry_words import ENTRIES

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The draft that the language servers of YAML and TOML know."""
WINDOW = {
    "type": "string",
    "pattern": r"^\s*([01]?\d|2[0-4])[:.][0-5]\d\s*(-|–|tot)\s*([01]?\d|2[0-4])[:.][0-5]\d\s*$",
    "description": "Een venster, zoals 9:00-18:00",
}
CLOCK_TIME = {
    "type": "string",
    "pattern": r"^\s*([01]?\d|2[0-4])[:.][0-5]\d\s*$",
    "description": "Een tijd, zoals 9:00",
}
DURATION = {"type": "string", "pattern": r"^\s*(\d{1,6}\s*[A-Za-z]+\s*)+$"}
LIKE = " (zoals 30m, 1h30m of 2 dagen)"
WRITTEN = {"Window": WINDOW, "ClockTime": CLOCK_TIME}
"""Types that a file holds as text."""
TEXT = ["string", "number", "boolean"]
"""What an editor may take a text for that stands without quotes."""
WEEK = 7
"""Days; what is shorter is told in hours."""
SECONDS = re.compile(r"P(?:(\d+)D)?(?:T(\d+)S)?")


def entry_names() -> list[str]:
    """The names of the schemas: ``settings``, the kinds of the handbook, and ``answer``."""
    return list(ENTRIES)


def entry_schema(name: str) -> dict[str, Any]:
    """The schema of that name (JSON Schema, draft 7). Raises ``KeyError`` for one that does not exist."""
    kind = Config if name == "settings" else AnswerHead if name == "answer" else entry_type(name)
    made = msgspec.json.schema(kind, ref_template="#/definitions/{name}")
    definitions = {
        title: WRITTEN.get(title) or _struct(title, one) for title, one in made.pop("$defs", {}).items()
    }  # fmt: skip
    head = {"$schema": DIALECT, "$comment": f"webcare {__version__}", "title": ENTRIES[name].nl}
    return {**head, **_plain(made), **({"definitions": definitions} if definitions else {})}


def _struct(title: str, node: dict[str, Any]) -> dict[str, Any]:
    """A block of keys: its Dutch keys too, and no English about the code."""
    properties = {key: _plain(value) for key, value in node["properties"].items()}
    aliases = _aliases(title, properties)
    for dutch, key in aliases.items():
        about = f"Hetzelfde als '{key}'. {properties[key].get('description', '')}".strip()
        properties[dutch] = {**properties[key], "description": about, "doNotSuggest": True}
    names = {key: [key, *(dutch for dutch, english in aliases.items() if english == key)] for key in node["required"]}
    made: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    if plain := [key for key, every in names.items() if len(every) == 1]:
        made["required"] = plain
    if either := [every for every in names.values() if len(every) > 1]:
        made["allOf"] = [{"anyOf": [{"required": [one]} for one in every]} for every in either]
    return made


def _plain(node: Any) -> Any:
    """A part of a schema as an editor needs it."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _plain(value) for key, value in node.items() if key != "default"}
    if made.get("type") == "string":
        if made.get("format") == "duration":
            made = {**{key: value for key, value in made.items() if key != "format"}, **DURATION}
            made["description"] = made.get("description", "Een duur") + LIKE
        elif made.get("format") == "date-time":
            del made["format"]  # a moment here may leave its offset out
        elif "format" not in made:
            made["type"] = TEXT
    if made.get("type") == "array" or (made.get("type") == "object" and "propertyNames" in made):
        made["type"] = [made["type"], "null"]  # a key with nothing behind it is an empty list, or an empty block
    if isinstance(node.get("default"), str | int | bool):
        made["default"] = _default(node["default"])
    if "$ref" in made and len(made) > 1:
        made["allOf"] = [{"$ref": made.pop("$ref")}]  # draft 7 ignores what stands beside a reference
    return _described(made) if "anyOf" in made else made


def _described(made: dict[str, Any]) -> dict[str, Any]:
    """A choice of types with one description, beside them: an editor shows that one, and none of a single type."""
    said = [one["description"] for one in made["anyOf"] if "description" in one]
    if "description" not in made and len(said) == 1:
        made["description"] = said[0]
    if "description" in made:
        if any(one.get("pattern") == DURATION["pattern"] for one in made["anyOf"]):
            made["description"] = made["description"].removesuffix(LIKE) + LIKE
        made["anyOf"] = [_without(one, "description") for one in made["anyOf"]]
    return made


def _default(value: str | float) -> str | float:
    """A default as a file would hold it."""
    found = SECONDS.fullmatch(value) if isinstance(value, str) else None
    if found is None or value == "P":
        return value
    span = timedelta(days=int(found[1] or 0), seconds=int(found[2] or 0))
    minutes = int(span.total_seconds()) // 60
    if span.days >= WEEK and not span.seconds:
        return f"{span.days}d"
    return f"{minutes // 60}h" if minutes and minutes % 60 == 0 else f"{minutes}m"


def _without(node: Any, key: str) -> Any:
    return {name: value for name, value in node.items() if name != key} if isinstance(node, dict) else node


def _aliases(title: str, keys: Collection[str]) -> dict[str, str]:
    """The Dutch keys of the block of that name (two modules may each have one) with these keys."""
    for kind in KINDS:
        entry_type(kind)  # loads its module, and with it the types
    waiting: list[type[Entry]] = [Entry]
    while waiting:
        one = waiting.pop()
        if one.__name__ == title and {field.encode_name for field in msgspec.structs.fields(one)} == set(keys):
            return one.ALIASES
        waiting += one.__subclasses__()
    return {}
