"""Messages from JSON lines and CSV: nothing lost, and a broken line is never the end."""

from __future__ import annotations

import io
import sys
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare import limits
from webcare.model.finding import Finding
from webcare.triage import Found, Triage, in_parts
from webcare.triage.reading import Read, read_json_lines, read_table


def lines(data: bytes) -> list[Read]:
    return list(read_json_lines(io.BytesIO(data), "in.jsonl"))


def table(data: bytes) -> list[Read]:
    return list(read_table(io.BytesIO(data), "in.csv"))


def told(read: list[Read]) -> list[tuple[int, str]]:
    return [(item.line, item.body) if isinstance(item, Found) else (item[0].line, item[0].message.en) for item in read]


def test_a_line_is_a_message_with_all_its_fields() -> None:
    data = (
        b'\xef\xbb\xbf{"id":7,"body":"mooi","channel":"x","author":"@an","reach":12,"trigger":"mention","extra":[1]}\n'
    )
    record = {"id": 7, "body": "mooi", "channel": "x", "author": "@an", "reach": 12, "trigger": "mention", "extra": [1]}
    assert lines(data) == [Found("mooi", 1, 7, "x", "@an", 12, "mention", size=len(data), record=record)]


@pytest.mark.parametrize(
    ("fields", "author", "ours"),
    [
        (b'"author":{"type":"customer","ref":"k_1"}', "k_1", False),
        (b'"author":{"type":"agent","ref":"a_1"}', "a_1", True),
        (b'"author":{"type":"bot"}', None, True),
        (b'"direction":"out"', None, True),
        (b'"direction":"in"', None, False),
        (b'"automated":true', None, True),
        (b'"campaign":"herfst"', None, True),
    ],
)
def test_a_record_of_the_log_says_who_wrote_it(fields: bytes, author: str | None, ours: bool) -> None:
    (found,) = lines(b'{"body":"mooi",' + fields + b"}")
    assert isinstance(found, Found) and (found.author, found.ours) == (author, ours)


def test_broken_lines_are_told_and_the_rest_is_read() -> None:
    long = b'{"body":"' + b"a" * limits.BATCH_LINE + b'"}'
    data = b"\n".join([b'{"body":"een"}', b"kapot", b"[]", b'{"id":1}', b'{"body":1}', b"", long, b'{"body":"\\ud800"}', b'{"body":NaN}', b'{"body":"twee","trigger":"raar"}', b'{"body":"drie"}'])  # fmt: skip
    read = lines(data)
    assert [(item.line, item.body) for item in read if isinstance(item, Found)] == [(1, "een"), (11, "drie")]
    findings = [finding for item in read if isinstance(item, list) for finding in item]
    assert [finding.line for finding in findings] == [2, 3, 4, 5, 7, 8, 9, 10]
    assert {finding.path for finding in findings} == {"in.jsonl"}


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="from Python 3.14 on a decoder looks as deep as the stack is")
def test_a_record_that_is_nested_too_deep_is_broken() -> None:
    (item,) = lines(b'{"body":"een","x":' + b"[" * 5000 + b"]" * 5000 + b"}")
    assert isinstance(item, list)


@pytest.mark.parametrize("head", [b"id,body\rmooi,x", b"\r\0", b'"' + b"body" * limits.BATCH_CELL, b""])
def test_a_head_that_is_no_row(head: bytes) -> None:
    (item,) = table(head + b"\n1,mooi\n" if head else head)
    assert isinstance(item, list)
    assert (item[0].line, item[0].column, item[0].message.en) == (1, 1, "the column 'body' is missing")


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_table(mark: str) -> None:
    rows = ["ID,Bericht,Kanaal,extra", '1,"eerste\n\ntweede",x,a', "", "2,mooi,,", "3"]
    read = table("\r\n".join(row.replace(",", mark) for row in rows).encode())
    assert [(one.line, one.id, one.body, one.channel) for one in read if isinstance(one, Found)] == [
        (2, "1", "eerste\n\ntweede", "x"),
        (6, "2", "mooi", None),
        (7, "3", "", None),
    ]
    first = read[0]
    assert isinstance(first, Found)
    assert first.record == {"id": "1", "body": "eerste\n\ntweede", "channel": "x", "extra": "a"}


def test_what_is_wrong_with_a_table() -> None:
    assert told(table(b"")) == told(table(b"a;b\n1;2\n")) == [(1, "the column 'body' is missing")]
    assert told(table(b"body;trigger\neen;raar\ntwee;dm\n")) == [(2, "trigger: unknown value"), (3, "twee")]
    long = b"a" * (limits.BATCH_LINE + 10)
    assert told(table(b"body\neen\n" + long + b"\ntwee\n")) == [
        (2, "een"),
        (3, "this line is longer than 1 MB"),
        (4, "twee"),
    ]
    wide = b"a" * (limits.BATCH_LINE // 2)
    assert told(table(b"body\n" + wide + b"\ntwee\n")) == [(2, limits.BATCH_CELL.message.en), (3, "twee")]


@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    for item in [*lines(data), *table(b"body\n" + data)]:
        assert isinstance(item, Found) or all(isinstance(finding, Finding) for finding in item)


def test_parts_are_bounded(triage: Triage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BATCH_MESSAGES", limits.BATCH_MESSAGES.at(3))
    broken: Read = []
    found: list[Read] = [Found(f"Korenveld {number}", number) for number in range(4)]
    assert [len(part.advised) + len(part.broken) for part in in_parts([*found, broken], triage)] == [3, 2]
    assert [part.advised for part in in_parts([], triage)] == [[]]
    monkeypatch.setattr(limits, "BATCH_BYTES", limits.BATCH_BYTES.at(10))
    assert [len(part.advised) for part in in_parts((Found("x", size=11) for _ in range(3)), triage)] == [1, 1, 1]


def test_a_part_is_written_before_the_next_is_read(triage: Triage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BATCH_MESSAGES", limits.BATCH_MESSAGES.at(2))
    endless = (Found("Korenveld") for _ in iter(int, 1))
    assert len(list(islice(in_parts(endless, triage, "x"), 3))) == 3


def test_the_channel_of_messages_that_name_none(triage: Triage) -> None:
    (part,) = in_parts([Found("a"), Found("b", channel="wa")], triage, "x")
    assert [one.found.channel for one in part.advised] == ["x", "whatsapp"]
