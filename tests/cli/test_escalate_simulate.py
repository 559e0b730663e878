"""``webcare escalate simulate`` on the sample client: in words, as JSON, as a calendar and as a picture."""

from __future__ import annotations

import json
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.runner import Runner
from tests.docs.schemas import path_of

SAMPLE = Path(__file__).parents[2]
YEAR = ("escalate", "simulate", "--from", "2026-11-23")


@pytest.fixture(autouse=True)
def shop(here: Path) -> Path:
    shutil.copytree(SAMPLE / "handbook", here / "handbook")
    shutil.copy(SAMPLE / "webcare.toml", here / "webcare.toml")
    return here


def absent(shop: Path) -> None:
    """Everybody who could take the night of 2 February 2027 is away."""
    path = shop / "handbook" / "escalation.yaml"
    away = "".join(
        f"  - {{person: {who}, start: 2027-02-02T01:00, end: 2027-02-02T03:30}}\n"
        for who in ("ruben-postma", "thijs-de-boer", "nadia-haddad", "pieter-van-dam")
    )
    path.write_text(path.read_text("utf-8") + away, encoding="utf-8")


def test_the_sample_keeps_its_promises(run: Runner) -> None:
    result = run(*YEAR)
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[:3] == [
        "Roosters en paden, 23 november 2026 – 21 november 2027",
        "",
        "Op elk pad is iemand te bereiken wanneer het dat belooft.",
    ]
    assert "  vrijdag 25 december 2026, eerste kerstdag: standaard, bezorging, techniek, geld-terug, zakelijk" in lines
    assert any(line.startswith("Pieter van Dam ") for line in lines)


def test_a_gap_is_told_to_the_minute_and_is_no_good(shop: Path, run: Runner) -> None:
    absent(shop)
    result = run(*YEAR, "--format", "json")
    document = json.loads(result.out)
    jsonschema.Draft202012Validator(json.loads(path_of("escalate-simulate").read_text("utf-8"))).validate(document)
    assert result.code == 1
    night = {"start": "2027-02-02T01:00:00+01:00", "end": "2027-02-02T03:30:00+01:00", "minutes": 150.0}
    assert document["gaps"] == [
        {"path": path, **night, "promised": True} for path in ("nepmail", "privacy", "storing-website", "veiligheid")
    ]
    told = run(*YEAR, "--lang", "en").out
    assert "Nobody can be reached: 2.5 hours (nepmail, in spite of its cover)\n" in told
    assert "  Tuesday 2 February 2027 01:00 – Tuesday 2 February 2027 03:30\n" in told
    checked = run("check", "--format", "json")
    rules = [(one["rule"], one["severity"]) for one in json.loads(checked.out)["findings"]]
    assert rules.count(("handboek/gat-in-dekking", "error")) == 4
    assert checked.code == 1


def test_a_calendar_that_a_reader_of_calendars_reads(shop: Path, run: Runner) -> None:
    from icalendar import Calendar

    absent(shop)
    assert run(*YEAR, "--output", "dienst.ics").out == ""
    calendar: Any = Calendar.from_ical((shop / "dienst.ics").read_bytes())
    events = list(calendar.walk("VEVENT"))
    assert len({str(one["uid"]) for one in events}) == len(events) > 200
    assert all(one["dtstart"].dt < one["dtend"].dt for one in events)
    summaries = [str(one["summary"]) for one in events]
    assert summaries.count("Niemand te bereiken: Veiligheid") == 1
    swap = next(one for one in events if str(one.get("description")) == "in plaats van Nadia Haddad")
    assert (str(swap["summary"]), swap["dtstart"].dt.isoformat()) == (
        "IT-piket: Thijs de Boer", "2026-12-24T08:00:00+00:00",
    )  # fmt: skip


class Page(HTMLParser):
    """The tags, attributes and classes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.kinds: dict[str, int] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        kind = dict(attrs).get("class") or ""
        self.kinds[kind] = self.kinds.get(kind, 0) + (tag == "td")


def test_a_picture_that_fetches_and_runs_nothing(shop: Path, run: Runner) -> None:
    absent(shop)
    text = run(*YEAR, "--weeks", "12", "--format", "html").out
    page = Page(text)
    assert page.tags.isdisjoint({"script", "link", "img", "iframe", "object", "form"})
    assert not any(name.startswith("on") or name in ("style", "href", "src") for name in page.attributes)
    assert "default-src &#39;none&#39;; style-src &#39;sha256-" in text
    assert page.kinds["gap"] == 4
    assert sum(page.kinds[kind] for kind in ("full", "part", "none", "gap")) == 12 * 7 * 10
    assert 'title="dinsdag 2 februari 2027: 21,5 uur; niemand, terwijl het pad het belooft"' in text


@pytest.mark.parametrize(
    "arguments",
    [
        ["--weeks", "0"],
        ["--weeks", "521"],
        ["--from", "morgen"],
        ["--from", "0001-01-01"],
        ["--from", "9999-01-01"],
        ["--format", "csv"],
    ],
)
def test_wrong_usage(run: Runner, arguments: list[str]) -> None:
    assert run("escalate", "simulate", *arguments).code == 2
