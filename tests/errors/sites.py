"""Where webcare makes its messages: the places in the source of the installed package that give one its text."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import webcare

PACKAGE = Path(webcare.__file__).parent
Function = ast.FunctionDef | ast.AsyncFunctionDef
LOADERS = (
    "limits",
    "store",
    "placeholders",
    "rendering",
    "importing",
    "lint/drafts.py",
    "model/moment.py",
    "model/values.py",
)
"""What reads a client's files; the findings of all other rooms are rules, and have pages of their own."""
SINKS: dict[str, tuple[int, ...]] = {"CannotRun": (0,), "Expected": (0, 1), "_Wrong": (0, 1), "_limit": (5,)}
"""What makes a message, and which of its arguments are the text: one ``Text``, or Dutch and English."""
LOADER_SINKS: dict[str, tuple[int, ...]] = {
    "finding": (2,),
    "Finding": (2,),
    "broken_line": (3,),
    "wrong": (1,),
    "_Refused": (0,),
}
"""The same, for the loaders alone: elsewhere these are rules."""


class Scope(NamedTuple):
    """Where an expression stands: its module, and the functions around it, the innermost first."""

    module: Module
    functions: tuple[Function, ...]


class Module:
    """One module of the package, read but not imported."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = path.relative_to(PACKAGE).as_posix()
        self.dotted = ".".join(("webcare", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        self.tree = ast.parse(path.read_text(encoding="utf-8"))
        self.imports: dict[str, tuple[str, str]] = {}
        self.calls: list[tuple[ast.Call, Scope]] = []
        self.functions: dict[str, list[tuple[Function, Scope]]] = {}
        self._read(self.tree, Scope(self, ()))

    def _read(self, node: ast.AST, scope: Scope) -> None:
        for inner in ast.iter_child_nodes(node):
            if isinstance(inner, ast.Call):
                self.calls.append((inner, scope))
            if isinstance(inner, ast.ImportFrom) and inner.module:
                self.imports |= {one.asname or one.name: (inner.module, one.name) for one in inner.names}
            if isinstance(inner, Function):
                self.functions.setdefault(inner.name, []).append((inner, scope))
                self._read(inner, Scope(self, (inner, *scope.functions)))
            else:
                self._read(inner, scope)

    @property
    def loads(self) -> bool:
        """Does it read a client's files?"""
        return self.place.startswith(LOADERS)


@cache
def modules() -> dict[str, Module]:
    """Every module of the package that a message may come from, by its dotted name."""
    found = map(Module, filter(_may_speak, sorted(PACKAGE.rglob("*.py"))))
    return {module.dotted: module for module in found}


def _may_speak(path: Path) -> bool:
    """Can a message come from here? Of the rules, which are half of the package, hardly one stops webcare."""
    text, place = path.read_text(encoding="utf-8"), path.relative_to(PACKAGE).as_posix()
    return "Text" in text and (
        any(name in text for name in SINKS) or not place.startswith(("rules/", "check/", "show/"))
    )


def called(call: ast.Call) -> str:
    """The last part of the name of what is called."""
    target = call.func
    return target.attr if isinstance(target, ast.Attribute) else target.id if isinstance(target, ast.Name) else ""


def sinks() -> Iterator[tuple[list[ast.expr], ast.Call, Scope]]:
    """Every call that makes a message: what its text is made of, the call, and where it stands."""
    for module in modules().values():
        known = SINKS | LOADER_SINKS if module.loads else SINKS
        for call, scope in module.calls:
            name = called(call)
            if name not in known or (name == "Expected" and "metrics" in module.place):
                continue  # metrics has a figure of that name
            if name == "wrong" and not isinstance(call.func, ast.Attribute):
                continue  # a helper inside a function, which gives ``finding`` its text
            given = [argument(call, at, "beyond" if name == "_limit" else "message") for at in known[name]]
            yield [one for one in given if one is not None], call, scope


def argument(call: ast.Call, at: int, name: str) -> ast.expr | None:
    """The argument of a call with that position or that name."""
    for keyword in call.keywords:
        if keyword.arg == name:
            return keyword.value
    for number, one in enumerate(call.args):
        if isinstance(one, ast.Starred):
            return one if number <= at else None
        if number == at:
            return one
    return None


def callers(function: Function, scope: Scope) -> Iterator[tuple[ast.Call, Scope]]:
    """The calls of a function: those in its own module, and those elsewhere when its name is not private."""
    for call, where in _calls().get(function.name, ()):
        if where.module is scope.module or not function.name.startswith("_"):
            yield call, where


@cache
def _calls() -> dict[str, list[tuple[ast.Call, Scope]]]:
    """Every call of the package, by the last part of the name of what is called."""
    found: dict[str, list[tuple[ast.Call, Scope]]] = {}
    for module in modules().values():
        for call, scope in module.calls:
            found.setdefault(called(call), []).append((call, scope))
    return found
