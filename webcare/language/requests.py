"""What a reply asks the customer for, and whether it moves to where nobody reads along.

Asking is told by its build: a command ("geef ons uw …"), a question of ours ("mag ik je …", "welk … heb je"), a bare
noun with a question mark ("en je geboortedatum?"), or a question that has no noun for what it asks ("hoe oud ben je?").
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.lists import US
from webcare.language.phrases import COUNTED, Phrases, Stretch
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import is_question
from webcare.language.tokens import Token

DATA: dict[str, str] = {
    "order-number": "ordernummer bestelnummer bestellingsnummer ordernr bestelnr pakketnummer zendingsnummer boekingsnummer "
    "reserveringsnummer ticketnummer boekingscode reserveringscode ordercode bonnummer retournummer transactienummer",
    "customer-number": "klantnummer klantnr lidnummer lidmaatschapsnummer relatienummer debiteurennummer cliëntnummer "
    "patiëntnummer verzekerdennummer kaartnummer abonneenummer",
    "contract-number": "contractnummer polisnummer polisnr abonnementsnummer factuurnummer dossiernummer zaaknummer meternummer "
    "aansluitnummer eancode ean-code pensioennummer claimnummer schadenummer "
    "klachtnummer meldingsnummer referentienummer contractnr factuurnr dossiernr zaaknr",
    "email": "e-mailadres emailadres mailadres e-mail-adres",
    "phone": "telefoonnummer telefoonnr mobielnummer telnr 06-nummer gsm-nummer belnummer",
    "address": "adres adresgegevens woonadres bezorgadres huisnummer adressgegevens afleveradres thuisadres",
    "postcode": "postcode",
    "name": "achternaam naam voornaam naamgegevens",
    "date-of-birth": "geboortedatum geboortejaar geboortedag leeftijd",
    "iban": "iban rekeningnummer iban-nummer bankrekeningnummer bankrekening ibannummer bankgegevens",
    "card-number": "pasnummer creditcardnummer kaartgegevens creditcardgegevens pinpasnummer creditcard-nummer",
    "bsn": "bsn burgerservicenummer bsn-nummer sofinummer bsnnummer",
    "licence-plate": "kenteken kentekennummer kentekenplaat nummerplaat",
    "id-document": "paspoort identiteitsbewijs id-bewijs id-kaart rijbewijs legitimatiebewijs paspoortnummer "
    "documentnummer",
    "password": "wachtwoord pincode inlogcode beveiligingscode inloggegevens sms-code verificatiecode cvc-code",
    "medical": "diagnose medicatie medicijnen medicijn dossier patiëntgegevens aandoening aandoeningen ziekte ziektebeeld "
    "ziektegeschiedenis doktersverklaring artsenverklaring doktersbrief bloedgroep",
    "any": "gegevens persoonsgegevens contactgegevens klantgegevens",
}
KIND = {noun: kind for kind, nouns in DATA.items() for noun in nouns.split()}
COMMANDS = frozenset(
    """stuur stuurt mail mailt app appt dm geef geeft deel deelt noem vermeld reageer reageert zet plaats schrijf
    vertel typ laat""".split()
)
ASKING = Phrases(
    """sturen|mailen|appen|dm'en|geven|delen|noemen|doorgeven|vermelden|vertellen|achterlaten|opgeven|invullen|doorsturen|toesturen|opsturen|terugsturen|verstrekken|laten
    mag|mogen|zou|zouden ik|we|wij
    wat is|zijn|was|waren je|jouw|uw|de|het
    hebben|heb we|wij|ik … nodig
    we|wij|ik hebben|heb|ontvangen|ontvang|willen|zien|krijgen …  nodig|graag
    graag ontvangen|zien|willen we|wij|ik
    graag""".splitlines()
)
ABLE = Phrases(["kun|kunt|kan|wil|wilt|zou|zoudt je|jij|u ons|me|mij|"])
"""So one asks too ("kun je je adres sturen?"), or tells what the customer can do alone."""
ALONE = frozenset(
    """wijzigen aanpassen veranderen bijwerken verwijderen instellen herstellen resetten toevoegen koppelen opslaan
    inzien bekijken opzoeken terugvinden vinden zien checken controleren nakijken afschermen
    daar site website""".split()
)
"""With one of these it is the customer's own act, elsewhere: "kun je je wachtwoord opnieuw instellen?"."""
MEDICAL = Phrases(
    [
        "heb|hebt|heeft|had|gebruik|gebruikt|slik|slikt|neem|neemt je|jij|u",
        "ben|bent je|jij|u … ziek|zwanger|allergisch|gezond",
    ]
)
"""Of somebody's health one asks without asking for anything to be sent."""
NOUNLESS: dict[str, Phrases] = {
    "date-of-birth": Phrases(["wanneer … geboren", "hoe oud ben|bent je|jij|u"]),
    "address": Phrases(["waar woon|woont je|jij|u", "in|op welk|welke adres|straat woon|woont"]),
}
"""Questions that ask for a kind of data without naming it."""
LEAVING = frozenset("achter weten zien horen".split())
"""Without one of these "laat" asks for nothing: "laat haar het wachtwoord veranderen"."""
LEADING = frozenset("en of dan graag eerst even svp anders alvast".split())
NOT_ASKING = frozenset("nooit geen niet niemand hoeft hoef".split())
HANDED_OVER = frozenset("meenemen meegeven meebrengen".split())
HANDING = frozenset("neem neemt geef geeft breng brengt pak".split())
"""What one takes along is not sent to us: "neem een legitimatie mee"."""
WHICH = frozenset("welk welke".split())
IT = frozenset("het hem die dat ze deze".split())
MOBILE = frozenset("mobiele mobiel 06".split())
REACHED = frozenset("bereikbaar bereiken bellen bel belt terugbellen appen".split())
"""With one of these "welk nummer" is a telephone number."""
SMS = frozenset("sms smsje sms'je inlog inloggen verificatie beveiliging".split())
FRAGMENT = 5
"""A question of so few words may be nothing but the noun."""
WRITING = frozenset("mail bel app dm whatsapp".split())
WRITING_U = frozenset("mailt belt appt".split())
PRIVATE = Phrases(
    """dm|dm'en|dm'etje|dm'etjes|dm'tje|pb|pb'tje|privébericht|privéberichten|prive-bericht|privebericht|privéberichtje|privé|prive|inbox
    direct message|bericht|messages
    besloten|gesloten|persoonlijk bericht|gesprek|kanaal|chat
    in een|de|ons mail|mailtje|e-mail|app|chat
    via|per|op|naar|met|onze|een|ons de|het|een|onze|ons|je|| mail|mailtje|e-mail|mailadres|e-mailadres|app|chat|telefoon|whatsapp|messenger|appje|chatbericht|formulier|contactformulier
    vul|vult|invullen … formulier|contactformulier
    kun|kunt|kan|mag|wil|wilt je|jij|u … mailen|bellen|appen|dm'en
    je|jij|u kunt|kan|mag … mailen|bellen|appen
    te mailen|bellen|appen
    na het|je inloggen
    als|wanneer|zodra je|u … inlogt|ingelogd
    in|bij|op|via|aan je|uw|jouw|het|de|mijn volgende|| account|klantaccount|profiel|bestelling|bestelformulier|pakket|retour|retourformulier|doos|omgeving|winkelmand|klantomgeving
    waar niemand … meeleest|meelezen""".splitlines()
)
"""Where nobody reads along."""


class Request(NamedTuple):
    """A kind of personal data that the reply asks for, at ``[start, end)``."""

    kind: str
    start: int
    end: int


def requests(reading: Reading) -> Iterator[Request]:
    """What our own words ask for, each kind of data once."""
    seen: set[str] = set()
    named: list[Request] = []
    for sentence in reading.sentences:
        found = list(_in_sentence(sentence))
        if not found and _asks_for_it(sentence):
            found = named
        asked = sentence.words if is_question(sentence) else []
        named = [Request(KIND[token.lower], token.start, token.end) for token in asked if token.lower in KIND]
        for request in found:
            if request.kind not in seen and not reading.quoted(request.start):
                seen.add(request.kind)
                yield request


def _asks_for_it(sentence: Sentence) -> bool:
    """Does it ask for what the sentence before named: "Klopt je IBAN nog? Zet hem hier even neer."?"""
    words = [token.lower for token in sentence.words[:2]]
    return len(words) > 1 and words[0] in COMMANDS - {"laat"} and words[1] in IT


def _in_sentence(sentence: Sentence) -> Iterator[Request]:
    words = [token for token in sentence.tokens if token.kind in COUNTED]
    lower = [token.lower for token in words]
    question = is_question(sentence)
    if question:
        stretch = Stretch(sentence.tokens)
        for asked, phrases in NOUNLESS.items():
            yield from (Request(asked, match.start, match.end) for match in phrases.find(stretch))
    nouns = [(at, kind) for at in range(len(words)) if (kind := _kind(lower, at)) is not None]
    if not nouns:
        return
    asks = _asks(sentence, lower, question=question)
    medical = question and MEDICAL.occurs_in(Stretch(sentence.tokens))
    for at, kind in nouns:
        which = question and not WHICH.isdisjoint(lower[max(0, at - 2) : at])
        if (asks or which or (medical and kind == "medical")) and not _denied(sentence, words[at]):
            yield Request(kind, words[at].start, words[at].end)


def _kind(lower: list[str], at: int) -> str | None:
    """The kind of data that the word stands for: by itself, or by its company ("je mobiele nummer")."""
    word = lower[at]
    if word == "nummer" and ((at and lower[at - 1] in MOBILE) or not REACHED.isdisjoint(lower)):
        return "phone"
    if word == "code" and not SMS.isdisjoint(lower):
        return "password"
    return KIND.get(word)


def _asks(sentence: Sentence, lower: list[str], *, question: bool) -> bool:
    """Does the sentence ask for something?"""
    if question and len(lower) <= FRAGMENT and lower[0] in (*LEADING, *KIND, "je", "jouw", "uw"):
        return True
    for token in _openings(sentence):
        if token.lower in COMMANDS and (token.lower != "laat" or not LEAVING.isdisjoint(lower)):
            return True
    stretch = Stretch(sentence.tokens)
    if ASKING.occurs_in(stretch):
        return True
    return ALONE.isdisjoint(lower) and ABLE.occurs_in(stretch)


def _openings(sentence: Sentence) -> Iterator[Token]:
    """The words that begin the sentence or a clause of it; elsewhere "mail" and "app" are nouns."""
    before: Token | None = None
    for token in sentence.tokens:
        if token.kind in COUNTED and (before is None or before.kind not in COUNTED or before.lower in LEADING):
            yield token
        before = token


def _denied(sentence: Sentence, noun: Token) -> bool:
    """Does its clause deny it ("deel je gegevens nooit", but not "lukt het niet, stuur dan je postcode") or hand it over?"""
    marks = [token.start for token in sentence.tokens if token.text in (",", ";", ":", "–", "—")]
    at = bisect_right(marks, noun.start)
    start, end = marks[at - 1] if at else sentence.start, marks[at] if at < len(marks) else sentence.end
    clause = {token.lower for token in sentence.tokens if start <= token.start < end}
    taken_along = "mee" in clause and not HANDING.isdisjoint(clause)
    return taken_along or not clause.isdisjoint(NOT_ASKING | HANDED_OVER)


def goes_closed(reading: Reading) -> bool:
    """Does the reply move to a private message, mail, telephone or the like?

    What went wrong is no way: "vervelend dat inloggen niet lukt"; and neither is our own call: "dan bellen we je".
    """
    if any(token.kind in ("email", "link") for token in reading.tokens):
        return True
    if any(_tells_to_write(sentence) for sentence in reading.sentences):
        return True
    return PRIVATE.occurs_in(reading.stretch)


def _tells_to_write(sentence: Sentence) -> bool:
    """Does a clause begin with "mail ons" or "belt u"? Not so "dan bel ik je", "dan belt mijn collega"."""
    words = {token.start: at for at, token in enumerate(sentence.words)}
    for token in _openings(sentence):
        at = words.get(token.start)
        after = sentence.words[at + 1].lower if at is not None and at + 1 < len(words) else ""
        if (token.lower in WRITING and after not in US) or (token.lower in WRITING_U and after in ("u", "ons")):
            return True
    return False
