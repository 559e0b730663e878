"""Domains that are taken for one of the client's own: the oldest trick of those who want its customers' money.

Compared is the name that a registry hands out and what it looks like to the eye: letters of other scripts and digits
that stand in for letters are folded (Unicode Technical Standard #39, "skeletons", for the characters that occur in
practice), Punycode is decoded (RFC 3492).
"""

import unicodedata
from collections.abc import Iterable

CONFUSABLE = str.maketrans(
    {
        "0": "o", "1": "l", "3": "e", "5": "s", "і": "i", "ı": "i", "ј": "j", "а": "a", "с": "c", "е": "e", "о": "o",
        "р": "p", "ѕ": "s", "х": "x", "у": "y", "ԁ": "d", "ɡ": "g", "һ": "h", "ո": "n", "ν": "v", "ο": "o", "α": "a",
        "ρ": "p", "τ": "t", "κ": "k", "ε": "e", "υ": "u", "м": "m", "т": "t", "к": "k", "в": "b", "н": "h", "ӏ": "l",
    }
)  # fmt: skip
PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac"}
"""Under some countries a name is registered below one of these."""
SHORTEST = 5
"""A name of fewer letters is one letter away from too many others."""


def imitates(host: str, own: Iterable[str]) -> str | None:
    """The own domain that ``host`` looks like without being it or lying below it; None when it looks like none."""
    given = decoded(host)
    listed = [decoded(domain) for domain in own]
    if any(given == domain or given.endswith(f".{domain}") for domain in listed):
        return None
    return next((domain for domain in listed if _alike(given, domain)), None)


def decoded(host: str) -> str:
    """A host as it is read: in small letters, Punycode decoded, without a dot at its end."""
    labels = []
    for label in host.lower().strip(".").split("."):
        try:
            labels.append(label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label)
        except UnicodeError:
            labels.append(label)
    return ".".join(labels)


def _alike(host: str, own: str) -> bool:
    name = _skeleton(_registered(own))
    if len(name) < SHORTEST:
        return False
    if any(name in _skeleton(label) for label in host.split(".")):  # noorderlamp.shop, noorderlamp.example.evil.example
        return True
    from rapidfuzz.distance import OSA

    return OSA.distance(_skeleton(_registered(host)), name, score_cutoff=1) <= 1


def _registered(host: str) -> str:
    """The name that was registered: ``noorderlamp`` of ``shop.noorderlamp.example``."""
    labels = host.split(".")
    known = labels[:-1] or labels
    return known[-2] if len(known) > 1 and known[-1] in SECOND_LEVEL else known[-1]


def _skeleton(label: str) -> str:
    """What a label looks like."""
    folded = unicodedata.normalize("NFKD", label.lower()).translate(CONFUSABLE)
    shape = "".join(character for character in folded if character.isalnum())
    for pair, single in PAIRS:
        shape = shape.replace(pair, single)
    return shape
