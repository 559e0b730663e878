"""A single value of a file, read as the type that its key asks for."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from webcare.model.text import Text
from webcare.model.values import PARSERS, Expected
from webcare.store.nodes import Node, Scalar

INTEGER = re.compile(r"0|-?[1-9]\d{0,17}")
NUMBER = re.compile(r"-?\d{1,18}(?:\.\d{1,18})?(?:[eE][+-]?\d{1,2})?")
NULLS = ("", "null")
TRUTHS = {"true": True, "false": False}
EXPECTED = {
    str: Text("tekst", "text"),
    int: Text("een geheel getal", "a whole number"),
    float: Text("een getal", "a number"),
    bool: Text("true of false", "true or false"),
    type(None): Text("niets", "nothing"),
    timedelta: Text("een duur", "a duration"),
    date: Text("een datum", "a date"),
    datetime: Text("een moment", "a moment"),
}

FORMS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": Text(
        "een kort kenmerk: kleine letters, cijfers en streepjes", "a short id: lower-case letters, digits and hyphens"
    ),
    r"^[a-z][a-z0-9_]*$": Text(
        "een kenmerk: kleine letters, cijfers en lage streepjes", "an id: lower-case letters, digits and underscores"
    ),
    r"^-?\d+([.,]\d+)?\s?(%|s|m|h|d)?$": Text(
        "een getal, percentage of duur, zoals 85%, 4.2 of 45m", "a number, percentage or duration: 85%, 4.2 or 45m"
    ),
    "^[0-9a-f]{8}$": Text("het kenmerk van een sleutel: 8 tekens uit 0-9 en a-f", "the id of a key: 8 of 0-9 and a-f"),
}
"""Texts of a form, by the pattern that the model gives."""


def is_null(node: Node) -> bool:
    """Does nothing stand here?"""
    return isinstance(node, Scalar) and node.plain and node.text in NULLS


def read_leaf(node: Node, kind: type, *, quoted: bool) -> Any:
    """A value of this type. Raises ``Expected`` for what is none.

    ``quoted`` says that text stands between quotation marks, as in JSON; in YAML ``0612345678`` is text too.
    """
    if not isinstance(node, Scalar) or is_null(node):
        raise Expected(*EXPECTED.get(kind, EXPECTED[str]))
    if kind is str:
        if quoted and node.plain:
            raise Expected(*EXPECTED[str])
        return node.text
    if kind in PARSERS:
        return PARSERS[kind](node.text)
    if node.plain and kind is bool and node.text in TRUTHS:
        return TRUTHS[node.text]
    if node.plain and kind is int and INTEGER.fullmatch(node.text):
        return int(node.text)
    if node.plain and kind is float and NUMBER.fullmatch(node.text):
        return float(node.text)
    raise Expected(*EXPECTED[kind])


def check_limits(value: Any, metas: Iterable[msgspec.Meta]) -> None:
    """Raise ``Expected`` for a value outside the limits of its type; blanks alone are an empty text."""
    for meta in metas:
        size = len(value) if isinstance(value, str) else 0
        if (meta.ge is not None and value < meta.ge) or (meta.le is not None and value > meta.le):
            low, high = meta.ge, meta.le
            if high is None:
                raise Expected(f"{low} of meer", f"{low} or more")
            raise Expected(f"een getal van {low} tot en met {high}", f"a number from {low} to {high}")
        if meta.min_length and (size < meta.min_length or not value.strip()):
            raise Expected("een tekst die niet leeg is", "a text that is not empty")
        if meta.max_length and size > meta.max_length:
            most = meta.max_length
            raise Expected(f"een tekst van hoogstens {most} tekens", f"a text of at most {most} characters")
        if meta.pattern and not re.fullmatch(meta.pattern, value):
            raise Expected(*FORMS.get(meta.pattern, Text(f"tekst als {meta.pattern}", f"text like {meta.pattern}")))
