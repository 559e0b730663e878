"""Een excuus met "maar" erachter
An apology with a "but" behind it

"Sorry, maar …" neemt met de tweede helft terug wat de eerste gaf. Zeg sorry en zet er een punt achter. De uitleg is
een nieuwe zin. Volgt er een oplossing ("maar we lossen het vandaag op"), dan is er niets mis.

"Sorry, maar …" takes back with its second half what the first half gave. Say sorry and put a full stop. The explanation
is a new sentence. When a solution follows ("maar we lossen het vandaag op") nothing is wrong.

fout: Hoi Ad, [sorry, maar] dat lag aan het weer.
fout: Hoi Nel, [onze excuses, maar] je had zelf blauw gekozen.
fout: Beste Ron, [het spijt ons, maar] het is erg druk.
fout: Hoi Mia, [sorry dat je moest wachten, maar] bij sneeuw rijden we niet.
goed: Hoi Ad, sorry. Door de storm reden we niet.
goed: Sorry dat je maar één lamp kreeg.
goed: Sorry dat het misging, maar we lossen het vandaag nog op.
goed: Onze excuses, niet alleen voor de vertraging maar ook voor de stilte.
goed: Het spijt ons. Maar liefst tien mensen werken aan een oplossing.
"""

from collections.abc import Iterator

from webcare.language.reading import Sentence
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

APOLOGIES = frozenset("sorry excuses excuus verontschuldiging verontschuldigingen spijt pardon".split())
LED_BY = frozenset(
    "onze mijn oprechte welgemeende nogmaals het spijt ik bied u je wij bieden heel erg dat ons me hiervoor".split()
)
FARTHEST = 14
"""How many words may stand between the apology and its maar."""
ONLY = frozenset("een één twee drie vier vijf half weinig kort even net liefst alleen ook zelden nauwelijks".split())
"""After "maar" these show that it means only, or "not only … but also"."""
TURNING = frozenset("gelukkig hopelijk goed fijn".split())
SOLVING = frozenset(
    """lossen los helpen help regelen regel sturen stuur zoeken zoek maken maak herstellen herstel vergoeden vergoed betalen betaal
    werken werk zorgen zorg komen kom bellen bel gaan ga hebben heb storten stort""".split()
)
"""After "maar we" or "maar ik" a solution follows."""


@rule("empathisch/excuus-maar", Severity.ADVICE, letter="empathisch")
def check(reply: Reply) -> Iterator[Hit]:
    """From the apology to its "maar", within one sentence."""
    if "maar" not in reply.reading.body_stretch.words or APOLOGIES.isdisjoint(reply.reading.body_stretch.words):
        return
    for sentence in reply.reading.sentences:
        found = _taken_back(sentence)
        if found is not None and not reply.reading.quoted(found[0]):
            yield Hit(
                *found,
                Text("'maar' neemt het excuus terug", "'maar' takes the apology back"),
                Text("zet een punt na het excuus", "put a full stop after the apology"),
            )


def _taken_back(sentence: Sentence) -> tuple[int, int] | None:
    words = [token for token in sentence.tokens if token.kind == "word"]
    places = [at for at, token in enumerate(words) if token.lower in APOLOGIES]
    for at, token in enumerate(words):
        if (
            token.lower == "maar"
            and places
            and 0 < at - places[0] <= FARTHEST
            and _contrasts(sentence, words, places[0], at)
        ):
            start = places[0]
            while start and words[start - 1].lower in LED_BY and words[start].start - words[start - 1].end == 1:
                start -= 1
            return words[start].start, token.end
    return None


def _contrasts(sentence: Sentence, words: list[Token], apology: int, at: int) -> bool:
    """Is this maar a but: a comma before it, or the apology itself; and no "only" or solution after it?"""
    before = [token for token in sentence.tokens if token.end <= words[at].start]
    comma = bool(before) and before[-1].text in (",", "–", "—")
    after = [token.lower for token in words[at + 1 : at + 4]]
    if not after or after[0] in ONLY or after[0] in TURNING:
        return False
    if not {"we", "wij", "ik"}.isdisjoint(after[:2]) and not SOLVING.isdisjoint(after[:2]):
        return False
    return comma or at - apology == 1
