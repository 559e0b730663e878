"""How it went: the share within target step by step, and how many cases were waiting at the end of each day."""

from collections.abc import Sequence
from datetime import date, timedelta

from webcare.metrics.tally import Tally
from webcare.model.text import Language, Text
from webcare.show.blocks import Table
from webcare.show.report import words
from webcare.show.report.buckets import DAY, MONTH, WEEK, YEAR, Unit, step_label, step_name, steps
from webcare.show.report.cells import HIDDEN, Cells
from webcare.show.report.drawing import (
    ACCENT,
    MUTED,
    PAPER,
    POINT,
    SIZES,
    Size,
    Spec,
    draw,
    labelled,
    thinned,
    whole_ticks,
)
from webcare.show.report.gathering import Gathered, total
from webcare.show.report.picture import Key, Picture
from webcare.show.stats.text import FEW

LABELS = {"wide": 10, "narrow": 4}
"""Labels that fit along an axis."""


def targets(gathered: Gathered, cells: Cells) -> Picture | None:
    """The share within target, with n; None when no case has a target."""
    if gathered.span is None or not any(tally.met + tally.breached for tally in gathered.days.values()):
        return None
    language = cells.language
    unit, starts = steps(gathered.span, (WEEK, MONTH, YEAR))
    found: dict[date, list[Tally]] = {}
    for day, tally in gathered.days.items():
        found.setdefault(unit.first(day), []).append(tally)
    tallies = [total(found.get(start, ())) for start in starts]
    title = Text("Eerste reactie op tijd, ", "First response in time, ").in_(language) + unit.per.in_(language)
    due = [tally.met + tally.breached for tally in tallies]
    small = cells.too_small(dict(enumerate(due)))
    rows = [
        [
            step_name(start, unit, language),
            *([HIDDEN] * 2 if at in small else [cells.share(tally.met, n), cells.cases(n)]),
        ]
        for at, (start, tally, n) in enumerate(zip(starts, tallies, due, strict=True))
    ]
    shown = [None if at in small else tally for at, tally in enumerate(tallies)]
    whole = cells.share(sum(tally.met for tally in tallies), sum(due))
    of_cases = cells.of_cases(sum(due))
    description = Text(
        f"{title}. Over de hele periode: {whole} {of_cases}.", f"{title}. Over the whole period: {whole} {of_cases}."
    ).in_(language)
    names = _labels(starts, unit, cells)
    keys = [
        Key("line public", Text("op tijd", "in time").in_(language)),
        Key("bar", Text("zaken (n)", "cases (n)").in_(language)),
    ]
    if any(0 < n < FEW for n in due) and not cells.shared:
        keys.insert(1, Key("ring", Text("minder dan 5 zaken", "fewer than 5 cases").in_(language)))
    return Picture(
        "targets",
        title,
        description,
        [draw(_target_spec(shown, names, size, cells), f"targets-{size.name}", title, description) for size in SIZES],
        keys,
        [Text("Zaken die beantwoord zijn, of al te laat.", "Cases that were answered, or are past due.").in_(language)],
        Table([unit.name.in_(language), Text("op tijd", "in time").in_(language), "n"], rows),
    )


def backlog(gathered: Gathered, cells: Cells) -> Picture | None:
    """How many cases waited for a first reply at the end of each step, the ones from before the period too."""
    if gathered.span is None:
        return None
    language = cells.language
    unit, starts = steps(gathered.span, (DAY, WEEK, MONTH, YEAR))
    ends = [min(unit.next(start) - timedelta(days=1), gathered.span[1]) for start in starts]
    ends = [gathered.span[0] - timedelta(days=1), *ends]
    came, went = _reached(gathered.received, ends), _reached(gathered.replied, ends)
    waiting = [received - replied for received, replied in zip(came[1:], went[1:], strict=True)]
    title = Text("Zaken die op een eerste reactie wachten", "Cases that wait for a first response")
    names = _labels(starts, unit, cells)
    most, last = max(waiting), cells.said(waiting[-1])
    peak = "" if not most or cells.hides(most) else f" ({names[waiting.index(most)]})"
    description = Text(
        f"{title.nl}, aan het eind van {unit.each.nl}. Het meest: {cells.said(most)}{peak}; op het laatst: {last}.",
        f"{title.en}, at the end of {unit.each.en}. At most: {cells.said(most)}{peak}; at the end: {last}.",
    )
    said = description.in_(language)
    heads = [unit.name, Text("wacht aan het eind", "waiting at the end")]
    rows = [[step_name(start, unit, language), cells.cases(left)] for start, left in zip(starts, waiting, strict=True)]
    if not cells.shared:  # together they would tell what each of them hides
        heads += [Text("binnengekomen", "received"), Text("voor het eerst beantwoord", "first replies")]
        for at, row in enumerate(rows, 1):
            row += [cells.cases(reached[at] - reached[at - 1]) for reached in (came, went)]
    values = [
        {"left": at - 0.42, "right": at + 0.42, "y": None if cells.hides(count) else count}
        for at, count in enumerate(waiting)
    ]
    return Picture(
        "backlog",
        title.in_(language),
        said,
        [
            draw(_backlog_spec(values, names, size, language), f"backlog-{size.name}", title.in_(language), said)
            for size in SIZES
        ],
        [Key("full", Text("wacht", "waiting").in_(language))],
        [said, *([words.NOT_DRAWN.in_(language)] if any(map(cells.hides, waiting)) else [])],
        Table([head.in_(language) for head in heads], rows),
    )


def _reached(counts: dict[date, int], ends: Sequence[date]) -> list[int]:
    """How many there were up to and with each of these days, which are in order."""
    days, found, at, reached = sorted(counts), [], 0, 0
    for end in ends:
        while at < len(days) and days[at] <= end:
            reached += counts[days[at]]
            at += 1
        found.append(reached)
    return found


def _labels(starts: Sequence[date], unit: Unit, cells: Cells) -> list[str]:
    several = starts[0].year != starts[-1].year
    return [step_label(start, unit, cells.language, with_year=several) for start in starts]


def _x(names: Sequence[str], size: Size) -> Spec:
    axis = labelled(thinned(names, LABELS[size.name])) | {"title": None, "grid": False, "domain": False}
    scale = {"domain": [-0.6, len(names) - 0.4], "nice": False, "zero": False}
    return {"field": "x", "type": "quantitative", "scale": scale, "axis": axis}


def _target_spec(tallies: Sequence[Tally | None], names: Sequence[str], size: Size, cells: Cells) -> Spec:
    """A line of shares, and below it how many cases each share is of; None is not drawn."""
    values: list[dict[str, float | bool | None]] = []
    for index, tally in enumerate(tallies):
        n = tally.met + tally.breached if tally is not None else 0
        values.append(
            {
                "x": index,
                "left": index - 0.38,
                "right": index + 0.38,
                "y": tally.met / n if tally is not None and n else None,
                "n": n,
                "few": n < FEW,
            }
        )
    x = _x(names, size)
    quiet = {"title": None, "domain": False, "ticks": False}
    y = {
        "field": "y",
        "type": "quantitative",
        "scale": {"domain": [0, 1]},
        "axis": quiet | {"format": ".0%", "values": [0, 0.25, 0.5, 0.75, 1]},
    }
    ring = {"condition": {"test": "datum.few", "value": PAPER}, "value": ACCENT}
    points = POINT | {"size": 40 if len(names) < 80 else 14, "stroke": ACCENT}
    line = {
        "encoding": {"x": x | {"axis": x["axis"] | {"labels": False, "ticks": False}}, "y": y},
        "layer": [
            {"mark": {"type": "line", "color": ACCENT, "strokeWidth": 2.5, "invalid": "break-paths-show-domains"}},
            {"mark": points, "encoding": {"fill": ring}},
        ],
        "width": size.width,
        "height": 170,
    }
    most = max(int(value["n"] or 0) for value in values)
    counts = {
        "field": "n",
        "type": "quantitative",
        "scale": {"zero": True},
        "axis": quiet | whole_ticks(most, 2, cells.language),
    }
    bars = {
        "mark": {"type": "rect", "color": MUTED, "opacity": 0.55},
        "encoding": {"x": x | {"field": "left"}, "x2": {"field": "right"}, "y": counts, "y2": {"datum": 0}},
        "width": size.width,
        "height": 48,
    }
    return {"data": {"values": values}, "vconcat": [line, bars], "spacing": 10}


def _backlog_spec(values: Sequence[Spec], names: Sequence[str], size: Size, language: Language) -> Spec:
    most = max(value["y"] or 0 for value in values)
    y = {
        "field": "y",
        "type": "quantitative",
        "scale": {"domain": [0, max(most, 1)]},
        "axis": {"title": None, "domain": False, "ticks": False} | whole_ticks(most, 5, language),
    }
    return {
        "data": {"values": values},
        "width": size.width,
        "height": 180,
        "mark": {"type": "rect", "color": ACCENT, "opacity": 0.75},
        "encoding": {"x": _x(names, size) | {"field": "left"}, "x2": {"field": "right"}, "y": y, "y2": {"datum": 0}},
    }
