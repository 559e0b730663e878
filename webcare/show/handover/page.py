"""The book as one page that needs nothing else, put into ``page.html.jinja`` with ``page.css`` and ``page.js``.

The script searches and remembers which boxes were ticked; without it the book is complete.
"""

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import NamedTuple

from markupsafe import Markup

from webcare import __version__
from webcare.model.text import Language
from webcare.show import html as pages
from webcare.show import moments, safe
from webcare.show.blocks import BookBlock, Bullets, Checklist, Figure, Heading, Paragraph, Quote, Table, markdown_lines
from webcare.show.handover import page_words as words
from webcare.show.handover.chapter import Chapter
from webcare.show.handover.drawing import NUMBER
from webcare.show.handover.page_parts import anchors, bound, levelled

GENERATOR = "webcare handover"
"""By which webcare knows a book of its own again."""
MARK_HTML = f'<meta name="generator" content="{GENERATOR}">'
MARK_MARKDOWN = f"<!-- {GENERATOR} -->"
KINDS = {"bullets": Bullets, "checklist": Checklist, "figure": Figure, "quote": Quote, "table": Table}
LONG = re.compile(r"(\S{25,})")
PIECE = re.compile(r"[^/.@_?&=-]{1,24}[/.@_?&=-]*|[/.@_?&=-]+")


class Cover(NamedTuple):
    """What stands before the first chapter; ``at`` carries the client's time zone."""

    client: str
    at: datetime
    commit: str | None
    loose: int
    """Files that the commit does not hold as they are."""
    public: bool


def html(chapters: Sequence[Chapter], cover: Cover, language: Language) -> str:
    """The book as one HTML document."""
    style_sheet, script = pages.read(__file__, "page.css"), pages.read(__file__, "page.js")
    environment = pages.environment(__file__)
    for name, kind in KINDS.items():
        environment.tests[name] = lambda block, kind=kind: isinstance(block, kind)
    environment.filters["lines"] = str.splitlines
    environment.filters["breakable"] = _breakable
    environment.filters["ours"] = _ours
    return environment.get_template("page.html.jinja").render(
        language=language,
        title=words.title(cover.client, language),
        generator=GENERATOR,
        about=about(cover, language),
        made=words.MADE.in_(language).format(version=__version__),
        policy=pages.policy(style_sheet, script),
        style_sheet=style_sheet,
        script=script,
        words={name: text.in_(language) for name, text in words.WORDS.items()},
        chapters=bound(chapters),
    )


def markdown(chapters: Sequence[Chapter], cover: Cover, language: Language) -> str:
    """The book as Markdown, with a list of its chapters."""
    listed = bound(chapters)
    opening: list[BookBlock] = [Heading(words.title(safe.line(cover.client), language), 1)]
    opening += [*map(Paragraph, about(cover, language)), Heading(words.CONTENTS.in_(language), 2)]
    blocks = [levelled(chapter) for chapter in listed]
    _, *links = anchors([*opening, *chain.from_iterable(blocks)], 2)
    contents = [
        f"- [{''.join(markdown_lines([Paragraph(chapter.title)]))}](#{link})"
        for chapter, link in zip(listed, links, strict=True)
    ]
    body = [line for chapter in blocks for line in ("", *markdown_lines(chapter))]
    made = words.MADE.in_(language).format(version=__version__)
    return "\n".join([MARK_MARKDOWN, "", *markdown_lines(opening), "", *contents, *body, "", "---", "", made, ""])


def about(cover: Cover, language: Language) -> list[str]:
    """What there is to say about the book as a whole."""
    zone = cover.at.tzinfo
    assert zone is not None  # noqa: S101  a moment of the command line is in the client's zone
    day, clock = moments.date(cover.at, zone, language), moments.clock(cover.at, zone, language)
    said = [words.STANDING.in_(language).format(day=day, clock=clock)]
    if cover.commit is not None:
        loose = words.LOOSE_ONE if cover.loose == 1 else words.LOOSE
        held = words.COMMIT.in_(language).format(commit=cover.commit[:12])
        said.append(f"{held} {loose.in_(language).format(count=cover.loose)}" if cover.loose else held)
    if cover.public:
        said.append(words.PUBLIC.in_(language))
    return said


def _breakable(text: str) -> str:
    """The text with places to break in words that are too long for a narrow column, such as links.

    A phone number stays on one line.
    """
    parts = LONG.split(safe.line(text))
    return Markup("").join(
        Markup("<wbr>").join(PIECE.findall(word)) if at % 2 else _whole(word) for at, word in enumerate(parts)
    )


def _whole(text: str) -> Markup:
    """The text with its phone numbers whole."""
    parts = NUMBER.split(text)
    return Markup("").join(
        Markup('<span class="number">{}</span>').format(part) if at % 2 else part for at, part in enumerate(parts)
    )


def _ours(svg: str) -> Markup:
    """A drawing of our own code, as it is."""
    return Markup(svg)  # noqa: S704  no text of others is in it but what the drawing code escaped
