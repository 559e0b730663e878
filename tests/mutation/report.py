"""The outcome as a Markdown table, and what has to be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tabulate import tabulate

from tests.mutation.running import Outcome
from tests.mutation.survivors import Known, function_of

HEADERS = ("area", "mutants", "tried", "killed", "timeouts", "survived", "no test", "killed or timed out", "minutes")


def table(outcomes: Mapping[str, Outcome]) -> str:
    """One row per area. A fault that makes the tests wait for ever is noticed; the share counts it so."""
    rows = [(name, *_figures([outcome])) for name, outcome in outcomes.items()]
    if len(rows) > 1:
        rows.append(("all", *_figures(list(outcomes.values()))))
    return tabulate(rows, HEADERS, tablefmt="github", disable_numparse=True, colalign=("left", *["right"] * 8))


def told(outcomes: Mapping[str, Outcome], reasons: Sequence[Known]) -> Iterator[str]:
    """The survivors without a reason; and, in the areas of which all was tried, the reasons without a survivor."""
    for area, outcome in outcomes.items():
        for name, change in outcome.changes.items():
            if outcome.verdicts[name] != "timeout" and not any(one.covers(area, name, change) for one in reasons):
                yield f"{outcome.verdicts[name]}, and no reason is listed: {function_of(name)}: {change}"
        for one in reasons if len(outcome.verdicts) == outcome.mutants else ():
            if one.area == area and not any(one.covers(area, *item) for item in outcome.changes.items()):
                yield f"listed, but killed now: {one.where}: {one.change or one.reason}"


def _figures(outcomes: Sequence[Outcome]) -> list[str]:
    def count(verdict: str) -> int:
        return sum(outcome.count(verdict) for outcome in outcomes)

    mutants = sum(outcome.mutants for outcome in outcomes)
    tried = sum(len(outcome.verdicts) for outcome in outcomes)
    killed, timeouts, survived, untested = (count(one) for one in ("killed", "timeout", "survived", "no tests"))
    minutes = sum(outcome.seconds for outcome in outcomes) / 60
    counts = [f"{number}" for number in (mutants, tried, killed, timeouts, survived, untested)]
    return [*counts, f"{100 * (killed + timeouts) / tried:.1f} %", f"{minutes:.0f}"]
