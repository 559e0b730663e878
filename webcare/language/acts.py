"""What a reply does: answer, put off, thank, refer, or say when. By the words that replies do it with."""

from webcare.language.phrases import Phrases
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import is_question
from webcare.language.tokens import Token
from webcare.language.topics import content


def _lines(text: str) -> Phrases:
    return Phrases(line.strip() for line in text.strip().splitlines())


LOOKING = frozenset(
    """uitzoeken zoeken zoek zoekt uitgezocht nakijken nagekeken kijken kijk kijkt navragen nagevraagd vragen vraag
    bekijken bekijk bekeken onderzoeken onderzoek onderzocht bespreken bespreek besproken overleggen overleg checken
    check gecheckt nagaan gaan ga controleren controleer gecontroleerd oppakken pakken pak opgepakt opnemen nemen
    neem opgenomen neergelegd leggen leg doorgeven geven geef doorgegeven doorsturen sturen stuur doorgestuurd
    doorzetten zetten zet doorgezet uitzetten uitgezet behandelen behandeld behandeling behandelt terugkomen komen
    kom komt terug aan slag werken werk gewerkt laten weten hoort horen hoogte houden houd hou ontvangen genoteerd
    noteren bezig geduld ogenblik ogenblikje moment momentje uit ligt direct meteen nu zojuist net graag mee""".split()
)
"""Verbs of looking into it, passing it on and coming back to it, with their particles."""
TELLING = frozenset(
    """zoeken zoek uitzoeken uitgezocht nakijken nagekeken kijken kijk navragen nagevraagd vraag bekijken bekijk
    bekeken onderzoeken onderzoek onderzocht bespreken bespreek besproken overleggen overleg checken check gecheckt
    nagaan controleren controleer gecontroleerd oppakken pakken pak opgepakt opnemen opgenomen neem nemen neergelegd
    doorgeven doorgegeven doorgestuurd doorgezet doorzetten uitgezet uitzetten behandelen behandeld behandeling
    terugkomen terug slag gewerkt hoort hoogte ontvangen genoteerd bezig geduld ligt mee""".split()
)
"""One of these must be there."""
GENERIC = frozenset(
    """melding meldingen verzoek verzoeken klacht klachten dossier aanvraag zaak situatie kwestie punt geval opmerking
    opmerkingen feedback team spoedig momenteel intern zorgvuldig goede orde verder gerust alsjeblieft alstublieft aub
    a.u.b svp vragen uitgebreid achter voor""".split()
)
"""Words that say nothing of what the customer asked."""
ACTORS = frozenset(
    "we wij ik wordt worden is zijn hebben heb gaan ga je u jullie zullen zal even een moment nog uw jouw ligt".split()
)


STEP = _lines(
    """
    collega|collega's|teamleider|afdeling|monteur|chauffeur|leidinggevende|manager|beoordelaar|behandelaar|technicus|technici|adviseur|planner|teamleider neemt|nemen|belt|bellen|kijkt|kijken|komt|komen|gaat|gaan|zoekt|zoeken|pakt|werkt|werken|leest|reageert
    een|mijn|onze|de collega|teamleider|afdeling|monteur|leidinggevende|specialist|expert … neemt|belt|kijkt|mailt|komt|contact
    belt|bellen|mailt|mailen|appt je|u
    we|wij|ik bellen|bel|mailen|mail|appen|app je|u|jou
    neemt|nemen|opnemen … contact
    contact met je|u op|opnemen
    laat|laten … meekijken
    leg|leggen het|dit|je|uw|dat … voor
    vraag|vragen het|dit … na bij
    na bij
    bij|aan|met postnl|dhl|dpd|ups|gls
    bij|aan|met de|het|onze|mijn|een|je|jouw|uw … collega|collega's|teamleider|afdeling|magazijn|administratie|boekhouding|monteur|monteurs|bezorger|bezorgdienst|vervoerder|leverancier|planner|planning|technici|dienst|team|winkel|filiaal|showroom|chef|manager|leidinggevende|arts|huisarts|inkoop|fabrikant|gemeente
    leg|leggen|legt … voor aan
    pak|pakken het anders|opnieuw
    opnieuw gelezen
    """
)
"""A step that says more than "we look into it": somebody takes over, or is asked."""
WHEN_WORDS = frozenset(
    """vandaag vanavond vanmiddag vanochtend vanmorgen vannacht morgen morgenochtend morgenmiddag morgenavond
    overmorgen uiterlijk straks dadelijk zometeen zodra voordat nadat daarna zolang
    totdat maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend januari februari maart april
    mei juni juli augustus september oktober november december gisteren""".split()
)
WHEN = _lines(
    """
    binnen|over|na|duurt|rond|om|voor|vóór|tegen één|twee|drie|vier|vijf|zes|zeven|acht|tien|enkele|paar|1|2|3|4|5|6|7|8|10|14|24|48|half|kwart|anderhalf|anderhalve|ongeveer|ruim
    binnen|over|na|duurt een|enkele|een paar|dag|week|uur|half
    deze|volgende|komende|begin|eind|dezelfde week|maand|dag|ochtend|middag|avond|uur|dagen|weken|van|volgende
    werkdagen|werkdag|uur|kwartier|halfuur|minuten
    tot dan
    """
)
ANSWER_WORDS = frozenset(
    """ja nee jazeker jawel jep nope klopt inderdaad zeker uiteraard natuurlijk helaas precies juist neen absoluut
    misschien meestal soms altijd nooit gelukkig voorlopig niet geen""".split()
)
"""Among the first words of a sentence these answer what was asked."""
COURTESY = _lines(
    """
    bedankt|dank|dankjewel|dankuwel … bericht|reactie|mail|feedback|berichtje|vraag|tweet|interesse|tip|moeite|compliment
    fijn|leuk|goed|mooi|super|wat dat|je|u|om|leuk|fijn|lief
    fijn|fijne|prettig|prettige|mooie|goed|goede dag|avond|week|weekend
    veel plezier|succes
    wensen|wens je|u
    geven|geef het|dit|je|jouw|uw … door
    nemen|neem je|uw|jouw|dit|alle … mee|serieus
    altijd fijn|leuk|goed
    vinden|vind het|dat|| altijd|| fijn|leuk|mooi
    welkom bij
    waarderen|waardeer je|uw
    """
)
CONTACT_KINDS = ("link", "email", "mention", "placeholder", "tag")


ORDERS = frozenset(
    """stuur stuurt mail mailt app appt dm geef geeft deel noem vermeld laat laten bel belt neem neemt kijk kijkt check
    ga gaat kom komt kies klik vul vult probeer lees leest vraag vraagt open gebruik meld meldt log zet zoek reageer
    volg volgt wacht loop breng druk houd hou maak haal herstart verwijder installeer controleer bekijk bestel
    vergelijk update schrijf doe blokkeer""".split()
)
"""Bare verbs that tell the customer what to do."""


def promises_time(reading: Reading) -> bool:
    """Does the reply say when?"""
    if not WHEN_WORDS.isdisjoint(reading.body_stretch.words):
        return True
    return (
        any(_is_time(token) for token in reading.body_tokens) or next(WHEN.find(reading.body_stretch), None) is not None
    )


def _is_time(token: Token) -> bool:
    return token.kind == "number" and (":" in token.text or "." in token.text or "-" in token.text or "/" in token.text)


def names_step(reading: Reading) -> bool:
    """Does the reply name what happens next, or what the customer does next?"""
    if any(token.kind in CONTACT_KINDS for token in reading.body_tokens):
        return True
    return asks(reading) or next(STEP.find(reading.body_stretch), None) is not None


def asks(reading: Reading) -> bool:
    """Does the reply ask the customer something, or to do something?"""
    return any(is_question(sentence) or _imperative(sentence) for sentence in reading.sentences)


def _imperative(sentence: Sentence) -> bool:
    """Does it order: does it begin with a bare verb, "dan" or "graag" before it apart?"""
    words = [token.lower for token in sentence.words]
    while words and words[0] in ("en", "dan", "graag", "eerst", "even", "anders", "daarna"):
        words.pop(0)
    return bool(words) and words[0] in ORDERS and not {"we", "wij", "ik"} & set(words[1:2])


def holdings(reading: Reading) -> list[Sentence]:
    """The sentences that only put off: "we zoeken het uit", "uw vraag is doorgezet", and nothing about the matter."""
    if TELLING.isdisjoint(reading.body_stretch.words):
        return []
    return [sentence for sentence in reading.sentences if _puts_off(sentence) and not reading.quoted(sentence.start)]


def _puts_off(sentence: Sentence) -> bool:
    words = [token.lower for token in sentence.words]
    if TELLING.isdisjoint(words) or ACTORS.isdisjoint(words) or is_question(sentence) or _imperative(sentence):
        return False
    said = {token.lower for token in content(sentence.tokens)} - LOOKING - GENERIC
    return not said and not any(token.kind == "number" for token in sentence.tokens)
