"""Charts drawn by Vega-Lite (vega.github.io) without a browser, as SVG that can stand in the page's own markup.

A colour is a variable of the style sheet, so that dark, light and print have their own.
"""

from collections.abc import Mapping, Sequence
from itertools import count as count_up
from types import ModuleType
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from markupsafe import Markup

from webcare.model.errors import CannotRun
from webcare.model.text import Language, Text
from webcare.show.numbers import number

Spec = dict[str, Any]
"""A chart in Vega-Lite, whose strings are all ours."""
VERSION = "6.1"
"""Of Vega-Lite's grammar, as the converter brings it along."""
ELEMENTS = frozenset(("svg", "g", "path", "line", "rect", "text", "tspan"))
ATTRIBUTES = frozenset(
    "d transform x y x1 x2 y1 y2 dx dy width height fill fill-opacity stroke stroke-width stroke-dasharray "
    "stroke-opacity stroke-linecap stroke-linejoin opacity text-anchor font-size font-weight".split()
)
EMPTY_PATHS = frozenset(("", "M0,0h0v0h0Z"))
INK, MUTED, LINE, PAPER, ACCENT = (f"var(--{name})" for name in ("ink", "muted", "line", "paper", "accent"))
AXIS = {
    "domainColor": LINE,
    "gridColor": LINE,
    "tickColor": LINE,
    "labelColor": MUTED,
    "titleColor": MUTED,
    "labelFontSize": 12,
    "titleFontSize": 12,
    "titleFontWeight": "normal",
    "labelPadding": 5,
    "tickSize": 4,
    "labelFlush": False,
}
POINT: Spec = {"type": "point", "filled": True, "opacity": 1}
CONFIG = {"view": {"stroke": None}, "axis": AXIS, "text": {"color": INK, "fontSize": 12}, "padding": 4}


class Size(NamedTuple):
    """A chart for a screen of some width: its class in the style sheet, and the width of its plot in pixels."""

    name: str
    width: int

    @property
    def narrow(self) -> bool:
        """Is it for a telephone?"""
        return self.name == "narrow"


SIZES = (Size("wide", 780), Size("narrow", 270))
"""Each chart is drawn for both, and the style sheet shows one: letters keep their size on a telephone."""


def draw(spec: Spec, name: str, title: str, description: str) -> Markup:
    """A chart as an ``<svg>`` with its text alternative; ``name`` makes its ids unique in the page.

    Raises ``CannotRun`` without the extra ``webcare[report]``.
    """
    whole = {"config": CONFIG, "background": None} | spec
    svg = renderer().vegalite_to_svg(whole, vl_version=VERSION, allowed_base_urls=[])
    return inline(ET.fromstring(svg), name, title, description)  # noqa: S314  our own renderer's


def renderer() -> ModuleType:
    """What draws. Raises ``CannotRun`` where it is not installed."""
    try:
        import vl_convert
    except ImportError:
        raise CannotRun(
            Text("voor het HTML-rapport is een uitbreiding nodig", "the HTML report needs an extra"),
            hint=Text(
                'installeer die met: pip install "webcare[report]"',
                'install it with: pip install "webcare[report]"',
            ),
            place="--format html",
        ) from None
    return vl_convert


def inline(root: ET.Element, name: str, title: str, description: str) -> Markup:
    """An SVG without anything that is not on the lists: no style, script, reference or id but our own."""
    clean = _cleaned(root)
    clean.attrib = {
        "viewBox": f"0 0 {root.get('width')} {root.get('height')}",
        "role": "img",
        "aria-labelledby": f"{name}-title {name}-text",
        "class": name.rpartition("-")[2],
    }
    heading, alternative = ET.Element("title", id=f"{name}-title"), ET.Element("desc", id=f"{name}-text")
    heading.text, alternative.text = title, description
    clean[:0] = [heading, alternative]
    return Markup(ET.tostring(clean, encoding="unicode", method="html"))  # noqa: S704  built from the lists above


def _cleaned(element: ET.Element) -> ET.Element:
    kept = ET.Element(_local(element), {name: value for name, value in element.attrib.items() if name in ATTRIBUTES})
    kept.text = element.text
    for child in element:
        if _local(child) in ELEMENTS and not _is_invisible(child):
            below = _cleaned(child)
            if below.tag != "g" or len(below):
                kept.append(below)
    return kept


def _is_invisible(element: ET.Element) -> bool:
    return element.get("display") == "none" or (_local(element) == "path" and element.get("d") in EMPTY_PATHS)


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def labelled(labels: Mapping[float, str]) -> Spec:
    """An axis that has these labels at these values, and nothing between."""
    import json

    return {"values": list(labels), "labelExpr": f"({json.dumps(labels)})[datum.value]", "labelOverlap": False}


def round_steps(most: int, count: int) -> list[int]:
    """At most ``count`` whole numbers above 0, up to ``most``: 1, 2 or 5 times a power of ten apart; and 0."""
    steps = (factor * 10**power for power in count_up() for factor in (1, 2, 5))
    step = next(step for step in steps if most < step * (count + 1))
    return list(range(0, most + 1, step))


def whole_ticks(most: int, count: int, language: Language) -> Spec:
    """An axis that has these numbers."""
    return labelled({tick: number(tick, language) for tick in round_steps(most, count)})


def thinned(names: Sequence[str], most: int) -> dict[float, str]:
    """At most so many of the names, evenly, by their index."""
    stride = -(-len(names) // most)
    return {index: names[index] for index in range(0, len(names), stride)}
