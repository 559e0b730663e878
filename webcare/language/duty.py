"""The stiff "dient … te": u dient het formulier in te vullen → u moet het formulier invullen.

It is left alone where dienen is another verb: een klacht indienen, ergens toe dienen, dienen om of als. No I/O here.
"""

from __future__ import annotations

from typing import NamedTuple

from webcare.language.tokens import Token

DUTY = {"dient": "moet", "dienen": "moeten", "dien": "moet", "diende": "moest", "dienden": "moesten"}
FARTHEST = 9
"""How many words may stand between dient and te."""
OTHER_VERB = frozenset("om als tot ter ten toe ertoe daartoe hiertoe waartoe zodat dat die en of".split())
AFTER_IN = frozenset("bij om via dan voor tegen omdat namens en of".split())
"""After "dient … in" these show that it is indienen."""
JOINED = frozenset(
    """aanbieden aangeven aanhouden aanleveren aanmelden aannemen aanpassen aansluiten aantonen aanvragen aanvullen
    aanzetten achterlaten afdekken afgeven afhalen afleveren afmelden afronden afsluiten afstellen afwachten
    bijbetalen bijhouden bijsluiten bijvoegen bijwerken doorgeven doorlopen doorsturen indienen ingaan inleveren
    inloggen inplannen inschakelen inschrijven inscannen instellen instappen intrekken invoeren invullen inzenden
    losmaken meebrengen meenemen meesturen meewerken nakijken nakomen nalezen nalopen ombouwen omdraaien omruilen
    omzetten opbellen opgeven ophalen opheffen oplossen opnemen opslaan opstarten opsturen opvolgen opvragen
    opzeggen overdragen overleggen overmaken overschrijven terugbellen terugbetalen terugbrengen terugkomen
    terugsturen terugzenden terugstorten toesturen toevoegen toezenden uitchecken uitgaan uitloggen uitprinten
    uitschakelen uitstappen uitvoeren uitzetten vastmaken vaststellen voorleggen vooruitbetalen
    wegbrengen weghalen""".split()
)
"""Separable verbs of customer service, written as one word again when te leaves their middle."""
PARTICLES = frozenset(
    "aan achter af bij bijeen door in los mee na om op over terug toe uit vast voor vooruit weg".split()
)


class Must(NamedTuple):
    """Where the words end, at which token, and what says the same (empty when only a person can tell)."""

    end: int
    until: int
    plain: tuple[str, ...]
    fix: bool


def duty(text: str, run: list[Token], at: int) -> Must | None:
    """The duty that begins at ``run[at]``, one of ``DUTY``; None when dienen means something else here."""
    te = _te(text, run, at)
    if te < 0:
        return None
    moet = DUTY[run[at].lower]
    if run[at].text[0].isupper():
        moet = moet.capitalize()
    verb, before = run[te + 1], run[te - 1]
    if _another(run, te + 2):
        return Must(verb.end, te + 2, (f"{moet} …",), fix=False)
    if before.lower in PARTICLES and te - 1 > at:
        joined = before.lower + verb.lower
        if joined not in JOINED:
            return Must(verb.end, te + 2, (f"{moet} …",), fix=False)
        between, last = text[run[at].end : before.start], joined
    else:
        between, last = text[run[at].end : run[te].start], text[verb.start : verb.end]
    return Must(verb.end, te + 2, (f"{moet}{between}{last}",), fix=True)


def _another(run: list[Token], at: int) -> bool:
    """Does a second te belong to the same dient: in te vullen en op te sturen?"""
    words = [token.lower for token in run[at : at + FARTHEST]]
    return "te" in words and not {"en", "of", "maar"}.isdisjoint(words[: words.index("te")])


def _te(text: str, run: list[Token], at: int) -> int:
    """The place of te, with an infinitive after it in the same clause, or -1."""
    for place in range(at + 1, min(at + 2 + FARTHEST, len(run) - 1)):
        word = run[place].lower
        if text[run[place - 1].end : run[place].start].strip():
            return -1
        if word == "te":
            verb = run[place + 1].lower
            return place if verb.endswith(("en", "aan", "zien", "doen", "zijn")) else -1
        if (word in OTHER_VERB and run[place + 1].lower != "te") or (word == "in" and run[place + 1].lower in AFTER_IN):
            return -1
    return -1
