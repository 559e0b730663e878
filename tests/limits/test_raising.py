"""Who raises a limit, and how: a user, in the environment, upwards; never a client folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Runner
from webcare.limits import LIMITS, VARIABLE
from webcare.limits.limit import Limit, given, written
from webcare.model.text import Text

FIRST = LIMITS["draft"].at(LIMITS["draft"].standard)


def settled(text: str, limit: Limit = FIRST) -> tuple[int, list[str]]:
    """The limit, and what is wrong."""
    found = given(text)
    value = found.settle(limit)
    found.finish([*LIMITS])
    return value, [f"{one.message.en} = {one.hint.en}" for one in found.problems if one.hint]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", 1_000_000),
        ("draft=1000000", 1_000_000),
        ("draft=2MB", 2_000_000),
        ("draft=2mb", 2_000_000),
        ("Draft=1_500kB", 1_500_000),
        (" ,draft=1GB; ", 1_000_000_000),
    ],
)
def test_a_raised_limit(text: str, value: int) -> None:
    assert settled(text) == (value, [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("draft=999999", "the limit 'draft' only goes up, and is 1MB already = write for example draft=2MB"),
        ("draft=0", "the limit 'draft' only goes up, and is 1MB already = write for example draft=2MB"),
        ("draft=2GB", "the limit 'draft' goes no further than 1GB = write for example draft=2MB"),
        ("draft=", "'' is no value for the limit 'draft' = write for example draft=2MB"),
        ("draft=-1", "'-1' is no value for the limit 'draft' = write for example draft=2MB"),
        ("draft=2,5MB", "'2' is no value"),
        ("draft=2.5MB", "'2.5MB' is no value for the limit 'draft' = write for example draft=2MB"),
        ("draft=2s", "'2s' is no value for the limit 'draft' = write for example draft=2MB"),
        ("draft=²MB", "'²MB' is no value for the limit 'draft' = write for example draft=2MB"),
        ("draft=١MB", "'١MB' is no value for the limit 'draft' = write for example draft=2MB"),
        (f"draft={'9' * 5_000}", f"'{'9' * 40}' is no value for the limit 'draft' = write for example draft=2MB"),
        ("draft", "'draft' says nothing = write name=value, as in draft=2MB"),
        ("=2MB", "'=2MB' says nothing = write name=value, as in draft=2MB"),
        ("draught=2MB", "unknown limit 'draught' = did you mean 'draft'?"),
        ("zzz=2MB", "unknown limit 'zzz' = 'webcare help limits' lists them all"),
    ],
)
def test_what_raises_nothing(text: str, problem: str) -> None:
    value, problems = settled(text)
    if text == "draft=2,5MB":
        assert (value, problems[0][:27]) == (1_000_000, "'5MB' says nothing = write ")
        return
    assert (value, problems) == (1_000_000, [problem])


def test_times_and_counts() -> None:
    assert settled("git-time=2min", LIMITS["git-time"])[0] == 120
    assert settled("files=30k", LIMITS["files"])[0] == 30_000
    assert settled("horizon=4000d", LIMITS["horizon"])[0] == 4_000
    assert settled("files=2MB", LIMITS["files"])[1] == [
        "'2MB' is no value for the limit 'files' = write for example files=40000"
    ]


@pytest.mark.parametrize("name", LIMITS)
def test_what_the_hint_says_to_write_can_be_written(name: str) -> None:
    limit = LIMITS[name]
    assert limit.ceiling >= 2 * limit.standard, "there is room to go up"
    example = limit.hint.en.rpartition(f"{VARIABLE}=")[2]
    assert settled(example, limit) == (2 * limit.standard, [])
    assert settled(f"{name}={written(limit.ceiling, limit.unit)}", limit) == (limit.ceiling, [])
    top = limit.at(limit.ceiling)
    assert top.hint == Text(f"hoger dan dit gaat de grens '{name}' niet", f"the limit '{name}' goes no higher")


def webcare(*arguments: str, stdin: bytes = b"", limits: str = "") -> tuple[int, str]:
    """A process of its own, which reads the variable."""
    done = subprocess.run(
        [sys.executable, "-m", "webcare", *arguments],
        input=stdin, capture_output=True, check=False, env={**os.environ, VARIABLE: limits, "PYTHONUTF8": "1"},
    )  # fmt: skip
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def test_a_raised_limit_holds_in_webcare_and_in_what_it_starts(here: Path) -> None:
    (here / "d.md").write_text("Hoi Sanne. " * 100_000, "utf-8")
    (here / "webcare.toml").write_text('client = "K"\n', "utf-8")
    (here / "handbook").mkdir()
    deep = here / "handbook" / "tone.yaml"
    deep.write_text("greetings: " + "[" * 30 + "]" * 30 + "\n", "utf-8")
    assert webcare("lint", "d.md") == (
        2,
        f"webcare: d.md: te groot: hoogstens 1 MB wordt gelezen\n  = verhoog zo nodig de grens: {VARIABLE}=draft=2MB\n",
    )
    assert "meer dan 24 niveaus diep" in webcare("check")[1]
    code, told = webcare("check", limits="depth=40")
    assert (code, "niveaus diep" in told) == (1, False)
    assert "meer dan 24 niveaus diep" in webcare("check")[1], (
        "what was kept under a raised limit is not used without it"
    )


def test_every_command_refuses_what_raises_nothing(here: Path) -> None:
    assert here.exists()
    for arguments in ([], ["lint", "x.md"], ["help"]):
        assert webcare(*arguments, limits="draft=1kB") == (
            2,
            f"webcare: {VARIABLE}: de grens 'draft' kan alleen omhoog, en is al 1MB\n  = schrijf bijvoorbeeld draft=2MB\n",
        )
    told = webcare("help", limits="\x1b[31mx=1::error::")[1]
    assert not {sign for sign in told if sign < " "} - {"\n"} and "::error" not in told


@pytest.mark.parametrize("key", ["limits", "limieten", "grenzen", "lint.limits"])
def test_a_client_folder_raises_nothing(key: str, here: Path, run: Runner) -> None:
    (here / "webcare.toml").write_text(f'client = "K"\n[{key}]\ndraft = 9000000\n', "utf-8")
    (here / "d.md").write_text("a" * 1_000_001, "utf-8")
    asked = run("check")
    assert asked.code == 1
    assert "onbekende sleutel" in asked.out and f"grenzen verhoog je zelf, met {VARIABLE}" in asked.out
    assert "te groot: hoogstens 1 MB wordt gelezen" in run("lint", "d.md").err
    (here / ".env").write_text(f"{VARIABLE}=draft=9MB\n", "utf-8")
    assert "te groot: hoogstens 1 MB wordt gelezen" in run("lint", "d.md").err


def test_the_page_has_them_all(run: Runner) -> None:
    for word in ("limits", "limieten", "grenzen"):
        page = run("help", word).out
        assert [line.split()[0] for line in page.split("\n\n")[4].splitlines()] == [*LIMITS]
    english = run("help", "limits", "--lang", "en").out
    assert ["git-time", "5", "seconds", "one", "question", "to", "git"] in [
        line.split() for line in english.splitlines()
    ]
    assert max(map(len, english.splitlines())) <= 115
