"""``webcare lint --watch``: what is checked again after a save."""

from __future__ import annotations

import builtins
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
import watchfiles

from tests.cli.runner import Result, Runner

WATCHING = "webcare kijkt mee; stop met Ctrl+C\n"
GOOD, WRONG = "Hoi Sanne, je pakket is er. ^SV\n", "Hoi Sanne, je pakket is is er. ^SV\n"
ONLY = ("--select", "taal/dubbel-woord")
FOUND = "a.md: 1 fout   Z –  E –  K –  E –  P –\n"


@pytest.fixture
def saves(client: Path, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """What is saved while webcare watches, round by round."""
    rounds: list[dict[str, str]] = []

    def changes(*folders: str, **options: Any) -> Iterator[set[tuple[watchfiles.Change, str]]]:
        assert options["recursive"] is False
        for saved in rounds:
            for name, text in saved.items():
                (client / name).write_text(text, encoding="utf-8")
                assert str((client / name).resolve().parent) in folders
            yield {(watchfiles.Change.modified, str(client / name)) for name in saved}

    monkeypatch.setattr(watchfiles, "watch", changes)
    return rounds


def test_a_saved_draft_is_checked_again(run: Runner, client: Path, saves: list[dict[str, str]]) -> None:
    (client / "a.md").write_text(GOOD, encoding="utf-8")
    saves += [{"a.md": WRONG}, {"b.md": WRONG}, {"a.md": GOOD}]
    result = run("lint", "a.md", "--watch", *ONLY)
    assert (result.code, result.err) == (0, WATCHING * 3)
    assert [line for line in result.out.splitlines() if line.startswith("a.md: ")] == [
        "a.md: niets gevonden   Z –  E –  K –  E –  P –",
        FOUND.strip(),
        "a.md: niets gevonden   Z –  E –  K –  E –  P –",
    ]


def test_only_the_draft_that_was_saved(run: Runner, client: Path, saves: list[dict[str, str]]) -> None:
    for name in ("a.md", "b.md"):
        (client / "drafts" / name).write_text(GOOD, encoding="utf-8")
    saves += [{"drafts/a.md": WRONG}, {"drafts/new.txt": GOOD, "drafts/README.md": WRONG}]
    result = run("lint", "--watch", *ONLY)
    closing = [line.split(":")[0] for line in result.out.splitlines() if "   Z " in line]
    assert [os.path.basename(name) for name in closing] == ["a.md", "b.md", "a.md", "new.txt"]


def test_a_saved_handbook_checks_all(run: Runner, client: Path, saves: list[dict[str, str]]) -> None:
    (client / "a.md").write_text("Hoi Sanne, je zending komt. ^SV\n", encoding="utf-8")
    saves += [{"handbook/tone.yaml": "forbidden: [{word: zending}]\n"}]
    result = run("lint", "a.md", "--watch", "--select", "zakelijk/verboden-woord")
    assert (result.code, result.out.count("a.md: ")) == (1, 2)


def test_what_cannot_be_checked_now_may_be_later(run: Runner, client: Path, saves: list[dict[str, str]]) -> None:
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


def test_a_real_save(client: Path) -> None:
    (client / "a.md").write_text(GOOD, encoding="utf-8")
    arguments = [sys.executable, "-m", "webcare", "lint", "a.md", "--watch", *ONLY]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, env=environment, encoding="utf-8") as process:
        lines: queue.Queue[str] = queue.Queue()
        assert process.stdout is not None
        threading.Thread(target=pour, args=[process.stdout, lines]).start()
        assert lines.get(timeout=60).startswith("a.md: niets gevonden")
        seen = ""
        for _ in range(60):
            (client / "a.md").write_text(WRONG, encoding="utf-8")
            try:
                while FOUND not in seen:
                    seen += lines.get(timeout=1)
                break
            except queue.Empty:
                continue
        process.terminate()
    assert FOUND in seen
