"""Replies of some fifty words as copywriters write them, each different from the others."""

from __future__ import annotations

import random

ONE = (
    "Hoi Sanne, wat vervelend dat je pakket er nog niet is. We zoeken het voor je uit en laten je vandaag nog weten waar "
    "het ligt. Is het kwijt? Dan sturen we je een nieuwe lamp. Stuur je ons een DM met je bestelnummer? Volg ons daarvoor "
    "even. ^SV"
)
NAMES = "Sanne Karim Anouk Jeroen Fatima Daan Lotte Mehmet Iris Bram Noor Willem Yara Thijs Esmee Ruben".split()
THINGS = "lamp hanglamp bureaulamp dimmer ledstrip tuinlamp wandlamp leeslamp buitenlamp plafondlamp".split()
DAYS = "vandaag morgen woensdag donderdag vrijdag zaterdag maandag dinsdag".split()
MIDDLES = (
    "wat vervelend dat je {thing} stuk aankwam", "fijn dat je het even vraagt", "goed dat je dit meldt over je {thing}",
    "wat jammer dat je {thing} nog niet werkt", "dank voor je bericht over de {thing}", "dat is schrikken, zo'n barst in je {thing}",
)  # fmt: skip
SENTENCES = (
    "We zoeken het voor je uit en laten je {day} weten hoe het verder gaat.",
    "Je krijgt van ons een nieuwe {thing}, en de oude hoef je niet terug te sturen.",
    "Het pakket ligt nu bij de bezorger en komt {day} bij je thuis.",
    "Stuur je ons een foto van de {thing} en van de doos?",
    "Draai de schroef een halve slag los en zet de {thing} daarna weer aan.",
    "Past {day} je niet, kies dan zelf een andere dag in je account.",
    "Het geld staat uiterlijk {day} weer op je rekening.",
    "Onze winkel in Groningen heeft de {thing} nog op voorraad.",
    "Je hebt dertig dagen om de {thing} te proberen en terug te sturen.",
    "Werkt het dan nog niet? Laat het weten, dan kijken we samen verder.",
    "De handleiding van je {thing} staat op onze site, met foto's bij elke stap.",
    "We hebben je adres aangepast, dus de volgende doos komt goed aan.",
    "Haal de stekker eruit, wacht een minuut en probeer het opnieuw.",
    "De monteur belt je {day} een kwartier voordat hij er is.",
)
WORDS = 46
"""With a greeting and a sign-off that makes fifty."""


def drafts(count: int) -> list[str]:
    """So many replies; the first of a longer list are those of a shorter one."""
    dice = random.Random(50)  # noqa: S311  the same drafts again, no secret
    found = []
    for _ in range(count):
        text = f"Hoi {dice.choice(NAMES)}, {dice.choice(MIDDLES)}."
        for sentence in dice.sample(SENTENCES, len(SENTENCES)):
            if len(text.split()) >= WORDS:
                break
            text += f" {sentence}"
        found.append(text.format(thing=dice.choice(THINGS), day=dice.choice(DAYS)) + " ^SV")
    return found
