"""Find Dutch postcodes that lead to a door: one with a house number behind it, or one that is called a postcode.

Source: four digits, the first not 0, and two letters, never SA, SD or SS (PostNL).
"""

import re
from collections.abc import Iterator

from webcare.privacy.personal import Personal

WORDS = (
    "in|en|op|om|is|of|na|te|de|ik|je|we|al|er|ze|nu|zo|st|at|to|up|ex|eu|ct|km|kg|cm|mm|ml|gb|mb|tb|pk|kw|gr|mg|lm|hz"
)
"""Small words and units that stand behind a number."""
CAPITALS = r"(?!(?:SA|SD|SS|KM|KG|GB|MB|TB|EU)(?!\w))[A-Z]{2}"
SMALL = rf"(?!(?:sa|sd|ss|{WORDS})(?!\w))[a-z]{{2}}|[A-Z][a-z](?=[ ,])"
LETTERS = rf"(?:{CAPITALS}|{SMALL})(?!\w)"
POSTCODE = rf"(?<![\w€.,/#-])[1-9][0-9]{{3}}[ ]{{0,2}}{LETTERS}"
ADDITION = (
    r"(?:[ ]?[-/]?[ ]?(?:bis|hs|bus[ ]?[0-9]{1,4})(?!\w)|[ -]?[a-zA-Z](?![\w'’])"
    r"|[-/][0-9]{1,4}(?![\w/-])|-[A-Z]{1,4}(?!\w))?"
)
"""What may follow a house number: ``12 bis``, ``12a``, ``12-3``, ``33-III``, ``3 bus 4``."""
NUMBER = rf"[0-9]{{1,5}}{ADDITION}"
NUMBER_WORD = r"(?:(?:huis[ ]?(?:nummer|nr)|hnr|nummer|nr|no)[.:]?[ ]?)"
UNIT = re.compile(
    r"[ ]?(?:%|€|°|,-|[.,:][0-9]|(?:uur|uren|u|min|minu\w*|sec\w*|jaar|jaren|dag|dagen|week|weken|maand|maanden|km|m"
    r"|kilometer|meter|euro|keer|x|stuks|personen|mensen|man|winkels|huizen|woningen|gb|kg|procent|klanten|plaatsen"
    r"|kw|kwh|jan|januari|feb|februari|maart|mrt|apr|april|mei|juni|juli|aug|augustus|sep|sept|september|okt|oktober"
    r"|nov|november|dec|december|van de|van het)(?!\w))",
    re.IGNORECASE,
)
"""Behind these words a number is no house number."""
WITH_NUMBER = re.compile(rf"{POSTCODE}(?:[ ]?[,;+&/-][ ]?|[ ])(?:en[ ])?{NUMBER_WORD}?{NUMBER}(?!\w)")
CUE = r"(?<![\w?&/])(?:[Pp]ostcode|POSTCODE|[Pp]c|PC)(?:[ ]?[/+&][ ]?huis(?:nummer|nr))?[ ]?(?:is|was|[:=.])?"
CUED = re.compile(rf"{CUE}[^\w\n]{{0,3}}({POSTCODE})")
"""``postcode 1234 AB``: then it needs no house number."""


def postcodes(text: str) -> Iterator[Personal]:
    """The postcodes in ``text``, with the house number where there is one."""
    until = 0
    found = [hit.span() for hit in WITH_NUMBER.finditer(text) if not UNIT.match(text, hit.end())]
    found += [hit.span(1) for hit in CUED.finditer(text)]
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= until:
            until = end
            yield Personal("postcode", start, end)
