"""A line that is no record: the column, the field, what should stand there and what does, in both languages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.store.test_log_blocks import message
from tests.store.told import place
from webcare import limits
from webcare.model.text import Text
from webcare.store.handbook import Handbook
from webcare.store.line import Reader, column_of, ordered, unknown_fields
from webcare.store.records import line_too_long

MARK = b"\xef\xbb\xbf"
NO_JSON = ("dit is geen geldige JSON", "this is not valid JSON")


def line(**fields: Any) -> bytes:
    return json.dumps(message(1, **fields)).encode()


def type_and(value: str) -> tuple[str, str]:
    return f"hier hoort tekst; er staat {value}", f"this should be text; there is {value}"


FAULTS: dict[str, tuple[bytes, int, str, tuple[str, str]]] = {
    "a type that is no text": (line(type=3), 18, "type", type_and("3")),
    "a type that is a block": (
        line(type={}),
        18,
        "type",
        ("hier hoort tekst; er staat een blok", "this should be text; there is an object"),
    ),
    "no type": (line()[:8] + line()[27:], 1, "", ("de sleutel 'type' ontbreekt", "the key 'type' is missing")),
    "an unknown type": (
        line(type="mesage"),
        18,
        "type",
        ("onbekende waarde 'mesage'", "unknown value 'mesage'"),
    ),
    "a block": (
        line(body={}),
        227,
        "body",
        ("hier hoort tekst; er staat een blok", "this should be text; there is an object"),
    ),
    "a list": (
        line(body=[1]),
        227,
        "body",
        ("hier hoort tekst; er staat een lijst", "this should be text; there is a list"),
    ),
    "a short number": (line(body=12.5), 227, "body", type_and("12.5")),
    "a yes": (line(body=True), 227, "body", type_and("true")),
    "a number that may be somebody's": (
        line(body=612345678),
        227,
        "body",
        ("hier hoort tekst; er staat een getal", "this should be text; there is a number"),
    ),
    "inside another": (line(author={"type": "customer", "ref": 3}), 196, "author.ref", type_and("3")),
    "in a list": (line(tags=["a", 3]), 260, "tags[2]", type_and("3")),
    "a list of records": (
        b"[1]",
        1,
        "",
        ("hier hoort een blok met sleutels; er staat een lijst", "this should be a block of keys; there is a list"),
    ),
    "behind a byte-order mark": (MARK + line(body=12) + b"\r\n", 228, "body", type_and("12")),
    "no JSON": (b'{"a": }', 7, "", NO_JSON),
    "no JSON behind a byte-order mark": (MARK + b'{"a": }', 8, "", NO_JSON),
    "half a line": (b'{"type": "message", "v": 1', 27, "", NO_JSON),
    "half a line with its end": (b'{"type": "message", "v": 1\r\n', 27, "", NO_JSON),
    "more than a line": (b"{}}", 3, "", NO_JSON),
    "no UTF-8": (b"\xff", 1, "", NO_JSON),
    "a key twice": (
        line()[:-1] + b', "id": "x"}\r\n',
        246,
        "",
        ("'id' staat er al", "'id' is there already"),
    ),
    "a key twice in a list": (
        line()[:-1] + b', "x": [1, {"y": 1, "y": 2}]}',
        264,
        "",
        ("'x.y' staat er al", "'x.y' is there already"),
    ),
    "no moment": (
        MARK + line(at="x") + b"\n",
        76,
        "at",
        (
            "hier hoort een moment zoals 2026-11-22T09:00:00+01:00",
            "this should be a moment such as 2026-11-22T09:00:00+01:00",
        ),
    ),
}


@pytest.mark.parametrize(("data", "column", "field", "words"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong(data: bytes, column: int, field: str, words: tuple[str, str]) -> None:
    found = Reader("l.jsonl").read(data, 7)
    assert isinstance(found, list)
    lead = f"{field}: " if field else ""
    assert [(one.path, place(one), one.rule, one.message) for one in found] == [
        ("l.jsonl", f"7:{column}-7:{column}", "gegevens/kapotte-regel", Text(lead + words[0], lead + words[1]))
    ]
    assert all(one.excerpt is None or not one.excerpt.text for one in found)  # a customer's words are not repeated


def test_a_line_that_is_too_long() -> None:
    found = line_too_long("l.jsonl", 3, limits.LOG_LINE)
    assert (found.path, place(found), found.message, found.hint) == (
        "l.jsonl",
        "3:1-3:1",
        limits.LOG_LINE.message,
        limits.LOG_LINE.hint,
    )


def test_the_column_of_a_value() -> None:
    assert column_of(b'\xef\xbb\xbf{"a": 1, "b": 2}\r\n', "b") == 16
    assert column_of(b'{"a": 1}', "weg") == 1
    assert column_of(b"[1]", "a") == 1
    assert column_of(b'{"a": ', "a") == 1


def test_the_order_of_the_fields() -> None:
    assert list(ordered({"x": 1, "body": "", "type": "note", "v": 1})) == ["v", "type", "body", "x"]
    assert list(ordered({"x": 1, "body": "", "type": ["?"], "v": 1})) == ["v", "type", "body", "x"]
    assert list(ordered({"body": "", "id": "a"})) == ["id", "body"]


def test_the_fields_that_the_format_does_not_know() -> None:
    record = Reader("l.jsonl").read(line(), 1)
    assert not isinstance(record, list)
    assert unknown_fields(message(1), record) == []
    odd = message(1, x=1, author={"type": "customer", "y": 1}, **{"06-12345678": 1})
    assert unknown_fields(odd, record) == ["x", "06-********", "author.y"]


def test_what_could_not_be_read_makes_unsure(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    monkeypatch.chdir(tmp_path)
    texts = {"tone": "address: je\nodd: 1\n", "facts": "a: ["}
    for name, text in texts.items():
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "a.yaml").write_bytes(b"\xff")

    def handbook() -> Handbook:
        return Handbook(str(tmp_path), shown="handbook")

    assert {kind: handbook().unsure(kind) for kind in ("tone", "facts", "topics", "hours")} == {
        "tone": False,  # an unknown key: nothing of what is known was lost
        "facts": True,
        "topics": True,
        "hours": False,
    }
    assert handbook().unsure("tone", "facts") and not handbook().unsure("tone", "hours") and not handbook().unsure()
