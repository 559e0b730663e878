"""na for naar before a place: we sturen het pakket na het nieuwe adres.

Only where somebody sends or goes, and a place follows that nothing happens after: "na de afspraak" stays.

May not happen here: any I/O.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.joining_classes import DETERMINERS
from webcare.language.joining_forms import adjective
from webcare.language.mixups_line import Line, Mixup

TRIGGERS = frozenset(("na",))
MOVING = frozenset(
    """stuur stuurt sturen gestuurd stuurde stuurden doorsturen opsturen terugsturen doorgestuurd teruggestuurd
    opgestuurd breng brengt brengen gebracht bracht ga gaat gaan gegaan ging kom komt komen mail mailt mailen gemaild
    verhuis verhuist verhuizen verhuisd rijd rijdt rijden bel belt verwijs verwijst verwijzen verwezen verstuur
    verstuurt versturen verstuurd bezorg bezorgt bezorgen bezorgd overmaken overgemaakt verplaatst verplaatsen
    onderweg""".split()
)
PLACES = frozenset(
    """adres e-mailadres bezorgadres huisadres postadres winkel showroom kantoor klantenservice afdeling magazijn site
    website pagina balie huis receptie rekening bank school werk collega collega's buren buurman buurvrouw zolder stad
    gemeente stadhuis ziekenhuis station halte distributiecentrum depot leverancier fabrikant fabriek""".split()
)


def find(line: Line) -> Iterator[Mixup]:
    """The slips of na for naar in one sentence."""
    for at in line.places(TRIGGERS):
        noun = at + 1
        while noun < at + 4 and (line[noun] in DETERMINERS or (line[noun][-1:] == "e" and adjective(line[noun]))):
            noun += 1
        led = line[at + 1] in DETERMINERS
        if led and line[noun] in PLACES and not MOVING.isdisjoint(line.before(at)):
            yield line.mixup(at, "naar", "naar", sure=False)
