"""The mutation report: ``python -m tests.mutation [--area privacy] [--sample 300] [--keep FOLDER]``; needs ``pip install .[mutation]``.

mutmut makes small faults in a copy of the tree, one at a time, and runs the tests that touch the faulty function. A
fault that no test notices is a survivor: a hole in the tests, superfluous code, or no fault at all. What was looked at
and left is in ``survivors.toml``, with the reason; all others are printed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.mutation.areas import AREAS
from tests.mutation.report import table, told
from tests.mutation.running import run
from tests.mutation.survivors import known


def main() -> int:
    """Run the areas one by one and print the table; 1 when a survivor has no reason or a reason has no survivor."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--area", action="append", choices=AREAS, help="one area; may be repeated; all of them without")
    parser.add_argument("--keep", type=Path, help="where the copies and mutmut's results stay, to go on from later")
    parser.add_argument("--sample", type=int, help="try so many mutants of each area, drawn at random; all without")
    given = parser.parse_args()
    names = given.area or list(AREAS)
    with tempfile.TemporaryDirectory(prefix="webcare-mutation-") as passing:
        outcomes = {name: run(AREAS[name], (given.keep or Path(passing)) / name, given.sample) for name in names}
    print(table(outcomes))
    lines = list(told(outcomes, known()))
    print(*lines, sep="\n")
    return 1 if lines else 0


sys.exit(main())
