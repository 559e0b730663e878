"""What customers write about: who owns it, what to do with it, and the answers that are ready."""

from collections.abc import Iterator, Sequence

from webcare.handover.book import Reply
from webcare.model.handbook.topics import Step, Topic
from webcare.model.text import Text
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Quote, Table
from webcare.show.handover.telling import Teller

TITLE = Text("Onderwerpen en hun antwoorden", "Topics and their answers")
MENTIONED: dict[Step, Text] = {
    "answer": Text("Spreekt een klant ons aan, dan antwoorden we.", "Addressed by a customer, we answer."),
    "go-closed": Text(
        "Spreekt een klant ons aan, dan gaan we privé verder.", "Addressed by a customer, we go on in private."
    ),
    "escalate": Text("Spreekt een klant ons aan, dan escaleren we.", "Addressed by a customer, we escalate."),
    "correct": Text("Spreekt een klant ons aan, dan zetten we het recht.", "Addressed by a customer, we correct it."),
    "thank": Text("Spreekt een klant ons aan, dan bedanken we.", "Addressed by a customer, we say thanks."),
    "leave": Text("Spreekt een klant ons aan, dan laten we het gaan.", "Addressed by a customer, we leave it."),
}
UNASKED: dict[Step, Text] = {
    "answer": Text("Gaat het over ons, dan antwoorden we ook ongevraagd.", "Said about us, we answer unasked too."),
    "go-closed": Text(
        "Gaat het over ons, dan helpen we ongevraagd, en privé.", "Said about us, we help unasked, and in private."
    ),
    "escalate": Text("Gaat het over ons, dan escaleren we.", "Said about us, we escalate."),
    "correct": Text("Gaat het over ons en klopt het niet, dan zetten we het recht.", "Wrong about us, we correct it."),
    "thank": Text("Gaat het over ons, dan bedanken we.", "Said about us, we say thanks."),
    "leave": Text(
        "Gaat het over ons zonder dat iemand iets vraagt, dan laten we het gaan.", "Said about us, we leave it."
    ),
}


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """Topic by topic with its answers, then the answers of every topic, then what answers are made of."""
    book, topics = tell.book, tell.entries.topics
    yield from tell.lacking("topics")
    if not book.answers:
        yield Paragraph(
            tell.t(
                "Er staan nog geen antwoorden klaar: zet ze in answers/.",
                "No answers are ready yet: put them in answers/.",
            )
        )
    else:
        yield Paragraph(
            tell.t(
                "Tussen rechte haken staat wat je zelf invult: [naam]. De feiten zijn al ingevuld.",
                "Between square brackets stands what you fill in yourself: [naam]. The facts are filled in already.",
            )
        )
    for name, topic in topics.items():
        yield Heading(topic.name)
        yield from _topic(topic, tell)
        mine = [one for one in book.answers if one.head.topic == name]
        yield from _answers(mine, tell)
        if book.answers and not mine:
            yield Paragraph(tell.t("Hier staat nog geen antwoord voor klaar.", "No answer is ready for this yet."))
    others = [one for one in book.answers if one.head.topic not in topics]
    if others:
        yield Heading(tell.t("Antwoorden die overal passen", "Answers for any topic"))
        yield from _answers(others, tell)
    yield from _pieces(tell)


def _topic(topic: Topic, tell: Teller) -> Iterator[BookBlock]:
    if topic.note:
        yield Paragraph(topic.note)
    items = []
    if topic.owner is not None:
        items.append(tell.t("Van wie: ", "Owned by: ") + tell.reach(topic.owner))
    else:
        items.append(tell.t("Van wie: nog van niemand", "Owned by: nobody yet"))
    priority = tell.choice(("topics.Topic", "priority"), topic.priority)
    items.append(tell.t(f"Hoe dringend: {priority}", f"Priority: {priority}"))
    if topic.path is not None:
        items.append(tell.t("Escalatie: pad ", "Escalation: path ") + tell.path(topic.path))
    items.append(tell.pick(MENTIONED[topic.reactive]))
    items.append(tell.pick(UNASKED[topic.proactive]))
    if topic.closed:
        items.append(
            tell.t(
                "Helpen kan alleen in een gesloten kanaal, want er zijn gegevens van de klant voor nodig.",
                "Helping takes a closed channel, for it needs the customer’s data.",
            )
        )
    items.append(tell.t("Je herkent het aan: ", "You know it by: ") + ", ".join(topic.keywords))
    yield Bullets(items)


def _answers(replies: Sequence[Reply], tell: Teller) -> Iterator[BookBlock]:
    for reply in replies:
        head = reply.head
        yield Heading(head.title, 3)
        yield Bullets(list(_facts(reply, tell)))
        for version in sorted(reply.versions, key=lambda one: one.channel is None):
            yield Paragraph(_channel(version.channel, reply, tell))
            yield Quote(version.text)
        if not reply.versions:
            yield Paragraph(tell.t("Dit antwoord heeft nog geen tekst.", "This answer has no text yet."))


def _channel(channel: str | None, reply: Reply, tell: Teller) -> str:
    if channel is not None:
        name = tell.channel(channel)
        return tell.t(f"Op {name}:", f"On {name}:")
    own = {version.channel for version in reply.versions}
    fits = [
        name
        for name, one in tell.entries.channels.items()
        if one.status == "active" and name not in own and (not reply.head.channels or name in reply.head.channels)
    ]
    if len(reply.versions) == 1 and not reply.head.channels:
        return tell.t("Overal:", "Everywhere:")
    names = tell.channels(fits) or tell.t("elk ander kanaal", "any other channel")
    return tell.t(f"Op {names}:", f"On {names}:")


def _facts(reply: Reply, tell: Teller) -> Iterator[str]:
    head = reply.head
    if head.questions:
        yield tell.t("Klanten vragen: ", "Customers ask: ") + "; ".join(head.questions)
    if head.tone:
        yield tell.t(f"Toon: {head.tone}", f"Tone: {head.tone}")
    if head.variables:
        yield tell.t("Zelf invullen: ", "Fill in: ") + "; ".join(
            f"[{name}] {variable.description}" for name, variable in head.variables.items()
        )
    if head.channels:
        channels = tell.channels(head.channels)
        yield tell.t(f"Alleen op {channels}", f"Only on {channels}")
    if head.owner is not None:
        owner = tell.contact(head.owner)
        yield tell.t(f"Bewaakt door: {owner}", f"Looked after by: {owner}")
    yield from _dates(reply, tell)
    if head.prevents:
        yield tell.t(f"Voorkomt de vraag: {head.prevents}", f"Prevents the question: {head.prevents}")


def _dates(reply: Reply, tell: Teller) -> Iterator[str]:
    head, today = reply.head, tell.book.day
    if head.valid_from is not None and head.valid_from > today:
        day = tell.day(head.valid_from)
        yield tell.t(f"Let op: mag pas vanaf {day}", f"Mind: not before {day}")
    if head.valid_until is not None:
        day = tell.day(head.valid_until)
        if head.valid_until < today:
            yield tell.t(f"Let op: verlopen op {day}, gebruik het niet", f"Mind: expired on {day}, do not use it")
        else:
            yield tell.t(f"Geldig tot en met {day}", f"Valid until {day}")
    if head.review_by is not None:
        day = tell.day(head.review_by)
        late = head.review_by < today
        yield tell.t(f"Nalopen vóór {day}", f"To be reviewed before {day}") + (
            tell.t(": dat is nog niet gebeurd", ": not done yet") if late else ""
        )


def _pieces(tell: Teller) -> Iterator[BookBlock]:
    book = tell.book
    yield Heading(tell.t("Feiten die in antwoorden staan", "Facts that answers name"))
    yield from tell.lacking("facts")
    if book.entries.facts:
        heads = [tell.t("Feit", "Fact"), tell.t("Zo leest een klant het", "As a customer reads it")]
        yield Table(heads, [list(pair) for pair in book.entries.facts.items()], 2)
    if book.fragments:
        yield Heading(tell.t("Bouwstenen", "Building blocks"))
        yield Paragraph(
            tell.t(
                "Stukken tekst die in meer antwoorden staan. Wijzig je er één, dan wijzigen al die antwoorden mee.",
                "Pieces of text that stand in several answers. Change one, and all those answers change along.",
            )
        )
        for name, text in book.fragments.items():
            yield Heading(name, 3)
            yield Quote(text)
    if book.unread:
        names = ", ".join(book.unread)
        yield Paragraph(
            tell.t(f"Niet te lezen, en dus niet in dit boek: {names}.", f"Unreadable, so not in here: {names}.")
        )
