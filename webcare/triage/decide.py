"""The advice for one message: danger goes first, then the handbook, then a general reading; not ours is left."""

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from webcare.model.handbook.topics import Step
from webcare.model.record import Intent
from webcare.model.text import Text
from webcare.pseudonyms.own import compact
from webcare.store.channel_names import id_of
from webcare.store.workspace import Workspace
from webcare.triage import reasons
from webcare.triage.advised import SERIOUS, Advised, Also, Found, Sure
from webcare.triage.message import Message
from webcare.triage.noise import as_passed_on, is_advert, is_spam, passed_on
from webcare.triage.private import hide_id
from webcare.triage.signs import Signs, TopicSign
from webcare.triage.subject import Names, Subject
from webcare.triage.whom import Directory

MOST_SEEN = 50_000
"""Messages that a later one is compared with, the last ones."""
REPLIED: tuple[Step, ...] = ("answer", "go-closed", "correct", "thank")
"""The steps that need a text."""
Suggest = Callable[[str], Sequence[tuple[str, str | None]]]
Place = tuple[int, int]
BY_INTENT: dict[Intent, tuple[Step, Text]] = {
    "question": ("answer", reasons.QUESTION),
    "complaint": ("answer", reasons.COMPLAINT),
    "compliment": ("thank", reasons.COMPLIMENT),
    "misinformation": ("correct", reasons.RUMOUR),
    "other": ("leave", reasons.NOTHING),
}


class Verdict(NamedTuple):
    """A step with why, by which words, and how sure; ``why`` and ``path`` are as those of a ``Sign``."""

    step: Step
    reason: Text
    places: tuple[Place, ...] = ()
    sure: Sure = "likely"
    why: str = ""
    path: str = ""


class Triage:
    """Advises on messages, one after the other.

    ``suggest`` gives the answers that fit a text, the best first: each one's id and topic.
    """

    def __init__(self, workspace: Workspace, suggest: Suggest | None = None) -> None:
        self._workspace = workspace
        self._suggest = suggest
        self._names = Names(workspace)
        self._signs = Signs(workspace)
        self._directory = Directory(workspace.handbook)
        self._known = self._signs.words | self._names.words
        self._seen: OrderedDict[bytes, tuple[Text, str | None]] = OrderedDict()

    def advise(self, found: Found) -> Advised:
        """What to do with a message, and why."""
        found = found._replace(channel=id_of(found.channel, self._workspace.handbook.channel_ids))
        message = Message(found, self._workspace, self._known)
        subject = self._names.subject(message.tokens, message.stretch, message.text)
        trigger = message.trigger(mentioned=subject.mentioned)
        addressed = trigger != "untagged"
        if (addressed or found.about_us) and subject.standing != "ours":
            subject = subject._replace(standing="ours", places=())
        topic_sign = self._signs.topic(message) if subject.standing in ("ours", "maybe") else None
        topic = self._workspace.handbook.topics[topic_sign.name] if topic_sign else None
        left = self._left(message, subject)
        verdict, *others = [left] if left else [*self._verdicts(message, subject, topic_sign, addressed=addressed)]
        if verdict.step == "escalate":
            words = verdict.path or " ".join(message.text[start:end] for start, end in verdict.places)
            whom = self._directory.escalated(verdict.why, words, topic, found.channel)
        else:
            whom = self._directory.owner(topic) if verdict.step != "leave" else None
        return Advised(
            found=message.shown,
            step=verdict.step,
            reason=verdict.reason,
            evidence=message.evidence(verdict.places),
            sure=verdict.sure,
            trigger=trigger,
            topic=topic_sign.name if topic_sign else None,
            priority=topic.priority if topic else "normal",
            whom=whom,
            template=self._template(verdict.step, message),
            also=tuple(Also(one.step, one.reason, message.evidence(one.places)) for one in others),
        )

    def _template(self, step: Step, message: Message) -> str | None:
        """The answer that fits best; thanks are no answer to a complaint, and the other way round."""
        if self._suggest is None or step not in REPLIED:
            return None
        topics = self._workspace.handbook.topics
        for name, about in self._suggest(message.text):
            topic = topics.get(about or "")
            if (topic is not None and topic.reactive == "thank") is (step == "thank"):
                return name
        return None

    def _left(self, message: Message, subject: Subject) -> Verdict | None:
        """Why this message is none of ours to answer, whatever it says; None when it may be."""
        if passed_on(message.tokens) and compact(message.tokens[1].text) in self._names.accounts:
            return Verdict("leave", reasons.OWN_PASSED_ON, sure="certain")
        author = compact(message.found.author or "")
        if message.found.ours or message.found.trigger == "outbound" or author in self._names.accounts:
            return Verdict("leave", reasons.OWN, sure="certain")
        if author and author in self._names.other_accounts:
            return Verdict("leave", reasons.COMPETITOR_WROTE, sure="certain")
        if before := self._before(message):
            return Verdict("leave", before, sure="certain")
        if not message.stretch.words:
            return Verdict("leave", reasons.EMPTY, sure="guess")
        if place := is_spam(message.tokens, message.stretch):
            return Verdict("leave", reasons.SPAM, (place,), "guess")
        return Verdict("leave", reasons.THEIRS, subject.places) if subject.standing == "theirs" else None

    def _before(self, message: Message) -> Text | None:
        """Which message said the same before, by the same author, or passed on by another."""
        said, found = as_passed_on(message.tokens), message.found
        if said is None:
            return None
        before, author = self._seen.get(said, (None, None))
        if before is not None:
            again = passed_on(message.tokens) or author is None or found.author in (None, author)
            return before if again else None
        self._seen[said] = (reasons.same_as(hide_id(found.id, self._workspace), found.line), found.author)
        if len(self._seen) > MOST_SEEN:
            self._seen.popitem(last=False)
        return None

    def _verdicts(
        self, message: Message, subject: Subject, topic: TopicSign | None, *, addressed: bool
    ) -> Iterator[Verdict]:
        """What decides, and behind it what else was found."""
        found = sorted(self._by_words(message, subject), key=lambda one: SERIOUS.index(one.step))
        first = found[0] if found else self._otherwise(message, subject, topic, addressed=addressed)
        yield first
        steps = {first.step}
        for one in found:
            if one.step not in steps:
                steps.add(one.step)
                yield one
        if subject.standing in ("unknown", "like") and not found:
            for sign in self._signs.of(message):
                if sign.danger and sign.sure == "likely":
                    yield Verdict(sign.step, sign.reason, (sign.place,), "guess")
                    break
        if first.step == "leave" and subject.standing == "ours" and message.customer.sentiment.upset:
            yield Verdict("answer", reasons.UPSET)
        if subject.others and subject.standing == "ours":
            yield Verdict("leave", reasons.COMPETITOR, subject.others)

    def _by_words(self, message: Message, subject: Subject) -> Iterator[Verdict]:
        """What the handbook and the signs of danger say, and personal data in the open."""
        sure = subject.standing in ("ours", "maybe")
        trade = sure or (self._names.trades(message.stretch) and not self._names.elsewhere(message.tokens))
        for sign in self._signs.of(message):
            if not trade and not (sign.danger and sign.sure == "likely" and message.first_person):
                continue
            if sign.step == "thank" and (message.mockery or message.intent in ("question", "complaint")):
                continue
            if sign.step == "answer" and message.intent == "compliment" and message.praises:
                continue
            yield Verdict(sign.step, sign.reason, (sign.place,), sign.sure if sure else "guess", sign.why, sign.path)
        private = [(item.start, item.end) for item in message.personal if item.kind != "name"]
        if sure and private and not message.closed:
            yield Verdict("go-closed", reasons.PERSONAL, tuple(private))

    def _otherwise(self, message: Message, subject: Subject, topic: TopicSign | None, *, addressed: bool) -> Verdict:
        """What to do where no word decides: by what it is about, then by its topic, then by what it wants."""
        if subject.standing == "like":
            return Verdict("leave", reasons.LIKE, subject.places)
        if subject.standing == "unknown":
            return Verdict("leave", reasons.UNKNOWN, sure="guess")
        if place := is_advert(message.stretch):
            return Verdict("leave", reasons.ADVERT, (place,))
        if subject.standing == "maybe" and not self._names.trades(message.stretch):
            return Verdict("leave", reasons.ORDINARY, subject.places, "guess")
        by_topic = self._by_topic(message, topic, addressed=addressed) if topic is not None else None
        if message.mockery and (by_topic is None or by_topic.step not in ("escalate", "correct")):
            return Verdict("answer", reasons.MOCKERY, (message.mockery,), "guess")
        if by_topic is not None:
            return by_topic
        intent = message.intent
        if message.fails or (message.lacks and self._names.trades(message.stretch)):
            intent = "complaint"
        elif intent == "compliment" and not message.praises:
            intent = "other"
        step, reason = BY_INTENT[intent]
        if intent == "other" and addressed and message.says_something:
            step, reason = "answer", reasons.ADDRESSED
        return Verdict(step, reason, subject.places, "guess")

    def _by_topic(self, message: Message, sign: TopicSign, *, addressed: bool) -> Verdict | None:
        """What topics.yaml says; None where the message leaves nothing to do it with."""
        topic = self._workspace.handbook.topics[sign.name]
        step = topic.reactive if addressed else topic.proactive
        if step == "go-closed" and message.closed:
            step = "answer"
        if message.intent == "misinformation" and step in ("answer", "leave") and not message.customer.questions:
            return None
        wants = message.intent in ("question", "complaint", "misinformation") or message.lacks or message.fails
        if step == "thank" and (wants or not message.praises):
            return None
        if step in ("answer", "go-closed", "correct") and message.intent == "compliment":
            return None
        if step in ("answer", "go-closed") and not wants and not addressed:
            return None
        return Verdict(step, reasons.topic(topic.name, addressed=addressed), (sign.place,))
