"""The bulk of the log: customers who write first about one of the topics, and a few who come back or write in u."""

from datetime import date, datetime, timedelta

from . import pace, season
from .aftermath import finish
from .clock import after_business, daytime, wall
from .dice import Dice, token
from .flow import begin, settle
from .log import Log
from .phrases import Case, Exchange, Slots, exchanges, texts, topics
from .scene import Scene, Surface, open_scene

COUNT = 890
"""How many ordinary conversations there are."""
AGAIN = 60
"""How many customers come back within the week."""
LOOKING = wall(date(2026, 10, 5), 0)
"""Since then somebody goes through the advertisements every morning, so that fewer questions are missed."""


def play(log: Log) -> list[Scene]:
    """Every ordinary conversation; returned, because some of their customers turn up again."""
    scenes = []
    for number, at in enumerate(season.moments(COUNT) + season.last_afternoon(8)):
        dice = Dice("ordinary", number)
        channel = dice.weighted(season.CHANNELS)
        if channel in ("whatsapp", "email", "x", "facebook") and dice.chance(0.075):
            exchange(log, f"exchange{number}", channel, at, dice)
            continue
        surface: Surface = "closed" if channel in ("whatsapp", "email", "chat") else "open"
        if dice.chance(season.PRIVATE_SHARE.get(channel, 0.0)):
            surface = "closed"
        scenes.append(ordinary(log, f"ordinary{number}", channel, surface, at, dice))
    return scenes


def ordinary(log: Log, key: str, channel: str, surface: Surface, at: datetime, dice: Dice) -> Scene:
    """One customer with one matter, played to its end."""
    suitable: dict[int, float] = {}
    while not suitable:
        name = season.choose_topic(dice, channel, at)
        suitable = season.cases(topics()[name], channel, surface, at)
    case = topics()[name].cases[dice.weighted(suitable)]
    scene = open_scene(log, key, channel, surface, name, case, int(dice.share() * len(case.asks)))
    begin(scene, at)
    answer_or_not(scene)
    return scene


def answer_or_not(scene: Scene) -> None:
    """The desk answers, unless the message slips through."""
    dice = scene.dice
    missed = 0.14 if scene.mood == "happy" and scene.surface == "open" else 0.05 if scene.now < LOOKING else 0.03
    at = pace.first_reply(dice, scene.channel, scene.topic, scene.now)
    if dice.chance(missed) and scene.channel != "chat":
        if scene.mood != "happy":
            _overlooked(scene)
        elif dice.chance(0.9):
            scene.event("no_reply_needed", at, pace.pseudonym(pace.on_duty(dice, at)), message_id=scene.last)
        return
    if dice.chance(0.05) and (at - scene.now) > timedelta(hours=3):
        waiting = scene.now + (at - scene.now) * (0.5 + 0.4 * dice.share())
        nudge(scene, waiting)
    settle(scene, at)
    finish(scene)


def nudge(scene: Scene, at: datetime) -> None:
    """The customer asks where the answer is; the next reply has to say sorry for that."""
    scene.ask_about(scene.dice.pick(texts("turns", "nudges")), at, "question", topic=None)
    scene.owed = scene.owed or "waiting"


def _overlooked(scene: Scene) -> None:
    """Nobody saw the message: the customer comes back, a colleague finds it days later, or it is tidied away."""
    dice = scene.dice
    fate = dice.weighted({"nudge": 0.35, "found": 0.15, "never": 0.5})
    if fate == "never":
        scene.event("resolved", after_business(scene.now, dice.number(250000, 420000)), pace.pseudonym("sv"))
        return
    if fate == "nudge":
        nudge(scene, daytime(scene.now + timedelta(seconds=dice.number(20000, 200000))))
    else:
        scene.owed = scene.owed or "waiting"
    days = dice.number(900, 20000) if fate == "nudge" else dice.number(60000, 160000)
    settle(scene, after_business(scene.now, days))
    finish(scene)


def come_back(log: Log, scenes: list[Scene]) -> None:
    """Customers whose matter was not over write again within a week, here or on another channel."""
    unhappy = [scene for scene in scenes if scene.case.lookup or scene.mood in ("annoyed", "angry")]
    for number in range(AGAIN):
        dice = Dice("again", number)
        before = dice.pick(unhappy)
        channel = before.channel if dice.chance(0.5) else dice.weighted(season.CHANNELS)
        surface: Surface = "closed" if channel in ("whatsapp", "email", "chat") else "open"
        if channel == "review":
            channel = "facebook"
        scene = open_scene(log, f"again{number}", channel, surface, before.topic, before.case, before.number, before)
        scene.mood = "angry" if dice.chance(0.4) else "annoyed"
        first = before.thread.entries[0].at
        at = daytime(
            max(first + timedelta(hours=20), min(before.now, first + timedelta(days=3)))
            + timedelta(hours=dice.number(1, 70))
        )
        begin(scene, at, lead=scene.slots.fill(dice.pick(texts("turns", "again"))))
        answer_or_not(scene)


def exchange(log: Log, key: str, channel: str, at: datetime, dice: Dice) -> None:
    """A customer who writes u, English or German, and is answered likewise."""
    formal = channel in ("email", "whatsapp", "facebook") and dice.chance(0.62)
    said: Exchange = dice.pick(exchanges("formal" if formal else "foreign"))
    case = Case(id=f"{said.topic}-{said.language or 'u'}", asks=[said.ask], answers=[said.answer])
    surface: Surface = "closed" if channel in ("whatsapp", "email") else "open"
    scene = Scene(
        log,
        dice,
        log.thread(key, channel, surface, "k_" + token("customer", key, length=16)),
        said.topic,
        case,
        0,
        Slots(dice),
    )
    scene.formal = formal
    body = scene.slots.fill(said.ask)
    if formal:
        opening = dice.pick(("Geachte heer, mevrouw,", "Geachte mevrouw, geachte heer,", "L.S.,", "Goedemiddag,"))
        closing = dice.pick(("Hoogachtend,", "Met vriendelijke groet,", "Met vriendelijke groeten,"))
        body = f"{opening}\n\n{body}\n\n{closing}\n[naam]" if channel == "email" else f"{opening} {body}"
    scene.say(body, at, "compliment" if said.topic == "compliment" else "question", language=said.language)
    at = pace.first_reply(dice, channel, said.topic, scene.now)
    if said.language:
        author = {"type": "agent", "ref": pace.pseudonym(pace.on_duty(dice, at))}
        signed = "^[initialen]" if surface == "open" else "[naam]"
        body = f"{scene.slots.fill(said.answer)} {signed}"
        scene.now = scene.thread.message(
            at, "out", author, body, language=said.language, reply_kind="answer", in_reply_to=scene.last
        ).at
    else:
        scene.reply(said.answer, at, "answer")
        if dice.chance(0.3):
            polite = dice.pick(
                ("Hartelijk dank voor uw antwoord.", "Ik dank u voor uw snelle reactie.", "Dank u zeer.")
            )
            said_thanks = scene.say(polite, pace.customer_reply(dice, channel, scene.now), "other")
            scene.event("no_reply_needed", said_thanks.at + timedelta(minutes=9), message_id=said_thanks)
    if dice.chance(0.9):
        scene.event("resolved", after_business(scene.now, dice.number(60, 20000)))
