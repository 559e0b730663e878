"""``webcare inbox --watch``: the inbox again whenever a log is written, and every minute, for time passes."""

import sys
from collections.abc import Callable, Sequence

from webcare.cli import output, refuse
from webcare.cli.language import t
from webcare.model.errors import CannotRun

MINUTE = 60_000
"""Milliseconds after which time alone is a reason to look again."""
CLEAR = "\x1b[2J\x1b[H"
"""Empties a terminal (ECMA-48, ED and CUP)."""


def watch_inbox(show: Callable[[], None], folders: Sequence[str]) -> None:
    """Show the inbox until somebody interrupts. Raises ``CannotRun`` without watchfiles.

    What cannot be read now may be all right after the next write.
    """
    from webcare.cli.watching import open_watchfiles

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
    output.write(t("webcare kijkt mee; stop met Ctrl+C", "webcare is watching; stop with Ctrl+C"), sys.stderr)
