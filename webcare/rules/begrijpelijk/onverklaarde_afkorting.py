"""Een afkorting die niemand uitlegt
An abbreviation that nobody explains

Wie er werkt, kent de afkorting. De klant niet, en die zoekt hem niet op. Schrijf het hele woord, of leg de afkorting één keer
uit: "de Autoriteit Consument & Markt (ACM)". Zo raadt taaladvies.net het ook aan.

Who works there knows the abbreviation. The customer doesn't, and won't look it up. Write the word in full, or explain the
abbreviation once: "de Autoriteit Consument & Markt (ACM)". So advises taaladvies.net.

Wat iedereen kent (NS, btw, pdf) blijft staan, net als wat in vocabulary.yaml staat (abbreviations, names, accept) en wat de
klant zelf schreef. Hoofdletters om iets te benadrukken zijn voor taal/hoofdletter.

What everybody knows (NS, btw, pdf) is left alone, and so is what stands in vocabulary.yaml (abbreviations, names, accept) and what
the customer wrote. Capitals for emphasis are for taal/hoofdletter.

fout: Je kunt ook naar de [ACM] gaan.
fout: We hebben een [RMA]-nummer voor je gemaakt.
fout: De [VCP] bekijkt je dossier, en de VCP belt je.
fout: We hebben je vraag doorgezet naar [CRT].
goed: Je kunt ook naar de Autoriteit Consument & Markt (ACM). De ACM helpt je verder.
goed: De ACM (Autoriteit Consument & Markt) helpt je verder.
goed: De ACM, de toezichthouder voor consumenten, helpt je verder.
goed: Neem je BSN mee en stuur een PDF per WhatsApp. De NS en de KLM doen dat ook.
goed: De lamp is er in maat XL, in Lodewijk XIV-stijl en met 5 kWh op de meter.
goed: Dat mag NOOIT gebeuren.
goed: Gebruik code ABCD of bel ons over bestelling AB-1234, postcode 1234 AB.
goed: Hoi, de levering komt eraan. ^SV
klant: Wat is mijn RMA?
goed: Je RMA staat in de mail.

handboek: vocabulary: {abbreviations: {RMA: retournummer}, names: [{name: VCP Licht}]}
goed: Je RMA staat in de mail van VCP Licht.
"""

import re
from collections.abc import Iterator

from webcare.language.capitals import unexplained
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

LETTERS = re.compile(r"[^\W\d_]+")


@rule("begrijpelijk/onverklaarde-afkorting", Severity.ADVICE, needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Each abbreviation once, where it first stands."""
    for found in unexplained(reply.reading.body_tokens):
        if found.text.lower() in _own(reply) or reply.reading.quoted(found.start):
            continue
        if reply.customer is not None and found.text.lower() in reply.customer.stretch.words:
            continue
        yield Hit(
            found.start,
            found.end,
            Text(
                f"niet elke klant weet wat '{found.text}' betekent",
                f"not every customer knows what '{found.text}' means",
            ),
            Text("schrijf het voluit, of leg het één keer uit", "write it in full, or explain it once"),
        )


def _own(reply: Reply) -> frozenset[str]:
    """The words that the client's customers know, and those that begrijpelijk/vakjargon reports already."""
    vocabulary = reply.handbook.vocabulary
    listed = (
        *(entry.name for entry in vocabulary.names),
        *(entry.word for entry in vocabulary.jargon),
        *vocabulary.accept,
        *vocabulary.abbreviations,
        reply.workspace.config.client,
    )
    return frozenset(word for text in listed for word in LETTERS.findall(text.lower()))
