"""The words of a crisis, in both languages."""

from datetime import datetime

from webcare.alarm import Normal
from webcare.calendar import say_moment
from webcare.model.handbook.crisis import Threshold
from webcare.model.text import Language, Text
from webcare.show.durations import spent
from webcare.show.numbers import decimal_sign

PHASES = {"calm": Text("Rustig", "Calm"), "watch": Text("Oppassen", "Watch"), "crisis": Text("Crisis", "Crisis")}
COLOURS = {"calm": "32", "watch": "33", "crisis": "31"}
PAUSES = {
    "campaigns": Text("campagnes en geplande berichten", "campaigns and planned posts"),
    "jokes": Text("grappen", "jokes"),
    "emoji": Text("emoji", "emoji"),
    "proactive": Text("berichten waar niemand om vroeg", "posts that nobody asked for"),
}
STEPS, PAUSE = Text("Wat je nu doet", "What to do now"), Text("Wat nu stilligt", "What lies still now")
DECIDES = Text("Wie besluit", "Who decides")
PUBLISHES = Text("Wie mag publiceren", "Who may publish")
ROLES = Text("Wie doet wat", "Who does what")
READY = Text("Teksten die klaarliggen", "Texts that are ready")
WHY = Text("Waarom", "Why")
REVIEW = Text("Elk antwoord gaat eerst langs een tweede.", "A colleague looks at every reply first.")
INTERNAL = Text("intern", "internal")
NOBODY = Text("nu niet te bereiken", "cannot be reached now")
UNKNOWN = Text("staat niet in contacts.yaml", "is not in contacts.yaml")
NO_HISTORY = Text(
    "te weinig logboek om te zeggen wat normaal is: alleen het aantal telt",
    "too little log to say what is normal: the number alone counts",
)
NO_PLAN = Text("het plan zegt niets over deze fase", "the plan says nothing of this phase")
EMPTY = Text("Er staan geen berichten van klanten in het logboek.", "There are no customers' messages in the log.")


def when(moment: datetime, now: datetime) -> Text:
    """``vandaag om 19.46 uur``; a day that has passed is named by its date."""
    if moment.date() >= now.date():
        return say_moment(moment, now)
    said = say_moment(moment, moment)
    day = say_moment(moment, moment.replace(year=moment.year - 1))
    return day if said.nl.startswith("vandaag") else said


def number(value: float, language: Language) -> str:
    """``4,1`` in Dutch, ``4.1`` in English; whole from ten on."""
    return decimal_sign(f"{value:.0f}" if value >= 10 else f"{value:.1f}", language)


def span(seconds: int, language: Language) -> str:
    """``1 uur``, ``15 min``, ``1 dag``."""
    whole = {3600: Text("1 uur", "1 hour"), 86400: Text("1 dag", "1 day")}.get(seconds)
    return whole.in_(language) if whole else spent(seconds, language)


def messages(count: int) -> Text:
    """``1 bericht``, ``92 berichten``."""
    return Text(f"{count} bericht{'en' if count != 1 else ''}", f"{count} message{'s' if count != 1 else ''}")


def usual(normal: Normal | None, count: int) -> Text:
    """``normaal 4,1 (7 weken vergeleken), nu 22 keer zo veel``."""
    if normal is None:
        return NO_HISTORY
    unit = {"weeks": Text("weken", "weeks"), "days": Text("dagen", "days")}[normal.by]
    times = count / normal.expected if normal.expected > 0 else 0.0
    more = (
        Text(f", nu {number(times, 'nl')} keer zo veel", f", now {number(times, 'en')} times that")
        if times >= 1.5
        else Text("", "")
    )
    return Text(
        f"normaal {number(normal.expected, 'nl')} ({normal.compared} {unit.nl} vergeleken){more.nl}",
        f"normal is {number(normal.expected, 'en')} ({normal.compared} {unit.en} compared){more.en}",
    )


def rule(threshold: Threshold, channels: str) -> Text:
    """A threshold in words: ``drempel: 80 in 1 uur en 10 keer normaal``; ``channels`` are the names of its channels."""
    within = int(threshold.within.total_seconds())
    times = threshold.times_normal
    text = Text(
        f"drempel: {threshold.messages} in {span(within, 'nl')}",
        f"threshold: {threshold.messages} in {span(within, 'en')}",
    )
    if times > 1:
        text = Text(f"{text.nl} en {times} keer normaal", f"{text.en} and {times} times normal")
    return Text(f"{text.nl}, {channels}", f"{text.en}, {channels}") if channels else text
