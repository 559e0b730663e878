"""Je en u door elkaar
Je and u mixed

Kies één aanspreekvorm en houd die vol. Wie halverwege wisselt, klinkt slordig of ineens afstandelijk. 'Jullie' past
bij allebei; een citaat of een vaste uitdrukking telt niet mee.

Choose one form of address and keep to it. Who switches halfway sounds careless or suddenly distant. 'Jullie' goes with
both; a quotation or a fixed expression does not count.

Gemeld wordt de vorm die het minst voorkomt, of die niet in tone.yaml staat.

What is reported is the form that is used least, or that tone.yaml does not ask for.

fout: Hoi Sanne, je pakket is onderweg. Morgen krijgt [u] bericht. Heb je nog vragen?
fout: Kunt u uw ordernummer sturen? Dan zoeken we [je] pakket op.
goed: Hoi Sanne, je pakket is onderweg. Heb je nog vragen?
goed: U schreef: "kun je me bellen?" Dat doen we. Wanneer komt het u uit?
goed: Uw pakket is onderweg. Je weet maar nooit, dus we sturen u de volglink.
"""

from collections.abc import Iterator

from webcare.language.address_forms import Form, pronouns
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("persoonlijk/je-en-u", Severity.ERROR, letter="persoonlijk")
def check(reply: Reply) -> Iterator[Hit]:
    """Every word of the form that should not be there, when both are."""
    forms = pronouns(reply.reading)
    if not forms["je"] or not forms["u"]:
        return
    kept = _kept(reply, forms)
    other: Form = "u" if kept == "je" else "je"
    for token in forms[other]:
        yield Hit(
            token.start,
            token.end,
            Text(
                f"'{token.text}' past niet bij '{kept}' in de rest van het antwoord",
                f"'{token.text}' does not go with '{kept}' in the rest of the reply",
            ),
            Text(f"kies één vorm: overal {kept}", f"choose one form: {kept} everywhere"),
        )


def _kept(reply: Reply, forms: dict[Form, list[Token]]) -> Form:
    """The handbook's form; else the one used most; else the one used first."""
    address = reply.handbook.tone.address if reply.handbook.own else "mirror"
    if address != "mirror":
        return address
    return max(forms, key=lambda form: (len(forms[form]), -forms[form][0].start))
