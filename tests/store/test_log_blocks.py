"""The log in blocks: what is read fast is what is read line by line, wherever a block or a line ends."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import told
from webcare import limits
from webcare.model.finding import Finding
from webcare.model.record import Event, Message
from webcare.store import blocks
from webcare.store.blocks import Lines
from webcare.store.line import Reader, unknown_fields
from webcare.store.log import messages_of, place_in_time, read_log, read_log_blocks

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def message(number: int, **more: Any) -> dict[str, Any]:
    return {
        "v": 1,
        "type": "message",
        "id": f"m{number:04}",
        "conversation_id": "c1",
        "at": f"2026-03-02T10:{number // 60 % 60:02}:{number % 60:02}+01:00",
        "channel": "x",
        "surface": "open",
        "direction": "in",
        "author": {"type": "customer", "ref": "k_0123456789abcdef"},
        "body": f"Bericht {number}: hoi!",
        **more,
    }


def event(name: str, **more: Any) -> dict[str, Any]:
    common = {name: value for name, value in message(1).items() if name in ("v", "id", "conversation_id", "at")}
    return {**common, "type": "event", "name": name, **more}


def written(records: list[dict[str, Any]]) -> bytes:
    return "".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n" for record in records).encode()


def read(path: Path, data: bytes, **how: Any) -> list[Any]:
    path.write_bytes(data)
    return list(read_log(str(path), "l.jsonl", **{"now": NOW, **how}))


PLAIN = [message(1), event("assigned", to="a_1"), event("promise_due", due="2026-03-03T17:00:00+01:00")]
STRANGE: dict[str, bytes] = {
    "an unknown field": written([message(2, x=1)]),
    "a default spelt out": written([message(2, topic=None)]),
    "an unknown field inside": written([message(2, author={"type": "customer", "leeftijd": 40})]),
    "another line end": written(PLAIN).replace(b"\n", b"\r\n"),
    "a blank line": b"\n" + written(PLAIN),
    "a mark": b"\xef\xbb\xbf" + written(PLAIN),
    "a fraction": written([message(2, at="2026-03-02T10:00:00.5+01:00")]),
    "Zulu": written([message(2, at="2026-03-02T10:00:00Z")]),
    "two offsets": written([message(1), message(2, at="2026-03-02T10:00:00+01:00")]),
    "a colon as an escape": written([message(2)]).replace(b"2: hoi", b"2\\u003a hoi"),
}


@pytest.mark.parametrize("data", [written(PLAIN), *STRANGE.values()], ids=["plain", *STRANGE])
def test_a_log_without_faults(data: bytes, tmp_path: Path) -> None:
    """Each is read, and most are at once."""
    found = read(tmp_path / "l.jsonl", data)
    assert not [item for item in found if isinstance(item, Finding)]
    (block,) = read_log_blocks(str(tmp_path / "l.jsonl"), now=NOW)
    by_line = [STRANGE[name] for name in ("a blank line", "a mark", "a colon as an escape")]
    assert block.whole is (data not in by_line)
    assert (block.values is None) is not any(word in data for word in (b'"x":1', b"null", b"leeftijd"))
    assert list(block.items) == found
    blank = data == STRANGE["a blank line"]
    assert list(block.numbers) == list(range(1 + blank, 1 + blank + len(found)))
    assert (list(block.lines), block.end) == (data.split(b"\n")[blank:-1], len(data))


EVEN: dict[str, tuple[list[str], bool]] = {
    "one form": (["2026-03-02T10:00:00+01:00", "2026-03-02T09:00:00+01:00"], True),
    "one form with fractions": (["2026-03-02T10:00:00.25Z", "2026-03-02T10:00:00.75Z"], True),
    "two offsets": (["2026-03-02T10:00:00+01:00", "2026-03-02T10:00:00+00:00"], False),
    "two lengths": (["2026-03-02T10:00:00.5+01:00", "2026-03-02T10:00:00+01:00"], False),
    "both": (["2026-03-02T10:00:00.5+01:00", "2026-03-02T10:00:00+00:00"], False),
}


@pytest.mark.parametrize(("moments", "even"), EVEN.values(), ids=EVEN)
def test_do_the_texts_of_the_moments_sort_as_the_moments_do(moments: list[str], *, even: bool, tmp_path: Path) -> None:
    (tmp_path / "l.jsonl").write_bytes(written([message(number, at=at) for number, at in enumerate(moments)]))
    (block,) = read_log_blocks(str(tmp_path / "l.jsonl"), now=NOW)
    assert (block.whole, block.even) == (True, even)


FAULTS: dict[str, tuple[bytes, str, str]] = {
    # the line, the words at which it is told (the last of them), and the message in both languages
    "a moment without an offset": (
        written([message(1, at="2026-03-02T10:00:00")]),
        '"2026-03-02',
        (
            "  at: hier hoort een moment met tijdzone, zoals 2026-11-22T09:00:00+01:00\n"
            "  at: this should be a moment with its offset: 2026-11-22T09:00:00+01:00"
        ),
    ),
    "the far future": (
        written([message(1, at="2062-03-02T10:00:00+01:00")]),
        '"2062',
        (
            "  at: hier hoort een moment dat niet ver in de toekomst ligt\n"
            "  at: this should be a moment that is not far in the future"
        ),
    ),
    "an offset that is nowhere": (
        written([message(1, at="2026-03-02T10:00:00+18:00")]),
        '"2026-03-02',
        (
            "  at: hier hoort een tijdzone tussen -14:00 en +14:00\n"
            "  at: this should be an offset between -14:00 and +14:00"
        ),
    ),
    "a key twice": (
        written([message(1)]).replace(b'"body"', b'"id":"m0009","body"'),
        '"id"',
        "  'id' staat er al\n  'id' is there already",
    ),
    "a key twice inside": (
        written([message(1)]).replace(b'"ref"', b'"type":"agent","ref"'),
        '"type"',
        "  'author.type' staat er al\n  'author.type' is there already",
    ),
    "a key twice and a colon as an escape": (
        written([message(1)]).replace(b'"body":"Bericht 1:', b'"id":"m0009","body":"Bericht 1\\u003a'),
        '"id"',
        "  'id' staat er al\n  'id' is there already",
    ),
    "half a surrogate pair in an unknown field": (
        written([message(1)]).replace(b'"body"', b'"x":"\\ud83d","body"'),
        '","body"',
        "  dit is geen geldige JSON\n  this is not valid JSON",
    ),
    "no UTF-8 in an unknown field": (
        written([message(1)]).replace(b'"body"', b'"x":"\xff","body"'),
        '{"v"',
        "  dit is geen geldige JSON\n  this is not valid JSON",
    ),
    "assigned to nobody": (
        written([event("assigned")]),
        '"assigned"',
        "  de sleutel 'to' ontbreekt\n  the key 'to' is missing",
    ),
    "a promise for no time": (
        written([event("promise_due", due="morgen")]),
        '"morgen"',
        (
            "  due: hier hoort een moment zoals 2026-11-22T09:00:00+01:00\n"
            "  due: this should be a moment such as 2026-11-22T09:00:00+01:00"
        ),
    ),
    "half": (
        written([message(1)])[:99],
        "",
        "  dit is geen geldige JSON\n  this is not valid JSON",
    ),
}


@pytest.mark.parametrize(("data", "words", "messages"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_and_the_rest_is_read(data: bytes, words: str, messages: str, tmp_path: Path) -> None:
    line = data.decode("utf-8", "replace").rstrip("\n")
    column = line.rindex(words) + 1 if words else len(line) + 1
    expected = f"l.jsonl:1:{column}-1:{column} error gegevens/kapotte-regel ''\n{messages}"
    found = read(tmp_path / "l.jsonl", data.rstrip(b"\n") + b"\n" + written(PLAIN))
    assert told(item for item in found if isinstance(item, Finding)) == expected
    assert [item.id for item in found if not isinstance(item, Finding)] == ["m0001"] * len(PLAIN)


def test_a_line_that_is_too_long_may_concern_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LOG_LINE", limits.LOG_LINE.at(400))
    (found,) = read(tmp_path / "l.jsonl", written([message(1, body="x" * 400), message(2)]), only="m0003")
    assert isinstance(found, Finding) and found.line == 1


def test_the_far_future_is_that_of_the_reader(tmp_path: Path) -> None:
    (found,) = read(tmp_path / "l.jsonl", written([message(1)]), now=datetime(2001, 1, 1, tzinfo=UTC))
    assert isinstance(found, Finding)


def test_a_zone_for_moments_without_an_offset(tmp_path: Path) -> None:
    data = written([message(1, at="2026-07-02T10:00:00"), message(2, at="2026-10-25T02:30:00"), message(3)])
    first, second, third = read(tmp_path / "l.jsonl", data, zone=ZoneInfo("Europe/Amsterdam"))
    assert (first.at, third.at) == ("2026-07-02T10:00:00+02:00", "2026-03-02T10:00:03+01:00")
    assert second.message.nl.endswith("dit uur kwam twee keer, omdat de klok werd teruggezet")


PIECES = st.sampled_from(
    [*STRANGE.values(), *(data for data, *_ in FAULTS.values()), written(PLAIN), b"x" * 300, b"\n", b"}{"]
)


@given(st.lists(PIECES | st.binary(max_size=40), max_size=6), st.integers(1, 400))
def test_blocks_and_lines_tell_the_same(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes], size: int
) -> None:
    """Any bytes, cut anywhere: nothing raises, and every line says what it says alone."""
    data = b"".join(pieces)
    path = tmp_path_factory.mktemp("log") / "l.jsonl"
    reader = Reader("l.jsonl", None, NOW)
    expected: list[Any] = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.strip() and len(line) <= limits.LOG_LINE:
            item = reader.read(line, number)
            expected += item if isinstance(item, list) else [item]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "SIZE", size)
        assert read(path, data) == expected


@given(st.lists(st.binary(max_size=30), max_size=30), st.integers(1, 50), st.integers(1, 40))
def test_the_lines_of_a_file(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], size: int, most: int
) -> None:
    data = b"\n".join(lines)
    path = tmp_path_factory.mktemp("log") / "l.jsonl"
    path.write_bytes(data)
    with pytest.MonkeyPatch.context() as patch, path.open("rb") as file:
        patch.setattr(blocks, "SIZE", size)
        found = list(blocks.read_blocks(file, most))
    whole = data.split(b"\n")
    if not whole[-1]:
        whole.pop()
    assert [line for block in found for line in block.lines] == [line if len(line) <= most else None for line in whole]
    assert [block.number for block in found] == [1 + sum(len(b.lines) for b in found[:at]) for at in range(len(found))]
    assert not found or found[-1].end == len(data)
    assert all(isinstance(block, Lines) for block in found)


def test_what_does_not_concern_the_reader_is_passed_over(tmp_path: Path) -> None:
    records = [message(1), message(2, conversation_id="c/é"), message(3, conversation_id="c/é")]
    data = written(records[:2]) + json.dumps(records[2]).encode() + b"\n{kapot\n"
    assert [item.id for item in read(tmp_path / "l.jsonl", data, only="c/é")] == ["m0002", "m0003"]
    assert [item.id for item in read(tmp_path / "l.jsonl", data, only=["m0001", "m0003"])] == ["m0001", "m0003"]
    assert [item.id for item in read(tmp_path / "l.jsonl", written(records), only="m0002")] == ["m0002"]
    far = written([message(9, body="x" * 3 * blocks.SIZE), message(10)])
    assert [item.id for item in read(tmp_path / "l.jsonl", far, only="m0010")] == ["m0010"]
    assert [read(tmp_path / "l.jsonl", data, only=odd) for odd in ("xm0001", "\ud83d")] == [[], []]


@given(st.randoms(use_true_random=False))
def test_order_is_that_of_time_and_id_never_that_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, dice: random.Random
) -> None:
    records = [message(number) for number in range(8)]
    records += [message(8, at="2026-03-02T09:00:03.5Z"), message(9, at="2026-03-02T10:00:02+01:00"), message(1)]
    records += [message(10, conversation_id="c2", body="zie c1"), event("resolved", id="e1")]
    dice.shuffle(records)
    folder = tmp_path_factory.mktemp("logs")
    (folder / "a.jsonl").write_bytes(written(records[:5]))
    (folder / "b.jsonl").write_bytes(written(records[5:]))
    order = ["m0000", "m0001", "m0002", "m0009", "m0003", "m0008", "m0004", "m0005", "m0006", "m0007"]
    found = messages_of("c1", str(folder))
    assert [item.id for item in found] == order
    assert found == sorted(found, key=place_in_time)


def test_unknown_fields_have_names() -> None:
    record = message(1, mood="blij", author={"type": "agent", "team": 3}, source={"system": "x", "thread": {"a": 1}})
    read = Reader("l").read(json.dumps(record).encode(), 1)
    assert isinstance(read, Message)
    assert unknown_fields(record, read) == ["mood", "author.team", "source.thread"]
    assert not isinstance(read, Event)
