"""Zero and repeat measurement beside each other, in words first and then figure by figure."""

from collections.abc import Iterator

from webcare.calendar.period import Days
from webcare.metrics.tally import METRICS
from webcare.model.text import Language, Text, capital
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.findings import Style
from webcare.show.numbers import number
from webcare.show.stats.closing import closing
from webcare.show.stats.figures import CLOCKS, STATISTICS, days_words, metric_name, moved, words
from webcare.stats.baseline import Comparison, Difference
from webcare.stats.baseline_file import Baseline
from webcare.stats.goal_figures import Unit
from webcare.stats.report import Report

TITLE = Text("Toen en nu", "Then and now")
NOTHING = Text("Er is niets om te vergelijken.", "There is nothing to compare.")
FIRST = (
    ("first_response_time", "median", "business"),
    ("first_response_time", "median", "calendar"),
    ("first_response_time", "p90", "business"),
    ("first_response_time", "p90", "calendar"),
    ("within_target", "share", None),
    ("response_rate", "share", None),
    ("csat", "share", None),
    ("reopens", "share", None),
)
"""What a team lead asks first: these are said in words."""
DURATION_WORDS = {
    "better": Text("sneller", "faster"),
    "worse": Text("trager", "slower"),
    "same": Text("gelijk", "the same"),
    "chance": Text("toeval?", "chance?"),
    "too_few": Text("te weinig", "too few"),
}
SHARE_WORDS = DURATION_WORDS | {"better": Text("beter", "better"), "worse": Text("slechter", "worse")}
SAID = {
    "same": Text("Gelijk gebleven", "The same"),
    "chance": Text("Het verschil kan toeval zijn", "The difference may be chance"),
    "too_few": Text("Te weinig om iets te zeggen", "Too few to say"),
}
CLOCK_BRIEF = {"calendar": Text("klok", "clock"), "business": Text("open", "business")}
HEADS = (
    Text("", ""),
    Text("toen", "then"),
    Text("nu", "now"),
    Text("verschil", "change"),
    Text("99% zeker", "99% sure"),
    Text("oordeel", "verdict"),
)
UNLIKE = Text("Let op: niet op dezelfde manier geteld", "Mind: not counted in the same way")
HOW = Text(
    "'99% zeker' zegt waar het echte verschil ligt; zit 0 erin, dan kan het toeval zijn. Bij duren komt het uit een "
    "bootstrap: de zaken van toen en nu, telkens opnieuw getrokken. Bij aandelen komt het uit de methode van Newcombe "
    "(1998), in procentpunten. Het is 99% en geen 95%, omdat hier veel cijfers naast elkaar staan. Een mediaan heeft "
    "minstens 10 zaken nodig, een p90 50 en een gemiddelde 100. Zaken van één drukke dag lijken op elkaar, en daar "
    "rekent geen van beide op.",
    "'99% sure' says where the true difference lies; when 0 is in it, it may be chance. For durations it comes from a "
    "bootstrap: the cases of then and now, drawn again and again. For shares it comes from Newcombe's method (1998), "
    "in percentage points. It is 99% and not 95%, for many figures stand beside each other here. A median needs 10 "
    "cases or more, a p90 50 and a mean 100. Cases of one busy day are alike, and neither reckons with that.",
)
JUDGED = Text("Zo is het vergeleken", "How it was compared")
SHARES = Text("Aandelen, het verschil in procentpunten", "Shares, the change in percentage points")
CHANNELS = Text("Eerste reactie per kanaal (mediaan)", "First response by channel (median)")


def comparison_blocks(found: Comparison, report: Report, style: Style) -> Iterator[Block]:
    """A repeat measurement beside its baseline."""
    language = style.language
    then, now = (_days(one, language) for one in (found.before, found.now))
    counts = [number(one.total.counts.get("cases", 0), language) for one in (found.before, found.now)]
    yield Heading(TITLE.in_(language), 1)
    yield Paragraph(
        Text(
            f"Toen: {then} ({counts[0]} zaken). Nu: {now} ({counts[1]} zaken).",
            f"Then: {then} ({counts[0]} cases). Now: {now} ({counts[1]} cases).",
        ).in_(language)
    )
    if found.unlike:
        yield Heading(UNLIKE.in_(language))
        yield Bullets([safe.told(text.in_(language)) for text in found.unlike])
    every = [*found.durations, *found.shares]
    if not every:
        yield Paragraph(NOTHING.in_(language))
    said = [one for key in FIRST for one in every if (one.metric, one.statistic, one.clock) == key]
    if said:
        yield Bullets([_sentence(one, style) for one in said])
    yield from _tables(found, style)
    yield Heading(JUDGED.in_(language))
    yield Paragraph(HOW.in_(language))
    yield from closing(report, style)


def _tables(found: Comparison, style: Style) -> Iterator[Block]:
    language = style.language
    heads = [head.in_(language) for head in HEADS]
    for metric in METRICS:
        mine = [one for one in found.durations if one.metric == metric]
        if mine:
            yield Heading(f"{capital(metric_name(metric).in_(language))} ({_numbers(mine[0], style)})")
            yield Table(heads, [[_label(one, language), *_cells(one, "seconds", style)] for one in mine])
    if found.shares:
        yield Heading(SHARES.in_(language))
        yield Table(
            heads, [[metric_name(one.metric).in_(language), *_cells(one, "share", style)] for one in found.shares]
        )
    if found.channels:
        yield Heading(CHANNELS.in_(language))
        by_channel = [
            [f"{safe.told(name)} ({_numbers(one, style)})", *_cells(one, "seconds", style)]
            for name, one in found.channels.items()
        ]
        yield Table(heads, by_channel)


def _cells(one: Difference, unit: Unit, style: Style) -> list[str]:
    language = style.language
    said = DURATION_WORDS if unit == "seconds" else SHARE_WORDS
    interval = one.interval
    between = Text(" tot ", " to ").in_(language)
    return [
        words(one.before, unit, language, short=True),
        words(one.now, unit, language, short=True),
        moved(one.now - one.before, unit, language),
        "-" if interval is None else between.join(moved(end, unit, language) for end in interval),
        said[one.verdict].in_(language),
    ]


def _sentence(one: Difference, style: Style) -> str:
    """A difference said: ``Sneller, en dat is geen toeval: eerste reactie, mediaan (kloktijd) van … naar …``."""
    language, unit = style.language, _unit(one)
    if one.verdict in ("better", "worse"):
        way = (DURATION_WORDS if unit == "seconds" else SHARE_WORDS)[one.verdict].in_(language).capitalize()
        verdict = Text(f"{way}, en dat is geen toeval", f"{way}, and that is not chance").in_(language)
    else:
        verdict = SAID[one.verdict].in_(language)
    name = metric_name(one.metric).in_(language)
    if one.clock is not None:
        name += f", {STATISTICS[one.statistic].in_(language)} ({CLOCKS[one.clock].in_(language)})"
    before, now = (words(value, unit, language) for value in (one.before, one.now))
    numbers = [number(n, language) for n in (one.before_n, one.now_n)]
    return Text(
        f"{verdict}: {name} van {before} naar {now} (n {numbers[0]} en {numbers[1]}).",
        f"{verdict}: {name} from {before} to {now} (n {numbers[0]} and {numbers[1]}).",
    ).in_(language)


def _label(one: Difference, language: Language) -> str:
    clock = "" if one.clock is None else f", {CLOCK_BRIEF[one.clock].in_(language)}"
    return f"{STATISTICS[one.statistic].in_(language)}{clock}"


def _numbers(one: Difference, style: Style) -> str:
    return f"{number(one.before_n, style.language)} {style.arrow} {number(one.now_n, style.language)}"


def _unit(one: Difference) -> Unit:
    return "share" if one.clock is None else "seconds"


def _days(one: Baseline, language: Language) -> str:
    counted = one.counted
    return days_words(Days(counted.since, counted.until), language)


def saved_line(path: str, found: Baseline) -> Text:
    """What ``--save`` tells on standard error."""
    cases, name = found.total.counts["cases"], safe.path(path)
    many = Text(f"{number(cases, 'nl')} zaken", f"{number(cases, 'en')} cases")
    many = Text("1 zaak", "1 case") if cases == 1 else many
    return Text(
        f"bewaard in {name} ({many.nl}, geen persoonsgegevens); vergelijk later met --baseline {name}",
        f"saved in {name} ({many.en}, no personal data); compare later with --baseline {name}",
    )
