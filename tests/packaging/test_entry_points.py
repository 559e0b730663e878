"""``python -m webcare`` and the console script are one program: the same words, the same exit code, the same end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

SCRIPT = shutil.which("webcare", path=sysconfig.get_path("scripts")) or ""
ENTRANCES = {"module": [sys.executable, "-m", "webcare"], "script": [SCRIPT]}
DRAFT = b"Hoi Sanne, zie de de folder. ^SV\n"
ASKED = {
    "": 0,
    "--help": 0,
    "--version": 0,
    "--lang en --help": 0,
    "lint --help": 0,
    "log --help": 0,
    "rule taal/dubbel-woord": 0,
    "lint -": 1,
    "lint - --fix": 0,
    "lint": 2,
    "lint nergens.md": 2,
    "lint --nope": 2,
    "lnt": 2,
    "log shw": 2,
}
"""What is typed, and the exit code."""


def test_there_is_a_script() -> None:
    assert SCRIPT != ""


@pytest.mark.parametrize("typed", ASKED)
def test_both_say_the_same(typed: str, tmp_path: Path) -> None:
    module, script = (
        subprocess.run([*entrance, *typed.split()], cwd=tmp_path, input=DRAFT, capture_output=True, check=False)
        for entrance in ENTRANCES.values()
    )
    assert (module.returncode, module.stdout, module.stderr) == (script.returncode, script.stdout, script.stderr)
    assert module.returncode == ASKED[typed]
    assert module.stdout + module.stderr != b""
    assert b"__main__" not in module.stdout + module.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows interrupts a whole console, the tests with it")
@pytest.mark.parametrize("entrance", ENTRANCES)
def test_both_end_at_ctrl_c(entrance: str, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*ENTRANCES[entrance], "lint", "--batch", "-"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b'{"id": 1, "draft": "Hoi Sanne. ^SV"}\n')
        process.stdin.flush()
        process.stdout.readline()  # it reads, and waits for more
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
        assert process.stderr.read() == b""


@pytest.mark.parametrize("entrance", ENTRANCES)
def test_both_end_quietly_when_their_reader_leaves(entrance: str, tmp_path: Path) -> None:
    with subprocess.Popen(
        [*ENTRANCES[entrance], "rule"],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
