"""A year of duty as a calendar in one HTML file: for each path a square a day, and for each roster its turns.

The page needs nothing else: no network, no script, no font. No text of others reaches it unescaped, and no style holds
but the one style sheet whose hash its policy names.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from markupsafe import Markup

from webcare.duty import Plan
from webcare.duty.spans import Span, Spans, common, seconds, union
from webcare.escalate.simulating import Simulated
from webcare.model.moment import there
from webcare.model.text import Language, Text
from webcare.show import html, moments, safe
from webcare.show.escalate.machine import hours, name_of
from webcare.show.escalate.simulation import simulated_lines
from webcare.show.findings import Style
from webcare.show.numbers import decimal_sign

WORDS = {
    "title": Text("Wie er wanneer te bereiken is", "Who can be reached when"),
    "full": Text("de hele dag iemand", "somebody all day"),
    "part": Text("een deel van de dag iemand", "somebody for a part of the day"),
    "none": Text("niemand", "nobody"),
    "gap": Text("niemand, terwijl het pad het belooft", "nobody, though the path promises it"),
    "summary": Text("Samengevat", "In short"),
    "paths": Text("Paden", "Paths"),
    "rosters": Text("Roosters", "Rosters"),
    "week": Text("week", "week"),
    "from": Text("vanaf", "from"),
    "until": Text("tot", "until"),
    "who": Text("wie", "who"),
}
DAYS = {"nl": "ma di wo do vr za zo".split(), "en": "Mo Tu We Th Fr Sa Su".split()}


class Cell(NamedTuple):
    """A day: its class in the style sheet, the number that stands in it, and what it says in words."""

    kind: str
    number: str
    said: str


class Week(NamedTuple):
    """Seven days from Monday; those outside the window are None."""

    name: str
    cells: list[Cell | None]


class Turn(NamedTuple):
    """A turn in words."""

    start: str
    end: str
    who: str


def calendar_html(simulated: Simulated, plan: Plan, language: Language, client: str) -> str:
    """The calendar as one HTML document."""
    style_sheet = html.read(__file__, "year.css")
    lines = list(simulated_lines(simulated, plan, Style(language, width=1_000_000)))
    return (
        html.environment(__file__)
        .get_template("year.html.jinja")
        .render(
            language=language,
            title=f"{WORDS['title'].in_(language)} – {client}",
            period=lines[0],
            summary=Markup("\n").join(lines[1:]).strip(),
            policy=html.policy(style_sheet),
            style_sheet=style_sheet,
            words={name: text.in_(language) for name, text in WORDS.items()},
            days=DAYS[language],
            paths=[
                (path.name, name, _weeks(name, simulated, plan, language))
                for name, path in plan.escalation.paths.items()
            ],
            rosters=[
                (roster.name, _turns(name, simulated, plan, language))
                for name, roster in plan.escalation.rosters.items()
            ],
        )
    )


def _weeks(path: str, simulated: Simulated, plan: Plan, language: Language) -> list[Week]:
    reached = simulated.reached[path]
    promising = plan.escalation.paths[path].cover is not None
    gaps = union(gap.span for gap in simulated.gaps if gap.path == path) if promising else []
    first, end = (there(at, plan.zone).date() for at in simulated.window)
    monday, weeks = first - timedelta(days=first.weekday()), []
    while monday < end:
        days = [monday + timedelta(days=number) for number in range(7)]
        cells = [_cell(day, reached, gaps, plan, language) if first <= day < end else None for day in days]
        weeks.append(Week(f"{moments.date(_noon(monday, plan), plan.zone, language)}", cells))
        monday += timedelta(days=7)
    return weeks


def _cell(day: date, reached: Spans, gaps: Spans, plan: Plan, language: Language) -> Cell:
    whole = [
        Span(*(int(datetime.combine(one, time(), plan.zone).timestamp()) for one in (day, day + timedelta(days=1))))
    ]
    there_for, long = seconds(common(whole, reached)), seconds(whole)
    kind = "full" if there_for == long else "part" if there_for else "none"
    if common(whole, gaps):
        kind = "gap"
    said = decimal_sign(f"{there_for / 3600:g}", language) if hours(there_for) else "0"
    named = moments.day(_noon(day, plan), plan.zone, language)
    return Cell(
        kind, str(day.day), f"{named}: {said} {Text('uur', 'hours').in_(language)}; {WORDS[kind].in_(language)}"
    )


def _turns(roster: str, simulated: Simulated, plan: Plan, language: Language) -> list[Turn]:
    turns = []
    for shift in simulated.shifts:
        if shift.roster == roster:
            start, end = (
                f"{moments.day(there(at, plan.zone), plan.zone, language)} "
                f"{moments.clock(there(at, plan.zone), plan.zone, language)}"
                for at in shift.span
            )
            instead = f" ({safe.line(name_of(shift.instead_of, plan))})" if shift.instead_of else ""
            turns.append(Turn(start, end, safe.line(name_of(shift.person, plan)) + instead))
    return turns


def _noon(day: date, plan: Plan) -> datetime:
    return datetime.combine(day, time(12), plan.zone)
