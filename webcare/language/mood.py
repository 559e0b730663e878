"""Does a customer complain, and does a reply acknowledge it? By the words that people use for it.

A complaint is one strong sign (a judgement, a feeling, waiting for weeks, something broken), or three weak ones.
"""

from webcare.language.phrases import Phrases
from webcare.language.reading import Reading


def _lines(text: str) -> Phrases:
    return Phrases(line.strip() for line in text.strip().splitlines())


STRONG = _lines(
    """
    belachelijk|belachelijke|schandalig|schandalige|schande|schandelijk|waardeloos|waardeloze|walgelijk|onacceptabel|onacceptabele
    aanfluiting|wanprestatie|wanprestaties|prutsers|amateurs|ongehoord|onbeschoft|onbeschofte|asociaal|absurd|bizar|onbegrijpelijk
    oplichters|oplichting|oplichterij|opgelicht|bedrog|bedrogen|leugens|gelogen|voorgelogen|misleid|misleidend
    klote|klotebedrijf|kut|kutbedrijf|wtf|tering|verdomme|godver|godverdomme|tyfus|bagger|kak|shit
    boos|woedend|kwaad|pissig|razend|ziedend|woest|furieus|verontwaardigd|laaiend|pislink
    teleurgesteld|teleurstellend|teleurstellende|teleurstelling|frustrerend|gefrustreerd|frustratie|ontevreden|ontstemd
    irritant|irritante|geïrriteerd|ergernis|ergerlijk|ergerlijke|hopeloos|hopeloze|dramatisch|dramatische|rampzalig|rampzalige
    verdrietig|radeloos|wanhopig|huilen|overstuur
    vreselijk|vreselijke|verschrikkelijk|verschrikkelijke|beroerd|beroerde|belabberd|belabberde|afschuwelijk|afschuwelijke|bar slecht|slechte
    slechte|slechtste|waardeloze|beroerde service|ervaring|klantenservice|bezorging|communicatie|kwaliteit|zaak|start
    balen|baal|gebaald
    klacht|klachten|klaag|klagen
    nog|nog steeds|altijd niet|geen|niks|niets
    wacht|wachten|wachtte|zit|zitten|hang|hangen|sta|staan al|nu|inmiddels|ondertussen al| een|twee|drie|vier|vijf|zes|dagen|weken|maanden|uren|2|3|4|5|6|10|15|20|30|40|45|50|anderhalf|ruim|sinds
    al|inmiddels|alweer|nu weken|maanden|dagenlang|wekenlang|maandenlang|uren
    al|inmiddels|alweer|nu bijna|ruim|meer| dan| een|twee|drie|vier|vijf|zes|zeven|acht|2|3|4|5|6|7|8|10|anderhalve weken|week|maanden|maand|uur|kwartier
    voor|is|was de|het zoveelste|tweede|derde|vierde|vijfde|2e|3e|4e|2de|3de keer|maal|bericht|mail|poging
    al|nu|inmiddels|alweer drie|vier|vijf|tien|3|4|5|6|10 keer|maal
    nooit|niet meer|weer …  bij|via|van jullie
    niemand neemt|belt|reageert|antwoordt|helpt|weet|doet|die
    geen|zonder enige| reactie|antwoord|gehoor
    helemaal|echt|zo|ik|er| klaar mee|met
    ik ben|word het zat|beu
    van het kastje naar
    wat een drama|ramp|bende|zooi|puinhoop|waardeloze|slechte|teleurstelling|ellende|gedoe|klucht|farce|blunder
    hoe durf|durven|halen je|jullie|u
    schaam|schamen je|jullie|u
    nergens op
    kapot|defect|beschadigd|gebroken|gescheurd|kapotte|defecte|beschadigde|gebroken
    is|was|ging|gaat|kwam|zijn|waren al|nu|weer|meteen|direct| stuk
    pakket|pakje|bestelling|zending|retour|geld|koffer|bagage is|al| kwijt|verdwenen|zoek|kwijtgeraakt|gestolen|weg
    overleden|overlijden|gestorven|uitvaart|begrafenis|rouw
    wéér|alwéér
    al|nu|inmiddels 3x|4x|5x|6x|10x
    weer|alweer|opnieuw niet bezorgd|geleverd|gekomen|binnen|opgehaald
    nooit aangekomen|ontvangen|gekregen|bezorgd|geleverd|gekomen|teruggebeld
    niet komen opdagen
    niet serieus genomen
    voor niks|niets … thuis|gewacht|gezeten|gekomen|gereden|betaald
    er een zooitje|rommeltje|bende|puinhoop|potje van
    geen cent terug|gezien
    geld terug of
    foutje bedankt
    geschillencommissie|ombudsman
    rook|vonken|stank uit
    blank gezet|staat|staan|stond|stonden
    onder water gezet|staat|staan|stond|stonden
    gewond|verwond|kortsluiting|rookontwikkeling|ziekenhuis|waterschade|brandschade|letsel
    """
)
WEAK = _lines(
    """
    slecht|slechte|matig|stom|stomme|sneu|triest|treurig|raar|vreemd|jammer|vervelend|lastig|zuur|zonde
    te laat|lang|traag|vaak
    geld terug
    hoe kan|is dit|dat|het toch|nou|nu| mogelijk|gebeuren|
    vertraging|vertraagd|uitgevallen|storing
    niet binnen|bezorgd|geleverd|ontvangen|aangekomen|gekregen
    werkt|doet|lukt|klopt het|weer| niet
    verkeerde|verkeerd|ontbreekt|ontbreken|mist
    duurt lang|eeuwig|eindeloos|weken|al
    alweer|opnieuw|wederom|zoveelste
    afgesproken|beloofd|toegezegd
    schiet op|eens
    kwijt|stuk|lekt|storing
    """
)
DENIED = frozenset(("niet", "geen", "nooit", "zonder"))
ANGRY = frozenset("😡🤬😠😤😢😭💩👎😞😔😒🙄")
ACKNOWLEDGEMENT = _lines(
    """
    sorry|excuses|excuus|spijt|spijtig|betreuren|verontschuldigen|verontschuldiging|verontschuldigingen
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
    te lang|laat|traag|vaak
    lang|langer moeten|moest|hebt|heeft|wacht|wachten|gewacht|duurt|duurde|op
    bedankt|dank|dankjewel|fijn|goed dat|voor je|u|het|de|jouw|uw dit|het|ons| melding|geduld|eerlijke|melden|delen|laat|aangeeft|meldt|deelt|zegt|vertelt
    """
)


def complains(customer: Reading) -> bool:
    """Does this message complain, or show anger, grief or damage?"""
    if any(token.kind == "emoji" and token.text[0] in ANGRY for token in customer.tokens):
        return True
    if _signs(STRONG, customer):
        return True
    shouts = any(token.kind == "stop" and token.text.count("!") > 1 for token in customer.tokens)
    return _signs(WEAK, customer) + shouts > 2


def acknowledges(reply: Reading) -> bool:
    """Does this reply name the trouble, the feeling, or our part in it?"""
    return next(ACKNOWLEDGEMENT.find(reply.stretch), None) is not None


def _signs(phrases: Phrases, customer: Reading) -> int:
    """How many of these stand in the message, those that are denied ("geen klachten") left out."""
    before = {token.end: token.lower for token in customer.words}
    count = 0
    for match in phrases.find(customer.stretch):
        previous = before.get(match.start - 1)
        count += previous not in DENIED
    return count
