"""Whom the receiver needs: departments, roles, people, the team and who looks along."""

from collections.abc import Iterator, Sequence

from webcare.model.handbook.contacts import Contact
from webcare.model.handbook.team import Review, Team
from webcare.model.text import Text, capital
from webcare.show.blocks import BookBlock, Bullets, Heading, Paragraph, Table
from webcare.show.handover.telling import Teller

TITLE = Text("Wie je nodig hebt", "Whom you need")
KINDS = {
    "department": Text("Afdelingen", "Departments"),
    "role": Text("Rollen", "Roles"),
    "person": Text("Mensen", "People"),
}
ROLE, WHEN, WAY = ("team.Member", "roles"), ("team.Review", "when"), ("team.Team", "way-of-working")


def blocks(tell: Teller) -> Iterator[BookBlock]:
    """The contacts by kind, then the team."""
    contacts = tell.entries.contacts
    yield from tell.lacking("contacts")
    if contacts:
        yield Paragraph(
            tell.t(
                "Wie je belt of mailt, en wanneer. Wat intern is, geef je nooit aan een klant.",
                "Whom you call or mail, and when. What is internal you never give to a customer.",
            )
        )
    for kind, title in KINDS.items():
        named = [(name, contact) for name, contact in contacts.items() if contact.kind == kind]
        if named:
            yield Heading(tell.pick(title))
            yield _table(named, tell)
    yield Heading(tell.t("Het webcareteam", "The webcare team"))
    yield from tell.lacking("team")
    if tell.entries.team is not None:
        yield from _team(tell.entries.team, tell)


def _table(named: Sequence[tuple[str, Contact]], tell: Teller) -> Table:
    heads = [
        tell.t("Wie", "Who"),
        tell.t("Waarvoor", "For what"),
        tell.t("Zo bereik je ze", "How to reach them"),
        tell.t("Nagebeld", "Verified"),
    ]
    return Table(heads, [_row(contact, tell) for _, contact in named], len(heads))


def _row(contact: Contact, tell: Teller) -> list[str]:
    who = f"{contact.name} ({contact.job})" if contact.job else contact.name
    what = [", ".join(contact.about)]
    if contact.public_name and contact.public_name != contact.name:
        what.append(tell.t(f"bij klanten: ‘{contact.public_name}’", f"to customers: ‘{contact.public_name}’"))
    if contact.holders:
        what.append(tell.t("mensen: ", "people: ") + tell.contacts(contact.holders))
    reach = [tell.means(means) for means in contact.means]
    if contact.hours:
        reach.append(tell.t(f"werkt: {tell.hours(contact.hours)}", f"works: {tell.hours(contact.hours)}"))
    if contact.languages:
        reach.append(tell.t("talen: ", "languages: ") + ", ".join(contact.languages))
    if contact.backup:
        name = tell.contact(contact.backup)
        reach.append(tell.t(f"vervanging: {name}", f"stand-in: {name}"))
    verified = tell.day(contact.verified_on) if contact.verified_on else tell.t("nog niet", "not yet")
    return [who, "; ".join(filter(None, what)), "; ".join(reach), verified]


def _team(team: Team, tell: Teller) -> Iterator[BookBlock]:
    way = tell.choice(WAY, team.way_of_working)
    yield Paragraph(tell.t(f"Manier van werken: {way}.", f"Way of working: {way}."))
    heads = [tell.t("Wie", "Who"), tell.t("Tekent met", "Signs with"), tell.t("Rollen", "Roles"), _channels_head(tell)]
    rows = []
    for member in team.members:
        name = tell.contact(member.contact)
        if member.new_until is not None and member.new_until >= tell.book.day:
            until = tell.day(member.new_until)
            name = tell.t(f"{name} (nieuw, tot en met {until})", f"{name} (new, until {until})")
        roles = ", ".join(tell.choice(ROLE, role) for role in member.roles)
        where = tell.channels(member.channels) or tell.t("alle", "all")
        rows.append([name, member.initials, roles, where])
    yield Table(heads, rows, len(heads))
    if team.reviews:
        yield Heading(tell.t("Wie meeleest", "Who looks along"), 3)
        yield Bullets([_review(review, tell) for review in team.reviews])
    for title, items in (
        (Text("Vaste momenten", "Fixed moments"), team.meetings),
        (Text("Zo leren nieuwe collega’s het", "How new colleagues learn it"), team.training),
        (Text("Zo horen afdelingen wat klanten zeggen", "How departments hear what customers say"), team.feedback),
    ):
        if items:
            yield Heading(tell.pick(title), 3)
            yield Bullets(items)


def _channels_head(tell: Teller) -> str:
    return tell.t("Kanalen", "Channels")


def _review(review: Review, tell: Teller) -> str:
    """``Bij een klacht over Klacht, op X: Sanne of Bram.``."""
    when = tell.listed((tell.choice(WHEN, one) for one in review.when), Text("of", "or"))
    topics = tell.listed(map(tell.topic, review.topics))
    about = tell.t(f" over {topics}", f" about {topics}") if review.topics else ""
    channels = tell.channels(review.channels)
    where = tell.t(f", op {channels}", f", on {channels}") if review.channels else ""
    people = tell.listed(map(tell.contact, review.by), Text("of", "or"))
    return f"{capital(when)}{about}{where}: {people}."
