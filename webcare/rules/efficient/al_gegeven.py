"""Gevraagd naar wat de klant al gaf
Asking for what the customer already gave

Wie zijn bestelnummer al stuurde en er weer naar gevraagd wordt, weet dat niemand heeft gelezen. Kijk eerst in het
gesprek, ook in wat een collega al vroeg.

Who already sent an order number and is asked for it again knows that nobody read. Look in the conversation first, also
at what a colleague already asked.

klant: Mijn bestelling 8839201 is nog steeds niet binnen.
fout: Hoi Anna, vervelend. Wil je [je bestelnummer] sturen? ^SV
fout: Hoi Anna, mag ik [je bestelnummer] en je postcode? ^SV
goed: Hoi Anna, vervelend. Mag ik je postcode? Dan zoek ik bestelling 8839201 op. ^SV
goed: Hoi Anna, met dit nummer kan ik niets vinden. Kun je je bestelnummer nog eens sturen? ^SV
goed: Hoi Anna, je bestelnummer zegt me genoeg: hij komt morgen. ^SV

klant: Ik heb op 3 mei besteld en nog niets ontvangen.
fout: Hoi Rik, dat duurt lang. [Wanneer heb je besteld]?

klant: Zie de foto: zo kwam de kast aan.
fout: Hoi Maud, wat zonde. Kun je [een foto] sturen?
goed: Hoi Maud, wat zonde. Kun je nog een foto van de achterkant sturen?

klant: Mijn klantnummer is 5500123. Kunnen jullie mijn adres wijzigen?
goed: Hoi Saar, dat doen we. Wat is je nieuwe adres?
goed: Hoi Saar, wat is je bestelnummer?
"""

from collections.abc import Iterator

from webcare import limits
from webcare.language.asked import Asked, asked
from webcare.language.customer import CustomerMessage, read_customer
from webcare.language.given import bare_codes
from webcare.language.phrases import Phrases
from webcare.language.reading import Reading
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

LOOKED_BACK = 20
"""How many messages of a long thread are read."""
NUMBERS = frozenset(("order-number", "customer-number", "contract-number"))
"""A bare number of the customer's answers a request for one of these."""
NAMES = {
    "order-number": Text("het bestelnummer", "the order number"),
    "customer-number": Text("het klantnummer", "the customer number"),
    "contract-number": Text("dit nummer", "this number"),
    "email": Text("het e-mailadres", "the e-mail address"),
    "phone": Text("het telefoonnummer", "the telephone number"),
    "address": Text("het adres", "the address"),
    "postcode": Text("de postcode", "the postcode"),
    "name": Text("de naam", "the name"),
    "photo": Text("een foto", "a photograph"),
    "order-date": Text("de besteldatum", "the date of the order"),
    "date": Text("de datum", "the date"),
    "date-of-birth": Text("de geboortedatum", "the date of birth"),
    "licence-plate": Text("het kenteken", "the licence plate"),
    "shop": Text("de winkel", "the shop"),
    "vehicle": Text("de lijn of trein", "the line or train"),
}
NOT_FOUND = Phrases(
    """niet|niets|niks|geen … vinden|terugvinden|terug|bekend|herkend|herkennen|openen|leesbaar|zichtbaar|gevonden
    vinden|vind|zien|zie|herkennen|lezen … niet|niets|niks|geen
    klopt|kloppen|werkt|lukt … niet
    niet compleet|volledig|juist|scherp|leesbaar
    niet goed leesbaar|zichtbaar|gelukt|doorgekomen|ontvangen|aangekomen|zien|lezen|openen
    niet door|aan|mee|bij ons|gekomen|gestuurd
    verkeerde|ander|onjuiste|onbekend|onvolledig|onscherp … nummer|foto|adres|
    mist|ontbreekt een|nog
    ter controle|verificatie|bevestiging
    openbaar|weghalen|verwijderen|weg""".splitlines()
)
"""When the reply says this, asking again makes sense."""


@rule("efficient/al-gegeven", Severity.ERROR, letter="efficient", needs=("customer",))
def check(reply: Reply) -> Iterator[Hit]:
    """Every request for a kind of data that the customer's messages hold."""
    requests = [request for request in asked(reply.reading) if request.kind in NAMES]
    if not requests:
        return
    known = _known(reply)
    if known.isdisjoint(request.kind for request in requests) or next(NOT_FOUND.find(reply.reading.stretch), None):
        return
    for request in requests:
        if request.kind in known:
            yield _hit(request)


def _hit(request: Asked) -> Hit:
    name = NAMES[request.kind]
    return Hit(
        request.start,
        request.end,
        Text(f"de klant gaf {name.nl} al", f"the customer already gave {name.en}"),
        Text("kijk in het bericht en haal deze vraag weg", "look in the message and take this question out"),
    )


def _known(reply: Reply) -> set[str]:
    """The kinds of data in the customer's messages, the numbers that answered our questions included."""
    kinds: set[str] = set()
    wanted: set[str] = set()
    for item in reply.draft.thread[-LOOKED_BACK:]:
        reading = Reading(item.body[: limits.MESSAGE])
        if item.direction == "out":
            wanted = {request.kind for request in asked(reading)} & NUMBERS
            if NOT_FOUND.occurs_in(reading.stretch):
                kinds -= NUMBERS
        else:
            kinds |= _kinds(read_customer(reading))
            if len(wanted) == 1 and next(bare_codes(reading), None) is not None:
                kinds |= wanted
    if reply.message is not None:
        kinds |= _kinds(reply.message)
    return kinds


def _kinds(message: CustomerMessage) -> set[str]:
    return {item.kind for item in message.given}
