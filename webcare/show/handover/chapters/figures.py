"""The figures of the last full month, how they were counted, and how the goals stand."""

from collections.abc import Iterator

from webcare.calendar.saying import MONTHS
from webcare.handover.book import Figures
from webcare.metrics.figures import figures
from webcare.metrics.tally import Tally
from webcare.model.handbook.goals import Goal
from webcare.model.text import Text, capital
from webcare.privacy import mask
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.durations import brief, spent
from webcare.show.handover.telling import Teller
from webcare.show.stats.figures import percent, words
from webcare.show.stats.goals import STATES
from webcare.stats import explain
from webcare.stats.goal_figures import is_lower_better, read_number
from webcare.stats.goals import Standing

TITLE = Text("Cijfers en doelen", "Figures and goals")
METRIC = "first_response_time"
FEW = 5
"""Cases under which a figure gets a star, as in ``webcare stats``."""


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """The month first, then the goals."""
    found = tell.book.figures
    for problem in tell.book.problems:
        if problem.part == "figures":
            yield Paragraph(tell.t("Niet te meten: ", "Not measurable: ") + f"{tell.pick(problem.why)}.")
    if found is None:
        yield Paragraph(
            tell.t(
                "Er is hier geen logboek, dus er valt niets te meten. Zet het in logs/ en kijk met ‘webcare stats’.",
                "There is no log here, so there is nothing to measure. Put it in logs/ and look with ‘webcare stats’.",
            )
        )
    else:
        yield from _month(found, tell)
    yield Heading(tell.t("Doelen", "Goals"))
    yield from tell.lacking("goals")
    standings = {one.id: one for one in found.standings} if found is not None else {}
    for name, goal in tell.entries.goals.items():
        yield Heading(goal.name, 3)
        yield Bullets(list(_goal(goal, standings.get(name), tell)))


def month(found: Figures, tell: Teller) -> str:
    """``oktober 2026``."""
    return f"{tell.pick(MONTHS[found.first.month - 1])} {found.first.year}"


def first_response(tally: Tally, tell: Teller, percentile: int, *, in_words: bool = False) -> str:
    """A percentile of the first response in opening hours, or by the clock where there are none; ``–`` without any."""
    counted = figures(tally.business.get(METRIC) or tally.calendar.get(METRIC) or {})
    if counted is None:
        return "–"
    value = counted.median if percentile == 50 else counted.p90
    return (spent if in_words else brief)(value, tell.language) + ("*" if counted.n < FEW else "")


def in_time(tally: Tally, tell: Teller) -> str:
    """The share that was answered within target; ``–`` where there was no target."""
    due = tally.met + tally.breached
    return percent(tally.met / due, tell.language) + ("*" if due < FEW else "") if due else "–"


def _month(found: Figures, tell: Teller) -> Iterator[BookBlock]:
    name = month(found, tell)
    yield Heading(capital(name))
    if not found.total.cases:
        yield Paragraph(tell.t(f"In {name} schreef niemand.", f"Nobody wrote in {name}."))
        if found.until is not None:
            last = tell.day(found.until.date())
            yield Paragraph(tell.t(f"Het logboek eindigt op {last}.", f"The log ends on {last}."))
        return
    heads = [
        tell.t("Kanaal", "Channel"),
        tell.t("Zaken", "Cases"),
        tell.t("Eerste reactie, mediaan", "First response, median"),
        tell.t("Eerste reactie, p90", "First response, p90"),
        tell.t("Op tijd", "In time"),
        tell.t("Zonder antwoord", "Unanswered"),
    ]
    named = sorted(found.channels.items(), key=lambda item: (-item[1].cases, item[0]))
    rows = [_row(mask(tell.channel(channel)[:60]), tally, tell) for channel, tally in named if tally.cases]
    rows.append(_row(tell.t("Samen", "In all"), found.total, tell))
    yield Table(heads, rows, 1)
    yield Heading(tell.t("Hoe dit geteld is", "How this was counted"), 3)
    yield Bullets(list(_how(found, tell)))


def _row(name: str, tally: Tally, tell: Teller) -> list[str]:
    response = [first_response(tally, tell, percentile) for percentile in (50, 90)]
    return [name, tell.number(tally.cases), *response, in_time(tally, tell), tell.number(tally.unanswered)]


def _how(found: Figures, tell: Teller) -> Iterator[str]:
    stats, language = tell.book.config.stats, tell.language
    logs = tell.many(found.logs, Text("logboek", "log"), Text("logboeken", "logs"))
    records = tell.many(found.records, Text("record", "record"), Text("records", "records"))
    first, last = tell.day(found.first), tell.day(found.last)
    yield tell.t(
        f"Zaken die begonnen van {first} tot en met {last}; gelezen: {records} uit {logs}.",
        f"Cases that began from {first} up to and including {last}; read: {records} of {logs}.",
    )
    yield explain.CASES.in_(language).format(
        gap=spent(stats.case_gap.total_seconds(), language), window=spent(stats.reopen_window.total_seconds(), language)
    )
    yield tell.t(
        "Eerste reactie: van het eerste bericht tot het eerste antwoord van een mens, in openingstijd. Zonder "
        "openingstijden is het kloktijd. Mediaan: de helft wachtte korter. P90: negen van de tien wachtten korter.",
        "First response: from the first message to the first reply of a person, in opening hours; by the clock where "
        "there are none. Median: half waited less. P90: nine in ten waited less.",
    )
    yield tell.t(
        "Op tijd: binnen de norm die gold toen de zaak begon. Wat nog loopt, telt niet mee.",
        "In time: within the target that held when the case began. What still runs does not count.",
    )
    if found.broken:
        broken = tell.many(found.broken, Text("kapotte regel", "broken line"), Text("kapotte regels", "broken lines"))
        yield tell.t(f"Niet meegeteld: {broken}.", f"Left out: {broken}.")
    yield tell.t(
        "Een sterretje staat bij minder dan vijf zaken. ‘webcare stats --since 'vorige maand'’ geeft hetzelfde.",
        "A star means fewer than five cases. ‘webcare stats --since 'last month'’ gives the same.",
    )


def _goal(goal: Goal, standing: Standing | None, tell: Teller) -> Iterator[str]:
    unit = standing.unit if standing is not None and standing.found is not None else None

    def figure(text: str) -> str:
        value = read_number(text, unit) if unit is not None else None
        return text if value is None or isinstance(value, Text) or unit is None else words(value, unit, tell.language)

    metric = tell.choice(("goals.Goal", "metric"), goal.metric)
    statistic = (
        f" ({tell.choice(('goals.Goal', 'statistic'), goal.statistic)})" if goal.metric.endswith("_time") else ""
    )
    where = tell.t(" op ", " on ") + tell.channels(goal.channels) if goal.channels else ""
    yield tell.t(f"Maat: {metric}{statistic}{where}", f"Measure: {metric}{statistic}{where}")
    bound = tell.t("hoogstens", "at most") if is_lower_better(goal.metric) else tell.t("minstens", "at least")
    yield tell.t("Doel: ", "Target: ") + tell.t(
        f"{bound} {figure(goal.target)} op {tell.day(goal.by)}", f"{bound} {figure(goal.target)} by {tell.day(goal.by)}"
    )
    if (baseline := goal.baseline) is not None:
        first, last = tell.day(baseline.measured_from), tell.day(baseline.measured_until)
        n = tell.number(baseline.n)
        yield tell.t(
            f"Nulmeting: {figure(baseline.value)}, van {first} tot en met {last}, uit {n} gesprekken",
            f"Baseline: {figure(baseline.value)}, from {first} until {last}, of {n} conversations",
        ) + (f". {baseline.how}" if baseline.how else "")
    else:
        yield tell.t("Nulmeting: nog niet gedaan", "Baseline: not measured yet")
    if standing is not None:
        yield _stand(standing, tell)
    yield tell.t(f"Gelukt als: {goal.success}", f"Success when: {goal.success}")
    yield tell.t(f"Mislukt als: {goal.failure}", f"Failure when: {goal.failure}")
    if goal.scale_up:
        yield tell.t(f"Opschalen: {goal.scale_up}", f"Scale up: {goal.scale_up}")
    if goal.owner is not None:
        owner = tell.contact(goal.owner)
        yield tell.t(f"Van wie: {owner}", f"Owned by: {owner}")


def _stand(standing: Standing, tell: Teller) -> str:
    """``Stand: achter, 97,7% uit 472 (24 oktober 2026 tot en met 20 november 2026)``."""
    said = tell.t("Stand: ", "State: ") + tell.pick(STATES[standing.state])
    found = standing.found
    if found is not None and found.value is not None:
        value = words(found.value, standing.unit, tell.language)
        said += f", {value} (n {tell.number(found.n)})"
    days = standing.days
    if days.since is not None and days.until is not None:
        first, last = tell.day(days.since), tell.day(days.until)
        said += tell.t(f", gemeten van {first} tot en met {last}", f", measured from {first} until {last}")
    return f"{said}; {tell.pick(standing.reason)}" if standing.reason is not None else said
