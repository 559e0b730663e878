"""A regular past singular beside we: wat we je beloofde, toen stuurde we.

Irregular pasts (we was, we kwam) are not looked at. May not happen here: any I/O; any wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.verbs import open_verbs
from webcare.language.verbs_line import EDGE, FRESH, Fault, Line
from webcare.language.verbs_subject import AFTER
from webcare.language.verbs_words import ADVERBS, DETERMINERS, OBJECTS, PREPOSITIONS

WE = frozenset(("we", "wij"))
BETWEEN = (ADVERBS | OBJECTS | {"je", "u", "dit", "dat", "het"}) - WE
FOLLOWING = FRESH | PREPOSITIONS | ADVERBS | DETERMINERS | OBJECTS | {"u", "je", "jullie", "te"}
"""What may follow a finite verb, and hardly an adjective: no noun does."""
MOST_BETWEEN = 3


def past_faults(line: Line) -> Iterator[Fault]:
    """Every regular past singular that has we for its subject."""
    for at, word in enumerate(line.words):
        if not word.endswith(("de", "te")) or not _is_past(word):
            continue
        inverted = line[at + 1] in WE and line[at - 1] not in DETERMINERS and AFTER.isdisjoint(line.before(at))
        subject = line[at + 1] if inverted else _we_before(line, at)
        if subject:
            yield Fault(at, (f"{word}n",), "plural", subject, sure=inverted or line[at - 1] in WE)


def _is_past(word: str) -> bool:
    """Is this the past singular of a regular verb: its stem with the sound of its participle?"""
    row = open_verbs().row(word[:-2])
    return "s" in row.letters and row.participle[-1:] == word[-2]


def _we_before(line: Line, at: int) -> str:
    """The we before the verb, with nothing between but small words; or nothing."""
    if line[at + 1] not in FOLLOWING:
        return ""
    place = at - 1
    while at - place <= MOST_BETWEEN and line[place] in BETWEEN:
        place -= 1
    return line[place] if line[place] in WE and (line[place - 1] in FRESH or line[place - 1] == EDGE) else ""
