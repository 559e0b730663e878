"""Sentences that sell and answer nobody: slogans ("bij ons zit u altijd goed"), offers ("nu de tweede gratis").

A slogan praises ourselves in general; an offer names a price, a start or a prize that nobody asked for. Whether one
answers a question after all is the caller's to see: "hebben jullie een actie?" is answered by an offer. No I/O here.
"""

from webcare.language.phrases import Phrases, Stretch
from webcare.language.reading import Sentence

SLOGANS = Phrases(
    """bij ons draait|staat|staan|zit|zitten|ben|bent|voel|voelt|kun|kunt|is|krijg|krijgt … alles|altijd|goed|centraal|welkom|voordelig|voorop|thuis|juiste|beste
    bij ons|hier ben|bent je|u aan|op het juiste|goede adres
    samen * we|wij
    we|wij * voor elke|iedere|nieuwe nieuwe|bestelling|klant|order|klant|
    we|wij geloven|streven|investeren|bouwen|werken in|naar|aan|met|al|elke|elk|dag|iedere|samen|graag|hard
    we|wij staan|gaan voor
    we|wij doen er alles aan
    we|wij doen er|daar alles
    we|wij zetten ons … in
    we|wij|wie zijn|is|ben al|een|de|dé|het|hét|trots|marktleider|groeiend|familiebedrijf|toonaangevend|altijd|blij|vernieuwd|benieuwd
    al|sinds jaren|tientallen|meer|ruim|generaties … actief|specialist|vertrouwd|begrip|thuis
    trots op
    onze missie|visie|passie|kracht|ambitie|kernwaarden|belofte
    ons|onze … is|zijn|werd|werden bekroond|uitgeroepen|verkozen|genomineerd|onderscheiden|vernieuwd|verhuisd|verbouwd|gestart
    verkozen|uitgeroepen tot|als
    wist|weet je|jij|u|jullie dat
    wat fijn|leuk|mooi dat u|je al|onze|klant|bij|lid
    al … jaar|jaren klant|lid|verzekerd|abonnee
    kwaliteit|klanttevredenheid|duurzaamheid|veiligheid|service|gastvrijheid staat|staan|is|zijn|vinden|vormt … voorop|centraal|één|belangrijk|hoog
    staat|staan bij ons
    ons|onze * *|| voortaan|sinds|altijd|vanaf|volledig|allemaal|binnenkort
    * kan|is|doe|doet|mag|gaat|reis|krijg je|u|| bij ons
    ons|onze … streven|doel|motto""".splitlines()
)
OFFERS = Phrases(
    """bespaar|bespaart|profiteer|profiteert|ontdek|ervaar|win|scoor|maak|pak je|u|nu|van|tot|kans|extra|zelf|de|het|ons|onze|alle|deze|dit|gratis
    nu|deze|dit|vandaag|tijdelijk|volgende|komende … … gratis|korting|voordeel|actie|aanbieding|sale|spaaractie|halve|extra|cadeau
    je|u|de|elke tweede|2e|derde|3e|vierde … gratis|cadeau|halve|korting
    volgende|deze|komende|dit|aanstaande|binnenkort week|maand|zaterdag|zondag|weekend|zomer|herfst|winter|lente|voorjaar|najaar|vrijdag|jaar|| start|starten|begint|beginnen|opent|openen|lanceren|organiseren|vieren|presenteren onze|ons|ook|weer|een|nieuwe|we|wij|er|het
    kijk|neem|check|bekijk|meld|schrijf|download … aanbiedingen|acties|nieuwsbrief|collectie|folder|assortiment|app
    reis|reist|shop|shopt|bel|belt|eet|slaap je|u|| voordelig|goedkoop|voordelige|extra
    met ons|onze|een nieuwe|| … je|u voordelig|gratis|extra|goedkoop|goedkoper|sneller
    leuk|handig|tip om te weten
    leuk weetje""".splitlines()
)


def is_slogan(sentence: Sentence) -> bool:
    """Does it praise the company in general?"""
    return SLOGANS.occurs_in(Stretch(sentence.tokens))


def is_offer(sentence: Sentence) -> bool:
    """Does it offer something to buy, to join or to win?"""
    return OFFERS.occurs_in(Stretch(sentence.tokens))
