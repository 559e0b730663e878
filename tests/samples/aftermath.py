"""What happens after the answer: thanks, more questions, anger, a rating, and sometimes it all starts again."""

from datetime import datetime, timedelta

from . import desk, pace
from .clock import after_business, daytime, is_open
from .flow import hold
from .phrases import Followup, Intent, pairs, text, texts, topics
from .scene import TRACKED, Scene, department

DAY = timedelta(days=1)


def finish(scene: Scene) -> None:
    """Play on from the answer to the end; the closed conversation first, if the case moved there."""
    if scene.inner:
        finish(scene.inner)
        if scene.dice.chance(0.8):
            _resolve(scene, scene.inner.now + timedelta(minutes=2))
        return
    if scene.silent:
        if scene.dice.chance(0.7):
            _resolve(scene, after_business(scene.now, scene.dice.number(40000, 90000)))
        return
    _react(scene)
    if scene.dice.chance(0.9):
        _resolve(
            scene,
            after_business(scene.now, scene.dice.spread((300, 1500, 7000, 24000, 44000, 50000, 56000, 80000, 120000))),
        )
        _afterwards(scene)


def _react(scene: Scene) -> None:
    dice = scene.dice
    bad = scene.mood in ("annoyed", "angry")
    public = scene.channel == "review"
    fate = dice.weighted(
        {
            "thanks": 0.03 if public else 0.18 if bad or scene.mood == "happy" else 0.34,
            "more": 0.02 if public else 0.08 if scene.mood == "happy" else 0.2,
            "unhappy": 0.05 if public else 0.24 if bad else 0.03,
            "silence": 0.88 if public else 0.45,
        }
    )
    at = pace.customer_reply(dice, scene.channel, scene.now)
    if fate == "thanks":
        thank(scene, at)
    elif fate == "more" and (more := _followup(scene)):
        scene.say(_typed(scene, more.ask), at, "question")
        scene.status("open", scene.now + timedelta(seconds=1))
        scene.reply(more.answer, pace.next_reply(dice, scene.channel, scene.now), "answer")
        if dice.chance(0.4):
            thank(scene, pace.customer_reply(dice, scene.channel, scene.now))
    elif fate == "unhappy":
        _unhappy(scene, at)


def thank(scene: Scene, at: datetime) -> None:
    """The customer says thanks; the desk lets it be, says so, or returns the courtesy."""
    dice = scene.dice
    scene.mood = "happy" if scene.mood != "angry" else scene.mood
    intent: Intent = "other" if dice.chance(0.6) else "compliment"
    options = texts("turns", "thanks")
    if dice.chance(0.45):
        options = [
            f"{option} {more}" for option in options if option[-1] in ".!" for more in texts("turns", "more_thanks")
        ]
    said = scene.mutter(options, at, intent)
    if dice.chance(0.85):
        done = after_business(said.at, dice.number(20, 1800))
        scene.now = scene.event("no_reply_needed", done, scene.take(done), message_id=said).at
    elif dice.chance(0.75):
        template = desk.template_for("thanks")
        at = pace.next_reply(dice, scene.channel, said.at)
        if template and dice.chance(0.35):
            scene.reply(template.text, at, "closing", template.id)
        else:
            tone = "cheerful" if scene.case.mood in ("neutral", "happy") else "plain"
            scene.reply(dice.pick(texts("desk", "thanks", tone)), at, "closing")


def _unhappy(scene: Scene, at: datetime) -> None:
    dice = scene.dice
    before = scene.thread.entries[-1]
    scene.mood = "angry" if scene.mood == "annoyed" else "annoyed"
    scene.ask_about(dice.pick(texts("turns", "unhappy")), at, "complaint")
    scene.status("open", scene.now + timedelta(seconds=1))
    at = pace.next_reply(dice, scene.channel, scene.now)
    if before.fields.get("direction") == "out" and dice.chance(0.12):
        # A colleague who did not read back sends the very same words.
        scene.thread.message(
            at,
            "out",
            {"type": "agent", "ref": pace.pseudonym(pace.on_duty(dice, at, scene.agent))},
            str(before.fields["body"]),
            reply_kind="answer",
            template=before.fields.get("template"),
        )
        scene.now = at
        scene.ask_about(dice.pick(texts("turns", "unhappy")), pace.customer_reply(dice, scene.channel, at), "complaint")
        at = pace.next_reply(dice, scene.channel, scene.now)
    again = scene.reply(dice.pick(texts("desk", "sorry_again")), at, "holding")
    by = scene.take(at)
    scene.event("escalated", again.at + timedelta(seconds=dice.number(30, 600)), by, to="teamleider-webcare")
    if dice.chance(0.9):
        lead = pace.pseudonym("teamleider-webcare")
        scene.event("acknowledged", after_business(again.at, dice.number(700, 9000)), lead)
    if dice.chance(0.5):
        note = dice.pick(texts("desk", "notes")).replace("{afdeling}", department(scene))
        scene.thread.add("note", again.at + timedelta(seconds=40), author={"type": "agent", "ref": by}, body=note)
    if dice.chance(0.9):
        scene.reply(
            dice.pick(texts("desk", "resolution")), after_business(again.at, dice.number(2000, 40000)), "answer"
        )
        if dice.chance(0.3):
            thank(scene, pace.customer_reply(dice, scene.channel, scene.now))


def _resolve(scene: Scene, at: datetime) -> None:
    by = scene.take(at) if is_open(at) else None
    scene.now = scene.event("resolved", max(at, scene.now + timedelta(seconds=5)), by).at


def _afterwards(scene: Scene) -> None:
    dice = scene.dice
    resolved = scene.now
    if scene.channel in TRACKED and dice.chance(0.07):
        survey = scene.thread.message(
            resolved + timedelta(minutes=2),
            "out",
            {"type": "system"},
            text("desk", "survey"),
            automated=True,
            delivery="delivered",
        )
        scene.now = survey.at
    if dice.chance(
        {"chat": 0.42, "whatsapp": 0.36, "email": 0.3}.get(scene.channel, 0.1 if scene.surface == "closed" else 0.0)
    ):
        _rate(scene, resolved)
    fate = dice.share()
    if scene.case.intent == "compliment":
        return
    if fate < 0.055:
        _reopen(scene, resolved)
    elif fate < 0.085 and scene.channel != "review":
        _later(scene, resolved)
    elif fate < 0.125 and scene.channel != "chat":
        _follow_up(scene, resolved)
    elif fate < 0.155:
        _feedback(scene, resolved)


def _rate(scene: Scene, resolved: datetime) -> None:
    dice = scene.dice
    scores = {5: 58.0, 4: 31.0, 3: 6.0, 2: 2.0, 1: 3.0}
    if scene.mood in ("annoyed", "angry") or scene.waited > timedelta(hours=20):
        scores = {5: 30.0, 4: 33.0, 3: 15.0, 2: 10.0, 1: 12.0}
    score = dice.weighted(scores)
    comment = dice.pick(texts("turns", "ratings", str(score))) if dice.chance(0.3) else None
    scene.thread.add("rating", resolved + timedelta(seconds=dice.number(60, 40000)), score=score, comment=comment)


def _reopen(scene: Scene, resolved: datetime) -> None:
    """Within three days the customer is back: it went wrong again, or one thing was left to ask."""
    dice = scene.dice
    at = daytime(resolved + timedelta(seconds=dice.number(1800, 64 * 3600)))
    broken = (
        scene.case.lookup or scene.case.intent == "complaint" or scene.topic in ("app-koppelen", "defect", "account")
    )
    left = _followup(scene)
    if broken:
        scene.mood = "annoyed" if scene.mood == "happy" else scene.mood
        said = scene.ask_about(dice.pick(texts("turns", "reopened")), at, "complaint")
    elif left:
        said = scene.say(_typed(scene, left.ask), at, "question")
    else:
        return
    scene.event("reopened", said.at + timedelta(seconds=1), message_id=said)
    scene.status("open", said.at + timedelta(seconds=3))
    at = pace.next_reply(dice, scene.channel, said.at)
    if broken and dice.chance(0.3):
        at = hold(scene, at)
    answer = dice.pick(texts("desk", "reopened")).replace("{afdeling}", department(scene))
    scene.reply(left.answer if left and not broken else answer, at, "answer")
    if dice.chance(0.85):
        _resolve(scene, after_business(scene.now, dice.number(60, 30000)))


def _followup(scene: Scene) -> Followup | None:
    fitting = [one for one in topics()[scene.topic].followups if not one.cases or scene.case.id in one.cases]
    fitting = [one for one in fitting if one.answer not in scene.told]
    return scene.dice.pick(fitting) if fitting else None


def _later(scene: Scene, resolved: datetime) -> None:
    dice = scene.dice
    at = daytime(resolved + timedelta(seconds=dice.number(76 * 3600, 14 * 86400)))
    scene.mood = "neutral"
    again = dice.pick(pairs("sidelines", "later"))
    said = scene.say(scene.slots.fill(again.said), at, "question", topic=None)
    scene.status("open", said.at + timedelta(seconds=2))
    scene.reply(again.answer, pace.first_reply(dice, scene.channel, scene.topic, said.at), "answer")
    if dice.chance(0.8):
        _resolve(scene, after_business(scene.now, dice.number(60, 20000)))


def _follow_up(scene: Scene, resolved: datetime) -> None:
    dice = scene.dice
    at = after_business((resolved + DAY * dice.number(1, 2)).replace(microsecond=0), dice.number(60, 9000))
    template = desk.template_for("follow_up")
    if template and dice.chance(0.4):
        scene.reply(template.text, at, "follow_up", template.id)
    else:
        scene.reply(
            dice.pick(texts("desk", "follow_up", "one" if (at - resolved) < 1.6 * DAY else "two")), at, "follow_up"
        )
    if dice.chance(0.55):
        scene.mutter(texts("turns", "followed_up"), pace.customer_reply(dice, scene.channel, scene.now), "other")
        scene.event(
            "no_reply_needed",
            after_business(scene.now, dice.number(60, 3000)),
            scene.take(scene.now),
            message_id=scene.last,
        )


def _feedback(scene: Scene, resolved: datetime) -> None:
    dice = scene.dice
    template = desk.template_for("feedback")
    at = after_business(resolved, dice.number(300, 40000))
    if template and dice.chance(0.3):
        scene.reply(template.text, at, "closing", template.id)
    else:
        scene.reply(dice.pick(texts("desk", "feedback")), at, "closing")


def _typed(scene: Scene, words: str) -> str:
    return words.lower().rstrip(".") if scene.dice.chance(0.35) else words
