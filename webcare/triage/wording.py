"""Find the words of a handbook in a message, as people write them.

Inflected, with or without accents, as the head of a compound, and with small words in between: "app werkt niet" is in
"de app werkt al dagen niet". Linear in the text. No I/O here.
"""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from webcare.language.inflection import adjective, plural_en, plural_s
from webcare.language.phrases import COUNTED, Phrases, Stretch
from webcare.language.tokens import Token, tokenize
from webcare.language.topics import FUNCTION_WORDS

BETWEEN = "al|staan|staat|is|zijn|ligt|was|werd|wordt|heb|heeft|had|nog|nu|ook|echt|gewoon|weer|wéér|steeds|toch|nou|dus|zo|heel|erg|zeer|helemaal|best|even|eens|meteen|alweer|gister|gisteren|vandaag|dagen|weken|uur|week|dag|hele|de|het|een|mijn|onze|m'n|die|deze|dit|hier|er|wel|ineens|opeens|plotseling|sinds|twee|drie|vier|nieuwe|"  # noqa: E501  one word of a phrase is one line
"""Words that may stand between the words of a phrase without changing what it says; the last one is none at all."""
FILLED = 6
"""Phrases of more words than this are sought as they stand."""
LONGEST = 24
HEAD = 4
"""Letters of the shortest word that counts as the head of a compound."""
BEFORE_HEAD = 3
NO_COMPOUND = ("ver", "her", "ont")
"""What begins a verb, not a compound: who is burnt ("verbrand") is no kind of fire ("brand")."""
NO_HEADS = frozenset("stuk geloof gestopt update lampen is dit niet mijn echt open code".split())
NO_FORMS = frozenset("branden brande stuks schokkend schokke rookt roken rooke adrest appe toppe toppen tops".split())
"""Forms that mean something else: a lamp that is on burns ("brandt"), and four pieces are "stuks"."""
IRREGULAR = {
    "doet": "doe doen deed deden gedaan",
    "gaat": "ga gaan ging gingen gegaan",
    "komt": "kom komen kwam kwamen gekomen",
    "blijft": "blijf blijven bleef bleven",
    "ligt": "lig liggen lag lagen",
    "staat": "sta staan stond stonden",
    "is": "zijn was waren",
    "kan": "kun kunt kunnen kon konden",
    "krijgt": "krijg krijgen kreeg kregen",
}


class Hit(NamedTuple):
    """A phrase of a list (its index) at ``[start, end)`` of the message; ``words`` is how many tokens it took."""

    phrase: int
    start: int
    end: int
    words: int


class Lookout:
    """A list of words and phrases of a handbook, looked for at once; the longest at a place wins.

    ``exact`` lists hold names: nothing is inflected, and nothing may stand in between.
    """

    def __init__(self, phrases: Sequence[str], *, exact: bool = False) -> None:
        made = [(at, line) for at, phrase in enumerate(phrases) if (line := _as_phrase(phrase, exact=exact))]
        self._index = [at for at, _ in made]
        self._phrases = Phrases(line for _, line in made)
        self.words = {
            word for _, line in made for piece in line.split() if piece != BETWEEN for word in piece.split("|")
        }

    def find(self, stretch: Stretch) -> Iterator[Hit]:
        """Every match."""
        for match in self._phrases.find(stretch):
            yield Hit(self._index[match.phrase], match.start, match.end, len(match.tokens))


def words_in(phrases: Phrases) -> frozenset[str]:
    """Every word of a list."""
    return frozenset(word for parts in phrases.parts for part in parts for word in part.words or ())


def stretch_of(tokens: Iterable[Token], known: Collection[str]) -> Stretch:
    """The tokens as they are compared: without accents and hashes, and a compound as its head where that is known."""
    return Stretch([_compared(token, known) for token in tokens])


def plain(word: str) -> str:
    """A word in small letters, without accents: ``Éénmalig`` is ``eenmalig``."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def _compared(token: Token, known: Collection[str]) -> Token:
    if token.text == "&":
        return token._replace(kind="word", lower="en")
    if token.kind not in COUNTED:
        return token
    word = plain(token.lower).removeprefix("#")
    return token._replace(lower=word if word in known or not word.isalpha() else _head(word, known))


def _head(word: str, known: Collection[str]) -> str:
    """The last part of a compound when it is a word that is looked for: ``hanglamp`` is a lamp."""
    for at in range(BEFORE_HEAD, min(len(word) - HEAD, 30) + 1):
        head = word[at:]
        if head in known and head not in NO_HEADS and head not in FUNCTION_WORDS and word[:at] not in NO_COMPOUND:
            return head
    return word


def _as_phrase(text: str, *, exact: bool) -> str:
    """A phrase in the notation of ``Phrases``; empty for one without words."""
    words = [plain(token.lower).removeprefix("#") for token in map(_ampersand, tokenize(text)) if token.kind in COUNTED]
    words = [word for word in words if word and "|" not in word][:LONGEST]
    if exact or not words:
        return " ".join(words)
    glue = f" {BETWEEN} {BETWEEN} " if len(words) <= FILLED else " "
    return glue.join("|".join(forms(word)) for word in words)


def _ampersand(token: Token) -> Token:
    return token._replace(kind="word", lower="en") if token.text == "&" else token


@lru_cache(maxsize=4096)
def forms(word: str) -> tuple[str, ...]:
    """The word and what its other forms may be. Some are no words at all: nobody writes those, so they do no harm."""
    made = [word, *IRREGULAR.get(word, "").split()]
    if word.isalpha() and len(word) > 2 and word not in IRREGULAR:
        made += [plural_en(word), plural_s(word), adjective(word)]
        if word[-1] not in "aeiouy" and word[-2] in "aeiou" and word[-3] not in "aeiou":
            made += [f"{word}{word[-1]}en", f"{word}{word[-1]}e"]  # boycotten: the stress is not in the spelling
        if len(word) >= HEAD:
            made += [f"{word}{end}" for end in ("je", "jes", "tje", "tjes")]
        made += _of_verb(word)
    return tuple(dict.fromkeys(plain(form) for form in made if form == word or form not in NO_FORMS))


def _of_verb(word: str) -> list[str]:
    """Forms from an infinitive or a plural (``vonken``), and from a third person (``knippert``)."""
    stem = ""
    if word.endswith("en") and len(word) > 4:
        stem = word[:-2]
        if len(stem) > 2 and stem[-1] == stem[-2]:
            stem = stem[:-1]
    elif word.endswith("t") and len(word) > 4 and word[-2] not in "aeiou":
        stem = word[:-1]
    if not stem:
        return []
    ends = ("t", "d", "te", "de", "ten", "den")
    infinitive = [] if word.endswith("en") else [plural_en(stem)]
    diminutives = [f"{stem}{end}" for end in ("je", "jes", "tje", "tjes")]
    return [stem, *infinitive, *(f"{stem}{end}" for end in ends), *(f"ge{stem}{end}" for end in "td"), *diminutives]
