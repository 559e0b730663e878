"""De klant klaagt, en het antwoord erkent dat niet
The customer complains, and the reply acknowledges nothing

Wie boos of verdrietig is, wil eerst gehoord worden. Eén zin is genoeg: noem wat er gebeurd is en wat dat doet. Daarna
komt de oplossing.

Who is angry or sad wants to be heard first. One sentence will do: name what happened and what that is like. Then comes
the solution.

Heeft een collega dat in dit gesprek al gedaan, dan hoeft het niet nog een keer. Een zakelijke melding ("de lamp doet het
niet, wat kan ik proberen?") is geen klacht.

When a colleague did so earlier in the conversation, once is enough. A plain report ("the lamp does not work, what can I
try?") is no complaint.

klant: Mijn pakket is al weken kwijt en niemand belt terug, belachelijk!
fout: Hoi Sanne, [stuur je ordernummer in een privébericht.] ^SV
goed: Hoi Sanne, wat vervelend dat je pakket kwijt is. Stuur je ordernummer in een privébericht. ^SV
goed: Hoi Sanne, dat je al weken wacht, hoort niet zo te gaan. We zoeken het vandaag uit. ^SV

klant: Dit is de derde keer dat jullie monteur niet komt opdagen. Ik ben er klaar mee.
fout: Beste Karel, [de monteur komt morgen tussen acht en twaalf.]
goed: Beste Karel, drie keer voor niets thuisblijven: dat kan niet. De monteur komt morgen tussen acht en twaalf.

klant: Mijn man is overleden en u blijft hem rekeningen sturen.
fout: Geachte mevrouw, [u kunt het contract opzeggen via onze website.]
goed: Geachte mevrouw, gecondoleerd met het verlies van uw man. Het contract zeggen wij voor u op.

klant: Schandalig, zo lang wachten op een antwoord.
eerder: Hoi Jan, je hebt gelijk, dat duurt te lang. ^SV
goed: Je geld staat morgen op je rekening. ^FE

klant: Hebben jullie deze lamp ook in het zwart?
goed: Hoi Sanne, ja, in het zwart is hij er ook. ^SV

klant: Mijn lamp doet het niet. Wat kan ik proberen?
goed: Hoi Sanne, draai het lampje eens goed vast. ^SV

klant: Ik was eerst boos, maar jullie collega heeft het geweldig opgelost!
goed: Hoi Sanne, we geven het aan haar door. ^SV
"""

from collections.abc import Iterator

from webcare.language.mood import acknowledges, restates
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("empathisch/geen-erkenning", Severity.WARNING, letter="empathisch", needs=("customer",))
def check(reply: Reply) -> Iterator[Hit]:
    """A reply to a complaint that names neither the trouble nor the feeling, when no earlier one did."""
    message = reply.message
    if message is None or not message.grieved or not reply.reading.sentences or reply.adds:
        return
    if (
        acknowledges(reply.reading)
        or restates(reply.reading, message.reading)
        or any(acknowledges(earlier) for earlier in reply.earlier)
    ):
        return
    first = reply.reading.sentences[0]
    yield Hit(
        first.start,
        first.end,
        Text(
            "de klant klaagt, en dit antwoord gaat daar niet op in", "the customer complains, and this reply ignores it"
        ),
        Text("begin met wat er misging: 'Wat vervelend dat …'", "begin with what went wrong: 'Wat vervelend dat …'"),
    )
