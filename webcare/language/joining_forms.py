"""What a lower-case word can be, derived from which of its forms the word list holds: noun, verb, adjective.

The list says of a word whether it may begin or end a compound, not its class. The forms tell: only a verb has a present
participle (eisen, eisend), only a noun a diminutive (eis, eisje), only an adjective degrees (mooi, mooier, mooist).

May not happen here: any I/O but opening the word list at the first question.
"""

from __future__ import annotations

from functools import lru_cache

from webcare.language.wordstore import WORD, word_store

VOWELS = frozenset("aeiouyáéíóúàèëïöüê")
VOICELESS = frozenset("tkfsxpch")
ADJECTIVE_ENDINGS = tuple("lijk isch baar loos zaam achtig matig lijke ische bare loze zame".split())
INFLECTED_ENDINGS = ("aal", "eel", "ief", "ig")


def roles(word: str) -> int:
    """Role bits of the exact word, as ``wordstore`` defines them."""
    return word_store().attributes(word)


def listed(word: str) -> bool:
    """Whether the list holds the word as it stands."""
    return bool(roles(word) & WORD)


def lengthened(stem: str) -> list[str]:
    """The stem as it is spelled before an ending with e: loop → lop, bel → bell, geef → gev, reis → reiz."""
    found = [stem]
    if len(stem) > 1 and stem[-1] not in VOWELS:
        if stem[-2] in VOWELS:
            found.append(stem + stem[-1])
        if len(stem) > 2 and stem[-2] == stem[-3] and stem[-2] in "aeou":
            found.append(stem[:-2] + stem[-1])
    voiced = {"f": "v", "s": "z"}.get(stem[-1:])
    return found + [other[:-1] + voiced for other in found] if voiced else found


def shortened(form: str) -> list[str]:
    """The reverse, for what precedes an ending with e: lop → loop, bell → bel, gev → geef, reiz → reis."""
    found = [form]
    if len(form) > 1 and form[-1] not in VOWELS:
        if form[-1] == form[-2]:
            found.append(form[:-1])
        elif form[-2] in "aeou" and (len(form) < 3 or form[-3] not in VOWELS):
            found.append(form[:-1] + form[-2] + form[-1])
    voiceless = {"v": "f", "z": "s"}.get(form[-1:])
    return [other[:-1] + voiceless for other in found] if voiceless else found


def infinitive(word: str) -> bool:
    """eisen, gaan: a word with a present participle."""
    return word.endswith(("en", "gaan", "staan", "slaan", "zien", "doen")) and listed(word + "d") and listed(word)


@lru_cache(maxsize=8192)
def stem(word: str) -> bool:
    """vraag, bezorg, ga: an infinitive without its ending."""
    if word.endswith(("ga", "sta", "sla", "zie", "doe")):
        return infinitive(word + ("an" if word.endswith("a") else "n"))
    return len(word) > 1 and any(infinitive(form + "en") for form in lengthened(word))


@lru_cache(maxsize=8192)
def finite(word: str) -> bool:
    """licht, kost, werkte, meldden: stem and t, or a regular past tense."""
    if word[-1:] == "t" and len(word) > 3 and stem(word[:-1]):
        return True
    for ending in ("te", "ten", "de", "den"):
        before = word[: -len(ending)]
        if word.endswith(ending) and len(before) > 2 and (before[-1] in VOICELESS) == (ending[0] == "t"):
            voiced = before[-1] in "fs" and not stem(before)
            if stem(before) and not voiced:
                return True
    return False


@lru_cache(maxsize=8192)
def adjective(word: str) -> bool:
    """groen, groene, digitaal: a word with degrees or an adjective's ending, inflected or not."""
    if len(word) < 3:
        return False
    if len(word) > 5 and word.endswith(ADJECTIVE_ENDINGS):
        return True
    if _degrees(word) or (word.endswith(INFLECTED_ENDINGS) and any(listed(form + "e") for form in lengthened(word))):
        return True
    if word.endswith(("end", "ende")):
        return infinitive(word.removesuffix("e")[:-1]) and not stem(word)
    return word[-1] in "eë" and any(
        listed(base) and (_degrees(base) or base.endswith(INFLECTED_ENDINGS)) for base in shortened(word[:-1])
    )


def _degrees(word: str) -> bool:
    middle = "d" if word[-1] == "r" else ""
    inflected = [form + "e" for form in lengthened(word) if listed(form + "e")]
    comparative = any(listed(form + middle + "er") for form in lengthened(word))
    return bool(inflected) and comparative and listed(word + ("t" if word[-1] == "s" else "st"))


@lru_cache(maxsize=8192)
def comparative(word: str) -> bool:
    """groter, lagere, duurder: an adjective's comparative, and no adjective of its own (lekker, zeker)."""
    base = word.removesuffix("e")
    if not base.endswith("er") or not listed(base + "e") or listed(base + "der"):
        return False
    before = base[:-3] if base.endswith("rder") else base[:-2]
    return any(listed(form) and _degrees(form) for form in shortened(before))


@lru_cache(maxsize=8192)
def singular(word: str) -> bool:
    """klant, auto, opleiding: a noun with a diminutive."""
    endings = ["je", "tje", "pje", "etje", word[-1:] + "tje", "'tje"]
    if word[-2:-1] in VOWELS:
        endings.append(word[-1] + "etje")
    forms = [word + ending for ending in endings]
    return any(map(listed, forms)) or (word.endswith("g") and listed(word[:-1] + "kje"))


@lru_cache(maxsize=8192)
def plural(word: str) -> bool:
    """klanten, auto's, opleidingen: a noun's plural, of a word that may end a compound or has a diminutive."""
    if not listed(word):
        return False
    if word.endswith("'s"):
        return listed(word[:-2])
    if word.endswith("s"):
        itself = singular(word) or any(listed(form + "en") for form in lengthened(word))  # polis, arts
        return len(word) > 3 and listed(word[:-1]) and not itself
    if word.endswith("heden"):
        return listed(word[:-5] + "heid")
    return word.endswith(("en", "ën")) and len(word) > 4 and any(map(_noun, shortened(word[:-2])))


def _noun(word: str) -> bool:
    return listed(word) and (singular(word) or not stem(word))
