"""What people are called: the names in a greeting, a signature or a profile, and whether two can be one person."""

import re
import unicodedata

PARTS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")
TITLES = frozenset(
    """heer mevrouw meneer mijnheer mevr mw dhr hr fam familie mej dr ir drs mr prof juf meester zuster broeder lieve
    beste en of de het van der den ten ter 't te op la el al ben von""".split()
)
NOBODY = frozenset(
    """klant klanten allemaal iedereen team mensen redactie klantenservice webcare daar lezer jij u jullie lieverd buur
    buren relatie abonnee bezoeker reiziger bewoner bewoners ouders ouder lid leden collega naam voornaam
    goedemorgen goedemiddag goedenavond hoi hallo dag hey hi welkom there bedankt dank alvast vriendelijke groet
    groeten boze teleurgestelde trouwe tevreden een uw nog namens mvg gr""".split()
)
HANDLE = re.compile(r"^[a-zà-ÿ]+$|[a-z][A-Z]")
"""A user name such as lampenfan82 tells nobody's name for certain."""


def name_parts(text: str) -> tuple[str, ...]:
    """The parts of a name in plain small letters, without titles and particles: "mevrouw De Vries" → ("vries",)."""
    parts = (plain(part) for part in PARTS.findall(text))
    return tuple(part for part in parts if part and part not in TITLES and part not in NOBODY)


def plain(word: str) -> str:
    """Small letters without accents or stops: José. → jose."""
    decomposed = unicodedata.normalize("NFD", word.lower().replace("’", "'"))
    return "".join(sign for sign in decomposed if sign.isalnum())


def is_name(text: str) -> bool:
    """Can this be what a person is called? One to five words with capitals, and no user name."""
    words = text.split()
    if not 0 < len(words) <= 6 or len(text) > 60 or any(sign in text for sign in "_@#0123456789"):
        return False
    if len(words) == 1 and HANDLE.search(text):
        return False
    capitals = [word for word in words if word.lower().strip(".") not in TITLES]
    return bool(name_parts(text)) and all(word[0].isupper() for word in capitals)


def same_person(greeted: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """May these be one person's? One shared part is enough, and so is an initial or a part inside another."""
    for one in greeted:
        for other in known:
            if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
                return True
            if min(len(one), len(other)) > 2 and (one in other or other in one):
                return True
    return False
