"""Whom to call when the desk does not know: each path as a picture, who is on duty, and where nobody is."""

from collections.abc import Iterator

from webcare.escalate.simulating import Shift
from webcare.handover.book import Calling
from webcare.model.handbook.escalation import Condition, Escalation, Level, Path
from webcare.model.text import Text
from webcare.show.blocks import BookBlock, Bullets, Figure, Heading, Paragraph, Table
from webcare.show.handover.drawing import Box, draw
from webcare.show.handover.telling import Teller

TITLE = Text("Escalatie in beeld", "Escalation in pictures")
SEVERITY = ("escalation.Condition", "severities")
WEEK = 7 * 86400
MOST_GAPS = 40


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """The routes, the paths, who is on duty in the coming week, and the gaps."""
    yield from tell.lacking("escalation")
    for problem in tell.book.problems:
        if problem.part == "escalation":
            yield Paragraph(tell.pick(problem.why))
    escalation = tell.entries.escalation
    if escalation is None:
        return
    if escalation.routes:
        yield Heading(tell.t("Welk pad wanneer", "Which path when"))
        yield Paragraph(tell.t("De eerste regel die past, geldt.", "The first line that fits holds."))
        yield Bullets([f"{_when(one.when, tell)}: {tell.path(one.path)}" for one in escalation.routes], ordered=True)
    for name, path in escalation.paths.items():
        yield Heading(path.name)
        yield _figure(path, tell)
        if notes := list(_notes(name, path, tell)):
            yield Bullets(notes)
    yield from _away(escalation, tell)
    if tell.book.calling is not None:
        yield from _duty(tell.book.calling, tell)


def _figure(path: Path, tell: Teller) -> Figure:
    boxes = [_box(number, level, tell) for number, level in enumerate(path.levels, 1)]
    last = tell.t("Altijd, als laatste:", "Always, in the end:")
    boxes.append(Box("", [last, tell.reach(path.last_contact)], last=True))
    sentences = [_sentence(level, tell) for level in path.levels]
    sentences[0] = tell.t("Eerst ", "First ") + sentences[0]
    sentences.append(tell.t("Als laatste: ", "In the end: ") + tell.reach(path.last_contact))
    steps = tell.many(len(path.levels), Text("stap", "step"), Text("stappen", "steps"))
    caption = tell.t(
        f"Pad {path.name}: {steps} en een laatste contact", f"Path {path.name}: {steps} and a last contact"
    )
    return Figure(draw(boxes, path.name), caption, ". ".join(sentences) + ".")


def _notes(name: str, path: Path, tell: Teller) -> Iterator[str]:
    """What a picture of the path does not show."""
    topics = [topic.name for topic in tell.entries.topics.values() if topic.path == name]
    if topics:
        yield tell.t("Onderwerpen: ", "Topics: ") + tell.listed(topics)
    if path.cover is not None:
        when = (
            tell.t("dag en nacht, altijd", "day and night, always")
            if path.cover == "always"
            else tell.hours(path.cover)
        )
        yield tell.t(f"Zeker bereikbaar tijdens: {when}", f"Certainly reachable during: {when}")
    if path.repeat:
        times = tell.many(path.repeat, Text("keer", "time"), Text("keer", "times"))
        yield tell.t(
            f"Reageert niemand, dan begint het pad nog {times} opnieuw",
            f"Where nobody responds, the path begins again, {times}",
        )


def _box(number: int, level: Level, tell: Teller) -> Box:
    either = tell.t("of", "or")
    first, *others = (_target(target, tell) for target in level.targets)
    lines = [f"{number}. {first}", *(f"{either} {other}" for other in others)]
    if level.when != Condition():
        lines.append(f"({_when(level.when, tell, capital=False)})")
    if level.note:
        lines.append(level.note)
    return Box(_delay(level, tell, first=number == 1), lines)


def _target(name: str, tell: Teller) -> str:
    """A contact and how to reach them, or a roster."""
    escalation = tell.entries.escalation
    if escalation is not None and name in escalation.rosters:
        return tell.t(f"{tell.contact(name)} (rooster)", f"{tell.contact(name)} (roster)")
    return tell.reach(name)


def _delay(level: Level, tell: Teller, *, first: bool) -> str:
    if not level.delay:
        return tell.t("meteen", "at once")
    business = level.clock == "business"
    span = tell.lasting(level.delay, business=business)
    clock = tell.t(" openingstijd", " of opening hours") if business else ""
    unanswered = "" if first else tell.t(" zonder reactie", " unanswered")
    return tell.t(f"na {span}{clock}{unanswered}", f"after {span}{clock}{unanswered}")


def _sentence(level: Level, tell: Teller) -> str:
    people = tell.listed((_target(target, tell) for target in level.targets), Text("of", "or"))
    said = f"{_delay(level, tell, first=True)} {people}" if level.delay else people
    if level.when != Condition():
        said += f" ({_when(level.when, tell, capital=False)})"
    return said[:1].upper() + said[1:] + (f" – {level.note.rstrip('.')}" if level.note else "")


def _when(when: Condition, tell: Teller, *, capital: bool = True) -> str:
    """``Bij Klacht, als de ernst kritiek is, op X, tijdens Kantoor``; ``Al het andere``."""
    either = Text("of", "or")
    parts = []
    if when.topics:
        parts.append(tell.t("bij ", "about ") + tell.listed(map(tell.topic, when.topics), either))
    if when.severities:
        named = tell.listed((tell.choice(SEVERITY, one) for one in when.severities), either)
        parts.append(tell.t(f"als de ernst {named} is", f"when the severity is {named}"))
    if when.channels:
        parts.append(tell.t("op ", "on ") + tell.listed(map(tell.channel, when.channels), either))
    if when.hours:
        parts.append(tell.t("tijdens ", "during ") + tell.hours(when.hours))
    said = ", ".join(parts) or tell.t("al het andere", "everything else")
    return said[:1].upper() + said[1:] if capital else said


def _away(escalation: Escalation, tell: Teller) -> Iterator[BookBlock]:
    at = tell.book.at
    ahead = [
        one for one in escalation.absences if (one.end if one.end.tzinfo else one.end.replace(tzinfo=at.tzinfo)) > at
    ]
    if ahead:
        yield Heading(tell.t("Wie er straks niet is", "Who will be away"))
        heads = [tell.t("Wie", "Who"), tell.t("Van", "From"), tell.t("Tot", "Until")]
        rows = [[tell.contact(one.person), tell.day(one.start.date()), tell.day(one.end.date())] for one in ahead]
        yield Table(heads, rows, 3)


def _duty(calling: Calling, tell: Teller) -> Iterator[BookBlock]:
    found, zone = calling.simulated, calling.zone
    until = found.window.start + WEEK
    now = tell.book.at.timestamp()
    shifts = [one for one in found.shifts if one.span.end > now and one.span.start < until]
    if shifts:
        yield Heading(tell.t("Wie er deze week dienst heeft", "Who is on duty this week"))
        heads = [tell.t("Rooster", "Roster"), tell.t("Wie", "Who"), tell.t("Van", "From"), tell.t("Tot", "Until")]
        rows = [
            [
                tell.contact(one.roster),
                _person(one, tell),
                tell.t("nu", "now") if one.span.start <= now else tell.moment(one.span.start, zone),
                tell.moment(one.span.end, zone),
            ]
            for one in shifts
        ]
        yield Table(heads, rows, 4)
    yield Heading(tell.t("Waar het gaten heeft", "Where there are gaps"))
    gaps = [one for one in found.gaps if one.span.end > now]
    weeks = tell.many(calling.weeks, Text("week", "week"), Text("weken", "weeks"))
    if not gaps:
        yield Paragraph(
            tell.t(
                f"In de komende {weeks} is er altijd iemand te bereiken wanneer een pad dat belooft.",
                f"In the coming {weeks} somebody can be reached whenever a path promises so.",
            )
        )
        return
    often = "once" if len(gaps) == 1 else f"{len(gaps)} times"
    yield Paragraph(
        tell.t(
            f"In de komende {weeks} is er {len(gaps)} keer niemand te bereiken, terwijl een pad dat wel belooft.",
            f"In the coming {weeks} nobody can be reached {often}, although a path promises so.",
        )
    )
    yield Bullets(
        [
            tell.t(
                f"{tell.path(gap.path)}: van {tell.moment(gap.span.start, zone)} tot {tell.moment(gap.span.end, zone)}",
                f"{tell.path(gap.path)}: from {tell.moment(gap.span.start, zone)} to {tell.moment(gap.span.end, zone)}",
            )
            for gap in gaps[:MOST_GAPS]
        ]
    )
    if len(gaps) > MOST_GAPS:
        yield Paragraph(
            tell.t(
                f"En nog {len(gaps) - MOST_GAPS}: ‘webcare escalate simulate’ toont ze allemaal.",
                f"And {len(gaps) - MOST_GAPS} more: ‘webcare escalate simulate’ shows them all.",
            )
        )


def _person(shift: Shift, tell: Teller) -> str:
    name = tell.contact(shift.person)
    if shift.instead_of is None:
        return name
    other = tell.contact(shift.instead_of)
    return tell.t(f"{name} (in plaats van {other})", f"{name} (instead of {other})")
