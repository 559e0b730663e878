"""Find the rules about a client folder: every module in the folder of a family is one."""

from collections.abc import Iterable
from functools import cache

from webcare.check.rule import REGISTERED, FolderRule
from webcare.model.text import Text
from webcare.rules.registry import load_families

FAMILIES: dict[str, Text] = {
    "gegevens": Text("bestanden die te lezen zijn", "files that can be read"),
    "handboek": Text("een handboek dat klopt en af is", "a handbook that is right and complete"),
    "antwoord": Text("antwoorden die te versturen zijn", "answers that can be sent"),
    "privacy": Text("geen persoonsgegevens waar anderen bij kunnen", "no personal data where others can see them"),
}
"""The families in reading order, and what each is about."""
FORMER: dict[str, tuple[str, ...]] = {
    "handboek/contact": ("handboek/contact-in-kring", "handboek/niets-openbaars", "handboek/onbruikbaar-contactmiddel"),
    "handboek/crisis": (
        "handboek/afgekeurde-crisistekst",
        "handboek/fase-zonder-stappen",
        "handboek/oppassen-na-crisis",
    ),
    "handboek/dekking": ("handboek/gat-in-dekking",),
    "handboek/eigen-regel": ("handboek/eigen-regel-klopt-niet",),
    "handboek/escalatie": (
        "handboek/beurt-van-niemand",
        "handboek/onmogelijk-moment",
        "handboek/overlappende-dienst",
        "handboek/rooster-als-contact",
        "handboek/ruiling-zonder-gevolg",
    ),
    "handboek/team": ("handboek/initialen-dubbel", "handboek/niemand-kijkt-na"),
}
"""Names that rules had before, and what they are called now."""


@cache
def load_folder_rules() -> dict[str, FolderRule]:
    """All rules about a client folder by name, family by family."""
    return load_families("webcare.check", FAMILIES, REGISTERED)


def renamed(names: Iterable[str]) -> list[str]:
    """The names as they are now of rules that may be called by a former one."""
    return [new for name in names for new in FORMER.get(name, (name,))]
