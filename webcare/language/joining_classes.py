"""Closed classes of Dutch words for ``joining``, written by hand. Open classes are derived in ``joining_forms``."""

from __future__ import annotations

from webcare.language.lists import DAYS, MONTHS, words

# Words of grammar, adverbs and numerals: no first part, whatever they are homonyms of (waar, na, pas, weer).
GRAMMAR = frozenset(
    """
    goed goede goeds vaders moeders dochters zoons broers zusters opa's oma's de het een 't 'n der den des ten ter deze
    dit die dat zo'n zulk zulke dergelijke welk welke wat wie wiens wier ik je jij jou jouw u uw hij zij ze wij we me
    mij mijn m'n z'n zijn hem haar hen hun ons onze jullie men zich elkaar elkaars mekaar iets niets niks iemand
    niemand iedereen alles al alle allen alleen allemaal allebei beide beiden elk elke ieder iedere enig enige enkel
    enkele sommige veel vele velen weinig weinige meer meest meeste meesten minder minst minste genoeg voldoende geen
    ander andere anderen anders zelfde dezelfde hetzelfde aan achter af als bij binnen boven buiten dankzij door
    gedurende in jegens langs met mee mede na naar naast nabij niettegenstaande om omstreeks ondanks onder ongeacht op
    over per rond rondom samen sinds te tegen tegenover tijdens tot tussen uit van vanaf vanuit vanwege via volgens
    voor voorbij wegens zonder bovenop bovenaan onderaan onderin en of maar want dus noch doch dan dat omdat doordat
    zodat totdat opdat voordat nadat hoewel terwijl toen tenzij mits zoals zodra zolang wanneer indien hoe waarom waar
    waarin waarmee waarop waarvan waarvoor daar er hier ergens nergens overal daarin daarmee daarop daarvan daarvoor
    daarom daarna eraan erin erop ervan erbij ermee eruit hierbij hiermee niet wel ook nog nu al alvast pas eerst net
    juist toch maar eens even soms vaak altijd nooit ooit straks zo zojuist zeer heel erg te best redelijk tamelijk
    vrij bijna haast ongeveer circa zeker vast misschien wellicht gewoon graag liever liefst gauw snel meteen direct
    weer opnieuw verder terug weg heen toe mis kwijt klaar bezig beter slechts echter immers namelijk helaas hopelijk
    eigenlijk natuurlijk bijvoorbeeld inclusief exclusief vandaag gisteren morgen eergisteren overmorgen vanmorgen
    vanochtend vanmiddag vanavond vannacht binnenkort later eerder vroeger laatst boven beneden links rechts
    buitenshuis ja nee oké hoi hallo dag sorry bedankt dank nul één twee drie vier vijf zes zeven acht negen tien elf
    twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig
    zeventig tachtig negentig honderd duizend miljoen miljard half halve tweederde driekwart dubbel dubbele hele
    anderhalf anderhalve eerste tweede derde vierde vijfde zesde zevende achtste laatste volgende vorige extra live
    gratis online offline tweedehands standaard netto bruto maximaal minimaal max min plus ben bent is was waren
    geweest heb hebt heeft had hadden gehad word wordt worden werd werden geworden zal zult zullen zou zouden kan kun
    kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde wilden wou hoeft
    hoeven doe doet doen deed gedaan ga gaat gaan ging gingen gegaan kom komt komen kwam kwamen laat laten liet zie
    ziet zien zag sta staat staan stond zit zitten zat lig ligt liggen lag geef geeft geven gaf gegeven neem neemt
    nemen nam genomen vind vindt vinden vond weet weten wist krijg krijgt krijgen kreeg blijf blijft blijven
    """.split()
)

# Verbs whose past forms are also nouns, and adverbs and adjectives that look like nouns: no second part.
_HOMONYMS = words(
    """
    gaven zagen kwamen lagen zaten baden bonden banden drongen dronken grepen hielden kregen lazen liepen namen reden
    riepen schreven sloten spraken sprongen stonden trokken vonden vroegen weken wezen wierpen zaken zogen zonden
    akkoord goed fout klaar open dicht vol leeg los gelijk zeker tevreden verplicht mogelijk nodig waard kapot stuk
    links rechts noord oost west zuid keer maal pardon alstublieft alsjeblieft groet groeten groetjes eind einde
    gedacht gevoerd gericht geleid gelukt gezegd gekeken gesproken geschikt gebaseerd gebonden gerelateerd cadeau
    """
)
NOT_SECOND = GRAMMAR | DAYS | MONTHS | _HOMONYMS

# What is counted or measured out: 'vier dagen uitstel', 'een doos lampen', 'een aantal klanten' are no compounds.
MEASURES = frozenset(
    """
    aantal paar beetje boel hoop hoeveelheid deel gedeelte helft kwart massa meerderheid minderheid percentage rest
    reeks serie set setje stapel groep groepje bos bundel rij lading tal tientallen honderden duizenden miljoenen
    miljarden dozijn stuk stuks stukje keer keren maal euro euro's cent dollar gulden procent kilo kilo's gram ons pond
    ton liter deciliter milliliter meter meters centimeter millimeter kilometer kilometers graad graden watt volt
    ampère gigabyte megabyte gb mb kb kelvin lumen seconde seconden minuut minuten uur uren uurtje kwartier dag dagen
    werkdag werkdagen week weken weekje maand maanden kwartaal jaar jaren eeuw eeuwen begin eind midden periode glas
    glazen kop kopje kopjes fles flessen flesje doos dozen doosje zak zakken zakje pak pakken pakje pakjes blik rol
    rollen krat kratten tube pot potje bak bakken emmer bord schaal plak plakje snee vel vellen laag strook
    """.split()
)

# 'dit type lamp', 'welke kleur stof': kinds are followed by what they are kinds of.
KINDS = frozenset("soort soorten type types merk merken kleur kleuren maat maten model modellen vorm smaak".split())
OF_KINDS = ("nummer", "naam", "code", "keuze", "aanduiding", "plaat", "tabel", "wijziging", "verschil", "advies")

# 'het menu Instellingen', 'het onderwerp retouren': the second word is the first one's name.
LABELS = frozenset(
    """
    menu kop kopje tab tabblad pagina knop optie map categorie rubriek onderwerp thema veld vak kolom sectie hoofdstuk
    onderdeel artikel filter term woord begrip titel functie modus stand scherm venster
    """.split()
)
# The same, unless their union is in the word list: 'team klantenservice', but teamleider.
NAMED = frozenset(
    """
    afdeling team maand stad gemeente provincie firma familie dienst project programma groep klas
    """.split()
)
NAMING = LABELS | NAMED
# To whom something is given or asked: 'we sturen de klant informatie'.
PERSONS = frozenset(
    """
    klant klanten gebruiker gebruikers bezoeker bezoekers reiziger reizigers lid leden ouder ouders patiënt patiënten
    huurder huurders bewoner bewoners inwoner inwoners burger burgers mensen kind kinderen collega collega's monteur
    monteurs bezorger bezorgers chauffeur chauffeurs medewerker medewerkers arts huisarts docent student studenten
    leerling leerlingen bedrijf bedrijven winkel winkels leverancier verkoper koper gast gasten team bank gemeente
    school vriend vrienden vrouw man moeder vader buren buur ondernemer ondernemers werkgever werknemer werknemers
    deelnemer deelnemers abonnee abonnees verzekerde verzekerden lezer lezers organisatie organisaties gezin dochter
    zoon
    """.split()
)

# Times: 'je hoort maandag bericht', 'binnen een dag antwoord'.
TIMES = (
    DAYS | MONTHS | frozenset("weekend ochtend middag avond nacht zomer winter herfst lente voorjaar najaar".split())
)
DAYPARTS = frozenset("ochtend morgen middag namiddag avond nacht ochtenden middagen avonden nachten".split())

COUNTS = MEASURES | KINDS
BEFORE_BARE = MEASURES | LABELS | TIMES

# Nouns that stand without an article as soon as a verb asks for them: 'per mail bericht', 'heeft de trein vertraging'.
BARE = frozenset(
    """
    aandacht aanleiding advies afspraak antwoord bericht bescherming bevestiging bewijs bezwaar contact controle cadeau
    deel dienst dorst duidelijkheid effect eten ervaring feedback file gas gebruik geduld geld geluid garantie
    gelegenheid gezeur haast hinder honger hulp informatie info inspraak inzage inzicht interesse internet invloed
    inzet jeuk kans keuze kennis koffie korting kritiek last lawaai lekkage les licht lid lucht melding mail muziek
    nieuws nood onderdak onderhoud overlast pech pijn plaats plezier post prioriteit profijt reactie recht reclame
    regen respect rook ruimte rust ruzie schade schuld slaap spijt spoed steun stof storing stress stroom succes tekort
    tegoed tijd thee toegang toestemming toezicht trek troost tv uitleg uitstel uitzicht vakantie veiligheid
    verantwoording verdriet vergoeding verlof verlies vertraging vertrouwen verzet voordeel voorrang vraag warmte water
    weerstand werk werking wifi winst zicht zin zorg zekerheid
    """.split()
)

# Verbs that bring two nouns side by side. As a neighbour of the pair they explain it.
LIGHT = frozenset(
    """
    heb hebt heeft hebben had hadden geef geeft geven gaf gaven gegeven bied biedt bieden bood aangeboden krijg krijgt
    krijgen kreeg kregen gekregen maak maakt maken maakte gemaakt neem neemt nemen nam genomen opnemen opneemt vraag
    vraagt vragen vroeg gevraagd stuur stuurt sturen stuurde gestuurd zoek zoekt zoeken zocht vind vindt vinden vond
    gevonden ontvang ontvangt ontvangen ontving verleen verleent verlenen bezorg bezorgt bezorgen lever levert leveren
    leverde geleverd betaal betaalt betalen betaalde betaald toon toont tonen bevat bevatten zie ziet zien verleent
    kost kosten lijd lijdt lijden oploopt oplopen ontstaat ontstaan bestel bestelt bestellen koop koopt kopen huur
    huurt wens wenst wensen gun gunt schenk schenkt vertel vertelt vertellen leen leent lenen is zijn was waren wordt
    worden werd werden staat staan zit zitten ligt liggen opnam verschaf verschaft verschaffen verstrek verstrekt
    verstrekken toevoegen toevoegt invullen invult meesturen meestuurt wil willen wilt nodig terug zet zetten hang
    hangt hangen plaats plaatst plaatsen meld meldt melden lees leest lezen
    """.split()
)

# Nouns that lose their article beside these verbs only.
IDIOMS = {
    "rekening": frozenset("houd houdt houden hield hielden gehouden".split()),
    "verbinding": frozenset("maak maakt maken maakte heb hebt heeft hebben zoek zoekt zoeken krijg krijgt".split()),
    "plek": frozenset("heb hebt heeft hebben is zijn".split()),
}
IDIOM_VERBS = frozenset("maakt maken maakte krijgt krijgen kreeg legt leggen zoekt zoeken".split())

# Behind these a bare noun is no object.
COPULAS = frozenset("is zijn was waren wordt worden werd werden blijft blijven lijkt".split())

# After these a clause keeps its verb for the end, so that subject and object meet: 'dat de klant informatie krijgt'.
SUBORDINATORS = frozenset(
    """
    dat als of omdat doordat zodat totdat opdat voordat nadat hoewel terwijl toen tenzij mits zoals zodra zolang
    wanneer indien die wie wat waar waarin waarmee waarop waarvan waarvoor waarom hoe om
    """.split()
)
DETERMINERS = frozenset(
    """
    de het een deze dit die onze ons jouw je uw mijn zijn haar hun jullie elk elke ieder iedere geen welk welke zo'n
    beide alle andere ander nieuwe eigen juiste volgende vorige eerste laatste
    """.split()
)
OF_MANY = frozenset("alle beide enkele sommige vele meerdere verschillende diverse".split())
PREPOSITIONS = frozenset(
    """
    aan achter bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds tegen tijdens
    tot tussen uit van vanaf vanuit vanwege via volgens voor wegens zonder qua
    """.split()
)
BARE_PREPOSITIONS = frozenset("per via op met in bij onder uit ter te tot naar na vanaf sinds zonder als".split())
SUBJECTS = frozenset("ik je jij u hij zij ze wij we jullie men het dit dat er".split())

# First parts that take a hyphen: a role beside the person that follows.
ROLES = frozenset("collega kandidaat aspirant interim ex adjunct assistent chef leerling stagiair".split())
# No words by themselves: what follows belongs to them.
PREFIXES = frozenset("anti non semi multi micro macro pseudo quasi".split())
# Nouns that their forms make look like adjectives or verbs.
SURE_NOUNS = frozenset(
    """
    personeel materieel materiaal eis eisen lid leden recht rechten kosten gegevens link links pas les stand waarde
    voordeel nadeel reden terugbetaling gas
    """.split()
)
# Verbs that are also plurals: 'dm sturen', 'koffie zetten', 'tv kijken'.
VERBS = frozenset(
    """
    sturen zetten halen kopen verkopen vragen antwoorden horen leren lezen boeken werken kosten prijzen reizen stellen
    stemmen stoppen storten melden delen tonen wensen zoeken plaatsen plannen printen scannen testen chatten bellen
    """.split()
)
# Adjectives that live in compounds: klantvriendelijk, ICT-gerelateerd.
ADJECTIVES = frozenset(
    """
    vriendelijk vriendelijke onvriendelijk onvriendelijke gerelateerd gerelateerde overstijgend overstijgende
    """.split()
)
# Letters said one by one, or short forms that the Leidraad joins with a hyphen (6.F), written small.
LETTERS = frozenset(
    """
    tv btw pc sms mms cd dvd wc gsm hbo mbo vmbo vwo cao ov uv apk gps hr pr cv lpg pvc ivf ggz ggd mkb nv bv bh vip tl
    dm id ip it qr iban bsn kvk usb pdf url faq vog ww aow wao zzp dj tbs tbc eeg hiv soa ftp html lcd gft bbp wo ict
    """.split()
)
# Names that compounds in replies begin with; the hyphen keeps them legible.
BRANDS = frozenset(
    """
    Facebook Google Instagram Klarna LinkedIn Marktplaats Messenger PayPal PostNL TikTok Twitter WhatsApp YouTube iDEAL
    """.split()
)
OLD_SPELLINGS = {"email": "e-mail"}
# Names of places that begin with these take a hyphen: Noord-Holland, Zuid-Korea, Groot-Brittannië.
PLACES = frozenset(
    """
    Noord Zuid Oost West Midden Noordoost Noordwest Zuidoost Zuidwest Groot Nieuw Saoedi Sovjet Vlaams
    """.split()
)
# er mee, hier mee: these seconds cannot open a place or a time, so they belong to the word before.
PRONOMINAL = {
    **{f"{first} mee": f"{first}mee" for first in ("er", "hier", "daar", "waar")},
    **{f"{first} heen": f"{first}heen" for first in ("er", "hier", "daar", "waar")},
    "er toe": "ertoe",
    "er vandaan": "ervandaan",
}
# Pairs that are written apart, though a word exists that joins them: names, or two words in the sense meant.
APART = frozenset(
    pair.strip()
    for pair in """app store|play store|open source|gebruik maken|real time|start up|check in|log in|log out|make up
    |follow up|high tea|fast food|black friday|cyber monday|coming out|service level|customer service|net promoter
    |best practice|stand by|back up|plug in|add on|pop up|sign up|lay out|dubbele punt|design system
    |eigen bijdrage|eigen bijdragen|eigen naam""".split("|")
)
# Endings that are no words without the number before them; after the open ones the noun follows at once.
OPEN_NUMBERED = frozenset("uurs persoons sterren kilos".split())
NUMBERED = OPEN_NUMBERED | frozenset(
    """
    daags daagse jarig jarige wekelijks wekelijkse maandelijks maandelijkse delig delige voudig voudige urig urige
    koppig koppige cijferig cijferige
    """.split()
)
NEAR_DAYS = frozenset("morgen gisteren gister eergisteren overmorgen".split())
# Adverbs and adjectives that are first parts too; only after an article or a preposition they can be nothing else.
ADVERBS = frozenset("privé thuis zelf".split())
MODALS = frozenset(
    """
    kan kun kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde wilden zal
    zult zullen zou zouden hoef hoeft hoeven laat laten liet lieten gaat gaan ga ging komt komen kom help helpt helpen
    te
    """.split()
)
