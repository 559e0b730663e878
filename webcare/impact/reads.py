"""What a rule can read of the client, found in its code: a rule none of whose inputs changed gives the same verdict.

Every attribute that a function can name stands in its code object (``co_names``, and the texts among its constants).
The functions that it calls by name are followed, and so are the members of a reply and of the handbook's entries that
it names. That is more than it reads on any one reply, and never less: no rule names an attribute at run time. A test
holds this against what the rules were seen to read.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, partial
from importlib import import_module
from types import CodeType, FunctionType, ModuleType
from typing import Any, get_args

import msgspec

from webcare.model.handbook import KINDS, entry_type
from webcare.rules import Reply, Rule

HOUSE = "webcare.rules."
APART = frozenset(("settings", "channel_names", "option", "has"))
"""Members of a reply that lead to the settings of ``webcare.toml``: those are compared for each reply."""
BLIND = frozenset(("getattr", "attrgetter", "asdict", "astuple", "vars", "read_all", "__dict__"))
"""Names with which code could read what it does not name."""


@cache
def fields(kind: str) -> frozenset[str]:
    """The fields of the entries of a kind; none where an entry is not made of structs."""
    return frozenset(struct.__struct_fields__) if (struct := struct_of(kind)) is not None else frozenset()


def struct_of(kind: str) -> type[msgspec.Struct] | None:
    """The struct of which a kind holds one, or many by id or in a list."""
    shape = entry_type(kind)
    inner = get_args(shape)[-1] if get_args(shape) else shape
    return inner if isinstance(inner, type) and issubclass(inner, msgspec.Struct) else None


def names_of(rule: Rule) -> frozenset[str]:
    """Every name that the code of a rule can ask for, and that of what it must know before it runs."""
    members = [vars(Reply)[need] for need in rule.needs if need in ("channel", "surface")]
    return _names((rule.check, *members))


def _names(starts: Iterable[Any]) -> frozenset[str]:
    found: set[str] = set()
    seen: set[int] = set()
    waiting = list(starts)
    while waiting:
        function = _plain(waiting.pop())
        if isinstance(function, tuple):
            waiting += function
        elif isinstance(function, FunctionType) and id(function) not in seen:
            seen.add(id(function))
            names = frozenset(_in_code(function.__code__))
            found |= names
            waiting += _named(names, function.__globals__)
    return frozenset(found)


def _plain(value: Any) -> Any:
    """The function in what wraps one, the functions in what holds several, else the value."""
    while not isinstance(value, FunctionType):
        if isinstance(value, partial | cached_property):
            value = value.func
        elif isinstance(value, property):
            value = value.fget
        elif isinstance(value, staticmethod | classmethod) or hasattr(value, "__wrapped__"):
            value = value.__wrapped__
        elif isinstance(value, Mapping):
            return tuple(value.values())
        elif isinstance(value, type) and value.__module__.startswith(HOUSE):
            return tuple(vars(value).values())
        elif isinstance(value, list | tuple):
            return tuple(value)
        else:
            return value
    return value


def _in_code(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _in_code(constant)
        elif isinstance(constant, str):
            yield constant


def _named(names: frozenset[str], known: Mapping[str, Any]) -> Iterator[Any]:
    """What these names stand for: functions of the house, in the module or imported by the function itself."""
    modules = [import_module(name) for name in names if name.startswith(HOUSE) and name.isascii() and " " not in name]
    for name in names:
        for value in (known.get(name), *(vars(module).get(name) for module in modules)):
            if isinstance(value, ModuleType) and value.__name__.startswith(HOUSE):
                yield tuple(vars(value).get(inner) for inner in names)
            elif value is not Reply and not isinstance(value, ModuleType):
                yield value
        if name in vars(Reply) and name not in APART:
            yield vars(Reply)[name]
    yield from (member for kind in KINDS if kind in names for member in _members(kind, names))


def _members(kind: str, names: frozenset[str]) -> Iterator[Any]:
    """What the entries of a kind compute from their fields, as far as it is named."""
    struct = struct_of(kind)
    for name, member in vars(struct).items() if struct is not None else ():
        if name in names and isinstance(member, FunctionType | property | cached_property):
            yield member
