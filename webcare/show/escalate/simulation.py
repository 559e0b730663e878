"""A year of duty, as a team lead reads it: what is wrong first, then who carries what."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from webcare.calendar.holidays import NAMES
from webcare.duty import Gap, Plan
from webcare.escalate.simulating import Simulated
from webcare.model.moment import there
from webcare.model.text import Language, Text
from webcare.show import moments, safe
from webcare.show.escalate.machine import hours, name_of
from webcare.show.findings import Style
from webcare.show.numbers import decimal_sign

FEW = 8
"""Lines of a section that are shown; a document holds all."""
NO_GAPS = Text(
    "Op elk pad is iemand te bereiken wanneer het dat belooft.", "Every path reaches somebody whenever it promises to."
)


def simulated_lines(simulated: Simulated, plan: Plan, style: Style) -> Iterator[str]:
    """What is wrong, then the load, then the turns that pass on in the night and the holidays."""
    language, zone = style.language, plan.zone
    start, end = (there(at, zone) for at in simulated.window)
    last = end - timedelta(days=1)
    period = f"{moments.date(start, zone, language)} – {moments.date(last, zone, language)}"
    yield style.paint(f"{Text('Roosters en paden', 'Rosters and paths').in_(language)}, {period}", "1")
    yield from _gaps(simulated, plan, style)
    last_contact = Text("laatste contact", "last contact").in_(language)
    dead = [f"{safe.line(one.path)}, {one.level or last_contact}" for one in simulated.dead]
    yield from _named(Text("Stappen zonder ooit iemand", "Levels that never have anybody"), dead, style)
    strays = [safe.line(name) for name in simulated.strays]
    yield from _named(Text("Paden waar niets naartoe leidt", "Paths that nothing leads to"), strays, style)
    idle = [safe.line(name_of(name, plan)) for name in simulated.idle]
    yield from _named(Text("Op een pad, maar nooit gebeld", "On a path, but never called"), idle, style)
    nights = [
        f"{_said(one.at, zone, language)}: {safe.line(name_of(one.before, plan))} {style.arrow} "
        f"{safe.line(name_of(one.after, plan))} ({safe.line(name_of(one.roster, plan))})"
        for one in simulated.night_handovers
    ]
    yield from _named(Text("Wissels in de nacht", "Changes in the night"), nights, style)
    free = [
        f"{_day(one.day, language)}, {', '.join(NAMES[name].in_(language) for name in one.names)}: "
        f"{', '.join(map(safe.line, one.paths))}"
        for one in simulated.holidays
    ]
    yield from _named(Text("Feestdagen zonder iemand", "Holidays without anybody"), free, style)
    yield from _loads(simulated, plan, style)


def _gaps(simulated: Simulated, plan: Plan, style: Style) -> Iterator[str]:
    language = style.language
    by_path: dict[str, list[Gap]] = {}
    for gap in simulated.gaps:
        by_path.setdefault(gap.path, []).append(gap)
    broken = [name for name in by_path if plan.escalation.paths[name].cover is not None]
    if not broken:
        yield ""
        yield NO_GAPS.in_(language)
    for name, found in by_path.items():
        long = hours(sum(gap.span.end - gap.span.start for gap in found))
        said = decimal_sign(f"{long:g}", language)
        promise = Text("ondanks de belofte in cover", "in spite of its cover") if name in broken else None
        beside = f", {promise.in_(language)}" if promise is not None else ""
        title = Text(f"Niemand te bereiken: {said} uur", f"Nobody can be reached: {said} hours").in_(language)
        yield ""
        yield style.paint(f"{title} ({safe.line(name)}{beside})", "1;31" if name in broken else "1")
        for gap in found[: FEW if name in broken else 3]:
            zone = plan.zone
            yield f"  {_said(gap.span.start, zone, language)} – {_said(gap.span.end, zone, language)}"
        yield from _more(len(found) - (FEW if name in broken else 3), style)


def _named(title: Text, rows: Sequence[str], style: Style) -> Iterator[str]:
    if rows:
        yield ""
        yield style.paint(f"{title.in_(style.language)} ({len(rows)})", "1")
        yield from (f"  {row}" for row in rows[:FEW])
        yield from _more(len(rows) - FEW, style)


def _more(many: int, style: Style) -> Iterator[str]:
    if many > 0:
        yield f"  … {Text(f'en nog {many}', f'and {many} more').in_(style.language)}"


def _loads(simulated: Simulated, plan: Plan, style: Style) -> Iterator[str]:
    from tabulate import tabulate

    heads = {
        "nl": ["Als eerste gebeld", "uren", "nacht", "weekend", "feestdag"],
        "en": ["First in line", "hours", "night", "weekend", "holiday"],
    }[style.language]
    rows = [
        (safe.line(name_of(load.contact, plan)), *(round(part / 3600) for part in load[1:])) for load in simulated.loads
    ]
    if rows:
        yield ""
        aligned = ("left", "right", "right", "right", "right")
        yield tabulate(rows, heads, tablefmt="plain", colalign=aligned, disable_numparse=True)


def _said(at: int, zone: tzinfo, language: Language) -> str:
    moment = there(at, zone)
    return f"{moments.day(moment, zone, language)} {moments.clock(moment, zone, language)}"


def _day(day: date, language: Language) -> str:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return moments.day(noon, UTC, language)
