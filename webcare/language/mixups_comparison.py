"""als and dan: 'groter als vroeger', 'hetzelfde dan vorig jaar'.

After a comparative comes dan, between equals als (taaladvies.net). But als may also open a condition ('beter als je
belt') or name a role ('liever als cadeau'): what follows must be something to compare with, and hold no verb.

May not happen here: any I/O.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language import mixups_words as words
from webcare.language.joining_classes import DETERMINERS, GRAMMAR, LIGHT, MODALS
from webcare.language.joining_forms import adjective, comparative, finite, infinitive, singular, stem
from webcare.language.mixups_line import EDGE, Line, Mixup
from webcare.language.verbs_words import AUXILIARIES, SMALL_VERBS

TRIGGERS = frozenset(("als", "dan"))
EQUALS = frozenset("hetzelfde dezelfde evenveel".split())
TIMES = frozenset("net keer maal x".split())
OTHER = frozenset("ander andere anders".split())
BEHIND = frozenset("geleden weg onderweg bezig open vooruit".split())
"""Adverbs that may follow the comparative: langer geleden als."""
PERSONS = frozenset("ik jij hij zij wij hem mij jullie ons hen haar".split())
SUBJECTS = frozenset("ik je jij u hij ze zij we wij jullie men".split())
"""With these behind als a clause begins, as soon as a verb follows."""
POINTING = frozenset("het deze dit die".split())
"""Determiners that also stand for a thing themselves: 'als u deze kiest'."""
NOMINAL = DETERMINERS - {"je"} | {"vorig", "vorige", "volgend", "gewone", "normale"}


def find(line: Line) -> Iterator[Mixup]:
    """The slips of als for dan and dan for als in one sentence."""
    for at in line.places(TRIGGERS):
        if line[at] == "als":
            compared = _compared(line, at)
            if compared and _comparison_follows(line, at, compared):
                yield line.mixup(at, "dan", "anders" if compared in OTHER else "dan", compared)
        elif _equal(line, at) and line[at + 1] in words.COMPARED:
            yield line.mixup(at, "als", "als")


def is_comparative(word: str) -> bool:
    """Groter, betere, minder: a word that compares."""
    return word in words.COMPARATIVES or (word not in GRAMMAR and comparative(word))


def _compared(line: Line, at: int) -> str:
    """The comparative before als, directly or with its noun between ('een grotere lamp als'); else empty."""
    before = line.before(at)
    if not before or "zowel" in before or "even" in before[-2:] or "zo" in before[-3:]:
        return ""
    if before[-1] == "anders" and not {"kan", "kon", "kunnen", "konden"}.isdisjoint(before):
        return ""
    if len(before) > 1 and before[-1] in BEHIND and is_comparative(before[-2]):
        return before[-2]
    if line[at + 1] in PERSONS and line[at + 2] == EDGE and has_verb(before[-1:]):  # wie kan het beter doen als jij
        found = next((word for word in reversed(before[-4:-1]) if is_comparative(word)), "")
        if found:
            return found
    if is_comparative(before[-1]):
        return "" if before[-1] == "meer" and "niet" in before[-3:] and not line[at + 1][:1].isdigit() else before[-1]
    if (
        len(before) > 2
        and before[-2] in ("ander", "andere")
        and before[-3] in ("een", "geen", "heel")
        and not has_verb(before[-1:])
    ):
        return before[-2]
    inflected = len(before) > 1 and is_comparative(before[-2])
    if inflected and (before[-2].endswith("ere") or before[-2] in ("meer", "minder")) and not has_verb(before[-1:]):
        return before[-2]
    return ""


def _equal(line: Line, at: int) -> bool:
    """Whether what stands before dan calls two things equal: net zo groot, twee keer zo snel, dezelfde lamp."""
    one, two, three = line[at - 1], line[at - 2], line[at - 3]
    if one in EQUALS or (two in EQUALS and one not in GRAMMAR and not has_verb([one])):
        return True
    if one == "zoveel" and two in TIMES:
        return True
    same = (two == "zo" and three in TIMES) or two == "even"
    return same and one not in GRAMMAR and not is_comparative(one) and adjective(one)


def _comparison_follows(line: Line, at: int, compared: str) -> bool:
    """Whether what follows is something to compare with: no clause, no role."""
    rest = line.after(at)
    for place, word in enumerate(rest):
        if word in words.JOIN_ON:
            rest = rest[:place]
            break
    if not rest or not (rest[0] in words.COMPARED or rest[0][:1].isdigit() or line.tokens[at + 1].text[:1].isupper()):
        return False
    if rest[0] == "een" and compared in words.ROLE_LIKELY:
        return False
    if len(rest) <= 5 and not words.THOUGHT.isdisjoint(rest):
        return True
    return not has_verb(rest)


def has_verb(rest: list[str]) -> bool:
    """Whether any of these words may be a verb; a word behind an article is none."""
    clause = bool(rest) and rest[0] in SUBJECTS
    for place, word in enumerate(rest):
        if word in LIGHT or word in MODALS or word in words.STRONG_PASTS or word in AUXILIARIES:
            return True
        before = rest[place - 1] if place else ""
        if clause and place > 1 and (word in SMALL_VERBS or (before in POINTING and _only_verb(word))):
            return True
        if before in NOMINAL or (adjective(before) and (not clause or before.endswith("e"))):
            continue
        if word not in GRAMMAR and word not in words.THOUGHT and (stem(word) or finite(word) or infinitive(word)):
            return True
    return False


def _only_verb(word: str) -> bool:
    """Whether a word is a finite verb and hardly a noun: kiest, but not kost."""
    return finite(word) and not singular(word)
