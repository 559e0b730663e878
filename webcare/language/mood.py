"""Does a customer complain, and does a reply acknowledge it? By the words that people use for it."""

from webcare.language.numerals import NUMBERS
from webcare.language.phrases import Phrases
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import sentence_at
from webcare.language.sentiment import feel
from webcare.language.tokens import Token
from webcare.language.topics import related, topics
from webcare.language.verdicts import ORDINALS, judges, verdict_after

ACKNOWLEDGEMENT = Phrases(
    """sorry|excuses|excuus|spijt|spijtig|betreuren|verontschuldigen|verontschuldiging|verontschuldigingen
    vervelend|vervelende|nare|rot|rottig|jammer|balen|baal|pijnlijk|onprettig|ergerlijk|frustrerend|teleurstellend|teleurstelling|frustratie
    schrik|schrikken|schrok|schrikt|verdrietig|verdriet|lastig|ellendig|zuur|zonde|vreselijk|verschrikkelijk|irritant|akelig|ellende|teleurgesteld|ergernis
    wat|hoe|heel|erg|zo|echt naar dat|voor|om|is|
    begrijpelijk|begrijpelijke|terecht|terechte
    begrijp|begrijpen|snap|snappen we|wij|ik| heel| goed| dat|je|u|jouw|uw|de|het|me|ons|waarom|hoe|volkomen|helemaal|best
    snap|snappen|begrijp|begrijpen we|wij|ik
    me|ons goed|heel|best|wel| goed| voorstellen
    je|u hebt|heeft helemaal|groot| gelijk
    niet|nooit|allerminst de|onze bedoeling|afspraak|service
    had|hadden|mag|mogen|mocht … niet|nooit … mogen|gebeuren|moeten|kunnen
    had|hadden … moeten
    niet hoe|zoals het|je|u|we|wij|dit|dat
    niet … gewend
    zo willen|wil|wilden we|wij|ik … niet
    hoort|hoorde|horen niet|anders|gewoon
    zo hoort|moet het|dat niet
    niet|allerminst goed|netjes|oké|ok|fijn|leuk|prettig|de
    dat|dit|hier|het moet|kan|kon|had beter|anders|sneller
    gecondoleerd|condoleren|condoleances|sterkte|medeleven|meeleven
    fout|foutje|misgegaan|misging|misgelopen|verkeerd|steken|tekortgeschoten
    ging|gaat|liep hier|dit|er|het|iets| mis|verkeerd|fout
    langer|later dan we|wij|ik|je|u|verwacht|beloofd|afgesproken|normaal
    hoort|horen je|jij|u te
    hoort langer|beter|sneller
    ons niet gelukt
    hebben|heb je|jou|u … laten zitten|wachten
    daar|hier … leren
    is|was|zijn|waren|ben|bent|komt|kwam|kwamen|duurt|duurde|nog|veel|echt|wel|gewoon|inderdaad|toch|je|jou|u|heel te lang|laat|traag|vaak
    te lang is|was|geduurd|duurt|duurde|moeten|wachten|gewacht
    even|flink slikken
    wat je|u|niemand niet wil|wilt|hoopt|verwacht
    geloof|gelooft je|u|niemand toch|bijna|| niet
    vreet|knaagt aan
    achteruitgang|angstig|eng|enge|angstaanjagend|onveilig
    is|was flauw|lullig|knullig|onbeleefd|lomp
    lang|langer moeten|moest|hebt|heeft|wacht|wachten|gewacht|duurt|duurde|op
    bedankt|dank|dankjewel|fijn|goed dat|voor je|u|het|de|jouw|uw dit|het|ons| melding|tip|geduld|eerlijke|melden|delen|laat|aangeeft|meldt|deelt|zegt|vertelt
    ai|oei|oeps|tjee|jeetje|jeminee|bah|jakkes|poeh|ach|aiaiai|getver|gatver|gadver|pfff|allemachtig|verdorie|oef|sjonge
    o|oh nee|jee
    daar|hier|dit|dat word|wordt|worden je|jij|u|we|wij|niemand niet|nooit blij|vrolijk|gelukkig|beter|rustig van|
    niet|nooit blij|vrolijk|gelukkig|rustig mee|van|over
    niet fijn|leuk|prettig|handig|niks|best|lekker|normaal|acceptabel|eerlijk|zoals|hoe|gezellig|gaaf|veilige|veilig
    allesbehalve|allerminst fijn|leuk|prettig|netjes|handig
    beter|anders|sneller|netter|duidelijker gekund|gemoeten|gemogen|verdiend|moeten|kunnen|mogen
    met je|u eens
    daar heb|hebt|heeft je|u een punt
    je|jij|u hebt|heb|heeft een punt
    gelijk in
    ons aan|aangetrokken
    trekken|trek ons|me … aan
    naar dat|om|voor
    vinden|vind wij|we|ik ook|het erg|naar|niet|vervelend
    hakt|grijpt|raakt er|je|erin
    verdient|verdien|verdienen je|jij|u
    schaam|schamen ons|me
    veel|erg|heel|behoorlijk|verdraaid|nogal lang|laat
    bedankt|dank|dankjewel|goed|fijn dat je|u|jullie … meldt|melden|laat|zegt|deelt|doorgeeft|aangeeft|schrijft|vertelt|waarschuwt
    nemen|neem we|wij|ik … serieus
    zitten|zit er bovenop
    klopt gelukkig|echt|helemaal| niet
    liever anders|gezien
    gun|gunnen|gunt … niemand
    wil|wilt|willen niemand|je|u|we|wij niet|graag|| meemaken|
    pech|domper|nachtmerrie|heftig|heftige|sneu|triest|treurig|dupe|gedupeerd|deelneming|schoonheidsprijs|onacceptabel|eerlijkheid|zenuwslopend
    veel kracht
    schieten|schoten|schiet|schoot … tekort
    te gek|ver|bont|dol voor|gegaan|geweest|gelopen|
    geen fijne|leuke|goede|prettige|mooie|beste|lekkere start|begin|ervaring|zaak|dag|avond|reis|verrassing|reclame|beurt|gang
    geen veilige|gezonde|goede|fijne|ideale|wenselijke situatie|toestand|plek
    geen pretje|reclame|visitekaartje|doen|manier|stijl
    voel|voelen|leef|leven met je|u|jullie|jou mee
    kan|mag|kunnen natuurlijk|echt|gewoon|absoluut|eigenlijk niet
    vinden|vind … niet kunnen
    mag|mogen|mocht je|u … verwachten
    doet|deed pijn|zeer
    aan de bel
    wijst|wijzen|gewezen ons|me … op
    op wijst|gewezen
    niet trots op
    logisch dat
    logischerwijs|begrijpelijkerwijs
    wat|hoe|heel|echt erg|beroerd|rot|verdrietig|triest
    onze zorg|verantwoordelijkheid
    hoor|horen|krijg|krijgen het|dit|dat|we|wij vaker|meer
    dat|dit zie|snap|merk|hoor|voel|lees ik|wij|we
    niet makkelijk|makkelijker|leuker gemaakt
    is|zijn|lijkt heel|volkomen|| logisch|voorstelbaar|navolgbaar
    te begrijpen
    komt|kwam|komen hard|rauw|binnen aan|op|
    laten liggen
    het laatste wat
    erg voor je|u|jullie
    zit je|u hoog|dwars
    niet op te wachten
    raakt|raken ons|me|mij
    hebt|heb|heeft volkomen|volledig|absoluut|alle|gewoon gelijk|reden
    weinig op af
    door het stof
    maken|maak het|dit graag|weer|met|| goed
    niet uit te leggen
    helemaal|volkomen|groot waar|terecht|mee
    is|duurt|was|blijft heel|erg|veel|echt|| lang
    hoe verzin|verzinnen
    krom|scheef|wrang
    beloofd|toegezegd|afgesproken|voorgespiegeld … niet|geen
    anders aan je|uw|het hoofd
    je|jullie|jouw|uw zorgen
    zorgen begrijp|snap|zijn|maakt|maken
    kou|kleintjes|schrok
    hoor|hoort|hoorde je|u|jij|| te weten|krijgen|kloppen|werken|zijn|gaan
    snel vergeten
    geen goed woord
    zo hoort|horen|hoor … niet
    neem|nemen ik|we|wij … verantwoordelijkheid
    dat doe|ben ik
    dubbelop|rompslomp|gedoe|toestand|chaos|puinhoop|spannend|spannende|verwarrend|onhandig|slordig|onterecht|terecht
    irritatie|onrust|schok|geschrokken|zenuwen|gemis|verlies
    sta|zit|staat|zitten|staan|zat je|u dan|daar|nu|mooi|mee
    voor|tot niets|niks
    niet|nooit gewild|gewenst|verwacht
    moeten|moet|kunnen|mogen we|wij|ik ons … schamen|beter
    onze|mijn schuld|vergissing|blunder|nalatigheid
    daar ging|gingen|zijn|hebben|heb we|wij|ik …  mis|fout|laten|steek""".splitlines()
)
FACTS = frozenset(
    """overlijden overleden begrafenis uitvaart crematie nabestaanden nabestaande klacht klachten waterschade brandschade inbraak
    phishing gehackt gestolen kortsluiting letsel incasso""".split()
)
"""To name these is no compassion yet: "u kunt een akte van overlijden uploaden"."""
FELT = -0.5
"""A reply that names a feeling as strong as this one has heard it."""


NUMERALS = {word: str(count) for word, count in NUMBERS.items()} | ORDINALS


GASPS = frozenset("help nee o wat jemig mensenlief heremijntijd lieve hemel".split())
CLOCK = frozenset("tussen om tot vanaf en rond van".split())


def acknowledges(reply: Reading) -> bool:
    """Does this reply name the trouble, the feeling, or our part in it?"""
    if ACKNOWLEDGEMENT.occurs_in(reply.stretch):
        return True
    if any(judges(sentence) or _gasps(sentence) for sentence in reply.sentences[:2]):
        return True
    beginning = reply.sentences[:2][-1].end if reply.sentences else 0
    return any(
        sign.start < beginning
        and sign.score <= FELT
        and sign.emotion
        and not sign.asked
        and (" " not in reply.text[sign.start : sign.end] or _is_cry(reply, sign.start))
        and reply.text[sign.start : sign.end].lower() not in FACTS
        for sign in feel(reply).signs
    )


def _gasps(sentence: Sentence) -> bool:
    """Is it one word of dismay: "help!", "nee!"?"""
    words = sentence.words
    return len(words) == 1 and words[0].lower in GASPS and "!" in sentence.tokens[-1].text


def _is_cry(reply: Reading, place: int) -> bool:
    """Is what stands here cried out: "over de schutting, in de regen nog wel!"?"""
    sentence = sentence_at(reply, place)
    return sentence is not None and "!" in sentence.tokens[-1].text


def restates(reply: Reading, customer: Reading) -> bool:
    """Does the reply begin with what happened, in the customer's own words: two of them, or one and a number?

    "Drie keer overstappen is een hele onderneming voor een jongen van twaalf" has heard the customer.
    """
    first = [token for sentence in reply.sentences[:2] for token in sentence.tokens]
    theirs = topics(customer.tokens)
    shared = sum(any(related((word,), (other,)) for other in theirs) for word in topics(first))
    shared += len((_numerals(first) & _numerals(customer.tokens)) - {"1"})
    at = verdict_after(first)
    return shared > 2 or at > 0


def _numerals(tokens: list[Token]) -> set[str]:
    """The numbers, in digits or words, but no hours: "tussen 8 en 12" is an appointment."""
    hours = {at for at, token in enumerate(tokens) if at and token.kind == "number" and tokens[at - 1].lower in CLOCK}
    words = (NUMERALS.get(token.lower, token.lower) for at, token in enumerate(tokens) if at not in hours)
    return {word for word in words if word.isdigit()}
