"""The people: trained, and never alone with a difficult reply."""

from webcare.model.handbook.contacts import people_behind
from webcare.model.text import Text
from webcare.readiness.agreements import role_in
from webcare.readiness.blanks import is_blank, said
from webcare.readiness.card import Item, Judged, Phase, Writing, judged
from webcare.readiness.folder import Folder

COLLEAGUE = """\
tweede-lezer:
  kind: person
  name: Anna de Boer
"""
MEMBER = """\
members:
  - {contact: tweede-lezer, initials: AB, roles: [writer, reviewer]}
"""
TRAINING = """\
training:
  - "Week 1: een nieuwe collega schrijft mee en laat alles nakijken."
  - "Week 2: een nieuwe collega publiceert zelf; klachten gaan nog langs een tweede."
"""
REVIEWS = """\
reviews:
  - {when: [complaint, new-writer], by: [%s]}
"""


def people(folder: Folder) -> Judged:
    """Two people at least, a way to learn it, and a second pair of eyes."""
    team = folder.handbook.team
    members = {one.contact for one in team.members if not is_blank(one.contact)} if team else set()
    training = said(team.training) if team else []
    reviewers = (
        {who for one in team.reviews for who in people_behind(one.by, folder.handbook.contacts)} if team else set()
    )
    evidence = (
        folder.seen(
            "team",
            (len(members), "collega's", "colleagues"),
            (len(training), "afspraken over inwerken", "agreements on training"),
            (len(reviewers), "mensen die meekijken", "people who look along"),
        ),
    )
    lacking, writings = [], []
    if team is None:
        writings.append(role_in(folder))
    if len(members) < 2:
        lacking.append(
            Text(
                "een tweede collega, voor ziekte en voor moeilijke berichten",
                "a second colleague, for illness and for difficult messages",
            )
        )
        writings += [Writing(folder.file("contacts"), COLLEAGUE), Writing(folder.file("team"), MEMBER)]
    if not training:
        lacking.append(Text("hoe een nieuwe collega het leert", "how a new colleague learns it"))
        writings.append(Writing(folder.file("team"), TRAINING))
    if not reviewers:
        lacking.append(Text("wie meekijkt, en wanneer", "who looks along, and when"))
        by = [*sorted(members)[:1], "tweede-lezer"] if len(members) < 2 else sorted(members)[:2]
        writings.append(Writing(folder.file("team"), REVIEWS % ", ".join(by)))
    return judged(evidence, lacking, writings, nothing=not training and not reviewers)


ITEMS = (
    Item("people", Phase.before, Text("Opgeleide mensen", "Trained people"),
         Text("Geschikte en goed opgeleide mensen zijn een must; laat reacties altijd toetsen op taal en begrijpelijkheid.", "Suitable and well-trained people are a must; always have replies tested on language and clarity."),
         Text("twee collega's of meer, afspraken over inwerken, en iemand die meekijkt", "two colleagues or more, agreements on training, and somebody who looks along"),
         Text("Spreek af hoe een nieuwe collega het leert, en wie meekijkt.", "Agree on how a new colleague learns it, and on who looks along."), people),
)  # fmt: skip
