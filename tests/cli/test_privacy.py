"""webcare privacy: whole outputs, in both languages; what it says is what it did."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Result, Runner
from tests.custody.records import FEMKE, JAN, PIET, message, note, write
from webcare.custody import eraser, rotate
from webcare.pseudonyms import Key
from webcare.pseudonyms.making import new_key
from webcare.pseudonyms.refs import renewed_ref

LOG = os.path.join("logs", "a.jsonl")
MAIL = "logs/a.pseudo.jsonl"


@pytest.fixture(autouse=True)
def desk(client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client with a key, whose random parts are always the same."""
    monkeypatch.delenv("WEBCARE_KEY_FILE", raising=False)
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    monkeypatch.setattr("secrets.token_bytes", lambda size: b"s" * size)
    monkeypatch.setattr("secrets.token_hex", lambda size: "ab" * size)
    return client


OLD, NEW = Key([b"s" * 32], ".").id, Key([b"s" * 32] * 2, ".").id
"""The ids of that key, and of the one after a rotation."""


def told(result: Result) -> str:
    return result.out + (f"--\n{result.err}" if result.err else "")


def texts_in(folder: Path) -> int:
    return sum(path.suffix in (".md", ".yaml", ".toml", ".jsonl") for path in folder.rglob("*"))


def keys(tmp_path: Path) -> str:
    return str(tmp_path / "data" / "keys")


def test_a_key_is_made_found_and_not_made_again(run: Runner, tmp_path: Path) -> None:
    made = run("privacy", "key", "new")
    assert (made.code, told(made)) == (0, f"""\
sleutel {OLD} is gemaakt
  {os.path.join(keys(tmp_path), OLD + ".key")}
Zet een kopie in de wachtwoordkluis, waar je collega's bij kunnen: zonder sleutel herken je niemand terug.
""")  # fmt: skip
    where = run("privacy", "key", "where")
    assert (where.code, told(where)) == (0, f"{OLD}  {os.path.join(keys(tmp_path), OLD + '.key')}\n")
    again = run("privacy", "key", "new", "--lang", "en")
    assert (again.code, told(again)) == (2, """\
--
webcare: this client has a key already
  = 'webcare privacy key rotate' renews it; --force begins another, and then new pseudonyms no longer match the old ones
""")  # fmt: skip
    for result in (made, where, again):
        assert (b"s" * 32).hex() not in told(result)


def test_a_rotation_says_what_it_does(run: Runner, tmp_path: Path) -> None:
    new_key(".", "Proef")
    write(LOG, message(1, "c1", JAN, "Hoi"), message(2, "c1", FEMKE, "Dag"))
    tried = run("privacy", "key", "rotate", "--dry-run")
    assert (tried.code, told(tried)) == (0, f"sleutel {OLD} zou gewisseld worden\n  {LOG}: 2 pseudoniemen\n")
    done = run("privacy", "key", "rotate", "--lang", "en")
    assert (done.code, told(done)) == (0, f"""\
key {OLD} is replaced by {NEW}
  {os.path.join(keys(tmp_path), NEW + ".key")}
  {LOG}: 2 pseudonyms
Put a copy in the password vault, where your colleagues can reach it: without the key nobody is recognised.
""")  # fmt: skip
    assert renewed_ref(b"s" * 32, JAN) in Path(LOG).read_text("utf-8")


def test_an_unfinished_rotation_is_told_and_finished(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    new_key(".", "Proef")
    write(LOG, message(1, "c1", JAN, "Hoi"))

    def stops(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(rotate, "put", stops)
        assert run("privacy", "key", "rotate").code == 130
    where = run("privacy", "key", "where")
    assert (where.code, told(where)) == (2, """\
--
webcare: het wisselen van de sleutel is niet afgemaakt
  = maak het af met 'webcare privacy key rotate'
""")  # fmt: skip
    assert (
        told(run("privacy", "key", "rotate", "--dry-run"))
        == f"het wisselen van {OLD} naar {NEW} zou worden afgemaakt\n"
    )
    assert run("privacy", "key", "rotate").out.startswith(f"sleutel {OLD} is gewisseld voor {NEW}\n")
    assert run("privacy", "key", "where").code == 0


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
    document = json.loads(run("privacy", "scan", MAIL, "--format", "json").out)
    (finding,) = document.pop("findings")
    assert document == {"version": 1, "kinds": {"phone": 1}, "files": 1}
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
Proef: 1 fout
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


ERASED = {
    ("nl", True): f"""\
{JAN}: dit zou gewist worden
  {LOG}: 1 eigen record zonder tekst en herkomst, 1 antwoord zonder tekst, 2 notities of toelichtingen zonder tekst, 1 vermelding door een ander vervangen
  {os.path.join("drafts", "a.md")}: zou verwijderd worden
  cache: wordt geleegd
Denk ook aan reservekopieën, exports en het systeem waar de berichten vandaan komen.
""",
    ("en", False): f"""\
{JAN}: erased
  {LOG}: 1 record of their own without text and origin, 1 reply without text, 2 notes or comments without text, 1 mention by somebody else replaced
  {os.path.join("drafts", "a.md")}: removed
  cache: empty
Think of backups, exports and the system that the messages came from as well.
""",
}  # fmt: skip


@pytest.mark.parametrize(("language", "dry"), list(ERASED))
def test_erasing(language: str, dry: bool, run: Runner, desk: Path) -> None:
    write(
        LOG, message(1, "c1", JAN, "Hoi"), message(2, "c1", FEMKE, f"Dag [@{JAN}]"), note(3, "c1", "Boos"), note(4, "c1", "Ja"),
        message(5, "c2", PIET, f"Zie {JAN}"),
    )  # fmt: skip
    (desk / "drafts" / "a.md").write_text("---\nconversation: c1\n---\nHoi", "utf-8")
    result = run("privacy", "erase", JAN, "--lang", language, *(["--dry-run"] if dry else []))
    assert (result.code, told(result)) == (0, ERASED[language, dry])
    assert (JAN in Path(LOG).read_text("utf-8")) is dry
    assert eraser.GONE == "gewist"


def test_erasing_where_it_cannot_reach(run: Runner, desk: Path) -> None:
    write(LOG, message(1, "c1", JAN, "Hoi"), f'{{"ref":"{JAN}"')
    (desk / "los.txt").write_text(JAN, "utf-8")
    result = run("privacy", "erase", JAN)
    assert (result.code, told(result)) == (1, f"""\
{JAN}: gewist
  {LOG}: 1 eigen record zonder tekst en herkomst
  cache: leeg
Denk ook aan reservekopieën, exports en het systeem waar de berichten vandaan komen.
Hier staat deze persoon nog; kijk er zelf naar:
  {LOG}:2
  los.txt:1
""")  # fmt: skip
    assert told(run("privacy", "erase", PIET)) == f"{PIET}: niets te wissen\n"


def test_an_account_needs_the_key(run: Runner) -> None:
    new_key(".", "Proef")
    os.unlink(next(Path("..").glob("data/keys/*.key")))
    result = run("privacy", "erase", "@jan_de_vries", "--lang", "en")
    assert result.code == 2
    assert (
        "this client's key is not on this computer\n  = ask a colleague for it, and put it in this place" in result.err
    )
    assert "jan_de_vries" not in told(result)


RETAINED = {
    ("nl", True): f"""\
bewaartermijnen: logboeken 2 jaar, exports 14 dagen
  {LOG}: 1 bericht, 1 notitie zonder tekst en afzender
dit was een proef: er is niets gewijzigd
Exports ruimt webcare niet op: het weet niet waar je ze bewaart.
Deze records noemen geen moment, en blijven dus staan:
  {LOG}:3
""",
    ("en", False): f"""\
retention terms: logs 2 years, exports 14 days
  {LOG}: 1 message, 1 note without text and author
webcare does not clear away exports: it does not know where you keep them.
These records name no moment, so they stay:
  {LOG}:3
""",
}


@pytest.mark.parametrize(("language", "dry"), list(RETAINED))
def test_retaining(language: str, dry: bool, run: Runner, desk: Path) -> None:
    terms = "retention:\n  - {what: logs, keep: 2 jaar, why: x}\n  - {what: exports, keep: 14 dagen, why: x}\n"
    (desk / "handbook" / "privacy.yaml").write_text(terms, "utf-8")
    write(LOG, message(1, "c1", JAN, "Hoi"), note(2, "c1", "x"), message(3, "c1", JAN, "Hoi") | {"at": "ooit"})
    result = run("privacy", "retain", "--at", "2029-01-01", "--lang", language, *(["--dry-run"] if dry else []))
    assert (result.code, told(result)) == (0, RETAINED[language, dry])
    assert Path(LOG).read_text("utf-8").count('"body":"Hoi"') == 1 + dry
    young = run("privacy", "retain", "--at", "2026-12-31")
    assert young.out.splitlines()[1] == "niets is ouder dan dat"


def test_right_of_access(run: Runner, tmp_path: Path) -> None:
    write(
        LOG, message(1, "c1", JAN, "Hoi\n::error::\x1b[31m", topic="pakket"), message(2, "c1", FEMKE, "Dag"),
        message(3, "c1", PIET, "Ik ook"), note(4, "c2", "Anders"),
    )  # fmt: skip
    result = run("privacy", "export", JAN, "--output", str(tmp_path / "inzage.md"))
    assert (result.code, told(result)) == (0, f"""\
{JAN}: 2 records
  {tmp_path / "inzage.md"}
  {tmp_path / "inzage.json"}
Lees het na voor je het geeft, en wis het daarna: er staan persoonsgegevens in.
""")  # fmt: skip
    text = (tmp_path / "inzage.md").read_text("utf-8").split("\n", 3)
    assert text[0] == "# Wat Proef van je bewaart"
    assert (
        text[3]
        == """\
Hieronder staat alles uit 1 gesprek: 2 records.
Wat andere klanten daar schreven, is weggelaten (1).

## Gesprek c1

**2026-01-02T00:01:00+01:00, x, jij**

> Hoi
> ::error::\\u001b[31m

onderwerp: pakket

**2026-01-03T00:02:00+01:00, x, medewerker**

> Dag
"""
    )
    document = json.loads((tmp_path / "inzage.json").read_text("utf-8"))
    assert [record["id"] for record in document["records"]] == ["m1", "m2"]
    assert (document["person"], document["client"], document["omitted"]) == (JAN, "Proef", 1)
    again = run("privacy", "export", JAN, "--output", str(tmp_path / "inzage.json"), "--lang", "en")
    assert (again.code, again.err) == (
        2,
        f"webcare: {tmp_path / 'inzage.md'}: this file exists already\n  = choose another name\n",
    )
    assert (
        told(run("privacy", "export", "k_0000000000000000", "--output", "x.md"))
        == "k_0000000000000000: niets gevonden\n"
    )


def test_a_copy_to_share(run: Runner) -> None:
    new_key(".", "Proef")
    write(LOG, message(1, "c1", "@jan", "Bel 06-12345678. Groet, Jan", naam="Jan"), "kapot")
    result = run("privacy", "redact", LOG, "--output", "deel.jsonl")
    assert (result.code, told(result)) == (0, """\
--
1 regel of tekst gewijzigd
1 onleesbare regel weggelaten
1 onbekend veld weggelaten
Lees het na voor je het deelt: een naam midden in een zin herkent webcare niet altijd.
""")  # fmt: skip
    assert json.loads(Path("deel.jsonl").read_text("utf-8"))["body"] == "Bel [telefoonnummer]. Groet, [naam]"
    Path("brief.txt").write_text("Bel 06-12345678.", "utf-8")
    assert run("privacy", "redact", "brief.txt", "--output", "b.txt", "--mask") == Result(0, "", "")
    assert Path("b.txt").read_text("utf-8") == "Bel 06-********."
    assert run("privacy", "redact", "brief.txt", "--output", "c.txt").code == 0
    assert Path("c.txt").read_text("utf-8") == "Bel [telefoonnummer]."
    taken = run("privacy", "redact", LOG, "--output", LOG)
    assert (taken.code, taken.err) == (2, f"webcare: {LOG}: dit bestand bestaat al\n  = kies een andere naam\n")
    starred = run("privacy", "redact", LOG, "--output", "d.jsonl", "--mask")
    assert (starred.code, starred.err) == (
        2,
        f"webcare: {LOG}: sterretjes maken een logboek stuk\n  = laat --mask weg\n",
    )
    assert not Path("d.jsonl").exists()


@pytest.mark.parametrize(
    "command", [["scan"], ["retain"], ["erase", JAN], ["export", JAN, "-o", "x"], ["key", "new"], ["key", "rotate"]]
)
def test_without_a_client_folder(
    command: list[str], run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("privacy", *command)
    assert (result.code, told(result)) == (2, "--\nwebcare: hier is geen klantmap\n  = 'webcare init' maakt er een\n")


def test_progress_on_a_terminal_and_none_in_a_pipe(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    write(LOG, *(message(number, "c1", JAN, "Hoi") for number in range(50)))
    assert "%" not in run("privacy", "erase", JAN, "--dry-run").err
    shown: list[str] = []
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stderr, "write", shown.append)
    assert run("privacy", "erase", JAN, "--dry-run").code == 0
    assert shown[-1] == "\r100 %\n" and len(shown) > 2
