"""``webcare init`` on a terminal: six questions, each with a default, and nothing half when somebody stops."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

QUESTIONS = (
    "Hoe heet de klant? (op die naam zoek je straks ook) [werk]: "
    "  algemeen, bank, energie, gemeente, pensioen, telecom, vervoer, webshop, zorg\n"
    "Welke sector? (daar horen onderwerpen, normen en antwoorden bij) [algemeen]: "
    "  je, u of mirror\n"
    "Hoe spreek je klanten aan? (mirror is je, en u als de klant daarom vraagt) [mirror]: "
    "  x, facebook, instagram, review, whatsapp, email, chat\n"
    "Welke kanalen bedien je? (alleen daar gelden normen) [alle]: "
    "Wanneer zijn jullie er? (buiten die tijden staat de klok stil) [ma-vr 9-18]: "
    "Wie bel je als het misgaat? Naam en nummer (het laatste contact, voor als niemand het weet) [later]: "
)


def test_six_times_enter(terminal: Runner, here: Path) -> None:
    result = terminal("init", stdin="\n" * 6)
    assert (result.code, result.err) == (0, QUESTIONS)
    assert (here / "webcare.toml").read_text("utf-8").startswith("# De instellingen")
    assert terminal("check") == Result(0, "werk: alles in orde\n", "")


def test_answers_are_used(terminal: Runner, here: Path) -> None:
    typed = "Bank van Noord\nbank\nje\nx en whatsapp\nma-vr 8-22, za 9-17\nFemke Smit, 06 12 34 56 78\n"
    result = terminal("init", stdin=typed)
    assert result.code == 0
    assert "(mirror is je, en u als de klant daarom vraagt) [u]: " in result.err
    assert 'client = "Bank van Noord"' in (here / "webcare.toml").read_text("utf-8")
    assert "address: je\n" in (here / "handbook" / "tone.yaml").read_text("utf-8")
    assert terminal("check") == Result(0, "Bank van Noord: alles in orde\n", "")


def test_what_cannot_be_read_is_asked_again(terminal: Runner) -> None:
    typed = "De Zon\nbanc\nbank\nuw\nu\nhyves\nx, mail\naltijd\nma-vr 9-18\n06 12 34 56 78\nFemke, 06 12 34 56 78\n"
    result = terminal("init", stdin=typed)
    assert result.code == 0
    for told in (
        "  onbekende sector 'banc'; bedoelde je 'bank'?\n",
        "  hier hoort je, u of mirror\n",
        "  onbekend kanaal 'hyves'; kies uit: x, facebook, instagram, review, whatsapp, email, chat\n",
        "  hier hoort een rooster zoals 'ma-vr 9-18, za 10-16'\n",
        "  hier hoort een naam en een nummer, zoals 'Femke Smit, 06 …'\n",
    ):
        assert result.err.count(told) == 1
    assert terminal("check").code == 0


@pytest.mark.parametrize("answered", range(6))
def test_stopping_leaves_nothing(answered: int, terminal: Runner, here: Path) -> None:
    """The end of the input stands for Ctrl-D; Ctrl-C comes by the same way."""
    result = terminal("init", "klant", stdin="\n" * answered)
    assert (result.code, result.out) == (130, "")
    assert list(here.iterdir()) == []


def test_an_option_is_not_asked(terminal: Runner) -> None:
    options = ("--name", "De Zon", "--sector", "zorg", "--channels", "email", "--hours", "ma-vr 9-17")
    result = terminal("init", *options, stdin="\n\n")
    assert (result.code, result.err.count("]: ")) == (0, 2)
    assert "Hoe spreek je" in result.err
    assert terminal("init", "b", *options, "--address", "u", "--contact", "Femke, 06 12 34 56 78").err == ""


def test_in_english(terminal: Runner) -> None:
    result = terminal("init", "--lang", "en", stdin="\n" * 6)
    assert result.code == 0
    assert result.err.startswith("What is the client called? (you will listen for it) [werk]: ")
    assert "When are you there? (outside of it the clock stands still) [mon-fri 9-18]: " in result.err
    assert result.out.endswith("Then: webcare check, and webcare check --readiness\n")


def test_another_tone_is_the_default(terminal: Runner, here: Path) -> None:
    assert terminal("init", "eerste", "--address", "u", stdin="\n" * 5).code == 0
    result = terminal("init", "tweede", "--from", "eerste", "--sector", "webshop", stdin="\n" * 5)
    assert "daarom vraagt) [u]: " in result.err
    assert "address: u\n" in (here / "tweede" / "handbook" / "tone.yaml").read_text("utf-8")
