"""Whom to call when the desk does not know: each path as a picture, who is on duty, and where nobody is."""

from collections.abc import Iterator
from datetime import datetime

from webcare.escalate.simulating import Shift
from webcare.handover.book import Calling
from webcare.model.handbook.escalation import Condition, Escalation, Level, Override, Path
from webcare.model.text import Text, capital
from webcare.show.amounts import moment, recurrence
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
        yield Bullets(
            [f"{capital(_when(one.when, tell))}: {tell.path(one.path)}" for one in escalation.routes], ordered=True
        )
    for name, path in escalation.paths.items():
        yield Heading(path.name)
        yield _figure(path, tell)
        if notes := list(_notes(name, path, tell)):
            yield Bullets(notes)
    yield from _away(escalation, tell)
    yield from _turns(escalation, tell)
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
        lines.append(f"({_when(level.when, tell)})")
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
        said += f" ({_when(level.when, tell)})"
    return capital(said) + (f" – {level.note.rstrip('.')}" if level.note else "")


def _when(when: Condition, tell: Teller) -> str:
    """``bij Klacht, als de ernst kritiek is, op X, tijdens Kantoor``; ``al het andere``."""
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
    return ", ".join(parts) or tell.t("al het andere", "everything else")


def _away(escalation: Escalation, tell: Teller) -> Iterator[BookBlock]:
    ahead = [one for one in escalation.absences if _is_ahead(one.end, tell)]
    if ahead:
        yield Heading(tell.t("Wie er straks niet is", "Who will be away"))
        heads = [tell.t("Wie", "Who"), tell.t("Van", "From"), tell.t("Tot", "Until")]
        rows = [[tell.contact(one.person), tell.day(one.start.date()), tell.day(one.end.date())] for one in ahead]
        yield Table(heads, rows, 3)


def _is_ahead(end: datetime, tell: Teller) -> bool:
    at = tell.book.at
    return (end if end.tzinfo else end.replace(tzinfo=at.tzinfo)) > at


def _turns(escalation: Escalation, tell: Teller) -> Iterator[BookBlock]:
    """Who takes turns and when these change, and what was arranged apart from that."""
    turns = [
        f"{roster.name}: {tell.contacts(rotation.members)}, {recurrence(rotation.rule, tell.language)} "
        f"{tell.t('om', 'at')} {tell.clock(rotation.handoff.minutes)}"
        for roster in escalation.rosters.values()
        for rotation in roster.rotations
    ]
    if turns:
        yield Heading(tell.t("Zo wisselt de dienst", "How duty changes"))
        yield Bullets(turns)
    arranged = [
        _override(roster.name, one, tell)
        for roster in escalation.rosters.values()
        for one in roster.overrides
        if _is_ahead(one.end, tell)
    ]
    if arranged:
        yield Heading(tell.t("Ruilingen en invallers", "Swaps and stand-ins"))
        yield Bullets(arranged)


def _override(roster: str, one: Override, tell: Teller) -> str:
    """``Dienst: Noor in plaats van Tom, van 4 november tot 5 november (reden: …)``; the reason is internal."""
    person, other = tell.contact(one.person), tell.contact(one.by or "")
    who = {
        "add": tell.t(f"{person} erbij", f"{person} as well"),
        "remove": tell.t(f"zonder {person}", f"without {person}"),
        "replace": tell.t(f"{other} in plaats van {person}", f"{other} instead of {person}"),
    }[one.action]
    start, end = (moment(at, tell.language) for at in (one.start, one.end))
    reason = (one.reason or "").rstrip(".")
    why = tell.t(f" (reden: {reason})", f" (reason: {reason})") if reason else ""
    return tell.t(f"{roster}: {who}, van {start} tot {end}", f"{roster}: {who}, from {start} to {end}") + why * (
        not tell.book.public_only
    )


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
