"""The words of statistics: heads of tables, and the values that cases are grouped by, as a desk says them."""

from webcare.calendar.hours import WEEKDAYS
from webcare.calendar.saying import DAYS, MONTHS
from webcare.model.text import Language, Text
from webcare.show import safe
from webcare.show.log.words import INTENTS, SURFACES

DIMENSIONS = {
    "channel": Text("kanaal", "channel"),
    "surface": Text("openbaar of besloten", "public or private"),
    "initiative": Text("wie begon", "initiative"),
    "trigger": Text("aanleiding", "trigger"),
    "intent": Text("bedoeling", "intent"),
    "topic": Text("onderwerp", "topic"),
    "reach": Text("bereik", "reach"),
    "tag": Text("label", "tag"),
    "agent": Text("collega", "agent"),
    "template": Text("sjabloon", "template"),
    "month": Text("maand", "month"),
    "week": Text("week", "week"),
    "day": Text("dag", "day"),
    "weekday": Text("weekdag", "weekday"),
    "hour": Text("uur", "hour"),
}
TRIGGERS = {
    "mention": Text("vermelding", "mention"),
    "dm": Text("privébericht", "direct message"),
    "comment": Text("reactie", "comment"),
    "untagged": Text("zonder ons te noemen", "untagged"),
    "review": Text("recensie", "review"),
    "outbound": Text("door ons begonnen", "outbound"),
}
INITIATIVES = {"reactive": Text("reactief", "reactive"), "proactive": Text("proactief", "proactive")}
NONE_WORDS = {
    "agent": Text("nog niemand", "nobody yet"),
    "template": Text("eigen tekst", "own words"),
}
"""What a case without a value is called, where that says more than a dash."""
VALUES = {"surface": SURFACES, "initiative": INITIATIVES, "trigger": TRIGGERS, "intent": INTENTS}


def value_words(dimension: str, value: str, language: Language) -> str:
    """A value of a dimension: ``openbaar``, ``klacht``, ``maandag``, ``14 uur``; names stay what they are."""
    if not value:
        none = NONE_WORDS.get(dimension)
        return none.in_(language) if none is not None else "-"
    if (words := VALUES.get(dimension, {}).get(value)) is not None:
        return words.in_(language)
    if dimension == "weekday":
        return DAYS[WEEKDAYS.index(value)].in_(language)
    if dimension == "hour":
        return f"{int(value)} uur" if language == "nl" else f"{value}:00"
    if dimension == "month":
        year, _, month = value.partition("-")
        return f"{MONTHS[int(month) - 1].in_(language)} {year}"
    return safe.told(value)


def sort_key(dimensions: tuple[str, ...], values: tuple[str, ...]) -> tuple[tuple[bool, int, str], ...]:
    """In the order of time where the dimension is one of time, else by name; what has no value comes last."""
    return tuple(
        (not value, WEEKDAYS.index(value) if name == "weekday" and value else 0, value)
        for name, value in zip(dimensions, values, strict=True)
    )
