"""Who knows what, and what only one person knows."""

from collections.abc import Iterator

from webcare.handover.book import Answered, Known
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.handover.telling import Teller

TITLE = Text("Wie weet wat", "Who knows what")
MUCH, ENOUGH = 0.8, 10
"""Whoever gave this share of at least so many first replies knows it nearly alone."""
MOST_PEOPLE = 6
"""Persons behind an owner that are named; of a larger group there is a number."""


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """What depends on one person first, then every topic and channel."""
    known = tell.book.knowledge
    if not known.topics and not known.channels:
        yield from tell.lacking("topics")
        yield from tell.lacking("channels")
        return
    alone = list(_alone(tell))
    yield Heading(tell.t("Wat op één persoon rust, of op niemand", "What rests on one person, or on nobody"))
    if alone:
        yield Paragraph(tell.t("Volgens het handboek en het logboek:", "According to the handbook and the log:"))
        yield Bullets(alone)
    else:
        nothing = Text("Volgens het handboek en het logboek: niets.", "According to the handbook and the log: nothing.")
        yield Paragraph(tell.pick(nothing))
    if known.first is not None and known.last is not None:
        first, last = tell.day(known.first), tell.day(known.last)
        yield Paragraph(
            tell.t(
                f"‘Antwoordde het meest’ telt de eerste reacties van {first} tot en met {last}, met de pseudoniemen "
                "uit het logboek. Wie de sleutel heeft, weet wie dat zijn.",
                f"‘Answered most’ counts the first replies from {first} until {last}, by the pseudonyms in the log. "
                "Whoever has the key knows who they are.",
            )
        )
    for title, who, rows in (
        (Text("Onderwerpen", "Topics"), Text("Wie het weet", "Who knows"), known.topics),
        (Text("Kanalen", "Channels"), Text("Wie er schrijft", "Who writes there"), known.channels),
    ):
        if rows:
            yield Heading(tell.pick(title))
            yield _table(rows, tell.pick(title), tell.pick(who), tell)


def _table(rows: list[Known], title: str, who: str, tell: Teller) -> Table:
    heads = [title, tell.t("Van wie", "Owned by"), who, tell.t("Wie meeleest", "Who looks along")]
    answered = any(one.answered for one in rows)
    if answered:
        heads.append(tell.t("Antwoordde het meest", "Answered most"))
    cells = []
    for one in rows:
        name = tell.topic(one.id) if rows is tell.book.knowledge.topics else tell.channel(one.id)
        owner = tell.contact(one.owner) if one.owner else tell.t("niemand", "nobody")
        row = [name, owner, _people(one, tell), tell.contacts(one.reviewers) or "–"]
        if answered:
            row.append(", ".join(_answered(who, tell) for who in one.answered) or "–")
        cells.append(row)
    return Table(heads, cells, len(heads))


def _people(known: Known, tell: Teller) -> str:
    names = list(dict.fromkeys([*known.people, *known.about]))
    if len(names) > MOST_PEOPLE:
        rest = len(names) - MOST_PEOPLE
        shown = [tell.contact(name) for name in names[:MOST_PEOPLE]]
        return tell.listed([*shown, tell.t(f"nog {rest}", f"{rest} more")])
    return tell.contacts(names) or "–"


def _answered(one: Answered, tell: Teller) -> str:
    return f"{mask(one.agent[:60])} ({tell.number(one.times)}/{tell.number(one.of)})"


def _alone(tell: Teller) -> Iterator[str]:
    entries, known = tell.entries, tell.book.knowledge
    for one in known.topics:
        people = list(dict.fromkeys([*one.people, *one.about]))
        if not people:
            name = tell.topic(one.id)
            yield tell.t(f"{name}: dit is nog van niemand.", f"{name}: nobody owns this yet.")
        elif len(people) == 1 and _is_person(people[0], tell):
            yield _only(tell.topic(one.id), people[0], tell)
    for one in known.channels:
        if len(one.people) == 1 and _is_person(one.people[0], tell):
            name, channel = tell.contact(one.people[0]), tell.channel(one.id)
            yield tell.t(f"Op {channel} schrijft alleen {name}.", f"On {channel} only {name} writes.")
    for contact in entries.contacts.values():
        if contact.kind == "role" and len(contact.holders) == 1 and contact.backup is None:
            holder = tell.contact(contact.holders[0])
            yield tell.t(
                f"De rol {contact.name} heeft alleen {holder}, zonder vervanger.",
                f"The role {contact.name} is held by {holder} alone, without a stand-in.",
            )
    for roster in (entries.escalation.rosters if entries.escalation is not None else {}).values():
        members = {member for rotation in roster.rotations for member in rotation.members}
        if len(members) == 1:
            only = tell.contact(next(iter(members)))
            yield tell.t(
                f"In het rooster {roster.name} staat alleen {only}.", f"The roster {roster.name} has {only} only."
            )
    for one in known.topics:
        if one.answered and one.answered[0].of >= ENOUGH and one.answered[0].times >= MUCH * one.answered[0].of:
            yield tell.t(
                f"Over {tell.topic(one.id)} antwoordde bijna altijd {_answered(one.answered[0], tell)}.",
                f"About {tell.topic(one.id)} nearly always {_answered(one.answered[0], tell)} answered.",
            )


def _is_person(name: str, tell: Teller) -> bool:
    contact = tell.entries.contacts.get(name)
    return contact is not None and contact.kind == "person"


def _only(topic: str, person: str, tell: Teller) -> str:
    """``Terugsturen: alleen Femke Huizinga weet dit; bij afwezigheid valt Wouter Bosma in.``."""
    contact = tell.entries.contacts[person]
    name = tell.contact(person)
    said = tell.t(f"{topic}: alleen {name} weet dit", f"{topic}: only {name} knows this")
    if contact.backup is not None:
        backup = tell.contact(contact.backup)
        return said + tell.t(f"; bij afwezigheid valt {backup} in.", f"; {backup} stands in when away.")
    return f"{said}."
