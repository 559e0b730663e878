"""Keeping on watching files: what tells that one was saved (the extra ``webcare[watch]``), and the same shown again."""

import sys
from collections.abc import Callable, Sequence
from types import ModuleType

from webcare.cli import output, refuse
from webcare.cli.language import t
from webcare.model.errors import CannotRun
from webcare.model.text import Text

INSTALL = "pip install 'webcare[watch]'"
MINUTE = 60_000
"""Milliseconds after which time alone is a reason to look again."""
CLEAR = "\x1b[2J\x1b[H"
"""Empties a terminal (ECMA-48, ED and CUP)."""


def open_watchfiles() -> ModuleType:
    """The package that watches files. Raises ``CannotRun`` where it is not installed."""
    try:
        import watchfiles
    except ImportError:
        raise CannotRun(
            Text("om mee te kijken is een uitbreiding nodig", "watching needs an extra"),
            hint=Text(f"installeer die met: {INSTALL}", f"install it with: {INSTALL}"),
        ) from None
    return watchfiles


def say_watching() -> None:
    """Say on standard error that webcare goes on, and how to stop it."""
    output.write(t("webcare kijkt mee; stop met Ctrl+C", "webcare is watching; stop with Ctrl+C"), sys.stderr)


def keep_showing(show: Callable[[], None], folders: Sequence[str]) -> None:
    """Show it now, again whenever a file in these folders is written, and every minute, until somebody interrupts.

    What cannot be read now may be all right after the next write. Raises ``CannotRun`` without watchfiles.
    """
    watchfiles = open_watchfiles()
    _again(show)
    found = sorted(set(folders))
    for _ in watchfiles.watch(*found, watch_filter=None, recursive=False, rust_timeout=MINUTE, yield_on_timeout=True):
        _again(show)


def _again(show: Callable[[], None]) -> None:
    terminal = sys.stdout.isatty()
    if terminal:
        sys.stdout.write(CLEAR)
    try:
        show()
    except CannotRun as problem:
        refuse(problem)
    if not terminal:
        output.write("")
    output.flush()
    say_watching()
