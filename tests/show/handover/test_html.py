"""The book as a page and as Markdown: whole, safe, self-contained and reachable for everybody."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.show.handover.made import COMMIT, HOSTILE, LINK, chapter, chapters, cover
from tests.show.report.reading import Element, read, rows
from webcare import __version__
from webcare.show.blocks import Bullets, Heading, Paragraph, Quote, Table, markdown_lines
from webcare.show.handover.page import MARK_HTML, MARK_MARKDOWN, html, markdown
from webcare.show.handover.page_parts import anchors, bound
from webcare.show.handover.page_print import SIZES, _height, print_size


@pytest.fixture(scope="module", name="document")
def whole_page() -> str:
    return html(chapters(), cover(), "nl")


@pytest.fixture(scope="module", name="tree")
def whole_tree(document: str) -> Element:
    return read(document)


def test_the_policy_names_the_style_sheet_and_the_script_and_nothing_else(document: str, tree: Element) -> None:
    def source(tag: str) -> str:
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", document, re.DOTALL)
        return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"

    (policy,) = (meta.attributes["content"] for meta in tree.all("meta") if "http-equiv" in meta.attributes)
    assert policy == (
        f"default-src 'none'; script-src {source('script')}; style-src {source('style')}; "
        "base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_fetched_and_nothing_else_is_run(document: str, tree: Element) -> None:
    assert not tree.all("img", "link", "iframe", "object", "embed", "base", "form", "use", "image", "video")
    assert len(tree.all("script")) == len(tree.all("style")) == 1
    (style,) = (element.text for element in tree.all("style"))
    assert not re.search(r"url\(|@import|https?:", style)
    for element in tree.all():
        assert not [name for name in element.attributes if name.startswith("on") or name in {"style", "src"}]
        assert element.attributes.get("href", "#").startswith("#")
    assert MARK_HTML in document


def test_what_others_wrote_is_inert_and_all_there() -> None:
    document = html(chapters(), cover(HOSTILE), "nl")
    tree = read(document)
    assert len(tree.all("script")) == 1
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", document)
    harmless = HOSTILE.replace("\u202e", "\\u202e").replace("\x1b", "\\u001b").replace("\x00", "\\u0000")
    assert tree.all("h1")[0].text == f"Handboek van {harmless}"
    squeezed = re.sub(r"\s", "", tree.one("contacts").text)
    assert squeezed.count(re.sub(r"\s", "", harmless)) == 4  # three cells and a bullet


def test_ids_are_unique_and_what_is_named_is_there(tree: Element) -> None:
    ids = [element.attributes["id"] for element in tree.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    named = [element.attributes["href"][1:] for element in tree.all("a")]
    named += [
        element.attributes["aria-labelledby"] for element in tree.all() if "aria-labelledby" in element.attributes
    ]
    named += [element.attributes["for"] for element in tree.all("label") if "for" in element.attributes]
    assert set(named) <= set(ids)


def test_headings_go_down_one_by_one(tree: Element) -> None:
    levels = [int(heading.tag[1]) for heading in tree.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [heading.text for heading in tree.one("contacts").all("h3", "h4", "h5")] == ["Afdelingen", "Diep"]


def test_landmarks_language_and_names(tree: Element) -> None:
    assert tree.all("html")[0].attributes["lang"] == "nl"
    assert [len(tree.all(tag)) for tag in ("header", "nav", "main", "footer")] == [1, 1, 1, 1]
    assert tree.all("a")[0].attributes == {"class": "skip", "href": "#book"}
    (search,) = (element for element in tree.all("div") if element.attributes.get("role") == "search")
    assert "hidden" in search.attributes  # without a script there is no search
    assert search.all("label")[0].attributes["for"] == search.all("input")[0].attributes["id"]
    assert [element.text for element in tree.one("contents").all("a")][:3] == [
        "Wie je belt",
        "Onderwerpen",
        "Onderwerp 0",
    ]
    assert read(html(chapters(), cover(), "en")).all("html")[0].attributes["lang"] == "en"


def test_tables_are_named_and_their_heads_say_what_they_head(tree: Element) -> None:
    for table in tree.all("table"):
        assert table.all("caption")[0].text
        assert {head.attributes["scope"] for head in table.all("th")} == {"col", "row"}
    region = next(element for element in tree.all("div") if element.classes == ["scroll", "stacked"])
    assert (region.attributes["tabindex"], region.attributes["role"], region.attributes["aria-label"]) == (
        "0",
        "group",
        "Afdelingen",
    )
    assert rows(tree.all("table")[0])[0] == ["Wie", "Waarvoor", "Keer"]


def test_on_a_narrow_page_each_cell_says_what_it_is() -> None:
    """Rows of three cells and more stand below each other there; the style sheet makes heads of ``data-head``."""
    blocks = (
        Table(["Wie", "Waarvoor", "Keer"], [["Sanne", "alles", "3"]], 1),
        Table(["Feit", "Waarde"], [["a", "b"]], 2),
    )
    wide, narrow = (
        next(
            region
            for region in read(html([chapter("x", "X", block)], cover(), "nl")).all("div")
            if "scroll" in region.classes
        )
        for block in blocks
    )
    assert (wide.classes, narrow.classes) == (["scroll", "stacked"], ["scroll"])
    assert [cell.attributes.get("data-head") for cell in wide.all("td")] == ["Waarvoor", "Keer"]
    assert [cell.attributes["role"] for cell in wide.all("th")] == ["columnheader"] * 3 + ["rowheader"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Bel 050 000 12 34, of +31 (0)50-000 12 34.", ["050 000 12 34", "+31 (0)50-000 12 34"]),
        ("Bel 112 of 14 050 bij nood.", []),
        ("code a123456789 op https://x.example/050-0001234", []),
    ],
)
def test_a_phone_number_stays_on_one_line(text: str, whole: list[str]) -> None:
    page = html([chapter("x", "X", Paragraph(text))], cover(), "nl")
    assert re.findall('<span class="number">(.*?)</span>', page) == whole
    assert read(page).one("x").all("p")[0].text.replace(" ", "") == text.replace(" ", "")


def test_a_figure_has_its_words_and_a_box_its_label(tree: Element) -> None:
    (figure,) = tree.all("figure")
    assert figure.all("figcaption")[0].text == "Wie er belt"
    assert figure.all("p")[0].text == "Eerst Iris."
    boxes = [element for element in tree.all("input") if element.attributes["type"] == "checkbox"]
    assert len(boxes) == 2
    assert tree.one("checklist").all("label")[0].text == "Toegang tot X"


def test_a_quote_keeps_its_lines(tree: Element) -> None:
    quote = tree.one("topics").all("blockquote")[0]
    assert quote.text == "Hoi [naam], Je pakket 0 is er bijna. Groet, Zoë"
    assert len(quote.all("br")) == 3


def test_a_long_link_may_break(document: str) -> None:
    assert "shop.<wbr>noorderlamp.<wbr>example/<wbr>een/" in document
    assert LINK in re.sub("<wbr>", "", document)


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        (cover(), f"De bestanden staan in git, bij commit {COMMIT[:12]}."),
        (cover(loose=1), f"De bestanden staan in git, bij commit {COMMIT[:12]}. 1 bestand staat daar nog niet zo in."),
        (
            cover(loose=3),
            f"De bestanden staan in git, bij commit {COMMIT[:12]}. 3 bestanden staan daar nog niet zo in.",
        ),
        (cover(commit=None, public=True), "Deze versie toont alleen wat iedereen mag weten."),
    ],
)
def test_what_stands_above_the_book(shown: object, said: str) -> None:
    header = read(html(chapters(), shown, "nl")).all("header")[0]  # type: ignore[arg-type]
    assert [line.text for line in header.all("p")] == [
        "Zo zag het handboek eruit op 22 november 2026 om 09.00 uur.",
        said,
    ]


def test_a_client_without_a_name_and_a_book_without_chapters() -> None:
    tree = read(html([], cover("  "), "en"))
    assert tree.all("title")[0].text == tree.all("h1")[0].text == "Handbook"
    assert markdown([], cover(""), "nl").startswith(f"{MARK_MARKDOWN}\n\n# Handboek\n")


def test_the_same_input_gives_the_same_page(document: str) -> None:
    assert html(chapters(), cover(), "nl") == document


def test_markdown_has_contents_that_lead_to_its_chapters() -> None:
    text = markdown(chapters(), cover("Noorder*lamp*"), "nl")
    assert text.startswith(f"{MARK_MARKDOWN}\n\n# Handboek van Noorder\\*lamp\\*\n\nZo zag het handboek eruit")
    assert "- [Crisis op één pagina](#crisis-op-één-pagina)" in text
    lines = text.splitlines()
    for title in ("Wie je belt", "Onderwerpen", "Crisis op één pagina", "Wat git niet meeneemt"):
        assert lines.count(f"## {title}") == 1
    assert lines[-1] == f"Gemaakt met webcare {__version__}."
    assert "- [ ] Toegang tot X" in lines


def test_an_anchor_counts_every_heading_before_it() -> None:
    blocks = [Heading("Inhoud", 2), Heading("Toon: zo!", 3), Heading("Toon: zo!", 2), Heading("A_b-c d", 2)]
    assert anchors(blocks, 2) == ["inhoud", "toon-zo-1", "a_b-c-d"]


@given(st.lists(st.integers(1, 6), max_size=12))
def test_levels_never_skip_whatever_was_written(levels: list[int]) -> None:
    parts = bound([chapter("c", "C", *(Heading(f"k{at}", level) for at, level in enumerate(levels)))])[0].parts
    found = [2, *(part.level for part in parts if part.title)]
    assert len(found) == len(levels) + 1
    assert all(2 < after <= before + 1 for before, after in pairwise(found))


@given(st.integers(0, 60), st.integers(1, 300))
def test_what_takes_more_room_is_never_printed_larger(items: int, letters: int) -> None:
    smaller, larger = (print_size([Bullets(["x" * letters] * count)]) for count in (items, items + 7))
    assert SIZES.index(smaller) <= SIZES.index(larger)


def test_every_kind_of_block_takes_room() -> None:
    for block in (Paragraph("x"), Quote("a\n\nb"), Table(["a"], [["b"]]), Heading("k"), *chapters()[2].blocks):
        assert _height([block], SIZES[0]) >= 1


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("ink", "paper"),
        ("ink", "ground"),
        ("muted", "paper"),
        ("muted", "ground"),
        ("accent", "paper"),
        ("accent", "ground"),
        ("ink", "quote"),
        ("on-found", "found"),
        ("paper", "accent"),
    ],
)
def test_every_theme_has_contrast(tree: Element, theme: str, front: str, back: str) -> None:
    """At least 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    style = re.sub(r"\s+", " ", tree.all("style")[0].text)
    themes = re.findall(r":root \{(.*?)\}", style)
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", themes[0]))
    if theme != "light":
        colours |= dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6});", themes[1 if theme == "dark" else 2]))
    high, low = sorted((luminance(colours[front]), luminance(colours[back])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= 4.5


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_markdown_of_a_chapter_is_what_its_blocks_say() -> None:
    first, last = Paragraph("Eerst."), Bullets(["a"])
    text = markdown([chapter("c", "Een", first, Heading("Kop", 2), last)], cover(), "nl")
    assert "\n".join(markdown_lines([Heading("Een", 2), first, Heading("Kop", 3), last])) in text
