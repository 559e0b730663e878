"""What the tests of ``webcare privacy`` share."""

from __future__ import annotations

import os
from pathlib import Path

from tests.cli.runner import Result
from webcare.pseudonyms import Key

LOG = os.path.join("logs", "a.jsonl")

MAIL = "logs/a.pseudo.jsonl"

OLD, NEW = Key([b"s" * 32], ".").id, Key([b"s" * 32] * 2, ".").id
"""The ids of that key, and of the one after a rotation."""


def told(result: Result) -> str:
    return result.out + (f"--\n{result.err}" if result.err else "")


def texts_in(folder: Path) -> int:
    return sum(path.suffix in (".md", ".yaml", ".toml", ".jsonl") for path in folder.rglob("*"))


def keys(tmp_path: Path) -> str:
    return str(tmp_path / "data" / "keys")
