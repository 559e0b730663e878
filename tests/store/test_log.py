"""The log, line by line: a line that is no record is told, and the lines after it are read."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import told
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.record import AnyRecord, Author, Note, Rating
from webcare.model.text import Text
from webcare.store import limits
from webcare.store.log import read_log, why_no_record

NOTE = Note(
    v=1,
    id="n1",
    conversation_id="g1",
    at="2026-03-02T10:00:00+01:00",
    author=Author(type="agent"),
    body="Klant belt terug.",
)


def line(**fields: Any) -> str:
    """The note, with other fields."""
    return json.dumps({**json.loads(msgspec.json.encode(NOTE)), **fields}, ensure_ascii=False)


def read(path: Path, data: bytes) -> list[AnyRecord | Finding]:
    path.write_bytes(data)
    return list(read_log(str(path), "logs/maart.jsonl"))


GOOD: dict[str, bytes] = {
    "a record": line().encode(),
    "a byte-order mark": b"\xef\xbb\xbf" + line().encode(),
    "CRLF, and blank lines": b"\r\n  \n" + line().encode() + b"\r\n\n",
    "spaces around it": b"  " + line().encode() + b"\t\n",
    "fields that nobody knows": line(mood="blij", bron={"thread": 1}).encode(),
}


@pytest.mark.parametrize("data", GOOD.values(), ids=GOOD)
def test_records(data: bytes, tmp_path: Path) -> None:
    assert read(tmp_path / "l.jsonl", data) == [NOTE]


JSON = Text("dit is geen geldige JSON", "this is not valid JSON")


def not_right(why: str) -> Text:
    return Text(f"dit record klopt niet: {why}", f"this record is not right: {why}")


BAD: dict[str, tuple[bytes, int, Text]] = {
    "half a line": (line().encode()[:40], 41, JSON),
    "two records on a line": ((line() + line()).encode(), len(line()) + 1, JSON),
    "no JSON behind emoji": (line(body="🙂é").replace('é"', 'é"!').encode(), line(body="🙂é").index('é"') + 3, JSON),
    "no JSON behind a byte-order mark": (b"\xef\xbb\xbf{]", 3, JSON),
    "a control character": (line(body="a\tb").replace("\\t", "\x01").encode(), line(body="a").index('a"}') + 2, JSON),
    "NaN": (line(x=1).replace(": 1}", ": NaN}").encode(), len(line(x=1)) - 1, JSON),
    "a byte that is no UTF-8": (line(body="René").encode("latin-1"), 1, JSON),
    "half a surrogate pair": (json.dumps({"body": "\ud83d"}).encode(), 1, JSON),
    "very deep": (b"[" * 100_000, 1, not_right("Expected `object`, got `array`")),
    "deep inside": (b'{"type":"note","x":' + b"[" * 100_000, 1, JSON),
    "a list": (b"[]", 1, not_right("Expected `object`, got `array`")),
    "no type": (b"{}", 1, not_right("Object missing required field `type`")),
    "another version": (line(v=2).encode(), 1, not_right("Invalid enum value 2 - at `$.v`")),
    "a body that is a number": (line(body=1).encode(), 1, not_right("Expected `str`, got `int` - at `$.body`")),
    "an empty id": (line(id="").encode(), 1, not_right("Expected `str` of length >= 1 - at `$.id`")),
    "a word": (line(type="notitie").encode(), 1, not_right("Invalid value 'notitie' - at `$.type`")),
    "a customer's words": (line(type="zo'n bel 0612345678").encode(), 1, not_right("Invalid value '…' - at `$.type`")),
    "an address": (line(type="sanne@mail.example").encode(), 1, not_right("Invalid value '…' - at `$.type`")),
}


@pytest.mark.parametrize(("data", "column", "message"), BAD.values(), ids=BAD)
def test_a_broken_line_is_told_and_the_next_is_read(data: bytes, column: int, message: Text, tmp_path: Path) -> None:
    finding, record = read(tmp_path / "l.jsonl", data + b"\n" + line().encode())
    assert record == NOTE
    assert isinstance(finding, Finding)
    assert told([finding]) == (
        f"logs/maart.jsonl:1:{column}-1:{column} error gegevens/kapotte-regel ''\n  {message.nl}\n  {message.en}"
    )


def test_lines_are_counted(tmp_path: Path) -> None:
    found = read(tmp_path / "l.jsonl", b"\n{\r\n" + line().encode() + b"\n\n}\n")
    assert [item.line if isinstance(item, Finding) else item.id for item in found] == [2, "n1", 5]


def test_a_line_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is passed over in pieces; one of exactly the limit is read."""
    monkeypatch.setattr(limits, "LOG_LINE", len(line()))
    long = [line() + " ", line() * 3, "x" * (len(line()) + 1)]
    found = read(tmp_path / "l.jsonl", "\n".join([*long, line(), *long]).encode())
    lines = [item.line for item in found if isinstance(item, Finding)]
    assert (lines, [item for item in found if not isinstance(item, Finding)]) == ([1, 2, 3, 5, 6, 7], [NOTE])
    too_long = Text("deze regel is te lang", "this line is too long")
    assert {item.message for item in found if isinstance(item, Finding)} == {too_long}


def test_what_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        list(read_log(str(tmp_path), "logs"))
    assert caught.value.message == Text("dit is een map, geen bestand", "this is a folder, not a file")
    assert read(tmp_path / "leeg.jsonl", b"") == []


@pytest.mark.parametrize(("score", "right"), [(0, False), (1, True), (5, True), (6, False)])
def test_a_rating_is_from_one_to_five(score: int, right: bool, tmp_path: Path) -> None:
    (found,) = read(tmp_path / "l.jsonl", line(type="rating", score=score).encode())
    assert isinstance(found, Rating if right else Finding)


@given(st.binary(max_size=80) | st.text(max_size=80).map(lambda text: json.dumps({"type": "note", "v": text}).encode()))
def test_what_is_wrong_with_any_bytes(data: bytes) -> None:
    problem: Exception | None = None
    try:
        msgspec.json.decode(data, type=AnyRecord)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as caught:
        problem = caught
    if problem is not None:
        message, byte = why_no_record(problem)
        assert message.nl.startswith(("dit is geen geldige JSON", "dit record klopt niet: "))
        assert 1 <= byte <= len(data) + 1
