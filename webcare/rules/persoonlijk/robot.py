"""Dezelfde woorden aan veel klanten
The same words to many customers

Webcare is geen keuzemenu. Wie meeleest, ziet onder elke vraag hetzelfde antwoord staan, en voelt zich een nummer. Een
standaardantwoord is een begin: noem wat deze klant schreef, en zeg het in je eigen woorden.

Webcare is no voice menu. Who reads along sees the same reply under every question, and feels like a number. A template is
a beginning: name what this customer wrote, and say it in your own words.

De regel vergelijkt met wat collega's in het logboek schreven, zonder aanhef, namen, getallen en afsluiting: in de laatste
4 MB, ongeveer 10.000 berichten. Ook een sjabloon dat iedereen ongewijzigd verstuurt, telt mee. Hetzelfde gesprek telt
niet, en korte antwoorden evenmin.

The rule compares with what colleagues wrote in the log, without greeting, names, numbers and sign-off: in its last 4 MB,
some 10,000 messages. A template that everybody sends unchanged counts as well. The same conversation does not count, and
neither do short replies.

logboek: 6 × Hoi [naam], wat vervelend om te horen. We kijken dit graag met je na, dus stuur ons een bericht met je bestelnummer. ^SV
fout: Hoi Mo, [wat vervelend om te horen. We kijken dit graag met je na, dus stuur ons een bericht met je bestelnummer.] ^AB
fout: Beste Lia, [wat vervelend om te horen! We kijken dit graag met je na, dus stuur ons een bericht met je bestelnummer.] ^CD
goed: Hoi Mo, een kapotte lamp in een nieuwe doos, dat hoort niet. Stuur ons een bericht met je bestelnummer, dan sturen we vandaag een nieuwe. ^AB
goed: Hoi Mo, wat vervelend om te horen dat de kap gebarsten is. Stuur ons een bericht met je bestelnummer. ^AB

logboek: 4 × Hoi [naam], wat vervelend om te horen. We kijken dit graag met je na, dus stuur ons een bericht met je bestelnummer. ^SV
goed: Hoi Mo, wat vervelend om te horen. We kijken dit graag met je na, dus stuur ons een bericht met je bestelnummer. ^AB

logboek: 40 × Graag gedaan, [naam]! Fijne dag nog. ^SV
goed: Graag gedaan, Mo! Fijne dag nog. ^AB

logboek: 9 × Je pakket is vandaag met de bezorger onderweg en komt tussen 14.00 en 16.00 uur bij je aan, tot straks!
fout: [Je pakket is vandaag met de bezorger onderweg en komt tussen 9.00 en 11.00 uur bij je aan, tot straks!]
goed: Je pakket ligt bij de buren op nummer 12, de bezorger heeft net aangebeld.
"""

import os
from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, Option, rule
from webcare.rules.said_before import pairs_of, said_before, spoken

CUSTOMERS = Option("customers", 5, Text("vanaf zoveel andere gesprekken", "from so many other conversations on"))
SHARE = Option(
    "share",
    80,
    Text("zoveel procent van de woordparen is gelijk", "so many per cent of the pairs of words are the same"),
)
WORDS = Option("words", 12, Text("kortere antwoorden tellen niet", "shorter replies do not count"))
NAME = "persoonlijk/robot"


@rule(NAME, Severity.ADVICE, letter="persoonlijk", needs=("logs",), options=(CUSTOMERS, SHARE, WORDS))
def check(reply: Reply) -> Iterator[Hit]:
    """The body, when many conversations of the log hold nearly the same. A template itself is for many."""
    before = said_before(reply.workspace)
    words = spoken(reply.reading)
    if (
        before is None
        or len(words) < int(reply.option(NAME, WORDS))
        or not reply.reading.sentences
        or _is_template(reply)
    ):
        return
    share = int(reply.option(NAME, SHARE)) / 100
    times = before.elsewhere(pairs_of(words), share, reply.draft.conversation)
    if times >= int(reply.option(NAME, CUSTOMERS)):
        yield Hit(
            reply.reading.sentences[0].start,
            reply.reading.sentences[-1].end,
            Text(
                f"deze woorden kregen klanten al in {times} andere gesprekken",
                f"customers already got these words in {times} other conversations",
            ),
            Text("noem wat deze klant schreef", "name what this customer wrote"),
        )


def _is_template(reply: Reply) -> bool:
    folder = os.path.abspath(reply.workspace.path("answers")) + os.sep
    return os.path.abspath(reply.draft.path or reply.draft.name).startswith(folder)
