"""The sample client's handbook on messages that were written later than ``messages.jsonl``, while building."""

from __future__ import annotations

import pytest

from webcare.triage import Found, Triage

STEPS = {
    "answer": """
@noorderlamp de lamp past niet, kan ik hem ruilen?
Noorderlamp app ligt eruit?
Balen, m'n Noorderlamp flikkert nu al
Ik wacht al drie weken op mijn lamp van Noorderlamp...
Is Noorderlamp op koningsdag open?
Noorderlamp reageert niet op mail, niet op telefoon. Nergens op.
Mijn zus heeft haar pakket van noorderlamp nooit gekregen
Kan iemand van Noorderlamp mij uitleggen waarom dit zo lang duurt
Zoek een mooie lamp boven de eettafel, iemand ervaring met Noorderlamp of De Lampenmolen?
Wat een drama die klantenservice van Noorderlamp
Nou Noorderlamp, super hoor. Weer niks.
Fijne klantenservice Noorderlamp 🙄
@noorderlamp jullie site geeft een foutmelding bij afrekenen
@noorderlamp hallo? leest iemand dit?
Iemand bij wie de Noorderlamp app ook eruit ligt?
Noorderlamp... mijn lamp is er nog steeds niet. Beloofd was maandag.
Kent iemand een goede winkel voor buitenlampen? Noorderlamp misschien?
Ik ben zo klaar met Noorderlamp, bellen heeft geen zin
Welke lampen van Noorderlamp zijn dimbaar?
Hee #noorderlamp, doen jullie ook aan black friday?
3x gebeld met noorderlamp en 3x een ander verhaal
Pakket van Noorderlamp ligt al 4 dagen bij PostNL
Noorderlamp hub doet het niet met mn iphone, wie wel?
Waarom is Noorderlamp zo duur met verzendkosten?
Net mijn Noorderlamp uitgepakt: glas gebroken 😢
Nou lekker dan. Noorderlamp levert pas volgende week.
ik vind de klantenservice van noorderlamp echt waardeloos
Mijn nieuwe #poollichtlamp is stuk 😭
""",
    "thank": """
Noorderlamp ik hou van jullie lampen ❤️
Vandaag mijn nieuwe Noorderlamp gekregen, helemaal blij!
@noorderlamp bedankt voor de snelle hulp!
Supermooie lamp van #noorderlamp, precies wat ik zocht
Noorderlamp heeft mijn probleem in één telefoontje opgelost. Top!
De Hunzeboog is binnen en hij is prachtig, dankjewel Noorderlamp
5 sterren voor Noorderlamp
Wauw wat een licht geeft die Wadlicht van Noorderlamp! Heel blij mee
Zo, dat is nog eens snelle levering @noorderlamp 👏👏
Shout-out naar Noorderlamp, wat een fijne mensen
""",
    "leave": """
@noorderlamp ok
Noorderlamp Noorderlamp Noorderlamp
Foto's van de nieuwe Noorderlamp-showroom staan online
Mijn bank is kapot, iemand een goede stoffeerder?
Mijn pakket van Bol is niet geleverd
Glim Kamer levert binnen een dag, Wattenland nooit
Kijk nou hoe mooi de zon ondergaat
Politiek Den Haag heeft het over energie, ondertussen hangt hier een Noorderlamp
Noorderhaven is prachtig in de herfst
De familie Noorderlam gaat verhuizen
Het NoorderlichtFestival begint om acht uur
RT @noorderlamp: onze nieuwe collectie staat online
Noorderlamp heeft een nieuwe directeur
Vandaag de laatste dag bij Noorderlamp gewerkt, op naar iets nieuws
Iemand een code van 10% voor Noorderlamp over? Ik ruil
Welterusten allemaal, de Noorderlamp gaat uit
Ons huis staat in de Noorderlampstraat
Die reclame van Noorderlamp blijft in mijn hoofd zitten
Haha noorderlamp blijft een gekke naam
Vacature: Noorderlamp zoekt een magazijnmedewerker
De Lampenmolen is goedkoper dan Glimkamer
Brandweer rukt uit voor brand in flat Paddepoel
Ik hou van mijn vriend zijn rookvlees
""",
    "go-closed": """
@noorderlamp ik woon op Oosterstraat 14, 9711 NV Groningen, waar blijft de bezorger
@noorderlamp ik wil mijn bestelling annuleren
@noorderlamp kunnen jullie mijn account verwijderen?
Noorderlamp, mijn mailadres is piet.jansen@post.example reageer eens
Beste Noorderlamp, mijn bestelnummer: NL2026104412. Graag reactie
Noorderlamp bel me op 0612345678
@noorderlamp mijn iban is NL91ABNA0417164300, stort het maar terug
@noorderlamp ik heb nog steeds geen geld terug
""",
    "correct": """
Wist je dat Noorderlamp failliet is?
Nepmail in omloop namens Noorderlamp, niet op klikken!
Noorderlamp gaat stoppen met de winkel hoorde ik
Volgens mij geeft Noorderlamp geen garantie
is dit echt een mail van noorderlamp? lijkt me phishing
Noorderlamp is gestopt met gratis retour heb ik gehoord
Nepsite in omloop die zich voordoet als Noorderlamp
Let op!!! sms van noorderlamp is phishing
Klopt het dat Noorderlamp failliet is?
Iedereen weet dat Noorderlamp lampen uit China haalt en er een sticker op plakt
""",
    "escalate": """
Datalek bij Noorderlamp?
Noorderlamp is gehackt volgens mij
We boycotten Noorderlamp vanaf vandaag
Noorderlamp u hoort van mijn advocaat
Wij van het consumentenprogramma zoeken klanten van Noorderlamp
Datalek? Kreeg een mail van Noorderlamp met andermans naam erin
Ik heb een elektrische schok gehad van een wandlamp van Noorderlamp
Kan een Noorderlamp spontaan in brand vliegen? Die van ons siste en toen vonk
mn kat ligt dood naast een kapotgebeten snoer van de noorderlamp, onder stroom
Noorderlamp lamp ontplofte net boven de wieg
noorderlamp stinkt naar brand
Heb net de 112 gebeld door die lamp van Noorderlamp
""",
}
"""Two more are known to go wrong: a mocking tip, and a film that was funny."""


@pytest.mark.parametrize(
    ("step", "body"), [(step, body) for step, text in STEPS.items() for body in text.split("\n") if body]
)
def test_the_step(sample: Triage, step: str, body: str) -> None:
    assert sample.advise(Found(body)).step == step


def test_the_handbook_goes_before_a_question(sample: Triage) -> None:
    advised = sample.advise(Found("Weet iemand hoe lang de garantie is bij Noorderlamp?"))
    assert (advised.step, advised.topic) == ("leave", "garantie")
    assert advised.reason.nl == "Zo doe je het bij 'Garantie' als niemand jullie aanspreekt."
