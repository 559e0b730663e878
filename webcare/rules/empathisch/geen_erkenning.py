"""De klant klaagt, en het antwoord erkent dat niet
The customer complains, and the reply acknowledges nothing

Wie boos of verdrietig is, wil eerst gehoord worden. Eén zin is genoeg: noem wat er gebeurd is en wat dat doet. Daarna
komt de oplossing.

Who is angry or sad wants to be heard first. One sentence will do: name what happened and what that is like. Then comes
the solution.

klant: Mijn pakket is al weken kwijt en niemand belt terug, belachelijk!
fout: Hoi Sanne, [stuur je ordernummer in een privébericht.] ^SV
goed: Hoi Sanne, wat vervelend dat je pakket kwijt is. Stuur je ordernummer in een privébericht. ^SV
goed: Hoi Sanne, dat je al weken wacht, hoort niet zo te gaan. We zoeken het vandaag uit. ^SV

klant: Hebben jullie deze lamp ook in het zwart?
goed: Hoi Sanne, ja, in het zwart is hij er ook. ^SV
"""

from collections.abc import Iterator

from webcare.language.mood import acknowledges, complains
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("empathisch/geen-erkenning", Severity.WARNING, letter="empathisch", needs=("customer",))
def check(reply: Reply) -> Iterator[Hit]:
    """A first reply to a complaint that names neither the trouble nor the feeling."""
    customer = reply.customer
    if customer is None or not reply.first_in_thread or not reply.reading.sentences:
        return
    if complains(customer) and not acknowledges(reply.reading):
        first = reply.reading.sentences[0]
        yield Hit(
            first.start,
            first.end,
            Text(
                "de klant klaagt, en dit antwoord gaat daar niet op in",
                "the customer complains, and this reply ignores it",
            ),
            Text(
                "begin met wat er misging: 'Wat vervelend dat …'", "begin with what went wrong: 'Wat vervelend dat …'"
            ),
        )
