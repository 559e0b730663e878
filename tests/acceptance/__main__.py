"""The figures of the acceptance cases: ``python -m tests.acceptance [differences|news]``."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator

from tests.acceptance.case import Case, Verdict, cases, judge

Judged = list[tuple[Case, Verdict]]


def figures(judged: Judged) -> Iterator[str]:
    """How many clean replies stay clean, and how many planted faults are found at the exact words, rule by rule."""
    clean = [verdict for case, verdict in judged if not case.expect]
    hit = Counter(place.rule for _, verdict in judged for place in verdict.hit)
    missed = Counter(place.rule for _, verdict in judged for place in verdict.missed)
    extra = Counter(place.rule for _, verdict in judged for place in verdict.extra)
    planted = hit + missed
    yield f"clean replies without an error or a warning: {sum(not one.extra for one in clean)} of {len(clean)}"
    share = 100 * hit.total() / planted.total()
    yield f"planted faults found at the exact words: {hit.total()} of {planted.total()} ({share:.1f} %)"
    yield f"false errors and warnings in all {len(judged)} replies: {extra.total()}"
    yield ""
    for rule in sorted(planted | extra):
        low = "  below 60 %" if hit[rule] < 0.6 * planted[rule] else ""
        yield f"{rule:40} {hit[rule]:3} of {planted[rule]:3}   false {extra[rule]}{low}"


def differences(judged: Judged) -> Iterator[str]:
    """Each case in which the linter and the trainer disagree."""
    for case, verdict in judged:
        if told := verdict.told(case.draft):
            yield f"\n{case.id} ({case.channel}) {case.reply_to}\n{case.draft}\n{told}"


def news(judged: Judged) -> Iterator[str]:
    """The cases whose ``known`` is out of date, and those that differ and have none."""
    for case, verdict in judged:
        told = verdict.told(case.draft)
        if case.known and not told:
            yield f"{case.id}: solved, take out known: {case.known}"
        elif told and not case.known:
            yield f"{case.id}: {told}"


TELLING: dict[str, Callable[[Judged], Iterator[str]]] = {"differences": differences, "news": news}


def main(arguments: list[str]) -> None:
    """Print the figures, or what lies behind them."""
    judged = [(case, judge(case)) for case in cases()]
    tell = TELLING[arguments[0]] if arguments else figures
    sys.stdout.writelines(line + "\n" for line in tell(judged))


if __name__ == "__main__":
    main(sys.argv[1:])
