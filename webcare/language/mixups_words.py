"""Closed lists for ``mixups``: what belongs to a customer or a desk, and the small words that tell a slip from sense.

Written by hand.
"""

from __future__ import annotations

from webcare.language.lists import words as _words

# Things with the article het, de and either, which in a reply are somebody's. None goes without an article.
HET = _words(
    """
    pakket pakje bestelnummer ordernummer klantnummer telefoonnummer nummer rekeningnummer adres e-mailadres
    wachtwoord account abonnement formulier bedrag product artikel probleem label toestel apparaat kenteken
    paspoort rijbewijs kaartje ticket huis profiel bankrekeningnummer contract dossier verzoek bestand filmpje
    scherm onderdeel kantoor polisnummer bezorgadres retourformulier retourlabel boek recept medicijn kind
    """
)
DE = _words(
    """
    bestelling zending levering betaling terugbetaling bezorging melding aanvraag factuur nota order lamp fiets
    auto woning polis verzekering boeking reservering reis vlucht kaart simkaart telefoon laptop tablet meter
    rekening code link app mail brief afspraak klacht postcode naam geboortedatum bon kassabon
    jas schoen stoel tafel wasmachine printer router
    """
)
OF_BOTH = _words("order account e-mail mail link app")
"""Words that some write with de and others with het: no judgement about their article."""
HEADS = (
    "nummer",
    "adres",
    "bestelling",
    "pakket",
    "zending",
    "rekening",
    "pas",
    "kaart",
    "polis",
    "abonnement",
    "contract",
)
"""Last parts of compounds that are somebody's too: klantnummer, zorgpolis."""
PLURALS = _words("gegevens spullen lampen vragen wensen producten artikelen facturen bestellingen pakketten klachten")
GIVEN = _words(
    """
    reactie antwoord geduld hulp interesse feedback compliment begrip bericht berichtje tip foto review bezoek mening
    ervaring idee verhaal suggestie medewerking komst steun bijdrage vertrouwen inzet aandacht mailtje telefoontje
    vraag vragen opmerking steuntje deelname aankoop keuze geboorte verjaardag huwelijk situatie wens wensen
    """
)
"""What the customer gives us or has; behind a preposition it is hers (bedankt voor jouw reactie)."""
FAMILY = _words(
    """
    collega collega's moeder vader man vrouw vriend vriendin kind kinderen zoon dochter dokter huis fiets
    """
)

# What may come right behind a pronoun that ends its group: 'ik help u graag', 'voor jou is'.
BEHIND_PRONOUN = _words(
    """
    graag dat om of als en hierover hiervoor daarover daarvoor hiermee hartelijk alvast is zijn te zodat zo
    natuurlijk even verder
    """
)
VERBS_OF_GIVING = _words("stuur geef mail app dm bezorg toon vertel leen gun sturen geven mailen appen stuurt geeft")

PLURAL_VERBS = _words(
    """
    hebben zijn waren hadden worden werden kunnen konden zullen zouden moeten moesten mogen mochten willen
    wilden gaan gingen komen kwamen doen deden zeggen zeiden vinden vonden krijgen kregen weten wisten staan
    stonden zitten zaten blijven bleven maken maakten nemen namen sturen stuurden bellen belden leveren leverden
    lopen liepen dachten beloofden hoeven hoefden betalen betaalden helpen hielpen
    """
)
AFTER_NOUNED = _words("en is was wordt heeft kan zal")
"""After 'hun kunnen', 'hun doen' these show that the verb is a noun."""
CLAUSE_STARTS = _words(
    """
    en maar want of dus dat omdat doordat zodat totdat nadat voordat hoewel terwijl toen als zodra wanneer hoe hoelang
    waarom
    """
)
ARTICLES = _words("het een")
OBJECT_STARTS = ARTICLES | _words("de dit dat je u ons mij me hem")
"""What an object behind a verb may begin with."""

# Irregular comparatives, and what stands beside a comparison.
COMPARATIVES = _words("beter betere meer minder anders liever eerder verder")
COMPARED = _words(
    """
    ik jij je jou u hij hem zij ze haar wij we ons jullie hen hun wie de het een die deze dit dat mijn jouw uw
    onze vroeger voorheen normaal anders gewoonlijk verwacht gedacht gehoopt gepland afgesproken beloofd
    aangegeven gewend ooit eerst eerder gisteren toen vorig vorige andere anderen bij in op met via per van
    sinds tijdens elders hier daar nu vandaag vanochtend vanmorgen vanmiddag vanavond vannacht gister eergisteren
    """
)
THOUGHT = _words(
    "dacht dachten denk denkt denken verwacht verwachtte verwachten gedacht gehoopt hoopte hoopten gewend beloofd "
    "beloofden afgesproken aangegeven gepland wilde wilden wist wisten"
)
ROLE_LIKELY = _words("eerder later beter liever verder langer vaker sneller meer minder anders")
"""Beside these 'als een' may be a role or a manner: 'liever als een brief'."""
STRONG_PASTS = _words(
    """
    was waren had hadden werd werden kon konden zou zouden moest moesten mocht mochten wilde wilden ging gingen
    kwam kwamen deed deden zag zagen stond stonden zat zaten lag lagen kreeg kregen bleef bleven nam namen gaf
    gaven vond vonden wist wisten bracht brachten kocht kochten liep liepen sprak spraken schreef schreven vroeg
    vroegen hield belde bestelde betaalde
    """
)
JOIN_ON = _words("en maar want of dus")
STATES = _words("is was wordt werd blijft bleef komt kwam staat stond ligt lag zit zat klopt")
"""Behind these u is hardly the subject of a thing: 'waar blijft u pakket'."""
NAMING = _words("is was betreft wordt werd")
"""Behind these dit points at what it names: 'is dit bestelling A of B?'."""
LIES = _words("klaar bij in op nog al nu te er hier daar sinds weer waarschijnlijk")
THAT_NEXT = _words(
    """
    je u ik we wij jij jullie ze hij nog niet is was wordt werd heeft had moet kan al nu vandaag gisteren net
    """
)
PLURAL_PRONOUNS = {
    "meesten": "meeste",
    "sommigen": "sommige",
    "velen": "vele",
    "enkelen": "enkele",
    "beiden": "beide",
    "allen": "alle",
}
ANNOY = {
    "irriteer": "erger",
    "irriteert": "ergert",
    "irriteren": "ergeren",
    "irriteerde": "ergerde",
    "irriteerden": "ergerden",
}
REALISE = _words("besef beseft beseffen besefte beseften")
COST = {"kost": "is", "kosten": "zijn", "kostte": "was", "kostten": "waren"}
DEGREES = _words("te heel erg zo best niet nogal zeer behoorlijk")
NUMBERS = _words("één twee drie vier vijf zes zeven acht negen tien elf twaalf veertien twintig dertig")
