"""Personal data in the torn lines that lie beside a log: each is read as the record that it was, as far as it goes."""

from collections.abc import Iterator

from webcare import limits
from webcare.exposure import kinds
from webcare.exposure.kinds import Exposed
from webcare.exposure.logs import exposed_in
from webcare.exposure.mending import readable
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.store.append import TORN
from webcare.store.files import open_regular
from webcare.store.workspace import Workspace

ENDING = f".jsonl{TORN}"
NOT_IN_GIT = Text("afgebroken regels horen niet in git", "torn lines do not belong in git")


def in_git(name: str) -> Finding:
    """A file of torn lines that git tracks: nobody needs it there, and nothing pseudonymises it."""
    hint = Text(f"haal het eruit met: git rm --cached '{name}'", f"take it out with: git rm --cached '{name}'")
    return Source(name, "").finding(kinds.RULE, Severity.ERROR, NOT_IN_GIT, 0, 0, hint=hint)


def scan_torn(path: str, name: str, workspace: Workspace, *, tracked: bool) -> Iterator[Exposed]:
    """The personal data in a file of torn lines, line by line, and that it is in git where it is.

    Raises ``CannotRun`` for an unreadable file. Memory is bounded by ``limits.LOG_LINE``.
    """
    if tracked:
        yield Exposed("", in_git(name))
    number = 0
    with open_regular(path) as file:
        while data := file.readline(limits.LOG_LINE):
            number += 1
            line = data.decode("utf-8", "replace").rstrip("\r\n")
            yield from exposed_in(*readable(line), name, number, workspace, shared=tracked)
