"""``webcare help``: a page for every file and subject, and a command's own help."""

from __future__ import annotations

import pytest

from tests.cli.runner import Result, Runner
from webcare.cli.app import COMMANDS
from webcare.show.entry_schema import entry_names
from webcare.show.entry_words import DUTCH, ENTRIES
from webcare.show.topics import TOPICS

TARGETS = """targets.yaml: wat klanten van jullie tempo mogen verwachten

Elk deel van de lijst:
  id  (tekst; verplicht)
      Kenmerk
  channels  (lijst)
      Voor deze kanalen; leeg: alle
  topics  (lijst)
      Voor deze onderwerpen; leeg: alle
  priorities  (lijst: high | low | normal | urgent)
      Voor deze prioriteiten; leeg: alle
  first-response  (duur)
      Binnen welke tijd het eerste antwoord er is (zoals 30m, 1h30m of 2 dagen)
  next-response  (duur)
      Binnen welke tijd elk volgend antwoord er is (zoals 30m, 1h30m of 2 dagen)
  resolution  (duur)
      Binnen welke tijd het opgelost is (zoals 30m, 1h30m of 2 dagen)
  share  (getal; standaard 100)
      Bij hoeveel procent van de gesprekken dat lukt
  clock  (business | calendar; standaard business)
      Tijd tijdens openingsuren, of kloktijd
  valid-from  (datum; verplicht)
      Vanaf deze datum
  valid-until  (datum)
      Tot en met deze datum
  note  (tekst)
      Toelichting
"""


def test_the_list_names_every_page(run: Runner) -> None:
    for language in ("nl", "en"):
        result = run("help", "--lang", language)
        listed = [line.split()[0] for line in result.out.split("\n\n")[0].splitlines()]
        assert (result.code, result.err) == (0, "")
        assert listed == [*TOPICS, *ENTRIES]


def test_a_file_key_by_key(run: Runner) -> None:
    for word in ("targets", "targets.yaml", "normen"):
        assert run("help", word) == Result(0, TARGETS, "")


def test_a_file_in_english_says_what_a_value_is(run: Runner) -> None:
    lines = run("help", "targets", "--lang", "en").out.splitlines()
    assert lines[:4] == ["targets.yaml: service levels", "", "Each item of the list:", "  id  (text; required)"]


@pytest.mark.parametrize("name", [*TOPICS, *entry_names(), *DUTCH])
def test_every_page_fits_a_terminal(run: Runner, name: str) -> None:
    for language in ("nl", "en"):
        result = run("help", name, "--lang", language)
        assert (result.code, result.err) == (0, "")
        assert result.out.strip()
        assert [line for line in result.out.splitlines() if len(line) > 100] == []


def test_facts_have_keys_of_your_own(run: Runner) -> None:
    assert run("help", "facts").out.splitlines()[2:] == [
        "Elke sleutel kies je zelf. Het feit, zoals een klant het leest"
    ]


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in (*ENTRIES, *TOPICS)])
def test_a_command_tells_what_its_own_help_tells(run: Runner, name: str) -> None:
    assert run("help", name) == run(name, "--help")


@pytest.mark.parametrize(("name", "parts"), [("log", ["import"]), ("crisis", ["drill"]), ("privacy", ["key", "new"])])
def test_so_does_a_command_within_a_command(run: Runner, name: str, parts: list[str]) -> None:
    shown = run("help", name, *parts)
    assert shown == run(name, *parts, "--help")
    assert shown.out.startswith(f"Gebruik: webcare {' '.join([name, *parts])} ")


def test_a_file_that_is_a_command_too_names_it(run: Runner) -> None:
    assert run("help", "hours").out.splitlines()[-1] == "De opdracht: webcare hours --help"


def test_a_word_that_is_mistyped(run: Runner) -> None:
    result = run("help", "chanels")
    assert result == Result(2, "", "webcare: onbekend onderwerp 'chanels'\n  = bedoelde je 'channels'?\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("log imprt", "onbekende opdracht 'imprt'\n  = bedoelde je 'webcare log import'?"),
        ("lint x", "'webcare lint' heeft geen opdracht 'x'\n  = zie 'webcare lint --help'"),
        ("targets x", "onbekend onderwerp 'targets x'\n  = bedoelde je 'targets'?"),
        ("onzin", "onbekend onderwerp 'onzin'\n  = 'webcare help' noemt ze allemaal"),
    ],
)
def test_what_there_is_no_help_for(run: Runner, words: str, said: str) -> None:
    assert run("help", *words.split()) == Result(2, "", f"webcare: {said}\n")
