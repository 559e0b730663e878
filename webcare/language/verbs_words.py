"""The small words around Dutch verbs, by what they tell about the verb beside them. Own writing.

May not happen here: anything but word lists and the sets made of them.
"""

from __future__ import annotations

from webcare.language.lists import words as _words

SINGLE = _words("hij men iedereen niemand iemand eenieder")
"""Subjects of the third person that are nothing else."""
NEUTER = _words("het dit dat alles niets iets")
"""Subjects of the third person, or objects."""
EITHER = _words("ze zij die wie wat er deze")
"""Singular or plural, subject or not."""
ME = _words("ik 'k k ikzelf")
NOMINATIVE = SINGLE | _words("ik jij wij we gij ge")
"""Always the subject."""
DETERMINERS = _words(
    """de het een dit dat deze die mijn jouw je uw zijn haar ons onze jullie hun elk elke ieder iedere welk welke
    geen één alle"""
)
POSSESSIVES = _words("mijn jouw uw onze zijn haar hun ons")
RELATIVES = _words(
    """die dat wat wie welke waar waarvan waarbij waarin waarop waarmee waardoor waarvoor waaraan waarover waaruit
    waarnaar waaronder waartoe waarna hoe wanneer waarom"""
)
CONJUNCTIONS = _words(
    """als dat omdat doordat zodat zodra nadat voordat totdat opdat terwijl toen hoewel ofschoon indien mits tenzij
    aangezien sinds zolang zoals alsof naarmate tot of hetgeen"""
)
OPENERS = RELATIVES | CONJUNCTIONS
"""Words that may begin a subordinate clause."""
COORDINATORS = _words("en maar of want dus noch dan doch")
PREPOSITIONS = _words(
    """aan achter behalve beneden bij binnen boven buiten door gedurende in langs met na naar naast om onder ondanks
    op over per rond rondom sinds te tegen tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor voorbij
    wegens zonder dankzij qua inclusief exclusief conform namens omtrent"""
)
ADVERBS = _words(
    """aldus allang alleen allemaal alsnog altijd anders bijna bijvoorbeeld binnenkort bovendien buiten daar daaraan
    daarbij daardoor daarheen daarin daarmee daarna daarnaast daarom daaronder daarop daarover daartoe daaruit
    daarvan daarvoor dadelijk dagelijks dan dankzij desondanks deels direct doorgaans dus echt echter eenmaal eens
    eerder eerst eigenlijk ergens ermee erop erin eraan erbij erover ertoe ervan ervoor even eventueel feitelijk
    gauw gelukkig gemakkelijk gewoon gisteren graag gratis heel helaas helemaal hier hieraan hierbij hierdoor hierin
    hiermee hierna hiernaast hieronder hierop hierover hiertoe hieruit hiervan hiervoor hoogstens hopelijk immers
    inderdaad ineens inmiddels intussen jammer juist kennelijk kortom langer langzaam later liever lang maandelijks
    maar mede meer meestal meteen minder misschien momenteel morgen morgenochtend namelijk natuurlijk nergens net
    niet nog nogmaals nooit nou nu ongeveer onlangs onmiddellijk ook opeens opnieuw overal overigens overmorgen
    persoonlijk pas precies regelmatig reeds samen sindsdien slechts snel sneller snelst soms spoedig steeds straks
    tegelijk tegenwoordig telkens tenminste tenslotte terug thans toch toen tot totaal trouwens tussendoor
    uiteindelijk uiteraard uitsluitend vaak vaker vanavond vandaag vanmiddag vanmorgen vannacht vanochtend vanzelf
    vast veel vervolgens vervroegd vooraf vooral vooralsnog voorlopig voortaan vroeg vroeger wederom weer wel weldra
    wellicht wekelijks zeer zeker zelden zelf zelfs zo zodoende zojuist zomaar zonet zorgvuldig allereerst tevens
    voldoende zowel evenzeer evenals ondertussen achteraf automatisch voornamelijk normaal rechtstreeks online
    telefonisch schriftelijk binnen elders onderaan bovenaan linksboven rechtsboven thuis meermaals soepel
    waarschijnlijk tijdelijk gelijk keurig netjes volledig goed beter best slecht hartelijk vrijblijvend al alvast
    alweer amper eindelijk enkel evenwel eveneens extra haast hoogstwaarschijnlijk hooguit ietwat intern kosteloos
    makkelijk nagenoeg nauwelijks onderweg ooit plotseling ruimschoots simpelweg sowieso speciaal standaard tijdig
    toevallig tussentijds uitgebreid vanzelfsprekend verder vermoedelijk veilig vlot voorgoed werkelijk beslist
    absoluut ongetwijfeld zelfstandig gezamenlijk daadwerkelijk duidelijk weinig beperkt"""
)
OBJECTS = _words("mij me hem haar ons hen hun ze jou zich het dit dat deze die iets niets alles wat iemand niemand")
"""What may follow verb and subject: pronouns."""
ARTICLES = _words("de het een geen")
PREDICATES = _words(
    """lid klant vriend fan abonnee ziek beter moe gek blij boos wakker bang nat rijk arm verdrietig enthousiast
    nieuwsgierig zwanger vrolijk chagrijnig onzeker rustig zenuwachtig ouder misselijk duizelig bewust eigenaar
    donateur"""
)
"""What somebody becomes."""
TO_SOMEBODY = _words(
    """gevraagd aangeboden verteld gestuurd toegestuurd verzocht gegeven aangeraden geadviseerd beloofd verweten
    ontnomen gezegd medegedeeld meegedeeld getoond geleerd uitgelegd bespaard gegund vergoed bezorgd voorgesteld
    toegezonden teruggestort terugbetaald verleend geleverd bijgebracht duidelijk aangesmeerd opgelegd ontzegd
    gemeld overhandigd uitbetaald uitgereikt verkocht toegekend toegewezen verstrekt teveel noodlottig"""
)
"""Participles and adjectives beside which je may be the person to whom."""
BELONGINGS = _words(
    """pakket pakje bestelling order retour retourzending zending levering account abonnement aanvraag vraag klacht
    melding betaling terugbetaling factuur rekening polis contract verzekering adres wachtwoord geld aankoop product
    artikel lamp schade reactie bericht mail e-mail gegevens profiel kaart pas pasje punten saldo tegoed boeking
    reis vlucht ticket reservering afspraak auto fiets telefoon toestel laptop wasmachine bezorging verzoek probleem
    dossier declaratie verbinding internet energie meter meterstand verbruik termijnbedrag lening hypotheek bank
    salaris cadeaubon kortingscode korting borg koffer bagage stroom modem router aansluiting voucher tas maaltijd
    boodschappen feedback review inschrijving uitkering vergoeding toeslag aangifte rijbewijs paspoort bezwaar
    vergunning lidmaatschap recept bril medicijn medicijnen afspraken klachten vragen"""
)
"""Things of the customer: after je they are the subject, and je is no subject."""
QUANTITIES = _words(
    """meer veel vele verschillende allerlei diverse alle onze informatie tips genoeg enkele meerdere een o.a."""
)
"""What may follow je when it is the subject of vinden."""
TIMES = _words(
    """keer dag week maand jaar ochtend avond middag nacht moment tijd zomer winter weekend uur kwartaal seizoen"""
)
AUXILIARIES = _words("ben bent is was waren heb hebt heeft hebben had hadden word wordt worden werd werden")
"""Words beside which a participle stands; zijn is left out, as it is also a possessive."""
PASSIVE = _words("word wordt worden werd werden")
MODALS = _words(
    """kan kun kunt kunnen kon konden moet moeten moest moesten mag mogen mocht mochten zal zullen zult zou zouden
    wil willen hoeft hoeven gaat gaan dient dienen"""
)
SMALL_VERBS = _words(
    """wilt wilde wilden hoef zei zegt zijn doe doet ga kom komt weet staat sta ligt zit krijg krijgt blijft blijf
    lijkt blijkt maakt geeft vindt vind houdt houd laat ging kwam zag deed kreeg bleef liet stond gaf nam"""
)
FINITE_SMALL = AUXILIARIES | MODALS | SMALL_VERBS
