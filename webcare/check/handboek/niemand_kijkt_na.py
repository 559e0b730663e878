"""Een antwoord dat niemand kan nakijken
A reply that nobody can review

In team.yaml staat wanneer een antwoord langs een tweede lezer gaat, en wie dat is. Zit er achter die rol niemand, dan
blijft het liggen. En wie als enige nakijkt en ook schrijft, kan eigen werk niet nakijken.

team.yaml says when a reply goes past a second, and past whom. When nobody is behind that role, it is left lying. And who
alone reviews and also writes cannot review their own work.

fout: handbook/team.yaml
    way-of-working: own-team
    members:
      - {contact: sanne, initials: SV, roles: [writer]}
    reviews:
      - {when: [always], by: [«eindredactie»]}
met: handbook/contacts.yaml
    sanne: {kind: person, name: Sanne Vermeer}
    eindredactie: {kind: role, name: Eindredactie}

fout: handbook/team.yaml
    way-of-working: own-team
    members:
      - {contact: sanne, initials: SV, roles: [writer, reviewer]}
    reviews:
      - {when: [always], by: [«sanne»]}
met: handbook/contacts.yaml
    sanne: {kind: person, name: Sanne Vermeer}

goed: handbook/team.yaml
    way-of-working: own-team
    members:
      - {contact: sanne, initials: SV, roles: [writer, reviewer]}
      - {contact: joost, initials: JB, roles: [writer, reviewer]}
    reviews:
      - {when: [always], by: [eindredactie]}
met: handbook/contacts.yaml
    sanne: {kind: person, name: Sanne Vermeer}
    joost: {kind: person, name: Joost Bakker}
    eindredactie: {kind: role, name: Eindredactie, holders: [sanne, joost]}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, folder_rule
from webcare.check.trees import blocks, scalars
from webcare.model.finding import Severity, Source
from webcare.model.handbook.contacts import people_behind
from webcare.model.handbook.team import Member
from webcare.model.text import Text
from webcare.store.nodes import Mapping

NOBODY = Text("niemand kan dit nakijken", "nobody can review this")
HOLDERS = Text("zet in contacts.yaml wie het is, bij holders", "put in contacts.yaml who it is, under holders")
COLLEAGUE = Text("noem er een collega bij", "name a colleague too")


@folder_rule("handboek/niemand-kijkt-na", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each review that nobody does, and each that its only reviewer cannot do."""
    if client.handbook.unsure("contacts", "team"):
        return  # who reviews may be among what could not be read
    for tree, source in client.trees("team"):
        for review in blocks(tree.get("reviews")):
            yield from _review(review, client, source)


def _review(review: Mapping, client: Client, source: Source) -> Iterator[Fault]:
    contacts = client.handbook.contacts
    named = [name for name in scalars(review.get("by")) if name.text in contacts]
    behind = people_behind([name.text for name in named], contacts)
    people = [who for who in behind if who in contacts and contacts[who].kind == "person"]
    if named and not people:
        yield Fault(source, named[0].start, named[-1].end, NOBODY, HOLDERS)
    if len(people) == 1 and (alone := _writer(people[0], review, client)):
        who = contacts[alone.contact].name if alone.contact in contacts else alone.contact
        message = Text(f"wat {who} zelf schrijft, kan niemand nakijken", f"nobody can review what {who} writes")
        yield Fault(source, named[0].start, named[-1].end, message, COLLEAGUE, Severity.ADVICE)


def _writer(who: str, review: Mapping, client: Client) -> Member | None:
    """The member, when the review is about what they write."""
    when = {word.text for word in scalars(review.get("when"))} - {"template"}
    channels = {channel.text for channel in scalars(review.get("channels"))}
    team = client.handbook.team
    return next(
        (
            member
            for member in (team.members if team else [])
            if member.contact == who
            and "writer" in member.roles
            and when - (set() if member.new_until else {"new-writer"})
            and not (channels and member.channels and channels.isdisjoint(member.channels))
        ),
        None,
    )
