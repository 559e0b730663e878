"""webcare privacy export and redact: what leaves the folder; and no command without a client."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.privacy.desk import LOG, told
from tests.cli.runner import Result, Runner
from tests.custody.records import FEMKE, JAN, PIET, message, note, write
from tests.docs.documents import exactly
from webcare.pseudonyms.making import new_key


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
    document = exactly("privacy-export", (tmp_path / "inzage.json").read_text("utf-8"))
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


def test_a_copy_to_share(run: Runner, tmp_path: Path) -> None:
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
    Path("brief.txt").write_text("Hoi Evi,\nbel 06-12345678 of @evi_b.", "utf-8")
    assert run("privacy", "redact", "brief.txt", "--output", "b.txt", "--mask") == Result(0, "", "")
    assert Path("b.txt").read_text("utf-8") == "Hoi [naam],\nbel 06-******** of [@*****]."
    Path("brief.txt").write_text("Bel 06-12345678.", "utf-8")
    assert run("privacy", "redact", "brief.txt", "--output", "c.txt").code == 0
    assert Path("c.txt").read_text("utf-8") == "Bel [telefoonnummer]."
    elsewhere = tmp_path / "ver.txt"
    elsewhere.write_text("Bel 06-12345678.", "utf-8")
    assert run("privacy", "redact", str(elsewhere), "--output", "e.txt").code == 0
    assert Path("e.txt").read_text("utf-8") == "Bel [telefoonnummer]."
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
