"""``webcare stats --format html``: one file, or what to install for it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.show.report.making import asked, client
from tests.show.report.reading import read

AT = ("--at", "2026-11-22T12:00")


@pytest.fixture(name="folder")
def small_client(here: Path) -> str:
    return str(client(here / "klant", asked([3, 20, None, 70])))


def test_a_file(folder: str, here: Path, run: Runner) -> None:
    done = run("stats", "--client", folder, *AT, "--format", "html", "--output", "rapport.html")
    assert (done.code, done.out, done.err) == (0, "", "")
    tree = read((here / "rapport.html").read_text("utf-8"))
    assert tree.all("h1")[0].text == "Reactietijden – Noorderlamp"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("uit.html", "html"),
        ("uit.HTM", "html"),
        ("uit.json", "json"),
        ("uit.csv", "csv"),
        ("uit.md", "md"),
        ("uit", "text"),
    ],
)
def test_the_name_of_the_file_says_the_format(name: str, form: str, folder: str, here: Path, run: Runner) -> None:
    chosen = run("stats", "--client", folder, *AT, "--format", form, "--output", "gekozen")
    done = run("stats", "--client", folder, *AT, "--output", name)
    assert (chosen.code, done.code) == (0, 0)
    assert (here / name).read_text("utf-8") == (here / "gekozen").read_text("utf-8")


def test_standard_output_has_the_same(folder: str, here: Path, run: Runner) -> None:
    run("stats", "--client", folder, *AT, "--format", "html", "--output", "rapport.html")
    done = run.process(
        "stats", "--client", folder, *AT, "--format", "html", env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    )
    assert (done.code, done.err) == (0, "")
    assert done.out == (here / "rapport.html").read_bytes().decode("utf-8")


def test_in_english_and_to_share(folder: str, run: Runner) -> None:
    done = run("stats", "--client", folder, *AT, "--format", "html", "--share", "--lang", "en")
    assert done.code == 0
    assert read(done.out).all("html")[0].attributes["lang"] == "en"
    assert "This report is for sharing" in done.out


def test_another_metric_in_the_tables(folder: str, run: Runner) -> None:
    done = run("stats", "--client", folder, *AT, "--format", "html", "--metric", "next_response_time")
    assert "Volgende reactie" in [region.attributes.get("aria-label") for region in read(done.out).all("div")]


def test_no_agents_without_leave(folder: str, run: Runner) -> None:
    done = run("stats", "--client", folder, *AT, "--format", "html", "--by", "agent")
    assert (done.code, done.out) == (2, "")
    done = run("stats", "--client", folder, *AT, "--format", "html", "--by", "agent", "--per-agent")
    assert done.code == 0
    assert "a_1" in read(done.out).text


def test_without_the_extra(folder: str, here: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    done = run("stats", "--client", folder, *AT, "--format", "html", "--output", "rapport.html")
    assert (done.code, done.out) == (2, "")
    assert 'pip install "webcare[report]"' in done.err
    assert not (here / "rapport.html").exists()
