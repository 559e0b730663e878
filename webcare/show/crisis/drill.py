"""A drill: the timeline of phases, the steps by when they are due, who waits, and what to talk about."""

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from textwrap import wrap

from webcare.crisis.drill import Drill
from webcare.model.text import Language, Text
from webcare.show import moments, safe
from webcare.show.crisis import words
from webcare.show.crisis.documents import DrillJson, DueJson, HourJson, StretchJson
from webcare.show.crisis.machine import moment
from webcare.show.findings import Style
from webcare.show.machine import VERSION

TITLE = Text("Oefening: niets hiervan is echt.", "A drill: none of this is real.")
TIMELINE = Text("Verloop", "Timeline")
NO_PHASE = Text("geen drempel bereikt", "no threshold reached")
DUE = Text("Welke stap wanneer", "Which step when")
WAITING = Text("Hoeveel er wachten", "How many wait")
AGAIN = Text("en zo door", "and so on")
ASK = Text("Bespreek met elkaar", "Talk about")


def drill_lines(drill: Drill, asked: Sequence[Text], style: Style) -> Iterator[str]:
    """The drill, from what it was made of to what to talk about."""
    language = style.language
    zone = drill.begin.tzinfo
    if zone is None:
        raise ValueError("a moment without a zone")
    yield style.paint(TITLE.in_(language), "1")
    yield from _wrapped(_made(drill, zone).in_(language), "", style)
    yield ""
    yield style.paint(TIMELINE.in_(language), "1")
    for span, begin, end in drill.phases:
        name = style.paint(f"{words.PHASES[span.phase].in_(language):8}", words.COLOURS[span.phase])
        yield f"  {_clock(begin, zone, language)} – {_clock(end, zone, language)}  {name}"
    if not drill.phases:
        yield f"  {NO_PHASE.in_(language)}"
    if drill.steps:
        yield ""
        yield style.paint(DUE.in_(language), "1")
    for due in drill.steps:
        again = f" ({AGAIN.in_(language)})" if due.every is not None else ""
        head = f"  {_clock(due.at, zone, language)}  {words.PHASES[due.phase].in_(language):8}  "
        yield from wrap(f"{safe.line(due.step)}{again}", style.width, initial_indent=head, subsequent_indent=" " * 21)
    yield ""
    yield style.paint(WAITING.in_(language), "1")
    yield from _waiting(drill, zone, style)
    yield ""
    yield style.paint(ASK.in_(language), "1")
    for number, question in enumerate(asked, 1):
        head = f"{number:2}. "
        yield from wrap(safe.line(question.in_(language)), style.width, initial_indent=head, subsequent_indent="    ")


def _made(drill: Drill, zone: tzinfo) -> Text:
    begin, end = (moments.date_and_time(at, zone, "nl") for at in (drill.begin, drill.end))
    start, stop = (moments.date_and_time(at, zone, "en") for at in (drill.begin, drill.end))
    return Text(
        f"Het logboek van {begin} tot {end}, {drill.times} keer zo druk: {drill.real} berichten worden er "
        f"{drill.messages}. Herhaal deze oefening met --seed {drill.seed}.",
        f"The log from {start} until {stop}, {drill.times} times as busy: {drill.real} messages become "
        f"{drill.messages}. Repeat this drill with --seed {drill.seed}.",
    )


def _waiting(drill: Drill, zone: tzinfo, style: Style) -> Iterator[str]:
    language = style.language
    pace = Text(
        f"Gerekend met jullie beste uur ooit: {drill.pace} antwoorden. In het echt zijn het er eerder meer.",
        f"Reckoned with your best hour ever: {drill.pace} replies. In truth it will rather be more.",
    )
    yield from _wrapped(pace.in_(language), "  ", style)
    most = max((len(str(one.waiting)) for one in drill.hours), default=1)
    for one in drill.hours:
        if one.messages or one.waiting:
            came = words.messages(one.messages).in_(language)
            waits = Text("wachten er", "wait").in_(language)
            line = f"{one.waiting:>{most}} {waits}" if language == "en" else f"{waits} {one.waiting:>{most}}"
            yield f"  {_clock(one.begin, zone, language)}  {came:>16}  {line}"


def drill_json(drill: Drill, asked: Sequence[Text], language: Language) -> DrillJson:
    """The same for machines."""
    return DrillJson(
        version=VERSION,
        begin=moment(drill.begin),
        end=moment(drill.end),
        times=drill.times,
        seed=drill.seed,
        real_messages=drill.real,
        messages=drill.messages,
        pace=drill.pace,
        phases=[
            StretchJson(phase=span.phase, begin=moment(begin), end=moment(end)) for span, begin, end in drill.phases
        ],
        steps=[
            DueJson(at=moment(one.at), phase=one.phase, step=one.step, every_seconds=one.every) for one in drill.steps
        ],
        hours=[
            HourJson(begin=moment(one.begin), phase=one.phase, messages=one.messages, waiting=one.waiting)
            for one in drill.hours
        ],
        questions=[question.in_(language) for question in asked],
    )


def _clock(at: datetime, zone: tzinfo, language: Language) -> str:
    """``15-10 19.41``: short, for a table."""
    return f"{at.astimezone(zone):%d-%m} {moments.clock(at, zone, language)}"


def _wrapped(text: str, indent: str, style: Style) -> list[str]:
    return wrap(text, style.width, initial_indent=indent, subsequent_indent=indent)
