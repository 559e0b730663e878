"""Items added to a list of a YAML file: at that place, and nothing else moves by a byte."""

import pytest
import yaml

from webcare.model.finding import Source
from webcare.store.items import quote, with_items
from webcare.store.yaml import parse_yaml

ADDED: dict[str, tuple[str, str]] = {
    "in brackets": ("a: [x]  # y\nb: 1\n", "a: [x, nu, 'm 1:']  # y\nb: 1\n"),
    "in empty brackets": ("a: []\n", "a: [nu, 'm 1:']\n"),
    "in brackets behind a comma": ("a: [x, ]\n", "a: [x, nu, 'm 1:']\n"),
    "under dashes": ("a:\n- x  # y\n\nb: 1\n", "a:\n- x  # y\n- nu\n- 'm 1:'\n\nb: 1\n"),
    "under deep dashes": ("a:\n    - x\n    - y\nb: 1", "a:\n    - x\n    - y\n    - nu\n    - 'm 1:'\nb: 1"),
    "under dashes, further down": ("c: 1\n\na:\n  - x\n", "c: 1\n\na:\n  - x\n  - nu\n  - 'm 1:'\n"),
    "under dashes, no last line end": ("a:\n  - x", "a:\n  - x\n  - nu\n  - 'm 1:'"),
    "under dashes, CRLF": ("a:\r\n  - x\r\nb: 1\r\n", "a:\r\n  - x\r\n  - nu\r\n  - 'm 1:'\r\nb: 1\r\n"),
    "under nothing": ("a:\nb: 1\n", "a:\n  - nu\n  - 'm 1:'\nb: 1\n"),
    "under null": ("a: null\nb: 1\n", "a:\n  - nu\n  - 'm 1:'\nb: 1\n"),
    "under one value": ("a: x y\nb: 1\n", "a:\n  - x y\n  - nu\n  - 'm 1:'\nb: 1\n"),
    "under one value on a line of its own": ("a:\n  x y\nb: 1\n", "a:\n  - x y\n  - nu\n  - 'm 1:'\nb: 1\n"),
    "under another name": ("c: [x]\n", "c: [x, nu, 'm 1:']\n"),
    "under the first name of two": ("c: [x]\na: [y]\n", "c: [x]\na: [y, nu, 'm 1:']\n"),
    "without the key": ("b: 1\n", "b: 1\na:\n  - nu\n  - 'm 1:'\n"),
    "without the key and a line end": ("b: 1", "b: 1\na:\n  - nu\n  - 'm 1:'\n"),
    "without the key, CRLF": ("b: 1\r\n", "b: 1\r\na:\r\n  - nu\r\n  - 'm 1:'\r\n"),
    "in an empty file": ("", "a:\n  - nu\n  - 'm 1:'\n"),
}


@pytest.mark.parametrize(("before", "after"), ADDED.values(), ids=ADDED)
def test_added(before: str, after: str) -> None:
    tree, _ = parse_yaml(Source("a.yaml", before))
    assert with_items(before, tree, ["a", "c"], ["nu", "m 1:"], len(before)) == after


def test_added_where_the_mapping_stops() -> None:
    assert with_items("b: 1\n---\nrest", None, ["a"], ["nu"], 5) == "b: 1\na:\n  - nu\n---\nrest"


QUOTED = {
    "woord": "woord",
    "foto's-map 2.0": "foto's-map 2.0",
    "’s morgens": "'’s morgens'",
    "'t Hof": "'''t Hof'",
    "2e": "'2e'",
    "a1 b": "a1 b",
    "Ja: nee": "'Ja: nee'",
    " a": "' a'",
    "a ": "'a '",
    "No": "'No'",
    "null": "'null'",
    "a\tb": '"a\\tb"',
    "a\u2028b": '"a\\u2028b"',
    "": "''",
}


@pytest.mark.parametrize(("text", "quoted"), QUOTED.items())
def test_quoted_as_every_reader_takes_it_for_text(text: str, quoted: str) -> None:
    assert quote(text) == quoted
    assert yaml.safe_load(quoted) == text
