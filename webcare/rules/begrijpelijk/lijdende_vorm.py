"""Lijdende vormen op elkaar gestapeld
Stacked passives

"Er zal door ons naar worden gekeken": wie doet nu wat? Eén lijdende vorm is goed Nederlands ("je pakket wordt morgen
bezorgd"). Stapelen maakt een antwoord afstandelijk. Zeg wie het doet: "we kijken ernaar". Zie ook taaladvies.net over de
lijdende vorm.

"Er zal door ons naar worden gekeken": who does what? A single passive is good Dutch ("je pakket wordt morgen bezorgd").
Stacking them keeps the customer at a distance. Say who does it: "we kijken ernaar". See taaladvies.net on the passive.

Deze regel meldt alleen: iets wat "door ons" gebeurt, wat door iemand zal of kan "worden" gedaan, "er" met zal, kan of dient
en worden, en twee of meer lijdende vormen in één zin.

This rule only reports: what happens "door ons", what by somebody will or can be done, "er" with zal, kan or dient and
worden, and two or more passives in one sentence.

fout: [Er zal door ons naar worden gekeken].
fout: Je vraag [wordt door ons in behandeling genomen].
fout: De storing [kan worden verholpen, waarna wordt teruggekoppeld].
fout: Je klacht [is door ons ontvangen].
fout: Je klacht [zal door de afdeling worden beoordeeld].
fout: Helaas [kan er op dit moment niet worden gebeld].
fout: Voor een ruiling geldt: [er dient een formulier te worden ingevuld].
goed: Je pakket wordt morgen bezorgd.
goed: De lamp wordt door ons magazijn verstuurd.
goed: Je lamp kan worden gerepareerd.
goed: Het wordt steeds drukker, en we worden er blij van.
goed: Je kunt er worden geholpen tot 17.00 uur.
goed: Er wordt vandaag niet bezorgd.
goed: De klant schreef: "Er zal door ons worden betaald."
"""

from collections.abc import Iterator

from webcare.language.passive import Kind, active, find_stack
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

MESSAGES: dict[Kind, Text] = {
    "us": Text("zo blijft vaag wie het doet: zeg 'we' in plaats van 'door ons'", "say 'we' instead of 'door ons'"),
    "by": Text("begin met wie het doet, in plaats van 'door …'", "begin with who does it, not with 'door …'"),
    "er": Text("hier doet niemand iets; zeg wie het doet", "nobody does anything here; say who does it"),
    "many": Text(
        "meer dan één lijdende vorm in een zin; zeg wie wat doet",
        "more than one passive in a sentence; say who does what",
    ),
}


@rule("begrijpelijk/lijdende-vorm", Severity.ADVICE, letter="kort")
def check(reply: Reply) -> Iterator[Hit]:
    """Stacked passives, one finding a sentence."""
    for sentence in reply.reading.sentences:
        stack = find_stack(sentence)
        if stack is None or reply.reading.quoted(stack.start):
            continue
        simple = active(stack)
        hint = (
            Text(f"bijvoorbeeld: {simple}", f"for instance: {simple}")
            if simple
            else Text("begin met wie het doet: 'we …' of 'je …'", "begin with who does it: 'we …' or 'je …'")
        )
        yield Hit(stack.start, stack.end, MESSAGES[stack.kind], hint)
