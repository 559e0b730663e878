"""``webcare review``: what waits, and a draft with everything around it."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Result, Runner
from tests.docs.schemas import path_of
from tests.review.desk import BODY, asked, written_desk


@pytest.fixture
def desk(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small desk, with a draft of each writer."""
    folder = written_desk(here / "klant")
    monkeypatch.delenv("WEBCARE_USER", raising=False)
    monkeypatch.chdir(folder)
    return folder


def slashes(result: Result) -> Result:
    """The paths as they are on POSIX."""
    return Result(result.code, result.out.replace(f"drafts{os.sep}", "drafts/"), result.err)


EVI_LINES = """drafts/evi.md: ter controle, sinds 20 november 2026 10.05
  X, geschreven door Lotte Hendriks
  mag kijken: Sanne Vermeer of Eline Dekker (het is een klacht)
  niets op aan te merken
"""
JAN_LINES = """drafts/jan.md: ter controle, sinds 19 november 2026 09.00
  E-mail, Privacy, geschreven door Joost Bakker
  mag kijken: Eline Dekker (dit gaat altijd langs een tweede, onderwerp Privacy)
  1 fout
"""


def test_what_waits_the_oldest_first(run: Runner, desk: Path) -> None:
    asked(desk)
    (desk / "drafts" / "nog-niet.md").write_text("Hoi.\n", "utf-8")
    both = f"{JAN_LINES}\n{EVI_LINES}\n2 concepten wachten op een tweede paar ogen\n"
    assert slashes(run("review")) == Result(0, both, "")
    assert slashes(run("review", "list", "--reviewer", "ed")).out == both
    own = f"{EVI_LINES}\n1 concept wacht op een tweede paar ogen\n"
    assert slashes(run("review", "--reviewer", "SV")) == Result(0, own, "")
    assert slashes(run("review", "--mine", "--by", "sanne-vermeer")) == Result(0, own, "")
    assert run("review", "--reviewer", "JB") == Result(0, "er wacht niets op een tweede paar ogen\n", "")


def test_mine_is_of_the_one_whom_the_variable_names(run: Runner, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(desk)
    monkeypatch.setenv("WEBCARE_USER", "SV")
    assert slashes(run("review", "--mine")).out.startswith(EVI_LINES)
    monkeypatch.setenv("WEBCARE_USER", "ZZ")
    assert run("review", "--mine") == Result(
        2, "", "webcare: WEBCARE_USER: onbekende collega 'ZZ'\n  = kies uit: SV, ED, LH, JB\n"
    )
    monkeypatch.delenv("WEBCARE_USER")
    assert run("review", "--mine") == Result(
        2,
        "",
        "webcare: webcare weet niet wie je bent\n  = gebruik --by met je initialen, of zet de variabele WEBCARE_USER\n",
    )


def test_all_of_them_in_english(run: Runner, desk: Path) -> None:
    (desk / "drafts" / "jan.md").unlink()
    os.utime(desk / "drafts" / "evi.md", (1_795_000_000, 1_795_000_000))
    assert slashes(run("--lang", "en", "review", "--all")) == Result(
        0,
        "drafts/evi.md: draft, since 18 November 2026 12:06\n"
        "  X, written by Lotte Hendriks\n"
        "  may look: Sanne Vermeer or Eline Dekker (it is a complaint)\n"
        "  nothing to change\n\n"
        "nothing waits for a second pair of eyes\n",
        "",
    )


def test_an_empty_desk(run: Runner, desk: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (desk / "drafts").iterdir():
        path.unlink()
    assert run("review") == Result(0, "er wacht niets op een tweede paar ogen\n", "")
    (desk / "drafts").rmdir()
    assert run("review").code == 0
    monkeypatch.chdir(here)
    assert run("review").err.startswith("webcare: hier is geen klantmap\n")


def test_what_cannot_be_read_is_said_and_the_rest_is_listed(run: Runner, desk: Path) -> None:
    asked(desk)
    (desk / "drafts" / "jan.md").write_bytes(b"Caf\xe9")
    (desk / "drafts" / "kapot.md").write_text("---\nstatus: [to-review\n---\nHoi.\n", "utf-8")
    result = slashes(run("review"))
    assert (result.code, result.out) == (2, f"{EVI_LINES}\n1 concept wacht op een tweede paar ogen\n")
    assert "jan.md:1:4: dit is geen geldige UTF-8" in result.err
    assert "kapot.md:3:1: fout gegevens/yaml" in result.err


SHOWN = """drafts/evi.md: ter controle, sinds 20 november 2026 10.05
  X, geschreven door Lotte Hendriks
  mag kijken: Sanne Vermeer of Eline Dekker (het is een klacht)
  20 november 2026 10.05: Lotte Hendriks vroeg om een tweede paar ogen

Klant                                            | Antwoord
Belachelijk! Mijn pakket is al drie weken te     | Hoi Evi, wat vervelend dat je al zo lang wacht.
laat. Mail me op ev*@****.*******                | Bel de de klant op 06********. ^LH
                                                 |
                                                 | Bevindingen:
"""
NARROW = """
Klant
Belachelijk! Mijn pakket is al drie weken te
laat. Mail me op ev*@****.*******

Antwoord
Hoi Evi, wat vervelend dat je al zo lang wacht.
"""


def test_one_draft_beside_what_the_customer_wrote(run: Runner, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(desk)
    path = desk / "drafts" / "evi.md"
    path.write_text(
        path.read_text("utf-8").replace("Ik bel je vandaag nog.", "Bel de de klant op 0612345678."), "utf-8"
    )
    result = slashes(run("review", "show", "drafts/evi.md"))
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(SHOWN)
    found = " ".join(re.sub(r"^[^|]*\| ?", "", line) for line in result.out[len(SHOWN) :].splitlines())
    assert found.startswith("10:68 fout privacy/persoonsgegeven")
    assert "fout taal/dubbel-woord: 'de' staat er twee keer   → 'de'" in found
    assert "0612345678" not in result.out and "evi@post" not in result.out
    monkeypatch.setattr("webcare.cli.output.WIDTH", 48)
    assert NARROW in slashes(run("review", "show", "drafts/evi.md")).out


def test_the_conversation_of_the_log(run: Runner, desk: Path) -> None:
    common = {"v": 1, "type": "message", "conversation_id": "c1", "channel": "x", "surface": "open"}
    said = (("in", "Waar blijft mijn pakket?"), ("out", "Hoi, ik kijk even."), ("in", "Nog steeds niks, belachelijk!"))
    records = [
        common | {"id": f"m{at}", "at": f"2026-11-20T10:0{at}:00+01:00", "direction": way, "body": body}
        | {"author": {"type": "customer" if way == "in" else "agent"}}
        for at, (way, body) in enumerate(said)
    ]  # fmt: skip
    (desk / "logs" / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    (desk / "drafts" / "c.md").write_text(f"---\nconversation: c1\nauthor: JB\n---\n{BODY}", "utf-8")
    out = run("review", "show", "drafts/c.md").out
    left = [line.partition(" |")[0].rstrip() for line in out[out.index("Gesprek") :].splitlines()]
    assert left[:9] == [
        "Gesprek",
        "klant:",
        "  Waar blijft mijn pakket?",
        "",
        "wij:",
        "  Hoi, ik kijk even.",
        "",
        "klant:",
        "  Nog steeds niks, belachelijk!",
    ]
    assert "mag kijken: Sanne Vermeer of Eline Dekker (het is een klacht)" in out


def valid(name: str, text: str) -> object:
    """The document, when the published schema accepts it."""
    document = json.loads(text)
    jsonschema.Draft202012Validator(json.loads(path_of(name).read_text("utf-8"))).validate(document)
    return document


def test_as_json(run: Runner, desk: Path) -> None:
    asked(desk)
    assert run("review", "return", "drafts/jan.md", "--by", "ED", "--note", "Bel 0612345678").code == 0
    document = valid("review", run("review", "--format", "json").out)
    assert document == {
        "version": 1,
        "drafts": [
            {
                "path": os.path.join("drafts", "evi.md"),
                "status": "to-review",
                "channel": "x",
                "topic": None,
                "author": "lotte-hendriks",
                "since": "2026-11-20T10:05:00+01:00",
                "reviewers": ["sanne-vermeer", "eline-dekker"],
                "demands": [
                    {
                        "when": ["complaint"],
                        "topics": ["klacht"],
                        "by": ["sanne-vermeer", "eline-dekker"],
                        "done": False,
                    }
                ],
                "approved_by": [],
                "edited": False,
                "findings": {"error": 0, "warning": 0, "advice": 0},
                "note": None,
            }
        ],
    }
    valid("review", run("review", "--all", "--format", "json").out)
    shown = valid("review-show", run("review", "show", "drafts/jan.md", "--format", "json").out)
    assert isinstance(shown, dict)
    assert shown["steps"][1]["note"] == shown["draft"]["note"] == "Bel 06********"
    assert shown["text"] == "Hoi Jan, ik stuur je de de gegevens morgen. Vriendelijke groet, Joost\n"
    assert [finding["rule"] for finding in shown["findings"]][:1] == ["taal/dubbel-woord"]


def test_hostile_drafts_reach_no_terminal(run: Runner, desk: Path) -> None:
    text = '---\nauthor: "\\e[31m\\u202eLH"\ntopic: "\\e]0;x\\a"\nstatus: to-review\nreply-to: "::error::\\e[2J"\n---\n\x1b[31mHoi\u202e ##[error]\n'
    (desk / "drafts" / "evi.md").write_text(text, "utf-8")
    for arguments in (("list",), ("show", "drafts/evi.md"), ("show", "drafts/evi.md", "--format", "json")):
        result = run("review", *arguments)
        assert result.code == 0
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]|##\\[|^::", result.out + result.err, re.MULTILINE
        )
