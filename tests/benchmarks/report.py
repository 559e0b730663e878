"""The figures as one Markdown table, with what it takes to read it."""

from __future__ import annotations

from collections.abc import Iterator

from tabulate import tabulate

from tests.benchmarks.figures import Aim, Figures, Result, Timed
from tests.benchmarks.peers import PEERS
from tests.benchmarks.task import Measure

HEAD = ["Task", "Process", "CPU", "Wall", "Memory", "to webcare", "to Python", "Goal"]
UNITS: dict[Measure, str] = {"cpu": "s CPU", "wall": "s", "megabytes": "MB"}
BARE = "python"


def report(figures: Figures) -> str:
    """Heading, table, what each peer does, and what is missing."""
    rows = [row for result in figures.results for row in _rows(result)]
    table = tabulate(rows, HEAD, tablefmt="github", disable_numparse=True)
    return "\n\n".join((_heading(figures), table, _reading(figures), "\n".join(_peers(figures))))


def goals(figures: Figures) -> list[tuple[Result, Aim, float]]:
    """Every goal that could be held against a figure, with that figure."""
    return [
        (result, aim, reached)
        for result in figures.results
        for aim in result.aims
        if (reached := result.reached(aim)) is not None
    ]


def _heading(figures: Figures) -> str:
    told = goals(figures)
    met = sum(reached <= aim.limit for _, aim, reached in told)
    smaller = "" if figures.scale == 1 else f" Inputs are smaller than their names say: {figures.scale:g} of the size."
    return (
        f"Measured on {figures.day}: webcare {figures.webcare}, Python {figures.python}, {figures.system}, {figures.cores} cores "
        f"({figures.processor}), {figures.gigabytes:.0f} GB. Medians of {figures.runs} runs or more of whole processes, in turn; "
        f"{met} of {len(told)} goals met.{smaller}"
    )


def _rows(result: Result) -> Iterator[list[str]]:
    ordered = sorted(result.timed, key=lambda timed: (timed.peer is not None, timed.peer == BARE))
    bare = next((timed for timed in result.timed if timed.peer == BARE and timed.runs), None)
    first = True
    for timed in ordered:
        if timed.peer == BARE and result.name != "start":
            continue  # its time is the same in every task
        yield [result.title if first else "", *_cells(result, timed, bare)]
        first = False


def _cells(result: Result, timed: Timed, bare: Timed | None) -> list[str]:
    name = f"{timed.name} ({timed.version})" if timed.peer and timed.version else timed.name
    name = f"**{name}**" if timed.peer is None else name
    if not timed.runs:
        return [name, f"failed: {timed.failed}", "", "", "", "", ""]
    return [
        name,
        _seconds(timed.median("cpu")),
        _seconds(timed.median("wall")),
        f"{timed.median('megabytes'):.0f} MB",
        "1" if timed is result.own else _times(result.ratio(timed, result.own)) if result.own.runs else "",
        _times(result.ratio(timed, bare, "cpu")) if bare else "",
        "; ".join(_goal(result, aim) for aim in result.aims if aim.of == timed.name),
    ]


def _goal(result: Result, aim: Aim) -> str:
    reached, unit = result.reached(aim), UNITS[aim.measure]
    if aim.to is None:
        limit = f"≤ {aim.limit:g} {unit}"
        figure = f"{reached:.0f}" if aim.measure == "megabytes" and reached else ""
    else:
        limit = f"≤ {aim.limit:.2g} × {aim.to}"
        figure = "" if reached is None else f"{reached:.2g}"
    if reached is None:
        return f"{limit}: not timed here"
    return f"{limit}: {'met' if reached <= aim.limit else '**missed**'}{figure and f', {figure}'}"


def _reading(figures: Figures) -> str:
    by_wall = [result.title for result in figures.results if result.measure == "wall"]
    more = f", of wall time for “{'”, “'.join(by_wall)}”" if by_wall else ""
    return (
        f"*To webcare*: how many times the task's first process it takes, the median over the rounds; of CPU time (user and "
        f"system){more}. *To Python*: of the CPU time of `python -c pass`. Memory: the peak of the largest process."
    )


def _peers(figures: Figures) -> Iterator[str]:
    """What each of them does and does not do; those that were not here."""
    yield "What the peers do:\n"
    told: dict[str, str] = {}
    for result in figures.results:
        for timed in result.timed:
            if timed.peer and timed.does not in told.values():
                told[timed.name] = timed.does
    yield from (f"- {name}: {does}." for name, does in told.items())
    missing = sorted({peer for result in figures.results for peer in result.missing})
    for key in missing:
        why = PEERS[key].why_missing
        yield f"- Not on this machine: {PEERS[key].name}{f' ({why})' if why else ''}."


def _seconds(value: float) -> str:
    return f"{value:.3f} s" if value < 1 else f"{value:.2f} s"


def _times(value: float) -> str:
    return f"{value:.0f} ×" if value >= 100 else f"{value:.1f} ×" if value >= 1 else f"{value:.2f} ×"
