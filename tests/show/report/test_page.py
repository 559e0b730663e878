"""The page as a whole: safe, self-contained, reachable, and the same as the text report."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.show.report.making import MONDAY, NEVER_OPEN, asked, client, made, message, page
from tests.show.report.reading import Element, read, rows
from webcare.model.text import Language

HOSTILE = "<script>alert('a')</script>\"onload=x\u202e\x1b[31m\x00&amp;"
WAITS = [3, 20, 45, 70, None, 200, 600, 12, 30, 1500, None, 58]


@pytest.fixture(scope="module", name="document")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> str:
    return page(client(tmp_path_factory.mktemp("small") / "client", asked(WAITS)))


@pytest.fixture(scope="module", name="tree")
def small_tree(document: str) -> Element:
    return read(document)


def test_the_policy_names_the_style_sheet_and_nothing_else(document: str, tree: Element) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", document, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = (meta.attributes["content"] for meta in tree.all("meta") if "http-equiv" in meta.attributes)
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_nothing_is_fetched_or_run(document: str, tree: Element) -> None:
    assert not tree.all("script", "img", "link", "iframe", "object", "embed", "base", "form", "use", "image")
    assert not re.search(r"https?:|//[a-z]|url\(|@import|javascript:|data:", document)
    for element in tree.all():
        assert not [name for name in element.attributes if name.startswith("on") or name in {"style", "src"}]
        assert element.attributes.get("href", "#").startswith("#")


def test_ids_are_unique_and_what_is_named_is_there(tree: Element) -> None:
    ids = [element.attributes["id"] for element in tree.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    for element in tree.all():
        assert set(element.attributes.get("aria-labelledby", "").split()) <= set(ids)
        if element.tag == "a":
            assert element.attributes["href"][1:] in ids


def test_each_chart_has_its_words_and_its_figures(tree: Element) -> None:
    figures = tree.all("figure")
    assert [figure.all("h3")[0].text for figure in figures] == [
        "Hoe snel klanten een eerste reactie krijgen",
        "Wanneer zaken binnenkomen",
        "Hoe lang de eerste reactie dan duurt",
        "Eerste reactie op tijd, per week",
        "Zaken die op een eerste reactie wachten",
    ]
    for figure in figures:
        assert figure.attributes["aria-labelledby"].endswith("-caption")
        charts = figure.all("svg")
        assert [chart.classes for chart in charts] == [["wide"], ["narrow"]]
        for chart in charts:
            assert chart.attributes["role"] == "img"
            assert [part.tag for part in chart.inside[:2] if isinstance(part, Element)] == ["title", "desc"]
            assert all(part.text for part in chart.all("title", "desc"))
        (table,) = figure.all("table")
        assert len(rows(table)) > 1
        assert len({len(row) for row in rows(table)}) == 1


def test_headings_go_down_one_by_one(tree: Element) -> None:
    levels = [int(heading.tag[1]) for heading in tree.all("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_colour_of_a_chart_is_in_the_style_sheet(document: str, tree: Element) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", document, re.DOTALL)
    used = {
        element.attributes[name]
        for chart in tree.all("svg")
        for element in chart.all()
        for name in ("fill", "stroke")
        if name in element.attributes
    } - {"none", "transparent"}
    assert used
    assert all(re.fullmatch(r"var\(--[a-z0-9-]+\)", colour) for colour in used), used
    for colour in used:
        assert style.count(f"{colour[4:-1]}:") == 3, colour  # light, dark and print


def test_the_head_figures(tree: Element) -> None:
    """Reckoned by hand: of ten waits the fifth is 45 minutes and the ninth 600; in open hours 3 and 200."""
    assert [[part.text for part in tile.all("dt", "dd")] for tile in tree.all("dl")[0].all("div")] == [
        ["mediaan eerste reactie", "45 min", "3 min openingstijd"],
        ["p90 eerste reactie", "10 u", "3 u 20 min openingstijd"],
        ["eerste reactie op tijd", "50%", "van 12 zaken"],
        ["zonder antwoord", "2", "de oudste wacht al 19 d 6 u"],
    ]


@pytest.mark.parametrize(("language", "title"), [("nl", "Reactietijden"), ("en", "Response times")])
def test_the_language(tmp_path: Path, language: Language, title: str) -> None:
    tree = read(page(client(tmp_path / "client", asked(WAITS)), language=language))
    assert tree.all("html")[0].attributes["lang"] == language
    assert tree.all("title")[0].text == tree.all("h1")[0].text == f"{title} – Noorderlamp"


def test_what_others_wrote_is_inert(tmp_path: Path) -> None:
    folder = client(
        tmp_path / "client",
        [
            message(1, "c1", MONDAY, channel="x"),
            message(2, "c1", MONDAY + timedelta(minutes=4), reply=True, author={"type": "agent", "ref": HOSTILE}),
            message(3, "c2", MONDAY, channel=HOSTILE, topic=HOSTILE),
        ],
        hours=None,
        name="<b>Noorder</b>\" & 'lamp'",
    )
    hours = 'desk:\n  name: "<img src=x onerror=alert(1)>"\n  versions:\n    - valid-from: 2025-01-01\n      week: {mon: [9:00-18:00]}\n'
    (folder / "handbook" / "hours.yaml").write_text(hours, "utf-8")
    from webcare.show.report.page import html

    document = html(made(folder, by=("agent", "topic", "channel")), "nl", "<b>Noorder</b>\" & 'lamp'")
    tree = read(document)
    assert tree.all("h1")[0].text == "Reactietijden – <b>Noorder</b>\" & 'lamp'"
    assert not tree.all("script", "img", "b")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", document)
    assert any("alert('a')" in cell for table in tree.all("table") for row in rows(table) for cell in row)
    assert "<img src=x onerror=alert(1)>" in tree.one("counted").text


@pytest.mark.parametrize(
    ("records", "figures"),
    [
        ([], []),
        ([message(1, "c1", MONDAY)], ["arrivals", "waits", "targets", "backlog"]),
        ([message(1, "c1", MONDAY, body="Bedankt!")], []),
    ],
)
def test_little_to_show(tmp_path: Path, records: list[dict[str, object]], figures: list[str]) -> None:
    note = {
        "v": 1,
        "type": "note",
        "id": "n",
        "conversation_id": "c",
        "at": MONDAY.isoformat(),
        "author": {"type": "agent"},
        "body": "Gebeld.",
    }
    tree = read(page(client(tmp_path / "client", [note, *records])))
    assert [figure.attributes["aria-labelledby"] for figure in tree.all("figure")] == [
        f"{name}-caption" for name in figures
    ]
    assert "In deze periode staan er geen zaken in het logboek." in tree.text or records
    assert "Hoe is dit geteld?" in tree.text


def test_a_period_without_cases(tmp_path: Path) -> None:
    tree = read(page(client(tmp_path / "client", asked(WAITS)), "2026-01"))
    assert "In deze periode staan er geen zaken in het logboek." in tree.one("overview").text
    assert not tree.all("figure")
    assert not tree.all("nav")


@pytest.mark.parametrize("hours", [None, NEVER_OPEN])
def test_without_opening_hours(tmp_path: Path, hours: str | None) -> None:
    tree = read(page(client(tmp_path / "client", asked(WAITS), hours=hours)))
    assert "Er zijn geen openingstijden; er is dus alleen in kloktijd gemeten." in tree.one("counted").text
    assert "openingstijden:" not in tree.text
    assert tree.all("dl")[0].all("div")[0].text == "mediaan eerste reactie 45 min"


def test_a_report_to_share_shows_nothing_from_few(tmp_path: Path) -> None:
    records = asked([*range(1, 12), *[None] * 3], every=timedelta(hours=20))
    few = [message(100 + number, f"d{number}", MONDAY, channel="mail", surface="closed") for number in range(4)]
    tree = read(page(client(tmp_path / "client", records + few), shared=True))
    assert "<10" in tree.text
    assert "mail" not in [row[0] for table in tree.one("overview").all("table") for row in rows(table)]
    for figure in tree.all("figure"):
        for _, *cells in rows(figure.all("table")[0])[1:]:
            for cell in cells:
                assert not re.fullmatch(r"[1-9]", cell), (figure.text, cell)
    for text in (text.text for chart in tree.all("svg") for text in chart.all("desc")):
        assert not re.search(r"\b[1-9] (van|\()", text)


def test_by_something_else_the_channels_are_there_too(tmp_path: Path) -> None:
    from webcare.show.report.page import html

    tree = read(html(made(client(tmp_path / "client", asked(WAITS)), by=("weekday",)), "nl", "Noorderlamp"))
    heads = [rows(table)[0][0] for table in tree.all("table")]
    assert heads[0] == "kanaal"
    assert "weekdag" in heads
