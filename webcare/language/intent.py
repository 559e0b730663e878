"""What a customer's message is: a question, a complaint, a compliment, misinformation, or something else.

What weighs most goes first: who complains and asks wants to be heard before being answered. Proposed, never certain:
``python -m tests.benchmarks.intents`` measures it on messages that it was not made with. No I/O here.
"""

from webcare.language.customer import read_customer
from webcare.language.phrases import Phrases
from webcare.language.reading import Reading
from webcare.language.sentiment import THANKS, Sentiment
from webcare.model.record import Intent

HEARSAY = Phrases(
    """ik las|lees|hoorde|hoor|zag dat|op|in|van
    ik heb gehoord|gelezen|gezien dat|van
    gehoord|gelezen dat
    hoorde|las dat|van|in
    hoorde|las ik
    volgens mijn|een|de|iemand|sommigen buurman|buurvrouw|buren|zwager|collega|broer|zus|kennis|vriend|vriendin|filmpje|artikel|post|bericht|krant|media|mensen
    het schijnt|gerucht|verhaal
    er gaat|gaan rond|een|geruchten|het
    gaat rond|viral
    naar verluidt
    schijnbaar|blijkbaar … ze|zij|je|de|alle|alles|moet|is|zijn
    wist|wisten je|jij|u|jullie dat
    iedereen weet dat|wel
    het is|was bekend|bewezen|algemeen
    is|was al|allang|al lang|gewoon| bewezen|bekend|beleid
    in de|het krant|nieuws|media stond|staat|las|zag
    op facebook|tiktok|internet|twitter|instagram|whatsapp|reddit|x staat|stond|las|zag|zeggen
    een bron
    delen aub|svp|alsjeblieft|alstublieft
    stuur dit|deel dit door|allemaal|met
    feit is|hun
    kijk het|zoek maar|zelf na|op
    geloof het|ze|hem niet
    stiekem|expres
    houden|houdt ze|men|het|dat stil|geheim
    zogenaamd duurzaam|groen|biologisch""".splitlines()
)
"""How people pass on what they have from others."""
CLAIMS = Phrases(
    """is|zijn nep|fake|oplichting|oplichters|failliet
    het is|ze een nepwinkel|nepwinkel
    nepwinkel|nepshop|kinderarbeid|dierproeven|plofkip|plofkippen|asbest|gif
    verkopen|verkoopt|doorverkopen|doorverkoopt je|jouw|uw|alle|klanten|klantgegevens gegevens|data|adressen
    pas|let|kijk op|uit
    niet doen mensen
    ze|zij|men gaan|zeggen|gooien|verhogen|betalen|mogen|doen|maken|halen|knijpen|luisteren|krijgen|geven|laten|sluiten|zitten
    deze|dit|die bank|bedrijf|winkel|webshop|verzekeraar|provider|leverancier|gemeente|merk|fabrikant|keten|partij
    in handen van
    hun|zij vaccins|producten|spullen|lampen|melk|vlees|kleding|speelgoed
    mag|mogen … helemaal niet|geen
    wettelijk gezien
    nooit iemand""".splitlines()
)
"""What is said of a company, to others than the company."""
TROUBLE = Phrases(
    """kapot|stuk|defect|beschadigd|gebroken|lek|verkeerd|verkeerde|verkeerd|vies|koud|bedorven|barst|gat|gaatjes
    nog steeds|altijd niet|geen|niks|niets|steeds
    al|alweer|weer de|voor tweede|derde|vierde|zoveelste keer
    al weken|dagen|maanden|uren|een|twee|drie|vier|vijf|zes|sinds|de week|weken|maanden|dagen|uur|hele|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vanochtend|gisteren|
    niemand reageert|neemt|komt|belt|kwam|gezien|geweest|opdagen|antwoordt|die
    doet|werkt|lukt het|hij|niet|niks al| niet|niks|
    niet|nooit ontvangen|bezorgd|geleverd|opgehaald|gekomen|geholpen|teruggebeld|binnen|gereageerd
    geen reactie|antwoord|gehoor|warm|internet|stroom|water
    klopt|kloppen niet|nooit|voor
    ontbreekt|ontbreken|vermist|kwijtgeraakt
    wacht|wachten|gewacht al|nog|nu|sinds|uur|een
    wachttijd|vertraging|storing|aanmaning|schade
    dubbel afgeschreven|betaald|gefactureerd
    geld terug
    geblokkeerd|afgesloten|opgehangen|doorgereden""".splitlines()
)
"""What goes wrong, said without a word of feeling."""
SHORT = 5
"""Fewer words than this with thanks among them are courtesy: "super, dankjewel"."""
MOST_QUESTION = 0.5
"""So bad may the feeling of a question be that is still only a question."""


def intent_of(reading: Reading) -> Intent:
    """The likeliest intent of a customer's message in Dutch; ``other`` for one without words."""
    if not reading.words:
        return "other"
    customer = read_customer(reading)
    sentiment = customer.sentiment
    if _rumour(reading):
        return "misinformation"
    asks = bool(customer.questions or customer.requests)
    if sentiment.upset and not (asks and sentiment.polarity > -MOST_QUESTION and not sentiment.angry):
        return "complaint"
    trouble = TROUBLE.occurs_in(reading.stretch)
    if asks:
        return "complaint" if trouble and sentiment.label == "negative" else "question"
    if trouble and sentiment.label != "positive":
        return "complaint"
    if sentiment.label == "positive":
        return "compliment" if _praises(reading, sentiment) else "other"
    return "complaint" if sentiment.label == "negative" else "other"


def _praises(reading: Reading, sentiment: Sentiment) -> bool:
    """Is there more to it than thanks, a smile, or a word or two of agreement?"""
    kind = [reading.text[sign.start : sign.end].lower() for sign in sentiment.signs if sign.score > 0]
    words = [word for word in kind if word[:1].isalpha() and word not in THANKS]
    thanked = any(word in THANKS for word in kind)
    return bool(words or not thanked) and not (thanked and len(reading.words) < SHORT)


def _rumour(reading: Reading) -> bool:
    """Does it pass on what is said of a company, rather than tell the company what happened to the writer?"""
    words = reading.stretch.words
    if HEARSAY.occurs_in(reading.stretch):
        return True
    personal = not words.isdisjoint(("ik", "mijn", "mij", "wij", "ons", "onze"))
    return not personal and "jullie" not in words and CLAIMS.occurs_in(reading.stretch)
