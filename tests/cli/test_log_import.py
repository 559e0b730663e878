"""``webcare log import`` and ``webcare log export``, as a user meets them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Result, Runner
from tests.docs.schemas import path_of
from tests.importing.golden import FIXTURES, SECRET
from webcare.importing.sources import SOURCES

TWCS = str(FIXTURES / "twcs.jsonl")
MAP = str(FIXTURES / "twcs_map.yaml")
ADDED = """\
logs/twcs.jsonl: 2 records toegevoegd
  2 berichten; 1 gesprek
  van de klant 1, aan de klant 1, openbaar 2
  kanaal: x 2
  van 31 oktober 2017 22.46 tot en met 31 oktober 2017 23.12
"""


@pytest.fixture
def keyed(client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The client folder, with a key that is always the same and the exports in it."""
    (tmp_path / "proef.key").write_text(f"{SECRET}\n", "utf-8")
    monkeypatch.setenv("WEBCARE_KEY_FILE", str(tmp_path / "proef.key"))
    for path in FIXTURES.iterdir():
        (shutil.copytree if path.is_dir() else shutil.copy)(path, client / path.name)
    return client


@pytest.mark.usefixtures("keyed")
def test_it_is_added_once(run: Runner) -> None:
    first = run("log", "import", "--map", "twcs_map.yaml", "twcs.jsonl")
    assert (first.code, first.out, first.err) == (0, ADDED, "")
    again = run("log", "import", "--map", "twcs_map.yaml", "twcs.jsonl")
    assert (again.code, again.out) == (
        0,
        ADDED.replace("2 records toegevoegd", "0 records toegevoegd, 2 stonden er al"),
    )
    assert run("log", "verify").code == 0
    assert "logs/" not in run("privacy", "scan").out


@pytest.mark.usefixtures("keyed")
def test_a_dry_run_writes_nothing(run: Runner) -> None:
    shown = run("log", "import", "--dry-run", "--map", "twcs_map.yaml", "twcs.jsonl")
    assert (
        shown.out == ADDED.replace("2 records toegevoegd", "2 records zouden erbij komen") + "er is niets geschreven\n"
    )
    assert [path.name for path in Path("logs").iterdir()] == ["README.md"]


@pytest.mark.usefixtures("keyed")
def test_what_names_no_channel_gets_the_one_that_is_given(run: Runner) -> None:
    columns = "columns: {id: id, tekst: body, d: at, r: direction}\nconstants: {surface: open}\n"
    Path("kaart.yaml").write_text(columns, "utf-8")
    Path("a.csv").write_text(
        "id,tekst,d,r,k\n1,Hoi,2026-03-02T10:00:00Z,in,\n2,Ja,2026-03-02T11:00:00Z,in,x\n", "utf-8"
    )
    refused = run("log", "import", "--map", "kaart.yaml", "a.csv")
    assert refused == Result(
        2,
        "",
        "webcare: de kolommenkaart noemt geen channel\n"
        "  = zet erbij welke kolom dat is, of geef één kanaal voor alles: --channel …\n",
    )
    given = run("log", "import", "--map", "kaart.yaml", "a.csv", "--channel", "Facebook", "--dry-run")
    assert (given.code, given.out.splitlines()[3]) == (0, "  kanaal: facebook 2")
    Path("kaart.yaml").write_text(columns.replace("r: direction", "r: direction, k: channel"), "utf-8")
    given = run("log", "import", "--map", "kaart.yaml", "a.csv", "--channel", "facebook", "--dry-run")
    assert (given.code, given.out.splitlines()[3]) == (0, "  kanaal: facebook 1, x 1")


@pytest.mark.usefixtures("keyed")
def test_check_shows_the_records_and_writes_nothing(run: Runner) -> None:
    shown = run("log", "import", "--check", "--map", "coosto_map.yaml", "coosto.csv")
    places, records = zip(*(line.split("  ", 1) for line in shown.out.splitlines()[:3]), strict=True)
    assert places == ("coosto.csv:2", "coosto.csv:3", "coosto.csv:5")
    assert [json.loads(record)["body"] for record in records] == [
        "Mijn lamp is stuk, wat nu?",
        "Hoi [naam], wat vervelend. Stuur je een foto? ^[initialen]",
        "Wat een mooie winkel",
    ]
    assert shown.out.splitlines()[3:] == [
        "niet overgenomen kolommen: 'Regio'",
        "klopt niet: 1× hier hoort een moment met tijdzone: dit uur kwam twee keer, omdat de klok werd teruggezet (coosto.csv:4)",
        "klopt niet: 1× direction: onbekende waarde 'gedeeld' (bekend: inkomend, uitgaand) (coosto.csv:6)",
        "de eerste 3 records; er is niets geschreven",
    ]
    assert shown.code == 1
    assert [path.name for path in Path("logs").iterdir()] == ["README.md"]
    first = run("log", "import", "--check", "kaggle-twcs", "kaggle.csv").out
    assert "115712" not in first


@pytest.mark.usefixtures("keyed")
def test_the_document(run: Runner) -> None:
    shown = json.loads(run("log", "import", "zendesk", "zendesk.jsonl", "--format", "json").out)
    jsonschema.Draft202012Validator(json.loads(path_of("log-import").read_text("utf-8"))).validate(shown)
    assert {key: shown[key] for key in ("path", "written", "added", "known", "conversations", "types", "compared")} == {
        "path": "logs/zendesk.jsonl", "written": True, "added": 11, "known": 0, "conversations": 3,
        "types": {"event": 5, "message": 4, "note": 1, "rating": 1},
        "compared": [
            {"figure": "reply_time_in_minutes", "agree": 1, "differ": 0, "unknown": 1, "places": []},
            {"figure": "business_reply_time_in_minutes", "agree": 1, "differ": 0, "unknown": 0, "places": []},
            {"figure": "replies", "agree": 1, "differ": 0, "unknown": 0, "places": []},
        ],
    }  # fmt: skip
    assert [(one["count"], one["fault"], one["places"]) for one in shown["dropped"]] == [
        (1, True, ["zendesk.jsonl:3:1 comments[0]"]),
        (1, True, ["zendesk.jsonl:4:134"]),
    ]


@pytest.mark.usefixtures("keyed")
def test_a_log_that_git_may_keep_holds_no_id_that_leads_anywhere(run: Runner) -> None:
    run("log", "import", "x-archive", "x-archive", "--file", "logs/x.pseudo.jsonl")
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "-f", "logs/x.pseudo.jsonl"], check=True)
    assert "1700000000000000002" not in Path("logs/x.pseudo.jsonl").read_text("utf-8")
    assert "logs/" not in run("privacy", "scan").out
    run("log", "import", "zendesk", "zendesk.jsonl", "--file", "logs/z.jsonl")
    subprocess.run(["git", "add", "-f", "logs/z.jsonl"], check=True)
    Path("logs/z.jsonl").write_text("", "utf-8")
    run("log", "import", "zendesk", "zendesk.jsonl", "--file", "logs/z.jsonl")
    assert "noorderlamp.example" not in Path("logs/z.jsonl").read_text("utf-8")


@pytest.mark.usefixtures("keyed")
@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_export_and_import_again(form: str, run: Runner) -> None:
    run("log", "import", "chatwoot", "chatwoot.json")
    before = Path("logs/chatwoot.jsonl").read_bytes()
    written = run("log", "export", "--format", form, "--output", f"uit.{form}")
    assert (written.code, written.out, written.err) == (0, "", f"geschreven: uit.{form}\n")
    Path("logs/chatwoot.jsonl").unlink()
    assert run("log", "import", "webcare", f"uit.{form}").code == 0
    assert Path("logs/webcare.jsonl").read_bytes() == before
    assert run("log", "export").out == before.decode()


@pytest.mark.usefixtures("keyed")
def test_an_export_leaves_broken_lines_out_and_says_so(run: Runner) -> None:
    Path("logs/a.jsonl").write_text("kapot\n", "utf-8")
    shown = run("log", "export")
    assert (shown.code, shown.out) == (1, "")
    assert "logs/a.jsonl:1:1: fout" in shown.err


REFUSED = {
    ("zendesk",): "noem ook het bestand",
    ("zendesck", "zendesk.jsonl"): "onbekende bron 'zendesck'\n  = bedoelde je 'zendesk'?",
    ("zendesk.jsonl",): "zeg eerst waar het vandaan komt",
    ("zendesk", "weg.json"): "weg.json: dit bestand bestaat niet",
    ("zendesk", "x-archive"): "x-archive: dit is een map, geen bestand",
    ("zendesk", "-"): "-: een pijp kan hier niet; geef een bestand",
    ("chatwoot", "zendesk.jsonl"): "zendesk.jsonl: dit lijkt op een bestand van Zendesk\n  = probeer: webcare log import zendesk zendesk.jsonl",
    ("hootsuite", "coosto.csv"): "coosto.csv: geen kolom voor conversation_id (gezocht: 'conversation id')",
    ("x-archive", "handbook"): "handbook: hier is geen archief van X",
    ("zendesk", "zendesk.jsonl", "--tz", "Mars"): "onbekende tijdzone 'Mars'",
    ("--map", "weg.yaml", "coosto.csv"): "weg.yaml: dit bestand bestaat niet",
    ("zendesk", "zendesk.jsonl", "--file", "handbook"): "handbook: dit is een map, geen bestand",
}  # fmt: skip


@pytest.mark.usefixtures("keyed")
@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_what_cannot_be(arguments: tuple[str, ...], run: Runner) -> None:
    refused = run("log", "import", *arguments)
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith(f"webcare: {REFUSED[arguments]}")


@pytest.mark.usefixtures("client")
def test_without_a_key_it_says_how_to_make_one(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WEBCARE_KEY_FILE", raising=False)
    shutil.copy(FIXTURES / "zendesk.jsonl", ".")
    refused = run("log", "import", "zendesk", "zendesk.jsonl")
    assert refused.code == 2
    assert "webcare privacy key new" in refused.err


def test_without_a_client_folder(run: Runner) -> None:
    assert run("log", "import", "--map", MAP, TWCS).err.startswith("webcare: hier is geen klantmap")
    assert run("log", "export").err.startswith("webcare: hier is geen logboek")


@pytest.mark.usefixtures("keyed")
def test_progress_is_for_a_terminal(terminal: Runner) -> None:
    shown = terminal("log", "import", "kaggle-twcs", "kaggle.csv")
    assert shown.err.endswith("\r100%\n")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_help_names_every_source(run: Runner, language: str) -> None:
    shown = " ".join(run("log", "import", "--help", "--lang", language).out.replace("-\n", "-").split())
    assert [name for name in SOURCES if name not in shown.replace("- ", "-")] == []
