"""A moment as people say it: ``vandaag om 14.30 uur``, ``morgen om 9.00 uur``, ``maandag 30 november om 9.00 uur``."""

from datetime import date, datetime

from webcare.model.text import Text

DAYS = (
    Text("maandag", "Monday"),
    Text("dinsdag", "Tuesday"),
    Text("woensdag", "Wednesday"),
    Text("donderdag", "Thursday"),
    Text("vrijdag", "Friday"),
    Text("zaterdag", "Saturday"),
    Text("zondag", "Sunday"),
)
MONTHS = (
    Text("januari", "January"),
    Text("februari", "February"),
    Text("maart", "March"),
    Text("april", "April"),
    Text("mei", "May"),
    Text("juni", "June"),
    Text("juli", "July"),
    Text("augustus", "August"),
    Text("september", "September"),
    Text("oktober", "October"),
    Text("november", "November"),
    Text("december", "December"),
)
AT = Text("om", "at")


def say_day(day: date) -> Text:
    """``24 augustus 2026``."""
    month = MONTHS[day.month - 1]
    return Text(f"{day.day} {month.nl} {day.year}", f"{day.day} {month.en} {day.year}")


def say_moment(moment: datetime, now: datetime, by: Text = AT) -> Text:
    """A moment seen from now, both in the zone of ``moment``; ``by`` stands before the time ("om", "vóór")."""
    here = now.astimezone(moment.tzinfo)
    away = (moment.date() - here.date()).days
    day, month = DAYS[moment.weekday()], MONTHS[moment.month - 1]
    if away == 0:
        when = Text("vandaag", "today")
    elif away == 1:
        when = Text("morgen", "tomorrow")
    elif 1 < away < 7:
        when = day
    else:
        year = "" if moment.year == here.year else f" {moment.year}"
        when = Text(f"{day.nl} {moment.day} {month.nl}{year}", f"{day.en} {moment.day} {month.en}{year}")
    clock = f"{moment.hour}.{moment.minute:02}"
    return Text(f"{when.nl} {by.nl} {clock} uur", f"{when.en} {by.en} {clock.replace('.', ':')}")
