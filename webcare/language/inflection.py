"""Other forms of a word and of what replaces it, when a client asks for them.

Adjectives get their -e, nouns their plural, separable verbs their separated form. A form counts only when the speller
knows it, so that nothing is invented; spelling rules after the Taalunie's Leidraad, chapters 2 and 3.
"""

from functools import lru_cache

SHORTEST = 4  # letters of a word of which other forms are looked for
PLURAL_IN_S = ("er", "el", "em", "en", "je", "ie")
VOWELS = "aeiou"
PREFIXES = (
    "aan achter af bij binnen door heen in langs mee na neer om onder op over samen terug thuis toe tegen uit vast "
    "voor voorbij weg weer"
).split()


@lru_cache(maxsize=256)
def inflected(wrong: str, right: str, *, inflect: bool) -> tuple[tuple[str, str], ...]:
    """``(form, replacement)`` pairs, the plain one first. A replacement is empty where only a person can write it."""
    pairs = {wrong: right}
    if inflect and wrong.isalpha():
        from webcare.language.speller import open_speller

        known = open_speller().known
        for ending in (adjective, plural_en, plural_s):
            form = ending(wrong)
            other = next((made(right) for made in (ending, plural_en, plural_s) if known(made(right))), "")
            if known(form) and form not in pairs:
                pairs[form] = (ending(right) if known(ending(right)) else other) if right.isalpha() else ""
        for form in separated(wrong):
            pairs.setdefault(form, "")
    return tuple(pairs.items())


@lru_cache(maxsize=1024)
def candidates(word: str) -> tuple[str, ...]:
    """Strings that may be forms of a lower-case word: cheap to make, so that a draft can be searched for them.

    Whether one is a word at all is for ``form_of`` to say.
    """
    if not word.isalpha() or not word.islower() or len(word) < SHORTEST:
        return ()
    if word.endswith("eren"):  # the verbs that jargon is full of; most others are nouns too
        stem = _stem(word)
        return stem, stem + "t", f"ge{stem}d"
    if word.endswith(PLURAL_IN_S):  # orders; orderen is a verb
        return (plural_s(word),)
    return tuple(dict.fromkeys((adjective(word), plural_en(word), plural_s(word))))


@lru_cache(maxsize=256)
def form_of(form: str, wrong: str, right: str) -> str | None:
    """What replaces a candidate form; empty where only a person can write it, None when it is no form of ``wrong``."""
    if wrong.endswith("eren"):
        from webcare.language.verbs import open_verbs

        verbs = open_verbs()
        stem = _stem(wrong)
        if verbs.row(stem).infinitive != wrong:
            return None
        return verbs.row(_stem(right)).participle if form.startswith("ge") and form.endswith("d") else ""
    return dict(inflected(wrong, right, inflect=True)).get(form)


def adjective(word: str) -> str:
    """``mooi`` → ``mooie``, ``groot`` → ``grote``, ``dik`` → ``dikke``, ``lief`` → ``lieve``."""
    return _open(word) + "e"


def plural_en(word: str) -> str:
    """``brief`` → ``brieven``, ``boot`` → ``boten``, ``zak`` → ``zakken``."""
    return _open(word) + "en"


def plural_s(word: str) -> str:
    """``tafel`` → ``tafels``, ``foto`` → ``foto's``."""
    return word + ("'s" if word[-1:] in "aiouy" else "s")


def separated(infinitive: str) -> tuple[str, ...]:
    """``opsturen`` → ``stuur … op``, ``stuurt … op``, ``sturen … op``."""
    for prefix in PREFIXES:
        verb = infinitive.removeprefix(prefix)
        if verb != infinitive and verb.endswith("en") and len(verb) > len("gaan"):
            stem = _stem(verb)
            return tuple(f"{form} … {prefix}" for form in (stem, stem + "t" if stem[-1] != "t" else stem, verb))
    return ()


def _open(word: str) -> str:
    """The word as it is written before an ending that begins with a vowel."""
    if len(word) < 3 or word[-1] in VOWELS:
        return word
    last, before, third = word[-1], word[-2], word[-3]
    if before in VOWELS and third == before:
        word = word[:-2] + last  # groot → grot-, with a long vowel in an open syllable
        return word[:-1] + {"f": "v", "s": "z"}.get(last, last)
    if before in VOWELS and third not in VOWELS and last not in "wxj" and _syllables(word) == 1:
        return word + last  # dik → dikk-
    if before in VOWELS and third in VOWELS:
        return word[:-1] + {"f": "v", "s": "z"}.get(last, last)  # lief → liev-
    return word


def _stem(verb: str) -> str:
    """``sturen`` → ``stuur``, ``bellen`` → ``bel``, ``schrijven`` → ``schrijf``."""
    root = verb[:-2]
    if len(root) > 1 and root[-1] == root[-2]:
        return root[:-1]
    if len(root) > 2 and root[-1] not in VOWELS and root[-2] in VOWELS and root[-3] not in VOWELS:
        root = root[:-1] + root[-2] + root[-1]
    return root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])


def _syllables(word: str) -> int:
    return sum(letter in VOWELS and (at == 0 or word[at - 1] not in VOWELS) for at, letter in enumerate(word))
