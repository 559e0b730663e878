"""A client folder to damage, and webcare run in it as CI would."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.fuzz.promises import confined, exists, harmless, patient
from webcare import cli
from webcare.scaffold import scaffold

PLACE = re.compile(r"webcare: (.+?):(\d+):(\d+): ")
SECRET = "0123456789abcdef" * 4
"""Of a client that is nobody."""


class Result(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str


class Desk:
    """The client of ``webcare init``, in a folder with nothing else in it but a cache and a key beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = folder / "klant"
        (folder / "proef.key").write_text(f"{SECRET}\n", "utf-8")
        scaffold(str(self.client), "Proef")
        (self.client / "logs").mkdir(exist_ok=True)
        (self.client / "drafts").mkdir(exist_ok=True)

    def put(self, name: str, data: bytes | str) -> Path:
        """Write a file of the client."""
        path = self.client / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    @contextlib.contextmanager
    def holding(self, name: str, data: bytes | str) -> Iterator[Path]:
        """A file of the client that holds this for a while; then it is as it was."""
        path = self.client / name
        before = path.read_bytes() if path.exists() else None
        self.put(name, data)
        try:
            yield path
        finally:
            if before is not None:
                path.write_bytes(before)
            elif path.exists():
                path.unlink()

    def run(self, *arguments: str, stdin: bytes = b"", whole: bool = False) -> Result:
        """Run webcare and hold it to its promises. A bug comes out as the exception that it is.

        ``whole``: standard output is the reply itself, as it goes to the customer; then only its code is looked at.
        """
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2))
        with pytest.MonkeyPatch.context() as patch, patient(), confined(self.folder):
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
            patch.setattr(cli, "_bug", _raise)
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = cli.main(list(arguments))
        shown = Result(code, *(stream.buffer.getvalue().decode("utf-8") for stream in (out, err)))
        assert code in (0, 1, 2), shown
        if not whole:
            harmless(shown.out)
        harmless(shown.err)
        for name, line, column in PLACE.findall(shown.err):
            if os.path.isfile(name):
                assert exists(int(line), int(column), Path(name).read_bytes()), shown.err
        return shown

    def places(self, document: str) -> int:
        """How many findings a JSON document has; each stands in a file, at a place that exists there."""
        found = [one for one in _findings(json.loads(document)) if os.path.isfile(one.get("path") or "")]
        for one in found:
            data = Path(one["path"]).read_bytes()
            assert exists(one["line"], one["column"], data), one
        return len(found)


def _raise(problem: Exception) -> int:
    raise problem


def _findings(value: Any) -> list[dict[str, Any]]:
    """Everything in a document that has a path, a line and a column."""
    if isinstance(value, list):
        return [one for item in value for one in _findings(item)]
    if not isinstance(value, dict):
        return []
    inner = [one for item in value.values() for one in _findings(item)]
    return [value, *inner] if value.keys() >= {"path", "line", "column"} else inner
