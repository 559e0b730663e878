"""Ids of answers: made of titles, never a path, never a name that some file system refuses, never taken twice."""

import re
import unicodedata
from collections.abc import Callable

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.fresh import RESERVED

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
APART = re.compile(r"[^a-z0-9]+")
LONGEST = 56
"""Characters of a made id, so that a number still fits behind it."""
LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ĳ": "ij"})
PLAIN = "antwoord"


def id_of(title: str) -> str:
    """A title as an id: ``Pakket is te laat!`` is ``pakket-is-te-laat``; what has no letters is ``antwoord``."""
    lower = unicodedata.normalize("NFKD", title[:1000].lower().translate(LETTERS))
    made = APART.sub("-", "".join(one for one in lower if not unicodedata.combining(one))).strip("-")
    if len(made) > LONGEST:
        made = made[: LONGEST + 1].rpartition("-")[0] or made[:LONGEST]
    if not made:
        return PLAIN
    return f"{PLAIN}-{made}" if made in RESERVED else made


def free(wanted: str, taken: Callable[[str], bool]) -> str:
    """This id, or with the first number behind it that makes it one nobody has."""
    number, made = 1, wanted
    while taken(made):
        number += 1
        made = f"{wanted[: 63 - len(str(number))].rstrip('-')}-{number}"
    return made


def refuse_wrong(name: str) -> None:
    """Raise ``CannotRun`` when this cannot be an id, with one that can."""
    right = id_of(name)
    hint = Text(f"bijvoorbeeld {right}", f"such as {right}")
    if not ID.fullmatch(name) or len(name) > 64:
        message = Text(
            "een kenmerk heeft kleine letters, cijfers en streepjes, en hoogstens 64 tekens",
            "an id has lower-case letters, digits and hyphens, and at most 64 characters",
        )
        raise CannotRun(message, hint=hint, place=name[:60])
    if name in RESERVED:
        message = Text("zo mag een bestand niet heten", "no file may be called this")
        raise CannotRun(message, hint=hint, place=name)
