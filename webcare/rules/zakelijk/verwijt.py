"""De klant krijgt een verwijt
The customer is blamed

Ook als de klant iets over het hoofd zag: een verwijt lost niets op, en iedereen leest mee. Zeg wat er nu kan.

Even when the customer overlooked something: blame solves nothing, and everybody reads along. Say what is possible now.

fout: [Zoals al eerder aangegeven] duurt het vijf dagen.
fout: [Je had moeten bellen] voor je bestelde.
fout: [Dat is je eigen verantwoordelijkheid].
fout: Dat [staat duidelijk vermeld] op onze site.
fout: [U had de voorwaarden moeten lezen].
fout: [Je hebt zelf het verkeerde adres opgegeven].
fout: Sorry, maar [je hebt zelf getekend] voor dit pakket.
fout: [Zoals ik al eerder aangaf], duurt het vijf dagen.
fout: [Had je de mail gelezen,] dan wist je dat.
goed: Het duurt vijf dagen. Zodra het geld is teruggestort, hoor je van ons.
goed: Je had gisteren al een mail van ons moeten krijgen. Nogmaals: sorry!
goed: Heb je zelf getekend? Dan zien we dat hier.
goed: Had je moeite met bestellen? Dan helpen we je.
"""

from collections.abc import Iterator

from webcare.language.blame import TRIGGERS, find_blame
from webcare.language.phrases import Phrases
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

BLAME = Phrases(
    [
        "zoals we|wij|ik| je|u|jou| al|reeds| eerder|meermaals|meerdere|vaker|herhaaldelijk keren|malen| aan|door| je|u| hebben|heb|is| aangegeven|gezegd|gemeld|vermeld|uitgelegd|gecommuniceerd|medegedeeld|meegedeeld|toegelicht|doorgegeven",
        "zoals al|reeds hebben|heb|is| aangegeven|gezegd|gemeld|vermeld|uitgelegd|gecommuniceerd|medegedeeld|meegedeeld|toegelicht",
        "zoals gezegd|aangegeven",
        "zoals we|wij|ik al|reeds|eerder| hebben|heb al|reeds|eerder| aangegeven|gezegd|gemeld|vermeld|uitgelegd",
        "als je|jij|u … goed|beter|juist|correct had|hebt|heeft ingevuld|gelezen|gekeken|opgelet|doorgegeven|ingevoerd",
        "je|jij|u hebt|heeft zelf te laat",
        "zoals we|wij|ik al|reeds| aangaven|zeiden|meldden|schreven|uitlegden|zei|schreef",
        "je|jij|u had dit|dat|het| zelf|eerst|eerder|gewoon|beter|dan| moeten",
        "had je|jij|u dit|dat|het| maar|beter|gewoon",
        "dan had je|jij|u dit|dat|het| maar|beter|gewoon|eerder|zelf",
        "je|jij|u had dit|dat|het| zelf| kunnen weten|zien|lezen|voorkomen",
        "zoals je|jij|u zelf| had|hebt|heeft kunnen weten|zien|lezen",
        "als je|jij|u beter|goed|eerst|even| had gelezen|gekeken|opgelet|nagedacht",
        "als je|jij|u beter|goed had gelezen|gekeken|opgelet",
        "dat|dit is je|uw|jouw eigen schuld|fout|verantwoordelijkheid|keuze|risico",
        "is je|uw|jouw eigen schuld|fout|verantwoordelijkheid",
        "eigen schuld",
        "je|jij|u hebt|heeft zelf| verzuimd|nagelaten|niet opgelet|verkeerd",
        "het|dit|dat is|blijft je|jouw|uw verantwoordelijkheid|probleem|fout|schuld",
        "het|dit|dat is niet ons|onze probleem|verantwoordelijkheid|fout|schuld",
        "bent|ben|blijft|blijf je|jij|u zelf verantwoordelijk|aansprakelijk",
        "je|jij|u bent|blijft zelf verantwoordelijk|aansprakelijk",
        "waarom hebt|heeft|heb je|jij|u niet|dit|dat eerder|eerst|gewoon|niet|",
        "had dan|maar beter|eerder|eerst|gewoon opgelet|gekeken|gelezen|gebeld|nagedacht",
        "je|jij|u moet|moeten beter|eerst goed|eerst|beter lezen|kijken|opletten|luisteren",
        "je|jij|u beweert|claimt dat",
        "neem|neemt|kunt|kun|kan … jezelf|uzelf kwalijk nemen|",
        "had je|jij|u maar niet|eerder|beter|eerst",
        "staat toch| duidelijk|gewoon|overduidelijk vermeld|aangegeven|beschreven|in|op",
        "staat toch gewoon|duidelijk|ook",
        "voor de zoveelste|laatste|tweede|derde keer|maal",
        "daar kunnen wij|we niets|niks aan doen",
        "wij|we|ik kunnen|kan er|hier|daar|hieraan|daaraan ook|echt|verder|helaas| niets|niks aan| doen",
        "zoals het| duidelijk|gewoon|toch|ook in|op … staat|stond|vermeld|beschreven",
        "dat ligt aan jou|u|jezelf|uzelf",
        "het is niet onze fout|schuld",
    ]
)


@rule("zakelijk/verwijt", Severity.WARNING, letter="zakelijk")
def check(reply: Reply) -> Iterator[Hit]:
    """Phrases that put the fault with the customer."""
    message = Text("dit klinkt als een verwijt", "this sounds like blame")
    hint = Text("laat het weg, of zeg wat de klant nu kan doen", "leave it out, or say what the customer can do now")
    for start, end in _places(reply):
        yield Hit(start, end, message, hint)


def _places(reply: Reply) -> list[tuple[int, int]]:
    """Where reproaches stand, none overlapping; quotations are others' words."""
    found = [
        (match.start, match.end)
        for match in BLAME.find(reply.reading.body_stretch)
        if "niet" not in _before(reply, match.start)
    ]
    if not TRIGGERS.isdisjoint(reply.reading.body_stretch.words):
        found += [place for sentence in reply.reading.sentences for place in find_blame(sentence)]
    return reply.reading.ours(found)


def _before(reply: Reply, place: int) -> list[str]:
    """The two words before a place."""
    return reply.text[max(0, place - 20) : place].lower().split()[-2:]
