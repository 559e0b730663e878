"""``python -m tests.fuzz.targets NAME [options of libFuzzer]``: run one target until it breaks or is stopped.

What libFuzzer learns stays in a temporary folder; an input that breaks something is left in the current one, as
``crash-…``, and ``python -m tests.fuzz.targets NAME crash-…`` tries it again.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]  # of the extra ``fuzz``, which few have

with atheris.instrument_imports(include=["webcare"]):
    from tests.fuzz.targets import TARGETS
    from tests.fuzz.targets.seeds import seeds

    NAME = sys.argv[1] if sys.argv[1:] else ""
    SEEDS = [*seeds(NAME)] if NAME in TARGETS else []
    for _seed in SEEDS:  # webcare imports late: what the target needs is imported here, and instrumented
        TARGETS[NAME](_seed)


def main(options: list[str]) -> None:
    """Start libFuzzer, which does not come back; a file among the options is tried, and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(SEEDS):
            (Path(folder) / str(number)).write_bytes(seed)
        corpus = [] if any(not option.startswith("-") for option in options) else [folder]
        atheris.Setup([f"{__package__} {NAME}", *corpus, *options], TARGETS[NAME])
        atheris.Fuzz()


if __name__ == "__main__":
    if SEEDS:
        main(sys.argv[2:])
    else:
        sys.exit(f"usage: python -m tests.fuzz.targets {{{','.join(TARGETS)}}} [options of libFuzzer]")
