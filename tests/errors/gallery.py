"""A case of the gallery: a broken folder, a command, and what webcare says in each language."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec
import pytest

from tests.errors.faults import release
from tests.errors.preparations import PREPARATIONS
from webcare import __version__
from webcare.cli import main

HERE = Path(__file__).resolve().parent
CASES = HERE / "cases"
HASH = re.compile(r"\b[0-9a-f]{40}\b")
"""In the name of a file in the cache."""
LANGUAGES = ("nl", "en")
SPEAKING = ("LC_ALL", "LC_MESSAGES", "LANG", "GITHUB_ACTIONS", "FORCE_COLOR", "TERM", "WEBCARE_USER", "WEBCARE_LIMITS")
"""Variables of whoever runs the tests that would change what webcare says."""


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What ``case.toml`` says.

    ``run`` is the command. ``base`` is the folder under it: ``small`` is a client with a bit of everything, ``none``
    nothing; the case's own ``client/`` is laid over it. ``remove`` takes files of the base away. ``before`` are commands
    that go before it. ``prepare`` names what no file can hold, by the functions of ``preparations``, each with its
    arguments. ``terminal`` says that somebody is typing. ``before_python`` names a version, such as ``[3, 14]``, from
    which on nothing is wrong with it.
    """

    run: list[str]
    base: Literal["small", "none"] = "small"
    remove: list[str] = []
    before: list[list[str]] = []
    prepare: list[list[str]] = []
    environment: dict[str, str] = {}
    stdin: str = ""
    terminal: bool = False
    before_python: tuple[int, int] | None = None


class Case:
    """One folder under ``cases/``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = folder.relative_to(CASES).as_posix()
        self.plan = msgspec.toml.decode((folder / "case.toml").read_bytes(), type=Plan)

    def expected(self, language: str) -> Path:
        """The file with what webcare says in a language."""
        return self.folder / f"expected.{language}.txt"

    @property
    def is_written(self) -> bool:
        """Has what webcare says been written down, in each language?"""
        return all(self.expected(language).is_file() for language in LANGUAGES)

    def lay(self, folder: Path) -> None:
        """Make the broken folder."""
        folder.mkdir(parents=True)
        if self.plan.base == "small":
            shutil.copytree(HERE / "base", folder, dirs_exist_ok=True)
        for name in self.plan.remove:
            path = folder / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if (self.folder / "client").is_dir():
            shutil.copytree(self.folder / "client", folder, dirs_exist_ok=True)

    def told(self, language: str, room: Path) -> str:
        """What webcare says, and with which exit code, in a folder made for it under ``room``."""
        folder = room / "werk"
        self.lay(folder)
        with pytest.MonkeyPatch.context() as patch:
            for name in SPEAKING:
                patch.delenv(name, raising=False)
            outside = {"HOME": "thuis", "USERPROFILE": "thuis", "XDG_CONFIG_HOME": "thuis", "WEBCARE_CACHE": "cache"}
            for name, to in outside.items():
                patch.setenv(name, str(room / to))
            patch.setenv("NO_COLOR", "1")
            patch.setenv("WEBCARE_LANG", language)
            for name, value in self.plan.environment.items():
                patch.setenv(name, value)
            patch.chdir(folder)
            for command in self.plan.before:
                code, out, err = webcare(command, patch)
                assert code in (0, 1), f"{self.name}: {command}: {out}{err}"
            for name, *arguments in self.plan.prepare:
                PREPARATIONS[name](patch, *arguments)
            code, out, err = webcare(self.plan.run, patch, self.plan.stdin, terminal=self.plan.terminal)
            release()
        between = "--- stderr ---\n" if err else ""
        return _plain(f"exit {code}\n{out}{between}{err}", room)


def cases() -> Iterator[Case]:
    """Every case of the gallery."""
    return (Case(path.parent) for path in sorted(CASES.rglob("case.toml")))


class _Stream(io.TextIOWrapper):
    """A stream of this process, at a terminal or not."""

    def __init__(self, text: str = "", *, terminal: bool) -> None:
        super().__init__(io.BytesIO(text.encode()), encoding="utf-8", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def open_output(*, terminal: bool) -> io.TextIOWrapper:
    """Where a command writes."""
    return _Stream(terminal=terminal)


def webcare(
    arguments: list[str], patch: pytest.MonkeyPatch, stdin: str = "", *, terminal: bool = False
) -> tuple[int, str, str]:
    """The exit code, the output and the standard error of a command, run in this process."""
    streams: dict[str, io.TextIOWrapper] = {
        "stdin": _Stream(stdin, terminal=terminal),
        "stdout": open_output(terminal=terminal),
        "stderr": _Stream(terminal=terminal),
    }
    with patch.context() as inner:
        for name, stream in streams.items():
            inner.setattr(sys, name, stream)
        code = main(arguments)
        said = code, _written(streams["stdout"]), _written(streams["stderr"])
    for stream in streams.values():
        stream.close()
    return said


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    raw = stream.buffer
    return raw.getvalue().decode() if isinstance(raw, io.BytesIO) else ""


def _plain(text: str, room: Path) -> str:
    """The same on every machine and in every version: no folder of this run, and ``/`` in paths."""
    for name in (os.path.realpath(room), str(room)):
        text = text.replace(name, "…")
    text = HASH.sub("…", text).replace(__version__, "X.Y.Z").replace("\r\n", "\n")
    return text.replace(os.sep, "/") if os.sep != "/" else text
