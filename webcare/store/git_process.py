"""How git is run: which one, in what environment, for how long, and with nothing that a repository names.

The variables of git itself (``GIT_*``) are taken out of the environment, no transport is allowed, so that a partial
clone fetches nothing, and the program is never one that lies in the client folder.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import IO

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.processes import end
from webcare.platform.reasons import reason
from webcare.store.git_problems import too_slow

SAFE = {
    "GIT_ALLOW_PROTOCOL": "none",  # no transport, so no program that speaks one, whatever a remote names
    "GIT_NO_LAZY_FETCH": "1",  # what a partial clone lacks stays absent
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",  # a commit is what its hash says, and so are its parents
    "GIT_GRAFT_FILE": os.devnull,
    "GIT_LITERAL_PATHSPECS": "1",  # a path is a path: no ``:(magic)``
    "LC_ALL": "C",
}
SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "safe.bareRepository=explicit")
OPTIONS = ["--no-pager", *(part for setting in SETTINGS for part in ("-c", setting))]


def program(folder: str) -> str:
    """The git of the ``PATH``, absolute; never one in the client folder or the current one. Raises ``CannotRun``."""
    name = "git.exe" if sys.platform == "win32" else "git"
    for place in _search(folder):
        found = os.path.join(place, name)
        if os.path.isfile(found) and os.access(found, os.X_OK) and not _within(found, folder):
            return found
    raise CannotRun(
        Text("git is niet gevonden", "git was not found"),
        hint=Text("installeer git, en zet het in je PATH", "install git, and put it on your PATH"),
    )


def _search(folder: str) -> list[str]:
    """The folders of the ``PATH`` that a repository cannot write to: no relative ones, none inside the client."""
    here = os.path.realpath(os.getcwd())
    places = os.environ.get("PATH", os.defpath).split(os.pathsep)
    whole = [place for place in places if os.path.isabs(place)]
    return [place for place in whole if os.path.realpath(place) != here and not _within(place, folder)]


def _within(path: str, folder: str) -> bool:
    top, real = os.path.normcase(os.path.realpath(folder)), os.path.normcase(os.path.realpath(path))
    return (real + os.sep).startswith(top.rstrip(os.sep) + os.sep)


def environment(folder: str) -> dict[str, str]:
    """The environment that git gets: ours without ``GIT_*``, and nothing on its ``PATH`` that is the client's."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    return {**kept, **SAFE, "PATH": os.pathsep.join(_search(folder))}


class Run:
    """A command that is running: ``code`` and ``complaint`` are known when it has ended."""

    def __init__(self, process: "subprocess.Popen[bytes]", output: IO[bytes]) -> None:
        self.process = process
        self.output = output
        self.late = False
        self.code: int | None = None
        self.complaint = ""

    def read(self, size: int) -> bytes:
        """At most so many bytes; fewer at the end."""
        return self.output.read(size)

    def line(self) -> bytes:
        """One short line."""
        return self.output.readline(200)

    def stop(self) -> None:
        """End it, with what it started."""
        end(self.process)

    def expire(self) -> None:
        """End it because it takes too long."""
        self.late = True
        self.stop()


@contextmanager
def running(folder: str, arguments: list[str], questions: IO[bytes] | None = None) -> Iterator[Run]:
    """Run git in a folder; its output is read inside the block. Raises ``CannotRun`` when it takes too long."""
    command = [program(folder), *OPTIONS, *arguments]
    with tempfile.TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(  # noqa: S603  an absolute path, no shell, and every argument is ours or checked
                command,
                cwd=folder,
                env=environment(folder),
                stdin=questions or subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=complaints,
                start_new_session=True,  # no terminal to ask on, and one group to end; Windows passes this over
            )
        except (OSError, ValueError) as problem:
            why = reason(problem)
            raise CannotRun(
                Text(f"git start niet ({why.nl})", f"git does not start ({why.en})"),
                hint=Text("'webcare doctor' zegt of git hier werkt", "'webcare doctor' says whether git works here"),
            ) from None
        assert process.stdout is not None  # noqa: S101  a pipe was asked for
        run = Run(process, process.stdout)
        timer = Timer(limits.GIT_TIME, run.expire)
        timer.start()
        try:
            yield run
            if process.stdout.read(1):  # more than was asked for
                run.stop()
            run.code = process.wait()
            complaints.seek(0)
            run.complaint = complaints.read(10_000).decode("utf-8", "replace")
        except CannotRun:
            if run.late:
                raise too_slow() from None
            raise
        finally:
            timer.cancel()
            if process.poll() is None:
                run.stop()
            process.stdout.close()
            process.wait()
        if run.late:
            raise too_slow()
