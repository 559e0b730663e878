"""Questions to a person at a terminal. They go to standard error, so that standard output holds the text alone."""

import sys

from webcare.show import safe

MOST = 10_000
"""Characters of a reply."""


def can_ask() -> bool:
    """Is somebody there? In a pipe nobody can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str, default: str | None = None) -> str:
    """What is typed behind the question, or the default; without one it is asked until there is something.

    Ctrl-C and Ctrl-D interrupt.
    """
    while True:
        sys.stderr.write(f"{safe.line(question)} [{default}]: " if default else f"{safe.line(question)}: ")
        sys.stderr.flush()
        line = sys.stdin.readline(MOST)
        if not line:
            raise KeyboardInterrupt
        if line.strip() or default is not None:
            return line.strip() or default or ""
