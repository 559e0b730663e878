"""How far a long piece of work is: one line on a terminal, nothing anywhere else."""

import contextlib
import sys
from collections.abc import Callable, Iterator


def show_progress() -> Callable[[int, int], None] | None:
    """What to tell ``done`` of ``whole``; None where nobody looks on."""
    stream = sys.stderr
    if not stream.isatty():
        return None
    last = [-1]

    def tell(done: int, whole: int) -> None:
        percent = 100 if done >= whole else 100 * done // whole
        if percent != last[0]:
            last[0] = percent
            stream.write(f"\r{percent:3}%" + ("\n" if percent == 100 else ""))
            stream.flush()

    return tell


@contextlib.contextmanager
def show_parts(whole: Callable[[], int]) -> Iterator[Callable[[int], None] | None]:
    """What to tell how many bytes came since the last time, of a ``whole`` that is counted only where somebody looks.

    It is done when the work is, and not before: what is told may come to more or less.
    """
    show_percent = show_progress()
    if show_percent is None:
        yield None
        return
    every, done = whole() + 1, 0

    def tell(read: int) -> None:
        nonlocal done
        done = min(done + read, every - 1)
        show_percent(done, every)

    yield tell
    show_percent(every, every)
