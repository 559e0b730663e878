"""Who is called when it goes wrong, as typed on one line: ``Femke Smit, 06 12 34 56 78``."""

import re
from typing import NamedTuple

from webcare.model.values import Expected

NUMBER = re.compile(r"[+(]{0,2}[\d\s()./-]{3,30}")
EXPECTED = Expected("een naam en een nummer, zoals 'Femke Smit, 06 …'", "a name and a number: 'Femke Smit, 06 …'")
LONGEST = 100


class Caller(NamedTuple):
    """The last contact: a name as it is said, and the number that reaches them, None when it was not given."""

    name: str
    number: str | None

    @property
    def initials(self) -> str:
        """As a reply is signed: first letters, at most three; ``van der`` counts for nothing."""
        words = [word for word in re.split(r"[\s-]+", self.name) if word[:1].isupper()] or self.name.split()
        letters = [word[0].upper() for word in words if word[0].isalpha()]
        return "".join([*letters[:1], *letters[1:][-2:]]) or "TL"


def read_caller(text: str) -> Caller:
    """A name, and behind it a number. Raises ``Expected`` for a number alone, or for what is no number."""
    line = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    found = re.search(r"[+(]?\d", line)
    name = line[: found.start() if found else len(line)].strip(" ,;:-–()")
    number = line[found.start() :].strip(" ,;)") if found else ""
    if not any(one.isalpha() for one in name) or len(line) > LONGEST:
        raise EXPECTED
    if not found:
        return Caller(name, None)
    if not NUMBER.fullmatch(number) or not 3 <= sum(one.isdigit() for one in number) <= 15:
        raise EXPECTED
    return Caller(name, " ".join(number.split()))
