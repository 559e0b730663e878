"""Where the cursor is in YAML that is being typed, by indentation, and what its model takes there.

The text is seldom whole while somebody types, so no parser is asked: the lines above say under which keys this one is.
"""

import re
import types
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from webcare.editor.flow import ITEM, brackets

LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:(?P<key>[\w-]{1,80}|\"[^\"]{0,80}\"|'[^']{0,80}'):(?= |$))?")
TYPED = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:(?P<key>[\w-]{1,80}): +[\"']?)?(?P<word>[\w-]*)$")
WORD = re.compile(r"(?<![^\s{\[,\"'])[\w-]*$")
"""A word in brackets, with or without a quote before it; none directly after a colon."""
FURTHEST = 2000
"""Lines above the cursor that are looked at."""


class Spot(NamedTuple):
    """The keys above the cursor, the key on its own line (empty while that is typed), and the word so far."""

    path: tuple[str, ...]
    key: str
    word: str


class Field(NamedTuple):
    """A key that fits, with its description."""

    name: str
    about: str


def spot(text: str, start: int, offset: int) -> Spot | None:
    """Where ``offset`` is in the YAML that begins at ``start``; None where nothing can be completed."""
    lines = text[start:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")[-FURTHEST:]
    opened, inside = brackets(lines)
    blocks = [line for at, line in enumerate(lines[:-1]) if at not in inside]
    if opened is not None:
        word, line = WORD.search(lines[-1]), LINE.match(lines[opened.line])
        if word is None or line is None:
            return None
        above = [line for at, line in enumerate(lines[: opened.line]) if at not in inside]
        outer = _above(above, len(line["indent"]), line["dashes"])[::-1]
        own = (line["key"].strip("\"'"),) if line["key"] else ()
        return Spot((*outer, *own, *opened.path), opened.key, word.group())
    found = TYPED.match(lines[-1])
    if found is None:
        return None
    path = _above(blocks, len(found["indent"]), found["dashes"])
    return Spot(tuple(reversed(path)), found["key"] or "", found["word"])


def _above(lines: list[str], indent: int, dashes: str) -> list[str]:
    """The steps from a place up to the top, the nearest first."""
    path: list[str] = []
    column, in_list = indent + len(dashes), False
    for at in range(len(dashes.split())):
        path.append(ITEM)
        column, in_list = indent + len("- " * (len(dashes.split()) - at - 1)), True
    for line in reversed(lines):
        found = LINE.match(line)
        if found is None or not line.strip() or line.lstrip().startswith("#") or not (found["key"] or found["dashes"]):
            continue
        dash, here = len(found["indent"]), len(found["indent"]) + len(found["dashes"])
        if found["key"] and (here < column or (in_list and here == column and not found["dashes"])):
            path.append(found["key"].strip("\"'"))
            column, in_list = here, False
        signs = [dash + at for at, sign in enumerate(found["dashes"]) if sign == "-"]
        for sign, content in reversed([*zip(signs, [*signs[1:], here], strict=False)]):
            if sign < column and content <= column:
                path.append(ITEM)
                column, in_list = sign, True
        if column == 0 and not in_list:
            break
    return path


def model_at(kind: Any, path: tuple[str, ...]) -> list[Any]:
    """The types that a value under these keys may have."""
    kinds = _options(kind)
    for step in path:
        kinds = [inner for option in kinds for inner in _step(option, step)]
    return kinds


def _step(kind: Any, step: str) -> list[Any]:
    origin = get_origin(kind)
    if step == ITEM:
        return _options(get_args(kind)[0]) if origin is list else []
    if origin is dict:
        return _options(get_args(kind)[1])
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        name = getattr(kind, "ALIASES", {}).get(step, step)
        return [o for field in msgspec.structs.fields(kind) if field.encode_name == name for o in _options(field.type)]
    return []


def _options(kind: Any) -> list[Any]:
    """A type without annotations, a union as its parts."""
    origin = get_origin(kind)
    if origin is Annotated:
        return _options(get_args(kind)[0])
    if origin in (Union, types.UnionType):
        return [option for part in get_args(kind) if part is not type(None) for option in _options(part)]
    return [kind]


def fields(kinds: list[Any]) -> list[Field]:
    """The keys of these types."""
    structs = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, msgspec.Struct)]
    return [Field(f.encode_name, _about(f.type)) for kind in structs for f in msgspec.structs.fields(kind)]


def choices(kinds: list[Any]) -> list[str]:
    """The words that these types take, where they are listed."""
    found: list[str] = []
    for kind in kinds:
        if get_origin(kind) is Literal:
            found.extend(str(choice) for choice in get_args(kind))
        elif kind is bool:
            found.extend(("true", "false"))
    return found


def _about(kind: Any) -> str:
    """The description of a key, wherever in its type it stands."""
    for part in (kind, *get_args(kind)):
        for meta in getattr(part, "__metadata__", ()):
            if isinstance(meta, msgspec.Meta) and meta.description:
                return meta.description
    return ""
