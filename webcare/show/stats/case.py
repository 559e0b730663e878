"""A case as a timeline with both clocks: what happened when, and how each duration adds up."""

from collections.abc import Iterator, Sequence
from datetime import timedelta, tzinfo
from itertools import groupby

from webcare.metrics.items import Item, Kind
from webcare.model.moment import there
from webcare.model.record import Event, Message, Rating
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.findings import Style
from webcare.show.log.words import EVENTS, STATUSES
from webcare.show.moments import SHORT_MONTHS, short_weekday
from webcare.show.numbers import number as number_words
from webcare.stats import explain
from webcare.stats.case import CaseStory, Stretch, Told
from webcare.stats.uncounted import Reason

KINDS = {
    Kind.INBOUND: Text("klant", "customer"),
    Kind.COURTESY: Text("klant (vraagt geen antwoord)", "customer (needs no reply)"),
    Kind.REPLY: Text("antwoord", "reply"),
    Kind.HOLDING: Text("tussenbericht", "holding reply"),
    Kind.RATING: Text("cijfer", "rating"),
}
STATES = {
    "met": Text("gehaald", "met"),
    "breached": Text("te laat", "breached"),
    "running": Text("loopt nog", "running"),
    "paused": Text("gepauzeerd", "paused"),
    "not_applicable": Text("geen norm die past", "no target that matches"),
}
OFF_HOURS = Text(
    "Antwoord buiten openingstijd, in dezelfde sluiting.", "Reply while closed, in the same closed period."
)
NOT_NEEDED = Text("Deze zaak heeft geen antwoord nodig.", "This case needs no reply.")
NO_REPLY = Text("Nog geen antwoord.", "No reply yet.")
NO_CASE = Text(
    "In gesprek {name} staat geen bericht van een klant dat telt: er is geen zaak.",
    "Conversation {name} has no customer's message that counts: there is no case.",
)
BROKEN = Text(
    "Kapotte regels in het logboek tellen niet mee: {count}. Zie webcare log verify.",
    "Broken lines in the log do not count: {count}. See webcare log verify.",
)
REASONS: dict[Reason, Text] = {
    "note": Text("notitie", "note"),
    "bot": Text("bot", "bot"),
    "automated": Text("automatisch bericht", "automatic message"),
    "campaign": Text("campagne", "campaign"),
    "failed": Text("niet aangekomen", "not delivered"),
    "reaction": Text("alleen een reactie, geen bericht", "a reaction, no message"),
    "answers_later": Text("antwoord op een later bericht", "reply to a later message"),
    "withdrawn": Text("spam, of verwijderd", "spam, or deleted"),
    "before": Text("van vóór het eerste bericht van de klant", "before the customer's first message"),
    "other": Text("niet van een klant of collega", "neither a customer's nor a colleague's"),
}
"""Why something stops no clock."""
WAITING = Text("wacht op antwoord", "waits for a reply")
WAIT = "requester_wait_time"
NO_HOURS = Text(
    "Hier zijn geen openingstijden; een norm in openingstijd telt dan in kloktijd.",
    "There are no opening hours here; a target in business time then counts in calendar time.",
)
CALENDAR, BUSINESS = Text("kloktijd", "calendar"), Text("openingstijd", "business")


def cases_lines(conversation: str, told: Told, style: Style, zone: tzinfo) -> Iterator[str]:
    """Every case of a conversation, and what could not be read of the logs."""
    if not told.stories:
        yield NO_CASE.in_(style.language).format(name=safe.told(conversation))
    for number, story in enumerate(told.stories):
        if number:
            yield ""
        yield from case_lines(story, style, zone)
    if told.left.broken:
        yield BROKEN.in_(style.language).format(count=number_words(told.left.broken, style.language))


def case_lines(story: CaseStory, style: Style, zone: tzinfo) -> Iterator[str]:
    """The timeline, each duration with its arithmetic, and the target."""
    case, language = story.case, style.language
    head = Text(
        f"Gesprek {safe.told(case.conversation)}, zaak {case.number} ({safe.told(case.first.channel)})",
        f"Conversation {safe.told(case.conversation)}, case {case.number} ({safe.told(case.first.channel)})",
    )
    yield style.paint(head.in_(language), "1")
    yield from (f"  {_moment(second, zone, language)}  {said}" for second, said in _timeline(story, language))
    yield ""
    if not case.needs_reply:
        yield NOT_NEEDED.in_(language)
        return
    if case.first_reply is None:
        yield NO_REPLY.in_(language)
    for _, alike in groupby(sorted(story.stretches, key=_span), key=_span):
        yield from _stretch(list(alike), story, style, zone)
    if story.waits:
        yield from _waits(story, style, zone)
    if story.waiting is not None:
        yield from _stretch([story.waiting], story, style, zone)
    if story.schedule is None:
        yield NO_HOURS.in_(language)
    if story.off_hours:
        yield OFF_HOURS.in_(language)
    yield _target(story, style, zone)
    if story.target is not None and story.target.resolution is not None:
        yield _resolution(story, story.target.resolution, style)


def _timeline(story: CaseStory, language: Language) -> Iterator[tuple[int, str]]:
    """What happened, by time; what no clock heeds stands there with the reason."""
    counted = [(item.second, 0, _said(item, language)) for item in story.case.items]
    heard = Text("telt niet mee: ", "does not count: ").in_(language)
    rest = [(one.at, 1, f"({heard}{REASONS[one.reason].in_(language)})") for one in story.uncounted]
    yield from ((at, said) for at, _, said in sorted([*counted, *rest], key=lambda one: one[:2]))


def _name(metric: str) -> Text:
    return WAITING if metric == "waiting" else explain.METRICS[metric].name


def _waits(story: CaseStory, style: Style, zone: tzinfo) -> Iterator[str]:
    """The time in which the customer waited for us, by status."""
    language = style.language
    spent = [wait.stretch.spent for wait in story.waits]
    yield f"{style.paint(_name(WAIT).in_(language), '1')}:"
    yield f"  {CALENDAR.in_(language)}  {_exact(sum(one.calendar for one in spent), language)}"
    if story.schedule is not None:
        schedule = safe.told(story.schedule)
        yield f"  {BUSINESS.in_(language)}  {_exact(sum(one.business or 0 for one in spent), language)}  ({schedule})"
    for status, (_, start, end, (calendar, business), _) in story.waits:
        first, last = _moment(start, zone, language), _moment(end, zone, language)
        both = _exact(calendar, language)
        if business is not None:
            both += f"  ({BUSINESS.in_(language)} {_exact(business, language)})"
        yield f"    {STATUSES[status].in_(language)}: {first} - {last}  + {both}"


def _span(stretch: Stretch) -> tuple[int, int]:
    return stretch.end, stretch.start


def _stretch(alike: Sequence[Stretch], story: CaseStory, style: Style, zone: tzinfo) -> Iterator[str]:
    """Metrics that are the same stretch of time are told together."""
    stretch, language = alike[0], style.language
    calendar, business = stretch.spent
    names = ", ".join(_name(one.metric).in_(language) for one in alike)
    yield (
        f"{style.paint(names, '1')}: {_moment(stretch.start, zone, language)} {style.arrow} "
        f"{_moment(stretch.end, zone, language)}"
    )
    yield f"  {CALENDAR.in_(language)}  {_exact(calendar, language)}"
    if business is None:
        return
    schedule = safe.told(story.schedule or "")
    yield f"  {BUSINESS.in_(language)}  {_exact(business, language)}  ({schedule})"
    for opens, closes in stretch.open:
        first, last = _moment(opens, zone, language), _moment(closes, zone, language)
        yield f"    {first} - {last}  + {_exact(closes - opens, language)}"


def _target(story: CaseStory, style: Style, zone: tzinfo) -> str:
    language, state = style.language, STATES[story.state].in_(style.language)
    if story.target is None or story.target.first_response is None:
        return Text(f"Norm: {state}.", f"Target: {state}.").in_(language)
    limit = _exact(int(story.target.first_response.total_seconds()), language)
    in_business = story.target.clock == "business" and story.schedule is not None
    clock = (BUSINESS if in_business else CALENDAR).in_(language)
    name = safe.told(story.target.id)
    until = "" if story.due is None else _moment(int(story.due.timestamp()), zone, language)
    return Text(
        f"Norm {name}: eerste reactie binnen {limit} {clock}, dus tot en met {until}: {state}.",
        f"Target {name}: first response within {limit} of {clock} time, so by {until}: {state}.",
    ).in_(language)


def _resolution(story: CaseStory, term: timedelta, style: Style) -> str:
    """The clock of the resolution stands still while we wait for the customer."""
    language, state = style.language, STATES[story.resolution].in_(style.language)
    limit = _exact(int(term.total_seconds()), language)
    return Text(f"Oplossing binnen {limit}: {state}.", f"Resolution within {limit}: {state}.").in_(language)


def _said(item: Item, language: Language) -> str:
    record = item.record
    if isinstance(record, Event):
        words = EVENTS[record.name].in_(language)
        status = STATUSES[record.status].in_(language) if record.status else ""
        due = record.due or ""
        return words.format(to=safe.told(record.to or ""), status=status, due=due)
    said = KINDS[item.kind].in_(language)
    if isinstance(record, Rating):
        return f"{said} {record.score}"
    if isinstance(record, Message) and record.author.ref:
        return f"{said} {safe.told(record.author.ref)}"
    return said


def _moment(second: int, zone: tzinfo, language: Language) -> str:
    """``vr 23 okt 17.30.00``, with the offset, for it may change meanwhile: ``+02:00``."""
    moment = there(second, zone)
    day, month = short_weekday(moment.weekday(), language), SHORT_MONTHS[moment.month - 1].in_(language)
    time = f"{moment:%H.%M.%S}" if language == "nl" else f"{moment:%H:%M:%S}"
    offset = moment.strftime("%z")
    return f"{day} {moment.day:2} {month} {time} {offset[:3]}:{offset[3:]}"


def _exact(seconds: int, language: Language) -> str:
    """``3 u 30 min 5 s``: nothing is rounded here."""
    hour = "u" if language == "nl" else "h"
    hours, rest = divmod(seconds, 3600)
    parts = [(hours, hour), (rest // 60, "min"), (rest % 60, "s")]
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"
