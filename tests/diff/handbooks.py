"""Strategies for everything that a client folder may hold, made of the types of its model; and for edits of it.

Values are plain: what YAML and TOML hold. Ids and words come from small pools, so that things look alike, come back
under another name and stand in a list twice.
"""

import types
from datetime import date, datetime, timedelta
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from webcare.model.answer import AnswerHead
from webcare.model.config import Config
from webcare.model.handbook import KINDS, entry_type
from webcare.model.values import ClockTime, Window

IDS = ["jan", "piet", "jan-de-vries", "klantenservice", "storing", "storing-2", "x", "instagram", "retour"]
FACTS = ["telefoon", "adres", "adres_2", "levertijd"]
WORDS = [
    "wij", "bellen", "de", "klant", "terug", "pakket", "storing", "lamp", "morgen", "niet", "é", "🙂", "a: b", "#1", "'",
    '"', "- x", "(2)", "0612345678", "nee", "NULL", "{{", "ja", "2026-11-22", "€", "\\", "te laat",
]  # fmt: skip
LEAVES: dict[Any, list[str]] = {
    timedelta: ["0m", "30m", "60m", "1h", "1 uur", "90m", "24h", "3d", "72 uur", "2 jaar", "6 maanden", "1 dag"],
    date: ["2026-01-01", "2026-12-24", "2027-03-01"],
    datetime: ["2026-11-22T09:00", "2026-11-22 09:00", "2026-12-01T00:00:30", "2026-12-01T09:00+01:00"],
    ClockTime: ["9:00", "09:00", "17.30", "24:00"],
    Window: ["9:00-12:00", "09.00 tot 12:00", "13:00–17:00", "8:30-24:00"],
}
PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": IDS,
    r"^[a-z][a-z0-9_]*$": FACTS,
    "^[0-9a-f]{8}$": ["0123abcd", "89ab4567"],
    r"^-?\d+([.,]\d+)?\s?(%|s|m|h|d)?$": ["85%", "4.2", "45m", "-1"],
}

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


def _plain(kind: Any) -> tuple[Any, list[msgspec.Meta]]:
    metas = [meta for meta in getattr(kind, "__metadata__", ()) if isinstance(meta, msgspec.Meta)]
    base = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    return base, metas


@cache
def values(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type, as a file would hold them."""
    base, metas = _plain(kind)
    origin = get_origin(base)
    if origin is Literal:
        return st.sampled_from(get_args(base))
    if origin in (Union, types.UnionType):
        return st.one_of([values(one) for one in get_args(base) if one is not type(None)])
    if origin is list:
        least = max((meta.min_length or 0 for meta in metas), default=0)
        return st.lists(values(get_args(base)[0]), min_size=least, max_size=4)
    if origin is dict:
        return st.dictionaries(values(get_args(base)[0]), values(get_args(base)[1]), max_size=3)
    if base in LEAVES:
        return st.sampled_from(LEAVES[base])
    if isinstance(base, type) and issubclass(base, msgspec.Struct):
        return records(base)
    return _leaves(base, metas)


def _leaves(base: Any, metas: list[msgspec.Meta]) -> st.SearchStrategy[Any]:
    if base is bool:
        return st.booleans()
    if base is int:
        low = next((int(meta.ge) for meta in metas if meta.ge is not None), 0)
        high = next((int(meta.le) for meta in metas if meta.le is not None), 1000)
        return st.integers(low, min(high, low + 3))
    pattern = next((meta.pattern for meta in metas if meta.pattern), None)
    if pattern:
        return st.sampled_from(PATTERNS[pattern])
    most = min((meta.max_length for meta in metas if meta.max_length), default=500)
    return sentences.map(lambda text: text[:most].strip() or "w").filter(bool)


@cache
def records(kind: type[msgspec.Struct]) -> st.SearchStrategy[dict[str, Any]]:
    """A block of keys: those that must be there, and any of the others."""
    fields = msgspec.structs.fields(kind)
    return st.fixed_dictionaries(
        {field.encode_name: values(field.type) for field in fields if field.required},
        optional={field.encode_name: values(field.type) for field in fields if not field.required},
    )


lines = st.lists(sentences.filter(lambda text: not text.startswith("#")), min_size=1, max_size=4)
texts = lines.map(lambda several: "\n".join(several).strip()).filter(lambda text: text and not text.startswith("---"))
_heads = {field.encode_name: values(field.type) for field in msgspec.structs.fields(AnswerHead)}
answers = st.fixed_dictionaries(
    {"title": _heads["title"], "text": st.dictionaries(st.sampled_from(["*", "x", "email"]), texts, min_size=1)},
    optional={key: value for key, value in _heads.items() if key not in ("id", "title")},
)
PARTS: dict[str, st.SearchStrategy[Any]] = {
    "settings": values(Config),
    **{kind: values(entry_type(kind)) for kind in KINDS},
    "answers": st.dictionaries(st.sampled_from(IDS), answers, max_size=3),
    "fragments": st.dictionaries(st.sampled_from(IDS), texts, max_size=3),
}


@st.composite
def clients(draw: st.DrawFn, most: int = 4) -> dict[str, Any]:
    """A client with some of the parts; the rest is absent."""
    chosen = draw(st.lists(st.sampled_from(sorted(PARTS)), max_size=most, unique=True))
    return {part: draw(PARTS[part]) for part in chosen}


@st.composite
def edited(draw: st.DrawFn, client: dict[str, Any]) -> dict[str, Any]:
    """The client after some edits: values, items and ids that change, move, come and go."""
    after = {}
    for part, value in client.items():
        how = draw(st.integers(0, 20))
        if how > 0 or part == "settings":
            after[part] = draw(PARTS[part]) if how == 1 else _edit(draw, value, KIND_OF.get(part))
    if draw(st.integers(0, 9)) == 0:
        part = draw(st.sampled_from(sorted(PARTS)))
        after.setdefault(part, draw(PARTS[part]))
    if draw(st.booleans()):
        old, new = draw(st.sampled_from(IDS)), draw(st.sampled_from(["els", "team"]))
        after = {part: value if part == "settings" else _renamed(value, old, new) for part, value in after.items()}
    return after


def _renamed(value: Any, old: str, new: str) -> Any:
    """The value with another id wherever this one stands, as somebody does who renames an entry well."""
    if isinstance(value, dict):
        return {  # ``counting: x`` is no id
            new if key == old else key: inner if key == "counting" else _renamed(inner, old, new)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_renamed(item, old, new) for item in value]
    return new if value == old else value


KIND_OF: dict[str, Any] = {"settings": Config, **{kind: entry_type(kind) for kind in KINDS}, "answers": dict[str, Any]}


def _edit(draw: st.DrawFn, value: Any, kind: Any) -> Any:
    """Something like it, and mostly the same."""
    base, metas = _plain(kind)
    if get_origin(base) in (Union, types.UnionType):
        options = [one for one in get_args(base) if one is not type(None)]
        if len(options) > 1 or value is None:
            return draw(values(kind)) if draw(st.booleans()) else value
        base, metas = _plain(options[0])
    if isinstance(value, list) and get_origin(base) is list:
        return _edit_list(draw, value, get_args(base)[0], max((meta.min_length or 0 for meta in metas), default=0))
    if isinstance(value, dict) and get_origin(base) is dict:
        return _edit_table(draw, value, *get_args(base))
    if isinstance(value, dict) and isinstance(base, type) and issubclass(base, msgspec.Struct):
        return _edit_record(draw, value, base)
    if kind is None or kind is Any:
        return value
    return draw(values(Annotated[(base, *metas)] if metas else base)) if draw(st.integers(0, 15)) == 0 else value


def _edit_list(draw: st.DrawFn, value: list[Any], item: Any, least: int) -> list[Any]:
    several = [_edit(draw, one, item) for one in value]
    how = draw(st.sampled_from(["keep", "keep", "keep", "shuffle", "add", "remove", "move", "move"]))
    if how == "shuffle":
        return draw(st.permutations(several))
    if how == "add":
        several.insert(draw(st.integers(0, len(several))), draw(values(item)))
    elif several and how != "keep":
        moved = several.pop(draw(st.integers(0, len(several) - 1)))
        if how == "move" or len(several) < least:
            several.insert(draw(st.integers(0, len(several))), moved)
    return several


def _edit_table(draw: st.DrawFn, value: dict[str, Any], key: Any, item: Any) -> dict[str, Any]:
    table = {name: _edit_answer(draw, one) if item is Any else _edit(draw, one, item) for name, one in value.items()}
    how = draw(st.sampled_from(["keep", "keep", "rename", "rename", "remove", "swap"]))
    if table and how == "remove":
        del table[draw(st.sampled_from(sorted(table)))]
    elif table and how == "rename":
        old, new = draw(st.sampled_from(sorted(table))), draw(st.sampled_from(IDS) if item is Any else values(key))
        table = {new if name == old else name: one for name, one in table.items() if name == old or name != new}
    elif how == "swap":
        return dict(draw(st.permutations(sorted(table.items()))))
    return table


def _edit_record(draw: st.DrawFn, value: dict[str, Any], kind: type[msgspec.Struct]) -> dict[str, Any]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    record = {key: _edit(draw, one, fields[key].type) for key, one in value.items()}
    loose = [key for key, field in fields.items() if not field.required]
    if loose and draw(st.integers(0, 9)) == 0:
        key = draw(st.sampled_from(loose))
        if key in record:
            del record[key]
        else:
            record[key] = draw(values(fields[key].type))
    return record


def _edit_answer(draw: st.DrawFn, answer: dict[str, Any]) -> dict[str, Any]:
    head = _edit_record(draw, {key: value for key, value in answer.items() if key != "text"}, AnswerHead)
    words = {key: draw(texts) if draw(st.integers(0, 6)) == 0 else text for key, text in answer["text"].items()}
    return {key: value for key, value in head.items() if key != "id"} | {"text": words}
