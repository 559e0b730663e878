"""``webcare diff --impact``: what a change would have meant, as a user sees it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.impact.small import FILES, PATHS, altered
from webcare.show.published import schema

GOLDEN = Path(__file__).parents[1] / "impact" / "golden"
QUICK = "- {id: alles, first-response: 40m, share: 90, valid-from: 2025-01-01}\n"
CHANGE = {
    "handbook/targets.yaml": QUICK,
    "handbook/tone.yaml": "forbidden: [{word: onderweg}]\n",
    "handbook/escalation.yaml": PATHS.replace("targets: [anna]", "targets: [bas]"),
}
WHEN = ("--at", "2026-11-22T12:00", "--since", "2026-11-01")
DIFF = ("diff", "--impact", "--against", "before", "--client", "after", *WHEN)
PEOPLE = re.compile(r"Karin|12345678|k_c\d")


@pytest.fixture
def versions(here: Path) -> Path:
    altered(here, CHANGE)
    return here


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize(("language", "form", "name"), [("nl", "text", "small.nl.txt"), ("en", "md", "small.en.md")])
def test_the_whole_of_it(run: Runner, language: str, form: str, name: str) -> None:
    result = run("--lang", language, *DIFF, "--format", form)
    assert (result.code, result.err) == (0, "")
    assert result.out == (GOLDEN / name).read_text("utf-8")
    assert PEOPLE.search(result.out) is None


@pytest.mark.usefixtures("versions")
def test_json_is_what_its_schema_says(run: Runner) -> None:
    result = run("--lang", "nl", *DIFF, "--format", "json")
    document = json.loads(result.out)
    jsonschema.validate(document, schema("diff-impact"))
    assert document["verdict"]["level"] == "decide"
    assert [reason["why"] for reason in document["verdict"]["reasons"]][:2] == ["replies-failing", "answers-failing"]
    assert document["replies"]["by_rule"] == [{"rule": "zakelijk/verboden-woord", "added": 2, "gone": 0}]
    assert (document["before"], document["after"]) == ("before", None)
    assert document["since"] == "2026-11-01T00:00:00+01:00"
    assert PEOPLE.search(result.out) is None


@pytest.mark.usefixtures("versions")
def test_github_gets_the_verdict(run: Runner) -> None:
    result = run("--lang", "en", *DIFF, "--format", "github")
    assert result.out == (
        "::warning title=webcare diff --impact::This change: 2 of 3 replies would newly fail, mostly on "
        "zakelijk/verboden-woord; 1 of 1 templates would fail; 2 of 4 cases would newly be late; and 3 more effects.\n"
    )


@pytest.mark.usefixtures("versions")
def test_the_exit_code_tells_only_when_asked(run: Runner) -> None:
    assert run(*DIFF, "--exit-code").code == 1
    assert run("diff", "--impact", "--against", "after", "--client", "after", *WHEN, "--exit-code").code == 0


@pytest.mark.usefixtures("versions")
def test_no_effect(run: Runner) -> None:
    result = run("--lang", "nl", "diff", "--impact", "--against", "after", "--client", "after", *WHEN)
    assert result.out.splitlines()[1:4] == [
        "Oordeel: geen gevolgen. Deze wijziging verandert niets aan de antwoorden, normen, contactpersonen en",
        "voorstellen van deze periode.",
        "",
    ]


@pytest.mark.usefixtures("versions")
def test_progress_is_for_a_terminal(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(*DIFF).err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert run(*DIFF).err.endswith("\r100%\n")


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--days", "7", "--since", "2026-11-01"), "--days"),
        (("--since", "gisterrr"), "--since"),
        (("--at", "straks"), "--at"),
        (("--days", "0"), "--days"),
    ],
)
def test_what_cannot_be_meant(run: Runner, options: tuple[str, ...], said: str) -> None:
    result = run("diff", "--impact", "--against", "before", "--client", "after", *options)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


@pytest.mark.usefixtures("versions")
@pytest.mark.parametrize("option", ["--since", "--until", "--days", "--at"])
def test_options_of_impact_alone(run: Runner, option: str) -> None:
    result = run("--lang", "en", "diff", "--against", "before", "--client", "after", option, "7")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"webcare: {option}: this goes with --impact")


def test_without_a_log(here: Path, run: Runner) -> None:
    altered(here, CHANGE)
    shutil.rmtree(here / "after" / "logs")
    result = run("--lang", "nl", *DIFF)
    assert (result.code, result.err) == (0, "webcare: hier is geen logboek: alleen de sjablonen zijn vergeleken\n")
    assert "- zakt: lamp, zakelijk/verboden-woord: 'onderweg' gebruiken jullie niet\n" in result.out
    same = run("--lang", "nl", "diff", "--impact", "--against", "after", "--client", "after").out
    assert "Het logboek heeft niets over deze periode, en aan de sjablonen verandert niets." in " ".join(same.split())


def test_a_zone_that_there_is_not(here: Path, run: Runner) -> None:
    altered(here, {"webcare.toml": 'client = "Proef"\ntimezone = "Europe/Nergens"\n'})
    result = run("--lang", "nl", *DIFF)
    assert (result.code, result.out) == (2, "")
    assert "onbekende tijdzone 'Europe/Nergens'" in result.err


def test_a_handbook_that_cannot_be_read_is_told(here: Path, run: Runner) -> None:
    altered(here, {"handbook/tone.yaml": "forbidden: [{word: onderweg}\n"})
    result = run("--lang", "nl", *DIFF)
    assert result.code == 0
    assert result.err == (
        "webcare: in het handboek van na de wijziging klopt iets niet; wat niet te lezen is, telt niet mee: "
        "zie 'webcare check'\n"
    )


@pytest.mark.usefixtures("versions")
def test_a_period_in_which_nothing_happened(run: Runner) -> None:
    result = run("--lang", "nl", "diff", "--impact", "--against", "before", "--client", "after", "--since", "2026-01")
    assert "In deze periode zijn geen antwoorden verstuurd." in result.out
    assert "In deze periode kwamen er geen vragen binnen." in result.out


def test_a_hostile_log_is_no_danger_to_a_terminal(here: Path, run: Runner) -> None:
    altered(here, CHANGE)
    path = here / "after" / "logs" / "log.jsonl"
    text = path.read_text("utf-8").replace('"c2"', '"::error::\\u001b[31m"')
    path.write_text(text, "utf-8")
    result = run(*DIFF)
    assert result.code == 0
    assert "\x1b" not in result.out
    assert not any(line.lstrip("- ").startswith("::") for line in result.out.splitlines())


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_against_the_last_commit(here: Path, run: Runner) -> None:
    before, _ = altered(here, {})
    folder = Path(before.root or "")
    for words in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", "-C", str(folder), *words], check=True)
    assert run("diff", "--impact", "--client", str(folder), *WHEN, "--exit-code").code == 0
    (folder / "handbook" / "targets.yaml").write_text(QUICK, "utf-8")
    (folder / "answers" / "lamp.md").write_text(FILES["answers/lamp.md"].replace("onderweg", "er bijna"), "utf-8")
    result = run("--lang", "en", "diff", "--impact", "--client", str(folder), *WHEN, "--format", "json")
    document = json.loads(result.out)
    assert (document["before"], document["after"]) == ("HEAD", None)
    assert document["serving"]["held"]["late"] == 2
    assert document["templates"]["texts"] == [{"answer": "lamp", "channels": [None, "mail"]}]
