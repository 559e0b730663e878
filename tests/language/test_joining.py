"""Compounds that were torn apart: which pairs are one word, and which sentences keep them apart."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from webcare.language.joining import find_splits
from webcare.language.joining_forms import adjective, comparative, finite, infinitive, plural, singular, stem
from webcare.language.joining_pairs import Joint, join
from webcare.language.mixups import find_mixups
from webcare.language.reading import Reading


def found(text: str) -> list[tuple[str, str]]:
    """What is torn in a text, and how it should be written."""
    splits = (split for sentence in Reading(text).sentences for split in find_splits(sentence.tokens, text))
    return [(text[split.start : split.end], split.text) for split in splits]


def wanted(line: str) -> tuple[str, list[tuple[str, str]]]:
    """A line 'sector: text with [torn words] → right', as the text and what must be found in it."""
    marked, _, right = line.partition(": ")[2].partition(" → ")
    torn = re.findall(r"\[(.*?)\]", marked)
    return re.sub(r"[\[\]]", "", marked), list(zip(torn, right.split(" | "), strict=True)) if right else []


# Sentences of a service desk, ten sectors; the last ten of each were written before the finders had been run on them

WRONG = """
vervoer: Je mag mee op alle [veer boten]. → veerboten
reizen: Honden zijn welkom in onze [vakantie huisjes]. → vakantiehuisjes
supermarkt: De datum staat op de [achter kant], onder de code. → achterkant
supermarkt: We hebben je compliment [door gegeven] aan de kok. → doorgegeven
bank: De klacht is goed [op gelost]. → opgelost
wonen: Een [voor beeld] staat op de site. → voorbeeld
wonen: Een [over zicht] van de kosten staat in de app. → overzicht
webwinkel: Je [bestel bevestiging] staat in je mail. → bestelbevestiging
webwinkel: Met deze [kortings code] krijg je tien procent. → kortingscode
bezorging: De [pakket bezorger] heeft twee keer aangebeld. → pakketbezorger
bezorging: Kies in de app een [bezorg tijd] die past. → bezorgtijd
energie: Je [jaar afrekening] volgt in juni. → jaarafrekening
energie: De [netwerk beheerder] lost de storing op. → netwerkbeheerder
telecom: Je [data bundel] is bijna op. → databundel
telecom: Haal de [glasvezel kabel] niet uit het kastje. → glasvezelkabel
zorg: De [huisartsen post] is ook in het weekend open. → huisartsenpost
zorg: Stuur de declaratie via de app en bewaar de [tandarts rekening]. → tandartsrekening
vervoer: De [dienst regeling] is vandaag aangepast. → dienstregeling
vervoer: Je [OV chipkaart] is geblokkeerd. → ov-chipkaart
gemeente: De [afval kalender] staat op onze site. → afvalkalender
gemeente: Je [bezwaar schrift] is ontvangen. → bezwaarschrift
bank: Je [spaar rekening] is geopend. → spaarrekening
bank: Deel je [pin code] met niemand. → pincode
reizen: Je [reis verzekering] dekt dit. → reisverzekering
reizen: De [check-in balie] sluit om tien uur. → check-inbalie
onderwijs: De [inschrijf termijn] loopt tot en met vrijdag. → inschrijftermijn
wonen: De [huur overeenkomst] ligt klaar om te tekenen. → huurovereenkomst
webwinkel: Je [garantie termijn] is nog niet verlopen, dus we repareren je jas gratis. → garantietermijn
bezorging: De chauffeur heeft je doos bij het [afhaal punt] in de Kerkstraat gelegd. → afhaalpunt
telecom: Zet je [wifi router] een halve meter van de muur. → wifirouter
zorg: Je [zorg polis] vergoedt drie behandelingen per jaar. → zorgpolis
vervoer: Door een [sein storing] rijden er minder treinen tussen Zwolle en Meppel. → seinstoring
gemeente: Neem je [identiteits bewijs] mee naar de balie. → identiteitsbewijs
bank: De [transactie kosten] zie je op je afschrift. → transactiekosten
reizen: Je [hand bagage] mag tien kilo wegen. → handbagage
onderwijs: Het [les rooster] van volgende week staat vrijdag online. → lesrooster
wonen: We hebben de [verhuis datum] in je contract aangepast. → verhuisdatum
"""

RIGHT = """
webwinkel: Heb je de doos lampen al open? Maak dan een foto van de schade.
webwinkel: Deze maand krijgen vaste klanten korting op alles in de winkel.
bezorging: De bezorger neemt bij de buren pakketten aan als jij er niet bent.
bezorging: Je krijgt via de app bericht zodra de chauffeur vertrekt.
energie: Een warme douche kost stroom en gas, dus het helpt om kort te douchen.
energie: Dit jaar betaal je per maand minder voorschot.
telecom: Als je modem verbinding maakt, knippert het lampje groen.
telecom: Op vakantie kun je met je bundel gewoon data gebruiken.
zorg: De apotheek geeft u uitleg over het medicijn.
zorg: Vraag uw arts advies voordat u met sporten begint.
vervoer: De trein heeft een half uur vertraging door een kapotte bovenleiding.
vervoer: In de bus betaal je met je pas of met contant geld.
gemeente: Meld overlast bij het loket of via het formulier.
gemeente: We vragen bewoners geduld tot de straat weer open is.
bank: Zo houdt u uw rekening veilig: deel codes met niemand.
bank: Wij vragen klanten nooit om een wachtwoord.
reizen: Bij een stopover heb je recht op hulp en soms geld.
reizen: Je kunt thuis instapkaarten printen.
onderwijs: De docent geeft leerlingen elke week huiswerk.
wonen: Zet de verwarming laag, dan droogt de verf langzaam.
zorg: We geven nieuwe leden korting op hun eerste maand.
reizen: Heeft je vlucht vertraging, dan krijg je soms geld terug.
gemeente: U ontvangt per post bericht over de aanslag.
telecom: Is het rode lampje aan? Dan maakt je router contact met het net.
zorg: De huisarts vraagt patiënten om op tijd te bellen.
webwinkel: We hebben vijf kilo wol voor je apart gelegd.
webwinkel: Deze week werkt de webshop niet goed op oude telefoons.
vervoer: Je kunt bij de conducteur een kaartje kopen.
bank: De bank wil weten wie er geld heeft opgenomen.
vervoer: Kijk in de app bij mijn reizen of vraag het aan de balie.
"""


@pytest.mark.parametrize("line", [*WRONG.strip().splitlines(), *RIGHT.strip().splitlines()])
def test_sentence(line: str) -> None:
    text, torn = wanted(line)
    assert found(text) == torn
    assert find_mixups(Reading(text)) == []


# Pairs --------------------------------------------------------------------------------------------------------------

PAIRS = {
    "in the list": "klanten service=klantenservice bezorg moment=bezorgmoment betaal link=betaallink",
    "with a hyphen": "sms bericht=sms-bericht e-mail adres=e-mailadres track-and-trace code=track-and-tracecode",
    "with a linking s": "levering datum=leveringsdatum",
    "letters": "IBAN nummer=IBAN-nummer QR code=QR-code DHL punt=DHL-punt BTW nummer=btw-nummer",
    "letters that became a word": "PIN code=pincode SIM kaart=simkaart",
    "clashing vowels": "informatie avond=informatieavond organisatie adviseur=organisatieadviseur foto album=fotoalbum",
    "roles and prefixes": "collega monteur=collega-monteur non actief=non-actief anti virus=antivirus",
    "names": "WhatsApp bericht=WhatsAppbericht PostNL punt=PostNL-punt Facebook pagina=Facebookpagina",
    "old spelling": "email adres=e-mailadres",
    "first parts that are no words": "bedrijfs pand=bedrijfspand bezorgings moment=bezorgingsmoment",
}


@pytest.mark.parametrize("pairs", PAIRS.values(), ids=PAIRS)
def test_pair(pairs: str) -> None:
    for pair in re.findall(r"[^=]+=\S+", pairs):
        apart, _, one = pair.strip().partition("=")
        first, second = apart.split()
        joint = join(first, second)
        assert joint is not None, apart
        assert joint.text == one


def test_proof() -> None:
    assert join("klanten", "service") == Joint("klantenservice", "listed")
    assert join("KPN", "klant") == Joint("KPN-klant", "certain")
    assert join("school", "rooster") == Joint("schoolrooster", "possible")


NO_PAIRS = """gebruik maken|vier dagen|hoge druk|rode wijn|kleine letters|groen scherm|terug komen|drie kamer|zo lang
|te veel|app store|open source|van de|je zelf|muziek harder|online winkel|extra informatie|geluid lager|goed koper"""


@pytest.mark.parametrize("pair", [pair.strip() for pair in NO_PAIRS.split("|")])
def test_no_pair(pair: str) -> None:
    first, second = pair.split()
    assert join(first, second) is None


# Places -------------------------------------------------------------------------------------------------------------

PLACES = {
    "Klanten service: 0800-1234": [("Klanten service", "Klantenservice")],
    "Bel onze klanten  service.": [("klanten  service", "klantenservice")],
    "Bel onze klanten\u00a0service.": [("klanten\u00a0service", "klantenservice")],
    "Bel onze klanten\nservice.": [],
    "Bel onze klanten, service en verkoop.": [],
    "Zie de bezorg status pagina.": [("bezorg status pagina", "bezorgstatuspagina")],
    "Dat kan maandag ochtend of gisteren avond.": [
        ("maandag ochtend", "maandagochtend"),
        ("gisteren avond", "gisteravond"),
    ],
    "Een 5 daagse reis met 24 uurs hulp.": [("5 daagse", "5-daagse"), ("24 uurs hulp", "24-uurshulp")],
    "De reis duurt 5 daagse.": [("5 daagse", "5-daagse")],
    "Rijdt er iets van Zuid Holland naar Groot Brittannië?": [
        ("Zuid Holland", "Zuid-Holland"),
        ("Groot Brittannië", "Groot-Brittannië"),
    ],
    "Ben je er mee geholpen, en waar mee nog meer?": [("er mee", "ermee"), ("waar mee", "waarmee")],
}


@pytest.mark.parametrize(("text", "torn"), PLACES.items(), ids=PLACES)
def test_place(text: str, torn: list[tuple[str, str]]) -> None:
    assert found(text) == torn


BORDERS = """De op maat gemaakte kast komt morgen.
De in gang gezette procedure loopt.
Zet er een voor deur drie.
Daar is over gesproken en dat hebben we mee genomen.
Hij is het huis in gelopen.
Het is in gesloten verpakking geleverd.
Ik ben de hele dag door gebeld.
Zij hebben het bekeken en feedback op gegeven.
In mei zijn in onze vakantie huisjes vrij.
We bieden klanten service op maat.
We geven onze klanten korting op een nieuw abonnement.
Geef de monteur toegang tot de meterkast.
Wil je huisarts informatie over de uitslag?
Via sms bericht sturen we je een code.
Zet in de tuin lampen neer met een zonnecel.
Dit terwijl KPN deelname aanbood.
De prijzen gelden tot en met zondag.
Download app en handleiding via de site.
Wat vervelend dat je nog op je pakket wacht.
Welke kleur stof wil je op de bank?
Ons team klantenservice kijkt met je mee.
Als je modem verbinding maakt, knippert het lampje."""


@pytest.mark.parametrize("text", BORDERS.splitlines())
def test_border(text: str) -> None:
    assert found(text) == []


# Word classes -------------------------------------------------------------------------------------------------------


def test_forms() -> None:
    assert all(map(infinitive, "eisen gaan bezorgen".split())) and not any(map(infinitive, "klanten maan bon".split()))
    assert all(map(stem, "vraag bezorg ga geef reis".split())) and not any(map(stem, "service informatie lamp".split()))
    assert all(map(finite, "kost werkte meldden".split())) and not any(map(finite, "ruimte pakket maat".split()))
    assert all(map(adjective, "groen groene digitaal lopende".split()))
    assert not any(map(adjective, "kanaal verzend klant kaart".split()))
    assert all(map(singular, "klant auto kaart".split())) and not any(map(singular, "gegevens groter".split()))
    assert all(map(plural, "klanten foto's gegevens kosten".split())) and not any(
        map(plural, "reis arts polis".split())
    )
    assert all(map(comparative, "groter lagere duurder".split()))
    assert not any(map(comparative, "lekker nummer zeker helder winkelier".split()))


# Any text -----------------------------------------------------------------------------------------------------------


@given(st.text(max_size=80))
def test_never_raises(text: str) -> None:
    for torn, _ in found(text):
        assert torn in text


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from("de klanten service bezorg moment QR code heeft in 5 daagse er mee , . ja".split()), max_size=12
    )
)
def test_splits_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words)
    splits = [split for sentence in Reading(text).sentences for split in find_splits(sentence.tokens, text)]
    assert all(one.end <= other.start for one, other in pairwise(splits))
    assert all(" " not in split.text for split in splits)


@pytest.mark.parametrize(
    "piece", ["service ", "klanten service ", "a", "klanten-", "bezorg ", "5 daagse ", "mooie ", "QR "]
)
def test_linear(piece: str) -> None:
    reading = Reading(piece * (200_000 // len(piece)))
    sentences = reading.sentences
    start = time.process_time()
    for sentence in sentences:
        for _ in find_splits(sentence.tokens, reading.text):
            pass
    assert time.process_time() - start < 2
