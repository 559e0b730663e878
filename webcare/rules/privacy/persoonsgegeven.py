"""Een persoonsgegeven in een open kanaal
Personal data in an open channel

Wat op een open kanaal staat, leest iedereen, en het blijft staan. Herhaal er geen e-mailadres, telefoonnummer, IBAN of
BSN, ook niet als de klant het zelf schreef. Jullie eigen gegevens mogen wel.

What stands in an open channel is read by everybody, and it stays. Repeat no e-mail address, phone number, IBAN or BSN
there, not even one that the customer wrote. Your own details are fine.

Open is elk kanaal dat in channels.yaml niet gesloten is. Persoonsgegevens: Algemene verordening gegevensbescherming
(AVG), artikel 4.

Open is every channel that channels.yaml does not call closed. Personal data: General Data Protection Regulation,
article 4.

kanaal: x
fout: Hoi Sanne, we bellen je op [06-12345678]. ^SV
fout: Hoi Sanne, we mailen je op [sanne@mail.example]. ^SV
fout: Hoi Sanne, het geld staat op [NL91 ABNA 0417 1643 00]. ^SV
fout: Hoi Sanne, is [123456782] je BSN? ^SV
goed: Hoi Sanne, stuur je nummer in een privébericht. Dan bellen we je om 20.15 uur. ^SV

kanaal: whatsapp
goed: Hoi Sanne, we bellen je op 06-12345678. Groet, Femke
"""

import re
from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.privacy.detect import Kind, Personal
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

NAMES: dict[Kind, Text] = {
    "email": Text("een e-mailadres", "an e-mail address"),
    "phone": Text("een telefoonnummer", "a phone number"),
    "iban": Text("een rekeningnummer", "an account number"),
    "bsn": Text("een burgerservicenummer", "a citizen service number"),
}


@rule("privacy/persoonsgegeven", Severity.ERROR, needs=("surface",))
def check(reply: Reply) -> Iterator[Hit]:
    """Personal data in our own words, when everybody reads along."""
    if reply.surface != "open":
        return
    own = _own(reply)
    for item in reply.personal:
        if item.start < reply.reading.start or any(
            span.start <= item.start < span.end for span in reply.reading.foreign
        ):
            continue
        if not _is_own(reply, item, own):
            what, shown = NAMES[item.kind], reply.quote(item.start, item.end)
            yield Hit(
                item.start,
                item.end,
                Text(f"{what.nl} in een open kanaal: {shown}", f"{what.en} in an open channel: {shown}"),
                Text("ga verder in een privébericht", "go on in a private message"),
            )


def _own(reply: Reply) -> set[str]:
    """The client's own details, in comparable form: public contacts, facts, and what ``privacy.yaml`` lists."""
    if not reply.handbook.own:
        return set()
    contacts = (means.value for contact in reply.handbook.contacts.values() for means in contact.means if means.public)
    return {_same(text) for text in (*contacts, *reply.handbook.facts.values(), *reply.handbook.privacy.own_data)}


def _is_own(reply: Reply, item: Personal, own: set[str]) -> bool:
    value = _same(reply.text[item.start : item.end])
    domain = value.rpartition("@")[2] if item.kind == "email" else ""
    return value in own or bool(domain and domain in reply.workspace.config.domains)


def _same(text: str) -> str:
    """A number without its separators and country code; anything else in lower case."""
    digits = re.sub(r"[^\d+]", "", text)
    if len(digits) >= 8 and not re.search(r"[A-Za-z@]", text):
        return re.sub(r"^(?:\+31|0031)\(?0?\)?", "0", digits)
    return text.strip().lower()
