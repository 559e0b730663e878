"""The response time to expect: as a sentence, as JSON, as a badge and as the strip above a profile (SVG)."""

import re
from datetime import datetime
from xml.sax.saxutils import escape

from webcare.expected import Published
from webcare.show import safe
from webcare.show.expected_documents import ExpectedJson
from webcare.show.machine import VERSION
from webcare.show.width import columns

LABEL = "reactietijd"
FONT = "Verdana, DejaVu Sans, Geneva, sans-serif"
COLUMN = 6.6
"""Pixels of a column of text at 11 px, on the generous side."""
PAD, HEIGHT = 8, 20
DARK, GREEN, AMBER, GREY = "#4a4a4a", "#2e7d32", "#8a5a00", "#5c6670"
"""White text on each of these has a contrast of 4.5 and more (WCAG 2.2, 1.4.3)."""
SOON = 60
"""Minutes up to which it is quick."""
COVER = (1500, 500)
"""Pixels of the picture above a profile, as X asks for it."""


def expected_json(published: Published, now: datetime) -> ExpectedJson:
    """For machines."""
    measured = published.expected
    return ExpectedJson(
        version=VERSION,
        now=now.isoformat(timespec="seconds"),
        channel=published.channel,
        text=published.text,
        short=published.short,
        open=published.is_open,
        opens=None if published.opens is None else published.opens.isoformat(),
        minutes=None if measured is None else measured.minutes,
        seconds=None if measured is None else measured.seconds,
        n=0 if measured is None else measured.n,
    )


def badge(published: Published) -> str:
    """A badge of 20 pixels high: what it is, and how long it takes."""
    words = _escaped(published.short)
    left, right = (round(columns(text) * COLUMN + 2 * PAD) for text in (LABEL, published.short))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{HEIGHT}" role="img"'
        f' aria-label="{LABEL}: {words}">'
        f"<title>{LABEL}: {words}</title>"
        f'<rect width="{left + right}" height="{HEIGHT}" rx="3" fill="{DARK}"/>'
        f'<path d="M{left} 0h{right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H{left}z" fill="{_colour(published)}"/>'
        f'<g fill="#fff" font-family="{FONT}" font-size="11" text-anchor="middle">'
        f'<text x="{left / 2:g}" y="14">{LABEL}</text><text x="{left + right / 2:g}" y="14">{words}</text>'
        "</g></svg>"
    )


def cover(published: Published) -> str:
    """The strip above a profile: the sentence, large and in the middle."""
    width, height = COVER
    lines = _broken(published.text, 38)
    first = height / 2 - (len(lines) - 1) * 36
    spans = "".join(
        f'<tspan x="{width / 2:g}" y="{first + 72 * number:g}">{_escaped(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        f' role="img" aria-label="{_escaped(published.text)}">'
        f"<title>{_escaped(published.text)}</title>"
        f'<rect width="{width}" height="{height}" fill="{_colour(published)}"/>'
        f'<text fill="#fff" font-family="{FONT}" font-size="54" text-anchor="middle" dominant-baseline="middle">{spans}'
        "</text></svg>"
    )


def _broken(text: str, most: int) -> list[str]:
    """Each sentence on lines of its own."""
    from textwrap import wrap

    return [line for sentence in re.split(r"(?<=[.!?]) (?=[A-Z])", text) for line in wrap(sentence, most)]


def _colour(published: Published) -> str:
    measured = published.expected
    if not published.is_open or measured is None:
        return GREY
    return GREEN if measured.minutes is not None and measured.minutes <= SOON else AMBER


def _escaped(text: str) -> str:
    return escape(safe.line(text), {'"': "&quot;"})
