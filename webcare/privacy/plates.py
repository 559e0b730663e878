"""Find licence plates: a Dutch or Belgian one, and a word that says that it is one.

Sources: the *sidecodes* 1 to 14 of the RDW and the Belgian plates of one digit, three letters, three digits (2010) and
of three letters, three digits (2008).
"""

import re
from collections.abc import Iterator

from webcare.privacy.context import LEADS_TO
from webcare.privacy.personal import Personal, mentions

SIDECODES = (
    "XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 XX-999-X X-999-XX XXX-99-X X-99-XXX "
    "9-XX-999 999-XX-9 9-XXX-999 XXX-999 999-XXX"
).split()
CUE = re.compile(
    r"(?<![^\W\d_])(?:kenteken(?:nummer|nr|plaat|platen|s)?|nummerplaat|nr\.?plaat|plaatnummer)(?![^\W\d_])",
    re.IGNORECASE,
)
CARS = ("auto", "wagen", "voertuig", "bestelbus", "busje", "camper", "motor", "scooter", "aanhanger")
CAR = re.compile(rf"(?<![^\W\d_])(?:lease|huur)?(?:{'|'.join(CARS)})(?![^\W\d_])", re.IGNORECASE)
GAP = "(?: ?[·./_-] ?| )?"
PLATE = re.compile(
    "(?<![A-Za-z0-9-])(?:"
    + "|".join(GAP.join(code.split("-")).replace("X", "[A-Za-z]").replace("9", "[0-9]") for code in SIDECODES)
    + ")(?![A-Za-z0-9]|-[A-Za-z0-9])"
)
AND = re.compile(r"[ ]?[,/&+][ ]?|[ ](?:en|of)[ ]")
VOWEL = re.compile("[aeiou]")
REACH = 40
"""How many characters behind its word a plate may begin."""


def plates(text: str, lower: str) -> Iterator[Personal]:
    """The licence plates in ``text``, of which ``lower`` is a copy in small letters."""
    until = 0
    if "kenteken" in lower or "plaat" in lower:
        for cue in CUE.finditer(text):
            plate = _behind(text, cue.end()) or _before(text, cue.start(), until)
            if plate is not None and plate.start() >= until:
                until = plate.end()
                yield Personal("licence-plate", *plate.span())
                while (comma := AND.match(text, until)) and (more := PLATE.match(text, comma.end())):
                    until = more.end()
                    yield Personal("licence-plate", *more.span())
    elif mentions(lower, CARS):
        for plate in PLATE.finditer(text):
            written = plate.group()
            near = text[max(0, plate.start() - REACH) : plate.end() + REACH]
            if re.fullmatch(r"\w+-\w+-\w+", written) and written.isupper() and CAR.search(near):
                yield Personal("licence-plate", *plate.span())


def _behind(text: str, start: int) -> re.Match[str] | None:
    """The first plate behind its word."""
    until = start + REACH
    while (plate := PLATE.search(text, start, min(len(text), until + 10))) and plate.start() <= until:
        if _is_plate(plate.group()):
            return plate
        start = plate.start() + 1
    return None


def _before(text: str, end: int, until: int) -> re.Match[str] | None:
    """The plate in ``L-742-KD is mijn kenteken``."""
    gap = LEADS_TO.search(text, max(until, end - 20), end)
    if gap is None:
        return None
    found = list(PLATE.finditer(text, max(until, gap.start() - 10), gap.start()))
    return found[-1] if found and found[-1].end() == gap.start() and _is_plate(found[-1].group()) else None


def _is_plate(written: str) -> bool:
    """Are its pieces, when spaces stand between them, no words of a sentence ("2 van 300")?"""
    return " " not in written or VOWEL.search(written) is None
