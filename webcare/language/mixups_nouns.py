"""Words that must fit their noun or verb: het pakket dat, dit adres, te veel betaald, het pakket ligt klaar.

May not happen here: any I/O.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language import mixups_words as words
from webcare.language.joining_forms import plural
from webcare.language.mixups_comparison import has_verb
from webcare.language.mixups_line import EDGE, Line, Mixup
from webcare.language.mixups_pronouns import is_thing, joins_on

HET, DE = words.HET - words.OF_BOTH, words.DE - words.OF_BOTH
ARTICLE = {"deze": "dit", "die": "dat", "de": "het", "dit": "deze", "het": "de"}
TRIGGERS = frozenset(
    ("teveel", "tenminste", "legt", "leggen", "duur", *ARTICLE, *words.PLURAL_PRONOUNS, *words.ANNOY, *words.REALISE)
)
A_NOUN = frozenset("het een dit dat elk geen ons uw je jouw zijn haar hun".split())
REFLEXIVE = frozenset("me mij je zich u ons".split())


def find(line: Line) -> Iterator[Mixup]:
    """The slips of words that do not fit what stands beside them, in one sentence."""
    for at in line.places(TRIGGERS):
        word, before, after = line[at], line[at - 1], line[at + 1]
        if word in ARTICLE:
            yield from _article(line, at)
        elif word == "teveel":
            if before not in A_NOUN or (after.endswith(("de", "te")) and line[at + 2] != EDGE):
                yield line.mixup(at, "te veel", "teveel")
        elif word == "tenminste":
            if after in words.NUMBERS or line.tokens[min(at + 1, len(line.tokens) - 1)].kind == "number":
                yield line.mixup(at, "ten minste", "tenminste")
        elif word in ("legt", "leggen"):
            if is_thing(before) and line[at - 2] != EDGE and after in words.LIES:
                yield line.mixup(at, {"legt": "ligt", "leggen": "liggen"}[word], "ligt", before)
        elif word in words.PLURAL_PRONOUNS:
            if plural(after) and (not has_verb([after]) or has_verb([line[at + 2]])):
                yield line.mixup(at, words.PLURAL_PRONOUNS[word], "zonder-n")
        else:
            yield from _verb(line, at)


def _article(line: Line, at: int) -> Iterator[Mixup]:
    """Deze pakket, het pakket die je, dit bestelling."""
    word, noun, after = line[at], line[at + 1], line[at + 2]
    if word == "die" and line[at - 1] in HET and line[at - 2] in ("het", "dit", "ons") and noun in words.THAT_NEXT:
        yield line.mixup(at, "dat", "dat", line[at - 1])
    wrong = noun in (DE if word in ("dit", "het") else HET)
    if wrong and not after[:1].isdigit() and not joins_on(line, at + 1):
        if word in ("dit", "die") and line[at - 1] in words.NAMING:
            return
        yield line.mixup(at, ARTICLE[word], "het-woord" if ARTICLE[word] in ("dit", "dat", "het") else "de-woord", noun)


def _verb(line: Line, at: int) -> Iterator[Mixup]:
    """Ik irriteer me aan, ik besef me dat, dat kost te duur."""
    word, after = line[at], line[at + 1]
    if word in words.ANNOY:
        near = line.after(at)
        if not REFLEXIVE.isdisjoint(near[:3]) and "aan" in near:
            yield line.mixup(at, words.ANNOY[word], "erger")
    elif word in words.REALISE:
        if after in ("me", "mij", "zich", "ons") and line[at + 2] not in ("je", "we"):
            yield line.span(at, at + 1, word, "besef")
    elif word == "duur":
        verb = at - 1
        while line[verb] in words.DEGREES and verb > at - 3:
            verb -= 1
        if line[verb] in words.COST:
            yield line.mixup(verb, words.COST[line[verb]], "duur", sure=False)
