"""Statistics as a team lead reads them: the numbers that matter first, then how they were counted."""

from collections.abc import Iterator, Mapping, Sequence

from webcare.metrics.figures import WITHIN, figures
from webcare.metrics.tally import METRICS, Key, Tally
from webcare.model.text import Text
from webcare.show.blocks import Block, Heading, Paragraph, Table
from webcare.show.durations import brief, spent
from webcare.show.findings import Style
from webcare.show.numbers import number
from webcare.show.periods import period_words
from webcare.show.stats.closing import closing
from webcare.show.stats.words import DIMENSIONS, sort_key, value_words
from webcare.stats import explain
from webcare.stats.report import STANDARD, Report

FEW = 5
"""A figure from fewer cases than this is marked."""
MARK = "*"
HEADS = {
    "n": Text("zaken", "cases"),
    "median": Text("mediaan", "median"),
    "clock": Text("klok", "clock"),
    "open": Text("open", "business"),
    "target": Text("op tijd", "in time"),
    "unanswered": Text("zonder\nantwoord", "without\nreply"),
    "oldest": Text("oudste", "oldest"),
    "metric": Text("maat", "metric"),
    "mean": Text("gemiddeld", "mean"),
    "all": Text("samen", "in all"),
}
NO_CASES = Text("In deze periode staan er geen zaken in het logboek.", "The log has no cases in this period.")
TOO_SMALL = Text("Minder dan {least} zaken: te weinig om te delen.", "Fewer than {least} cases: too few to share.")
SHARED = Text(
    "Om te delen: groepen en cijfers uit minder dan {least} zaken zijn weggelaten.",
    "To share: groups and figures from fewer than {least} cases were left out.",
)
ALL_KINDS = Text("Openbaar of besloten, en wie begon", "Public or private, and who began")
WITHIN_HOURS = Text("Van de beantwoorde zaken binnen … (kloktijd)", "Of the answered cases within … (calendar time)")
PUBLIC, EXPECTED = Text("openbare kanalen", "public channels"), Text("klanten verwachten", "customers expect")
ALL_METRICS = Text("Alle maten", "All metrics")


def report_blocks(report: Report, style: Style, metric: str = "first_response_time") -> Iterator[Block]:
    """The whole report; ``metric`` is the duration that the groups are shown by."""
    language = style.language
    yield Heading(_title(report, style), 1)
    if report.is_too_small:
        yield Paragraph(TOO_SMALL.in_(language).format(least=report.least))
    elif report.total.cases or report.total.courtesies:
        yield Paragraph(_opening(report, style))
        yield Heading(explain.METRICS[metric].name.in_(language).capitalize())
        yield _table(report, report.groups, report.request.by, style, metric, waits=True)
        if metric == "first_response_time":
            yield from _within(report, style)
        yield from _trend(report, style, metric)
        yield Heading(ALL_KINDS.in_(language))
        yield _table(report, report.standard, STANDARD, style, metric)
        yield Heading(ALL_METRICS.in_(language))
        yield from _metrics(report.total, style)
        yield Paragraph(_shares(report, style))
        if report.least:
            yield Paragraph(SHARED.in_(language).format(least=report.least))
    else:
        yield Paragraph(NO_CASES.in_(language))
    yield from closing(report, style)


def share(part: int, whole: int, least: int = 0) -> str:
    """``84%``, or a dash where there is nothing to take a share of; of few it is marked. Only all is 100%.

    Of fewer than ``least`` nothing is told.
    """
    if not whole or whole < least:
        return "-"
    rounded = f"{100 * part / whole:.0f}%"
    if rounded == "100%" and part < whole:
        rounded = ">99%"
    elif rounded == "0%" and part:
        rounded = "<1%"
    return rounded + (MARK if whole < FEW else "")


def figure(counts: Mapping[int, int] | None, percent: int, style: Style) -> str:
    """A percentile (50, 90 or 95) for a table."""
    found = figures(counts or {})
    if found is None:
        return "-"
    value = {50: found.median, 90: found.p90, 95: found.p95}[percent]
    return brief(value, style.language) + (MARK if found.n < FEW else "")


def _title(report: Report, style: Style) -> str:
    days = period_words(report.request.days, style)
    return Text(f"Reactietijden{days}", f"Response times{days}").in_(style.language)


def _opening(report: Report, style: Style) -> str:
    """How many cases there were, and what became of them."""
    total, language = report.total, style.language
    answered, left = number(total.answered, language), number(total.unanswered, language)
    part = share(total.answered, total.cases, report.least)
    oldest = f"; {_oldest(total, report, style)}" if total.oldest_unanswered is not None else ""
    said = Text(
        f"{_counted(total.cases, 'zaak', 'zaken', style)}: {answered} beantwoord ({part}), "
        f"{left} zonder antwoord{oldest}.",
        f"{_counted(total.cases, 'case', 'cases', style)}: {answered} answered ({part}), "
        f"{left} without a reply{oldest}.",
    ).in_(language)
    if total.courtesies:
        count = number(total.courtesies, language)
        said += Text(
            f" Wat geen antwoord nodig heeft, zoals een bedankje, telt niet mee: {count}.",
            f" What needs no reply, such as a thank-you, does not count: {count}.",
        ).in_(language)
    return said


def _counted(count: int, one: str, many: str, style: Style) -> str:
    return f"{number(count, style.language)} {one if count == 1 else many}"


def _oldest(tally: Tally, report: Report, style: Style) -> str:
    age = spent(report.question.now - (tally.oldest_unanswered or 0), style.language)
    return Text(f"de oudste wacht al {age}", f"the oldest has waited {age}").in_(style.language)


def _table(
    report: Report, groups: Mapping[Key, Tally], by: Sequence[str], style: Style, metric: str, *, waits: bool = False
) -> Table:
    """A row for each group and one for all; with ``waits`` what waits, too."""
    language = style.language
    heads = [DIMENSIONS[name].in_(language) for name in by]
    heads += [HEADS["n"].in_(language), *_clock_heads(style), HEADS["target"].in_(language)]
    if waits:
        heads += [HEADS["unanswered"].in_(language), HEADS["oldest"].in_(language)]
    rows = []
    for key in sorted(groups, key=lambda key: sort_key(tuple(by), key)):
        names = [value_words(name, value, language) for name, value in zip(by, key, strict=True)]
        rows.append([*names, *_cells(report, groups[key], style, metric, waits=waits)])
    if len(rows) != 1:
        cells = _cells(report, report.total, style, metric, waits=waits)
        rows.append([HEADS["all"].in_(language), *[""] * (len(by) - 1), *cells] if by else cells)
    return Table(heads, rows, len(by))


def _clock_heads(style: Style) -> list[str]:
    clock, business, median = (HEADS[name].in_(style.language) for name in ("clock", "open", "median"))
    return [f"{median}\n{clock}", f"\n{business}", f"p90\n{clock}", f"\n{business}"]


def _cells(report: Report, tally: Tally, style: Style, metric: str, *, waits: bool) -> list[str]:
    cells = [
        number(tally.cases, style.language),
        *_clocks(tally, style, metric),
        share(tally.met, tally.met + tally.breached, report.least),
    ]
    if waits:
        since = tally.oldest_unanswered
        age = "-" if since is None else brief(report.question.now - since, style.language)
        cells += [number(tally.unanswered, style.language) if tally.unanswered else "-", age]
    return cells


def _clocks(tally: Tally, style: Style, metric: str) -> list[str]:
    """Median and p90, each by the calendar and in business time."""
    clocks = (tally.calendar.get(metric), tally.business.get(metric))
    return [figure(counts, percent, style) for percent in (50, 90) for counts in clocks]


def _within(report: Report, style: Style) -> Iterator[Block]:
    """Which share was answered within so many hours, and what customers of public social channels expect."""
    language = style.language
    yield Heading(WITHIN_HOURS.in_(language))
    hour = "u" if language == "nl" else "h"
    rows = []
    for label, tally in ((HEADS["all"], report.total), (PUBLIC, report.public)):
        found = figures(tally.calendar.get("first_response_time", {}))
        if found is not None:
            rows.append(
                [label.in_(language), *(share(count, found.n) for count in found.within), number(found.n, language)]
            )
    expected = [f"{explain.EXPECTED[hours]}%" if hours in explain.EXPECTED else "" for hours in WITHIN]
    rows.append([EXPECTED.in_(language), *expected, ""])
    yield Table(["", *(f"{hours} {hour}" for hours in WITHIN), "n"], rows)
    yield Paragraph(explain.EXPECTATION.in_(language))


def _trend(report: Report, style: Style, metric: str) -> Iterator[Block]:
    """This period against the one before it."""
    if report.earlier is None or not report.earlier.cases or report.before is None:
        return
    tallies, language = (report.earlier, report.total), style.language
    name, days = explain.METRICS[metric].name.in_(language), period_words(report.before, style).strip()
    yield Heading(
        Text(f"Vergeleken met de periode ervoor ({days})", f"Against the period before ({days})").in_(language)
    )
    heads = ["", Text("ervoor", "before").in_(language), "n", Text("nu", "now").in_(language), "n"]
    rows = []
    for label, percent in ((HEADS["median"].in_(language), 50), ("p90", 90)):
        for clock in ("calendar", "business"):
            row = [f"{name}, {label}, {HEADS['clock' if clock == 'calendar' else 'open'].in_(language)}"]
            for tally in tallies:
                counts = getattr(tally, clock).get(metric, {})
                row += [figure(counts, percent, style), number(sum(counts.values()), language)]
            rows.append(row)
    for label, parts in (
        (HEADS["target"].in_(language), [(tally.met, tally.met + tally.breached) for tally in tallies]),
        (explain.METRICS["response_rate"].name.in_(language), [(tally.answered, tally.cases) for tally in tallies]),
    ):
        cells = [(share(part, whole, report.least), number(whole, language)) for part, whole in parts]
        rows.append([label, *(cell for pair in cells for cell in pair)])
    yield Table(heads, rows)


def _metrics(total: Tally, style: Style) -> Iterator[Block]:
    """Every metric in a row."""
    language = style.language
    heads = [HEADS["metric"].in_(language), "n", *_clock_heads(style), HEADS["mean"].in_(language)]
    rows = []
    for metric in METRICS:
        found = figures(total.calendar.get(metric, {}))
        if found is not None:
            mean = brief(found.mean, language) + (MARK if found.n < FEW else "")
            name = explain.METRICS[metric].name.in_(language)
            rows.append([name, number(found.n, language), *_clocks(total, style, metric), mean])
    if rows:
        yield Table(heads, rows)


def _shares(report: Report, style: Style) -> str:
    """What is no duration."""
    language, total, least = style.language, report.total, report.least
    happy, rated = total.csat
    parts = [
        (Text("heropend", "reopened"), share(total.reopened, total.cases, least)),
        (
            Text("eerste reactie uit een sjabloon", "first response from a template"),
            share(total.templated, total.answered, least),
        ),
        (Text("meer dan één collega", "more than one agent"), share(total.several_agents, total.answered, least)),
        (Text("beantwoord buiten openingstijd", "answered off hours"), share(total.off_hours, total.answered, least)),
        (Text("tevreden", "satisfied"), f"{share(happy, rated)} (n {number(rated, language)})" if rated else "-"),
    ]
    return "; ".join(f"{name.in_(language)} {value}" for name, value in parts).capitalize() + "."
