"""Doorverwijzen zonder te zeggen hoe
Referring without saying how

"Neem contact op met de klantenservice" laat de klant zelf zoeken. Zet het nummer, het adres of de link er in hetzelfde
bericht bij. Staat het contact in contacts.yaml, dan krijg je een voorstel.

"Neem contact op met de klantenservice" leaves the customer to search. Put the number, the address or the link into the
same message. When the contact is in contacts.yaml, you get a suggestion.

handboek: contacts: {klantenservice: {kind: department, name: Klantenservice, means: [{kind: phone, value: 050 000 12 34, public: true}]}, financien: {kind: department, name: Financiën, public-name: onze financiële afdeling, means: [{kind: phone, value: 050 000 12 80}, {kind: email, value: facturen@noorderlamp.example, public: true}]}}
fout: Hoi Bea, [neem contact op met de klantenservice]. → neem contact op met de klantenservice op 050 000 12 34
fout: Hoi Ilse, [neem hiervoor contact op met onze financiële afdeling]. → neem hiervoor contact op met onze financiële afdeling via facturen@noorderlamp.example
fout: [Daarvoor moet je bij de klantenservice zijn]. → Daarvoor moet je bij de klantenservice zijn op 050 000 12 34
fout: [Mail de afdeling Sponsoring], die weten er alles van.
goed: Hoi Bea, bel de klantenservice op 050 000 12 34.
goed: Hoi Bea, neem gerust contact met ons op.
goed: Neem contact op met je bank, die kan je pas blokkeren.
goed: Neem contact op met de klantenservice via de chat op onze site.
goed: Onze klantenservice heeft contact opgenomen met PostNL.
goed: Mijn collega van de afdeling Retouren neemt vandaag contact met je op.
"""

from collections.abc import Iterator

from webcare.language.referral import VAGUE, Referral, referrals, says_how
from webcare.language.topics import stem
from webcare.model.finding import Severity
from webcare.model.handbook.contacts import Contact, Means
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

BY = {"phone": "op", "whatsapp": "via WhatsApp op", "post": "op", "visit": "op"}
"""The word before a means; "via" before the rest."""


@rule("efficient/verwijzing-zonder-contact", Severity.WARNING, letter="efficient", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Each referral to a part of the company, when nothing in the reply says how to reach it."""
    found = list(referrals(reply.reading))
    if not found or says_how(reply.reading):
        return
    for referral in found:
        means = _public(reply, referral)
        words = reply.text[referral.start : referral.end]
        hint = Text("zet het nummer, het adres of de link erbij", "add the number, the address or the link")
        yield Hit(
            referral.start,
            referral.end,
            Text("de klant weet niet hoe", "the customer does not know how"),
            hint,
            suggestions=tuple(f"{words} {BY.get(one.kind, 'via')} {one.value}" for one in means[:2]),
        )


def _public(reply: Reply, referral: Referral) -> list[Means]:
    """How customers may reach the contact that is meant, best first; none when that is not certain."""
    contacts = reply.handbook.contacts
    meant = {stem(word) for word in referral.words if word not in VAGUE}
    best = max(contacts.items(), key=lambda item: _likeness(meant, *item), default=None)
    if best is None or _likeness(meant, *best) == 0:
        return []
    return [means for means in best[1].means if means.public]


def _likeness(meant: set[str], key: str, contact: Contact) -> int:
    names = " ".join((key.replace("-", " "), contact.name, contact.public_name or "")).lower().split()
    return len(meant & {stem(word) for word in names if word not in VAGUE})
