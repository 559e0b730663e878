"""Find names of people that a word announces: ``mijn naam is``, ``dhr.``, ``t.n.v.``.

Without such a word a name is a name of anything; a greeting by first name and a sign-off have none, and are left.
"""

import re
from collections.abc import Iterator

from webcare.privacy.personal import Personal, mentions

HINTS = ("heet", "heer", "dhr", "mev", "meneer", "mw", "n.v", "tnv", "ten name", "fam")
HINTS_OF_NAME = (
    "naam is",
    "naam:",
    "naam =",
    "naam :",
    "op naam",
    "de naam",
    "met naam",
    "ternaam",
    "oornaam",
    "sjesnaam",
)
"""In small letters; a text without any of these names nobody."""
CUE = re.compile(
    r"(?<![^\W\d_])(?:"
    r"(?:mijn|m'n|mn|zijn|haar|volledige|je|jouw|uw) naam is|(?:achter|voor|meisjes)?naam(?:[ ]is)?[ ]?[:=]"
    r"|(?:achter|voor)naam(?:[ ]is)?|ik heet|heet ik|(?:op|onder|met)(?: de)? naam(?: van)?|ten name van|t\.?n\.?v\.?"
    r"|dhr\.?|de heer|heer|meneer|mevr\.?|mevrouw|mw\.?|familie|fam\.?"
    r")[ ]{1,2}(?:[:=][ ]?)?",
    re.IGNORECASE,
)
INITIALS = r"(?:[A-Z]\.[ ]?){1,5}"
PARTICLE = r"(?:van|de|den|der|ter|ten|te|het|el|al|la|le|von|di|da|dos|bin|in|op|'t|’t|'s|’s)"
SURNAME = r"[A-ZÀ-Þ][^\W\d_]{1,25}(?:['’-][^\W\d_]{1,25}){0,2}"
NAME = re.compile(rf"(?:{INITIALS})?(?i:{PARTICLE}[ ]){{0,3}}{SURNAME}(?:[ ](?:{PARTICLE}[ ]){{0,3}}{SURNAME}){{0,3}}")
"""``Jan de Vries``, ``S. de Groot``, ``Van den Berg``, ``Bakker-Smit``."""


def names(text: str, lower: str) -> Iterator[Personal]:
    """The names in ``text``, of which ``lower`` is a copy in small letters."""
    if not (mentions(lower, HINTS) or ("naam" in lower and mentions(lower, HINTS_OF_NAME))):
        return
    until = 0
    for cue in CUE.finditer(text):
        name = NAME.match(text, cue.end())
        if name is not None and name.start() >= until:
            until = name.end()
            yield Personal("name", *name.span())
