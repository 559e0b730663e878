"""Lint with a handbook that is not in order: what is wrong is said, and what cannot be read is never passed over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
DRAFT = "Hoi Sanne, je pakket is onderweg. ^SV"
GOOD = "1 concept nagekeken: niets op aan te merken\n<stdin>: Z ✓  E –  K ✓  E –  P ✓\n"
ONE = "webcare: bevindingen in het handboek: 1; zie 'webcare check'\n"
UTF8 = "  = sla het op als UTF-8\n"
UNREADABLE = {
    "no YAML": (
        b"address: [",
        (
            "1:11: fout gegevens/yaml  dit is geen geldige YAML\n"
            "  | address: [\n"
            "  |           ^ kijk naar het inspringen, en zet tekst met ': ' of ' #' erin tussen aanhalingstekens\n"
        ),
    ),
    "UTF-16": ("a: é".encode("utf-16"), f"1:1: fout gegevens/onleesbaar  dit bestand is UTF-16, geen UTF-8\n{UTF8}"),
    "Latin-1": (b"address: \xff", f"1:10: fout gegevens/onleesbaar  dit is geen geldige UTF-8\n{UTF8}"),
    "binary": (b"a\0", "1:1: fout gegevens/onleesbaar  dit is geen tekst: er staan nulbytes in\n"),
    "too large": (
        b"x" * 1_100_000,
        "1:1: fout gegevens/onleesbaar  te groot: hoogstens 1 MB wordt gelezen\n  = verhoog zo nodig de grens: WEBCARE_LIMITS=handbook-file=2MB\n",
    ),
}


@pytest.mark.parametrize(("data", "message"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_part_that_cannot_be_read(run: Runner, here: Path, data: bytes, message: str) -> None:
    (here / "handbook" / "tone.yaml").write_bytes(data)
    told = f"handbook/tone.yaml:{message}{ONE}"
    assert run("lint", "-", stdin=DRAFT) == Result(2, GOOD, told)
    assert run("lint", "--batch", "-", stdin="{}").err == ""
    batch = run("lint", "--batch", "-", stdin='{"id": 1, "draft": "Hoi Sanne, dag. ^SV"}')
    assert (batch.code, batch.err) == (2, told)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes in folders")
@pytest.mark.parametrize(
    ("make", "message"),
    [(os.mkdir, "dit is een map, geen bestand"), (getattr(os, "mkfifo", None), "dit is geen gewoon bestand")],
)
def test_what_is_no_file(run: Runner, here: Path, make: object, message: str) -> None:
    tone = here / "handbook" / "tone.yaml"
    tone.unlink()
    assert callable(make)
    make(tone)
    told = f"handbook/tone.yaml:1:1: fout gegevens/onleesbaar  {message}\n{ONE}"
    assert run("lint", "-", stdin=DRAFT) == Result(2, GOOD, told)


def test_a_part_that_was_not_needed_stops_nothing(run: Runner, here: Path) -> None:
    (here / "handbook" / "crisis.yaml").write_text("a: [", encoding="utf-8")
    assert run("lint", "-", stdin=DRAFT) == Result(0, GOOD, "")


def test_what_is_wrong_but_readable_is_said(run: Runner, here: Path) -> None:
    (here / "handbook" / "tone.yaml").write_text(
        "adress: je\nemoji: veel\nsign-off: {style: naam}\nx: 1\n", encoding="utf-8"
    )
    result = run("lint", "-", stdin=DRAFT)
    assert (result.code, result.out) == (0, GOOD)
    assert result.err == (
        "handbook/tone.yaml:1:1: fout gegevens/onbekende-sleutel  onbekende sleutel 'adress'\n"
        "  | adress: je\n"
        "  | ^^^^^^ → 'address'; bedoelde je 'address'?\n"
        "handbook/tone.yaml:2:8: fout gegevens/verkeerde-waarde  hier hoort een blok met sleutels\n"
        "  | emoji: veel\n"
        "  |        ^^^^\n"
        "handbook/tone.yaml:3:19: fout gegevens/verkeerde-waarde  onbekende waarde 'naam'\n"
        "  | sign-off: {style: naam}\n"
        "  |                   ^^^^ kies uit: none, any, initials, first-name, full-name\n"
        "webcare: bevindingen in het handboek: 4; zie 'webcare check'\n"
    )


SETTINGS = {
    "no TOML": (
        b"client = ",
        (
            "webcare.toml:1:9: fout gegevens/toml  dit is geen geldige TOML\n"
            "  | client = \n"
            f'  |         ^ zet tekst tussen aanhalingstekens: sleutel = "waarde"\n{ONE}'
        ),
    ),
    "Latin-1": (b"client = '\xff'", f"webcare: webcare.toml:1:11: dit is geen geldige UTF-8\n{UTF8}"),
}


@pytest.mark.parametrize(("data", "message"), SETTINGS.values(), ids=SETTINGS)
def test_settings_that_cannot_be_read(run: Runner, here: Path, data: bytes, message: str) -> None:
    (here / "webcare.toml").write_bytes(data)
    result = run("lint", "-", stdin=DRAFT)
    assert (result.code, result.err) == (2, message)


def test_the_handbook_of_the_linted_file_counts(
    run: Runner, here: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not that of the folder in which webcare runs."""
    tone = "forbidden: [{word: bedrijfsbeleid, use: [onze afspraak]}]\n"
    (here / "handbook" / "tone.yaml").write_text(tone, encoding="utf-8")
    (here / "drafts" / "a.md").write_text("Hoi Sanne, dat is bedrijfsbeleid. ^SV", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    word = ("--select", "zakelijk/verboden-woord", "-q")
    assert run("lint", "werk/drafts/a.md", *word).out == (
        "werk/drafts/a.md:1:19: fout zakelijk/verboden-woord  'bedrijfsbeleid' gebruiken jullie niet\n"
        "  | Hoi Sanne, dat is bedrijfsbeleid. ^SV\n"
        "  |                   ^^^^^^^^^^^^^^ → 'onze afspraak'\n"
    )
    assert run("lint", "-", *word, stdin="Dat is bedrijfsbeleid.") == Result(0, "", "")
    assert run("lint", "-", *word, "--client", "werk", stdin="Dat is bedrijfsbeleid.").code == 1
