"""How something meets a limit: in an empty folder, by a command or by the room that reads it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.runner import Runner
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding

AT = "2026-03-02T10:00:00+01:00"


class Place(NamedTuple):
    """An empty folder, which is the current one; a way to run webcare there, and to put something in another's place."""

    folder: Path
    run: Runner
    patch: pytest.MonkeyPatch

    def file(self, name: str, content: str | bytes) -> str:
        """A file there, and its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def client(self) -> None:
        """Make it a client folder."""
        self.file("webcare.toml", 'client = "K"\n')

    def says(self, *arguments: str, stdin: str | bytes = b"") -> str:
        """All that a command says."""
        done = self.run(*arguments, stdin=stdin)
        return f"{done.out}\n{done.err}"


Meet = Callable[[Place, int], str | int]
"""Brings something of a size: what is said of it, or, where nothing is said, how much of it was taken."""


class Case(NamedTuple):
    """A value to hold the limit at, low enough to be met soon, and how to meet it."""

    at: int
    meet: Meet


def refusal(call: Callable[[], object]) -> str:
    """What is said, when something is."""
    try:
        call()
    except CannotRun as problem:
        return f"{problem.message.nl} = {problem.hint.nl if problem.hint else ''}"
    return ""


def said(findings: Iterable[Finding]) -> str:
    """All that is said."""
    return "\n".join(f"{one.message.nl} = {one.hint.nl if one.hint else ''}" for one in findings)


def message(number: int = 1, **more: object) -> str:
    """A line of a log: what we wrote to a customer."""
    known = {
        "v": 1, "type": "message", "id": f"m{number}", "conversation_id": "c", "at": AT, "channel": "x",
        "surface": "open", "direction": "out", "author": {"type": "agent", "ref": "a_0011223344556677"}, "body": "Hoi",
    }  # fmt: skip
    return json.dumps({**known, **more}) + "\n"
