"""From Python 3.14 on, an annotation is read when somebody asks for it, and the names of its class go first (PEP 649).

A field ``date: date`` then has itself as its type, and whoever reads the types of the class, such as msgspec, stops.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import webcare


def test_no_field_takes_the_name_of_a_type_that_its_class_needs() -> None:
    files = sorted(Path(webcare.__file__).parent.rglob("*.py"))
    assert len(files) > 500
    assert [f"{file.name}:{line}" for file in files for line in _hidden(file.read_text("utf-8"))] == []


def test_a_field_with_the_name_of_its_type_is_seen() -> None:
    code = "class Day:\n    date: date | None\n    hours: list[str]\n    def week(self) -> hours: ..."
    assert list(_hidden(code)) == [2, 4]


def _hidden(code: str) -> Iterator[int]:
    """The lines with an annotation that asks for a name which is a field or a method of the same class."""
    for cls in (node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.ClassDef)):
        own = set(_names(cls))
        for annotation in _annotations(cls):
            if any(isinstance(node, ast.Name) and node.id in own for node in ast.walk(annotation)):
                yield annotation.lineno


def _names(cls: ast.ClassDef) -> Iterator[str]:
    for node in cls.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.FunctionDef):
            yield node.name


def _annotations(cls: ast.ClassDef) -> Iterator[ast.expr]:
    for node in cls.body:
        if isinstance(node, ast.AnnAssign):
            yield node.annotation
        elif isinstance(node, ast.FunctionDef):
            given = node.args
            yield from (
                one.annotation for one in (*given.posonlyargs, *given.args, *given.kwonlyargs) if one.annotation
            )
            if node.returns:
                yield node.returns
