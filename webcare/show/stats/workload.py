"""The work by the hour and the people it takes, beside the opening hours and the goals' criteria for scaling up."""

from collections.abc import Iterator, Mapping, Sequence

from webcare.calendar.hours import WEEKDAYS
from webcare.calendar.saying import DAYS
from webcare.metrics.figures import figures
from webcare.model.handbook.goals import Goal
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.blocks import Block, Bullets, Heading, Paragraph, Table
from webcare.show.durations import brief, spent
from webcare.show.findings import Style
from webcare.show.moments import day_words, short_weekday
from webcare.show.numbers import decimal_sign, number
from webcare.show.stats.closing import closing
from webcare.show.stats.figures import days_words, decimal, percent
from webcare.stats.gathered import Gathered
from webcare.stats.queueing import Outcome
from webcare.stats.staffing import ENOUGH, MOST, SHARE, WITHIN, Slot, Staffing
from webcare.stats.workload import LATELY, Workload

TITLE = Text("Werkdruk", "Workload")
BY_HOUR = Text("Berichten per uur", "Messages by the hour")
PEOPLE = Text("Wat een antwoord binnen 1 uur kost", "What an answer within 1 hour takes")
SCALE_UP = Text("Opschalen (goals.yaml)", "Scaling up (goals.yaml)")
NONE = Text(
    "In deze periode staan er geen berichten van klanten in het logboek.",
    "The log has no customers' messages in this period.",
)
LEGEND = Text(
    "Gemiddeld per week; (tussen haakjes): dan is het team dicht. Collega's: hoeveel er in dat uur antwoordden, "
    "gemiddeld over de dagen dat het team dan open was.",
    "Averages per week; (in brackets): the desk is closed then. Agents: how many replied in that hour, on average "
    "of the days on which the desk was open then.",
)
NO_HOURS = Text(
    "Zonder openingstijden in hours.yaml is niet te zeggen hoeveel mensen er nodig zijn.",
    "Without opening hours in hours.yaml there is no saying how many people are needed.",
)
HEADS = (
    Text("mensen", "people"),
    Text("mediaan", "median"),
    Text("p90", "p90"),
    Text("binnen 1 u", "within 1 h"),
    Text("bezet", "busy"),
)
MEASURED = Text("nu, gemeten", "now, measured")
HOW = Text(
    "De vragen van deze periode, opnieuw beantwoord op volgorde van binnenkomst, in openingstijd, door zoveel mensen. "
    "Een antwoord kost {median} (mediaan) of {mean} (gemiddeld): zo lang zat er tussen twee antwoorden van één collega "
    "als de tweede vraag er al lag ({n} keer; stiltes van meer dan een uur tellen niet). Meer kost het niet, minder "
    "kan. Buiten beeld blijven pauzes, ander werk, en wie er was maar niets te beantwoorden had.",
    "The questions of this period, answered again in order of arrival, in business time, by so many people. An answer "
    "takes {median} (median) or {mean} (mean): so long it was between two replies of one agent when the second "
    "question was there already ({n} times; silences of more than an hour do not count). It takes no more, and may "
    "take less. Out of sight are breaks, other work, and who was there with nothing to answer.",
)


def workload_blocks(found: Workload, goals: Mapping[str, Goal], gathered: Gathered, style: Style) -> Iterator[Block]:
    """What came when, what it takes, and what was agreed about scaling up."""
    language = style.language
    yield Heading(TITLE.in_(language), 1)
    total = found.traffic.arrivals.total()
    if not total:
        yield Paragraph(NONE.in_(language))
    else:
        yield Paragraph(" ".join(_opening(found, style)))
        yield Heading(BY_HOUR.in_(language))
        yield _hours(found, language)
        yield Paragraph(LEGEND.in_(language))
        yield Heading(PEOPLE.in_(language))
        yield from _people(found, style)
        yield from _scale_up(found, goals, style)
    yield from closing(gathered, style)


def _opening(found: Workload, style: Style) -> Iterator[str]:
    language, traffic = style.language, found.traffic
    total = traffic.arrivals.total()
    days = days_words(found.days, language)
    while_open = percent(traffic.while_open / total, language)
    ordinary, messages = number(found.ordinary, language), number(total, language)
    yield Text(
        f"{messages} berichten van klanten, {days}: {while_open} terwijl het kanaal open was, {ordinary} op een gewone "
        "dag.",
        f"{messages} messages of customers, {days}: {while_open} while the channel was open, {ordinary} on an ordinary "
        "day.",
    ).in_(language)
    busiest = sorted(
        traffic.arrivals, key=lambda slot: (-found.an_hour(traffic.arrivals, slot), WEEKDAYS.index(slot[0]), slot[1])
    )[:3]
    listed = ", ".join(
        f"{_slot(slot, language)} ({decimal(found.an_hour(traffic.arrivals, slot), language)})" for slot in busiest
    )
    yield Text(f"Het drukst: {listed}.", f"Busiest: {listed}.").in_(language)
    if (hours := traffic.agent_hours.total()) and (replies := traffic.replies.total()):
        each = decimal(replies / hours, language)
        yield Text(
            f"Een collega die antwoordt, doet dat {each} keer per uur.",
            f"An agent who replies does so {each} times an hour.",
        ).in_(language)
    if found.exceptional:
        from datetime import date

        days = ", ".join(
            f"{day_words(date.fromisoformat(day), language)} ({number(count, language)})"
            for day, count in found.exceptional.items()
        )
        yield Text(
            f"Te druk om mee te middelen, en hieronder weggelaten: {days}.",
            f"Too busy to average along, and left out below: {days}.",
        ).in_(language)


def _hours(found: Workload, language: Language) -> Table:
    """A row for each hour in which something came or the desk was open, a column for each weekday."""
    arrivals, opened = found.traffic.arrivals, found.open_seconds
    used = [hour for _, hour in arrivals] + [hour for (_, hour), seconds in opened.items() if seconds]
    heads = [
        Text("uur", "hour").in_(language),
        *(short_weekday(day, language) for day in range(7)),
        Text("collega's", "agents").in_(language),
    ]
    rows = []
    for hour in range(min(used), max(used) + 1):
        cells = []
        for weekday in WEEKDAYS:
            count = found.an_hour(arrivals, (weekday, hour))
            said = decimal_sign(f"{count:.1f}", language)
            cells.append(said if opened[weekday, hour] else f"({said})" if count else "")
        rows.append([f"{hour:02}", *cells, _agents(found, hour, language)])
    return Table(heads, rows)


def _agents(found: Workload, hour: int, language: Language) -> str:
    """Who replied in that hour, on average of the days on which the desk was open then."""
    slots = [(weekday, hour) for weekday in WEEKDAYS if found.open_dates[weekday, hour]]
    days = sum(found.open_dates[slot] for slot in slots)
    return decimal(sum(found.traffic.agent_hours[slot] for slot in slots) / days, language) if days else "-"


def _people(found: Workload, style: Style) -> Iterator[Block]:
    language, desk = style.language, found.staffing
    if desk is None:
        yield Paragraph(NO_HOURS.in_(language))
        return
    present = decimal(desk.present, language)
    name, jobs = safe.told(desk.schedule), number(desk.jobs, language)
    yield Paragraph(
        Text(
            f"Openingstijden '{name}': {jobs} vragen, en in een open uur antwoorden gemiddeld {present} collega's.",
            f"Opening hours '{name}': {jobs} questions, and {present} agents reply in an open hour on average.",
        ).in_(language)
    )
    if not desk.outcomes:
        n = desk.handling.total()
        yield Paragraph(
            Text(
                f"Hoelang een antwoord kost, is uit het logboek niet te zeggen: maar {n} keer lag er al een vraag "
                f"toen een collega de vorige beantwoordde ({ENOUGH} of meer nodig).",
                f"How long an answer takes, the log cannot say: only {n} times a question waited when an agent "
                f"answered the one before ({ENOUGH} or more needed).",
            ).in_(language)
        )
        return
    rows = [[str(outcome.people), *_cells(outcome, language)] for outcome in desk.outcomes]
    if desk.measured is not None:
        rows.insert(0, [MEASURED.in_(language), *_cells(desk.measured, language)])
    yield Table([head.in_(language) for head in HEADS], rows)
    yield Paragraph(_needed(desk, language))
    times = figures(desk.handling)
    if times is not None:
        median, mean = spent(times.median, language), spent(times.mean, language)
        yield Paragraph(HOW.in_(language).format(median=median, mean=mean, n=number(times.n, language)))


def _cells(outcome: Outcome, language: Language) -> Sequence[str]:
    return [
        brief(outcome.median, language),
        brief(outcome.p90, language),
        percent(outcome.within, language),
        f"{100 * outcome.busy:.0f}%",
    ]


def _needed(desk: Staffing, language: Language) -> str:
    within, share = spent(WITHIN, language), percent(SHARE, language)
    if desk.needed is None:
        said = Text(
            f"Ook met {MOST} mensen tegelijk is {share} niet binnen {within} beantwoord.",
            f"Even with {MOST} people at a time {share} are not answered within {within}.",
        )
    else:
        said = Text(
            f"Met {desk.needed} {'mens' if desk.needed == 1 else 'mensen'} tegelijk is minstens {share} van de vragen "
            f"binnen {within} beantwoord.",
            f"With {desk.needed} {'person' if desk.needed == 1 else 'people'} at a time at least {share} of the "
            f"questions are answered within {within}.",
        )
    if desk.erlang is not None:
        hour, coming = _slot(desk.busiest, language), decimal(desk.an_hour, language)
        said = Text(
            f"{said.nl} Volgens Erlang C vraagt het drukste uur ({hour}, {coming} vragen) er {desk.erlang}, als "
            "niemand afhaakt en vragen los van elkaar komen.",
            f"{said.en} By Erlang C the busiest hour ({hour}, {coming} questions) asks for {desk.erlang}, when nobody "
            "gives up and questions come independently.",
        )
    return said.in_(language)


def _scale_up(found: Workload, goals: Mapping[str, Goal], style: Style) -> Iterator[Block]:
    language, items = style.language, []
    for goal in goals.values():
        if goal.scale_up is None:
            continue
        mean, most = found.a_day(goal.channels)
        waiting = sum(
            count for channel, count in found.waiting.items() if not goal.channels or channel in goal.channels
        )
        where = ", ".join(map(safe.told, goal.channels)) or Text("alle kanalen", "all channels").in_(language)
        each = decimal(mean, language)
        items.append(
            f"{safe.told(goal.scale_up)} "
            + Text(
                f"[{where}, laatste {LATELY} dagen: gemiddeld {each} berichten per dag, hoogstens {most}; "
                f"nu zonder antwoord: {waiting}]",
                f"[{where}, last {LATELY} days: {each} messages a day on average, at most {most}; "
                f"without a reply now: {waiting}]",
            ).in_(language)
        )
    if items:
        yield Heading(SCALE_UP.in_(language))
        yield Bullets(items)


def _slot(slot: Slot, language: Language) -> str:
    day = DAYS[WEEKDAYS.index(slot[0])].in_(language)
    return f"{day} {slot[1]} uur" if language == "nl" else f"{day} {slot[1]}:00"
