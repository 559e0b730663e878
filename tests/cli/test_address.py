"""``webcare address``: the text, what was left alone, and the exit code."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

TEXT = "Geachte heer,\r\n\r\nKunt u mij bellen?\r\nWij wensen u beiden succes.\r\n"
TURNED = TEXT.replace("Kunt u", "Kun je")
KEPT = ":4:12: deze zin blijft staan: Wij wensen u beiden succes.\n  = 'u' is hier meer dan één persoon\n"


def test_a_pipe(run: Runner) -> None:
    assert run("address", "je", "-", stdin=TEXT) == Result(1, TURNED, f"<stdin>{KEPT}")
    assert run("address", "je", stdin="Wilt u dat?") == Result(0, "Wil je dat?", "")
    assert run("address", "u", stdin="Wil je dat?\n") == Result(0, "Wilt u dat?\n", "")


def test_a_terminal_gets_no_command_of_the_draft(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _self: True, raising=False)
    text = "\x1b]0;titel\x07\nWilt u dat?\r\n\u202eTot zo. \x9b31m"
    shown = "\\u001b]0;titel\\u0007\nWil je dat?\n\\u202eTot zo. \\u009b31m\n"
    assert run("address", "je", stdin=text) == Result(0, shown, "")


def test_a_file(run: Runner, here: Path) -> None:
    (here / "a.md").write_bytes(TEXT.encode())
    assert run("address", "je", "a.md") == Result(1, TURNED, f"a.md{KEPT}")
    assert (here / "a.md").read_bytes() == TEXT.encode()


def test_in_place(run: Runner, here: Path) -> None:
    (here / "a.md").write_bytes(TEXT.encode())
    assert run("address", "je", "a.md", "--in-place") == Result(
        1, "a.md: 1 zin omgezet, 1 blijft staan\n", f"a.md{KEPT}"
    )
    assert (here / "a.md").read_bytes() == TURNED.encode()
    (here / "b.md").write_text("Wil je dat? Dan bellen we je.\n", "utf-8")
    assert run("--lang", "en", "address", "u", "b.md", "-i") == Result(0, "b.md: 2 sentences turned\n", "")
    assert (here / "b.md").read_text("utf-8") == "Wilt u dat? Dan bellen we u.\n"


def test_a_line_of_a_diff_is_no_command_to_ci(run: Runner, here: Path) -> None:
    (here / "a.md").write_text("::error::boe\nHebt u de bon nog?\n", "utf-8")
    shown = run("address", "je", "a.md", "--diff")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines()[3:] == [" \\::error::boe", "-Hebt u de bon nog?", "+Heb je de bon nog?"]


def test_a_diff(run: Runner, here: Path) -> None:
    (here / "a.md").write_text("Belt u ons op 06-12345678?\n", "utf-8")
    assert run("address", "je", "a.md", "--diff") == Result(
        0, "--- a.md\n+++ a.md\n@@ -1 +1 @@\n-Belt u ons op 06-********?\n+Bel je ons op 06-********?\n", ""
    )
    assert run("address", "je", "--diff", stdin="Tot morgen!") == Result(0, "", "")


def test_english(run: Runner) -> None:
    result = run("--lang", "en", "address", "je", stdin="Wij wensen u beiden succes.")
    assert result.err == (
        "<stdin>:1:12: this sentence stays: Wij wensen u beiden succes.\n  = 'u' is more than one person here\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("address",), "ontbreekt"),
        (("address", "jij"), "kies uit: je, u"),
        (("address", "je", "weg.md"), "webcare: weg.md: dit bestand bestaat niet\n"),
        (("address", "je", "-", "--in-place"), "--in-place past niet bij --diff of een pijp"),
        (("address", "je", "a.md", "--in-place", "--diff"), "--in-place past niet bij --diff of een pijp"),
    ],
)
def test_refused(run: Runner, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_bad_input(run: Runner) -> None:
    assert run("address", "je", stdin=b"\xff\xfeu").code == 2
    assert run("address", "je", stdin=b"u\0").code == 2
    assert run("address", "je", stdin="u kunt " * 400_000).code == 2
    hostile = run("address", "je", stdin="Wij wensen u \x1b[31mbeiden ::error:: u beiden.")
    assert "\x1b" not in hostile.err


def test_a_reader_that_stops(run: Runner) -> None:
    result = run.process("address", "u", stdin=b"Kun je dat?\n")
    assert result == Result(0, "Kunt u dat?\n", "")


def test_help(run: Runner) -> None:
    dutch, english = run("address", "--help").out, run("--lang", "en", "address", "--help").out
    assert "Zet een antwoord om naar je of u" in dutch and "Turn a reply to je or u" in english
