"""How the inbox says things: its sections, its marks, and times as people say them."""

from datetime import datetime, tzinfo

from webcare.calendar.saying import DAYS, MONTHS
from webcare.inbox.rows import Due, Mark, Section
from webcare.model.text import Text
from webcare.show.durations import DAY, HOUR, MINUTE

TITLES: dict[Section, Text] = {
    "unanswered": Text("Wacht op antwoord", "Waiting for a reply"),
    "reviews": Text("Klachten op reviewsites", "Complaints on review sites"),
    "promises": Text("Toegezegd", "Promised"),
    "escalated": Text("Geëscaleerd, nog niet opgepakt", "Escalated, not picked up yet"),
    "found": Text("Over jullie, niet aan jullie", "About you, not to you"),
    "follow_up": Text("Vraag of het is opgelost", "Ask whether it is solved"),
    "feedback": Text("Vraag wat de klant ervan vond", "Ask what the customer thought of it"),
    "left": Text("Blijven liggen", "Left behind"),
}
MARKS: dict[Mark, Text] = {
    "proactive": Text("proactief", "proactive"),
    "holding": Text("kreeg een tussenbericht", "had a holding reply"),
    "again": Text("vraagt opnieuw", "asks again"),
    "promise": Text("iets toegezegd", "something promised"),
    "escalated": Text("geëscaleerd", "escalated"),
    "review": Text("review", "review"),
}
"""The mark ``unassigned`` stands in a column of its own."""
SINCE: dict[Section, Text] = {
    "promises": Text("{} geleden toegezegd", "promised {} ago"),
    "escalated": Text("{} geleden geëscaleerd", "escalated {} ago"),
    "found": Text("{} geleden", "{} ago"),
    "follow_up": Text("{} geleden opgelost", "solved {} ago"),
    "feedback": Text("{} geleden opgelost", "solved {} ago"),
}
WAITS = Text("wacht {}", "waits {}")


def span(seconds: int) -> Text:
    """``38 minuten``, ``2 uur``, ``3 dagen``: in its largest unit, rounded down."""
    for size, one, many in (
        (DAY, Text("dag", "day"), Text("dagen", "days")),
        (HOUR, Text("uur", "hour"), Text("uur", "hours")),
        (MINUTE, Text("minuut", "minute"), Text("minuten", "minutes")),
    ):
        count = seconds // size
        if count:
            word = one if count == 1 else many
            return Text(f"{count} {word.nl}", f"{count} {word.en}")
    return Text("minder dan een minuut", "less than a minute")


def due_text(due: Due, now: datetime, zone: tzinfo) -> Text | None:
    """``38 minuten te laat``, ``vóór 14.30 uur``, ``maandag vóór 9.00 uur``, ``vóór 30 november``; None without one."""
    if due.at is None:
        return None
    moment, here = datetime.fromtimestamp(due.at, zone), now.astimezone(zone)
    away = (moment.date() - here.date()).days
    if due.state == "overdue":
        late = span(due.late if away == 0 else max(1, -away) * DAY)
        return Text(f"{late.nl} te laat", f"{late.en} late")
    clock = Text(f"vóór {moment.hour}.{moment.minute:02} uur", f"before {moment.hour}:{moment.minute:02}")
    if away <= 0:
        passed = due.at < now.timestamp()  # but the desk has not been open since
        return Text("zodra jullie open zijn", "as soon as you open") if passed else clock
    day, month = DAYS[moment.weekday()], MONTHS[moment.month - 1]
    if away == 1:
        return Text(f"morgen {clock.nl}", f"tomorrow {clock.en}")
    if away < 7:
        return Text(f"{day.nl} {clock.nl}", f"{day.en} {clock.en}")
    year = "" if moment.year == here.year else f" {moment.year}"
    return Text(f"vóór {moment.day} {month.nl}{year}", f"before {moment.day} {month.en}{year}")
