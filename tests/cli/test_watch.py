"""``webcare lint --watch``: what is checked again after a save."""

from __future__ import annotations

import builtins
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
import watchfiles

from tests.cli.runner import Result, Runner
from webcare.scaffold import scaffold

WATCHING = "webcare kijkt mee; stop met Ctrl+C\n"
GOOD, WRONG = "Hoi Sanne, je pakket is er. ^SV\n", "Hoi Sanne, je pakket is is er. ^SV\n"
ONLY = ("--select", "taal/dubbel-woord")
FOUND, CLEAN = "1 fout in 1 concept\n", "1 concept nagekeken: niets op aan te merken"


Round = dict[str, str | None]
"""File names and their new texts; None takes the file or the folder away."""


@pytest.fixture
def saves(client: Path, monkeypatch: pytest.MonkeyPatch) -> list[Round]:
    """What is saved while webcare watches, round by round; only in folders that it looks at."""
    rounds: list[Round] = []

    def changes(*folders: str, **options: Any) -> Iterator[set[tuple[watchfiles.Change, str]]]:
        assert options["recursive"] is False
        while rounds:
            saved = rounds.pop(0)
            seen = set()
            for name, text in saved.items():
                path = client / name
                new = next((up for up in reversed(path.parents) if not up.exists()), path)
                seen.add((watchfiles.Change.modified, str(new.resolve())))
                assert str(new.resolve().parent) in folders
                if text is not None:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(text, encoding="utf-8")
                elif path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink()
            yield seen

    monkeypatch.setattr(watchfiles, "watch", changes)
    return rounds


def checked(result: Result) -> list[str]:
    """The drafts that were checked, one after another."""
    return [line.split(":")[0].replace(os.sep, "/") for line in result.out.splitlines() if ": Z " in line]


def test_a_saved_draft_is_checked_again(run: Runner, client: Path, saves: list[Round]) -> None:
    (client / "a.md").write_text(GOOD, encoding="utf-8")
    saves += [{"a.md": WRONG}, {"b.md": WRONG}, {"a.md": GOOD}]
    result = run("lint", "a.md", "--watch", *ONLY)
    assert (result.code, result.err) == (0, WATCHING * 3)
    assert [line for line in result.out.splitlines() if "concept" in line] == [CLEAN, FOUND.strip(), CLEAN]


def test_only_the_draft_that_was_saved(run: Runner, client: Path, saves: list[Round]) -> None:
    for name in ("a.md", "b.md"):
        (client / "drafts" / name).write_text(GOOD, encoding="utf-8")
    saves += [{"drafts/a.md": WRONG}, {"drafts/new.txt": GOOD, "drafts/README.md": WRONG}]
    result = run("lint", "--watch", *ONLY)
    assert checked(result) == ["drafts/a.md", "drafts/b.md", "drafts/a.md", "drafts/new.txt"]


def test_a_saved_handbook_checks_all(run: Runner, client: Path, saves: list[Round]) -> None:
    (client / "a.md").write_text("Hoi Sanne, je zending komt. ^SV\n", encoding="utf-8")
    saves += [{"handbook/tone.yaml": "forbidden: [{word: zending}]\n"}]
    result = run("lint", "a.md", "--watch", "--select", "zakelijk/verboden-woord")
    assert (result.code, result.out.count("a.md: ")) == (1, 2)


def test_a_new_folder_is_watched_too(run: Runner, client: Path, saves: list[Round]) -> None:
    (client / "drafts" / "a.md").write_text(GOOD, encoding="utf-8")
    saves += [{"drafts/x/y/b.md": GOOD}, {"drafts/x/y/b.md": WRONG}, {"drafts/x/c.txt": GOOD}, {"drafts/a.md": WRONG}]
    result = run("lint", "drafts", "--watch", *ONLY)
    assert checked(result) == ["drafts/a.md", "drafts/x/y/b.md", "drafts/x/y/b.md", "drafts/x/c.txt", "drafts/a.md"]
    assert result.code == 1


def test_what_is_gone_is_said_and_may_come_back(run: Runner, client: Path, saves: list[Round]) -> None:
    for name in ("a.md", "x/b.md"):
        (client / "drafts" / name).parent.mkdir(exist_ok=True)
        (client / "drafts" / name).write_text(GOOD, encoding="utf-8")
    saves += [{"drafts/a.md": None}, {"drafts/x": None}, {"drafts/a.md": WRONG}]
    result = run("lint", "drafts", "--watch", *ONLY)
    assert checked(result) == ["drafts/a.md", "drafts/x/b.md", "drafts/a.md"]
    gone = [line.replace(os.sep, "/") for line in result.err.splitlines() if "niet meer" in line]
    assert gone == ["webcare: drafts/a.md is er niet meer", "webcare: drafts/x/b.md is er niet meer"]


def test_a_draft_that_is_named_may_come_later(run: Runner, saves: list[Round]) -> None:
    saves += [{"a.md": WRONG}, {"a.md": None}, {"a.md": GOOD}]
    result = run("lint", "a.md", "--watch", *ONLY)
    assert (result.code, checked(result)) == (0, ["a.md", "a.md"])


def test_a_folder_that_goes_and_comes_back(run: Runner, client: Path, saves: list[Round]) -> None:
    (client / "los").mkdir()
    (client / "los" / "a.md").write_text(GOOD, encoding="utf-8")
    saves += [{"los": None}, {"los/a.md": WRONG}]
    result = run("lint", "los", "--watch", *ONLY)
    assert (result.code, checked(result)) == (1, ["los/a.md", "los/a.md"])


def test_a_saved_fragment_checks_the_answers(run: Runner, client: Path, saves: list[Round]) -> None:
    (client / "drafts" / "a.md").write_text(GOOD, encoding="utf-8")
    (client / "answers" / "fragments").mkdir(parents=True, exist_ok=True)
    (client / "answers" / "fragments" / "slot.md").write_text("De lamp komt.", encoding="utf-8")
    answer = '---\nid: b\ntitle: B\n---\nHoi! {% include "slot" %} ^SV\n'
    (client / "answers" / "b.md").write_text(answer, encoding="utf-8")
    saves += [{"answers/fragments/slot.md": "De de lamp komt."}]
    result = run("lint", "drafts/a.md", "answers/b.md", "--watch", *ONLY)
    assert (result.code, checked(result)) == (1, ["drafts/a.md", "answers/b.md", "answers/b.md"])


def test_each_client_has_its_own_handbook(run: Runner, here: Path, saves: list[Round]) -> None:
    for name in ("een", "twee"):
        scaffold(name, name.title())
        (here / name / "drafts" / "a.md").write_text("Hoi Sanne, je zending komt. ^SV\n", encoding="utf-8")
    saves += [{"twee/handbook/tone.yaml": "forbidden: [{word: zending}]\n"}]
    result = run("lint", "een/drafts", "twee/drafts", "--watch", "--select", "zakelijk/verboden-woord")
    assert checked(result) == ["een/drafts/a.md", "twee/drafts/a.md"] * 2
    assert result.code == 1


def test_settings_that_appear(run: Runner, here: Path, saves: list[Round]) -> None:
    (here / "webcare.toml").unlink()
    (here / "a.md").write_text("Hoi Sanne, je zending komt. ^SV\n", encoding="utf-8")
    (here / "handbook" / "tone.yaml").write_text("forbidden: [{word: zending}]\n", encoding="utf-8")
    saves += [{"webcare.toml": 'client = "Proef"\n'}]
    result = run("lint", "a.md", "--watch", "--select", "zakelijk/verboden-woord")
    assert (result.code, checked(result)) == (1, ["a.md", "a.md"])


def test_an_interrupt_is_no_accident(run: Runner, client: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: str, **__: Any) -> Iterator[set[tuple[watchfiles.Change, str]]]:
        raise KeyboardInterrupt

    monkeypatch.setattr(watchfiles, "watch", interrupted)
    (client / "a.md").write_text(GOOD, encoding="utf-8")
    result = run("lint", "a.md", "--watch", *ONLY)
    assert (result.code, result.err) == (130, WATCHING)


def test_what_cannot_be_checked_now_may_be_later(run: Runner, client: Path, saves: list[Round]) -> None:
    settings = (client / "webcare.toml").read_text(encoding="utf-8")
    (client / "a.md").write_text(GOOD, encoding="utf-8")
    saves += [{"webcare.toml": "client ="}, {"webcare.toml": settings}]
    result = run("lint", "a.md", "--watch", *ONLY)
    assert result.code == 0
    assert result.err.count(WATCHING) == 3
    assert "webcare.toml:1:" in result.err


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize("arguments", [["-"], ["--clipboard"], ["--batch", "-"]])
def test_it_needs_files(run: Runner, arguments: list[str]) -> None:
    result = run("lint", *arguments, "--watch")
    assert (result.code, result.err) == (2, "webcare: --watch heeft bestanden of mappen nodig\n")


@pytest.mark.usefixtures("client")
def test_without_the_extra(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "watchfiles":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    monkeypatch.delitem(sys.modules, "watchfiles")
    assert run("lint", "a.md", "--watch", "--lang", "en") == Result(
        2, "", "webcare: watching needs an extra\n  = install it with: pip install 'webcare[watch]'\n"
    )


def pour(stream: IO[str], into: queue.Queue[str]) -> None:
    for line in stream:
        into.put(line)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console, the tests included")
def test_a_real_save_and_a_real_interrupt(client: Path) -> None:
    (client / "a.md").write_text(GOOD, encoding="utf-8")
    arguments = [sys.executable, "-m", "webcare", "lint", "a.md", "--watch", *ONLY]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(arguments, **streams, env=environment, encoding="utf-8") as process:  # type: ignore[call-overload]  # mypy does not look into **
        lines: queue.Queue[str] = queue.Queue()
        try:
            threading.Thread(target=pour, args=[process.stdout, lines]).start()
            assert lines.get(timeout=60).startswith(CLEAN)
            seen = ""
            for _ in range(60):
                (client / "a.md").write_text(WRONG, encoding="utf-8")
                try:
                    while FOUND not in seen:
                        seen += lines.get(timeout=1)
                    break
                except queue.Empty:
                    continue
            process.send_signal(signal.SIGINT)
            code = process.wait(60)
            complaints = process.stderr.read().replace(WATCHING, "").strip()
        finally:
            process.kill()
    assert FOUND in seen
    assert (code, complaints) == (130, "")
