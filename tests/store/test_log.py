"""The log, line by line: a line that is no record is told, and the lines after it are read."""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import told
from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.record import AnyRecord, Author, Note, Rating
from webcare.model.text import Text
from webcare.store.log import read_log
from webcare.store.records import decode_record

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


def at(text: str, words: str) -> tuple[int]:
    """The column of these words."""
    return (text.index(words) + 1,)


LIST = Text("hier hoort een blok met sleutels; er staat een lijst", "this should be a block of keys; there is a list")
TOO_DEEP = Text("dit record is te diep", "this record is nested too deep")
NO_RECORD = Text("dit record klopt niet", "this record is not right")
DEEP: tuple[int, Text] = (1, TOO_DEEP) if sys.version_info < (3, 14) else (100_020, JSON)
"""From Python 3.14 on a decoder looks as deep as the stack is, and finds that it stops."""
KINDS = " = kies uit: message, note, event, rating, erasure", " = choose: message, note, event, rating, erasure"


BAD: dict[str, tuple[bytes, int, Text]] = {
    "half a line": (line().encode()[:40], 41, JSON),
    "two records on a line": ((line() + line()).encode(), len(line()) + 1, JSON),
    "no JSON behind emoji": (line(body="🙂é").replace('é"', 'é"!').encode(), line(body="🙂é").index('é"') + 3, JSON),
    "no JSON behind a byte-order mark": (b"\xef\xbb\xbf{]", 3, JSON),
    "a control character": (line(body="a\tb").replace("\\t", "\x01").encode(), line(body="a").index('a"}') + 2, JSON),
    "NaN": (line(x=1).replace(": 1}", ": NaN}").encode(), len(line(x=1)) - 1, JSON),
    "a byte that is no UTF-8": (line(body="René").encode("latin-1"), 1, JSON),
    "half a surrogate pair": (json.dumps({"body": "\ud83d"}).encode(), 1, JSON),
    "very deep": (b"[" * 100_000, 1, NO_RECORD),
    "deep inside": (b'{"type":"note","x":' + b"[" * 100_000, *DEEP),
    "a list": (b"[]", 1, LIST),
    "no type": (b"{}", 1, Text("de sleutel 'type' ontbreekt", "the key 'type' is missing")),
    "another version": (
        line(v=2).encode(),
        *at(line(v=2), "2,"),
        Text("v: onbekende waarde '2' = kies uit: 1", "v: unknown value '2' = choose: 1"),
    ),
    "a version in quotes": (
        line(v="1").encode(),
        *at(line(v="1"), '"1"'),
        Text("v: hier hoort een van: 1; er staat tekst", "v: this should be one of: 1; there is text"),
    ),
    "a body that is a number": (
        line(body=1).encode(),
        *at(line(body=1), "1}"),
        Text("body: hier hoort tekst; er staat 1", "body: this should be text; there is 1"),
    ),
    "a body that is a telephone number": (
        line(body=31612345678).encode(),
        *at(line(body=1), "1}"),
        Text("body: hier hoort tekst; er staat een getal", "body: this should be text; there is a number"),
    ),
    "an empty id": (
        line(id="").encode(),
        *at(line(id=""), '""'),
        Text(
            "id: hier hoort een tekst die niet leeg is; er staat niets",
            "id: this should be a text that is not empty; there is nothing",
        ),
    ),
    "behind a byte-order mark": (
        b"\xef\xbb\xbf" + line(id=None).encode(),
        at(line(id=None), "null")[0] + 1,
        Text("id: hier hoort tekst; er staat niets", "id: this should be text; there is nothing"),
    ),
    "a word": (
        line(type="notitie").encode(),
        *at(line(), '"note"'),
        Text(
            "type: onbekende waarde 'notitie' = bedoelde je 'note'?",
            "type: unknown value 'notitie' = did you mean 'note'?",
        ),
    ),
    "a customer's words": (
        line(type="zo'n bel 0612345678").encode(),
        *at(line(), '"note"'),
        Text(f"type: onbekende waarde '…'{KINDS[0]}", f"type: unknown value '…'{KINDS[1]}"),
    ),
    "an address": (
        line(type="sanne@mail.example").encode(),
        *at(line(), '"note"'),
        Text(f"type: onbekende waarde '…'{KINDS[0]}", f"type: unknown value '…'{KINDS[1]}"),
    ),
    "an author in words": (
        line(author="Sanne de Wit").encode(),
        *at(line(author="S"), '"S"'),
        Text(
            "author: hier hoort een blok met sleutels; er staat tekst",
            "author: this should be a block of keys; there is text",
        ),
    ),
    "no JSON behind what is wrong": (b'{"type":"note","id":5,"at":}', 28, JSON),
}


@pytest.mark.parametrize(("data", "column", "message"), BAD.values(), ids=BAD)
def test_a_broken_line_is_told_and_the_next_is_read(data: bytes, column: int, message: Text, tmp_path: Path) -> None:
    finding, record = read(tmp_path / "l.jsonl", data + b"\n" + line().encode())
    assert record == NOTE
    assert isinstance(finding, Finding)
    assert told([finding]) == (
        f"logs/maart.jsonl:1:{column}-1:{column} error gegevens/kapotte-regel ''\n  {message.nl}\n  {message.en}"
    )


def test_one_conversation_is_found_in_a_later_block(tmp_path: Path) -> None:
    path = tmp_path / "maart.jsonl"
    other, wanted = line(conversation_id="ander"), line(id="laatste", conversation_id="gezocht")
    path.write_text("\n".join([*[other] * 20_000, wanted, other]), "utf-8")
    found = [item for item in read_log(str(path), only="gezocht") if isinstance(item, Note)]
    assert [item.id for item in found] == ["laatste"]


@pytest.mark.parametrize("hour", ["24", "25"])
def test_no_clock_says_that(hour: str, tmp_path: Path) -> None:
    lines = line(id="goed"), line(id="fout", at=f"2026-03-02T{hour}:00:00+01:00"), line(id="ook-goed")
    items = read(tmp_path / "maart.jsonl", "\n".join(lines).encode())
    told = [item.rule if isinstance(item, Finding) else item.id for item in items]
    assert told == ["goed", "gegevens/kapotte-regel", "ook-goed"]


def test_lines_are_counted(tmp_path: Path) -> None:
    found = read(tmp_path / "l.jsonl", b"\n{\r\n" + line().encode() + b"\n\n}\n")
    assert [item.line if isinstance(item, Finding) else item.id for item in found] == [2, "n1", 5]


def test_a_line_that_is_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is passed over in pieces; one of exactly the limit is read."""
    monkeypatch.setattr(limits, "LOG_LINE", limits.LOG_LINE.at(len(line())))
    long = [line() + " ", line() * 3, "x" * (len(line()) + 1)]
    found = read(tmp_path / "l.jsonl", "\n".join([*long, line(), *long]).encode())
    lines = [item.line for item in found if isinstance(item, Finding)]
    assert (lines, [item for item in found if not isinstance(item, Finding)]) == ([1, 2, 3, 5, 6, 7], [NOTE])
    too_long = limits.LOG_LINE.message
    assert {(item.path, item.message) for item in found if isinstance(item, Finding)} == {
        ("logs/maart.jsonl", too_long)
    }


def test_what_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        list(read_log(str(tmp_path), "logs"))
    assert caught.value.message == Text("dit is een map, geen bestand", "this is a folder, not a file")
    assert caught.value.place == "logs"
    assert read(tmp_path / "leeg.jsonl", b"") == []


@pytest.mark.parametrize(("score", "right"), [(0, False), (1, True), (5, True), (6, False)])
def test_a_rating_is_from_one_to_five(score: int, right: bool, tmp_path: Path) -> None:
    (found,) = read(tmp_path / "l.jsonl", line(type="rating", score=score).encode())
    assert isinstance(found, Rating if right else Finding)


def test_everything_that_is_wrong_with_a_record_is_told(tmp_path: Path) -> None:
    text = (
        '{"type":"message","v":1,"id":"m1","conversation_id":"g","at":"2026-03-02T10:00:00+01:00","channel":"x",'
        '"surface":"publiek","direction":"in","author":{"type":"klant"},"sentiment":"0.5","automated":"ja","tags":["a",3]}'
    )
    assert told(item for item in read(tmp_path / "l.jsonl", text.encode()) if isinstance(item, Finding)) == (
        """\
logs/maart.jsonl:1:114-1:114 error gegevens/kapotte-regel ''
  surface: onbekende waarde 'publiek' = kies uit: open, closed
  surface: unknown value 'publiek' = choose: open, closed
logs/maart.jsonl:1:158-1:158 error gegevens/kapotte-regel ''
  author.type: onbekende waarde 'klant' = kies uit: customer, agent, bot, system
  author.type: unknown value 'klant' = choose: customer, agent, bot, system
logs/maart.jsonl:1:179-1:179 error gegevens/kapotte-regel ''
  sentiment: hier hoort een getal; er staat tekst
  sentiment: this should be a number; there is text
logs/maart.jsonl:1:197-1:197 error gegevens/kapotte-regel ''
  automated: hier hoort true of false; er staat tekst = schrijf true
  automated: this should be true or false; there is text = write true
logs/maart.jsonl:1:214-1:214 error gegevens/kapotte-regel ''
  tags[2]: hier hoort tekst; er staat 3
  tags[2]: this should be text; there is 3"""
    )


RECORD = st.dictionaries(
    st.sampled_from(["type", "v", "id", "conversation_id", "at", "author", "body", "score", "x"]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9) | st.just("note"),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
        max_leaves=9,
    ),
)


@given(st.binary(max_size=80) | RECORD.map(lambda record: json.dumps(record).encode()))
def test_what_is_wrong_with_any_line(data: bytes) -> None:
    """What msgspec refuses is told, in our own words, inside the line; what it takes is the record."""
    decoder = msgspec.json.Decoder(AnyRecord)
    found = decode_record(data, decoder, "l.jsonl", 7)
    try:
        assert found == decoder.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        assert isinstance(found, list)
        assert found
        for finding in found:
            assert (finding.path, finding.line, finding.rule) == ("l.jsonl", 7, "gegevens/kapotte-regel")
            assert 1 <= finding.column <= len(data) + 1
            assert len(finding.message.nl) < 250
