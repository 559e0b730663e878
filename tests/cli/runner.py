"""Run webcare and see what a user sees: the exit code, the output and what went to standard error."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import NamedTuple

import pytest

import webcare.cli
from webcare.cli import main

STAYING = ("webcare.cli.app", "webcare.cli.language", "webcare.cli.output")


class Result(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str


class Runner:
    """``run("lint", "-", stdin="Hoi")`` runs in this process; ``process`` really starts ``python -m webcare``."""

    def __init__(self, capture: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.capture = capture
        self.patch = patch

    def __call__(self, *arguments: str, stdin: str | bytes = b"") -> Result:
        """Run ``webcare`` with these arguments."""
        data = stdin if isinstance(stdin, bytes) else stdin.encode()
        self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        for name in [*sys.modules]:  # their help is written in the language of the run that imports them
            if name.startswith("webcare.cli.") and name not in STAYING:
                del sys.modules[name]
                vars(webcare.cli).pop(name.rpartition(".")[2], None)
        self.capture.readouterr()
        code = main(list(arguments))
        return Result(code, *self.capture.readouterr())

    def process(self, *arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Result:
        """The same in a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "webcare", *arguments],
            input=stdin,
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONUTF8": "1", **(env or {})},
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())
