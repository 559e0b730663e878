"""The note with which a conversation is handed over to a colleague: plain text that pastes anywhere."""

from collections.abc import Iterator

from webcare.escalate import Escalated
from webcare.escalate.handover import HandOver
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.show import safe
from webcare.show.choices import SEVERITIES
from webcare.show.escalate import words
from webcare.show.escalate.machine import name_of
from webcare.show.findings import Style
from webcare.show.log.words import MOODS, PROMISES, SURFACES
from webcare.show.moments import date_and_time

LONGEST = 600
"""Characters of a message that are handed over; who takes over reads the rest in the log."""


def note_lines(note: HandOver, escalated: Escalated, style: Style) -> Iterator[str]:
    """Who it concerns, what they ask, since when, what was said and promised, and who is called."""
    language, zone = style.language, escalated.plan.zone
    path = escalated.plan.escalation.paths[escalated.chain.path]
    yield style.paint(f"{Text('Overdracht', 'Handover').in_(language)}: {safe.line(path.name)}", "1")
    place = [safe.line(mask(note.channel)), SURFACES[note.surface].in_(language)]
    yield _row(Text("gesprek", "conversation"), f"{safe.line(mask(note.conversation))} ({', '.join(place)})", style)
    if note.who:
        yield _row(Text("klant", "customer"), safe.line(mask(note.who)), style)
    if escalated.about.topic:
        yield _row(Text("onderwerp", "topic"), safe.line(escalated.about.topic), style)
    if escalated.about.severity:
        yield _row(Text("ernst", "severity"), SEVERITIES[escalated.about.severity].in_(language), style)
    since = Text("wacht sinds", "waits since") if note.waiting else Text("schreef op", "wrote on")
    yield _row(since, date_and_time(note.since, zone, language), style)
    if note.mood:
        yield _row(Text("stemming", "mood"), MOODS[note.mood].in_(language), style)
    for promise in note.promises:
        due = date_and_time(promise.due, zone, language)
        state = PROMISES[promise.state].in_(language)
        yield _row(Text("toegezegd", "promised"), f"{Text('vóór', 'before').in_(language)} {due}, {state}", style)
    if note.escalated is not None:
        yield _row(Text("eerder geëscaleerd", "escalated before"), date_and_time(note.escalated, zone, language), style)
    asked = [(Text("vraag", "asked"), said) for said in note.asked]
    answered = [(Text("ons antwoord", "our reply"), note.answered)] if note.answered is not None else []
    for name, said in [*asked, *answered]:
        yield ""
        yield f"{name.in_(language)} ({date_and_time(said.at, zone, language)}):"
        short = said.text if len(said.text) <= LONGEST else f"{said.text[:LONGEST]} …"
        yield from (f"  {safe.inner(line)}" for line in short.splitlines() if line.strip())
    yield ""
    first = escalated.chain.first
    if first is None or not first.calls or not escalated.chain.reachable:
        yield words.NOBODY_NOW.in_(language)
        return
    call = first.calls[0]
    ways = dict.fromkeys(
        f"{words.KINDS[way.means.kind].in_(language)} {safe.line(way.means.value)}" for way in call.ways
    )
    yield f"{words.CALL_NOW.in_(language)}: {safe.line(name_of(call.contact, escalated.plan))}  {', '.join(ways)}"
    if first.note:
        yield f"  {words.SAY.in_(language)}: {safe.line(first.note)}"


def _row(name: Text, value: str, style: Style) -> str:
    return f"  {name.in_(style.language)}: {value}"
