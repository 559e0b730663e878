"""Danger is heard however it is said, and what only sounds like it is not."""

from __future__ import annotations

import pytest

from webcare.triage import Found, Triage

DANGER = """Mijn Noorderlamp rookt!
Noorderlamp vloog in brand vannacht, we zijn net op tijd wakker geworden
Er slaan vlammen uit mijn poollicht lamp help
Onze noorderlamp heeft bijna ons huis afgebrand
Ik krijg steeds schokken van mijn Noorderlamp
De stekker van de noorderlamp is gesmólten
gesmolten stekker, verbrande vingers. Dank je noorderlamp
Kind verbrandde zijn hand aan die Noorderlamp, zo heet wordt dat ding
Noorderlamp bolt op en stinkt naar verbrand plastic
Rook én vonken uit de noorderhub!!
De accu van mijn Noorderlamp is geëxplodeerd
Er staat stroom op mijn metalen Noorderlamp
Onder stroom stond dat ding van Noorderlamp
Niet alleen rook maar ook vonken uit de Noorderlamp
Geen rook meer bij de Noorderlamp, maar het was wel schrikken
NOORDERLAMP UIT DE VERKOOP, DIT IS LEVENSGEVAARLIJK
Hanglamp van noorderlamp is van het plafond gevallen, op mijn man
@noorderlamp ik rook net een schroeilucht bij de Reitdiep
Gister brandweer in huis gehad dankzij Noorderlamp
Er kwam geen licht maar wel rook uit de Noorderlamp
Straks vliegt de boel hier in de fik door die Noorderlamp
Hallo noorderlamp is het normaal dat de lamp zo heet wordt dat het plafond bruin wordt?
Doe geen noorderlamp in de kinderkamer, die van ons begon te smeulen
ik zie het niet meer zitten en wil niet meer leven noorderlamp
Vonken uit mijn hanglamp
Al twee dagen ruikt het hier naar gas, noorderlamp
@noorderlamp ik ruik gas in de gang
Noorderlamp, mijn vader heeft pijn op de borst
R\u00adook uit mijn Noorderlamp""".splitlines()
HARMLESS = """Geen brand, geen rook, gewoon een prima lamp van Noorderlamp
Zonder rook of vonken, die Noorderlamp
De vonk sprong over toen ik de Noorderlamp zag
De prijs van de Noorderlamp is wel een schok hoor
Rookmelder én lamp besteld bij Noorderlamp
Mijn Noorderlamp brandt al drie jaar zonder problemen
Noorderlamp, mag de lamp de hele nacht branden?
Kampvuur aan, Noorderlamp aan, wijntje erbij
Mijn hart is gesmolten voor die Noorderlamp
Noorderlamp is nu mijn favoriete merk. Love this brand
Die aanbieding van Noorderlamp, mijn inbox ontploft
schokkend slechte service bij Noorderlamp
Barbecue met veel rook in de tuin, Wadlicht erbij, mooi avondje
Zonnebrand op, Noorderlamp aan
rookworst eten onder de noorderlamp
Advocaat met slagroom onder de noorderlamp
vlammend rood, die nieuwe Noorderlamp
Niet gevaarlijk toch, zo'n Noorderlamp op een kinderkamer?
Brand bij de Lampenmolen
Grote brand in een loods, blijf uit de rook""".splitlines()


@pytest.mark.parametrize("body", DANGER)
def test_danger_is_heard(sample: Triage, body: str) -> None:
    advised = sample.advise(Found(body))
    assert advised.step == "escalate"
    assert advised.whom is not None and advised.whom.path == "veiligheid"
    for evidence in advised.evidence:
        assert body[evidence.start : evidence.end] == evidence.words


@pytest.mark.parametrize("body", HARMLESS)
def test_what_only_sounds_like_danger_is_not(sample: Triage, body: str) -> None:
    assert sample.advise(Found(body)).step != "escalate"


def test_danger_of_unknown_owner_is_told_all_the_same(sample: Triage) -> None:
    advised = sample.advise(Found("Er komt rook uit, help"))
    assert advised.step == "leave"
    assert [(one.step, [found.words for found in one.evidence]) for one in advised.also] == [
        ("escalate", ["komt rook"])
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Ik kreeg een mail van Noorderlamp met de naam en het adres van een andere klant",
        "Bij Noorderlamp zie ik opeens de bestellingen van iemand anders",
        "Noorderlamp stuurt mij andermans factuur",
    ],
)
def test_a_data_breach_goes_to_who_guards_privacy(sample: Triage, body: str) -> None:
    advised = sample.advise(Found(body))
    assert (advised.step, advised.sure) == ("escalate", "guess")
    assert advised.whom is not None and advised.whom.path == "privacy"


def test_somebody_else_is_no_data_breach(sample: Triage) -> None:
    for body in ("Mijn pakket van Noorderlamp ligt bij een ander", "De Noorderlamp van iemand anders is mooier"):
        assert sample.advise(Found(body)).step != "escalate"
