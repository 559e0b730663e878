"""Runs webcare again and again, each time in a fork of this process, which has it loaded: ``python -m tests.faults.server``.

One JSON object per line comes in (``Job``), one goes out (``Done``). A fork of a process with threads is not safe, so
the tests do not fork themselves.
"""

from __future__ import annotations

import importlib
import json
import os
import secrets
import signal
import sys
import tempfile
from typing import Any

from tests.faults import shim

SECONDS = 60
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # no threads here, for it forks


def child(job: dict[str, Any], out: int, err: int, told: int) -> int:
    """Run webcare as the job says, with its boundaries watched."""
    signal.alarm(SECONDS)
    os.chdir(job["folder"])
    os.environ.update(job["environment"])
    stdin = os.memfd_create("stdin") if hasattr(os, "memfd_create") else os.open(os.devnull, os.O_RDONLY)
    if job["stdin"]:
        os.write(stdin, job["stdin"].encode())
        os.lseek(stdin, 0, os.SEEK_SET)
    os.dup2(stdin, 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    sys.stdin = open(0, encoding="utf-8")  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    count = iter(range(1, 1000))
    secrets.token_bytes = lambda nbytes=None: next(count).to_bytes(nbytes or 32, "big")  # the same in every run
    if job["batch"]:
        import webcare.importing.intake

        webcare.importing.intake.BATCH = job["batch"]
    seen = shim.install(job["watched"], shim.Plan(*job["plan"]))
    from webcare.cli import main

    code = main(job["arguments"])
    loaded = [name for name in sys.modules if name.startswith("webcare")]
    os.write(told, json.dumps([seen.trace, loaded]).encode())
    return code


def serve(job: dict[str, Any]) -> dict[str, Any]:
    """Run a job to its end: its exit code (negative: the signal that ended it), what it said, and its boundaries."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as told:
        number = os.fork()
        if number == 0:
            code = 99
            try:
                code = child(job, out.fileno(), err.fileno(), told.fileno())
            finally:
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
        texts = []
        for file in (out, err, told):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "replace"))
        trace, loaded = json.loads(texts[2] or "[[], []]")
        for name in loaded:  # the next child has it already
            importlib.import_module(name)
        return {"code": code, "out": texts[0], "err": texts[1], "trace": trace}


def main() -> None:
    """Serve until the input ends."""
    import webcare.cli.app
    import webcare.store.workspace  # noqa: F401  loaded once, before the forks

    for line in sys.stdin:
        print(json.dumps(serve(json.loads(line))), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
