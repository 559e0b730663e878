"""How fast people are: the desk per channel, its load and its agents on duty, and customers between messages."""

from datetime import date, datetime, timedelta

from .clock import EVENINGS_SINCE, SATURDAY, STUDY_DAY, after_business, daytime, is_open, local
from .dice import Dice, token

HOUR = 3600
FIRST = {
    "chat": (8, 15, 26, 46, 78, 102, 170, 600, 4000),
    "whatsapp": (50, 190, 420, 800, 1380, 1700, 2700, 8000, 40000),
    "x": (80, 300, 700, 1350, 2400, 3050, 4300, 9000, 40000),
    "facebook": (90, 380, 800, 1500, 2600, 3250, 4700, 10000, 50000),
    "instagram": (90, 400, 850, 1600, 2700, 3350, 5000, 11000, 50000),
    "review": (900, 2700, 5400, 3 * HOUR, 6 * HOUR, 8 * HOUR, 10 * HOUR, 16 * HOUR, 50 * HOUR),
    "email": (300, 2200, 4500, 3 * HOUR, 21000, 26000, 33000, 14 * HOUR, 45 * HOUR),
}
"""Seconds of opening time to a first reply, as quantiles; around the targets, with a long tail."""
NEXT = {channel: tuple(int(seconds * 0.6) for seconds in quantiles) for channel, quantiles in FIRST.items()}
CUSTOMER = {
    "chat": (6, 12, 20, 38, 70, 95, 150, 300, 900),
    "whatsapp": (20, 60, 180, 700, 3600, 9000, 20000, 50000, 90000),
    "x": (40, 180, 600, 2400, 9000, 20000, 40000, 80000, 150000),
    "facebook": (60, 240, 900, 3000, 12000, 26000, 50000, 90000, 170000),
    "instagram": (50, 200, 700, 2700, 11000, 24000, 46000, 90000, 160000),
    "review": (3600, 9000, 20000, 50000, 90000, 110000, 150000, 200000, 240000),
    "email": (300, 1500, 5000, 18000, 50000, 80000, 110000, 160000, 220000),
}
URGENT = {"nepmail": 0.25, "storing-website": 0.25, "privacy": 0.3, "klacht": 0.5, "compliment": 1.3}
AT_ONCE = ("nepmail", "storing-website")
"""Topics that the desk answers at the pace of X wherever they come in."""
OFF_HOURS = {"x": 0.16, "facebook": 0.12, "instagram": 0.10, "whatsapp": 0.05}
DAY = {"sv": 0.5, "bw": 1.2, "fe": 1.1, "jb": 1.0, "lh": 1.0, "dv": 0.9, "my": 0.9}
AGENCY = {"helder1": 0.7, "helder2": 0.6}
EVENING = {"bw": 0.5, "lh": 1.0, "my": 0.9, "helder1": 0.9, "helder2": 0.8, "helder3": 0.7}
SATURDAYS = {"fe": 0.7, "jb": 0.8, "dv": 0.9, "helder3": 0.9}
NIGHT = {"nacht1": 1.0, "nacht2": 0.7}
AGENCY_SINCE, NEWCOMER_SINCE = date(2026, 9, 14), date(2026, 10, 5)


def pseudonym(agent: str) -> str:
    """How the log names an agent."""
    return "a_" + token("agent", agent, length=8)


def load(at: datetime) -> float:
    """How much slower the desk is at that moment than on an ordinary day."""
    here = local(at)
    day = here.date()
    # With the evenings came new answers and a better rota: every week a little faster.
    factor = 1.6 if day < EVENINGS_SINCE else 1.2 - 0.55 * (day - EVENINGS_SINCE).days / 81
    if date(2026, 11, 9) <= day <= date(2026, 11, 14) or day in (STUDY_DAY, date(2026, 10, 16)):
        factor *= 1.5
    return factor * (1.25 if here.weekday() == 0 and here.hour < 12 else 1.0)


def on_duty(dice: Dice, at: datetime, but: str | None = None) -> str:
    """An agent who is at work then; ``but`` is at work too but busy with something else."""
    here = local(at)
    if not is_open(at):
        roster = NIGHT
    elif here.weekday() == SATURDAY:
        roster = SATURDAYS
    elif here.hour >= 18:
        roster = EVENING
    else:
        roster = DAY | AGENCY
    absent = {but} | (set(AGENCY) if here.date() < AGENCY_SINCE else set())
    if here.date() < NEWCOMER_SINCE:
        absent.add("helder3")
    return dice.weighted({name: weight for name, weight in roster.items() if name not in absent})


def first_reply(dice: Dice, channel: str, topic: str, at: datetime) -> datetime:
    """When the desk first answers a message that arrives at ``at``."""
    if not is_open(at) and dice.chance(OFF_HOURS.get(channel, 0.0)):
        return at + timedelta(seconds=dice.number(240, 5400))
    pace = FIRST["x" if topic in AT_ONCE and channel in ("email", "review") else channel]
    return after_business(at, int(dice.spread(pace) * load(at) * URGENT.get(topic, 1.0)))


def next_reply(dice: Dice, channel: str, at: datetime) -> datetime:
    """When the desk goes on after another message of the customer."""
    return after_business(at, int(dice.spread(NEXT[channel]) * load(at)))


def customer_reply(dice: Dice, channel: str, at: datetime) -> datetime:
    """When the customer reacts to a reply."""
    return daytime(at + timedelta(seconds=dice.spread(CUSTOMER[channel])))
