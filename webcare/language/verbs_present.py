"""A participle where the present must stand, which sounds the same: het gebeurd vaak, dat betekend, hij betaald.

A participle is only doubted when its clause has no other verb that could carry it.

May not happen here: any I/O; any wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.verbs import Verbs, open_verbs
from webcare.language.verbs_line import EDGE, FRESH, NEAR, Fault, Line
from webcare.language.verbs_participle import WHO
from webcare.language.verbs_subject import (
    AFTER,
    finite_between,
    group_before,
    has_ik,
    relative_before,
    subject_of_clause,
)
from webcare.language.verbs_words import ADVERBS, AUXILIARIES, DETERMINERS, EITHER, NEUTER, OPENERS, SINGLE

RARELY_ALONE = frozenset("betekend gebeurd behoord verschild getuigd behelsd betaamd bevreemd".split())
"""Participles that nobody writes without an auxiliary."""
ALSO_ADJECTIVES = frozenset(("bereid",))
BEHIND = frozenset(
    """de het een dit deze mijn uw jouw onze hem haar ons me mij hun geen zich er veel alle iedere elke ieder elk ik hij
    men u alles niets iets niks steeds vaak altijd nooit meestal soms regelmatig voortdurend""".split()
)
"""What does not follow a participle within a clause, but follows a finite verb."""
VAGUE = frozenset("geen veel er alle".split()) | ADVERBS
DEGREES = frozenset(("niet", "nou", "meer", "zo"))
BEFORE = (SINGLE | NEUTER | EITHER | {"u", "je", "jij"}) - {"er"}
THINGS = frozenset("de je jouw uw een deze dit ons onze mijn".split())
"""What a command may begin with behind its verb: verwijder de app."""
LED = [[word] for word in sorted(DETERMINERS)]
"""How an object begins behind who does it: wie de melding behandelt."""
CLEAR = SINGLE | {"het", "dit", "dat", "u", "je", "jij"}
Found = tuple[str, bool]
"""The word that shows the subject, and is that certain?"""


def present_faults(line: Line) -> Iterator[Fault]:
    """Every participle that should be a present."""
    verbs = open_verbs()
    for at, word in enumerate(line.words):
        present = verbs.present(word) if word.endswith("d") else ""
        if not present or (found := _needs_present(line, at, verbs)) is None:
            continue
        asks = line.first(at) and line.capital(at) and line[at + 1] in THINGS and line.tokens[-1].text[-1:] != "?"
        yield Fault(at, (verbs.stem(present), present), "command") if asks else Fault(at, (present,), "present", *found)


def _needs_present(line: Line, at: int, verbs: Verbs) -> Found | None:
    before, after, letters = line[at - 1], line[at + 1], verbs.row(line[at]).letters
    low, high = max(line.start(at), at - 3 * NEAR), min(line.end(at), at + 3 * NEAR)
    if has_ik(line, at) or finite_between(line, low, at) or finite_between(line, at + 1, high):
        return None
    if "zich" in (before, after) and (before != "zich" or after not in FRESH):
        return "zich", True
    if not {"worden", "zijn", "hebben"}.isdisjoint(line.words[low:high]):
        return None
    if joins_command(line, at) or _is_report(line, at):
        return None
    if line[at] in RARELY_ALONE and line[at - 2] != "zoals" and not _helped(line, at):
        return ("", line[at] == "betekend") if before != EDGE or after not in (EDGE, "en") else None
    if ("s" in letters and line.first(at)) or "te" in line.words[low:high]:
        return None
    adjective = "n" in letters or line[at] in ALSO_ADJECTIVES
    return _beside(line, at, adjective=adjective) or _followed(line, at, verbs, adjective=adjective)


def joins_command(line: Line, at: int) -> bool:
    """Does this stem command too, behind a command: stuur een bericht en vermeld je nummer?"""
    verbs = open_verbs()
    if "s" not in verbs.row(line[at]).letters or line.opener(at) not in ("en", "of", "maar"):
        return False
    if any(word not in ADVERBS for word in line.before(at)):
        return False
    for place in range(max(0, at - 4 * NEAR), line.start(at) - 1):
        opens = line.first(place) or (line[place - 1] in FRESH and line[place - 1] not in OPENERS)
        finite = verbs.finite(line[place]) if opens else None
        if finite is not None and "1" in finite.persons and line[place + 1] not in AFTER:
            return True
    return False


def _is_report(line: Line, at: int) -> bool:
    """Is this all that is said: zo gebeurd, gisteren al gemeld?"""
    behind = at + 2 == len(line) and line[at + 1] == EDGE
    return behind and at > 0 and all(word in ADVERBS or word == "zo" for word in line.words[:at])


def _helped(line: Line, at: int) -> bool:
    """Does an auxiliary stand before the word since the last boundary (wat zijn er voor dingen gebeurd)?"""
    behind = line[at]
    for word in reversed(line.words[max(0, at - 2 * NEAR) : at]):
        if word == EDGE or (word in OPENERS and (behind in WHO or behind in NEUTER)):
            return False
        if word in AUXILIARIES or word == "zijn":
            return True
        behind = word
    return False


def _beside(line: Line, at: int, *, adjective: bool) -> Found | None:
    """The subject right before the participle, or behind the word that opens the clause."""
    before, after = line[at - 1], line[at + 1]
    if before in BEFORE and line[at - 2] in FRESH | ADVERBS and line[at - 2] != "zoals":
        return (before, before in CLEAR and after != EDGE) if after in BEHIND or not adjective else None
    subject = subject_of_clause(line, at) if not adjective else None
    if subject is None and not adjective and line.opener(at) in ("wie", "die") and line.before(at)[:1] in LED:
        subject = relative_before(line, at)
    return (subject.words, subject.sure) if subject is not None and subject.person in "2u3?" else None


def _followed(line: Line, at: int, verbs: Verbs, *, adjective: bool) -> Found | None:
    """Something behind the participle that only follows a finite verb."""
    before, after, start = line[at - 1], line[at + 1], line.start(at)
    if not adjective and (after in BEHIND or after in ADVERBS):
        group = group_before(line, at)
        if group is not None:
            return group.words, False
        alone = not any(verbs.is_participle(other) for other in line.words[start : line.end(at)] if other != line[at])
        if after in ADVERBS and before not in ADVERBS and before != EDGE and line[start - 1] == EDGE and alone:
            return "", False
    if after not in BEHIND or (adjective and (after in VAGUE or before in DEGREES)):
        return None
    return (after if after in CLEAR else ""), False
