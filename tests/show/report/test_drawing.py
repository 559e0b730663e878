"""SVG as it stands in the page, and the axes of its charts."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.report.reading import read
from webcare.model.errors import CannotRun
from webcare.show.report.buckets import DAY, MONTH, MOST, WEEK, YEAR, step_label, step_name, steps
from webcare.show.report.drawing import inline, renderer, round_steps, thinned

DAYS = st.dates(date(1, 1, 8), date(9998, 12, 31))


def test_only_what_is_on_the_lists_remains() -> None:
    svg = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="20"
      onload="x()" style="color:red"><style>*{}</style><script>x()</script><g id="a" onclick="x()" class="b">
      <path d="M0,0h0v0h0Z"/><a xlink:href="https://example.com"><text>weg</text></a><text fill="red" x="1">A &lt; B</text>
      <rect display="none" width="3"/><image href="x.png"/></g><g><g/></g></svg>"""
    svg = " ".join(line.strip() for line in svg.splitlines()).replace("> <", "><")
    made = inline(ET.fromstring(svg), "figuur-wide", "Titel <b>", "Tekst & meer")  # noqa: S314  our own text
    assert made == (
        '<svg viewBox="0 0 10 20" role="img" aria-labelledby="figuur-wide-title figuur-wide-text" class="wide">'
        '<title id="figuur-wide-title">Titel &lt;b&gt;</title><desc id="figuur-wide-text">Tekst &amp; meer</desc>'
        '<g><text fill="red" x="1">A &lt; B</text></g></svg>'
    )
    assert read(made).text == "Titel <b> Tekst & meer A < B"


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(CannotRun) as stopped:
        renderer()
    assert stopped.value.hint is not None
    assert 'pip install "webcare[report]"' in stopped.value.hint.nl


@given(st.integers(0, 10**9), st.integers(1, 10))
def test_ticks_are_few_and_round(most: int, count: int) -> None:
    ticks = round_steps(most, count)
    assert ticks[0] == 0
    assert len(ticks) <= count + 1
    assert ticks[-1] <= most
    if len(ticks) > 1:
        step = ticks[1]
        assert str(step).rstrip("0") in {"1", "2", "5"}
        assert ticks == list(range(0, most + 1, step))
    else:
        assert most == 0 or count == 1


@given(st.lists(st.text(), min_size=1, max_size=400), st.integers(1, 12))
def test_labels_that_fit(names: list[str], most: int) -> None:
    found = thinned(names, most)
    assert 0 in found
    assert len(found) <= most
    assert all(names[int(index)] == name for index, name in found.items())


@given(DAYS, DAYS)
def test_steps_cover_the_span(one: date, other: date) -> None:
    first, last = sorted((one, other))
    unit, found = steps((first, last), (DAY, WEEK, MONTH, YEAR))
    assert 1 <= len(found) <= MOST
    assert found[-1] <= last < unit.next(found[-1])
    assert all(unit.next(before) == after for before, after in pairwise(found))
    if (last.year - first.year) < MOST:
        assert found[0] <= first < unit.next(found[0])
    if unit is not DAY:
        assert last - first >= timedelta(days=MOST)


@pytest.mark.parametrize(
    ("day", "unit", "short", "long", "name"),
    [
        (date(2026, 10, 12), DAY, "12 okt", "12 okt 2026", "2026-10-12"),
        (date(2026, 3, 2), DAY, "2 mrt", "2 mrt 2026", "2026-03-02"),
        (date(2024, 12, 30), WEEK, "wk 1", "wk 1 2025", "2025-W01 (30 dec)"),
        (date(2026, 10, 1), MONTH, "okt", "okt 2026", "oktober 2026"),
        (date(2026, 1, 1), YEAR, "2026", "2026", "2026"),
    ],
)
def test_the_names_of_steps(day: date, unit: object, short: str, long: str, name: str) -> None:
    known = next(one for one in (DAY, WEEK, MONTH, YEAR) if one is unit)
    assert step_label(day, known, "nl", with_year=False) == short
    assert step_label(day, known, "nl", with_year=True) == long
    assert step_name(day, known, "nl") == name
