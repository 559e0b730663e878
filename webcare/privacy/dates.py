"""Find dates of birth: a date, and a word that says that somebody was born on it."""

import re
from collections.abc import Iterator

from webcare.privacy.context import LEADS_TO
from webcare.privacy.personal import Personal, mentions

HINTS = ("geb", "dob", "d.o.b", "birth")
CUE = re.compile(
    r"(?<![^\W\d_])(?:geboorte[ -]?(?:datum|dag|dat)|geboren|geb[.]?[ ]?(?:datum|dat|d)?(?![^\W\d_])|gebdatum|gebdat"
    r"|dob\b|d\.o\.b\b|date of birth)",
    re.IGNORECASE,
)
MONTH = (
    "jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
YEAR = r"(?:(?:19|20)\d\d|['’‘]?\d\d)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
DATE = re.compile(
    rf"(?<![\w/.-])(?:{DAY}(?P<gap>[ ]?[-/.][ ]?|[ ]){MONTH_NUMBER}(?P=gap){YEAR}"
    rf"|(?:19|20)\d\d[-/.]{MONTH_NUMBER}[-/.]{DAY}"
    rf"|{DAY}(?:e|de|ste)?[ -](?:{MONTH})\.?[ -]{YEAR}"
    rf"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)(?![\w]|[-/][0-9])",
    re.IGNORECASE,
)
REACH = 45
"""How many characters behind its word a date of birth may begin; a sentence that ends in between breaks it off."""
BREAK = re.compile(r"\n|[!?]\s+[A-Z]|[^\W\d]{3}\.\s+[A-Z]")


def dates_of_birth(text: str, lower: str) -> Iterator[Personal]:
    """The dates of birth in ``text``, of which ``lower`` is a copy in small letters."""
    if not mentions(lower, HINTS):
        return
    until = 0
    for cue in CUE.finditer(text):
        date = DATE.search(text, cue.end(), min(len(text), cue.end() + REACH + 20))
        if date is None or date.start() > cue.end() + REACH or BREAK.search(text, cue.end(), date.start()):
            date = _before(text, cue.start(), until)
        if date is not None and date.start() >= until:
            until = date.end()
            yield Personal("date-of-birth", *date.span())


def _before(text: str, end: int, until: int) -> re.Match[str] | None:
    """The date in ``12-03-1985 is mijn geboortedatum``."""
    gap = LEADS_TO.search(text, max(until, end - 20), end)
    if gap is None:
        return None
    dates = list(DATE.finditer(text, max(until, gap.start() - 20), gap.start()))
    return dates[-1] if dates and dates[-1].end() == gap.start() else None
