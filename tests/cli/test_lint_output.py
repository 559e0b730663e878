"""What ``webcare lint`` writes and where: by draft, in a file, on a narrow screen, through a console of another encoding."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.runner import Result, Runner

pytestmark = pytest.mark.usefixtures("client")
WRONG = "Hoi Sanne, zie de de folder , graag. ^SV\n"
GOOD = "Hoi Sanne, je pakket is onderweg. ^SV\n"
ONLY = ("--select", "taal/dubbel-woord,taal/leesteken,persoonlijk/invulveld")
TWICE = "drafts/a.md:1:16: fout taal/dubbel-woord  'de' staat er twee keer"
RECORDS = '{"id":1,"draft":"Zie de de folder. ^SV"}\n{"id":2,"draft":"Zie de de folder , en de de site. ^SV"}\n'


@pytest.fixture
def drafts(client: Path) -> Path:
    folder = client / "drafts"
    (folder / "a.md").write_text(WRONG, encoding="utf-8")
    (folder / "b.md").write_text(GOOD, encoding="utf-8")
    (folder / "c.txt").write_text(f"[NAAM] {WRONG}\nEn en van van de de vraag.\n", encoding="utf-8")
    return folder


@pytest.mark.usefixtures("drafts")
def test_drafts_are_told_one_by_one(run: Runner) -> None:
    assert run("lint", *ONLY) == Result(
        1,
        f"{TWICE}\n"
        "  | Hoi Sanne, zie de de folder , graag. ^SV\n"
        "  |                ^^^^^ → 'de'\n"
        "drafts/a.md:1:28: waarschuwing taal/leesteken  geen spatie voor ','\n"
        "  | Hoi Sanne, zie de de folder , graag. ^SV\n"
        "  |                            ^^ → ','\n"
        "drafts/a.md: Z –  E –  K –  E –  P ✓\n"
        "drafts/b.md: Z –  E –  K –  E –  P ✓\n"
        "drafts/c.txt:1:1: fout persoonlijk/invulveld  dit invulveld is nog leeg\n"
        "  | [NAAM] Hoi Sanne, zie de de folder , graag. ^SV\n"
        "  | ^^^^^^ vul het in of haal het weg\n"
        "drafts/c.txt:1:23: fout taal/dubbel-woord  'de' staat er twee keer\n"
        "  | [NAAM] Hoi Sanne, zie de de folder , graag. ^SV\n"
        "  |                       ^^^^^ → 'de'\n"
        "drafts/c.txt:3:1: fout taal/dubbel-woord  'en' staat er twee keer\n"
        "  | En en van van de de vraag.\n"
        "  | ^^^^^ → 'En'\n"
        "Verder:\n"
        "drafts/c.txt:3:7: fout taal/dubbel-woord  'van' staat er twee keer  → 'van'\n"
        "drafts/c.txt:3:15: fout taal/dubbel-woord  'de' staat er twee keer  → 'de'\n"
        "drafts/c.txt:1:35: waarschuwing taal/leesteken  geen spatie voor ','  → ','\n"
        "drafts/c.txt: Z –  E –  K –  E –  P ✗   (persoonlijk/invulveld)\n"
        "6 fouten en 2 waarschuwingen in 2 van 3 concepten; begin met drafts/a.md:1:16 (taal/dubbel-woord)\n",
        "",
    )


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("more", [[], ["-q"], ["--format", "json"], ["--format", "github"]], ids=" ".join)
def test_every_finding_is_told_whatever_the_form(run: Runner, more: list[str]) -> None:
    text = run("lint", *ONLY, *more).out
    assert (
        sum(text.count(f"{rule}") for rule in ("dubbel-woord  '", '"taal/dubbel-woord",', "title=taal/dubbel-woord"))
        == 5
    )


@pytest.mark.usefixtures("drafts")
def test_zekep_alone(run: Runner) -> None:
    lines = ["drafts/a.md: Z –  E –  K –  E –  P ✓", "drafts/b.md: Z –  E –  K –  E –  P ✓"]
    lines.append("drafts/c.txt: Z –  E –  K –  E –  P ✗   (persoonlijk/invulveld)")
    assert run("lint", *ONLY, "--zekep").out.splitlines() == lines
    assert run("lint", "-", "--zekep", "--select", "taal", stdin=GOOD) == Result(
        0, "<stdin>: Z –  E –  K –  E –  P –\n", ""
    )


@pytest.mark.usefixtures("drafts")
def test_statistics(run: Runner) -> None:
    table = "  Aantal    Aandeel  Regel\n       5        62%  taal/dubbel-woord\n       2        25%  taal/leesteken\n"
    table += "       1        12%  persoonlijk/invulveld\n       8       100%  samen\n"
    assert run("lint", *ONLY, "--statistics") == Result(1, table, "")
    assert run("lint", "drafts/b.md", *ONLY, "--statistics") == Result(0, "niets gevonden\n", "")
    assert run("lint", "drafts/b.md", *ONLY, "--statistics", "--lang", "en").out == "nothing found\n"


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit", "checkstyle"])
def test_a_file_gets_what_the_screen_would_get(
    run: Runner, here: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = run("lint", *ONLY, "--format", form)
    (here / "uit").write_text("oud\n", encoding="utf-8")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("lint", *ONLY, "--format", form, "--output", "uit") == Result(1, "", "")
    assert (here / "uit").read_bytes().decode() == shown.out


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("arguments", [["drafts"], ["--batch", "in.jsonl"]], ids=" ".join)
def test_a_file_that_cannot_be_written_is_left_as_it_was(run: Runner, here: Path, arguments: list[str]) -> None:
    (here / "in.jsonl").write_text(RECORDS, encoding="utf-8")
    result = run("lint", *arguments, "--output", "weg/uit.json")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("webcare: weg/uit.json: schrijven lukt niet (")
    assert not (here / "weg").exists()


def test_a_batch_that_breaks_off_leaves_the_old_file(run: Runner, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "in.jsonl").write_text(RECORDS, encoding="utf-8")
    (here / "uit.jsonl").write_text("oud\n", encoding="utf-8")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("webcare.lint.batch.lint_draft", interrupt)
    assert run("lint", "--batch", "in.jsonl", "--output", "uit.jsonl").code == 130
    assert (here / "uit.jsonl").read_text(encoding="utf-8") == "oud\n"
    assert [path.name for path in here.iterdir() if path.name.startswith(".webcare-")] == []


def test_a_batch_in_a_file_and_counted(run: Runner, here: Path) -> None:
    (here / "in.jsonl").write_text(RECORDS, encoding="utf-8")
    shown = run("lint", "--batch", "in.jsonl", *ONLY)
    assert run("lint", "--batch", "in.jsonl", *ONLY, "--output", "uit.jsonl") == Result(1, "", "")
    assert (here / "uit.jsonl").read_text(encoding="utf-8") == shown.out
    counted = run("lint", "--batch", "in.jsonl", *ONLY, "--statistics", "--format", "json")
    assert {item["rule"]: item["count"] for item in json.loads(counted.out)["statistics"]} == {
        "taal/dubbel-woord": 3,
        "taal/leesteken": 1,
    }
    assert run("lint", "--batch", "in.jsonl", *ONLY, "--statistics", "--lang", "en").out.splitlines()[1:] == [
        "      3      75%  taal/dubbel-woord",
        "      1      25%  taal/leesteken",
        "      4     100%  in all",
    ]


def test_what_is_known_of_a_batch_is_not_told_again(run: Runner, here: Path) -> None:
    (here / "in.jsonl").write_text(RECORDS, encoding="utf-8")
    written = run("lint", "--batch", "in.jsonl", *ONLY, "--write-baseline", "bekend.json")
    assert (written.code, written.err) == (0, "bewaard als bekend: 4\n")
    again = run("lint", "--batch", "in.jsonl", *ONLY, "--baseline", "bekend.json")
    assert (again.code, [json.loads(line)["findings"] for line in again.out.splitlines()]) == (0, [[], []])
    (here / "in.jsonl").write_text(RECORDS + '{"id":3,"draft":"Zie de de folder. ^SV"}\n', encoding="utf-8")
    fresh = run("lint", "--batch", "in.jsonl", *ONLY, "--baseline", "bekend.json")
    assert (fresh.code, [len(json.loads(line)["findings"]) for line in fresh.out.splitlines()]) == (1, [0, 0, 1])


@pytest.mark.parametrize("option", ["--fix", "--diff", "--show-fixes", "--zekep", "--clipboard", "--format sarif"])
def test_what_a_batch_cannot_do_is_refused(run: Runner, option: str) -> None:
    result = run("lint", "--batch", "-", *option.split(), stdin=RECORDS)
    assert result == Result(2, "", f"webcare: --batch gaat niet samen met {option}\n")


def test_of_a_letter_that_only_known_faults_cost_nothing_is_said(run: Runner, here: Path) -> None:
    (here / "a.md").write_text("Hoi [NAAM], dag. ^SV\n", encoding="utf-8")
    field = ("--select", "persoonlijk/invulveld")
    assert run("lint", "a.md", *field, "--write-baseline", "bekend.json").code == 0
    known = run("lint", "a.md", *field, "--baseline", "bekend.json")
    assert known.out == "1 concept nagekeken: niets op aan te merken\na.md: Z –  E –  K –  E –  P –\n"


class Terminal(io.TextIOWrapper):
    """A screen, as far as webcare can see."""

    def isatty(self) -> bool:
        """Yes."""
        return True


LONG = f"Hoi Sanne 👍 {'we sturen je lamp zo snel als we kunnen naar je toe en ' * 3}zie de de folder met alles. ^SV\n"


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_nothing_of_the_draft_wraps_on_a_narrow_screen(
    run: Runner, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(raw, encoding="utf-8"))
    run("lint", "-", "-q", "--select", "taal/dubbel-woord", stdin=LONG)
    sys.stdout.flush()
    head, *excerpt = raw.getvalue().decode().splitlines()
    assert head == f"<stdin>:1:{LONG.index('de de') + 1}: fout taal/dubbel-woord  'de' staat er twee keer"
    assert len(excerpt[0]) + excerpt[0].count("👍") in range(min(columns, len(LONG)) - 3, columns + 1)
    assert excerpt[0][excerpt[1].index("^") - excerpt[0].count("👍") :].startswith("de de folder")
    assert all(len(line) <= columns for line in excerpt)


CP1252 = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "cp1252", "LC_ALL": "C"}


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit", "checkstyle"])
def test_a_console_of_another_encoding(client: Path, form: str) -> None:
    """Text loses what it cannot show; JSON and XML lose nothing, for they keep to ASCII there."""
    (client / "a.md").write_text("Hoi Sanne, zie 日本 → sanne@klant.example [NAAM] de de ^SV\n", encoding="utf-8")
    command = [sys.executable, "-m", "webcare", "lint", "a.md", "--channel", "x", "--format", form]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, **CP1252})
    assert (done.returncode, done.stderr) == (1, b"")
    if form in ("text", "github"):  # GitHub's runner reads UTF-8 on Windows too
        assert "privébericht" in done.stdout.decode("cp1252" if form == "text" else "utf-8")
        return
    assert done.stdout.isascii()
    text = done.stdout.decode("ascii")
    if form in ("junit", "checkstyle"):
        ET.fromstring(text)  # noqa: S314  our own output
    else:
        utf8 = subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONUTF8": "1"})
        assert json.loads(text) == json.loads(utf8.stdout)


def test_a_batch_through_a_console_of_another_encoding(here: Path) -> None:
    (here / "in.jsonl").write_text('{"id":"é日","draft":"Zie de de folder. ^SV"}\n', encoding="utf-8")
    command = [sys.executable, "-m", "webcare", "lint", "--batch", "in.jsonl"]
    done = subprocess.run(command, capture_output=True, check=False, env={**os.environ, **CP1252})
    assert done.stdout.isascii()
    assert json.loads(done.stdout)["id"] == "é日"


@pytest.mark.usefixtures("drafts")
@pytest.mark.parametrize("form", ["text", "sarif"])
def test_a_reader_of_the_first_line_only(here: Path, form: str) -> None:
    """As ``webcare lint | head -1`` does."""
    for at in range(300):
        (here / "drafts" / f"d{at}.md").write_text(WRONG, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "webcare", "lint", "--format", form, *ONLY],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 1
