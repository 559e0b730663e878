"""The lock: what ``.ci/run`` installs, to the version and the hash, for every platform and Python at once.

``python -m tests.packaging.lock`` brings it up to date with pyproject.toml, and keeps what still fits; with
``--upgrade`` all is renewed; with ``--check`` nothing is written, and the exit code is 1 when it is stale. It is a
requirements file, because pip itself installs that with every hash checked, and because it names no registry.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / ".ci" / "requirements.txt"
EXTRAS = ("dev", "release")
HEAD = "# What .ci/run installs. Do not edit: python -m tests.packaging.lock makes it from pyproject.toml.\n"
ENTRY = re.compile(
    r"^([a-z0-9-]+)==([^ ;\\]+)(?: ; ([^\\]+?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE
)


class Locked(NamedTuple):
    """One version of a package, where it holds (a marker, or empty), and how many files it may come from."""

    name: str
    version: str
    marker: str
    hashes: int


def read(text: str) -> Iterator[Locked]:
    """What a lock holds."""
    for name, version, marker, hashes in ENTRY.findall(text):
        yield Locked(name, version, marker, hashes.count("--hash="))


def renewed(now: str, *options: str) -> str:
    """The lock as it must be, given the one that is there: uv keeps its versions as far as they fit."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "requirements.txt"
        file.write_text(now, "utf-8")
        command = [
            sys.executable,
            "-m",
            "uv",
            "pip",
            "compile",
            "pyproject.toml",
            "--quiet",
            "--output-file",
            str(file),
        ]
        command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-header", *options]
        for extra in EXTRAS:
            command += ["--extra", extra]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return HEAD + file.read_text("utf-8")


def main(arguments: list[str]) -> int:
    """Renew the lock, or look whether it must be."""
    now = LOCK.read_text("utf-8") if LOCK.exists() else ""
    if "--check" not in arguments:
        LOCK.write_text(renewed(now, *arguments), "utf-8", newline="\n")
        return 0
    if renewed(now) == now:
        return 0
    sys.stderr.write("the lock is stale: run python -m tests.packaging.lock\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
