"""Beside the questions: posts that ask nobody, spam, deleted messages, campaigns, doubles and contact by the desk."""

from datetime import date, datetime, timedelta

from . import customer, pace, season
from .clock import after_business, daytime
from .dice import Dice
from .log import Log
from .phrases import Ask, Case, asks, pairs, text, texts
from .scene import Scene, Surface, open_scene

SPAM, DELETED, UNTAGGED, FRIENDS, DOUBLES = 26, 14, 58, 9, 16
CAMPAIGNS = {"nazomer-2026": 14, "herfstlicht-2026": 16, "black-friday-2026": 18}


def play(log: Log, scenes: list[Scene]) -> None:
    """Everything on this page; ``scenes`` are the ordinary conversations that doubles belong to."""
    for number, at in enumerate(season.moments(UNTAGGED)):
        _untagged(log, f"untagged{number}", at + timedelta(minutes=7), Dice("untagged", number))
    for number, at in enumerate(season.moments(SPAM)):
        _spam(log, f"spam{number}", at + timedelta(minutes=3), Dice("spam", number))
    for number, at in enumerate(season.moments(DELETED)):
        _deleted(log, f"deleted{number}", at + timedelta(minutes=11), Dice("deleted", number))
    for number, at in enumerate(season.moments(FRIENDS)):
        _friend(log, f"friend{number}", at + timedelta(minutes=17), Dice("friend", number))
    for campaign, count in CAMPAIGNS.items():
        for number in range(count):
            _campaign(log, campaign, number, Dice("campaign", campaign, number))
    for number in range(22):
        _company_first(log, f"first{number}", "stock" if number % 3 else "callback", Dice("first", number))
    for number in range(DOUBLES):
        _double(log, number, scenes, Dice("double", number))
    for number in range(4):
        _answer_before(scenes, Dice("before", number))


def bare(log: Log, key: str, channel: str, surface: Surface, dice: Dice, said: Ask) -> Scene:
    """A conversation about something that has no case of its own."""
    case = Case(id=key, asks=[said.body], answers=[said.answer], intent=said.intent, mood=said.mood)
    return open_scene(log, key, channel, surface, said.topic, case, 0)


def _untagged(log: Log, key: str, at: datetime, dice: Dice) -> None:
    said = dice.pick(asks("sidelines", "untagged"))
    channel = dice.weighted({"x": 0.6, "instagram": 0.3, "facebook": 0.1})
    scene = bare(log, key, channel, "open", dice, said)
    style = dice.weighted(customer.STYLES[channel])
    body = customer.restyle(dice, scene.slots.fill(said.body), said.mood, style)
    scene.say(body, at, said.intent, trigger="untagged")
    if dice.chance(0.55):
        answered = pace.first_reply(dice, channel, said.topic, scene.now)
        scene.reply(said.answer, answered, "closing" if said.mood == "happy" else "answer")
        if dice.chance(0.3):
            scene.mutter(texts("turns", "thanks"), pace.customer_reply(dice, channel, scene.now), "other")
            scene.event("no_reply_needed", scene.now + timedelta(minutes=dice.number(2, 40)), message_id=scene.last)
    else:
        read = after_business(scene.now, dice.number(600, 20000))
        scene.event("no_reply_needed", read, pace.pseudonym(pace.on_duty(dice, read)), message_id=scene.last)


def _spam(log: Log, key: str, at: datetime, dice: Dice) -> None:
    channel = dice.weighted({"instagram": 0.4, "facebook": 0.25, "email": 0.2, "x": 0.15})
    surface: Surface = "closed" if channel == "email" else "open"
    said = Ask("productadvies", dice.pick(texts("sidelines", "spam")), "neutral", "other")
    scene = bare(log, key, channel, surface, dice, said)
    scene.say(said.body, at, None, topic=None, sentiment=None)
    marked = after_business(scene.now, dice.number(200, 9000))
    scene.event("spam", marked, pace.pseudonym(pace.on_duty(dice, marked)), message_id=scene.last)


def _deleted(log: Log, key: str, at: datetime, dice: Dice) -> None:
    channel = dice.pick(("facebook", "instagram", "x"))
    said = Ask("klacht", dice.pick(texts("sidelines", "deleted")), "neutral", "other")
    scene = bare(log, key, channel, "open", dice, said)
    scene.say(said.body, at, "other", topic=None)
    if "[ordernummer]" in said.body or "[telefoonnummer]" in said.body:
        warned = pace.first_reply(dice, channel, "privacy", scene.now)
        scene.reply(text("sidelines", "private_data"), warned, "referral", "privacy-gegevens-openbaar")
    scene.event("deleted", scene.now + timedelta(seconds=dice.number(40, 5000)), message_id=scene.last)


def _friend(log: Log, key: str, at: datetime, dice: Dice) -> None:
    said = Ask("compliment", dice.pick(texts("sidelines", "tags_friend")), "happy", "other")
    scene = bare(log, key, dice.pick(("instagram", "facebook")), "open", dice, said)
    scene.say(said.body, at, "other", trigger="comment")
    if dice.chance(0.95):
        noted = after_business(at, dice.number(100, 20000))
        scene.event("no_reply_needed", noted, pace.pseudonym(pace.on_duty(dice, noted)), message_id=scene.last)


def _campaign(log: Log, campaign: str, number: int, dice: Dice) -> None:
    channel = "whatsapp" if number % 2 else "email"
    said = Ask("bestellen", text("sidelines", "campaigns", campaign, "body"), "neutral", "other")
    scene = bare(log, f"{campaign}{number}", channel, "closed", dice, said)
    at = season.moment(dice, date.fromisoformat(text("sidelines", "campaigns", campaign, "from")), 10)
    delivery = dice.weighted({"read": 0.5, "delivered": 0.4, "sent": 0.05, "failed": 0.05})
    scene.thread.message(
        at,
        "out",
        {"type": "system"},
        said.body,
        trigger="outbound",
        automated=True,
        campaign=campaign,
        delivery=delivery,
    )
    if delivery == "failed" or not dice.chance(0.5):
        return
    pair = dice.pick(pairs("sidelines", "campaign_replies"))
    read = daytime(at + timedelta(seconds=dice.number(200, 40000)))
    scene.mutter([pair.said], read, "question" if "?" in pair.said else "other")
    scene.reply(pair.answer, pace.first_reply(dice, channel, scene.topic, scene.now), "answer")
    scene.event("resolved", scene.now + timedelta(minutes=1))


def _company_first(log: Log, key: str, kind: str, dice: Dice) -> None:
    at = dice.pick(season.moments(40))
    company_first(log, key, kind, daytime(after_business(at, dice.number(60, 9000))), dice)


def company_first(log: Log, key: str, kind: str, at: datetime, dice: Dice) -> None:
    """The desk writes first, and sometimes the customer answers."""
    topic = {"delay": "vertraging", "stock": "voorraad", "callback": "showroom"}[kind]
    channel = dice.weighted({"whatsapp": 0.6, "email": 0.4})
    scene = bare(
        log,
        key,
        channel,
        "closed",
        dice,
        Ask(topic, dice.pick(texts("sidelines", "outbound", kind)), "worried" if kind == "delay" else "neutral"),
    )
    scene.now = at - timedelta(seconds=9)
    scene.reply(scene.ask, at, None, trigger="outbound", topic=topic)
    if not dice.chance(0.6):
        return
    pair = dice.pick(pairs("sidelines", f"outbound_replies_{kind}"))
    said = scene.mutter([pair.said], pace.customer_reply(dice, channel, at), pair.intent)
    if pair.answer:
        scene.reply(pair.answer, pace.first_reply(dice, channel, topic, said.at), "answer")
    else:
        scene.event("no_reply_needed", after_business(said.at, dice.number(30, 3000)), message_id=said)


def _double(log: Log, number: int, scenes: list[Scene], dice: Dice) -> None:
    """The same question on a second channel; the desk merges it into the first conversation."""
    first = dice.pick([scene for scene in scenes if scene.replies and scene.case.intent == "question"])
    channel = dice.pick([name for name in ("x", "facebook", "email", "whatsapp") if name != first.channel])
    surface: Surface = "closed" if channel in ("email", "whatsapp") else "open"
    second = open_scene(log, f"double{number}", channel, surface, first.topic, first.case, first.number, first)
    began = first.thread.entries[0].at
    second.ask_about(second.ask, began + timedelta(seconds=dice.number(240, 7000)), first.case.intent)
    merged = after_business(second.now, dice.number(120, 5000))
    second.event("merged_into", merged, pace.pseudonym(pace.on_duty(dice, merged)), to=first.thread)


def _answer_before(scenes: list[Scene], dice: Dice) -> None:
    """A reply that the source links to a message which came after it, as happens when two people type at once."""
    scene = dice.pick(
        [scene for scene in scenes if scene.replies == 1 and scene.surface == "open" and scene.channel == "x"]
    )
    out = next(entry for entry in scene.thread.entries if entry.fields.get("direction") == "out")
    scene.now = out.at
    later = scene.mutter(texts("turns", "nudges")[:3], out.at + timedelta(seconds=dice.number(4, 25)), "question")
    out.fields["in_reply_to"] = later
    scene.reply(dice.pick(texts("desk", "additions")), after_business(later.at, dice.number(200, 2500)), "answer")
