"""``webcare lint --clipboard``: what is on the clipboard is a draft like any other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pyperclip
import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
WRONG = "Hoi Sanne, je pakket is is er. ^SV"
EXTRAS = ("pyperclip", "watchfiles", "pygls", "lsprotocol", "asyncio", "webcare.editor", "webcare.final")
PROBE = f"""
import sys
from webcare.cli import main
main(["lint", "a.md", "-q"])
print([name for name in {EXTRAS} if name in sys.modules])
"""
ONLY = ("--select", "taal/dubbel-woord", "-q")


@pytest.fixture
def board(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A clipboard; the last text is on it."""
    texts = [WRONG]
    monkeypatch.setattr(pyperclip, "copy", texts.append)
    monkeypatch.setattr(pyperclip, "paste", lambda: texts[-1])
    return texts


@pytest.mark.usefixtures("board")
def test_it_is_checked(run: Runner) -> None:
    result = run("lint", "--clipboard", *ONLY)
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith("<klembord>:1:22: fout taal/dubbel-woord")
    assert run("lint", "--clipboard", "--lang", "en", *ONLY).out.startswith("<clipboard>:1:22: error")
    assert run("lint", "--clipboard", "--stdin-filename", "drafts/a.md", *ONLY).out.startswith("drafts/a.md:1:22")


def test_it_is_fixed_in_its_place(run: Runner, board: list[str]) -> None:
    assert run("lint", "--clipboard", "--fix", *ONLY).code == 0
    assert board == [WRONG, WRONG.replace("is is", "is")]
    assert run("lint", "--clipboard", "--fix", *ONLY) == Result(0, "", "")
    assert len(board) == 2


def test_a_diff_changes_nothing(run: Runner, board: list[str]) -> None:
    assert "+Hoi Sanne, je pakket is er. ^SV" in run("lint", "--clipboard", "--diff").out
    assert board == [WRONG]


def test_an_empty_clipboard_is_an_empty_draft(run: Runner, board: list[str]) -> None:
    board.append("")
    assert "gegevens/leeg" in run("lint", "--clipboard", "-q").out


@pytest.mark.usefixtures("board")
def test_a_draft_beside_it(run: Runner) -> None:
    assert run("lint", "a.md", "--clipboard") == Result(
        2, "", "webcare: a.md: noem een concept, of gebruik --clipboard\n"
    )


def test_without_a_clipboard(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def paste() -> str:
        raise pyperclip.PyperclipException

    monkeypatch.setattr(pyperclip, "paste", paste)
    result = run("lint", "--clipboard")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("webcare: hier is geen klembord te bereiken\n")


def test_lint_imports_no_extra(here: Path) -> None:
    (here / "a.md").write_text("Hoi Sanne, je pakket is er. ^SV\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, check=True)
    assert done.stdout == b"[]" + os.linesep.encode()
