"""Where output goes: a terminal, a pipe that may close early, a console of another encoding."""

import io
import os
import stat
import sys
from collections.abc import Iterable
from typing import TextIO

from webcare.cli.language import current, say
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform import console
from webcare.platform.reasons import reason
from webcare.show import safe
from webcare.show.findings import WIDTH, Style

NARROWEST = 40
"""Fewer columns than this show no words around a finding; then lines wrap."""
RUNNERS = {"GITHUB_ACTIONS": "true", "TF_BUILD": "True"}
"""What tells that a runner of CI (GitHub, Azure) reads along, and does what certain lines say."""


def prepare() -> None:
    """Let no console encoding end a run."""
    console.furnish()
    console.forgive(sys.stdout, sys.stderr)


def write(text: str, stream: TextIO | None = None) -> None:
    """Write a line. A reader that went away (``| head``) is no error: the rest is not written."""
    target = stream or sys.stdout
    try:
        target.write(text + "\n")
    except OSError as problem:
        _gone(target, problem)


def write_lines(lines: Iterable[str], stream: TextIO | None = None, *, at_once: bool = False) -> None:
    """Write each line as it comes; ``at_once``: whoever reads along has it before the next one is made."""
    for line in lines:
        write(line, stream)
        if at_once:
            flush()


def notice(said: Text | None) -> None:
    """Tell on standard error what the user should know beforehand, if there is anything."""
    if said is not None:
        write(f"webcare: {say(said)}", sys.stderr)


def write_bytes(data: bytes) -> None:
    """Write bytes as they are, line ends included."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as problem:
        _gone(sys.stdout, problem)


def refuse_commands(reply: str) -> None:
    """Raise ``CannotRun`` when a runner of CI reads the output and would do what a line of this reply says.

    A reply is pasted as it is, so nothing in it may be escaped. In a file, or outside CI, no line does any harm.
    """
    if any(os.environ.get(name) == value for name, value in RUNNERS.items()) and safe.commands(reply):
        try:
            to_file = stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode)
        except (OSError, ValueError):  # a stream without a file
            to_file = False
        if not to_file:
            raise CannotRun(
                Text("CI zou een regel van deze tekst uitvoeren", "CI would carry out a line of this text"),
                hint=Text("schrijf de tekst naar een bestand: > tekst.txt", "write the text to a file: > text.txt"),
            )


def deliver(text: str, path: str | None) -> None:
    """Write a text to a file, in one step, or else to standard output. Raises ``CannotRun`` when that is refused."""
    if path is None:
        write(text)
        return
    from webcare.store.files import write_text

    write_text(path, text + "\n")


def flush() -> None:
    """Write what is still waiting."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError as problem:
            _gone(stream, problem)


def _gone(stream: TextIO, problem: OSError) -> None:
    """From now on nothing is written there. A full disk is a reason to stop, a reader that went away is none."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    if not console.reader_left(problem) and stream is not sys.stderr:
        why = reason(problem)
        raise CannotRun(
            Text(f"de uitvoer kan niet worden geschreven ({why.nl})", f"the output cannot be written ({why.en})")
        )


def only_ascii(stream: TextIO | None = None) -> bool:
    """Must JSON and XML, which say that they are UTF-8, keep to ASCII there? Some consoles have another encoding."""
    return not console.is_utf8(stream or sys.stdout)


def speak_utf8(stream: TextIO) -> None:
    """Write UTF-8 there whatever the console has: GitHub's runner reads nothing else, on Windows too."""
    if only_ascii(stream) and isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8")


def style(stream: TextIO | None = None) -> Style:
    """How to write to a stream: colours only on a terminal, and not with ``NO_COLOR`` (no-color.org)."""
    target = stream or sys.stdout
    terminal = hasattr(target, "isatty") and target.isatty()
    colour = (terminal or bool(os.environ.get("FORCE_COLOR"))) and not os.environ.get("NO_COLOR")
    if os.environ.get("TERM") == "dumb":
        colour = False
    return Style(current(), colour, console.shows(target, "✓→…"), _width() if terminal else WIDTH)


def style_for(path: str | None) -> Style:
    """How to write to a file, or else to standard output: a file has neither colours nor a width."""
    return style() if path is None else Style(current())


def _width() -> int:
    """The columns of the terminal, or of the variable COLUMNS."""
    import shutil

    return max(NARROWEST, shutil.get_terminal_size((WIDTH, 24)).columns)
