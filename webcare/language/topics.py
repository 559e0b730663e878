"""What a text is about: its content words with their endings off, and the fields of customer service they belong to."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from webcare.language.tokens import Token

FUNCTION_WORDS = frozenset(
    """aan aangezien achter af al alle allebei alleen alles als alsnog altijd alvast ander andere anders beetje behalve
    ben bent beter bij bijna binnen blijf blijft blijven boven buiten daar daarbij daarin daarmee daarna daarom
    daarop daarover daarvan daarvoor dan dat de deze dezelfde die dit doe doen doet door dus echt echter een één
    eens eentje eerder eerst eerste elk elke en enkel er erbij ergens ermee erop ervan even eventueel ga gaan gaat
    gauw geef geeft gegaan geen geweest gewoon ging goed graag groot haar had hadden heb hebben hebt heeft heel hele
    hem hen het hetzelfde hi hier hierbij hiermee hierop hiervan hiervoor hij hoe hoeveel hun iemand iets ik in
    inderdaad inmiddels ieder iedereen ja jammer je jij jou jouw jullie kan keer kon konden krijg krijgen krijgt
    kreeg kun kunnen kunt kwam laat laatste lang langer later laten lekker leuk lief liever ligt lijkt maak maakt
    maar maken me meer meest mee meteen met mij mijn minder misschien moest moet moeten mocht mogelijk mogen na naar
    naast natuurlijk nee neem nemen net niemand niet niets nieuw nieuwe niks nodig nog nooit nou nu of om omdat ons
    onze ook op opnieuw over overal paar per plaats precies rond samen sinds snel soms staan staat steeds straks te
    tegen ten ter terug terwijl tijdens toch toe toen tot tussen u uit uw vaak vaker van vanaf vandaag vandaan
    vanuit vast veel verder via volgens volgende voor vooral voordat vorige vraag vraagje vragen waar waarbij
    waardoor waarin waarom waarop waarover waarvan waarvoor wanneer want waren was wat we weer weet weg weinig wel
    welk welke werd weten wie wij wil willen wilt word worden wordt wou zal ze zeer zeg zeggen zegt zelf zelfs zich
    zie zien ziet zij zijn zit zitten zo zodat zodra zoals zonder zou zouden zullen zult morgen gisteren week dag
    dagen weken uur jaar maand maanden tijd ding dingen manier kant geval beste hallo hoi hey dag geachte
    goedemorgen goedemiddag goedenavond groet groeten groetjes vriendelijke mvg bedankt dank dankjewel alsjeblieft
    alstublieft svp aub sorry helaas fijn fijne prima oké ok top super hartelijk vriendelijk gelukkig bericht
    reactie antwoord reageren antwoorden mail help helpen hulp klant klanten klantenservice mag vorig afgelopen extra zet zetten vertel vertellen ineens terecht vraagt gebruik gebruiken
    zoek zoeken hoor horen""".split()
)
ENDINGS = (
    "ingen",
    "heden",
    "eren",
    "ing",
    "heid",
    "tjes",
    "jes",
    "tje",
    "ende",
    "end",
    "je",
    "den",
    "ten",
    "de",
    "te",
    "en",
)
ENDINGS_SHORT = ("er", "st", "en", "e", "d", "t", "s", "n")
KEPT = 4
"""A single consonant is no ending when fewer letters would be left: rood, maat."""
MOST = 200
LEAST = 4
"""Letters of the shortest stem that may show a relation inside a longer word."""
FIELDS: dict[str, str] = {
    "delivery": "bezorg lever pakket pakje zending verzend verstu postnl dhl dpd koerier onderweg track ophaal "
    "ophalen afhaal brievenbus",
    "returns": "retour terugstu terugbreng omruil ruilen geruild herroep",
    "payment": "betaal betal factuur factur rekening incasso bedrag korting prijs prijz kost kosten tarief geld "
    "terugbetaling terugstort ideal creditcard voorschot termijn euro duur goedkoop aanbieding cadeaubon cadeaukaart "
    "vergoed premie declar",
    "opening": "openingstijd open geopend dicht gesloten zondag feestdag kerst pasen bereikbaar",
    "stock": "voorraad uitverkocht leverbaar assortiment kleur maat groen blauw zwart wit rood model merk "
    "collectie verkopen verkrijgbaar",
    "defect": "kapot defect garantie repar monteur storing lekkage onderdeel",
    "account": "account wachtwoord inlog ingelogd profiel gebruikersnaam",
    "contract": "abonnement opzeg contract verleng lidmaatschap overstap polis dekking verzeker",
    "place": "winkel filiaal vestiging adres parkeer station hoofdkantoor showroom route halte balie locatie",
    "travel": "trein bus metro tram vlucht vertrek vertrag reis lijn koffer bagage hotel huisje camping kamer "
    "inchecken",
    "ingredients": "gluten lactose noten pinda allerg vegan ingredi zuivel",
    "animals": "hond kat huisdier dier",
    "documents": "paspoort rijbewijs identiteit legitim vergunning uittreksel aanvraag aanvragen bezwaar",
    "waste": "afval container grofvuil milieustraat vuilnis gft restafval kliko ophaaldag",
    "jobs": "vacature sollicit stage baan",
    "lost": "verloren gevonden",
    "energy": "meterstand stroom zonnepane warmtepomp ketel energie jaarafrekening netbeheer verwarming verbruik meter voorschot",
    "telecom": "internet wifi modem simkaart bundel router netwerk glasvezel roaming iphone smartphone belminuut ontvangst",
    "health": "huisarts medicijn recept apotheek tandarts ziekenhuis bloed operatie verwijzing fysio vaccin poli arts "
    "behandeling bezoekuur",
    "events": "ticket concert voorstelling festival theater museum film bioscoop optreden kaartje toegang",
    "food": "menu gerecht pizza ontbijt brood soep taart koffie restaurant lunch diner wijn",
    "school": "leraar docent school studie cursus inschrijv rooster examen leerling lesgeld",
    "bank": "bankpas pinpas pincode hypotheek rente spaarrekening overboek betaalrekening lening belegg "
    "daglimiet pinnen",
    "street": "lantaarn stoeptegel straat plein fietspad verkeer snoei verlichting hondenpoep",
    "media": "aflevering uitzending presentator podcast programma serie seizoen radio zender omroep artikel krant",
    "sport": "zwembad zwemmen sportschool fitness training wedstrijd zwemles sauna",
}
"""Stems per field. A word belongs to a field when it holds one of five letters or more, or is a shorter one's form."""
TAILS = frozenset(("", "s", "en", "e", "je", "jes", "t", "ten", "nen", "men", "pen"))
TOGETHER = frozenset(
    """stock+delivery place+opening payment+contract payment+returns delivery+returns delivery+travel defect+account
    account+contract place+delivery place+travel defect+returns stock+place documents+opening documents+place
    stock+payment energy+payment energy+contract energy+defect telecom+contract telecom+defect telecom+account
    bank+payment bank+account bank+documents health+contract health+documents street+waste street+defect
    street+documents school+events sport+contract events+account food+ingredients travel+events food+travel
    travel+animals animals+place""".split()
)
"""Fields that answers to one another come from: whether it is in stock, when it is delivered."""
_STEMS = [(stem, field) for field, stems in FIELDS.items() for stem in stems.split()]


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its commonest endings, never under 3 letters: bestellingen, besteld and bestelde → bestel."""
    word = word.replace("'", "")
    if word.startswith("ge") and word.endswith(("d", "t", "en")) and len(word) > 6:
        word = word[2:]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            word = word[: -len(ending)]
            break
    else:
        word = next((word[: -len(end)] for end in ENDINGS_SHORT if word.endswith(end) and _ends(word, end)), word)
    word = word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1]) if word else word
    if len(word) > 3 and word[-1] == word[-2]:
        return word[:-1]
    if len(word) > 3 and word[-2] == word[-3] and word[-2] in "aeou":
        return word[:-2] + word[-1]
    return word


def _ends(word: str, ending: str) -> bool:
    """Is this short ending one here: maten, rode, but not groen, rood, maat?"""
    base = word[: -len(ending)]
    if len(base) <= 2 or (ending == "en" and base[-1] in "aeiou"):
        return False
    return ending not in "dtsn" or len(word) > KEPT


def content(tokens: Iterable[Token]) -> Iterator[Token]:
    """The words that carry what a text is about."""
    for token in tokens:
        if token.kind in ("word", "tag") and len(token.lower) > 2 and token.lower not in FUNCTION_WORDS:
            yield token


def topics(tokens: Iterable[Token]) -> frozenset[str]:
    """The stems of the first ``MOST`` content words: a message is about what it begins with."""
    return frozenset(stem(token.lower.lstrip("#")) for token in islice(content(tokens), MOST))


def related(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Does a stem here share its beginning with one there, or stand inside it ("lamp" in "hanglamp")?"""
    others = tuple(theirs)
    for one in ours:
        for other in others:
            short, long = sorted((one, other), key=len)
            if one == other or (len(short) >= LEAST and short in long):
                return True
            if len(short) > LEAST and short[:5] == long[:5]:
                return True
    return False


@lru_cache(maxsize=4096)
def fields_of(word: str) -> frozenset[str]:
    """The fields that a word belongs to: "verzendkosten" is about delivery and about payment."""
    return frozenset(
        field
        for start, field in _STEMS
        if (start in word if len(start) > LEAST else word.startswith(start) and word[len(start) :] in TAILS)
    )


def fields(tokens: Iterable[Token]) -> frozenset[str]:
    """The fields that these words belong to."""
    return frozenset(field for token in tokens if token.kind == "word" for field in fields_of(token.lower))


def apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Is ours about something that theirs cannot be about?

    A ``NARROW`` field is enough, even when nothing is known of theirs. The ``COMMON`` ones answer all sorts of
    questions, and count only against a known field that they do not go with; the other fields only against one that
    is not common.
    """
    if not ours or ours & theirs:
        return False
    loose = {one for one in ours if not any(one + other in _TOGETHER for other in theirs)}
    if not loose.isdisjoint(NARROW):
        return True
    return bool(theirs) and loose == ours if loose <= COMMON else bool(theirs - COMMON)


def disjoint(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Are both about something, and is nothing of it the same or goes together?"""
    return bool(ours and theirs) and not any(
        one == other or one + other in _TOGETHER for one in ours for other in theirs
    )


COMMON = frozenset("delivery payment opening stock place".split())
NARROW = frozenset("defect jobs documents waste returns account contract lost".split())
"""Fields that come up only when somebody asked about them."""
_TOGETHER = {one + other for pair in TOGETHER for one, other in (pair.split("+"), pair.split("+")[::-1])}
