"""How an ordinary conversation goes: asked, waited for, answered at once or looked up first."""

from datetime import datetime, timedelta

from . import desk, pace
from .clock import EVENINGS_SINCE, SATURDAY, after_business, is_open, local, wall, window
from .dice import token
from .log import Entry
from .phrases import Intent, split_hint, text, texts, topics
from .scene import Scene, department, open_scene


def begin(scene: Scene, at: datetime, lead: str | None = None, **fields: object) -> None:
    """The customer writes first: one message or a few, to a bot if that is who answers."""
    dice, case = scene.dice, scene.case
    matter = scene.ask
    if case.lookup and scene.surface == "closed" and dice.chance(0.33):
        matter = f"{matter} {dice.pick(texts('turns', 'inhand'))}"
        fields.setdefault("in_hand", True)
    in_hand = bool(fields.pop("in_hand", False))
    scene.case_known = in_hand
    scene.ask_about(matter, at, case.intent, lead, **fields)
    scene.status("new", scene.now + timedelta(seconds=1))
    if scene.channel == "chat":
        _bot(scene)
    elif dice.chance(0.11) and scene.channel != "review":
        _second_question(scene)
    if scene.channel in ("whatsapp", "email") and not is_open(scene.now):
        old = "autoreply_old" if local(scene.now).date() < EVENINGS_SINCE else "autoreply"
        scene.thread.message(
            scene.now + timedelta(seconds=dice.number(1, 5)),
            "out",
            {"type": "system"},
            text("desk", old, scene.channel),
            automated=True,
            delivery="delivered",
            template=desk.template_mark("buiten-openingstijden", scene.now),
        )


def _second_question(scene: Scene) -> None:
    dice = scene.dice
    others = [case for case in topics()[scene.topic].cases if case.id != scene.case.id and case.intent == "question"]
    others = [case for case in others if not case.lookup and case.since <= local(scene.now).date() <= case.until]
    at = scene.now + timedelta(seconds=dice.number(15, 420))
    if others and dice.chance(0.7):
        other = dice.pick(others)
        wording, hint, _ = split_hint(dice.pick(other.asks))
        scene.say(
            scene.slots.fill(f"{dice.pick(texts('turns', 'connectors'))} {wording[0].lower()}{wording[1:]}"),
            at,
            "question",
        )
        scene.second_answer = other.answers[hint[0] if hint else 0]
    else:
        scene.say(dice.pick(texts("customer", "details", scene.mood)), at, None)


def _bot(scene: Scene) -> None:
    dice = scene.dice
    if is_open(scene.now) and dice.chance(0.3):
        return
    bot = {"type": "bot", "ref": "b_" + token("bot", "pit", length=8)}

    def speak(body: str) -> None:
        at = scene.now + timedelta(seconds=dice.number(1, 4))
        scene.now = scene.thread.message(at, "out", bot, body, automated=True).at

    speak(dice.pick(texts("desk", "bot", "hello" if dice.chance(0.5) else "guess")))
    if dice.chance(0.7):
        at = scene.now + timedelta(seconds=dice.number(6, 40))
        scene.mutter(texts("desk", "bot", "wants_human"), at, "other")
    speak(dice.pick(texts("desk", "bot", "handoff")) if is_open(scene.now) else text("desk", "bot", "closed"))
    scene.now = scene.thread.add(
        "event", scene.now + timedelta(seconds=1), name="bot_handoff", author=bot, message_id=scene.last
    ).at


def settle(scene: Scene, at: datetime) -> Entry:
    """The desk answers, from ``at`` on, in as many steps as it takes; returns the answer."""
    dice = scene.dice
    if dice.chance(0.22 if scene.surface == "open" else 0.12):
        _assign(scene, at)
    scene.status(
        "open", max(scene.now + timedelta(seconds=2), at - timedelta(seconds=dice.number(20, 90))), scene.take(at)
    )
    if scene.case.lookup and not scene.case_known and dice.chance(0.72 if scene.surface == "open" else 0.85):
        return _move(scene, at) if scene.surface == "open" else _look_up(scene, at)
    if scene.case.lookup and scene.case_known:
        return _find_out(scene, at)
    return _answer(scene, at)


def _answer(scene: Scene, at: datetime) -> Entry:
    dice = scene.dice
    holds = 0.16 if scene.mood in ("annoyed", "angry") else 0.06
    if scene.channel not in ("chat", "review") and scene.mood != "happy" and dice.chance(holds):
        at = hold(scene, at)
    template = desk.template_for(f"{scene.topic}.{scene.case.id}", scene.number + 1)
    private = template is not None and "privébericht" in template.text and scene.surface == "closed"
    if (
        template
        and not private
        and scene.replies == 0
        and dice.chance(0.55)
        and desk.fits(template.text, scene.channel, scene.surface)
    ):
        answer = scene.reply(template.text, at, "answer", template.id)
    else:
        body = desk.with_tail(
            dice, scene.slots.fill(dice.pick(scene.answers())), scene.channel, scene.surface, scene.mood
        )
        answer = scene.reply(body, at, "closing" if scene.mood == "happy" else "answer")
    answer = _and_more(scene, answer)
    _await(scene)
    return answer


def _assign(scene: Scene, at: datetime) -> None:
    lead, to = pace.pseudonym("sv"), scene.take(at)
    when = max(scene.now + timedelta(seconds=1), at - timedelta(seconds=scene.dice.number(90, 1500)))
    scene.event("assigned", when, lead if lead != to and is_open(when) else None, to=to)


def _await(scene: Scene) -> None:
    if scene.channel != "chat":
        scene.status("pending", scene.now + timedelta(seconds=1), scene.take(scene.now))


def _and_more(scene: Scene, answer: Entry) -> Entry:
    dice = scene.dice
    if scene.second_answer:
        at = answer.at + timedelta(seconds=dice.number(25, 240))
        return scene.reply(scene.second_answer, at, "answer")
    if scene.surface == "open" and scene.mood != "happy" and dice.chance(0.05):
        return scene.reply(
            dice.pick(texts("desk", "additions")), answer.at + timedelta(seconds=dice.number(30, 400)), "answer"
        )
    return answer


def _look_up(scene: Scene, at: datetime) -> Entry:
    dice = scene.dice
    asked = scene.reply(desk.opened(dice, scene.case.ack, dice.pick(texts("desk", "ask_order"))), at, "question")
    scene.status("pending", asked.at + timedelta(seconds=2), scene.take(asked.at))
    if dice.chance(0.07):
        scene.silent = True
        return asked
    scene.mutter(texts("turns", "data"), pace.customer_reply(dice, scene.channel, asked.at), "other")
    scene.status("open", scene.now + timedelta(seconds=1))
    return _find_out(scene, pace.next_reply(dice, scene.channel, scene.now))


def _find_out(scene: Scene, at: datetime) -> Entry:
    dice = scene.dice
    if dice.chance(0.3 if scene.channel != "chat" else 0.08):
        at = hold(scene, at)
    body = dice.pick(scene.outcomes())
    if scene.replies == 0 and dice.chance(0.6):
        body = desk.opened(dice, scene.case.ack, body)
    answer = scene.reply(body, at, "answer")
    _await(scene)
    return answer


def hold(scene: Scene, at: datetime) -> datetime:
    """A holding reply with a promise; returns when the answer itself comes, in time or not."""
    dice = scene.dice
    here = local(at)
    if here.weekday() >= SATURDAY:
        when, due = "monday", wall(here.date() + timedelta(days=7 - here.weekday()), 12)
    elif here.hour < 14 and dice.chance(0.7):
        when, due = "today", wall(here.date(), 17 if here.date() < EVENINGS_SINCE else 20)
    else:
        when, due = "tomorrow", wall(here.date() + timedelta(days=1), 17)
    template = desk.template_for("holding")
    body = dice.pick(texts("desk", "holding", when)).replace("{afdeling}", department(scene))
    if template and when == "tomorrow" and scene.mood == "neutral" and dice.chance(0.5):
        held = scene.reply(template.text.replace("{afdeling}", department(scene)), at, "holding", template.id)
    else:
        held = scene.reply(body, at, "holding")
    by = scene.take(held.at)
    scene.event("promise_due", held.at + timedelta(seconds=1), by, due=due, message_id=held)
    if dice.chance(0.7):
        _escalate(scene, held.at, by)
    if dice.chance(0.78) and due > held.at + timedelta(minutes=30):
        return _in_hours(held.at + (due - held.at) * (0.15 + 0.8 * dice.share()), due)
    return after_business(due, dice.number(1200, 90000))


def _in_hours(at: datetime, due: datetime) -> datetime:
    if is_open(at):
        return at
    hours = window(local(due).date())
    return min(due - timedelta(minutes=5), hours[0] + timedelta(minutes=25)) if hours else at


def _escalate(scene: Scene, at: datetime, by: str) -> None:
    dice = scene.dice
    owner = topics()[scene.topic].owner
    to = owner if owner not in ("klantenservice", "webcareteam") else "teamleider-webcare"
    scene.status("on_hold", at + timedelta(seconds=dice.number(5, 40)), by)
    escalated = scene.event("escalated", at + timedelta(seconds=dice.number(60, 600)), by, to=to)
    if dice.chance(0.55):
        note = dice.pick(texts("desk", "notes")).replace("{afdeling}", desk.department(to))
        scene.thread.add(
            "note", escalated.at + timedelta(seconds=dice.number(5, 90)), author={"type": "agent", "ref": by}, body=note
        )
    if dice.chance(0.86):
        later = after_business(escalated.at, dice.spread((60, 240, 600, 1500, 4000, 7000, 11000, 16000, 30000)))
        scene.event("acknowledged", later, pace.pseudonym(to), message_id=scene.last)


def _move(scene: Scene, at: datetime) -> Entry:
    """Open to closed: the customer is asked over, and what happens there stops the clock here too."""
    dice = scene.dice
    channel = {"facebook": "whatsapp", "review": "email"}.get(scene.channel, scene.channel)
    template = desk.template_for(f"{scene.topic}.{scene.case.id}", scene.number + 1)
    generic = desk.template_for("move")
    if template and "privébericht" in template.text and scene.channel == "instagram" and dice.chance(0.5):
        asked = scene.reply(template.text, at, "referral", template.id)
    elif generic and scene.channel == "instagram" and dice.chance(0.25):
        asked = scene.reply(generic.text, at, "referral", generic.id)
    else:
        body = desk.opened(dice, scene.case.ack, dice.pick(texts("desk", "move", scene.channel)))
        asked = scene.reply(body, at, "referral")
    if dice.chance(0.3):
        scene.silent = True
        return asked
    inner = open_scene(
        scene.log, f"{scene.thread.key}/closed", channel, "closed", scene.topic, scene.case, scene.number, scene
    )
    inner.mood, inner.agent = scene.mood, scene.agent
    inner.mutter(texts("turns", "moved"), pace.customer_reply(dice, scene.channel, asked.at), _follow_intent(scene))
    inner.status("new", inner.now + timedelta(seconds=1))
    scene.event("moved_closed", inner.now + timedelta(seconds=dice.number(1, 8)), scene.take(asked.at), to=inner.thread)
    scene.inner = inner
    inner.status("open", inner.now + timedelta(seconds=3))
    return _find_out(inner, pace.next_reply(dice, channel, inner.now))


def _follow_intent(scene: Scene) -> Intent:
    return scene.case.intent if scene.case.intent in ("complaint", "question") else "question"
