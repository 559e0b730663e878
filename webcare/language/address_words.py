"""Words that tell what je and u are in their sentence: closed classes of Dutch, for ``address``. Own writing.

May not happen here: anything but word lists and the sets made of them.
"""

from __future__ import annotations

from webcare.language.lists import DAYS, MONTHS
from webcare.language.lists import words as _words
from webcare.language.verbs_words import ADVERBS as COMMON_ADVERBS

COURTESY = {
    "je": {"alstublieft": "alsjeblieft", "dankuwel": "dank je wel"},
    "u": {"alsjeblieft": "alstublieft", "dankjewel": "dank u wel"},
}
"""Words that hold a form of address."""
STIFF = _words("uwer uwen uwerzijds uwentwege uwentwil jouwen jouwer")
"""Forms that only a person can turn over."""
SUBJECTS = _words("ik 'k we wij hij zij ze men iemand niemand iedereen jullie")
"""Always, or nearly always, the subject of their clause."""
DETERMINERS = _words(
    """de het een één 't 'n deze die dit dat mijn m'n ons onze hun haar zijn z'n elk elke ieder iedere geen alle al
    allebei beide enkele sommige veel meer weinig minder welk welke zo'n zulke dezelfde hetzelfde diverse enige
    verschillende meerdere genoeg voldoende allerlei"""
)
OBJECTS = _words("""mij me hem hen zich elkaar iets niets niks alles wat er hier daar haar ons het dit dat deze die""")
QUESTIONS = _words(
    """hoe waar waarom wanneer hoeveel hoelang hoever hoezo waarmee waarop waarin waarvoor waarvan waardoor waarbij
    waaraan waarover waaruit waarnaar hoeverre waartoe waarheen waaronder waartegen waarna vanwaar"""
)
WHICH = _words("welk welke wat wie")
SUBORDINATORS = (
    QUESTIONS
    | WHICH
    | _words(
        """als dat of omdat doordat zodat opdat totdat voordat nadat zodra zolang terwijl hoewel ofschoon tenzij mits
    indien aangezien zoals alsof toen naarmate die sinds tot voor eer alvorens"""
    )
)
"""May begin a subordinate clause; ``sinds``, ``tot`` and ``voor`` are prepositions as well."""
FRONTING = SUBORDINATORS - WHICH - {"dat", "die", "of", "voor", "tot", "sinds"}
"""Begin an adverbial clause, after which the main clause opens with its verb."""
COORDINATORS = _words("en of maar want dus doch noch alsmede evenals")
MOMENTS = MONTHS | _words(
    """dag week weekend maand jaar keer ochtend middag avond nacht kwartaal seizoen zomer winter moment uur dagen
    weken maanden jaren uren minuut minuten seconden werkdag werkdagen"""
)
WHEN = _words(
    """deze volgende komende vorige afgelopen elk elke ieder iedere dit dezelfde eerstvolgende eerste laatste de het
    een"""
)
"""Make an adverbial of time with a moment: volgende week."""
DAYPARTS = ("ochtend", "morgen", "middag", "avond", "nacht", "morgenvroeg")
ADVERBS = (
    COMMON_ADVERBS
    | DAYS
    | _words(
        """af akkoord alvast alles anderzijds beneden blij boven bovenal buitenshuis circa compleet daarboven daarbuiten
    dankbaar dichtbij dicht direct door duidelijk elders eerlijk eindelijk enkel erbij erdoor ergens erheen ernaar
    eronder eruit ervoor erg extra fijn fout geleden geen gelijk gerust goed haast heen heerlijk helder hem
    hierheen hierna iets in inbegrepen inclusief ja klaar kosteloos kort kwijt langs leeg leuk links maximaal mee
    meer meteen minimaal mis mooi na naartoe nee nergens niets niks nodig omhoog omlaag ongeacht onderweg onjuist
    open op over overdag overal overigens per prettig pas precies prima rechts ruim rustig samen schoon snel
    spoedig stil straks stuk te tegemoet teleurgesteld terug tevreden tevoren thuis tijdens tijdig toe toevallig
    tot uit uitgebreid vast veilig verder vervelend vol vooruit voor vroegtijdig vrij waard waarschijnlijk weg
    welkom wijs zat zeker zelf zelfs zoal zoek zover zowel zwart vroeg verplicht bekend bewust boos benieuwd
    geïnteresseerd gewend gerechtigd geschikt gewenst gemakkelijk makkelijk moeilijk lastig liefst mogelijk toch
    vanuit ver vergeefs zomaar juist jarig ziek nieuwsgierig veel vaak weer achter aan bij naar om onder tegen
    tussen van via met 's avonds nu eerst even eens maar dus daarvoor heel zeer zo slechts alleen nog nogmaals
    hoogstens anders zonodig desgewenst gegarandeerd morgenochtend morgenmiddag morgenavond uiterlijk hooguit
    ondanks sowieso helaas hartelijk persoonlijk"""
    )
)
"""Never the noun of a phrase that begins with je or uw, and never the subject of a clause."""
FRONT_ADVERBS = (
    COMMON_ADVERBS
    | DAYS
    | _words(
        """daarvoor daarboven daartegen eventueel dan dus hier daar zo ook nu toch hierdoor hieronder hierboven links
    rechts bovenaan onderaan uiterlijk minimaal maximaal alleen zodoende ondertussen evenwel wel niet graag"""
    )
) - _words("veel meer minder beter best slecht totaal")
"""May stand before the verb of a main clause without being its subject."""
FOCUS = _words("ook juist alleen speciaal zelfs vooral uitsluitend")
"""Put stress on the pronoun that follows: ook voor jou."""
STRESSED_AFTER = _words("""van aan door zonder volgens namens dankzij behalve via tegenover jegens omtrent ondanks""")
"""Prepositions after which unstressed je sounds wrong."""
HEARD = _words(
    """hoor hoort horen hoorden hoorde gehoord vernemen vernam verwachten verwacht ontvangen gekregen vragen"""
)
"""Beside these, what comes from the customer is unstressed: we horen graag van je."""
ADDING = FOCUS | _words("niet zowel net")
"""Before a u that begins a clause: ook u kunt meedoen."""
TOGETHER = _words("beiden beide allen allemaal allebei")
"""After u they make a plural, which is jullie."""
INVITING = _words("dan gerust alstublieft even vooral rustig snel")
"""After the verb and u they make a request of it: neemt u dan contact op."""
NEVER_ASKED = _words(
    """hebben zijn kunnen zullen willen mogen moeten worden weten wonen horen ontvangen krijgen vinden missen merken
    bedoelen twijfelen kennen ervaren herkennen begrijpen snappen verwachten wensen hoeven dienen durven vermoeden
    geloven lijken schijnen beschikken behoren overwegen ondervinden vallen schrikken lukken bestaan staan liggen
    zitten beginnen heten kosten betekenen bevinden slagen hopen vrezen denken"""
)
"""Verbs that are not used as a request, so that verb and u at the beginning ask or make a condition."""
TO_THE_CUSTOMER = _words(
    """lijken bevallen schikken overkomen spijten ontbreken ontgaan lukken interesseren verbazen storen vallen
    gelukken baten passen mankeren schelen toekomen smaken"""
)
"""Verbs beside which u may be the person to whom something happens."""
CUSTOMER_DOES = _words(
    """vinden ontvangen krijgen lezen zien regelen betalen bestellen kopen gebruiken downloaden wijzigen annuleren
    retourneren gooien koppelen hoeven openen activeren vullen installeren volgen doen zoeken kiezen aanvragen
    printen bewaren wissen verwijderen nemen melden instellen plaatsen reserveren boeken"""
)
"""Verbs of which a thing at the beginning is the object: dit formulier vindt u op de site."""
WHAT_THEY_DO = CUSTOMER_DOES | _words(
    """bedoelen denken verwachten missen wensen dragen eten drinken weten voelen merken horen hopen zeggen proberen
    schrijven typen invullen"""
)
"""Verbs that ask the customer for something: wat bedoelt u."""
WE_DO = _words(
    """helpen bellen mailen informeren adviseren verwijzen wensen vragen verzoeken danken begeleiden benaderen
    contacteren bezoeken beantwoorden appen berichten verzekeren garanderen waarschuwen leiden attenderen
    herinneren uitnodigen bedanken verwachten spreken"""
)
"""With somebody of ours before these, u is the object: een collega belt u."""
HELPING = _words(
    """helpen informeren adviseren verwijzen begeleiden bieden verzekeren garanderen leiden kosten besparen
    herinneren waarschuwen attenderen"""
)
"""Of these verbs a thing may be the subject as well: dit helpt u, onze app biedt u."""
SHOWING = _words("geven tonen bezorgen leveren brengen sturen")
"""Followed by what is given, these have their giver in front: onze app geeft u inzicht."""
PEOPLE = tuple(
    _words(
        """collega collega's medewerker medewerkster medewerkers monteur adviseur bezorger koerier chauffeur conducteur
    team afdeling klantenservice servicedesk helpdesk expert arts assistent assistente receptie balie manager
    consulent specialist technicus leverancier verzekeraar winkelier verkoper docent agent machinist tandarts"""
    )
)
"""What those are called who help a customer; so is whatever ends in one of these."""
DONE_BY_CUSTOMER = _words(
    """ontvangen besteld gekocht betaald geannuleerd geretourneerd teruggestuurd aangemeld ingevuld gekregen gelezen
    aangevraagd nodig afgesloten gereserveerd geboekt gekozen opgegeven doorgegeven gemeld ingediend aangeschaft
    teruggebracht ingestuurd opgezegd gezien aangegeven geplaatst ingeleverd geopend verwijderd gevonden"""
)
DONE_TO_CUSTOMER = _words(
    """gemaild gebeld geholpen geïnformeerd gevraagd geantwoord benaderd verwezen doorverwezen teruggebeld uitgelegd
    geadviseerd bezocht doorverbonden bediend behandeld bereikt getroffen gewaarschuwd uitgenodigd bedankt beloofd"""
)
GIVING = _words(
    """sturen geven bieden mailen stellen vertellen wensen tonen leveren vragen kosten schelen opleveren besparen
    gunnen beloven garanderen verlenen verschaffen toezeggen schenken brengen lenen zenden appen bezorgen
    verzekeren aanbieden toesturen opsturen meegeven toewensen"""
)
"""Verbs with a person to whom: after them a bare noun may be the thing (we geven je korting)."""
POSSESSED = _words(
    """eigen hele gehele beide andere vorige volgende eerdere huidige nieuwe oude eerste tweede laatste"""
)
"""After je they begin what is the customer's."""
GIVEABLE = _words(
    """korting informatie advies uitleg toegang gelijk sterkte succes plezier geluk tips voorrang uitstel
    duidelijkheid zekerheid garantie updates"""
)
"""After verbs of giving these are what is given, not what the customer has."""
BARE = _words(
    """aandacht aanleiding advies akkoord antwoord behoefte bericht bescherming bevestiging bewijs bezoek bezwaar
    bijstand contact controle data dekking duidelijkheid eten ervaring energie feedback gas gebruik geduld geld
    geluid garantie gelegenheid geluk haast hinder honger hulp informatie inspraak internet inzage inzicht
    interesse invloed kans kennis klant koffie korting krediet last lawaai lekkage lid licht lucht mail medelijden
    moeite muziek nieuws nood onderdak onderhoud ondersteuning overlast overleg pech pijn plaats plek plezier post
    prioriteit profijt raad reactie recht reden reclame rekening respect rente ruimte rust schade schuld slaap
    spijt sterkte stof steun storing stress stroom succes suiker tegoed thee tijd toegang toestemming toezicht
    trek troost twijfel uitleg uitstel uitzicht vakantie veiligheid verbinding verdriet vergoeding verlies verlof
    vertraging vertrouwen verzet voordeel voorkeur voorrang voorraad vrijheid warmte water weerstand werk winst
    zekerheid zicht zin zorg abonnee bewoner donateur eigenaar gast huurder ondernemer ouder patiënt reiziger
    student vriend fan verzekerde excuses excuus kaarten klachten kosten ideeën opmerkingen problemen schulden
    suggesties tips twijfels vragen vlekken wensen zorgen gelijk ongelijk ruzie vermoeden televisie tv contant pin
    sms alarm"""
)
"""Nouns that stand without an article as soon as a verb asks for them: heb je vragen, als je hulp nodig hebt."""
OWNED = _words(
    """account pakket pakje bestelling order retour retourzending zending levering abonnement aanvraag klacht melding
    betaling terugbetaling factuur polis contract verzekering adres wachtwoord aankoop product artikel lamp
    profiel kaart pas pasje boeking reis vlucht ticket reservering afspraak auto fiets telefoon toestel laptop
    wasmachine bezorging verzoek probleem dossier declaratie meter meterstand verbruik termijnbedrag lening
    hypotheek salaris cadeaubon kortingscode compliment borg koffer bagage modem router aansluiting voucher tas
    maaltijd review inschrijving lidmaatschap recept bril medicijn nummer naam code postcode woonplaats scherm app
    computer tablet browser apparaat bon label doos gegevens spullen boodschappen schoenen lampen punten producten
    artikelen bestellingen rekeningnummer e-mailadres mailadres inbox mailbox spamfolder winkelmand winkelmandje
    huis woning straat buurt tuin kamer gezin kind kinderen partner man vrouw dochter zoon vader moeder huisarts
    arts apotheek bank behandeling uitslag testuitslag vaccinatie rijbewijs paspoort inkomen uitkering toeslag
    aangifte aanslag belasting situatie verhaal vraag vraagstuk mening idee opmerking tip zaak geval wens keuze
    bestelnummer klantnummer ordernummer aankoopbewijs bankrekening saldo tegoedbon verlenging opzegging
    proefperiode verhuizing installatie fornuis koelkast vaatwasser droger stofzuiger machine ketel thermostaat
    zonnepanelen stoel tafel bed matras kast jas jurk broek trui shirt maat  gebruikersnaam inlog inlognaam
    identiteit handtekening datum geboortedatum leeftijd beurt ontbijt kapsalon hotelkamer hotel wachttijd sessie
    simkaart bundel familie familielid ouders collega buren huisgenoot huisgenoten werkgever bedrijf organisatie
    hond kat baby vergunning spaarrekening betaalrekening bankpas creditcard pincode hypotheekadviseur monteur
    bezorger stoelnummer boekingsnummer instapkaart kenteken rit zitplaats eigendom voertuig fietsverzekering
    reisverzekering premie dekking schademelding schade-expert"""
)
"""Things of the customer that never stand bare; so is whatever ends in one of these (retourpakket)."""
MASSES = _words("gegevens spullen boodschappen bagage kosten")
"""Without a singular."""
REFLEXIVE = _words(
    """melden schrijven registreren maken haasten vergissen voelen houden abonneren verdiepen legitimeren
    identificeren realiseren beperken concentreren verheugen inschrijven aanmelden afmelden uitschrijven wenden
    bedenken opgeven"""
)
"""Verbs that a request turns on the customer: meld je aan."""
GIVEN = tuple(
    _words(
        """gestuurd gegeven geboden gemaild gesteld verteld gewenst getoond geleverd gevraagd beloofd gebracht bezorgd"""
    )
)
"""Participles, also behind a prefix, of verbs of giving."""
HANDED = (*GIVEN, *"vergoed gestort betaald gekeerd handigd toegekend verleend".split())
"""What may be done to a thing for somebody: het bedrag wordt u teruggestort."""
HAPPENING = _words("gebeuren overkomen lukken schelen gebeurd")
"""With these, je may be whom it happens to: dan kan je niets gebeuren."""
THANKS = _words("dank bedankt dankjewel dankje sorry excuses blij")
"""What follows voor je is the customer's: bedankt voor je geduld."""
NO_SUBJECTS = _words(
    """klant lid abonnee contact recht interesse behoefte last haast honger dorst gebruik zin spijt twijfel gelijk
    deel bezwaar advies toegang duidelijkheid uitleg pech zekerheid moeite trek succes voorrang nood informatie
    inzage hulp"""
)
"""Bare nouns that do not begin a clause with je as their owner: als je klant wordt, als je hulp zoekt."""
TAKING = _words(
    """krijgt neemt opneemt zoekt ontvangt maakt ervaart ondervindt vraagt aanvraagt wil geeft doorgeeft stelt leest
    ziet merkt koopt bestelt gebruikt wenst verwacht mist oploopt lijdt meldt stuurt opstuurt zocht kreeg vroeg"""
)
"""Of these verbs it is persons who are the subject."""
THINGS_DO = tuple(
    _words(
        """afloopt verloopt aankomt binnenkomt werkt klopt lukt start begint eindigt ingaat stopt vervalt arriveert
    vertrekt ontbreekt wegvalt verschijnt verandert stijgt daalt uitvalt toeneemt afneemt opraakt komt aankwam
    blijft"""
    )
)
"""Of these verbs it is things that are the subject."""
ASKED = _words("om of naar wat waar wanneer hoe waarom wie dit dat het")
"""After vragen these show that it is the verb: mag ik je vragen of …"""
