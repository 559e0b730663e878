"""Front matter with errors: each at its place, and the draft under it is read all the same."""

from __future__ import annotations

import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
BODY = "Hoi Sanne, je pakket is onderweg. ^SV\n"
FAULTS = {
    "an unknown key": (
        "chanel: x",
        (
            "<stdin>:2:1: fout gegevens/onbekende-sleutel  onbekende sleutel 'chanel'\n"
            "  | chanel: x\n"
            "  | ^^^^^^ → 'channel'; bedoelde je 'channel'?\n"
        ),
    ),
    "an unknown channel": (
        "channel: twiter",
        (
            "<stdin>:2:10: fout gegevens/verkeerde-waarde  onbekend kanaal 'twiter'\n"
            "  | channel: twiter\n"
            "  |          ^^^^^^ bedoelde je 'twitter'?\n"
        ),
    ),
    "an unknown value": (
        "surface: half",
        (
            "<stdin>:2:10: fout gegevens/verkeerde-waarde  onbekende waarde 'half'\n"
            "  | surface: half\n"
            "  |          ^^^^ kies uit: open, closed\n"
        ),
    ),
    "a list for a text": (
        "channel: [x]",
        "<stdin>:2:10: fout gegevens/verkeerde-waarde  hier hoort tekst\n  | channel: [x]\n  |          ^^^\n",
    ),
    "a key twice": (
        "channel: x\nchannel: email",
        (
            "<stdin>:3:1: fout gegevens/dubbele-sleutel  de sleutel 'channel' staat er twee keer\n"
            "  | channel: email\n"
            "  | ^^^^^^^ de eerste staat op regel 2; haal er één weg\n"
        ),
    ),
    "a key and its alias": (
        "channel: x\nkanaal: email",
        "<stdin>:3:1: fout gegevens/dubbele-sleutel  'channel' staat er al\n  | kanaal: email\n  | ^^^^^^\n",
    ),
    "no YAML": (
        "reply-to: [waar blijft het",
        (
            "<stdin>:3:1: fout gegevens/yaml  dit is geen geldige YAML\n"
            "  | ---\n"
            "  | ^ kijk naar het inspringen, en zet tekst met ': ' of ' #' erin tussen aanhalingstekens\n"
        ),
    ),
    "an anchor": (
        "topic: &t levering",
        (
            "<stdin>:2:8: fout gegevens/yaml  ankers (&naam) en verwijzingen (*naam) zijn hier niet toegestaan\n"
            "  | topic: &t levering\n"
            "  |        ^^^^^^^^^^^ schrijf de waarde voluit\n"
        ),
    ),
    "a list": (
        "- channel: x",
        (
            "<stdin>:2:1: fout gegevens/verkeerde-waarde  hier hoort een blok met sleutels\n"
            "  | - channel: x\n"
            "  | ^^^^^^^^^^^^\n"
        ),
    ),
}


@pytest.mark.parametrize(("front", "shown"), FAULTS.values(), ids=FAULTS)
def test_a_fault(run: Runner, front: str, shown: str) -> None:
    assert run("lint", "-", "-q", stdin=f"---\n{front}\n---\n{BODY}") == Result(1, shown, "")


def test_all_faults_are_told_and_the_draft_is_read(run: Runner) -> None:
    text = f"---\nchanel: x\nsurface: half\n---\n{BODY.replace('is', 'is is')}"
    result = run("lint", "-", stdin=text)
    assert [line.split("  ")[0] for line in result.out.splitlines() if line.startswith("<stdin>:")] == [
        "<stdin>:2:1: fout gegevens/onbekende-sleutel",
        "<stdin>:3:10: fout gegevens/verkeerde-waarde",
        "<stdin>:5:22: fout taal/dubbel-woord",
        "<stdin>: Z ✓",
    ]


def test_front_matter_that_never_closes_is_a_fault_of_its_own(run: Runner) -> None:
    text = f"---\nchannel: x\n{BODY.replace('is', 'is is')}"
    assert run("lint", "-", "--select", "taal/dubbel-woord", stdin=text) == Result(
        1,
        "<stdin>:1:1: fout gegevens/open-kenmerken  deze kenmerken sluiten nergens met '---'\n"
        "  | ---\n"
        "  | ^^^ zet '---' op een eigen regel eronder\n"
        "<stdin>:3:22: fout taal/dubbel-woord  'is' staat er twee keer\n"
        "  | Hoi Sanne, je pakket is is onderweg. ^SV\n"
        "  |                      ^^^^^ → 'is'\n"
        "2 fouten in 1 concept; begin met <stdin>:1:1 (gegevens/open-kenmerken)\n"
        "<stdin>: Z –  E –  K –  E –  P –\n",
        "",
    )


@pytest.mark.parametrize(
    "text", [f"---\n---\n{BODY}", f"---\n# niets\n...\n{BODY}", f"---\r\nchannel: x\r\n---\r\n{BODY}"]
)
def test_front_matter_that_is_fine(run: Runner, text: str) -> None:
    assert run("lint", "-", "-q", stdin=text) == Result(0, "", "")


def test_a_line_of_dashes_is_no_front_matter(run: Runner) -> None:
    text = f"{BODY}\n---\nchannel: x\n---\n"
    assert run("lint", "-", "-q", "--select", "taal/dubbel-woord", stdin=text) == Result(0, "", "")


def test_the_command_line_goes_before_the_front_matter(run: Runner) -> None:
    text = "---\nchannel: email\nsurface: closed\n---\nHoi Sanne, mail naar sanne@klant.example, het is er. ^SV\n"
    given = ["lint", "-", "-q", "--select", "privacy/persoonsgegeven"]
    assert run(*given, stdin=text) == Result(0, "", "")
    assert run(*given, "--surface", "open", stdin=text).out.startswith("<stdin>:5:22: fout privacy/persoonsgegeven  ")
