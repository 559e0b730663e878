"""Een zin die niets zegt
A phrase that says nothing

"Excuses voor het ongemak" kan onder elke klacht, en daarom voelt niemand zich gehoord. Noem wat er misging, en wat je
eraan doet.

"Excuses voor het ongemak" fits any complaint, and so nobody feels heard. Name what went wrong, and what you do about it.

fout: [Onze excuses voor het ongemak]. We sturen je een nieuwe lamp.
fout: [Uw klacht is voor ons waardevol].
fout: We [danken je voor je begrip].
goed: Wat vervelend dat je lamp stuk aankwam. We sturen je vandaag een nieuwe.
goed: Bedankt dat je dit meldt. Zo kunnen we het beter doen.
"""

from collections.abc import Iterator

from webcare.language.phrases import Phrases
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

HOLLOW = Phrases(
    [
        "onze|mijn| oprechte|welgemeende|nederige| excuses voor het|dit|eventuele| eventuele|eventueel|veroorzaakte|ontstane| ongemak|overlast",
        "excuses voor de|eventuele overlast|ongemakken",
        "sorry voor het|dit|eventuele| eventuele| ongemak",
        "wij|we betreuren het|dit ongemak|voorval",
        "uw|je|jouw klacht|feedback|mening|reactie|bericht is voor ons| zeer|erg|heel| waardevol|belangrijk|kostbaar",
        "wij|we nemen je|jouw|uw|deze|elke|iedere|alle klacht|klachten|melding|feedback zeer|heel|uiterst|uitermate| serieus",
        "bedankt|dank voor je|uw|jullie begrip",
        "danken je|u voor je|uw begrip",
        "vragen|vraag om|hiervoor| je|uw|jullie begrip",
        "bedankt|dank voor je|uw|jullie geduld en begrip",
        "wij|we hopen je|u hiermee|hierbij voldoende|genoeg| te hebben geïnformeerd",
        "wij|we vertrouwen erop je|u hiermee|hierbij voldoende|genoeg te hebben geïnformeerd",
        "wij|we hopen op je|uw begrip",
        "de klant staat bij ons centraal|voorop|op",
        "klanttevredenheid staat bij ons centraal|voorop|op|hoog",
        "wij|we zien uw|je reactie graag|met tegemoet|belangstelling",
    ]
)


@rule("empathisch/holle-frase", Severity.ADVICE, letter="empathisch")
def check(reply: Reply) -> Iterator[Hit]:
    """Stock phrases without content."""
    for match in HOLLOW.find(reply.reading.body_stretch):
        if not reply.reading.quoted(match.start):
            yield Hit(
                match.start,
                match.end,
                Text("dit zegt de klant niets", "this tells the customer nothing"),
                Text("noem wat er misging en wat je eraan doet", "name what went wrong and what you do about it"),
            )
