"""Hetzelfde woord twee keer achter elkaar
The same word twice in a row

Een verdubbeld woord is bijna altijd een typefout, en juist die leest iedereen mee. Dubbelingen die goed Nederlands
zijn ("dat dat", "kun je je ...", "heel heel blij") blijven staan.

A doubled word is nearly always a slip of the keyboard. Doublings that are good Dutch are left alone.

fout: Ik heb [de de] monteur gebeld. → de
fout: Het pakket [is is] onderweg. → is
fout: [De de] monteur komt morgen. → De
goed: Kun je je ordernummer sturen? Ik weet dat dat even zoeken is.
goed: We zijn heel heel blij met je reactie.
goed: Is het het witte of het zwarte model?
goed: Log in in de app en kijk bij Bestellingen.
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

GOOD = frozenset(
    """aan ach af beetje bla dag dat die dikke door echt er erg extra gauw ha haar heel heen hele ho hoi ja je lang
    langzaam mega met na nee nou och om over snel super te tja toe tut u uit veel vele voor waar wat weer zeer zij zijn
    zo ze""".split()
)
"""Words that may follow themselves: pronouns, verb particles before a preposition, emphasis."""
SUBJECT_HET = ("is", "was", "kan", "had", "mag", "moet", "zal", "zou", "als", "dat", "of")
PARTICLE_VERBS = {
    "in": "check lever log schakel schrijf stap stel trap voer vul zet ga pak".split(),
    "op": "bel geef haal laad let los neem pak ruim schrijf sla sta start vraag zoek".split(),
}


@rule("taal/dubbel-woord", Severity.ERROR, fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Two neighbouring words that are the same, with nothing but white space between them."""
    tokens = [token for token in reply.reading.tokens if token.kind != "newline" or token.text.count("\n") > 1]
    for at in range(1, len(tokens)):
        first, second = tokens[at - 1], tokens[at]
        if first.kind != "word" or second.kind != "word" or first.lower != second.lower or first.lower in GOOD:
            continue
        if second.text[0].isupper() or reply.text[first.end : second.start].strip():
            continue
        before = [token.lower for token in tokens[max(0, at - 9) : at - 1]]
        if first.lower == "het" and before and (before[-1] in SUBJECT_HET or before[-1].endswith("t")):
            continue
        verbs = PARTICLE_VERBS.get(first.lower, ())
        if any(word.startswith(tuple(verbs)) for word in before if verbs):
            continue
        yield Hit(
            first.start,
            second.end,
            Text(f"'{first.lower}' staat er twee keer", f"'{first.lower}' stands here twice"),
            suggestions=(first.text,),
            fixable=True,
        )
