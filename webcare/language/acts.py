"""What a reply does: answer, put off, thank, refer, or say when. By the words that replies do it with."""

from webcare.language.lists import DAYS, MONTHS
from webcare.language.phrases import Phrases, Stretch
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import is_question
from webcare.language.tokens import Token

STEP = Phrases(
    """collega|collega's|teamleider|afdeling|monteur|chauffeur|leidinggevende|manager|beoordelaar|behandelaar|technicus|technici|adviseur|planner|teamleider belt|bellen|kijkt|kijken|komt|komen|gaat|gaan|zoekt|zoeken|pakt|werkt|werken|leest|reageert
    een|mijn|onze|de collega|teamleider|afdeling|monteur|leidinggevende|specialist|expert … belt|kijkt|mailt|komt|contact
    belt|bellen|mailt|mailen|appt je|u
    we|wij|ik bellen|bel|mailen|mail|appen|app je|u|jou
    neemt|nemen|opnemen … contact|over
    kom|komen zelf|nu|meteen|vanmiddag|| kijken|langs|helpen|halen|brengen
    contact met je|u op|opnemen
    kijk|kijken met je|u|jou|jullie mee
    pak|pakken het anders|opnieuw
    opnieuw gelezen""".splitlines()
)
"""A step that the customer notices: somebody calls, comes or takes over. That we ask somebody is none yet."""
WHEN_WORDS = (
    DAYS
    | MONTHS
    | frozenset(
        """vandaag vanavond vanmiddag vanochtend vanmorgen vannacht morgen morgenochtend morgenmiddag morgenavond
        overmorgen uiterlijk straks dadelijk zometeen zodra voordat nadat daarna zolang totdat weekend gisteren""".split()
    )
)
WHEN = Phrases(
    """binnen|over|na|duurt|rond|om|voor|vóór|tegen één|twee|drie|vier|vijf|zes|zeven|acht|tien|enkele|paar|1|2|3|4|5|6|7|8|10|14|24|48|half|kwart|anderhalf|anderhalve|ongeveer|ruim
    binnen|over|na|duurt een|enkele|een paar|dag|week|uur|half
    deze|volgende|komende|begin|eind|dezelfde week|maand|dag|ochtend|middag|avond|uur|dagen|weken|van|volgende
    dag|dagen|week|weken|maand|maanden|uur|uren|minuten|kwartier voor|vóór|na|van|eerder|later tevoren|vertrek|aankomst|ontvangst|levering|het|de|je|uw|aanvang|begin|afloop|start|bestelling|betaling|verzending
    bij|na|voor|vóór aankomst|vertrek|ontvangst|levering|aanvang|inlevering|afgifte|afloop
    dag en nacht
    eerste|tweede helft|kwartaal
    dit|komend|volgend najaar|voorjaar|jaar|seizoen
    tot|vanaf|sinds middernacht|mei|nu|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf
    werkdagen|werkdag|uur|kwartier|halfuur|minuten
    tot dan""".splitlines()
)
ANSWER_WORDS = frozenset(
    """ja nee tuurlijk jahoor neehoor zekers bijna jazeker jawel jep nope klopt inderdaad zeker uiteraard natuurlijk helaas precies juist neen absoluut
    misschien meestal soms altijd nooit gelukkig voorlopig niet geen""".split()
)
"""Among the first words of a sentence these answer what was asked."""
COURTESY = Phrases(
    """goed|scherp|knap|mooi gezien|opgemerkt|gevonden
    bedankt|dank|dankjewel|dankuwel … bericht|reactie|mail|feedback|berichtje|vraag|tweet|interesse|tip|moeite|compliment
    fijn|leuk|goed|mooi|super|wat dat|je|u|om|leuk|fijn|lief
    bedankt|dank|dankjewel dat je|u|jullie
    fijn|fijne|prettig|prettige|mooie|goed|goede dag|avond|week|weekend
    veel plezier|succes
    wensen|wens je|u
    geven|geef het|dit|je|jouw|uw … door
    nemen|neem je|uw|jouw|deze|alle feedback|opmerking|opmerkingen|klacht|suggestie|suggesties|tip|tips|reactie|punt mee|serieus|zeer
    nemen|neem dit|het mee|serieus
    altijd fijn|leuk|goed
    vinden|vind het|dat|| altijd|| fijn|leuk|mooi
    welkom bij
    waarderen|waardeer je|uw
    leuk|fijn|gezellig|mooi|super dat je|u|jullie
    tot dan|ziens|snel|gauw
    volg|volgen ons|onze
    ook volgen op
    kijk|check|ontdek|bekijk|shop|gezien|mis … actie|acties|collectie|aanbieding|aanbiedingen|folder
    nieuwe|onze|deze nieuwe|| collectie|actie|aanbiedingen|nieuwsbrief""".splitlines()
)
GLAD = Phrases(
    """leuk|fijn|mooi|lief|geweldig|super|top|heerlijk|goed|prachtig|tof om te|dit|dat te|| horen|lezen|weten|zien
    compliment|complimenten|complimentje|blij|trots""".splitlines()
)
"""So one answers a compliment, and passes it on."""
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
    return says_when(reading.body_tokens)


def says_when(tokens: list[Token]) -> bool:
    """Do these words name a time, a day or a term?"""
    stretch = Stretch(tokens)
    if not WHEN_WORDS.isdisjoint(stretch.words):
        return True
    return any(map(_is_time, tokens)) or WHEN.occurs_in(stretch)


def _is_time(token: Token) -> bool:
    return token.kind == "number" and (":" in token.text or "." in token.text or "-" in token.text or "/" in token.text)


def names_step(reading: Reading) -> bool:
    """Does the reply name what happens next, or what the customer does next?"""
    if any(token.kind in CONTACT_KINDS for token in reading.body_tokens):
        return True
    return asks(reading.sentences) or STEP.occurs_in(reading.body_stretch)


def asks(sentences: list[Sentence]) -> bool:
    """Do they ask the customer something, or to do something?"""
    return any(is_question(sentence) or orders(sentence) for sentence in sentences)


def asks_back(sentences: list[Sentence], *, explains: bool) -> bool:
    """Do they ask for something that helps to answer: "wat is je postcode?", "stuur ons een DM"?

    An invitation ("kom gerust langs", "bestel voor 23.00 uur") does not. ``explains`` when an instruction ("kies in het
    menu …") may be the answer itself.
    """
    for sentence in sentences:
        words = {token.lower for token in sentence.words}
        helping = HELPING | EXPLAINING if explains else HELPING
        if INVITING.isdisjoint(words) and (
            is_question(sentence) or (orders(sentence) and not words.isdisjoint(helping))
        ):
            return True
    return False


FOLLOW = Phrases(
    """hoor|hoort je|u|jij
    laat|laten|houd|houden … weten|hoogte
    kom|komen … terug
    vraag|vragen|zoek|zoeken|ga|gaan|kijk|kijken|pak|pakken … na|uit|op
    leg|leggen|bespreek|bespreken … voor|met|in""".splitlines()
)
INVITING = frozenset(
    """langs gezien mee proeven kopje koffie winnen win tot ontvang nieuwsbrief spaar insta instagram facebook tiktok
    ontdek shop bestel aanmelden""".split()
)
HELPING = frozenset(
    """stuur stuurt mail mailt app appt dm geef geeft laat deel noem vermeld reageer bel belt vraag vraagt hem die ze dit
    dat er eraan ermee erop""".split()
)
EXPLAINING = frozenset(
    """zet vul kies klik log probeer check controleer kijk zoek ga open herstart verwijder installeer druk houd hou maak
    haal draai gebruik lees meld meldt download scan neem pak leg""".split()
)
"""Verbs that ask for an answer or say how it is done, and words that point at the customer's matter."""


def orders(sentence: Sentence) -> bool:
    """Does it order: does it begin with a bare verb, "dan" or "graag" before it apart?"""
    words = [token.lower for token in sentence.words]
    leading = ("en", "dan", "graag", "eerst", "even", "anders", "daarna")
    words = words[next((at for at, word in enumerate(words) if word not in leading), len(words)) :]
    return bool(words) and words[0] in ORDERS and not {"we", "wij", "ik"} & set(words[1:2])
