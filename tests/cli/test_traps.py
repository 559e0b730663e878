"""The traps that other linters fell into (all reproduced there), one test each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
IBAN, PHONE, MAIL = "NL91 ABNA 0417 1643 00", "06-12345678", "sanne@klant.example"
FORMS = ["text", "json", "github", "gitlab", "sarif", "junit", "checkstyle"]


def test_a_missing_path_is_not_linted_as_text(run: Runner) -> None:
    """Vale lints the words of the path."""
    assert run("lint", "zie de de folder.md") == Result(
        2, "", "webcare: zie de de folder.md: dit bestand bestaat niet\n"
    )


def test_no_file_and_findings_have_exit_codes_of_their_own(run: Runner, here: Path) -> None:
    """Proselint exits 0 on a missing file, LanguageTool with findings; cspell has one code for both."""
    (here / "fout.md").write_text("Hoi Sanne, zie de de folder. ^SV", encoding="utf-8")
    (here / "goed.md").write_text("Hoi Sanne, zie de folder. ^SV", encoding="utf-8")
    assert [run("lint", name).code for name in ("goed.md", "fout.md", "weg.md")] == [0, 1, 2]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_suppression_holds_for_the_next_line_in_every_kind_of_file(run: Runner, here: Path, name: str) -> None:
    """With Vale it silences the rest of the file, and does nothing in .txt."""
    (here / name).write_text(
        "<!-- webcare: negeer taal/dubbel-woord — zo heet hij -->\nZie de de folder.\nZie de de site. ^SV",
        encoding="utf-8",
    )
    assert run("lint", name, "-q", "--select", "taal/dubbel-woord") == Result(
        1,
        f"{name}:3:5: fout taal/dubbel-woord  'de' staat er twee keer\n  | Zie de de site. ^SV\n  |     ^^^^^ → 'de'\n",
        "",
    )


@pytest.mark.parametrize(
    "text",
    [
        "---\nreply-to: waar blyft de de lamp\nauthor: Femke Smitt\n---\nHoi Sanne, je lamp is onderweg. ^Femke",
        "> Waar blyft de de lamp , ik wil u spreken!!!\n\nHoi Sanne, je lamp is onderweg. ^Femke",
        "Hi Sanne, plak het retourlabel op de doos. Groetjes, Femke",
        "Hoi Sanne, o.a. de lamp van fam. De Wit is er. Bel dhr. Jansen t.a.v. de levering, z.s.m. dus. ^SV",
    ],
    ids=["front matter and the sender", "the customer's words", "everyday words", "abbreviations"],
)
def test_what_is_no_fault(run: Runner, text: str) -> None:
    """Each was reported somewhere."""
    assert run("lint", "-", "-q", "--ignore", "begrijpelijk/moeilijk-woord", stdin=text) == Result(0, "", "")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("more", [[], ["--fix"], ["--diff"], ["--statistics"]], ids=" ".join)
def test_personal_data_is_never_repeated(run: Runner, form: str, more: list[str]) -> None:
    """Every linter echoes the line with the IBAN in it."""
    text = f"Hoi Sanne, zie de de folder {IBAN} of bel {PHONE} of mail {MAIL} , graag, [NAAM {MAIL}] xyzzyq {MAIL}"
    result = run("lint", "-", "--channel", "x", "--format", form, *more, stdin=text)
    shown = (result.err if "--fix" in more else result.out + result.err).replace(" ", "")
    assert (result.code in (0, 1), bool(shown)) == (True, True)
    assert IBAN[5:].replace(" ", "") not in shown
    assert PHONE[4:] not in shown
    assert MAIL not in shown


def test_an_iban_is_no_misspelling(run: Runner) -> None:
    found = run("lint", "-", "--format", "json", "--select", "taal/spelfout", stdin=f"Het staat op {IBAN}, Sanne.")
    assert '"findings": []' in found.out


def test_an_address_is_not_half_mended(run: Runner) -> None:
    """Prh turns ``u`` into ``je`` and leaves ``heeft``."""
    text = "Hoi Sanne, u heeft gelijk. We sturen je lamp vandaag nog op. Heb je vragen? Bel ons. ^SV"
    assert run("lint", "--fix", "-", "--select", "persoonlijk", stdin=text).out == text
