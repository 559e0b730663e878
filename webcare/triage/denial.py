"""When words do not mean what they say: denied ("geen brand"), or mocking ("lekker bezig, alweer kapot"). No I/O."""

from bisect import bisect_left
from collections.abc import Sequence

from webcare.language.irony import NEGATORS
from webcare.language.phrases import COUNTED, Phrases, Stretch
from webcare.language.tokens import Token

NEAR = 3
"""How many words before a phrase may deny it."""
STRONG = frozenset("geen zonder noch".split())
"""These deny what follows, with any word in between: "geen enkele schade", "zonder rook of vonken"."""
LIGHT = frozenset("echt een de in zo heel erg meer helemaal direct meteen van sprake bang voor mijn".split())
"""What may stand between "niet" or "nooit" and what it denies; after anything else it denies that."""
STILL = frozenset("alleen normaal eens".split())
"""After these "niet" denies nothing: "niet alleen rook maar ook vonken"."""
MOCKING = Phrases(
    """lekker|goed|mooi|top|fijn|netjes|knap|geweldig|super|fantastisch bezig|gedaan|geregeld|hoor|zeg|weer|man|joh
    bedankt|dank|dankjewel|dankje voor|| niks|niets|nop
    fijne|mooie|lekkere|geweldige|top|heerlijke|goeie|goede|fantastische service|boel|zooi|winkel|zaak|tent|start weer|alweer|hoor|zeg|weer
    service|bezorging|kwaliteit|hulp van niks|niets
    top|mooie|fijne|goede service|kwaliteit weer|alweer|wederom
    gefeliciteerd|proficiat|hulde|chapeau met|voor|hoor|
    kan niet beter|mooier
    nee echt
    petje af hoor
    zo|wat fijn|leuk|top|mooi|handig weer|alweer|hoor""".splitlines()
)
"""Praise that is often meant the other way."""
AGAINST = frozenset(
    """weer alweer wederom opnieuw steeds verkeerd verkeerde kapot wacht wachten wachtrij opgehangen niks niets geen
    niet zogenaamd fik brand vertraagd telaat laat dicht storing stuk""".split()
)
"""What shows that it is."""
EYES = frozenset("🙄😒🤡🫠")
"""Faces that take back what was said."""
PLAINLY = ("voor niks", "voor niets", "van niks", "van niets")


def is_denied(tokens: Sequence[Token], starts: Sequence[int], start: int, end: int) -> bool:
    """Do the words before ``[start, end)`` deny it? "Geen rook meer" does not: there was smoke.

    ``starts`` are the places of the tokens, in order.
    """
    at, after = bisect_left(starts, start), bisect_left(starts, end)
    if after < len(tokens) and tokens[after].lower == "meer":
        return False
    between: list[str] = []
    for token in reversed(tokens[max(0, at - NEAR) : at]):
        if token.kind not in COUNTED:
            return False
        if token.lower in NEGATORS:
            followed = between[-1] if between else ""
            return token.lower in STRONG or (
                followed not in STILL and LIGHT.issuperset(between) and "zo" not in between
            )
        between.append(token.lower)
    return False


def mocks(stretch: Stretch, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where praise stands that means its opposite; None where there is none."""
    for match in MOCKING.find(stretch):
        said = " ".join(token.lower for token in match.tokens)
        rest = stretch.words - {token.lower for token in match.tokens}
        if said.endswith(PLAINLY) or not AGAINST.isdisjoint(rest):
            return match.start, match.end
    faces = (token for token in tokens if token.kind == "emoji" and token.text[0] in EYES)
    return next(((token.start, token.end) for token in faces), None)
