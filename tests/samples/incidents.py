"""Two bad moments: the outage of Thursday 15 October 2026 and the delivery partner's week from 9 November."""

from datetime import date, datetime, timedelta

from . import customer, desk, pace, season
from .aftermath import finish
from .clock import after_business, wall
from .dice import Dice, token
from .flow import begin, settle
from .log import Log, Thread
from .ordinary import answer_or_not
from .phrases import Ask, asks, pairs, table, text, texts, topics
from .scene import Scene, Surface, open_scene
from .sidelines import bare, company_first

OUTAGE_DAY = date(2026, 10, 15)
DOWN, FOUND, UP = wall(OUTAGE_DAY, 19, 40), wall(OUTAGE_DAY, 19, 57), wall(OUTAGE_DAY, 22, 43)
OUTAGE_TAG = "storing-2026-10-15"
WAVES = ((DOWN, 92), (DOWN + timedelta(hours=1), 44), (DOWN + timedelta(hours=2), 20))
"""How many customers write in each hour: the first has some 60 times its usual number."""
CHANNELS = {"x": 0.46, "facebook": 0.22, "instagram": 0.14, "whatsapp": 0.12, "email": 0.06}
CRISIS_TEAM = {"sv": 1.4, "bw": 1.0, "lh": 1.0, "my": 0.9, "helder1": 0.8, "helder3": 0.6}
PARTNER_MONDAY = date(2026, 11, 9)


def outage(log: Log) -> None:
    """The evening itself, the company's own posts and the questions of the days after."""
    number = 0
    for begins, count in WAVES:
        for _ in range(count):
            _report(log, f"outage{number}", begins, Dice("outage", number))
            number += 1
    for channel in ("x", "facebook", "instagram"):
        _updates(log, channel, Dice("updates", channel))
    questions, answers = texts("outage", "aftermath"), texts("outage", "aftermath_answers")
    for number in range(14):
        dice = Dice("aftermath", number)
        index = number % len(questions)
        said = Ask("storing-website", questions[index], "annoyed", "question", answers[index])
        channel = dice.weighted({"whatsapp": 1.0, "email": 1.0, "x": 1.0, "facebook": 0.8})
        scene = bare(log, f"aftermath{number}", channel, _side(channel), dice, said)
        at = season.moment(dice, OUTAGE_DAY + timedelta(days=dice.number(1, 3)), dice.number(8, 20))
        scene.ask_about(said.body, at, "question", tags=[OUTAGE_TAG])
        answer_or_not(scene)


def _side(channel: str) -> Surface:
    return "closed" if channel in ("whatsapp", "email") else "open"


def _report(log: Log, key: str, begins: datetime, dice: Dice) -> None:
    said = dice.pick(asks("outage", "asks"))
    channel = dice.weighted(CHANNELS)
    scene = bare(log, key, channel, _side(channel), dice, said)
    body = f"{said.body} {dice.pick(texts('outage', 'variations'))}".strip()
    body = customer.restyle(dice, scene.slots.fill(body), said.mood, dice.weighted(customer.STYLES[channel]))
    intent = (
        said.intent if said.intent != "question" else "complaint" if said.mood in ("annoyed", "angry") else "question"
    )
    trigger = "untagged" if channel == "x" and dice.chance(0.22) else scene.trigger()
    # Most write in the first minutes of the hour in which they notice.
    share = dice.share()
    at = begins + timedelta(seconds=int(3600 * share * (0.4 + 0.6 * share)))
    scene.say(body, at, intent, trigger=trigger, tags=[OUTAGE_TAG] if dice.chance(0.7) else None)
    if trigger == "untagged" and dice.chance(0.5):
        read = after_business(UP, dice.number(600, 9000))
        scene.event("no_reply_needed", read, pace.pseudonym("sv"), message_id=scene.last)
        return
    replied = max(at, FOUND) + timedelta(seconds=dice.spread((60, 150, 330, 700, 1500, 2300, 3600, 5200, 9000)))
    if replied > UP + timedelta(minutes=40):
        replied = after_business(replied, dice.number(60, 4000))
    _crisis_reply(scene, dice.pick(texts("outage", "holding", said.topic)), replied, "holding", "outage")
    nudged = dice.chance(0.15)
    if nudged:
        scene.mutter(texts("turns", "nudges")[:6], scene.now + timedelta(seconds=dice.number(300, 3000)), "question")
    if nudged or dice.chance(0.62):
        solved = max(scene.now, UP) + timedelta(seconds=dice.number(120, 4200))
        _crisis_reply(
            scene,
            dice.pick(texts("outage", "solved", "app" if said.topic == "app-koppelen" else "shop")),
            solved,
            "answer",
            "outage_solved",
        )
        if dice.chance(0.4):
            scene.mutter(texts("turns", "thanks"), pace.customer_reply(dice, channel, scene.now), "other")
            scene.event("no_reply_needed", after_business(scene.now, dice.number(60, 3000)), message_id=scene.last)
    if dice.chance(0.85):
        scene.event("resolved", after_business(max(scene.now, UP), dice.number(600, 20000)))


def _crisis_reply(scene: Scene, words: str, at: datetime, kind: str, case: str | None) -> None:
    dice = scene.dice
    author = {"type": "agent", "ref": pace.pseudonym(dice.weighted(CRISIS_TEAM))}
    known = desk.template_for(case) if case else None
    scripted = known if scene.topic == "storing-website" and dice.chance(0.3) else None
    body = scene.slots.fill(scripted.text if scripted else words)
    body = desk.reply(dice, body, scene.channel, scene.surface, at, "annoyed", first=True)
    scene.now = scene.thread.message(
        max(at, scene.now + timedelta(seconds=3)),
        "out",
        author,
        body,
        reply_kind=kind,
        template=desk.template_mark(scripted.id, at) if scripted else None,
        in_reply_to=scene.last if dice.chance(0.7) else None,
    ).at
    scene.replies += 1


def _updates(log: Log, channel: str, dice: Dice) -> None:
    """The company's own posts, with comments below them: a thread that the company began."""
    said = Ask("storing-website", "", "annoyed")
    scene = bare(log, f"updates-{channel}", channel, "open", dice, said)
    posts = [
        (wall(OUTAGE_DAY, int(clock[:2]), int(clock[3:])), body) for clock, body in table("outage", "updates").items()
    ]
    team = {"type": "agent", "ref": pace.pseudonym("sv")}
    if channel == "x":
        _war_room(scene.thread, posts[0][0])
    for at, body in posts:
        later = at + timedelta(seconds=dice.number(5, 160))
        signed = f"{body} ^[initialen]"
        scene.thread.message(later, "out", team, signed, trigger="outbound", topic="storing-website", tags=[OUTAGE_TAG])
        for _ in range(dice.number(1, 4)):
            who = "k_" + token("comment", channel, at, dice.share(), length=16)
            said_at = later + timedelta(seconds=dice.number(60, 2200))
            said_back = dice.pick(pairs("outage", "comments"))
            remark = customer.restyle(dice, said_back.said, "annoyed", "neat")
            comment = scene.thread.message(
                said_at,
                "in",
                {"type": "customer", "ref": who},
                remark,
                trigger="comment",
                intent=said_back.intent,
                topic="storing-website",
            )
            if said_back.answer:
                scene.now = comment.at
                answered = comment.at + timedelta(seconds=dice.number(120, 1500))
                _crisis_reply(scene, said_back.answer, answered, "answer", None)
                scene.thread.entries[-1].fields["in_reply_to"] = comment
            else:
                scene.event("no_reply_needed", said_at + timedelta(minutes=dice.number(2, 30)), message_id=comment)
    scene.event("resolved", wall(OUTAGE_DAY, 23, 50), pace.pseudonym("sv"))


def _war_room(thread: Thread, at: datetime) -> None:
    lead = {"type": "agent", "ref": pace.pseudonym("sv")}
    for minutes, to in ((1, "it-storingsdienst"), (4, "woordvoerder"), (9, "directie")):
        thread.add("event", at + timedelta(minutes=minutes), name="escalated", author=lead, to=to)
        answered = at + timedelta(minutes=minutes * 2 + 1)
        thread.add("event", answered, name="acknowledged", author={"type": "agent", "ref": pace.pseudonym(to)})
    for number, note in enumerate(texts("outage", "notes")):
        thread.add("note", at + timedelta(minutes=6 + 21 * number), author=lead, body=note)


def partner_week(log: Log) -> None:
    """A week in which the carrier has too few drivers: more delay, more anger, and the desk warns by itself."""
    names = {"vertraging": 0.62, "niet-ontvangen": 0.2, "bezorging": 0.18}
    for number in range(46):
        dice = Dice("partner", number)
        day = PARTNER_MONDAY + timedelta(days=dice.weighted({0: 0.7, 1: 1.1, 2: 1.4, 3: 1.3, 4: 1.1, 5: 0.6, 6: 0.3}))
        at = season.moment(dice, day, dice.weighted(dict(enumerate(season.HOURS))))
        channel = dice.weighted({name: share for name, share in season.CHANNELS.items() if name != "review"})
        name = dice.weighted(names)
        case = topics()[name].cases[dice.weighted(season.cases(topics()[name], channel, "open", at))]
        surface: Surface = "closed" if channel in ("whatsapp", "email", "chat") else "open"
        scene = open_scene(log, f"partner{number}", channel, surface, name, case, int(dice.share() * len(case.asks)))
        begin(scene, at, tags=["bezorgpartner"] if dice.chance(0.6) else None)
        if surface == "open" and dice.chance(0.45):
            _brush_off(scene)
        else:
            answer_or_not(scene)
    for number in range(16):
        dice = Dice("warning", number)
        company_first(
            log,
            f"warning{number}",
            "delay",
            season.moment(dice, PARTNER_MONDAY + timedelta(days=1 + number % 4), 11),
            dice,
        )


def _brush_off(scene: Scene) -> None:
    """The same few words to everybody, so that the queue looks shorter; the answer itself comes late or never."""
    at = pace.first_reply(scene.dice, scene.channel, scene.topic, scene.now)
    body = f"Hoi [naam], {desk.uncapitalised(text('desk', 'robot'))} ^[initialen]"
    author = {"type": "agent", "ref": scene.take(at)}
    scene.now = scene.thread.message(at, "out", author, body, reply_kind="holding", in_reply_to=scene.last).at
    scene.replies += 1
    if scene.dice.chance(0.55):
        settle(scene, after_business(scene.now, scene.dice.number(9000, 90000)))
        finish(scene)
