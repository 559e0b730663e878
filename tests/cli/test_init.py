"""``webcare init``: a client folder that is in order from the first minute, and no file is ever overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

KINDS = (
    "channels contacts crisis escalation facts goals hours monitoring privacy rules targets team tone topics vocabulary"
).split()
SHARED = "compliment-bedankt gegevens-openbaar klacht-oppakken nazorg-opgelost nog-uitzoeken".split()
GENERAL = "bereikbaarheid bestelling-status opzeggen-wijzigen rekening-uitleg vraag-aanbod werkt-niet".split()
FILES = [
    ".gitignore",
    "webcare.toml",
    *(f"answers/{name}.md" for name in sorted([*SHARED, *GENERAL])),
    "answers/fragments/openingstijden.md",
    "drafts/README.md",
    *(f"handbook/{kind}.yaml" for kind in KINDS),
    "logs/README.md",
]
STEPS = """
Je eerste stappen:
  1. Schrijf op wie je belt als niemand het weet, met het nummer (handbook/escalation.yaml).
  2. Zet nummers en adressen in contacts.yaml, bel ze na en noteer de dag (handbook/contacts.yaml).
  3. Schrijf op met welk programma jullie werken, en neem de berichten over (handbook/monitoring.yaml).
"""
NEXT = f"{STEPS}Daarna: webcare check, en webcare check --readiness\n"
CALLER = ("--contact", "Femke Smit, 06 12 34 56 78")


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_new_client_here(run: Runner, here: Path) -> None:
    listed = "".join(f"+ {name}\n" for name in FILES)
    assert run("init") == Result(0, listed + NEXT, "")
    assert files_in(here) == set(FILES)
    assert run("check") == Result(0, "werk: alles in orde\n", "")
    assert run("lint", "answers").code == 0


def test_a_new_client_elsewhere(run: Runner, here: Path) -> None:
    result = run("init", "klanten/bakkerij", "--name", "Bakkerij De Zon", "--lang", "en")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("+ klanten/bakkerij/.gitignore\n")
    assert result.out.endswith(
        "\nYour first steps:\n"
        "  1. Note whom to call when nobody knows, with the number (handbook/escalation.yaml).\n"
        "  2. Put numbers and addresses in contacts.yaml, call them and note the day (handbook/contacts.yaml).\n"
        "  3. Note which tool you work with, and take its messages over (handbook/monitoring.yaml).\n"
        "Then: webcare check klanten/bakkerij, and webcare check klanten/bakkerij --readiness\n"
    )
    assert run("check", "klanten/bakkerij") == Result(0, "Bakkerij De Zon: alles in orde\n", "")
    assert files_in(here / "klanten" / "bakkerij") == set(FILES)


def test_what_is_there_stays(run: Runner, here: Path) -> None:
    (here / ".gitignore").write_text("van mij", encoding="utf-8")
    (here / "handbook").mkdir()
    (here / "handbook" / "tone.yaml").write_text("address: u\n", encoding="utf-8")
    result = run("init", "--address", "u")
    assert result.code == 0
    assert "= .gitignore stond er al\n= handbook/tone.yaml stond er al\n" in result.out
    assert (here / ".gitignore").read_text(encoding="utf-8") == "van mij"
    assert (here / "handbook" / "tone.yaml").read_text(encoding="utf-8") == "address: u\n"
    assert run("check").code == 0


@pytest.mark.usefixtures("client")
def test_a_client_is_not_made_twice(run: Runner, here: Path) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    message = "webcare: .: hier staat al een klantmap\n  = 'webcare check' controleert hem\n"
    assert run("init") == Result(2, "", message)
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "name", ['Bakkerij "De Zon" & co: #1', "C:\\oud\\nieuw", "{{ naam }}", "'t Hoekje", "Ünïcodé 💡", "lichthuys"]
)
def test_a_name_fits_in_every_format(run: Runner, name: str) -> None:
    assert run("init", "klant", "--name", name).code == 0
    assert run("check", "klant") == Result(0, f"{name}: alles in orde\n", "")


def test_a_folder_that_cannot_be_made(run: Runner, here: Path) -> None:
    (here / "bestand").write_text("", encoding="utf-8")
    result = run("init", "bestand")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("webcare: bestand: deze map kan niet worden gemaakt (")


def test_it_never_asks_when_nobody_can_answer(run: Runner) -> None:
    assert run.process("init", "klant").code == 0


@pytest.mark.parametrize(
    "sector", ["algemeen", "bank", "energie", "gemeente", "pensioen", "telecom", "vervoer", "webshop", "zorg"]
)
@pytest.mark.parametrize("address", ["je", "u"])
def test_every_sector_is_clean_for_check_and_lint(sector: str, address: str, run: Runner) -> None:
    assert run("init", "klant", "--sector", sector, "--address", address, *CALLER).code == 0
    assert run("check", "klant", "--fail-on", "advice") == Result(0, "klant: alles in orde\n", "")
    assert run("lint", "klant/answers", "--fail-on", "advice", "--quiet") == Result(0, "", "")


def test_all_six_as_options(run: Runner, here: Path) -> None:
    options = ("--sector", "vervoer", "--address", "je", "--channels", "twitter, whatsapp", "--hours", "elke dag 6-24")
    assert run("init", ".", "--name", "Busvoer", *options, *CALLER).code == 0
    book = here / "handbook"
    assert "address: je\n" in (book / "tone.yaml").read_text("utf-8")
    assert "sun: [06:00-24:00]\n" in (book / "hours.yaml").read_text("utf-8")
    assert "\nx:\n" in (book / "channels.yaml").read_text("utf-8")
    assert "facebook" not in (book / "channels.yaml").read_text("utf-8")
    assert 'value: "06 12 34 56 78"' in (book / "contacts.yaml").read_text("utf-8")
    assert run("check") == Result(0, "Busvoer: alles in orde\n", "")


WRONG = {
    ("--sector", "banc"): "webcare: --sector: onbekende sector 'banc'\n  = bedoelde je 'bank'?\n",
    ("--channels", "x, hyves"): (
        "webcare: --channels: onbekend kanaal 'hyves'\n"
        "  = kies uit: x, facebook, instagram, review, whatsapp, email, chat\n"
    ),
    ("--hours", "altijd"): "webcare: --hours: hier hoort een rooster zoals 'ma-vr 9-18, za 10-16'\n",
    (
        "--contact",
        "06 12 34 56 78",
    ): "webcare: --contact: hier hoort een naam en een nummer, zoals 'Femke Smit, 06 …'\n",
    ("--address", "jullie"): "webcare: deze waarde past niet bij --address\n  = kies uit: je, u, mirror\n",
    (
        "--from",
        "nergens",
    ): "webcare: nergens: hier staat geen webcare.toml\n  = 'webcare init nergens' maakt een klantmap\n",
}


@pytest.mark.parametrize(("options", "message"), WRONG.items())
def test_an_option_that_cannot_be_read(options: tuple[str, str], message: str, run: Runner, here: Path) -> None:
    assert run("init", "klant", *options) == Result(2, "", message)
    assert files_in(here) == set()


def test_from_another_client(run: Runner, here: Path) -> None:
    assert run("init", "eerste", "--name", "Lichthuis", *CALLER).code == 0
    tone = here / "eerste" / "handbook" / "tone.yaml"
    tone.write_text("address: u\nprinciples: [We zijn kort en warm., Bij Lichthuis bellen we.]\n", "utf-8")
    result = run("init", "tweede", "--from", "eerste", *CALLER)
    assert (result.code, result.err) == (0, "")
    told = (
        "\nMeegenomen van eerste:\n"
        "  + aanspreekvorm, register, begroetingen, afzender, emoji en lengtes\n"
        "  + 1 zinnen over de toon\n"
        "  + 1 eigen regels\n"
        "Niet meegenomen:\n"
        "  - 1 zinnen over de toon: er staat een naam, een feit of een getal van die klant in\n"
        "  - feiten, contacten, namen, woordenlijst, antwoorden, normen, logboek en instellingen\n"
        "\nJe eerste stappen:\n"
    )
    assert told in result.out
    made = (here / "tweede" / "handbook" / "tone.yaml").read_text("utf-8")
    assert "We zijn kort en warm." in made and "Lichthuis" not in made
    assert run("check", "tweede") == Result(0, "tweede: alles in orde\n", "")
