"""How first responses are spread over time, beside what customers expect."""

from collections.abc import Mapping
from itertools import accumulate
from math import exp, log

from webcare.metrics.figures import HOUR, WITHIN
from webcare.model.text import Text
from webcare.show.blocks import Table
from webcare.show.durations import spent
from webcare.show.report.cells import NOTHING, Cells
from webcare.show.report.drawing import ACCENT, INK, MUTED, PAPER, POINT, SIZES, Size, Spec, draw, labelled
from webcare.show.report.picture import Key, Picture
from webcare.stats import explain
from webcare.stats.report import Report

METRIC = "first_response_time"
LEAST, MOST = 60, 7 * 86400
"""The ends of the axis in seconds; what is faster or slower is at the end."""
AT_ONCE = 14
"""Of 100 customers (``explain.EXPECTATION``)."""
POINTS = 120
TICKS = {
    "wide": (60, 300, 900, 1800, 1 * HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 24 * HOUR, 72 * HOUR, 168 * HOUR),
    "narrow": (60, 900, 1 * HOUR, 4 * HOUR, 24 * HOUR, 168 * HOUR),
}
TITLE = Text("Hoe snel klanten een eerste reactie krijgen", "How fast customers get a first response")
PUBLIC = Text("openbare social media", "public social media")
ALL = Text("alle kanalen samen", "all channels together")
EXPECTATION = Text("wat klanten verwachten", "what customers expect")
BASIS = Text(
    "Van de zaken die zijn beantwoord, in kloktijd. Openbare social media: zaken die in het openbaar begonnen, zonder "
    "recensies.",
    "Of the cases that were answered, in calendar time. Public social media: cases that began in public, without "
    "reviews.",
)


def spread(report: Report, cells: Cells) -> Picture | None:
    """The cumulative share of first responses; None when nothing was answered, or too little to share."""
    language = cells.language
    groups: dict[str, Mapping[int, int]] = {
        "public": report.public.calendar.get(METRIC, {}),
        "all": report.total.calendar.get(METRIC, {}),
    }
    shown = {name: counts for name, counts in groups.items() if cells.known(counts) is not None}
    if shown.get("public") == shown.get("all"):
        shown.pop("all", None)
    if not shown:
        return None
    title, table = TITLE.in_(language), _table(groups, cells)
    words = {"public": PUBLIC.in_(language), "all": ALL.in_(language)}
    description = " ".join(_sentence(words[name], counts, cells) for name, counts in shown.items())
    keys = [Key(f"line {name}", f"{words[name]} (n {cells.cases(sum(shown[name].values()))})") for name in shown]
    if "public" in shown:
        keys.append(Key("line expected", EXPECTATION.in_(language)))
        description += " " + explain.EXPECTATION.in_(language)
    return Picture(
        "spread",
        title,
        description,
        [draw(_spec(shown, size, cells), f"spread-{size.name}", title, description) for size in SIZES],
        keys,
        [BASIS.in_(language), *([explain.EXPECTATION.in_(language)] if "public" in shown else [])],
        table,
    )


def _sentence(name: str, counts: Mapping[int, int], cells: Cells) -> str:
    within = _within(counts, cells)
    return Text(
        f"{name.capitalize()}: {within[0]} binnen 1 uur, {within[1]} binnen 2 uur, {within[-1]} binnen 24 uur.",
        f"{name.capitalize()}: {within[0]} within 1 hour, {within[1]} within 2 hours, {within[-1]} within 24 hours.",
    ).in_(cells.language)


def _within(counts: Mapping[int, int], cells: Cells) -> list[str]:
    found = cells.known(counts)
    if found is None:
        return [cells.share(0, sum(counts.values()))] * len(WITHIN)
    return [cells.share(part, found.n) for part in found.within]


def _table(groups: Mapping[str, Mapping[int, int]], cells: Cells) -> Table:
    language = cells.language
    public, everyone = (_within(groups[name], cells) for name in ("public", "all"))
    rows = [[Text("meteen", "at once").in_(language), NOTHING, NOTHING, f"{AT_ONCE}%"]]
    for hours, *shares in zip(WITHIN, public, everyone, strict=True):
        expected = f"{explain.EXPECTED[hours]}%" if hours in explain.EXPECTED else NOTHING
        rows.append([spent(hours * HOUR, language), *shares, expected])
    rows.append(["n", *(cells.cases(sum(groups[name].values())) for name in ("public", "all")), NOTHING])
    heads = [Text("binnen", "within"), PUBLIC, ALL, EXPECTATION]
    return Table([head.in_(language) for head in heads], rows)


def _curve(counts: Mapping[int, int]) -> list[dict[str, float]]:
    """The share answered within each of some moments along the axis, which is logarithmic."""
    n, values = sum(counts.values()), sorted(counts)
    reached = list(accumulate(counts[value] for value in values))
    points, at = [], 0
    for step in range(POINTS + 1):
        second = exp(log(LEAST) + (log(MOST) - log(LEAST)) * step / POINTS)
        while at < len(values) and values[at] <= second + 1e-6:
            at += 1
        points.append({"x": second, "y": reached[at - 1] / n if at else 0})
    return points


def _spec(shown: Mapping[str, Mapping[int, int]], size: Size, cells: Cells) -> Spec:
    ticks: dict[float, str] = {value: spent(value, cells.language) for value in TICKS[size.name]}
    x = {
        "field": "x",
        "type": "quantitative",
        "scale": {"type": "log", "domain": [LEAST, MOST]},
        "axis": labelled(ticks) | {"title": None, "grid": False},
    }
    y = {
        "field": "y",
        "type": "quantitative",
        "scale": {"domain": [0, 1]},
        "axis": {"format": ".0%", "title": None, "tickCount": 5, "domain": False, "ticks": False},
    }
    layers: list[Spec] = []
    for name in ("all", "public"):
        if name in shown:
            color, wide = (ACCENT, 3) if name == "public" else (MUTED, 2)
            mark = {"type": "line", "color": color, "strokeWidth": wide}
            layers.append({"data": {"values": _curve(shown[name])}, "mark": mark})
    if "public" in shown:
        layers += _expectation(size, cells) + _marks(shown["public"])
    return {
        "width": size.width,
        "height": 230 if size.narrow else 280,
        "encoding": {"x": x, "y": y},
        "layer": layers,
    }


def _expectation(size: Size, cells: Cells) -> list[Spec]:
    """A dashed line that goes up where more customers expect a reply, as far as anybody asked them."""
    at_once = Text(f"{AT_ONCE}% wil meteen", f"{AT_ONCE}% at once").in_(cells.language)
    points: list[Spec] = [{"x": LEAST, "y": AT_ONCE / 100, "label": at_once, "dy": -9}]
    for hours, share in explain.EXPECTED.items():
        within = Text(f"{share}% binnen {hours} u", f"{share}% within {hours} h").in_(cells.language)
        points.append({"x": hours * HOUR, "y": share / 100, "label": within, "dy": 13})
    if size.narrow:
        points = [point | {"label": f"{point['y']:.0%}"} for point in points]
    dashes = {"type": "line", "interpolate": "step-after", "strokeDash": [5, 4], "color": INK, "strokeWidth": 1.5}
    text = {"type": "text", "align": "left", "dx": 7, "dy": {"expr": "datum.dy"}}
    label = {"text": {"field": "label", "type": "nominal"}}
    return [
        {"data": {"values": [*points, points[-1] | {"x": MOST}]}, "mark": dashes},
        {"data": {"values": points}, "mark": POINT | {"size": 50, "color": INK, "shape": "diamond"}},
        *(
            {"data": {"values": points}, "mark": text | around, "encoding": label}
            for around in ({"color": PAPER, "stroke": PAPER, "strokeWidth": 4}, {"color": INK})
        ),
    ]


def _marks(counts: Mapping[int, int]) -> list[Spec]:
    """Where the curve stands at the hours that customers speak of."""
    n = sum(counts.values())
    points = [
        {"x": hours * HOUR, "y": sum(count for value, count in counts.items() if value <= hours * HOUR) / n}
        for hours in explain.EXPECTED
    ]
    mark = POINT | {"size": 55, "color": ACCENT, "stroke": PAPER, "strokeWidth": 1.5}
    return [{"data": {"values": points}, "mark": mark}]
