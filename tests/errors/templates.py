"""The messages that webcare can give, as patterns: read from its source, with a hole for whatever is filled in.

A small evaluator of the expressions that messages are made of: ``Text("…", "…")`` and what leads to one, a variable, a
constant of another module, a helper, a choice, a parameter with the arguments that its callers give. What it cannot
follow it says, so that nobody can write a message that the gallery does not see.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from tests.errors.sites import Function, Scope, argument, called, callers, modules, sinks

HOLE = "\0"
"""Stands for what is filled in."""
DEEPEST = 8
RELAYED = ("message", "text", "hint", "beyond")
"""Attributes of a problem that was made elsewhere, where it is a message of its own."""


class Template(NamedTuple):
    """One message in both languages, with ``HOLE`` for whatever is filled in."""

    nl: str
    en: str

    @property
    def shown(self) -> str:
        """The Dutch, as one reads it in a list."""
        return self.nl.replace(HOLE, "…")

    def within(self, nl: str, en: str) -> bool:
        """Does it stand in both of these outputs?"""
        return _stands_in(self.nl, nl) and _stands_in(self.en, en)


def _stands_in(template: str, text: str) -> bool:
    """Do its parts stand on one line, in this order?"""
    parts = template.split(HOLE)
    longest = max(parts, key=len)
    if longest not in text:
        return False
    pattern = re.compile(".*?".join(map(re.escape, parts)))
    return any(pattern.search(line) for line in text.split("\n") if longest in line)


@cache
def templates() -> tuple[dict[Template, str], list[str]]:
    """Every message with the place that makes it; and the places whose message could not be followed."""
    found: dict[Template, str] = {}
    lost: list[str] = []
    for given, call, scope in sinks():
        place = f"{scope.module.place}:{call.lineno}"
        if not given:
            continue
        if len(given) == 2 and not isinstance(given[0], ast.Starred):
            texts: set[Template] | None = _pairs(given[0], given[1], scope)
        else:
            texts = texts_of(given[0], scope)
        if texts is None:
            lost.append(place)
        for text in map(_filled, texts or ()) if called(call) == "_limit" else texts or ():
            if text.nl.replace(HOLE, "").strip(" '():.") and text not in found:
                found[text] = place
    return found, lost


def _filled(text: Template) -> Template:
    """The message of a limit, which is written with ``{}`` where the limit stands."""
    return Template(*(one.replace("{}", HOLE).replace("{{", "{").replace("}}", "}") for one in text))


def texts_of(node: ast.expr, scope: Scope, depth: int = 0) -> set[Template] | None:
    """The messages that an expression may be; None where it cannot be followed, empty where it is relayed."""
    match node:
        case ast.Call(args=[nl, en]) if called(node) in ("Text", "Expected"):
            return _pairs(nl, en, scope)
        case ast.Tuple(elts=[nl, en]):
            return _pairs(nl, en, scope)
        case ast.Constant(value=None):
            return set()
        case ast.Attribute(attr=attr) if attr in RELAYED:
            return set()
    return None if depth > DEEPEST else _union(texts_of(part, where, depth + 1) for part, where in _leads(node, scope))


def _leads(node: ast.expr, scope: Scope) -> Iterable[tuple[ast.expr, Scope]]:
    """The expressions of which this one takes its value."""
    match node:
        case ast.Call(args=[ast.Starred(value=value)]) if called(node) in ("Text", "Expected"):
            return [(value, scope)]
        case ast.Starred(value=value):
            return [(value, scope)]
        case ast.IfExp(body=one, orelse=other):
            return [(one, scope), (other, scope)]
        case ast.BoolOp(values=values):
            return [(value, scope) for value in values]
        case ast.Subscript(value=value) | ast.Call(func=ast.Attribute(value=value, attr="get")):
            return _table(value, scope)
        case ast.Call():
            functions = _functions(called(node), scope)
            return [found for function, outer in functions for found in _returned(function, outer)]
        case ast.Name(id=name):
            return _bound(name, scope)
    return []


def _pairs(nl: ast.expr, en: ast.expr, scope: Scope) -> set[Template]:
    """Dutch with the English beside it: a choice inside one goes with the same choice inside the other."""
    dutch, english = strings(nl, scope), strings(en, scope)
    paired = zip(dutch, english, strict=True) if len(dutch) == len(english) else product(dutch, english)
    return {Template(*pair) for pair in paired}


def strings(node: ast.expr, scope: Scope, depth: int = 0) -> list[str]:
    """What a text may be, with ``HOLE`` for the parts that only a run can tell."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=values):
            return ["".join(parts) for parts in product(*(strings(value, scope, depth) for value in values))]
        case ast.FormattedValue():
            return [HOLE]
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return [a + b for a in strings(left, scope, depth) for b in strings(right, scope, depth)]
        case ast.IfExp(body=one, orelse=other):
            return [*strings(one, scope, depth), *strings(other, scope, depth)]
        case ast.Call(func=ast.Attribute(value=value, attr="format")):
            return [re.sub(r"\{\w*\}", HOLE, text) for text in strings(value, scope, depth)]
        case ast.Name(id=name) if depth < DEEPEST:
            found = [text for value, where in _bound(name, scope) for text in strings(value, where, depth + 1)]
            return list(dict.fromkeys(found)) or [HOLE]
    return [HOLE]


def _union(parts: Iterator[set[Template] | None]) -> set[Template] | None:
    every = list(parts)
    known = [part for part in every if part is not None]
    return set().union(*known) if known else None


def _bound(name: str, scope: Scope) -> list[tuple[ast.expr, Scope]]:
    """The expressions that a name may stand for, each with where it stands."""
    for at, function in enumerate(scope.functions):
        inner = Scope(scope.module, scope.functions[at:])
        if found := [(value, inner) for value in _assigned(name, function)]:
            return found
        names = [one.arg for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
        if name in names:
            return _given(name, names, function, scope)
    if found := [(value, Scope(scope.module, ())) for value in _assigned(name, scope.module.tree, deep=False)]:
        return found
    if name in scope.module.imports:
        dotted, original = scope.module.imports[name]
        if (module := modules().get(dotted)) is not None:
            return _bound(original, Scope(module, ()))
    return []


def _given(name: str, names: list[str], function: Function, scope: Scope) -> list[tuple[ast.expr, Scope]]:
    method = names[0] in ("self", "cls")
    at = names.index(name) - method
    found = [(argument(call, at, name), where) for call, where in callers(function, scope)]
    return [(value, where) for value, where in found if value is not None]


def _assigned(name: str, tree: ast.AST, *, deep: bool = True) -> Iterator[ast.expr]:
    for node in ast.walk(tree) if deep else ast.iter_child_nodes(tree):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        value = getattr(node, "value", None)
        if value is None or not isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr):
            continue
        for target in targets:
            if isinstance(target, ast.Name) and target.id == name:
                yield value
            elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                pairs = zip(target.elts, value.elts, strict=False)
                yield from (one for to, one in pairs if isinstance(to, ast.Name) and to.id == name)


def _table(node: ast.expr, scope: Scope) -> Iterator[tuple[ast.expr, Scope]]:
    """The values of a constant table."""
    bound = _bound(node.id, scope) if isinstance(node, ast.Name) else [(node, scope)]
    for value, where in bound:
        if isinstance(value, ast.Dict):
            yield from ((one, where) for one in value.values)


def _functions(name: str, scope: Scope) -> list[tuple[Function, Scope]]:
    module = scope.module
    if name in module.functions:
        return module.functions[name]
    if name in module.imports:
        dotted, original = module.imports[name]
        if (other := modules().get(dotted)) is not None:
            return other.functions.get(original, [])
    return [found for other in modules().values() for found in other.functions.get(name, [])]


def _returned(function: Function, outer: Scope) -> Iterator[tuple[ast.expr, Scope]]:
    inner = Scope(outer.module, (function, *outer.functions))
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value is not None:
            yield node.value, inner
