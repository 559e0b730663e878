"""The page: what stands on it, in which order, put into ``page.html.jinja`` with the style sheet ``page.css``."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from webcare.model.text import Language, Text
from webcare.show import html as pages
from webcare.show.blocks import Block, Bullets, Heading, Table
from webcare.show.durations import spent
from webcare.show.findings import Style
from webcare.show.moments import day_words
from webcare.show.numbers import number
from webcare.show.report import course, heat, spread, words
from webcare.show.report.cells import HIDDEN, Cells
from webcare.show.report.gathering import Gathered, gather
from webcare.show.report.opening import frame, hours_blocks
from webcare.show.report.picture import Picture
from webcare.show.stats.closing import closing
from webcare.show.stats.text import HEADS, report_blocks
from webcare.stats import explain
from webcare.stats.report import Report
from webcare.stats.sharing import shareable

METRIC = "first_response_time"
NO_LIMIT = 1_000_000
"""Columns, where a browser breaks the lines."""


class Tile(NamedTuple):
    """A figure that matters first, and what stands under it."""

    label: str
    value: str
    beside: str


class Section(NamedTuple):
    """A heading and what stands under it."""

    heading: str
    blocks: list[Block]


def html(report: Report, language: Language, client: str, *, shared: bool = False, metric: str = METRIC) -> str:
    """The report as one HTML document; ``report`` must have answered ``gathering.parts`` as its last further parts.

    With ``shared`` what comes from few cases is left out; ``report`` is whole then too. ``metric`` is the duration in
    the tables; the pictures are of the first response. Raises ``CannotRun`` without the extra ``webcare[report]``.
    """
    cells, gathered, style = Cells(language, shared), gather(report), Style(language, width=NO_LIMIT)
    shown = shareable(report) if shared else report
    style_sheet, environment = pages.read(__file__, "page.css"), pages.environment(__file__)
    environment.tests["table"] = lambda block: isinstance(block, Table)
    environment.tests["list"] = lambda block: isinstance(block, Bullets)
    environment.filters["full"] = full_heads
    return environment.get_template("page.html.jinja").render(
        language=language,
        title=f"{words.TITLE.in_(language)} – {client}",
        period=_period(report, gathered, language),
        policy=pages.policy(style_sheet),
        style_sheet=style_sheet,
        words=words.page_words(language),
        in_all=HEADS["all"].in_(language),
        has_cases=bool(report.total.cases or report.total.courtesies),
        tiles=_tiles(shown, cells),
        remarks=[words.SHARED.in_(language)] if shared else [],
        overview=list(_overview(shown, style, metric)),
        pictures={picture.name: picture for picture in _pictures(report, gathered, cells)},
        metrics=[[text.in_(language) for text in metric] for metric in explain.METRICS.values()],
        rules=[rule.in_(language) for rule in words.RULES],
        closing=[block for section in sections(closing(report, style)) for block in section.blocks],
        hours=list(sections(hours_blocks(report, gathered, language))),
    )


def sections(blocks: Iterable[Block]) -> Iterator[Section]:
    """What stands under each heading."""
    section: Section | None = None
    for block in blocks:
        if isinstance(block, Heading):
            if section is not None:
                yield section
            section = Section(block.text, [])
        elif section is not None:
            section.blocks.append(block)
    if section is not None:
        yield section


def full_heads(heads: Sequence[str]) -> list[str]:
    """Heads that say by themselves what a column holds: in a terminal ``mediaan`` stands above two of them."""
    found, above = [], ""
    for head in heads:
        first, newline, second = head.partition("\n")
        above = (first or above) if newline else ""
        found.append(f"{above} {second}" if newline else head)
    return found


def _pictures(report: Report, gathered: Gathered, cells: Cells) -> Iterator[Picture]:
    """Those that there is something to draw for."""
    if not report.total.cases:
        return
    around = frame(report, gathered)
    for picture in (
        spread.spread(report, cells),
        heat.arrivals(gathered, cells, around),
        heat.waits(gathered, cells, around),
        course.targets(gathered, cells),
        course.backlog(gathered, cells),
    ):
        if picture is not None:
            yield picture


def _overview(report: Report, style: Style, metric: str) -> Iterator[Section]:
    """The text report without its closing; by channel, too, when it goes by something else."""
    title, first, *others = sections(report_blocks(report, style, metric))
    yield title
    if not report.total.cases and not report.total.courtesies:
        return
    if report.request.by != ("channel",):
        by_channel = report._replace(groups=gather(report).channels, request=report.request._replace(by=("channel",)))
        yield list(sections(report_blocks(by_channel, style, metric)))[1]
    yield from [first, *others[:-1]]


def _tiles(report: Report, cells: Cells) -> list[Tile]:
    total, language = report.total, cells.language
    calendar, business = total.calendar.get(METRIC), total.business.get(METRIC)
    tiles = []
    for label, percent in (
        (Text("mediaan eerste reactie", "median first response"), 50),
        (Text("p90 eerste reactie", "p90 first response"), 90),
    ):
        within = cells.duration(business, percent)
        beside = Text(f"{within} openingstijd", f"{within} business time").in_(language) if business else ""
        tiles.append(Tile(label.in_(language), cells.duration(calendar, percent), beside))
    due = total.met + total.breached
    in_time = Text("eerste reactie op tijd", "first response in time")
    tiles.append(Tile(in_time.in_(language), cells.share(total.met, due), cells.of_cases(due)))
    oldest = ""
    if total.oldest_unanswered is not None and not cells.hides(total.cases):
        age = spent(report.question.now - total.oldest_unanswered, language).replace(" ", "\u00a0")
        oldest = Text(f"de oudste wacht al {age}", f"the oldest has waited {age}").in_(language)
    left = HIDDEN if cells.hides(total.cases) else number(total.unanswered, language)
    return [*tiles, Tile(Text("zonder antwoord", "without a reply").in_(language), left, oldest)]


def _period(report: Report, gathered: Gathered, language: Language) -> str:
    """``1 september 2026 – 31 oktober 2026``: the days asked for; where the period is open, those of the log."""
    asked, shown = report.request.days, gathered.span or (None, None)
    days = [day for day in (asked.since or shown[0], asked.until or shown[1]) if day is not None]
    return " – ".join(day_words(day, language) for day in days)
