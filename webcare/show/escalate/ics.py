"""Duty as an iCalendar file (RFC 5545): the calls of a chain, or the turns and gaps of a year, for anybody's calendar.

Moments are in UTC, so the file needs no time zones of its own. Names of others are texts, which the library escapes.
"""

from collections.abc import Iterator

from icalendar import Calendar, Event

from webcare import __version__
from webcare.duty import Plan
from webcare.duty.plan import utc
from webcare.escalate import Escalated
from webcare.escalate.simulating import Simulated
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.escalate import words
from webcare.show.escalate.machine import name_of

CALL = 15 * 60
"""Seconds that a call takes in a calendar, where it must take some."""
NOBODY = Text("Niemand te bereiken", "Nobody can be reached")


def chain_ics(escalated: Escalated, language: Language) -> bytes:
    """Each call of the chain at its moment, until somebody takes it up."""
    plan, chain = escalated.plan, escalated.chain
    calendar, path = _calendar(), plan.escalation.paths[chain.path]
    for step in chain.steps:
        if step.notified is None or not step.calls:
            continue
        call = step.calls[0]
        ways = [f"{words.KINDS[way.means.kind].in_(language)} {way.means.value}" for way in call.ways]
        about = "\n".join([path.name, *ways, *([step.note] if step.note else [])])
        summary = f"{Text('Bel', 'Call').in_(language)} {name_of(call.contact, plan)}"
        uid = f"{chain.path}-{chain.at}-{step.round}-{step.level}"
        calendar.add_component(_event(uid, step.notified, step.notified + CALL, summary, chain.at, about))
    return bytes(calendar.to_ical())


def simulated_ics(simulated: Simulated, plan: Plan, language: Language) -> bytes:
    """Every turn of every roster, and every gap in a path that promises cover."""
    calendar = _calendar()
    for event in _events(simulated, plan, language):
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(simulated: Simulated, plan: Plan, language: Language) -> Iterator[Event]:
    made = simulated.window.start
    for shift in simulated.shifts:
        summary = f"{name_of(shift.roster, plan)}: {name_of(shift.person, plan)}"
        instead = words.INSTEAD.in_(language).format(instead=name_of(shift.instead_of or "", plan))
        uid = f"{shift.roster}-{shift.span.start}"
        yield _event(uid, *shift.span, summary, made, instead if shift.instead_of else "")
    for gap in simulated.gaps:
        path = plan.escalation.paths[gap.path]
        if path.cover is not None:
            summary = f"{NOBODY.in_(language)}: {path.name}"
            yield _event(f"gap-{gap.path}-{gap.span.start}", *gap.span, summary, made, "")


def _calendar() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//webcare//webcare {__version__}//NL")
    calendar.add("version", "2.0")
    return calendar


def _event(uid: str, start: int, end: int, summary: str, made: int, about: str) -> Event:
    event = Event()
    event.add("uid", f"{uid}@webcare")
    event.add("dtstamp", utc(made))
    event.add("dtstart", utc(start))
    event.add("dtend", utc(end))
    event.add("summary", safe.line(summary))
    if about:
        event.add("description", "\n".join(safe.line(line) for line in about.split("\n")))
    return event
