"""De klant krijgt een verwijt
The customer is blamed

Ook als de klant iets over het hoofd zag: een verwijt lost niets op, en iedereen leest mee. Zeg wat er nu kan.

Even when the customer overlooked something: blame solves nothing, and everybody reads along. Say what is possible now.

fout: [Zoals al eerder aangegeven] duurt het vijf dagen.
fout: [Je had moeten] bellen voor je bestelde.
fout: [Dat is je eigen verantwoordelijkheid].
fout: Dat [staat duidelijk vermeld] op onze site.
goed: Het duurt vijf dagen. Zodra het geld is teruggestort, hoor je van ons.
goed: Had je moeite met bestellen? Dan helpen we je.
"""

from collections.abc import Iterator

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
        "staat toch| duidelijk|gewoon|overduidelijk vermeld|aangegeven|beschreven|in|op",
        "staat toch gewoon|duidelijk|ook",
        "voor de zoveelste|laatste|tweede|derde keer|maal",
        "daar kunnen wij|we niets|niks aan doen",
        "wij|we kunnen er|hier|daar|hieraan|daaraan niets|niks aan| doen",
        "dat ligt aan jou|u|jezelf|uzelf",
        "het is niet onze fout|schuld",
    ]
)


@rule("zakelijk/verwijt", Severity.WARNING, letter="zakelijk")
def check(reply: Reply) -> Iterator[Hit]:
    """Phrases that put the fault with the customer."""
    for match in BLAME.find(reply.reading.body_stretch):
        if not reply.reading.quoted(match.start):
            yield Hit(
                match.start,
                match.end,
                Text("dit klinkt als een verwijt", "this sounds like blame"),
                Text(
                    "laat het weg, of zeg wat de klant nu kan doen", "leave it out, or say what the customer can do now"
                ),
            )
