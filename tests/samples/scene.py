"""One conversation while it is being played: what was said last, by whom, and what may come next."""

from datetime import datetime, timedelta
from typing import Literal

from . import customer, desk, pace, slips
from .clock import is_open, local
from .dice import Dice, token
from .log import Entry, Log, Thread
from .phrases import Case, Intent, Mood, Slots, split_hint, texts, topics

REACH = {"<100": 40.0, "100-999": 42.0, "1k-9k": 15.0, "10k+": 3.0}
TRACKED = ("email", "whatsapp", "chat")
"""Channels that live in the help desk, which keeps the status of every conversation."""
Surface = Literal["open", "closed"]
Delivery = Literal["sent", "delivered", "read", "failed"]


class Scene:
    """A conversation about one case.

    ``now`` is when the last thing happened, ``formal`` whether the customer writes u, ``waited`` how long the first
    reply took, ``case_known`` whether the customer already gave the order number,
    ``silent`` whether the customer never came back, ``inner`` the closed conversation that this one moved to,
    ``told`` what the desk already said,
    ``owed`` for what the next reply has to show understanding: a mood, or having had to wait.
    """

    def __init__(self, log: Log, dice: Dice, thread: Thread, topic: str, case: Case, number: int, slots: Slots) -> None:
        self.log, self.dice, self.thread = log, dice, thread
        self.topic, self.case, self.number, self.slots = topic, case, number, slots
        self.ask, self.hint, self.second_hint = split_hint(case.asks[number])
        self.mood: Mood = case.mood
        self.now: datetime = datetime.min
        self.agent: str | None = None
        self.last: Entry | None = None
        self.replies = 0
        self.formal = False
        self.waited = timedelta()
        self.case_known = False
        self.silent = False
        self.owed: desk.Owed | None = None
        self.told: set[str] = set()
        self.second_answer: str | None = None
        self.inner: Scene | None = None

    @property
    def channel(self) -> str:
        """The channel it runs on."""
        return self.thread.channel

    @property
    def surface(self) -> Surface:
        """Whether everybody reads along."""
        return self.thread.surface

    def trigger(self) -> str:
        """Why the desk sees an ordinary message on this channel."""
        if self.channel == "review":
            return "review"
        if self.surface == "closed":
            return "dm"
        return "mention" if self.channel == "x" or self.dice.chance(0.15) else "comment"

    def say(self, body: str, at: datetime, intent: Intent | None, **fields: object) -> Entry:
        """The customer writes ``body``, as it stands."""
        self.now = max(at, self.now + timedelta(seconds=1)) if self.last else at
        social = self.channel in ("x", "instagram", "facebook")
        self.last = self.thread.message(
            self.now,
            "in",
            {"type": "customer", "ref": self.thread.customer},
            body,
            intent=intent,
            **{
                "trigger": self.trigger(),
                "topic": self.topic if self.dice.chance(0.93) else None,
                "sentiment": customer.sentiment(self.dice, self.mood) if self.dice.chance(0.7) else None,
                "reach_bucket": self.dice.weighted(REACH) if social and self.dice.chance(0.6) else None,
                "tags": [self.case.tag] if self.case.tag and self.dice.chance(0.6) else None,
                **fields,
            },
        )
        self.now = self.last.at
        if intent == "complaint" or (intent == "question" and self.mood in desk.GRIEVED and not self.replies):
            self.owed = self.mood if self.mood in desk.GRIEVED else "annoyed"
        if self.dice.chance(0.3):
            self.agent = None
        return self.last

    def ask_about(
        self, matter: str, at: datetime, intent: Intent | None, lead: str | None = None, **fields: object
    ) -> Entry:
        """The customer writes about ``matter`` in words of their own."""
        body = customer.write(self.dice, self.slots, matter, self.mood, self.channel, lead)
        return self.say(customer.timely(body, local(at).hour), at, intent, **fields)

    def mutter(self, options: list[str], at: datetime, intent: Intent | None, **fields: object) -> Entry:
        """The customer sends one of the short messages ``options``, typed in a hurry."""
        body = self.slots.fill(self.dice.pick(options))
        style = self.dice.weighted(customer.STYLES[self.channel])
        return self.say(customer.restyle(self.dice, body, "neutral", style), at, intent, **fields)

    def take(self, at: datetime) -> str:
        """The agent who goes on: the same one, unless the shift is over or a colleague picks it up."""
        if self.agent is None or is_open(at) == (self.agent in pace.NIGHT):
            self.agent = pace.on_duty(self.dice, at)
        return pace.pseudonym(self.agent or "sv")

    def reply(self, text: str, at: datetime, kind: str | None, template: str | None = None, **fields: object) -> Entry:
        """An agent sends ``text``, greeted and signed; a message that fails is sent again."""
        at = max(at, self.now + timedelta(seconds=2))
        author = {"type": "agent", "ref": self.take(at)}
        if self.replies == 0 and self.last:
            self.waited = at - self.thread.entries[0].at
        first = self.replies == 0
        slip = slips.made(self.thread.key, len(self.thread.entries), at, template=template is not None)
        words = self.slots.fill(text)
        if slip == "cold":
            words = desk.coldly(words)
        elif not self.formal:
            words = self._understanding(words)
        mood: Mood = "annoyed" if self.owed else self.mood
        body = desk.reply(self.dice, words, self.channel, self.surface, at, mood, first=first, formal=self.formal)
        body = slips.slipped(slip, body)
        self.replies, self.owed = self.replies + 1, None
        self.told.add(text)
        labelled = kind if self.dice.chance(0.86) else None
        linked = self.last if self.dice.chance(0.75 if self.surface == "open" else 0.08) else None
        mark = desk.template_mark(template, at) if template else None
        known: dict[str, object] = {"in_reply_to": linked, "reply_kind": labelled, "template": mark, **fields}
        if self.channel in ("email", "whatsapp") and self.dice.chance(0.025):
            self.thread.message(at, "out", author, body, **known, delivery="failed")
            at += timedelta(seconds=self.dice.number(240, 2400))
        sent = self.thread.message(at, "out", author, body, **known, delivery=self._delivery())
        self.now = sent.at
        return sent

    def _understanding(self, words: str) -> str:
        """``words`` after a sentence that acknowledges what the customer went through, if that is owed and missing."""
        if not self.owed or desk.acknowledges(words):
            return words
        own = self.case.ack if self.owed != "waiting" and self.case.intent == "complaint" else []
        options = [*own, *texts("desk", "acknowledgements", self.owed)]
        fitting = [one for one in options if desk.fits(f"{one} {words}", self.channel, self.surface)]
        return desk.opened(self.dice, [one for one in fitting if desk.acknowledges(one)], words)

    def event(self, name: str, at: datetime, by: str | None = None, **fields: object) -> Entry:
        """Something happens to the conversation; ``by`` is an agent's pseudonym, or else the system did it."""
        author = {"type": "agent", "ref": by} if by else {"type": "system"}
        return self.thread.add("event", at, name=name, author=author, **fields)

    def status(self, status: str, at: datetime, by: str | None = None) -> None:
        """The help desk notes a status, if it runs on this channel."""
        if self.channel in TRACKED:
            self.event("status", at, by, status=status)

    def _delivery(self) -> Delivery | None:
        if self.channel == "whatsapp":
            return self.dice.weighted({"read": 70.0, "delivered": 25.0, "sent": 5.0})
        return "delivered" if self.channel == "email" else None

    def answers(self) -> list[str]:
        """What may be said without looking anything up, for this wording."""
        hint = self.second_hint if self.case.lookup else self.hint
        return [self.case.answers[index] for index in hint] or self.case.answers

    def outcomes(self) -> list[str]:
        """What may come out once it has been looked up, for this wording."""
        return [self.case.found[index] for index in self.hint] if self.hint and self.case.found else self.case.found


def open_scene(
    log: Log,
    key: str,
    channel: str,
    surface: Surface,
    topic: str,
    case: Case,
    number: int,
    known: Scene | None = None,
) -> Scene:
    """A new conversation; ``known`` is an earlier one of the same customer about the same lamp."""
    dice = Dice("scene", key)
    who = known.thread.customer if known else "k_" + token("customer", key, length=16)
    thread = log.thread(key, channel, surface, who)
    return Scene(log, dice, thread, topic, case, number, known.slots if known else Slots(dice))


def department(scene: Scene) -> str:
    """What the desk calls the department that knows about this topic."""
    return desk.department(topics()[scene.topic].owner)
