"""A program ends with all that it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from types import SimpleNamespace

import pytest

from webcare.platform import processes

CHILD = "import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', 'import sys; sys.stdin.read()'], stdin=subprocess.PIPE); print(p.pid, flush=True); p.wait()"


@pytest.mark.skipif(sys.platform == "win32", reason="there only the program itself ends")
def test_its_children_end_too() -> None:
    with subprocess.Popen([sys.executable, "-c", CHILD], stdout=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        processes.end(process)
        assert process.wait() == -signal.SIGKILL
        assert process.stdout.read() == b""  # the grandchild, which had it open, ended as well
        processes.end(process)  # and once more is no error


def test_on_windows_it_is_ended_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(processes, "sys", SimpleNamespace(platform="win32"))
    monkeypatch.setattr(os, "killpg", lambda *_: pytest.fail("there are no groups"), raising=False)
    processes.end(SimpleNamespace(kill=lambda: ended.append(1)))  # type: ignore[arg-type]
    assert ended == [1]
