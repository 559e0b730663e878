"""Find personal data of every kind in a text: the detectors in turn, each seeing what the ones before it left."""

import re

from webcare.privacy.emails import emails
from webcare.privacy.folding import fold
from webcare.privacy.names import names
from webcare.privacy.personal import KINDS, Kind, Personal, cover, in_order

__all__ = ["KINDS", "Kind", "Personal", "find"]

DIGIT = re.compile("[0-9]")
FEWEST = 8
"""Phone, account, card and citizen numbers have no fewer digits."""


def find(text: str, region: str = "NL") -> list[Personal]:
    """Every piece of personal data in ``text``, in order, none overlapping another.

    ``region`` (ISO 3166: NL or BE) is the country whose phone numbers need no country code.
    """
    lower = text.lower()
    folded = fold(text, lower)
    if folded.text is not text:
        lower = folded.text.lower()
    found = list(emails(folded.text, lower))
    if DIGIT.search(folded.text):
        found = _numbered(folded.text, lower, found, region)
    found += names(cover(folded.text, found) if found else folded.text, lower)
    return [folded.original(item) for item in in_order(found)] if found else found


def _numbered(text: str, lower: str, found: list[Personal], region: str) -> list[Personal]:
    """What has digits. A word that says what a number is outweighs the number's shape, a check outweighs both."""
    from webcare.privacy.accounts import cards, ibans
    from webcare.privacy.addresses import addresses
    from webcare.privacy.dates import dates_of_birth
    from webcare.privacy.numbers import numbers
    from webcare.privacy.plates import plates
    from webcare.privacy.references import references

    left = cover(text, found) if found else text
    many = len(DIGIT.findall(text)) >= FEWEST
    for detector, wanted in (
        (ibans, many),
        (cards, many),
        (lambda rest: dates_of_birth(rest, lower), True),
        (lambda rest: plates(rest, lower), True),
        (lambda rest: references(rest, lower), True),
        (lambda rest: numbers(rest, region), many),
        (addresses, True),
    ):
        if wanted and (more := list(detector(left))):
            left = cover(left, in_order(more))
            found = found + more
    return in_order(found)
