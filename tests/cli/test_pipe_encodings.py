"""What PowerShell and old Windows programs pipe: byte-order marks are obeyed, and what is no UTF-8 is refused kindly."""

from __future__ import annotations

import pytest

from tests.cli.runner import Result, Runner
from webcare import limits

pytestmark = pytest.mark.usefixtures("client")
TEXT = "Hoi Sanne, één pakket is is er 😀. ^SV\r\n"
HINT = "  = geef UTF-8 door; in PowerShell met: $OutputEncoding = [Text.UTF8Encoding]::new()\n"
MARKED = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with its mark": TEXT.encode("utf-8-sig"),
    "UTF-16 of PowerShell": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "UTF-16 the other way round": b"\xfe\xff" + TEXT.encode("utf-16-be"),
}


@pytest.mark.parametrize("data", MARKED.values(), ids=MARKED)
def test_the_mark_is_obeyed(run: Runner, data: bytes) -> None:
    result = run("lint", "-", "-q", "--select", "taal/dubbel-woord", stdin=data)
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith("<stdin>:1:23: fout taal/dubbel-woord")
    assert run("final", "-", "--force", stdin=data) == Result(0, TEXT.strip() + "\n", "37\n")
    assert run("address", "je", stdin=data).out == TEXT


@pytest.mark.parametrize("encoding", ["cp850", "cp1252"])
def test_what_is_no_utf_8(run: Runner, encoding: str) -> None:
    data = "Hoi Sanne,\néén pakket".encode(encoding)
    refused = Result(2, "", "webcare: <stdin>:2:1: dit is geen geldige UTF-8\n" + HINT)
    assert run("lint", "-", stdin=data) == refused
    assert run("final", "-", stdin=data) == refused
    assert run("address", "je", stdin=data) == refused
    named = run("lint", "-", "--stdin-filename", "drafts/a.md", stdin=data)
    assert named.err == "webcare: drafts/a.md:2:1: dit is geen geldige UTF-8\n" + HINT


def test_half_a_utf_16_text(run: Runner) -> None:
    result = run("lint", "-", stdin=b"\xff\xfe" + "Hoi".encode("utf-16-le") + b"x")
    assert result == Result(2, "", "webcare: <stdin>:1:4: dit is geen geldige UTF-16\n" + HINT)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_too_much(run: Runner, encoding: str) -> None:
    result = run("lint", "-", stdin=("Hoi Sanne, " * 300_000).encode(encoding))
    assert result == Result(2, "", f"webcare: <stdin>: {limits.DRAFT.message.nl}\n  = {limits.DRAFT.hint.nl}\n")
