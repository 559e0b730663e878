"""webcare privacy scan, and what check makes of it: whole outputs, in both languages."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.privacy.desk import LOG, MAIL, texts_in, told
from tests.cli.runner import Runner
from tests.custody.records import JAN, message, write
from tests.docs.documents import exactly


@pytest.mark.parametrize(
    ("language", "output"),
    [
        ("nl", f"""\
{os.path.join("drafts", "a.md")}:1:11: waarschuwing privacy/gegeven-in-bestand  e-mailadres: sa***@****.*******
  | Hoi, mail sa***@****.*******
  |           ^^^^^^^^^^^^^^^^^^ dit bestand staat niet in git
{os.path.join("logs", "a.pseudo.jsonl")}:1:207: fout privacy/gegeven-in-bestand  telefoonnummer: 06-********
  | Bel 06-********
  |     ^^^^^^^^^^^ maak het onherkenbaar met 'webcare privacy redact'
2 persoonsgegevens in 2 van FILES bestanden: 1 e-mailadres, 1 telefoonnummer
"""),
        ("en", f"""\
{os.path.join("drafts", "a.md")}:1:11: warning privacy/gegeven-in-bestand  e-mail address: sa***@****.*******
  | Hoi, mail sa***@****.*******
  |           ^^^^^^^^^^^^^^^^^^ this file is not in git
{os.path.join("logs", "a.pseudo.jsonl")}:1:207: error privacy/gegeven-in-bestand  phone number: 06-********
  | Bel 06-********
  |     ^^^^^^^^^^^ make it unrecognisable with 'webcare privacy redact'
2 pieces of personal data in 2 of FILES files: 1 e-mail address, 1 phone number
"""),
    ],
)  # fmt: skip
def test_a_scan(language: str, output: str, run: Runner, desk: Path) -> None:
    (desk / "drafts" / "a.md").write_text("Hoi, mail sanne@mail.example", "utf-8")
    write(MAIL, message(1, "c1", JAN, "Bel 06-12345678"))
    result = run("privacy", "scan", "--lang", language)
    assert (result.code, told(result)) == (1, output.replace("FILES", str(texts_in(desk))))


def test_a_clean_scan_and_its_thresholds(run: Runner, desk: Path) -> None:
    assert told(run("privacy", "scan")) == f"{texts_in(desk)} bestanden bekeken: geen persoonsgegevens\n"
    write(LOG, message(1, "c1", JAN, "Bel 06-12345678"))  # git does not keep it: advice
    assert [run("privacy", "scan", "--fail-on", level).code for level in ("error", "warning", "advice")] == [0, 0, 1]
    assert run("privacy", "scan", "weg").err == "webcare: weg: dit bestaat niet\n"


def test_a_scan_for_machines(run: Runner) -> None:
    write(MAIL, message(1, "c1", JAN, "Bel 06-12345678"))
    document = exactly("privacy-scan", run("privacy", "scan", MAIL, "--format", "json").out)
    (finding,) = document.pop("findings")
    assert document == {"version": 1, "kinds": {"phone": 1}, "files": 1, "untold": 0, "not_scanned": []}
    assert (finding["path"], finding["line"], finding["column"], finding["message"]) == (
        os.path.join("logs", "a.pseudo.jsonl"), 1, 207, "telefoonnummer: 06-********",
    )  # fmt: skip
    annotated = run("privacy", "scan", MAIL, "--format", "github").out
    assert annotated.startswith("::error file=logs") and annotated.count("\n") == 1


def test_check_fails_on_a_shared_log_with_personal_data(run: Runner) -> None:
    assert run("check").code == 0
    write(LOG, message(1, "c1", JAN, "Bel 06-12345678"))
    assert run("check").code == 0  # nobody else sees it
    write(MAIL, message(2, "c2", JAN, "Bel 06-12345678"))
    result = run("check")
    assert (result.code, told(result)) == (1, f"""\
{os.path.join("logs", "a.pseudo.jsonl")}:1:207: fout privacy/gegeven-in-bestand  telefoonnummer: 06-********
  | Bel 06-********
  |     ^^^^^^^^^^^ maak het onherkenbaar met 'webcare privacy redact'
Proef: 1 fout; 2 regels van het logboek gelezen
""")  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None, reason="the test makes a repository with git")
def test_check_fails_on_a_log_in_git_with_personal_data(run: Runner) -> None:
    write(LOG, message(1, "c1", JAN, "Bel 06-12345678"))
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "."], check=True)
    assert run("check").code == 0  # .gitignore kept it out
    subprocess.run(["git", "add", "-f", LOG], check=True)
    result = run("check", "--lang", "en")
    assert (result.code, result.out.splitlines()[0]) == (
        1, f"{LOG}:1:207: error privacy/gegeven-in-bestand  phone number: 06-********",
    )  # fmt: skip
