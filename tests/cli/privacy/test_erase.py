"""webcare privacy erase: what it says is what it did."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.cli.privacy.desk import LOG, told
from tests.cli.runner import Runner
from tests.custody.records import FEMKE, JAN, PIET, line, message, note, write
from webcare.custody import eraser
from webcare.pseudonyms.making import new_key

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


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "2 afgebroken regels verwijderd"), ("en", "2 torn lines removed")]
)
def test_erasing_torn_lines(language: str, said: str, run: Runner) -> None:
    torn = line(message(1, "c1", JAN, "Mijn adres is"))[:-4]
    write(f"{LOG}.torn", torn, line(message(2, "c1", PIET, "Hoi"))[:-4], torn)
    result = run("privacy", "erase", JAN, "--lang", language)
    assert (result.code, result.out.splitlines()[1]) == (0, f"  {LOG}.torn: {said}")
    assert JAN not in Path(f"{LOG}.torn").read_text("utf-8")


def test_an_account_needs_the_key(run: Runner) -> None:
    new_key(".", "Proef")
    os.unlink(next(Path("..").glob("data/keys/*.key")))
    result = run("privacy", "erase", "@jan_de_vries", "--lang", "en")
    assert result.code == 2
    assert (
        "this client's key is not on this computer\n  = ask a colleague for it, and put it in this place" in result.err
    )
    assert "jan_de_vries" not in told(result)


def test_progress_on_a_terminal_and_none_in_a_pipe(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    write(LOG, *(message(number, "c1", JAN, "Hoi") for number in range(50)))
    assert "%" not in run("privacy", "erase", JAN, "--dry-run").err
    shown: list[str] = []
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stderr, "write", shown.append)
    assert run("privacy", "erase", JAN, "--dry-run").code == 0
    assert shown[-1] == "\r100%\n" and len(shown) > 2
