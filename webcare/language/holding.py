"""Sentences that only put off: "we zoeken het uit", "uw vraag is doorgezet", and nothing about the matter.

Such a sentence has a verb of looking into it or passing it on, somebody who does so, and no other content than the
company's own departments and what the customer wrote about. No I/O here.
"""

from webcare.language.acts import FOLLOW, orders, promises_time
from webcare.language.reading import Reading, Sentence
from webcare.language.referral import is_ours
from webcare.language.sentences import is_question
from webcare.language.tokens import Token
from webcare.language.topics import FUNCTION_WORDS, content, stem

TELLING = frozenset(
    """zoeken zoek uitzoeken nakijken kijken kijk kijkt navragen nagevraagd vragen vraag bekijken bekijk bekijkt
    onderzoeken onderzoek onderzoekt bespreken bespreek overleggen overleg checken check nagaan controleren
    controleer oppakken pakken pak pakt opgepakt opnemen opgenomen nemen neem neemt genomen neergelegd leggen
    leg legt voorleggen voorgelegd doorgeven doorgegeven geven geef geeft doorgestuurd doorsturen doorgezet
    doorzetten uitgezet uitzetten behandelen behandeling behandelt terugkomen terug slag gewerkt hoort horen
    hoogte ontvangen genoteerd noteren bezig geduld ligt erover erachteraan achteraan achterheen serieus
    aandacht update ernaar verdiepen verdiep buigen buig buigt geïnformeerd ingelicht gemeld melding
    doorgespeeld gekeken beoordelen beoordeel beoordeelt beoordeeld opvolgen opgevolgd inventariseren analyseren
    analyseert uitzoekt nakijkt nagaat uitgeplozen uitpluizen navraag meekijken meldt meld melden doorgezonden
    neerleggen meegenomen meenemen verwerken verwerkt verwerking actie agenda onderhanden ondernomen ondernemen
    koppelen koppel koppelt teruggekoppeld terugkoppelen aankaarten aangekaart escaleren geëscaleerd opgeschaald
    opschalen monitoren evalueren toetsen doornemen inbrengen ingebracht delen gedeeld gesprek loep aanpakken
    aangepakt attenderen aangesproken aanspreken bekend bewust agenderen uitzoekwerk nagetrokken natrekken
    afstemmen stemmen afgestemd oppikken opgepikt meegegeven geregistreerd gaten""".split()
)
"""One of these must be there."""
DONE = frozenset(
    """beoordeeld verwerkt gekeken opgevolgd ondernomen uitgezocht nagekeken bekeken onderzocht besproken
    gecontroleerd gecheckt behandeld overlegd nagegaan""".split()
)
"""What was done puts nothing off; what is being done ("wordt onderzocht") does."""
STILL = frozenset("wordt worden zal zullen gaan ga".split())
BESIDE = frozenset(
    """gemaakt zet zetten gezet aan uit door na af gaan ga doen doe komen kom komt sturen stuur laten weten
    werken werk houden houd hou heeft hebben ogenblik ogenblikje moment momentje direct meteen zojuist net graag
    nog ermee eraan ervan er intern nader verder dieper melding meldingen verzoek verzoeken klacht klachten
    dossier aanvraag zaak situatie kwestie punt geval opmerking opmerkingen feedback vraag vragen team spoedig
    momenteel zorgvuldig onder bodem grond gang beste tijd plek hand handen goede orde gerust alsjeblieft
    alstublieft aub a.u.b svp uitgebreid afdeling afdelingen collega collega's collegae juiste verantwoordelijke
    betreffende desbetreffende bevoegde betrokken zorg specialist specialisten mensen volle volledige informatie
    best uiterste spoedige bericht binnenkort contact zeer voor je hem haar hierover daarover hiermee daarmee
    hiervoor speelt gaande druk hard volop oplossen lossen opgelost oplossing verhelpen verholpen herstellen
    vinden extern ondertussen inmiddels op dit passende nodige voortgang stand gebeuren gebeurd misging
    misgegaan misgaan misloopt probleem problemen fout fouten storing foutje voorval incident gebeurtenis
    bevinding bevindingen signaal vraagstuk actie acties stappen maatregelen overleg aandacht gebracht brengen
    opnieuw nogmaals waar waarnodig opvolging alles mogelijke technici technicus iemand systeem gegevens
    bijgevoegde dergelijke zaken brief bezwaarschrift formulier post bestelling order reservering boeking deze
    betekenen kunnen mogelijk reactie onderling nauwkeurig bijzonder uiteraard natuurlijk achter beantwoorden
    doorgenomen nauw""".split()
)
"""Words that say nothing of what the customer asked."""
ACTORS = frozenset(
    """we wij ik wordt worden is zijn hebben heb heeft gaan ga je u jullie zullen zal even een moment nog uw
    jouw ligt er onze mijn""".split()
)
YOU = frozenset("je u jullie".split())
VAGUE = frozenset("even een moment nog uw jouw".split())
HEARING = frozenset("hoort horen krijgt krijg ontvangt geduld".split())
DENIED = frozenset("niet geen nooit".split())
COLLEAGUES = frozenset("collega collega's afdeling team ons".split())
GIVING = frozenset("krijg krijgt ontvangt betalen vergoeden".split())
NEWS = frozenset("bericht reactie antwoord update terugkoppeling mail mailtje brief".split())
"""To give anything else than news puts nothing off."""
OURSELVES = frozenset("we wij ik wordt worden is zijn zal zullen onze mijn".split())
AMBIGUOUS = frozenset(
    "hoort horen ontvangen ligt geduld geeft geven neemt nemen neem kijkt pakt slag legt zoek vraag".split()
)
"""Beside the customer's own words these may as well answer: "je pas geeft korting"."""
KNOWN = frozenset(map(stem, TELLING | DONE | BESIDE))


PASSIVE = frozenset("worden wordt".split())
ASKED = frozenset("of hoe wat waarom waardoor waar wanneer welke wie".split())
TO = frozenset("bij aan met door naar tussen".split())
DETERMINERS = frozenset("de het een onze ons mijn deze die uw je jouw".split())
OURS = frozenset("onze ons mijn".split())
YOURS = frozenset("uw jouw je".split())
"""What is the customer's is no news either: "uw declaratie is in onderzoek"."""
LONGEST_NAME = 3
"""How many words may name whom we ask: "bij de bevoegde technische dienst"."""


def holdings(reading: Reading, about: frozenset[str] = frozenset()) -> list[Sentence]:
    """The sentences that put off; ``about`` are the stems of what the customer wrote."""
    if (TELLING | DONE | {"na"}).isdisjoint(reading.body_stretch.words):
        return []
    return [
        sentence for sentence in reading.sentences if _puts_off(sentence, about) and not reading.quoted(sentence.start)
    ]


def follows_up(reading: Reading) -> bool:
    """Does the reply say when there is more: "ik vraag het na, morgen hoor je van me"?"""
    return promises_time(reading) and FOLLOW.occurs_in(reading.body_stretch)


def says_nothing_new(sentence: Sentence, about: frozenset[str] = frozenset(), *, theirs: bool = False) -> bool:
    """Is every word of content one of putting off, a department, or the customer's own?

    With ``theirs`` a subject such as "uw declaratie" is the customer's own as well.
    """
    before = ""
    named = set()
    for token in sentence.tokens:
        if before in ("afdeling", "team") and token.text[0].isupper():
            named.add(token.start)
        before = token.lower
    party = _party(sentence, theirs=theirs)
    return all(
        stem(token.lower) in KNOWN
        or stem(token.lower) in about
        or is_ours(token)
        or token.start in named
        or token.start in party
        for token in content(_before_question(sentence))
    )


def _before_question(sentence: Sentence) -> list[Token]:
    """The sentence up to what is looked into by nobody: "er wordt gekeken of er gestrooid kan worden"."""
    told = False
    if PASSIVE.isdisjoint(token.lower for token in sentence.words):
        return sentence.tokens
    for at, token in enumerate(sentence.tokens):
        if told and token.lower in ASKED:
            return sentence.tokens[:at]
        told = told or token.lower in TELLING
    return sentence.tokens


def _party(sentence: Sentence, *, theirs: bool) -> set[int]:
    """Where the words stand that say whom we ask or tell: "bij het wijkteam", "aan de poli", "onze technici"."""
    places: set[int] = set()
    words = sentence.words
    for at, token in enumerate(words):
        to = token.lower in TO and at + 1 < len(words) and words[at + 1].lower in DETERMINERS
        ours = token.lower in OURS or (theirs and at == 0 and token.lower in YOURS)
        if token.lower == "naar" and at + 2 == len(words):
            places.add(words[at + 1].start)  # "naar kwaliteit"
        if not (to or ours):
            continue
        first = at + 2 if to else at + 1
        for word in words[first : first + LONGEST_NAME]:
            if word.lower in FUNCTION_WORDS or stem(word.lower) in KNOWN:
                break
            places.add(word.start)
    return places


def _looks_forward(words: set[str]) -> bool:
    """No putting off either: "we kijken (zien) ernaar uit", "we zoeken een ander hotel"."""
    looking, towards = ("kijk", "kijken", "zie", "zien"), ("naar", "ernaar")
    if "uit" in words and not words.isdisjoint(looking) and not words.isdisjoint(towards):
        return True
    telling = words & TELLING
    return bool(telling) and telling <= {"zoek", "zoeken"} and words.isdisjoint(("uit", "na", "naar", "op"))


def _puts_off(sentence: Sentence, about: frozenset[str]) -> bool:
    words = {token.lower for token in sentence.words}
    if not _tells(sentence, words) or _does_more(sentence, words):
        return False
    if says_nothing_new(sentence, theirs=True):
        return True
    ours = not OURSELVES.isdisjoint(words) and not (words & (TELLING | DONE)) <= AMBIGUOUS
    return ours and says_nothing_new(sentence, about)


def _tells(sentence: Sentence, words: set[str]) -> bool:
    """Is there somebody of ours, or nobody, who looks into it or passes it on?"""
    if not YOU.isdisjoint(words) and words.isdisjoint(ACTORS - YOU - VAGUE) and words.isdisjoint(HEARING):
        return False  # what you do yourself: "je geld vraag je terug met het formulier"
    if ACTORS.isdisjoint(words) and not any(map(is_ours, sentence.tokens)):
        return False
    checks = "na" in words and not {"ga", "gaan", "gaat"}.isdisjoint(words)
    return checks or not TELLING.isdisjoint(words) or not (DONE.isdisjoint(words) or STILL.isdisjoint(words))


def _does_more(sentence: Sentence, words: set[str]) -> bool:
    """Does it thank, ask, order, deny, give, or say where a thing is?"""
    first = sentence.words[0].lower if sentence.words else ""
    if first in ("dank", "bedankt", "dankjewel") or is_question(sentence) or orders(sentence):
        return True
    if any(token.kind == "number" for token in sentence.tokens) or _looks_forward(words):
        return True
    if not DENIED.isdisjoint(words) and "nog" not in words:
        return True
    if not GIVING.isdisjoint(words) and NEWS.isdisjoint(words):
        return True
    pointed = first in ("hij", "ze", "die", "dat", "het") and (words & (TELLING | DONE)) <= AMBIGUOUS
    return pointed and words.isdisjoint(COLLEAGUES)
