"""The programs that webcare is timed beside: where they are, which version, and what they do and do not do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

VERSION = re.compile(r"\d+(?:\.\d+)+[\w.+-]*")


class Peer(NamedTuple):
    """A program. ``package`` says where it comes from; ``module`` is what Python imports when it is a library."""

    name: str
    does: str
    package: str
    version: tuple[str, ...] = ("--version",)
    module: str | None = None
    why_missing: str = ""


PEERS: dict[str, Peer] = {
    "python": Peer("bare Python", "starts and does nothing: what no Python program can go below", "", module="sys"),
    "typer": Peer("typer", "a command that says hello, on the library that webcare's commands use", "", module="typer"),
    "cspell": Peer("cspell", "spelling only, with its Dutch dictionary", "npm: cspell, @cspell/dict-nl-nl"),
    "hunspell": Peer("hunspell", "spelling only, Dutch, word by word", "apt: hunspell, hunspell-nl", ("-v",)),
    "textlint": Peer(
        "textlint",
        "two rules that fit any language, the length of sentences and the number of commas; no spelling",
        "npm: textlint, textlint-rule-sentence-length, textlint-rule-max-comma",
    ),
    "proselint": Peer("proselint", "rules of English style only; on Dutch it reads all and finds little", "pip: proselint", ("version",)),
    "vale": Peer(
        "vale", "spelling only, with Debian's Dutch dictionary", "vale",
        why_missing="its packages on PyPI and npm hold no program, they download it when installed or first run",
    ),
    "yamllint": Peer(
        "yamllint", "the form of YAML (relaxed, any length of line); no schema, no references", "pip: yamllint"
    ),
    "jq": Peer("jq", "JSON as such; it does not know what a record is", "apt: jq"),
    "duckdb": Peer("DuckDB", "parses the fields that statistics need, with their types; counts nothing", "", module="duckdb"),
    "polars": Peer(
        "Polars", "first and next response in calendar time; no opening hours, targets or proof", "pip: polars", module="polars"
    ),
    "git": Peer("git", "which lines differ; not what they mean", "apt: git"),
}  # fmt: skip


class Peers:
    """The peers on this machine: those in ``folder`` (``node_modules``, ``venv``) before those on the PATH."""

    def __init__(self, folder: str | None) -> None:
        self.folder = Path(folder).resolve() if folder else None
        self._versions: dict[str, str] = {}

    def words(self, key: str) -> list[str]:
        """How the program, or the Python that has the library, is started; none when it is not here."""
        peer = PEERS[key]
        return _python_with(peer.module, self.folder) if peer.module else self._program(key)

    def _program(self, key: str) -> list[str]:
        places = [str(Path(sys.executable).parent)]
        if self.folder:
            places = [str(self.folder / "node_modules" / ".bin"), str(self.folder / "venv" / "bin"), *places]
        found = shutil.which(key, path=os.pathsep.join((*places, os.environ.get("PATH", ""))))
        return [found] if found else []

    def version(self, key: str) -> str:
        """Its version as it says it itself; empty when it is not here or says none."""
        if key not in self._versions:
            peer, words = PEERS[key], self.words(key)
            asked = [*words, *(("-c", _version_of(peer.module)) if peer.module else peer.version)]
            told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout if words else ""
            # hunspell begins with the version of Ispell whose form it speaks: the last is its own
            self._versions[key] = (VERSION.findall(told.partition("\n")[0]) or [""])[-1]
        return self._versions[key]


def _version_of(module: str) -> str:
    if module == "sys":
        return "import platform; print(platform.python_version())"
    return f"from importlib.metadata import version; print(version({module!r}))"


@cache
def _python_with(module: str, folder: Path | None) -> list[str]:
    own = [str(folder / "venv" / "bin" / "python")] if folder else []
    for python in (sys.executable, *own):
        if (
            os.path.exists(python)
            and not subprocess.run([python, "-c", f"import {module}"], capture_output=True, check=False).returncode
        ):
            return [python]
    return []


def packages() -> Mapping[str, list[str]]:
    """The names to install, by installer."""
    found: dict[str, list[str]] = {}
    for peer in PEERS.values():
        installer, _, names = peer.package.partition(": ")
        if names:
            found.setdefault(installer, []).extend(names.split(", "))
    return found


def install(folder: Path) -> None:
    """Install what npm and pip have into a folder, and say what only the system's packages have."""
    folder.mkdir(parents=True, exist_ok=True)
    names = packages()
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    subprocess.run(
        [str(folder / "venv" / "bin" / "python"), "-m", "pip", "install", "--quiet", *names["pip"]], check=True
    )
    subprocess.run(["npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", *names["npm"]], check=True)
    print(f"as root: apt-get install {' '.join(names['apt'])}\nthen: WEBCARE_PEERS={folder} python -m tests.benchmarks")
