"""The goals of a client beside what was measured: how each stands, and what was agreed about success and failure."""

from collections.abc import Iterator, Sequence

from webcare.model.text import Text, capital
from webcare.show import safe
from webcare.show.blocks import Block, Heading, Paragraph, Table
from webcare.show.findings import Style
from webcare.show.moments import day_words
from webcare.show.numbers import number
from webcare.show.stats.closing import closing
from webcare.show.stats.figures import CLOCKS, STATISTICS, days_words, metric_name, words
from webcare.stats.goal_figures import is_lower_better, read_number
from webcare.stats.goals import Standing
from webcare.stats.report import Report

STATES = {
    "met": Text("gehaald", "met"),
    "on_course": Text("op koers", "on course"),
    "behind": Text("achter", "behind"),
    "missed": Text("gemist", "missed"),
    "failed": Text("mislukt", "failed"),
    "too_early": Text("te vroeg", "too early"),
    "not_measurable": Text("niet te meten", "not measurable"),
}
VERDICTS = {
    "met": Text("Gehaald.", "Met."),
    "behind": Text("Nog niet gehaald, en achter op schema.", "Not reached yet, and behind schedule."),
    "missed": Text("Niet gehaald, en ook niet mislukt.", "Not met, and no failure either."),
    "failed": Text("Mislukt.", "Failed."),
}
REACHED = Text("Op koers: nu al gehaald.", "On course: reached already.")
ON_LINE = Text("Op koers, nog niet gehaald.", "On course, not reached yet.")
MISSED = Text("Niet gehaald.", "Not met.")
HEADS = (
    Text("doel", "goal"),
    Text("stand", "state"),
    Text("nu", "now"),
    Text("n", "n"),
    Text("doel", "target"),
    Text("nulmeting", "baseline"),
)
TITLE = Text("Doelen", "Goals")
NO_GOALS = Text("Er staan geen doelen in goals.yaml.", "There are no goals in goals.yaml.")
JUDGED = Text("Zo is het beoordeeld", "How it was judged")
HOW = Text(
    "Tot zijn datum is een doel op koers als het gehaald is, of als het cijfer minstens zo goed is als de rechte lijn "
    "van de nulmeting naar het doel. Zonder --since en --until tellen de laatste 28 dagen tot en met gisteren, of tot "
    "de datum van het doel. Uit minder dan 10 zaken volgt geen oordeel. Of een duur door toeval verschilt van de "
    "nulmeting, zegt een bewaarde meting: webcare stats --baseline.",
    "Up to its date a goal is on course when it is reached, or when the figure is at least as good as the straight "
    "line from the baseline to the target. Without --since and --until the last 28 days count, up to yesterday or the "
    "goal's date. Fewer than 10 cases give no verdict. Whether a duration differs from its baseline by chance, a saved "
    "measurement tells: webcare stats --baseline.",
)


def goals_blocks(found: Sequence[Standing], report: Report, style: Style) -> Iterator[Block]:
    """A table of all goals, each goal in words, and how everything was counted."""
    language = style.language
    yield Heading(TITLE.in_(language), 1)
    if not found:
        yield Paragraph(NO_GOALS.in_(language))
        return
    days = {standing.days for standing in found}
    if len(days) == 1:
        when = days_words(found[0].days, language)
        yield Paragraph(Text(f"Gemeten {when}.", f"Measured {when}.").in_(language))
    yield Table([head.in_(language) for head in HEADS], [_row(standing, style) for standing in found], 2)
    for standing in found:
        yield Heading(safe.told(standing.goal.name))
        yield Paragraph(" ".join(_said(standing, style, with_days=len(days) > 1)))
        yield from (Paragraph(text) for text in _agreed(standing, style))
    yield Heading(JUDGED.in_(language))
    yield Paragraph(HOW.in_(language))
    yield from closing(report, style)


def _row(standing: Standing, style: Style) -> list[str]:
    language, goal, found = style.language, standing.goal, standing.found
    value = None if found is None else found.value
    baseline = goal.baseline
    return [
        safe.told(standing.id),
        STATES[standing.state].in_(language),
        "-" if value is None else words(value, standing.unit, language, short=True),
        "-" if found is None else number(found.n, language),
        _plain(goal.target, standing, style, short=True),
        "-" if baseline is None else _plain(baseline.value, standing, style, short=True),
    ]


def _said(standing: Standing, style: Style, *, with_days: bool) -> Iterator[str]:
    """How it stands, in sentences."""
    language, goal, found = style.language, standing.goal, standing.found
    if standing.reason is not None:
        state = STATES[standing.state].in_(language).capitalize()
        yield f"{state}: {standing.reason.in_(language)}."
    else:
        yield _verdict(standing).in_(language)
    if found is not None and found.value is not None:
        yield _measured(standing, style, with_days=with_days)
    bound = Text("hoogstens", "at most") if is_lower_better(goal.metric) else Text("minstens", "at least")
    target, day = _plain(goal.target, standing, style), day_words(goal.by, language)
    yield Text(f"Doel: {bound.nl} {target}, op {day}.", f"Target: {bound.en} {target}, by {day}.").in_(language)
    if standing.state in ("on_course", "behind") and standing.expected is not None and not standing.reached:
        line = words(standing.expected, standing.unit, language)
        yield Text(f"Volgens de lijn hoort het nu {line} te zijn.", f"By the line it should be {line} now.").in_(
            language
        )
    yield from _baseline(standing, style)


def _verdict(standing: Standing) -> Text:
    if standing.state == "on_course":
        return REACHED if standing.reached else ON_LINE
    if standing.state == "missed" and standing.failing is None:
        return MISSED
    return VERDICTS[standing.state]


def _measured(standing: Standing, style: Style, *, with_days: bool) -> str:
    language, goal, found = style.language, standing.goal, standing.found
    assert found is not None and found.value is not None  # noqa: S101, PT018  asked by whoever calls
    name = metric_name(goal.metric).in_(language)
    if found.unit in ("seconds", "score") or goal.metric == "workload":
        statistic = STATISTICS[goal.statistic].in_(language)
        name = f"{name}, {statistic}"
    where = ", ".join(safe.told(channel) for channel in goal.channels)
    if where:
        name += Text(f" op {where}", f" on {where}").in_(language)
    details = [f"n {number(found.n, language)}"]
    if found.clock is not None:
        details.append(CLOCKS[found.clock].in_(language))
    if with_days:
        details.append(days_words(standing.days, language))
    value = words(found.value, standing.unit, language)
    return f"{capital(name)}: {value} ({', '.join(details)})."


def _baseline(standing: Standing, style: Style) -> Iterator[str]:
    language, baseline = style.language, standing.goal.baseline
    if baseline is None:
        return
    value = _plain(baseline.value, standing, style)
    first, last = (day_words(day, language) for day in (baseline.measured_from, baseline.measured_until))
    n = number(baseline.n, language)
    yield Text(
        f"Nulmeting: {value} (n {n}, van {first} tot en met {last}).",
        f"Baseline: {value} (n {n}, from {first} up to and including {last}).",
    ).in_(language)
    if standing.interval is not None:
        chance = Text("Dat verschil kan toeval zijn.", "That difference may be chance.")
        real = Text("Dat verschil is geen toeval.", "That difference is not chance.")
        yield (chance if standing.interval.is_chance else real).in_(language)


def _agreed(standing: Standing, style: Style) -> Iterator[str]:
    """What was agreed, beside it what the figure says of it."""
    language, goal = style.language, standing.goal
    yield Text("Gelukt als: ", "Success when: ").in_(language) + safe.told(goal.success)
    failure = Text("Mislukt als: ", "Failure when: ").in_(language) + safe.told(goal.failure)
    if standing.failing is not None and goal.failure_at is not None:
        bar = _plain(goal.failure_at, standing, style)
        worse = Text(f" Het cijfer is nu slechter dan {bar}.", f" The figure is worse than {bar} now.")
        fine = Text(f" Het cijfer is nu niet slechter dan {bar}.", f" The figure is no worse than {bar} now.")
        failure += (worse if standing.failing else fine).in_(language)
    yield failure
    if goal.scale_up is not None:
        yield Text("Opschalen: ", "Scale up: ").in_(language) + safe.told(goal.scale_up)


def _plain(text: str, standing: Standing, style: Style, *, short: bool = False) -> str:
    """A number of goals.yaml as it is said; as it is written where it cannot be read."""
    if standing.found is None:
        return safe.told(text)
    value = read_number(text, standing.unit)
    return safe.told(text) if isinstance(value, Text) else words(value, standing.unit, style.language, short=short)
