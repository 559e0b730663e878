"""Een samenstelling die uit elkaar viel
A compound that fell apart

Een samenstelling is in het Nederlands één woord: klantenservice, bezorgmoment, IBAN-nummer. Los geschreven hapert de
zin, en soms staat er iets anders: een lange afstandsloper is lang.

A Dutch compound is one word: klantenservice, bezorgmoment, IBAN-nummer. Torn apart it makes a reader stumble, and
sometimes says something else.

De norm is de Leidraad van de Taalunie: wat bij elkaar hoort staat aaneen (6), en letters, cijfers en botsende klinkers
krijgen een koppelteken (8). Waar twee woorden ook los kunnen staan ("je krijgt per mail bericht"), zwijgt deze regel.

The norm is the Taalunie's Leidraad: what belongs together is written as one (6), and letters, digits and clashing vowels
take a hyphen (8). Where two words may stand apart as well ("je krijgt per mail bericht") this rule is silent.

fout: Bel onze [klanten service] of kies een ander [bezorg moment]. → klantenservice | bezorgmoment
fout: Stuur ons je [IBAN nummer] in een [privé bericht]. → IBAN-nummer | privébericht
fout: Klopt je [email adres] nog? Daar sturen we het [retour label] heen. → e-mailadres | retourlabel
fout: [Retour zendingen] verwerken we binnen vijf dagen. → Retourzendingen
fout: De monteur komt [morgen middag] met een [24 uurs service]. → morgenmiddag | 24-uursservice
fout: Vul de [track-and-trace code] in; lukt het [er mee]? → track-and-tracecode | ermee
fout: Woon je in [Noord Holland]? Dan is de [bezorg status pagina] anders. → Noord-Holland | bezorgstatuspagina
fout: De datum staat op de [achter kant]; we hebben het [door gegeven]. → achterkant | doorgegeven
goed: De op maat gemaakte kast is in gesloten verpakking bezorgd.
goed: Bel onze klantenservice of kies een ander bezorgmoment.
goed: Je krijgt per mail bericht zodra je pakket in de winkel ligt.
goed: Heeft je trein vertraging? Dan geven we klanten hun geld terug.
goed: Klanten vragen ons welk type lamp ze nodig hebben; vier dagen later weten ze het.
goed: Het kan niet anders als je gebruik wilt maken van een actie.
goed: Download onze app in de app store en lees de kleine letters.
goed: Ga naar het menu instellingen of vraag ons team klantenservice om hulp.
"""

from collections.abc import Iterator

from webcare.language.joining import find_splits
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("taal/losse-samenstelling", Severity.WARNING, fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Neighbouring words of a sentence that are one compound, unless the client's own name for it is in pieces."""
    for sentence in reply.reading.sentences:
        for split in find_splits(sentence.tokens, reply.text):
            if reply.reading.quoted(split.start) or _own_name(reply, split.start, split.end):
                continue
            yield Hit(
                split.start,
                split.end,
                Text(f"dit is één woord: {split.text}", f"this is one word: {split.text}"),
                suggestions=(split.text,),
                fixable=split.sure,
            )


def _own_name(reply: Reply, start: int, end: int) -> bool:
    vocabulary = reply.handbook.vocabulary
    written = " ".join(reply.text[start:end].lower().split())
    return any(written in name.lower() for name in (*(entry.name for entry in vocabulary.names), *vocabulary.accept))
