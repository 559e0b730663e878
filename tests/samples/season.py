"""When customers write, on which channel and about what: the tide of an autumn in a lamp shop."""

from datetime import date, datetime, timedelta

from .clock import END, FIRST_DAY, LAST_DAY, local, wall
from .dice import Dice
from .phrases import Case, Topic, topics

WEEKS = (72, 75, 80, 82, 84, 86, 88, 90, 92, 98, 104, 110, 120)
DAYS = (1.25, 1.12, 1.05, 1.0, 0.95, 0.74, 0.62)
HOURS = (
    *(0.7, 0.4, 0.25, 0.2, 0.2, 0.3, 0.8, 2.0, 4.0, 6.2, 7.0, 6.8),
    *(6.4, 5.8, 5.8, 5.6, 5.4, 4.8, 4.2, 5.0, 6.0, 5.2, 3.2, 1.6),
)
CHANNELS = {
    "whatsapp": 16.0,
    "email": 15.0,
    "chat": 16.0,
    "x": 15.0,
    "facebook": 15.0,
    "instagram": 14.0,
    "review": 9.0,
}
PRIVATE_SHARE = {"x": 0.3, "instagram": 0.42}
"""How many people on a channel that is both send a direct message straight away."""
LEANING = {
    "review": {"compliment": 2.2, "klacht": 2.5, "bezorging": 1.2, "defect": 1.0, "vertraging": 1.0},
    "instagram": {"compliment": 2.4, "productadvies": 1.9, "voorraad": 1.8, "privacy": 0.2},
    "x": {"klacht": 2.0, "vertraging": 1.3, "storing-website": 2.0, "nepmail": 1.5},
    "facebook": {"nepmail": 1.8, "klacht": 1.3, "showroom": 1.6},
    "email": {"privacy": 3.0, "zakelijk": 2.2, "garantie": 1.5, "compliment": 0.4, "terugbetaling": 1.4},
    "chat": {"app-koppelen": 1.5, "productadvies": 1.3, "bestellen": 1.4, "compliment": 0.15, "klacht": 0.5},
    "whatsapp": {"compliment": 0.4, "retourneren": 1.2, "bezorging": 1.3},
}


def moments(count: int) -> list[datetime]:
    """Some ``count`` moments at which someone starts writing, in order; each week gets its share."""
    dice, found = Dice("season", count), []
    days, hours = dict(enumerate(DAYS)), dict(enumerate(HOURS))
    for week, weight in enumerate(WEEKS):
        for _ in range(int(count * weight / sum(WEEKS) + dice.share())):
            day = FIRST_DAY + timedelta(weeks=week, days=dice.weighted(days))
            if day <= LAST_DAY:
                found.append(moment(dice, day, dice.weighted(hours)))
    return sorted(found)


def last_afternoon(count: int) -> list[datetime]:
    """``count`` more moments, on the last day before the export: a busy Saturday before Black Friday."""
    dice = Dice("last afternoon")
    return sorted(END - timedelta(seconds=dice.number(60, 26000)) for _ in range(count))


def moment(dice: Dice, day: date, hour: int) -> datetime:
    """Some second of that hour."""
    return wall(day, hour, dice.number(0, 59), dice.number(0, 59))


def choose_topic(dice: Dice, channel: str, at: datetime) -> str:
    """What someone who writes there and then writes about."""
    month, leaning = local(at).month, LEANING.get(channel, {})
    return dice.weighted(
        {name: topic.weight * topic.season.get(month, 1.0) * leaning.get(name, 1.0) for name, topic in topics().items()}
    )


def cases(topic: Topic, channel: str, surface: str, at: datetime) -> dict[int, float]:
    """The cases of ``topic`` that can come up there and then, by number, with their weights."""
    day = local(at).date()
    found: dict[int, float] = {}
    for number, case in enumerate(topic.cases):
        if case.since <= day <= case.until and _suits(case, channel, surface):
            found[number] = case.weight
    return found


def _suits(case: Case, channel: str, surface: str) -> bool:
    if case.intent == "misinformation" and surface == "closed":
        return False
    return channel != "review" or case.intent in ("complaint", "compliment", "misinformation")
