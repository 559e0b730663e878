"""The book in a real browser: nothing fetched, nothing to complain of, readable in both themes, searched and printed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.handover.small import book_of, write_client
from tests.show.handover.chromium import BROWSER, Tab, needs_browser, running
from tests.show.handover.made import AT, chapter, chapters, cover
from webcare.show.blocks import BookBlock, Bullets, Heading, Table
from webcare.show.handover.book import chapters as told
from webcare.show.handover.page import html
from webcare.show.handover.page_pdf import MARK, pdf

pytestmark = needs_browser
AXE = os.environ.get("WEBCARE_AXE")
"""The script ``axe.min.js`` of the npm package axe-core, where somebody has it."""
VISIBLE = "[...document.querySelectorAll('{}')].filter(one => one.checkVisibility()).map(one => one.textContent.trim())"
PAGE = re.compile(rb"/Type /Page\b")


@pytest.fixture(scope="module", name="page")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("boek") / "handboek.html"
    path.write_text(html(chapters(), cover(), "nl"), "utf-8")
    return path


@pytest.fixture(scope="module", name="whole")
def written_of_a_client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("heel")
    path = folder / "handboek.html"
    path.write_text(html(told(book_of(write_client(folder / "klant")), "nl"), cover(), "nl"), "utf-8")
    return path


@pytest.fixture(scope="module", name="tab")
def open_tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with running(tmp_path_factory.mktemp("profiel")) as tab:
        yield tab


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 800, 1280])
def test_nothing_is_asked_complained_of_or_too_wide(tab: Tab, page: Path, width: int, *, dark: bool) -> None:
    tab.open(page, width=width, dark=dark)
    assert tab.say("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]") == [width, dark]
    assert tab.say("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert (tab.requests, tab.complaints) == ([page.as_uri()], [])


@pytest.mark.skipif(AXE is None, reason="WEBCARE_AXE does not say where axe-core is")
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(tab: Tab, page: Path, whole: Path, width: int, *, dark: bool) -> None:
    for book in (page, whole):
        tab.open(book, width=width, dark=dark)
        tab.say(Path(AXE or "").read_text("utf-8") + ";0")
        found = tab.say("axe.run().then(done => done.violations.map(one => [one.id, one.impact, one.nodes[0].html]))")
        assert found == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_whole_book_is_as_good(tab: Tab, whole: Path, width: int, *, dark: bool) -> None:
    tab.open(whole, width=width, dark=dark)
    assert tab.say("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    assert (
        tab.say("[...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth).length")
        == 0
    )
    assert (tab.requests, tab.complaints) == ([whole.as_uri()], [])
    if AXE is not None:
        tab.say(Path(AXE).read_text("utf-8") + ";0")
        assert tab.say("axe.run().then(done => done.violations.map(one => [one.id, one.nodes[0].html]))") == []


def test_a_search_shows_where_all_words_stand(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.say("document.getElementById('search').focus()")
    tab.type("ZOE  pakket 3")
    tab.say("new Promise(done => setTimeout(done, 300))")
    assert tab.say("document.querySelector('[role=status]').textContent") == "1 plek gevonden"
    assert tab.say(VISIBLE.format("main h2, main h3, main h4")) == ["Onderwerpen", "Onderwerp 3", "Antwoord 3"]
    assert tab.say(VISIBLE.format("nav > ol > li > a")) == ["Onderwerpen"]
    assert tab.say("[...CSS.highlights.get('found')].map(String)") == ["3", "pakket", "3", "Zoë"]
    tab.press("Enter")
    assert tab.say("String([...CSS.highlights.get('current')][0])") == "3"
    tab.say("const box = document.getElementById('search'); box.value = 'qqq'; box.dispatchEvent(new Event('input'))")
    tab.say("new Promise(done => setTimeout(done, 300))")
    assert tab.say("document.querySelector('[role=status]').textContent") == "Niets gevonden"
    assert tab.say(VISIBLE.format("main section")) == []
    assert tab.complaints == []


def test_a_link_shows_what_the_search_has_hidden(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.say(
        "document.getElementById('search').value = 'pakket 3'; document.getElementById('search').dispatchEvent(new Event('input'))"
    )
    tab.say("new Promise(done => setTimeout(done, 300))")
    tab.say("document.querySelector('nav a[href=\"#topics-1\"]').click()")
    assert len(tab.say(VISIBLE.format("main section"))) == 4
    assert tab.say("document.getElementById('search').value") == ""


def test_a_box_is_ticked_with_the_keyboard_and_stays_so(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.say("document.querySelector('.checks input').focus()")
    tab.press(" ")
    assert tab.say("document.querySelector('.checks input').checked") is True
    assert tab.say("Object.values(localStorage)") == ["1"]
    tab.reload()
    assert tab.say("[...document.querySelectorAll('.checks input')].map(one => one.checked)") == [True, False]


def test_the_first_key_leads_past_the_contents(tab: Tab, page: Path) -> None:
    tab.open(page)
    tab.press("Tab")
    assert tab.say("document.activeElement.textContent") == "Ga naar de inhoud"
    assert tab.say("document.activeElement.getBoundingClientRect().left") >= 0
    tab.press("Enter")
    assert tab.say("document.activeElement.id") == "book"


def test_without_a_script_all_is_there(tab: Tab, page: Path) -> None:
    tab.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        tab.open(page)
        assert len(tab.say(VISIBLE.format("main section"))) == 4
        assert tab.say(VISIBLE.format("[role=search]")) == []
        assert tab.complaints == []
    finally:
        tab.call("Emulation.setScriptExecutionDisabled", value=False)


def printed(tmp_path: Path, blocks: list[BookBlock]) -> bytes:
    assert BROWSER is not None
    return pdf(html([chapter("crisis", "Crisis", *blocks)], cover(), "nl"), BROWSER, str(tmp_path), AT)


def plan(size: int) -> list[BookBlock]:
    """A crisis plan: steps, roles and statements; the larger the longer."""
    steps = [f"Stap {number}: bel de woordvoerder en zet de geplande berichten stil." for number in range(size)]
    roles = [
        [f"Rol {number}", "Teamleider webcare (050 000 12 41)", "Leest mee en beslist. " * 4] for number in range(size)
    ]
    return [Heading("Stappen"), Bullets(steps), Heading("Wie doet wat"), Table(["Rol", "Wie", "Doet"], roles, 3),
            Heading("Teksten"), Bullets(["We zien een storing en zoeken uit wat er is. " * 5] * size)]  # fmt: skip


@pytest.mark.parametrize("size", [1, 4, 8, 12])
def test_the_crisis_is_printed_on_one_page(tmp_path: Path, size: int) -> None:
    data = printed(tmp_path, plan(size))
    assert len(PAGE.findall(data)) == 2  # the title page, and the crisis
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_is_the_same_every_time_and_known_again(tmp_path: Path) -> None:
    first, second = printed(tmp_path, plan(1)), printed(tmp_path, plan(1))
    assert first == second
    assert first.endswith(MARK)
    assert first.count(b"(D:20261122080000+00'00')") == 2
