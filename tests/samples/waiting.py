"""What lies on the desk when the log ends, on Saturday at 16:40: waiting, promised, passed on and nearly due."""

from datetime import datetime, timedelta
from typing import NamedTuple

from . import pace
from .clock import END, LAST_DAY, after_business, wall
from .dice import Dice
from .flow import begin
from .log import Log
from .phrases import asks, texts, topics
from .scene import Scene, Surface, department, open_scene
from .sidelines import bare

FRIDAY, MONDAY = LAST_DAY - timedelta(days=1), LAST_DAY + timedelta(days=2)


class Wait(NamedTuple):
    """A question that nobody has answered: on which channel, about which case, since when, and whose it is."""

    channel: str
    case: str
    since: datetime
    agent: str | None = None
    surface: Surface = "open"


def _ago(*, hours: int = 0, minutes: int = 0) -> datetime:
    return END - timedelta(hours=hours, minutes=minutes)


WAITING = (
    Wait("chat", "bezorging.wanneer", _ago(minutes=2), surface="closed"),
    Wait("chat", "account.inloggen", _ago(minutes=9), "dv", "closed"),
    Wait("x", "defect.gevaar", _ago(minutes=6)),
    Wait("whatsapp", "retourneren.hoe", _ago(minutes=12), surface="closed"),
    Wait("x", "klacht.bereik", _ago(minutes=24), "fe"),
    Wait("whatsapp", "annuleren.annuleer", _ago(minutes=26), "jb", "closed"),
    Wait("x", "bestellen.blackfriday", _ago(minutes=41)),
    Wait("instagram", "productadvies.cadeau", _ago(minutes=52)),
    Wait("facebook", "nepmail.echt", _ago(minutes=20), "dv"),
    Wait("whatsapp", "niet-ontvangen.zoek", _ago(hours=1, minutes=17), "fe", "closed"),
    Wait("facebook", "voorraad.weer", _ago(hours=1, minutes=34)),
    Wait("email", "privacy.lek", _ago(hours=1, minutes=43), surface="closed"),
    Wait("email", "garantie.claim", _ago(hours=6, minutes=55), surface="closed"),
    Wait("email", "terugbetaling.nietontvangen", wall(FRIDAY, 14, 52), "jb", "closed"),
    Wait("review", "bezorging.bezorger", wall(FRIDAY, 19, 25)),
    Wait("review", "vertraging.laat", wall(LAST_DAY - timedelta(days=3), 21, 14)),
    Wait("review", "klacht.behandeling", wall(LAST_DAY - timedelta(days=13), 10, 36)),
    Wait("instagram", "installatie.dimmer", wall(FRIDAY, 22, 31), surface="closed"),
    Wait("facebook", "retourneren.kwijt", wall(LAST_DAY - timedelta(days=6), 11, 8), "dv"),
    Wait("facebook", "duurzaamheid.materiaal", wall(LAST_DAY - timedelta(days=9), 20, 17)),
    Wait("x", "showroom.afspraak", wall(LAST_DAY - timedelta(days=16), 13, 2)),
)
OVERHEARD = (
    ("x", 0, _ago(minutes=48)),
    ("x", 4, _ago(hours=3, minutes=5)),
    ("instagram", 9, _ago(hours=20)),
    ("x", 7, _ago(hours=26)),
)
"""Said about the company and not to it: on which channel, which of the remarks, since when."""
PASSED_ON = (
    ("instagram", "klacht.behandeling", _ago(hours=25)),
    ("email", "bezorging.bezorger", _ago(hours=28)),
    ("whatsapp", "defect.gevaar", _ago(hours=2, minutes=20)),
)
"""Handed to a colleague who has not said that it was seen, without a moment by which the customer hears more."""


class Promise(NamedTuple):
    """A holding reply: when the customer asked, what was promised by when, and whether the department saw it."""

    channel: str
    case: str
    asked: datetime
    said: str
    due: datetime
    passed_on: bool = False


PROMISED = (
    Promise("whatsapp", "vertraging.laat", _ago(hours=30), "vandaag vóór 20.00 uur", wall(FRIDAY, 20)),
    Promise("email", "garantie.afgewezen", _ago(hours=27), "morgen vóór 12.00 uur", wall(LAST_DAY, 12)),
    Promise("x", "privacy.lek", _ago(hours=21), "morgen vóór 18.00 uur", wall(LAST_DAY, 18), passed_on=True),
    Promise("email", "defect.doethetniet", _ago(hours=26), "maandag vóór 12.00 uur", wall(MONDAY, 12), passed_on=True),
    Promise("email", "betaling.mislukt", _ago(hours=5), "maandag vóór 12.00 uur", wall(MONDAY, 12)),
    Promise("whatsapp", "zakelijk.factuur", _ago(hours=4), "vandaag vóór 17.00 uur", wall(LAST_DAY, 17)),
)
"""Two of these are broken already, and nobody has acknowledged what was passed on."""


def play(log: Log) -> None:
    """Every conversation on this page, in the order in which it stands here."""
    for number, wait in enumerate(WAITING):
        scene = _scene(log, f"waiting{number}", wait.channel, wait.case, wait.surface)
        begin(scene, wait.since)
        if wait.agent:
            scene.event("assigned", scene.now + timedelta(seconds=40), to=pace.pseudonym(wait.agent))
    for number, promise in enumerate(PROMISED):
        _promise(_scene(log, f"promised{number}", promise.channel, promise.case, "closed"), promise)
    for number, (channel, remark, since) in enumerate(OVERHEARD):
        said = asks("sidelines", "untagged")[remark]
        scene = bare(log, f"overheard{number}", channel, "open", Dice("overheard", number), said)
        scene.say(scene.slots.fill(said.body), since, said.intent, trigger="untagged")
    for number, (channel, case, asked) in enumerate(PASSED_ON):
        scene = _scene(log, f"passed{number}", channel, case, "closed")
        begin(scene, asked)
        at = after_business(scene.now, scene.dice.number(300, 2400))
        again = scene.reply(scene.dice.pick(texts("desk", "passed_on")), at, "holding")
        scene.event("escalated", again.at + timedelta(seconds=75), scene.take(again.at), to=topics()[scene.topic].owner)


def _scene(log: Log, key: str, channel: str, name: str, surface: Surface) -> Scene:
    topic, _, case_id = name.partition(".")
    case = next(case for case in topics()[topic].cases if case.id == case_id)
    return open_scene(log, key, channel, surface, topic, case, Dice(key).number(0, len(case.asks) - 1))


def _promise(scene: Scene, promise: Promise) -> None:
    begin(scene, promise.asked)
    words = scene.dice.pick(texts("desk", "holding", "open"))
    words = words.replace("{afdeling}", department(scene)).replace("{wanneer}", promise.said)
    held = scene.reply(words, after_business(scene.now, scene.dice.number(200, 1500)), "holding")
    by = scene.take(held.at)
    scene.event("promise_due", held.at + timedelta(seconds=1), by, due=promise.due, message_id=held)
    if promise.passed_on:
        scene.event("escalated", held.at + timedelta(seconds=80), by, to=topics()[scene.topic].owner)
        scene.status("on_hold", held.at + timedelta(seconds=90), by)
