"""A case: a small client folder or an input, and the commands that would meet it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

Make = Callable[[Path], None]
"""Puts what is hostile into a client folder, which is there already."""


class Run(NamedTuple):
    """A command; ``repeats`` says that it gives back the text of the user who asks, whatever that holds."""

    arguments: tuple[str, ...]
    stdin: bytes = b""
    repeats: bool = False
    env: Mapping[str, str] = {}


class Case(NamedTuple):
    """``always`` runs each time; of ``others`` the suite takes one, in turn. ``told`` is a place that must be named."""

    name: str
    make: Make
    always: tuple[Run, ...]
    others: tuple[Run, ...] = ()
    told: str | None = None
    client: bool = True


def run(line: str, stdin: str | bytes = b"", *, repeats: bool = False, **env: str) -> Run:
    """A command as one types it, its words divided by spaces."""
    return Run(
        tuple(line.split()), stdin if isinstance(stdin, bytes) else stdin.encode("utf-8", "surrogatepass"), repeats, env
    )


def runs(lines: Iterable[str], *, repeats: bool = False) -> tuple[Run, ...]:
    """Some commands."""
    return tuple(run(line, repeats=repeats) for line in lines)


def put(name: str, content: str | bytes) -> Make:
    """A file of the client folder; it replaces one that is there."""

    def make(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink() or path.exists():
            path.unlink()
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))

    return make


def both(*makes: Make) -> Make:
    """One after another."""

    def make(folder: Path) -> None:
        for one in makes:
            one(folder)

    return make


def nothing(folder: Path) -> None:
    """The client folder as it is."""


PERSONAL = {
    "BSN": "111222333",
    "IBAN": "NL91ABNA0417164300",
    "phone": "0612345678",
    "e-mail": "piet.jansen@post.example",
    "card": "4111111111111111",
}
"""Form-valid, and nobody's."""
PEOPLE = " ".join(f"{name} {value}" for name, value in PERSONAL.items())
SIGNS = "\x1b[31mrood\x1b[0m \x07\x08\x9b31m \u202egnikcah\u202c \u2066x\u2069 \u0085 \u2028"
"""Control characters, C1's own escape, and signs that turn the direction of writing."""
COMMANDS = "::error::PWNED\n::set-env name=PWNED::1\n##vso[task.setvariable]PWNED\n##[error]PWNED\n\x1b[0Ksection_start:1:PWNED\r"
"""What CI would obey: GitHub, Azure, and GitLab's sections."""
MARKUP = "<script>PWNED()</script><img src=x onerror=PWNED()> ](javascript:PWNED()) <!--PWNED"
EVIL = f"{SIGNS}\n{COMMANDS}\n{MARKUP}\n=cmd|' /C PWNED'!A0"
