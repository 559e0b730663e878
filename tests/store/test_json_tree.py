"""JSON with places: the same values as the standard library's, each where it stands."""

import json
from json.decoder import JSONDecodeError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare import limits
from webcare.store.json_tree import parse_json
from webcare.store.nodes import Mapping, Node, Sequence

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=20,
)


def plain(node: Node, text: str) -> Any:
    """The tree as the standard library reads its parts; every part stands where it says."""
    if isinstance(node, Mapping):
        assert text[node.start] + text[node.end - 1] == "{}"
        return {key.text: plain(value, text) for key, value in node.pairs}
    if isinstance(node, Sequence):
        assert text[node.start] + text[node.end - 1] == "[]"
        return [plain(item, text) for item in node.items]
    value = json.loads(text[node.start : node.end])
    assert (node.text == value) is not node.plain
    return value


@given(VALUES, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_any_value(value: Any, indent: int | str | None, ascii_only: bool) -> None:
    text = f" {json.dumps(value, indent=indent, ensure_ascii=ascii_only)}\r\n"
    node = parse_json(text)
    assert plain(node, text) == value
    assert json.loads(text[node.start : node.end]) == value


@given(st.text(alphabet='{}[]",:\\ 1a', max_size=20))
def test_what_is_no_json_is_refused(text: str) -> None:
    try:
        json.loads(text)
    except JSONDecodeError:
        with pytest.raises(JSONDecodeError):
            parse_json(text)
    else:
        parse_json(text)


def test_it_does_not_go_deeper_than_it_must() -> None:
    deep = limits.DEPTH
    for opening, closing in (("[", "]"), ('{"a": ', "}"), ('[{"a": ', "}]")):
        size = deep // len(closing)
        assert parse_json(opening * size + "1" + closing * size) is not None
        with pytest.raises(ValueError, match=r"^too deep$"):
            parse_json(opening * size + "[1]" + closing * size)
    with pytest.raises(ValueError, match=r"^too deep$"):
        parse_json("[" * 100_000)


@pytest.mark.parametrize(
    ("text", "at"), [("{[]: 1}", 3), ("{1: 2}", 2), ('{"a" 1}', 5), ('{"a": 1 "b": 2}', 8), ("[1 2]", 3), ("1 2", 1)]
)
def test_what_is_no_json_has_a_place(text: str, at: int) -> None:
    with pytest.raises(JSONDecodeError) as caught:
        parse_json(text)
    assert caught.value.pos == at
