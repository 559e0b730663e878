"""Een antwoord dat moeilijk leest
A reply that is hard to read

Lange zinnen en lange woorden kosten de lezer moeite. De score is die van Flesch-Douma: 206,835 − 0,93 × woorden per zin −
77 × lettergrepen per woord (W.H. Douma, 1960). Hoe hoger, hoe makkelijker; over een taalniveau zegt de score niets.

Long sentences and long words cost a reader effort. The score is Flesch-Douma: 206.835 − 0.93 × words per sentence − 77 ×
syllables per word (W.H. Douma, 1960). The higher, the easier; it makes no claim about a language level.

De ondergrens staat in tone.yaml (readability), en is anders 50: heldere antwoorden van een webwinkel halen 80 tot 95, van een
ziekenhuis of energiebedrijf bijna 60, een brief in ambtelijke taal blijft onder de 50. Onder de 60 woorden telt één lang woord
te zwaar mee, en zwijgt deze regel.

The limit is in tone.yaml (readability), else 50: clear replies of a web shop score 80 to 95, of a hospital or energy company
nearly 60, a letter in officialese stays below 50. Under 60 words one long word weighs too much, and this rule is silent.

fout: [Naar aanleiding van uw melding hebben onze medewerkers de beschikbare informatie geïnventariseerd en beoordeeld. De verantwoordelijke afdeling onderzoekt momenteel de noodzakelijke aanpassingen aan de installatie. Vanwege de uitzonderlijke omstandigheden is een definitieve einddatum vooralsnog niet vast te stellen. Belanghebbenden ontvangen aanvullende mededelingen zodra de onderzoeksresultaten beschikbaar zijn. Eventuele financiële consequenties worden afzonderlijk behandeld door de verantwoordelijke administratie overeenkomstig de toepasselijke voorwaarden van de overeenkomst.]
fout: [Uw verzekeringsmaatschappij beoordeelt vergoedingsaanvragen uitsluitend aan de hand van originele documenten. Onvolledige aanvragen veroorzaken aanzienlijke vertragingen in de behandeling. Controleer daarom voorafgaand aan verzending zorgvuldig uw persoonsgegevens, polisnummer en bankrekeningnummer. Declaraties van buitenlandse zorgverleners moeten voorzien zijn van een gespecificeerde factuur inclusief behandelingscodes. Na goedkeuring ontvangt u een schriftelijke bevestiging en de uitbetaling op de geregistreerde bankrekening. Beroepsprocedures staan beschreven in de algemene verzekeringsvoorwaarden.]
fout: Beste Anna, [onze gecertificeerde installateurs inventariseren momenteel de mogelijkheden voor een gecombineerde installatie. De werkzaamheden omvatten demontage van de bestaande verwarmingsapparatuur, aanpassing van de elektriciteitsvoorziening en installatie van de buitenunit. Afhankelijk van de vergunningsprocedure bedraagt de gemiddelde doorlooptijd achttien werkweken. Overeenkomstige subsidieaanvragen kunnen uitsluitend gedigitaliseerd ingediend worden. Gedetailleerde informatie over garantievoorwaarden en onderhoudscontracten ontvangt u gelijktijdig met de opdrachtbevestiging van onze verkoopafdeling.]
handboek: tone: {readability: 70}
fout: [Uw energierekening is hoger dan vorig jaar. Op de jaarafrekening ziet u dat uw elektriciteitsverbruik ongeveer gelijk bleef. De belangrijkste oorzaak is dat de energiebelasting en de netbeheerkosten in januari zijn gestegen. In onze app vindt u onder Verbruik een overzicht per maand. Wilt u uw termijnbedrag aanpassen? Dat kan ook in de app, of bel ons team op werkdagen. We kijken dan samen welk bedrag bij uw verbruik past.]

goed: Verantwoordelijke medewerkers inventariseren momenteel aanpassingsmogelijkheden.
goed: Uw energierekening is hoger dan vorig jaar. Op de jaarafrekening ziet u dat uw elektriciteitsverbruik ongeveer gelijk bleef. De belangrijkste oorzaak is dat de energiebelasting en de netbeheerkosten in januari zijn gestegen. In onze app vindt u onder Verbruik een overzicht per maand. Wilt u uw termijnbedrag aanpassen? Dat kan ook in de app, of bel ons team op werkdagen. We kijken dan samen welk bedrag bij uw verbruik past.
goed: Wat vervelend dat je lamp kapot aankwam. Ik stuur je vandaag nog een nieuwe, dan heb je hem morgen in huis. De kapotte lamp hoef je niet terug te sturen. Gooi hem weg bij het kleine chemisch afval. Is de nieuwe er vrijdag nog niet? Mail me dan, want ik ben de hele week aan het werk. Dan zoek ik meteen uit waar hij is gebleven en bel ik je die dag nog op.
goed: Dat zoeken we uit. ⏎⏎> Naar aanleiding van uw melding hebben onze medewerkers de beschikbare informatie geïnventariseerd en beoordeeld. De verantwoordelijke afdeling onderzoekt momenteel de noodzakelijke aanpassingen aan de installatie. Vanwege de uitzonderlijke omstandigheden is een definitieve einddatum vooralsnog niet vast te stellen. Belanghebbenden ontvangen aanvullende mededelingen zodra de onderzoeksresultaten beschikbaar zijn. Eventuele financiële consequenties worden afzonderlijk behandeld.
goed: Op 3 mei 2026 om 14.30 uur, 16.00 uur, 17.30 uur en 19.00 uur zijn er rondleidingen in het huis. Een kaartje kost € 12,50 en voor kinderen tot 12 jaar € 6,25. Je koopt ze op de site of aan de deur. Kom je met meer dan 10 mensen? Bel ons dan even op 050 000 12 34, dan houden we plek voor jullie vrij en staat de gids klaar.
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

LEAST_WORDS = 60
LEAST_SCORE = 50
"""Where tone.yaml names no score."""
LONG_SENTENCE = 16
"""Words per sentence on average; above it the sentences are what to begin with, else the words."""


@rule("begrijpelijk/moeilijke-tekst", Severity.ADVICE, letter="kort")
def check(reply: Reply) -> Iterator[Hit]:
    """The body's score against the handbook's."""
    sentences = reply.reading.sentences
    if sum(len(sentence.words) for sentence in sentences) < LEAST_WORDS:
        return
    from webcare.language.readability import readability  # most replies are shorter and never need it

    least = reply.handbook.tone.readability
    least = LEAST_SCORE if least is None else least
    found = readability(sentences)
    if found is None or round(found.score) >= least:
        return
    long = found.words / found.sentences > LONG_SENTENCE
    yield Hit(
        sentences[0].start,
        sentences[-1].end,
        Text(
            f"dit antwoord scoort {round(found.score)} op leesbaarheid (Flesch-Douma); {least} is de ondergrens",
            f"this reply scores {round(found.score)} for readability (Flesch-Douma); {least} is the least",
        ),
        Text("knip de langste zinnen in tweeën", "cut the longest sentences in two")
        if long
        else Text("kies kortere woorden voor de langste", "take shorter words for the longest"),
    )
