"""How far a long piece of work is: one line on a terminal, nothing anywhere else."""

import sys
from collections.abc import Callable


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
            stream.write(f"\r{percent:3} %" + ("\n" if percent == 100 else ""))
            stream.flush()

    return tell
