"""A line that is no record: the column, the field, what should stand there and what does, in both languages."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC
from typing import Any

import msgspec
import pytest

from tests.store.test_log_blocks import event, message
from tests.store.told import place
from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.record import Message, Rating
from webcare.model.text import Text
from webcare.store.entries import unreadable
from webcare.store.handbook import Handbook
from webcare.store.line import Reader, canonical, column_of, ordered, record_with_id, unknown_fields, value_of
from webcare.store.log import is_pseudonymised
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
    "a no": (line(body=False), 227, "body", type_and("false")),
    "a number that may be somebody's": (
        line(body=612345678),
        227,
        "body",
        ("hier hoort tekst; er staat een getal", "this should be text; there is a number"),
    ),
    "inside another": (line(author={"type": "customer", "ref": 3}), 196, "author.ref", type_and("3")),
    "no list": (
        line(tags={}),
        254,
        "tags",
        (
            'hier hoort een lijst tussen haken: ["…", "…"]; er staat een blok',
            'this should be a list in brackets: ["…", "…"]; there is an object',
        ),
    ),
    "in a list": (line(tags=["a", 3]), 260, "tags[2]", type_and("3")),
    "a list of records": (
        b"[1]",
        1,
        "",
        ("hier hoort een blok met sleutels; er staat een lijst", "this should be a block of keys; there is a list"),
    ),
    "behind a byte-order mark": (MARK + line(body=12) + b"\r\n", 228, "body", type_and("12")),
    "no JSON behind what is wrong and a byte-order mark": (MARK + b'{"type":"note","id":5,"at":}', 29, "", NO_JSON),
    "no JSON": (b'{"a": }', 7, "", NO_JSON),
    "no JSON behind a byte-order mark": (MARK + b'{"a": }', 8, "", NO_JSON),
    "half a line": (b'{"type": "message", "v": 1', 27, "", NO_JSON),
    "half a line with its end": (b'{"type": "message", "v": 1\r\n', 27, "", NO_JSON),
    "half a line behind a byte-order mark": (MARK + b'{"type": "message", "v": 1', 28, "", NO_JSON),
    "half a line that ends like a whole one": (b'{"a":{"b":1} \r\n', 1, "", NO_JSON),
    "no UTF-8 behind a byte-order mark": (MARK + b"\xff", 1, "", NO_JSON),
    "no UTF-8, and no JSON behind it": (b'{"x": "\xff", "y": ]}', 17, "", NO_JSON),
    "a telephone number for a type": (
        line(type="0612345678"),
        18,
        "type",
        ("onbekende waarde '…'", "unknown value '…'"),
    ),
    "more than a line": (b"{}}", 3, "", NO_JSON),
    "no UTF-8": (b"\xff", 1, "", NO_JSON),
    "a key twice": (
        line()[:-1] + b', "id": "x"}\r\n',
        246,
        "",
        ("'id' staat er al", "'id' is there already"),
    ),
    "a key twice in a list": (
        line()[:-1] + b', "x": [1, {"y": 1, "y": 2}, {"z": 1}]}',
        264,
        "",
        ("'x.y' staat er al", "'x.y' is there already"),
    ),
    "a key twice behind a byte-order mark": (
        MARK + line()[:-1] + b', "id": "x"}',
        247,
        "",
        ("'id' staat er al", "'id' is there already"),
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
    assert [(one.start, one.end) for one in found] == [(0, 0)]
    assert all(one.excerpt is None or not one.excerpt.text for one in found)  # a customer's words are not repeated


def test_what_lies_far_behind_in_a_list_has_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FINDINGS", limits.FINDINGS.at(12))
    found = Reader("l.jsonl").read(line(tags=["a"] * 12 + [3]), 7)
    assert isinstance(found, list)
    assert found[0].message == Text("hier hoort tekst", "this should be text")


def test_a_moment_with_its_offset_stays_as_it_is() -> None:
    moments = ["Z", "z", "-01:00", "+01:00", ".25+01:00", ".25Z"]
    for at in (f"2026-03-02T10:00:00{end}" for end in moments):
        record = Reader("l.jsonl", UTC).read(line(at=at), 7)
        assert not isinstance(record, list) and record.at == at


def test_all_moments_of_a_record_are_looked_at() -> None:
    found = Reader("l.jsonl").read(json.dumps(event("promise_due", at="nu", due="morgen")).encode(), 7)
    assert isinstance(found, list)
    assert [one.message.en.partition(":")[0] for one in found] == ["at", "due"]


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
    assert list(ordered({"x": 1, "score": 5, "type": "rating", "v": 1})) == ["v", "type", "score", "x"]


def test_what_a_line_says() -> None:
    assert value_of(MARK + b'{"b": [1], "a": "\xc3\xa9"}\n') == {"b": [1], "a": "é"}
    assert value_of(b'{"a": "\xef\xbb\xbf"}' + b" ") == {"a": "\ufeff"}
    said = {canonical(one) for one in (b'{"b":1,"a":[2, {"d":3,"c":4}]}', MARK + b'{"a":[2,{"c":4,"d":3}], "b":1}\n')}
    assert said == {b'{"a":[2,{"c":4,"d":3}],"b":1}'}


def test_a_record_has_the_id_of_its_channel() -> None:
    ids = {"twitter": "x", "note": "y"}
    for channel, expected in (("twitter", "x"), ("x", "x"), ("email", "email")):
        record = Reader("l.jsonl").read(line(channel=channel), 1)
        assert isinstance(record, Message)
        assert record_with_id(record, ids) == msgspec.structs.replace(record, channel=expected)
    rating = Reader("l.jsonl").read(line(type="rating", score=5).replace(b'"channel": "x"', b'"channel": "twitter"'), 1)
    assert isinstance(rating, Rating) and record_with_id(rating, ids) is rating


@pytest.mark.parametrize(
    ("path", "yes"),
    [("l.pseudo.jsonl", True), ("logs/L.PSEUDO.JSONL", True), ("l.jsonl", False), ("pseudo.jsonl", False)],
)
def test_a_log_that_git_may_keep_is_called_so(path: str, *, yes: bool) -> None:
    assert is_pseudonymised(path) == yes


def test_the_fields_that_the_format_does_not_know() -> None:
    record = Reader("l.jsonl").read(line(), 1)
    assert not isinstance(record, list)
    assert unknown_fields(message(1), record) == []
    odd = message(1, x=1, author={"type": "customer", "y": 1}, **{"06-12345678": 1})
    assert unknown_fields(odd, record) == ["x", "06-********", "author.y"]
    assert unknown_fields(message(1, **{"y" * 70: 1}), record) == ["y" * 60]


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
    if sys.platform != "win32":  # only administrators make links there
        os.symlink(os.path.dirname(tmp_path), tmp_path / "hours.yaml")
        assert handbook().unsure("hours")
        os.remove(tmp_path / "hours.yaml")
    assert handbook().unsure("tone", "facts") and not handbook().unsure("tone", "hours") and not handbook().unsure()


@pytest.mark.parametrize(
    ("told_place", "line_and_column"),
    [("a.md:2:3", (2, 3)), ("d:a:b.md:2:3", (2, 3)), ("a.md", (1, 1)), ("map:a:3", (1, 1)), (None, (1, 1))],
)
def test_the_place_of_a_file_that_cannot_be_read(told_place: str | None, line_and_column: tuple[int, int]) -> None:
    found = unreadable(CannotRun(Text("x", "x"), place=told_place), "a.md")
    assert (found.path, found.line, found.column) == ("a.md", *line_and_column)
