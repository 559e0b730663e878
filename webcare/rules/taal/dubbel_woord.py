"""Hetzelfde woord twee keer achter elkaar
The same word twice in a row

Een verdubbeld woord is bijna altijd een typefout, en juist die leest iedereen mee. Dubbelingen die goed Nederlands
zijn ("dat dat", "kun je je ...", "heel heel blij") blijven staan.

A doubled word is nearly always a slip of the keyboard. Doublings that are good Dutch are left alone.

fout: Ik heb [de de] monteur gebeld. → de
fout: Het pakket [is is] onderweg. → is
fout: [De de] monteur komt morgen. → De
fout: De afspraak staat [voor voor] dinsdag. → voor
fout: Je kunt [het het] pakket terugsturen. → het
fout: We bellen [je je] morgen terug. → je
goed: Kun je je ordernummer sturen? Ik weet dat dat even zoeken is.
goed: We zijn heel heel blij met je reactie.
goed: Is het het witte of het zwarte model?
goed: Log in in de app, of meld je aan aan de balie.
goed: Je kunt het het beste zelf proberen. Stel je voor voor je team.
"""

from collections.abc import Iterator

from webcare.language.lists import US
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

GOOD = frozenset(
    """ach af beetje bla dag dat die dikke echt er erg extra gauw ha haar heel heen hele ho hoi ja lang langzaam mega nee
    nou och snel super tja toe tut u veel vele waar wat weer zeer zij zijn zo ze""".split()
)
"""Words that may follow themselves: pronouns, emphasis."""
SUBJECT_HET = frozenset("is was kan had mag moet zal zou als dat of".split())
PARTICLE_VERBS = {
    "in": "check lever log schakel schrijf stap stel trap voer vul zet ga pak teken".split(),
    "op": "bel geef haal laad let los neem pak ruim schrijf sla sta start vraag zoek kijk zeg".split(),
    "voor": "bereid doe gaat heb kom leg lees over schrijf stel speel".split(),
    "aan": "bied dien dring geef haak kom koppel meld neem pas raak sluit spreek toon trek vraag vul".split(),
    "door": "breek geef ga loop rijd stroom stuur verbind verwijs werk".split(),
    "om": "boek draai geef ging ga kijk leid ruil vraag weet wissel zet".split(),
    "over": "boek draag ga heb maak neem schakel schrijf sla stap steek zet".split(),
    "uit": "ben draai haal kom leen leg log maak print stap schakel sluit zet zoek zag ziet".split(),
    "na": "denk ga kijk lees vraag zoek".split(),
}
"""A verb that falls apart before a preposition that looks like its particle: log in in de app, meld je aan aan de balie."""
UNOWNED = frozenset(
    """morgen vandaag vanmiddag vanavond straks zo meteen direct snel terug graag even nog ook niet dan daar hier over
    voor als zodra dat wat hoe of om en""".split()
)
"""Behind "je je" these show that no second je owns or reflects anything."""


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
        if _sound(first.lower, [token.lower for token in tokens[max(0, at - 9) : at + 2]], min(at, 9)):
            continue
        yield Hit(
            first.start,
            second.end,
            Text(f"'{first.lower}' staat er twee keer", f"'{first.lower}' is here twice"),
            suggestions=(first.text,),
            fixable=True,
        )


def _sound(word: str, near: list[str], at: int) -> bool:
    """Is this doubling good Dutch? ``near[at]`` is the second of the two."""
    before, after = near[: at - 1], near[at + 1] if at + 1 < len(near) else ""
    if word == "het":
        superlative = after.endswith(("st", "ste"))
        asked = bool(before) and (before[-1] in SUBJECT_HET or before[-1].endswith("t"))
        return superlative or (asked and US.isdisjoint(before[-3:]) and not {"je", "u"} & set(before[-2:]))
    if word == "je":
        return not (len(before) > 1 and US & set(before[-2:]) and (after in UNOWNED or not after.isalpha()))
    if word in ("om", "voor", "na", "over") and after[:1].isdigit():
        return True
    if word == "door":
        return after == "te"
    return any(near_by.startswith(tuple(PARTICLE_VERBS.get(word, ()))) for near_by in before if word in PARTICLE_VERBS)
