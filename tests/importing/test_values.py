"""JSON of any shape and size, value by value."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare import limits
from webcare.importing import values as module
from webcare.importing.foreign import Dropped
from webcare.importing.values import DEEP, FROM_HERE, NO_JSON, NOT_A_NUMBER, TWICE, Value, Values

LEAVES = st.none() | st.booleans() | st.integers(-9, 9**12) | st.text(max_size=12)
OBJECTS = st.dictionaries(
    st.text(max_size=6).filter(lambda key: key not in ("rijen", "data")),
    LEAVES | st.lists(LEAVES, max_size=3),
    max_size=4,
)


def read(text: str, *keys: str) -> list[Value | Dropped]:
    return list(Values(io.StringIO(text, newline=""), "f.json", keys))


def held(text: str, *keys: str) -> list[Any]:
    return [one.value for one in read(text, *keys) if isinstance(one, Value)]


@given(st.lists(OBJECTS, max_size=8), st.integers(1, 60), st.booleans())
def test_however_a_list_is_written_and_read_it_is_the_same(
    objects: list[dict[str, Any]], size: int, bare: bool
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SIZE", size)
        patch.setattr(module, "AHEAD", 0 if bare else 20)
        for indent in (None, 2):
            texts = [json.dumps(one, ensure_ascii=bare, indent=indent) for one in objects]
            assert held("\n".join(texts)) == objects
            assert held(f"[{','.join(texts)}]") == objects
            assert held("".join(f"[{text}]" for text in texts)) == objects
            wrapped = f'{{"a": 1, "data": {{"b": [], "rijen": [{", ".join(texts)}]}}, "z": 2}}'
            found = [one for one in read(wrapped, "data", "rijen") if isinstance(one, Value)]
            assert [one.value for one in found if one.keys == ("data", "rijen")] == objects
            assert [one.value for one in found if one.keys != ("data", "rijen")] == [{"b": []}, {"a": 1, "z": 2}]


@given(st.text(alphabet='{}[]",:\n 1a\\', max_size=60), st.integers(1, 20))
def test_anything_is_read_to_its_end(text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SIZE", size)
        whole = read(text)
    assert [type(one) for one in whole] == [type(one) for one in read(text)]


def test_places() -> None:
    assert [one.place for one in read('{"a":1}\n\n  {"b":2}\n[ 1,\n 2]')] == [
        "f.json:1:1",
        "f.json:3:3",
        "f.json:4:3",
        "f.json:5:2",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a":1}\n{"b":\n{"c":3}\n', [{"a": 1}, ("f.json:2:6", NO_JSON), {"c": 3}]),
        ('kapot\n{"c":3}\n', [("f.json:1:1", NO_JSON), {"c": 3}]),
        ('{"a":1} x\n{"b":2}', [{"a": 1}, ("f.json:1:9", FROM_HERE)]),
        ('[{"a":1},{"b"', [{"a": 1}, ("f.json:1:14", FROM_HERE)]),
        ('[{"a":1}{"b":1}]', [{"a": 1}, ("f.json:1:9", FROM_HERE)]),
        ('{"a":NaN}\n{"a":-Infinity}\n{"a":0}', [("f.json:1:1", NOT_A_NUMBER), ("f.json:2:1", NOT_A_NUMBER), {"a": 0}]),
        ('{"a":{"b":1,"b":2}}\n{"a":0}', [("f.json:1:1", TWICE), {"a": 0}]),
        ("", []),
        (" \n ", []),
        ("window.YTD.tweets.part0 = [{}]", [{}]),
    ],
)  # fmt: skip
def test_what_is_broken_is_told_and_the_rest_is_read(text: str, found: list[Any]) -> None:
    assert [one.value if isinstance(one, Value) else (one.place, one.why) for one in read(text)] == found


def test_what_is_too_large_or_too_deep_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SIZE", 10)
    monkeypatch.setattr(limits, "EXPORT_VALUE", limits.EXPORT_VALUE.at(100))
    long = json.dumps({"a": "x" * 1000})
    assert [one.value if isinstance(one, Value) else one.why for one in read(f'{{"b":1}}\n{long}\n{{"c":1}}')] == [
        {"b": 1},
        limits.EXPORT_VALUE.reason,
        {"c": 1},
    ]
    monkeypatch.undo()
    deep = "[" * 100_000 + "]" * 100_000
    assert [one.value if isinstance(one, Value) else one.why for one in read(f'{{"a":{deep}}}\n{{"c":1}}')] == [
        DEEP,
        {"c": 1},
    ]
