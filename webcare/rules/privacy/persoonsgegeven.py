"""Een persoonsgegeven in een open kanaal
Personal data in an open channel

Wat op een open kanaal staat, leest iedereen, en het blijft staan. Herhaal er niets waarmee je iemand kunt vinden of
voor iemand kunt doorgaan: een e-mailadres, telefoonnummer, adres, rekeningnummer, BSN, geboortedatum, kenteken of
klantnummer. Ook niet als de klant het zelf schreef. Jullie eigen gegevens mogen wel.

What stands in an open channel is read by everybody, and it stays. Repeat nothing there by which somebody can be found
or impersonated: an e-mail address, phone number, address, account number, BSN, date of birth, licence plate or customer
number. Not even one that the customer wrote. Your own details are fine.

Open is elk kanaal dat in channels.yaml niet gesloten is. Eigen gegevens zijn openbare contactgegevens uit
contacts.yaml, feiten uit facts.yaml, adressen op jullie eigen domeinen, en wat er bij own-data in privacy.yaml staat;
daar is een # één cijfer. Persoonsgegevens: Algemene verordening gegevensbescherming (AVG), artikel 4.

Open is every channel that channels.yaml does not call closed. Own details are public contacts in contacts.yaml, facts in
facts.yaml, addresses on your own domains, and what privacy.yaml lists as own-data; a # there is one digit. Personal
data: General Data Protection Regulation, article 4.

kanaal: x
fout: Hoi Sanne, we bellen je op [06-12345678]. ^SV
fout: Hoi Sanne, we mailen je op [sanne@mail.example]. ^SV
fout: Hoi Sanne, het geld staat op [NL91 ABNA 0417 1643 00]. ^SV
fout: Hoi Sanne, is [123456782] je BSN? ^SV
fout: Hoi Sanne, is het ordernummer [12345678]? En je kenteken [GB-123-X]? ^SV
fout: Hoi Sanne, je pakket ligt op de [Dorpsstraat 12]. Je bent geboren op [12 maart 1985]. ^SV
goed: Hoi Sanne, stuur je nummer in een privébericht. Dan bellen we je om 20.15 uur. ^SV
goed: Hoi Sanne, trein 2245 van 12.34 uur rijdt niet. Op 12-03-2026 kost het € 12,50. ^SV

kanaal: x
handboek: facts: {adres: "Lampionkade 12, 9700 AA Groningen", telefoon: 050 000 12 34}
goed: Hoi Sanne, kom langs op Lampionkade 12 of bel +31 50 000 12 34. ^SV

kanaal: whatsapp
goed: Hoi Sanne, we bellen je op 06-12345678. Groet, Femke
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.privacy.personal import Kind
from webcare.rules.privacy._own import others
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

NAMES: dict[Kind, Text] = {
    "email": Text("een e-mailadres", "an e-mail address"),
    "phone": Text("een telefoonnummer", "a phone number"),
    "iban": Text("een rekeningnummer", "an account number"),
    "bsn": Text("een burgerservicenummer", "a citizen service number"),
    "card-number": Text("een kaartnummer", "a card number"),
    "address": Text("een adres", "an address"),
    "postcode": Text("een postcode", "a postcode"),
    "order-number": Text("een ordernummer", "an order number"),
    "customer-number": Text("een klantnummer", "a customer number"),
    "contract-number": Text("een contract- of dossiernummer", "the number of a contract or a case"),
    "id-document": Text("het nummer van een identiteitsbewijs", "the number of an identity document"),
    "date-of-birth": Text("een geboortedatum", "a date of birth"),
    "licence-plate": Text("een kenteken", "a licence plate"),
}
"""A name is no such thing by itself: ``privacy/naam-genoemd`` advises on those."""


@rule("privacy/persoonsgegeven", Severity.ERROR, needs=("surface",))
def check(reply: Reply) -> Iterator[Hit]:
    """Personal data in our own words, when everybody reads along."""
    if reply.surface != "open":
        return
    for item in others(reply):
        what = NAMES.get(item.kind)
        if what is not None:
            shown = reply.quote(item.start, item.end)
            yield Hit(
                item.start,
                item.end,
                Text(f"{what.nl} in een open kanaal: {shown}", f"{what.en} in an open channel: {shown}"),
                Text("ga verder in een privébericht", "go on in a private message"),
            )
