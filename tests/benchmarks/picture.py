"""The figures as a picture: how many times webcare's time each peer takes, on a logarithmic scale.

Drawn by Vega-Lite; the colours are those of a light page, and a style sheet turns them on a dark one.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Any

import vl_convert

from tests.benchmarks.figures import Figures, Result, Timed
from tests.benchmarks.peers import PEERS
from webcare.show.report.drawing import VERSION

INK, MUTED, LINE, PAPER, SLOWER, FASTER = "#1f2328", "#59636e", "#d1d9e0", "#ffffff", "#0b62a4", "#b35900"
DARK = {INK: "#e6edf3", MUTED: "#9da7b3", LINE: "#3d444d", PAPER: "#0d1117", SLOWER: "#6cb6ff", FASTER: "#f0a35e"}
TITLE = "Each peer beside webcare, by task"
MEANING = ("webcare is faster", "the peer is faster")
POWERS = [10.0**power for power in range(-4, 5)]
ROW = 22
"""Pixels of the height of a row."""
SHARED = {"domain": False, "ticks": False, "labelColor": INK, "labelFontSize": 12, "labelLimit": 300, "title": None}
SVG = re.compile(r"<svg[^>]*?width=\"([\d.]+)\" height=\"([\d.]+)\"[^>]*>")


def compared(figures: Figures) -> list[tuple[Result, Timed, float]]:
    """Each peer of each task, with how many times webcare's time it takes; bare Python only beside the start."""
    return [
        (result, timed, result.ratio(timed, result.own))
        for result in figures.results
        for timed in result.timed
        if timed.peer and timed.runs and result.own.runs and (timed.peer != "python" or result.name == "start")
    ]


def picture(figures: Figures) -> str:
    """The SVG, with a title and the figures in words."""
    found = compared(figures)
    drawn = vl_convert.vegalite_to_svg(_chart(found), vl_version=VERSION, allowed_base_urls=[])
    told = "; ".join(f"{result.title}: {timed.name} {_label(ratio)}" for result, timed, ratio in found)
    style = "".join(
        f'[fill="{light}"]{{fill:{dark}}}[stroke="{light}"]{{stroke:{dark}}}' for light, dark in DARK.items()
    )
    head = (
        r'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \1 \2" width="\1" height="\2" role="img" '
        r'aria-labelledby="title figures">'
    )
    within = (
        f'<title id="title">{TITLE}</title><desc id="figures">Times the time of webcare. {told}.</desc>'
        f"<style>@media (prefers-color-scheme: dark){{{style}}}</style>"
    )
    return SVG.sub(lambda start: start.expand(head) + within, drawn, count=1).strip() + "\n"


def _label(ratio: float) -> str:
    return f"{ratio:.0f} ×" if ratio >= 10 else f"{ratio:.1f} ×" if ratio >= 1 else f"{ratio:.2g} ×"


def _chart(found: list[tuple[Result, Timed, float]]) -> dict[str, Any]:
    rows = [
        {
            "task": result.title,
            "row": f"{timed.name} {timed.version}".strip() if timed.peer in PEERS else timed.name,
            "ratio": ratio,
            "label": _label(ratio),
            "means": MEANING[ratio < 1],
            "order": order,
            "webcare": 1,
        }
        for order, (result, timed, ratio) in enumerate(found)
    ]
    ends = list(chain((1.0,), (ratio for *_, ratio in found)))
    scale = {"type": "log", "domain": [min(ends) / 4, max(ends) * 3], "nice": False}
    axis = {"title": "times the time of webcare", "grid": True, "values": POWERS, "format": "~g", "labelColor": MUTED}
    times = {"field": "ratio", "type": "quantitative", "scale": scale, "axis": axis}
    names = {"field": "row", "type": "nominal", "sort": {"field": "order", "op": "min"}, "axis": SHARED}
    colour = {
        "field": "means",
        "type": "nominal",
        "scale": {"domain": MEANING, "range": [SLOWER, FASTER]},
        "legend": {
            "title": None,
            "orient": "top",
            "labelColor": INK,
            "labelFontSize": 12,
            "symbolType": "circle",
            "columnPadding": 40,
        },
    }
    one = {**times, "field": "webcare"}
    layers = [
        {
            "mark": {"type": "rule", "strokeWidth": 2},
            "encoding": {"y": names, "x": one, "x2": {"field": "ratio"}, "color": colour},
        },
        {
            "mark": {"type": "point", "filled": True, "size": 70, "opacity": 1},
            "encoding": {"y": names, "x": times, "color": colour},
        },
        _text("left", 8, "datum.ratio >= 1", names, times),
        _text("right", -8, "datum.ratio < 1", names, times),
        {"mark": {"type": "rule", "color": INK, "strokeWidth": 1}, "encoding": {"x": one}},
    ]
    header = {"labelAngle": 0, "labelAlign": "left", "labelAnchor": "start", "labelOrient": "top", "labelColor": INK}
    return {
        "data": {"values": rows},
        "background": PAPER,
        "padding": {"left": 48, "right": 16, "top": 12, "bottom": 12},  # letters are as wide as each machine's own
        "facet": {
            "row": {
                "field": "task",
                "type": "nominal",
                "sort": {"field": "order", "op": "min"},
                "header": {**header, "labelFontWeight": "bold", "labelFontSize": 12, "title": None, "labelPadding": 0},
            }
        },
        "spec": {"width": 520, "height": {"step": ROW}, "layer": layers},
        "resolve": {"scale": {"y": "independent"}},
        "spacing": 18,
        "config": {
            "view": {"stroke": None},
            "axis": {
                "gridColor": LINE,
                "domainColor": LINE,
                "tickColor": LINE,
                "titleColor": MUTED,
                "titleFontWeight": "normal",
            },
        },
    }


def _text(side: str, shift: int, those: str, names: dict[str, Any], times: dict[str, Any]) -> dict[str, Any]:
    """The figure beside the dot, on the side away from webcare's line."""
    return {
        "transform": [{"filter": those}],
        "mark": {"type": "text", "align": side, "dx": shift, "color": INK, "fontSize": 12},
        "encoding": {"y": names, "x": times, "text": {"field": "label"}},
    }
