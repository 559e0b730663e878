"""What the desk sent lately: the end of the log, whole lines, people only."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from webcare import limits
from webcare.store.sent import Piece, last_pieces, sent_by_people


def record(body: str | None, **more: object) -> str:
    """A line of the log: a colleague's reply, unless ``more`` says otherwise."""
    fields = {"type": "message", "conversation_id": "c1", "direction": "out", "author": {"type": "agent"}, "body": body}
    return json.dumps(fields | more)


def test_whole_lines_from_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "RECENT", limits.RECENT.at(10))
    (tmp_path / "2026-01.jsonl").write_text("aaa\nbbb\n", "utf-8")
    (tmp_path / "2026-02.jsonl").write_text("ccc\nddd\neee\n", "utf-8")
    (tmp_path / "README.md").write_text("geen log", "utf-8")
    assert last_pieces(str(tmp_path)) == [Piece("2026-02.jsonl", b"ddd\neee\n"), Piece("2026-01.jsonl", b"")]


def test_a_file_that_fits_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("aaa\nbbb", "utf-8")
    assert last_pieces(str(tmp_path)) == [Piece("a.jsonl", b"aaa\nbbb")]
    assert last_pieces(str(tmp_path / "nergens")) == []


def test_only_what_people_sent() -> None:
    lines = [
        record("van een collega"),
        record("van de klant", direction="in", author={"type": "customer"}),
        record("van de bot", author={"type": "bot"}),
        record("vanzelf", automated=True),
        record("mislukt", delivery="failed"),
        record(None),
        record(""),
        '{"type": "event", "direction": "out"}',
        '{"direction": "out", "kapot',
        "",
        record("ook van een collega", conversation_id="c2", delivery="read"),
    ]
    found = [
        (sent.conversation_id, sent.body) for sent in sent_by_people([Piece("a", "\n".join(lines).encode() + b"\xff")])
    ]
    assert found == [("c1", "van een collega")], "a line with a broken letter is no record"
    whole = sent_by_people([Piece("a", "\n".join(lines).encode())])
    assert [(sent.conversation_id, sent.body) for sent in whole] == [
        ("c1", "van een collega"),
        ("c2", "ook van een collega"),
    ]
