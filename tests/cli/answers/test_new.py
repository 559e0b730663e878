"""``webcare answers new``: a new answer begun, and none overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner


def test_new_asks_at_a_terminal(terminal: Runner, answers: Path) -> None:
    result = terminal("answers", "new", "ruilen", stdin="Ruilen\nkan ik ruilen\n")
    assert (result.code, result.out.splitlines()[0]) == (0, "+ answers/ruilen.md")
    assert "title: Ruilen\nquestions:\n  - kan ik ruilen\n" in (answers / "ruilen.md").read_text("utf-8")


def test_new(run: Runner, answers: Path) -> None:
    new = ("answers", "new", "ruilen", "--title", "Ruilen", "--question", "kan ik ruilen", "--topic", "bezorging")
    assert run(*new) == Result(
        0, "+ answers/ruilen.md\nVervang {{ antwoord }} door je tekst. Daarna: webcare lint answers\n", ""
    )
    assert run("lint", "answers/ruilen.md", "--quiet") == Result(0, "", "")
    before = (answers / "ruilen.md").read_bytes()
    assert run(*new) == Result(
        2, "", "webcare: answers/ruilen.md: dit antwoord bestaat al\n  = kies een ander kenmerk\n"
    )
    assert (answers / "ruilen.md").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("con", "--title", "A"), "webcare: con: zo mag een bestand niet heten\n  = bijvoorbeeld antwoord-con\n"),
        (("a",), 'webcare: --title en --question ontbreken\n  = geef mee: --title "…" --question "…"\n'),
        (("a", "--title", "A"), 'webcare: --question ontbreekt\n  = geef mee: --question "…"\n'),
        (("a", "--question", "A"), 'webcare: --title ontbreekt\n  = geef mee: --title "…"\n'),
        (("a", "--topic", "bezorgin"), "webcare: onbekend onderwerp 'bezorgin'\n  = bedoelde je 'bezorging'?\n"),
        (
            ("a", "--title", " ", "--question", "b"),
            "webcare: een titel of een vraag is leeg\n  = schrijf er een paar woorden in\n",
        ),
        (("te-laat",), "webcare: answers/te-laat.md: dit antwoord bestaat al\n  = kies een ander kenmerk\n"),
    ],
)
def test_new_refuses(run: Runner, arguments: tuple[str, ...], said: str) -> None:
    assert run("answers", "new", *arguments) == Result(2, "", said)
