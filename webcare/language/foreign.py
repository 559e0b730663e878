"""Is a text Dutch? By its function words, which no borrowed term changes."""

from collections.abc import Set as AbstractSet

DUTCH = frozenset(
    """de het een en van ik je jij dat die deze dit in is op te zijn met voor niet aan er maar om hem dan wij we ze zij
    u of wat naar als ook bij uit nog ben heb heeft hebben kan kun wordt worden door zo wel geen over jouw uw ons onze
    hoe waar graag""".split()
)
OTHERS = {
    "en": frozenset(
        """the and you your for of to this that with have has are not but our will be it on from can please we is at an
        i my was they would there if which when how thank thanks""".split()
    ),
    "de": frozenset(
        """der die das und ist ich sie wir nicht ein eine mit für auf den dem des zu im von haben hat wird werden bitte
        ihr ihre ihnen uns auch wenn aber oder beim noch""".split()
    ),
    "fr": frozenset(
        """le la les et vous nous est un une des du de pour dans que qui pas sur avec votre notre bonjour merci ne ce
        au aux par je il elle""".split()
    ),
}
ENOUGH = 3
"""So many function words of another language, and more than the Dutch ones, make a text foreign."""


def is_dutch(words: AbstractSet[str]) -> bool:
    """Whether these words (lower case) can be a Dutch text; a few words always can."""
    own = len(words & DUTCH)
    return all(len(words & other) < ENOUGH or len(words & other) <= own for other in OTHERS.values())
