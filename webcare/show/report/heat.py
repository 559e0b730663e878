"""The week as a map of hours: when cases come in, and how long they wait, with the opening hours drawn around."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from webcare.calendar.saying import DAYS
from webcare.metrics.figures import HOUR, histogram, nearest_rank
from webcare.metrics.tally import Tally
from webcare.model.text import Language, Text
from webcare.show.blocks import Table
from webcare.show.durations import spent
from webcare.show.moments import short_weekday
from webcare.show.report.cells import HIDDEN, NOTHING, Cells
from webcare.show.report.drawing import INK, PAPER, SIZES, Size, Spec, draw, labelled
from webcare.show.report.gathering import Cell, Gathered, total
from webcare.show.report.opening import Frame
from webcare.show.report.picture import Key, Picture
from webcare.show.stats.text import FEW

METRIC = "first_response_time"
QUANTILES = (20, 40, 60, 80, 95, 100)
LEVELS = len(QUANTILES)
"""Colours besides that of nothing."""
DEEP = 4
"""From this colour on a dot is light."""
WAITS = (HOUR // 4, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR)
"""The longest median of each colour but the last, in seconds."""
SHARED_HOURS = 3
"""The hours of a cell in a report for sharing, which would have little to show of single hours."""
ARRIVALS = Text("Wanneer zaken binnenkomen", "When cases come in")
WAITING = Text("Hoe lang de eerste reactie dan duurt", "How long the first response then takes")
FEW_KEY = Text("uit minder dan 5 zaken", "from fewer than 5 cases")
BY_ARRIVAL = Text(
    "Naar het uur waarin de zaak binnenkwam; de mediaan, in kloktijd.",
    "By the hour in which the case came in; the median, in calendar time.",
)


class Shade(NamedTuple):
    """A cell of the map: its colour from 0 (nothing) up, and whether it is from few cases."""

    level: int
    few: bool = False


def arrivals(gathered: Gathered, cells: Cells, frame: Frame) -> Picture:
    """How many cases came in, by weekday and hour."""
    language, counts = cells.language, {cell: tally.cases for cell, tally in _blocks(gathered, cells).items()}
    small = cells.too_small(counts)
    shown = {cell: count for cell, count in counts.items() if count and cell not in small}
    limits = _limits(list(shown.values()))
    shades = {cell: Shade(1 + bisect_left(limits, count)) for cell, count in shown.items()}
    least = min(shown.values(), default=0)
    keys = [Key("heat heat-0", HIDDEN if small else "0")]
    for level, limit in enumerate(limits, 1):
        keys.append(Key(f"heat heat-{level}", f"{least}–{limit}" if least < limit else f"{limit}"))
        least = limit + 1
    title = ARRIVALS.in_(language)
    description = _busiest(shown, cells)
    table = _table(cells, lambda cell: HIDDEN if cell in small else cells.cases(counts.get(cell, 0)))
    return _drawn(Picture("arrivals", title, description, (), keys, [description], table), shades, frame, cells)


def _hours(cells: Cells) -> range:
    """The hour in which each cell of a day begins."""
    return range(0, 24, SHARED_HOURS if cells.shared else 1)


def _blocks(gathered: Gathered, cells: Cells) -> dict[Cell, Tally]:
    """The cases of each cell."""
    hours = _hours(cells)
    found: dict[Cell, list[Tally]] = {}
    for (day, hour), tally in gathered.hours.items():
        found.setdefault((day, hour - hour % hours.step), []).append(tally)
    return {cell: total(tallies) for cell, tallies in found.items()}


def _limits(counts: Sequence[int]) -> list[int]:
    """The most cases of each colour, by quantiles: one busy evening does not make all other hours pale."""
    found = histogram(counts)
    return sorted({nearest_rank(found, percent) for percent in QUANTILES}) if found else []


def waits(gathered: Gathered, cells: Cells, frame: Frame) -> Picture:
    """The median first response, by weekday and hour of arrival."""
    language = cells.language
    shades, few = {}, False
    for cell, tally in (hours := _blocks(gathered, cells)).items():
        found = cells.known(tally.calendar.get(METRIC))
        if found is not None:
            shades[cell] = Shade(1 + sum(found.median > limit for limit in WAITS), found.n < FEW)
            few = few or found.n < FEW
    limits = [spent(limit, language) for limit in WAITS]
    meanings = [f"≤ {limit}" for limit in limits] + [f"> {limits[-1]}"]
    nothing = (
        Text("niets beantwoord", "nothing answered") if not cells.shared else Text("minder dan 10", "fewer than 10")
    )
    keys = [Key("heat heat-0", nothing.in_(language))]
    keys += [Key(f"heat heat-{level}", meaning) for level, meaning in enumerate(meanings, 1)]
    if few:
        keys.append(Key("dot", FEW_KEY.in_(language)))
    title = WAITING.in_(language)
    table = _table(cells, lambda cell: _median(hours, cell, cells))
    notes = [BY_ARRIVAL.in_(language)]
    return _drawn(Picture("waits", title, notes[0], (), keys, notes, table), shades, frame, cells)


def _median(hours: Mapping[Cell, Tally], cell: Cell, cells: Cells) -> str:
    tally = hours.get(cell)
    return cells.duration(tally.calendar.get(METRIC), 50) if tally is not None else NOTHING


def _busiest(counts: Mapping[Cell, int], cells: Cells) -> str:
    """In words when most come in."""
    most = max(counts.values(), default=0)
    if not most:
        return ARRIVALS.in_(cells.language) + "."
    day, hour = min(cell for cell, count in counts.items() if count == most)
    till, n = hour + _hours(cells).step, cells.cases(most)
    return Text(
        f"De meeste zaken komen binnen op {DAYS[day].nl} tussen {hour}.00 en {till}.00 uur: {n}.",
        f"Most cases come in on {DAYS[day].en} between {hour}:00 and {till}:00: {n}.",
    ).in_(cells.language)


def _table(cells: Cells, value: Callable[[Cell], str]) -> Table:
    """A row for each hour and a column for each day, which fits a telephone better than the other way round."""
    language = cells.language
    heads = [Text("uur", "hour").in_(language), *(short_weekday(day, language) for day in range(7))]
    rows = [[_clock(hour, language), *(value((day, hour)) for day in range(7))] for hour in _hours(cells)]
    return Table(heads, rows)


def _drawn(picture: Picture, shades: Mapping[Cell, Shade], frame: Frame, cells: Cells) -> Picture:
    """With its drawings, and the opening hours where there are any."""
    keys = [*picture.keys]
    if frame.edges:
        words = Text(f"openingstijden: {frame.name}", f"opening hours: {frame.name}")
        keys.append(Key("line opening", words.in_(cells.language)))
    drawings = [
        draw(_spec(shades, frame, size, cells), f"{picture.name}-{size.name}", picture.title, picture.description)
        for size in SIZES
    ]
    return picture._replace(drawings=drawings, keys=keys)


def _spec(shades: Mapping[Cell, Shade], frame: Frame, size: Size, cells: Cells) -> Spec:
    """Days below each other and hours along them; on a telephone the other way round."""
    hour, day = ("y", "x") if size.narrow else ("x", "y")
    along, down = _axes(size, cells.language)
    hours = _hours(cells)
    squares = [
        {"h": at[1], "h2": at[1] + hours.step, "d": at[0], "d2": at[0] + 1, "level": shade.level, "few": shade.few}
        for at in ((day_, hour_) for day_ in range(7) for hour_ in hours)
        for shade in (shades.get(at, Shade(0)),)
    ]
    fill = {
        "field": "level",
        "type": "ordinal",
        "scale": {"domain": list(range(LEVELS + 1)), "range": [f"var(--heat-{at})" for at in range(LEVELS + 1)]},
        "legend": None,
    }
    between = {
        hour: along | {"field": "h"},
        f"{hour}2": {"field": "h2"},
        day: down | {"field": "d"},
        f"{day}2": {"field": "d2"},
    }
    middle = {hour: along | {"field": "middle"}, day: down | {"field": "center"}}
    few = [
        {
            "middle": (cell["h"] + cell["h2"]) / 2,
            "center": cell["d"] + 0.5,
            "dot": PAPER if cell["level"] >= DEEP else INK,
        }
        for cell in squares
        if cell["few"]
    ]
    layers: list[Spec] = [
        {
            "data": {"values": squares},
            "mark": {"type": "rect", "stroke": PAPER, "strokeWidth": 1.5},
            "encoding": between | {"fill": fill},
        },
        {
            "data": {"values": few},
            "mark": {"type": "point", "filled": True, "size": 10, "opacity": 1},
            "encoding": middle | {"fill": {"field": "dot", "type": "nominal", "scale": None}},
        },
    ]
    edges = [{"h": edge.hour, "h2": edge.hour2, "d": edge.day, "d2": edge.day2} for edge in frame.edges]
    for color, wide in ((PAPER, 5), (INK, 2)):
        mark = {"type": "rule", "color": color, "strokeWidth": wide, "strokeCap": "square"}
        layers.append({"data": {"values": edges}, "mark": mark, "encoding": between})
    sides = {"width": size.width, "height": 24 * 20 if size.narrow else 7 * 30}
    return sides | {"layer": layers}


def _axes(size: Size, language: Language) -> tuple[Spec, Spec]:
    """The axis of the hours and that of the days."""
    quiet = {"title": None, "grid": False, "domain": False, "ticks": False}
    along = {
        "type": "quantitative",
        "scale": {"domain": [24, 0] if size.narrow else [0, 24], "nice": False},
        "axis": quiet | labelled({at: _clock(at, language) for at in range(0, 25, 3)}),
    }
    down = {
        "type": "quantitative",
        "scale": {"domain": [0, 7] if size.narrow else [7, 0], "nice": False},
        "axis": quiet
        | {"orient": "top" if size.narrow else "left"}
        | labelled({at + 0.5: short_weekday(at, language) for at in range(7)}),
    }
    return along, down


def _clock(hour: int, language: Language) -> str:
    return f"{hour}.00" if language == "nl" else f"{hour}:00"
