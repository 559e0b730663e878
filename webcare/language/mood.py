"""Does a customer complain, and does a reply acknowledge it? By the words that people use for it."""

from webcare.language.phrases import Phrases
from webcare.language.reading import Reading

COMPLAINT = Phrases(
    """belachelijk|schandalig|schande|schandelijk|waardeloos|waardeloze|walgelijk|bizar|absurd|onacceptabel|onbegrijpelijk|ongelofelijk|ongelooflijk
    boos|woedend|kwaad|pissig|razend|ziedend|woest|furieus|verontwaardigd
    teleurgesteld|teleurstellend|teleurstelling|teleurstellende|frustrerend|gefrustreerd|frustratie|irritant|irritatie|geïrriteerd|ergernis|ergerlijk
    balen|baal|balend|verdrietig|huilen|wanhopig|radeloos|ontevreden|klote|kut|kutbedrijf|wtf|tering|verdomme|godver
    oplichters|oplichting|oplichterij|opgelicht|bedrog|bedrogen|leugens|gelogen|liegen
    klacht|klachten|klaag|klagen|wanprestatie|prutsers|amateurs|treurig|triest|bagger|drama|dramatisch|rampzalig|wansmaak
    slecht|slechte|slechtste|beroerd|beroerde|belabberd|belabberde|matig|vreselijk|vreselijke|verschrikkelijk|verschrikkelijke|afschuwelijk
    nooit meer …  bij jullie|bestellen|kopen
    nooit|niet weer|meer|nog iets|wat|een keer| bij|via jullie
    nog|nog steeds|altijd niet|geen|niks|niets
    wacht|wachten|wachtte al|nu|inmiddels|ondertussen al|
    al|alweer|inmiddels dagen|weken|maanden|uren
    al|voor|nu|inmiddels een|twee|drie|vier|vijf|zes|2|3|4|5|6|anderhalve|de|meer|ruim|bijna dan| dagen|weken|maanden|uur|week|keer|maand
    voor de zoveelste|derde|tweede|vierde|2e|3e|4e|2de|3de keer|maal
    geld terug
    kapot|stuk|defect|beschadigd|gebroken|kwijt|verdwenen|zoek|kwijtgeraakt
    niemand neemt|belt|reageert|antwoordt|helpt|weet|die
    geen reactie|antwoord|gehoor|bericht
    hoe kan|is dit|dat|het toch|nou|nu| mogelijk|gebeuren
    hoe durf|durven|halen je|jullie
    ik ben er|het klaar|zat|beu|helemaal mee|klaar|zat| 
    helemaal klaar|zat|beu mee|met|
    wat een|n aanfluiting|drama|ramp|bende|zooi|puinhoop|bedrijf|waardeloze|slechte|service|teleurstelling
    overleden|overlijden|gestorven|uitvaart|rouw|begrafenis
    gewond|verwond|brand|kortsluiting|rook|schok|ziekenhuis|schade|letsel
    te laat""".replace("\n    ", "\n")
    .strip()
    .split("\n")
)
ANGRY = frozenset("😡🤬😠😤😢😭💩👎😞😔😒🙄")
ACKNOWLEDGEMENT = Phrases(
    """sorry|excuses|excuus|spijt|spijtig|betreuren|verontschuldigen|verontschuldiging
    vervelend|vervelende|nare|rot|rottig|jammer|balen|baal|pijnlijk|onprettig|ergerlijk|frustrerend|teleurstellend|teleurstelling|frustratie|schrikken|schrok|verdrietig|verdriet|lastig|ellendig|zuur|zonde|vreselijk|verschrikkelijk|irritant|akelig|ellende|teleurgesteld|ergernis
    begrijpelijk|begrijpelijke|terecht|terechte
    begrijp|begrijpen|snap|snappen|kan|kunnen we|wij|ik| heel| goed| dat|je|u|jouw|uw|de|het|me|ons|waarom|hoe|voorstellen|volkomen|helemaal|best
    snap|snappen|begrijp|begrijpen we|wij|ik
    me|ons goed|heel|best| goed| voorstellen
    je|u hebt|heeft gelijk
    niet de bedoeling|afspraak|service
    had|hadden|mag|mogen|mocht niet mogen|gebeuren|moeten
    niet hoe|zoals het|je|u|we|wij|dit|dat hoort|mag|mocht|wil|willen|moet|verwacht|verwachtte|gewend
    hoort|hoorde niet|anders
    niet goed|netjes|oké|ok|fijn|leuk|prettig
    dat|dit|hier moet|kan|kon|had beter|anders|sneller
    gecondoleerd|condoleren|sterkte|medeleven
    fout|foutje|misgegaan|mis|misging|verkeerd|steken
    te lang|laat|traag
    lang|langer moeten|moest|hebt|heeft|wacht|wachten|gewacht|duurt|duurde
    allerminst|helemaal|zeker|bepaald niet fijn|leuk|prettig|wat
    bedankt|dank|dankjewel|fijn|goed dat|voor je|u|het|de| dit|het|ons| melding|geduld|eerlijke|melden|delen|laat|aangeeft|meldt|deelt|zegt
    wat|hoe|heel|erg|zo|echt naar dat|voor|om|is|""".replace("\n    ", "\n")
    .strip()
    .split("\n")
)


def complains(customer: Reading) -> bool:
    """Does this message complain, or show anger, grief or damage?"""
    if any(token.kind == "emoji" and token.text[0] in ANGRY for token in customer.tokens):
        return True
    return next(COMPLAINT.find(customer.stretch), None) is not None


def acknowledges(reply: Reading) -> bool:
    """Does this reply name the trouble, the feeling, or our part in it?"""
    return next(ACKNOWLEDGEMENT.find(reply.stretch), None) is not None
