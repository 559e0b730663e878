"""How exact the duty engine is: ``python -m tests.benchmarks.escalate [--cases 10000]``.

Random weeks, with DST days, midnights and several windows, leave the same gaps as a counter of every minute.
"""

from __future__ import annotations

import argparse

from tests.duty.minutes import minutes_of, random_case
from webcare.duty import gaps_in
from webcare.duty.cover import Timelines


def minutes(cases: int) -> None:
    """Random weeks against the counter of minutes."""
    wrong, gaps, looked = [], 0, 0
    for seed in range(cases):
        case = random_case(seed)
        found = minutes_of([gap.span for gap in gaps_in(Timelines(case.plan, case.window), "pad")])
        wrong += [seed] if found != case.gaps else []
        gaps, looked = gaps + len(case.gaps), looked + (case.window.end - case.window.start) // 60
    print(f"{cases} random weeks, {looked} minutes, {gaps} of them a gap: {len(wrong)} wrong {wrong[:5]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=1000)
    minutes(parser.parse_args().cases)
