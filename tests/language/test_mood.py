"""Who complains, and which reply hears it: by the words that people use for it."""

from __future__ import annotations

import pytest

from webcare.language.mood import acknowledges
from webcare.language.reading import Reading
from webcare.language.sentiment import feel

COMPLAINTS = """
Al drie weken wacht ik op mijn lamp. Wanneer komt hij nou eindelijk?
Wat een waardeloze service zeg
Mijn pakket is kwijt en niemand belt terug
De lamp kwam kapot aan
Ik ben helemaal klaar met jullie
Zit al een uur in de wacht, wat een service zeg
Ik hang al 40 minuten aan de lijn
Voor de vierde keer een verkeerde factuur
De wasmachine heeft mijn hele keuken blank gezet
Trein valt wéér uit. Ik mis mijn sollicitatie.
Nog steeds geen reactie op mijn mail
Dit is de derde keer dat ik mail!!
Bedankt hoor, jullie verpesten mijn vakantie 😡
Mijn moeder is overleden en jullie sturen haar nog post
Er kwam rook uit de lamp!
Belachelijk dat ik zelf de verzendkosten moet betalen
Ik voel me niet serieus genomen
Jullie maken er een zooitje van
Onbeschofte medewerker aan de telefoon gehad
Pakket weer niet bezorgd, was gewoon thuis!
Twee keer betaald en geen cent terug gezien
Geld terug of ik stap naar de geschillencommissie
Koffer kwijt op Schiphol, al 2 dagen niks gehoord!
Ik ben het zat
al 5x gebeld
Mijn bestelling is nooit aangekomen
Heb een hele dag voor niks thuis gezeten
De monteur is niet komen opdagen
Foutje bedankt, verkeerde kleur geleverd
Mooie lamp, maar te laat, verkeerde kleur en het snoer mist
"""
NO_COMPLAINTS = """
Hebben jullie deze lamp ook in het zwart?
Ik zoek een jas in maat 42
Ik ben mijn wachtwoord kwijt, hoe kan ik inloggen?
Kan ik mijn geld terug krijgen als hij niet past?
Is deze een stuk goedkoper in de sale?
Wanneer krijg ik mijn geld terug?
Geen klachten, top service!
Nooit geweten dat jullie ook stoelen verkopen
Wat een mooie winkel!
Hoe lang moet ik wachten op een pasje?
Kunnen jullie mij bellen?
Zit er garantie op als hij stuk gaat?
Ik kan niet wachten tot hij binnen is!
Leuke actie, gaan jullie dat vaker doen?
Niets dan lof voor de monteur
Nog 2 dagen wachten op mijn nieuwe fiets, zin in!
Bedankt voor de snelle reactie!
Ik heb nog geen bevestiging gehad, klopt dat?
Eindelijk een bedrijf dat wel reageert, top!
Was nooit zo tevreden
Vorige keer was het slecht weer, gaat het nu wel door?
Pasje kwijt, hoe vraag ik een nieuwe aan?
Werkt dit ook zonder internet?
> Wat een waardeloze service
"""
ACKNOWLEDGED = """
Wat vervelend dat je lamp kapot is.
Sorry, dit had niet mogen gebeuren.
Dat is balen!
Ik snap dat je boos bent.
We begrijpen dat u teleurgesteld bent.
Dat je al weken wacht, hoort niet zo te gaan.
Drie weken is langer dan we beloven.
Bah, dat had je nooit in het schap mogen vinden.
Een rits hoort langer mee te gaan dan twee weken.
Na een uur hoort u te weten waar u aan toe bent.
Gecondoleerd met het verlies van uw moeder.
Daar schrikken we van.
Goed dat je het meldt.
Dank voor je eerlijke review.
Dat is niet de service die je van ons mag verwachten.
Een uur in de kou staan is ellendig.
Je hebt helemaal gelijk.
Dat is zuur, zo vlak voor je vakantie.
Twee dagen zonder koffer en zonder bericht: dat is echt niet oké.
Daar hebben we je te lang op laten wachten.
Ik kan me je frustratie goed voorstellen.
Dit is ons niet gelukt zoals je van ons mag verwachten.
Daar gaan we van leren.
"""
NOT_ACKNOWLEDGED = """
Stuur ons een privébericht met je ordernummer.
Je pakket komt morgen.
We zijn op dinsdag gesloten.
Kun je je nummer sturen?
De lamp is niet meer leverbaar.
Ja, dat kan. Bekijk de voorwaarden op onze site.
We kunnen het niet terugvinden.
Je bestelling is onderweg. Bedankt voor je bestelling.
Als je naar de winkel gaat, helpen we je.
Dat kan helaas niet.
U hoort het morgen van ons.
> Wat vervelend!
"""


@pytest.mark.parametrize("text", COMPLAINTS.strip().splitlines())
def test_a_complaint(text: str) -> None:
    assert feel(Reading(text)).upset


@pytest.mark.parametrize("text", NO_COMPLAINTS.strip().splitlines())
def test_no_complaint(text: str) -> None:
    assert not feel(Reading(text)).upset


@pytest.mark.parametrize("text", ACKNOWLEDGED.strip().splitlines())
def test_a_reply_that_hears(text: str) -> None:
    assert acknowledges(Reading(text))


@pytest.mark.parametrize("text", NOT_ACKNOWLEDGED.strip().splitlines())
def test_a_reply_that_does_not(text: str) -> None:
    assert not acknowledges(Reading(text))
