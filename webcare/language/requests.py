"""What a reply asks the customer for, and whether it moves to where nobody reads along."""

from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.phrases import COUNTED, Phrases, Stretch
from webcare.language.reading import Reading
from webcare.language.tokens import Token

DATA: dict[str, str] = {
    "order-number": "ordernummer bestelnummer bestellingsnummer ordernr bestelnr pakketnummer zendingsnummer boekingsnummer "
    "reserveringsnummer ticketnummer boekingscode reserveringscode ordercode bonnummer",
    "customer-number": "klantnummer klantnr lidnummer lidmaatschapsnummer relatienummer debiteurennummer cliëntnummer "
    "patiëntnummer verzekerdennummer kaartnummer abonneenummer",
    "contract-number": "contractnummer polisnummer polisnr abonnementsnummer factuurnummer dossiernummer zaaknummer meternummer "
    "aansluitnummer eancode ean-code pensioennummer claimnummer",
    "email": "e-mailadres emailadres mailadres e-mail-adres",
    "phone": "telefoonnummer mobielnummer telnr 06-nummer gsm-nummer belnummer",
    "address": "adres adresgegevens woonadres bezorgadres huisnummer adressgegevens afleveradres thuisadres",
    "postcode": "postcode",
    "name": "achternaam naam voornaam naamgegevens",
    "date-of-birth": "geboortedatum geboortejaar geboortedag",
    "iban": "iban rekeningnummer iban-nummer bankrekeningnummer bankrekening ibannummer bankgegevens",
    "card-number": "pasnummer creditcardnummer kaartgegevens creditcardgegevens pinpasnummer",
    "bsn": "bsn burgerservicenummer bsn-nummer sofinummer",
    "licence-plate": "kenteken kentekennummer kentekenplaat",
    "id-document": "paspoort identiteitsbewijs id-bewijs id-kaart rijbewijs legitimatiebewijs paspoortnummer "
    "documentnummer",
    "password": "wachtwoord pincode inlogcode beveiligingscode inloggegevens sms-code verificatiecode cvc-code",
    "medical": "diagnose medicatie dossier patiëntgegevens",
    "any": "gegevens persoonsgegevens contactgegevens klantgegevens",
}
KIND = {noun: kind for kind, nouns in DATA.items() for noun in nouns.split()}
ASKING = Phrases(
    """stuur|mail|app|dm|geef|deel|noem|vermeld|reageer|zet|plaats|schrijf|vertel|typ
    sturen|mailen|appen|dm'en|geven|delen|noemen|doorgeven|vermelden|vertellen|achterlaten|opgeven|invullen|doorsturen|toesturen|opsturen|terugsturen|verstrekken|laten
    laat weten|achter
    laat … weten
    mag|mogen|zou|zouden ik|we|wij
    kun|kunt|kan|wil|wilt|zou|zoudt je|jij|u ons|me|mij|
    wat is|zijn je|jouw|uw
    we|wij|ik hebben|heb|ontvangen|ontvang|willen|zien|krijgen …  nodig|graag
    graag ontvangen|zien|willen we|wij|ik
    graag""".replace("\n    ", "\n").split("\n")
)
LEADING = frozenset("en of dan graag eerst even svp anders".split())
"""After these, or at the beginning of a sentence, a verb like ``mail`` is a request; elsewhere it is a noun."""
NOT_ASKING = frozenset("nooit geen niet hoeft hoef".split())
CLOSED = Phrases(
    """dm|dm'en|dm'etje|dm'etjes|dm'tje|pb|pb'tje|privébericht|privéberichten|prive-bericht|privebericht|privéberichtje|privé|prive|inbox
    direct message|bericht|messages
    besloten|gesloten|persoonlijk bericht|gesprek|kanaal|chat
    messenger|whatsapp|chatbericht|chat|mailtje|e-mail
    via|per|in de|een| mail|e-mail|app|chat|telefoon
    mail|mailen|mailt|bel|bellen|belt|app|appen|formulier|contactformulier|inloggen|log
    waar niemand …  meeleest|meelezen""".replace("\n    ", "\n").split("\n")
)


IMPERATIVE = 0
"""The first line of ``ASKING``."""


class Request(NamedTuple):
    """A kind of personal data that the reply asks for, at ``[start, end)``."""

    kind: str
    start: int
    end: int


def requests(reading: Reading) -> Iterator[Request]:
    """What our own words ask for, each kind of data once."""
    if KIND.keys().isdisjoint(reading.body_stretch.words):
        return
    seen: set[str] = set()
    for sentence in reading.sentences:
        nouns = [token for token in sentence.tokens if token.lower in KIND and not reading.quoted(token.start)]
        if not nouns:
            continue
        if not NOT_ASKING.isdisjoint(token.lower for token in sentence.tokens) or not _asks(sentence.tokens):
            continue
        for token in nouns:
            if KIND[token.lower] not in seen:
                seen.add(KIND[token.lower])
                yield Request(KIND[token.lower], token.start, token.end)


def _asks(tokens: list[Token]) -> bool:
    words = [token for token in tokens if token.kind in COUNTED]
    for match in ASKING.find(Stretch(tokens)):
        at = next(index for index, token in enumerate(words) if token.start == match.tokens[0].start)
        if match.phrase != IMPERATIVE or at == 0 or words[at - 1].lower in LEADING:
            return True
    return False


def goes_closed(reading: Reading) -> bool:
    """Does the reply move to a private message, mail, telephone or the like?"""
    if any(token.kind in ("email", "link") for token in reading.tokens):
        return True
    return next(CLOSED.find(reading.stretch), None) is not None
