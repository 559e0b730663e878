"""Fold a text to the plain characters that the detectors read, with the way back to every place in the original.

Four things hide a number or an address from a machine and not from a reader: invisible characters in between,
look-alike forms of a character (full width, mathematical, circled, digits of other scripts), digits in words, and the
escapes of a link (``%20``, RFC 3986, section 2.1).
Folding is by compatibility, one character for one (Unicode Standard Annex #15, NFKC); superscripts stay what they are,
since "m²" and a footnote are no digits of a number. Letters that merely look like Latin ones are left alone.
"""

import re
import unicodedata
from typing import NamedTuple

from webcare.privacy.personal import Personal, mentions

INVISIBLE = re.compile(
    "[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u20e3\ufe0e\ufe0f\ufeff]"
)
"""Soft hyphen, combining marks, zero-width and direction characters, and what makes a keycap of a digit."""
OTHER_DIGIT = re.compile(r"[^\D0-9]")
SPOKEN = {
    word: str(digit)
    for digit, words in enumerate(
        ("nul", "een één eén eèn", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
    )
    for word in words.split()
}
SPOKEN_DIGIT = "|".join(SPOKEN)
SPOKEN_RUN = re.compile(
    rf"(?<![\w-])(?:nul|0|06)(?:[ ,-]{{1,3}}(?:{SPOKEN_DIGIT}|[0-9]{{1,10}})(?!\w)){{1,14}}", re.IGNORECASE
)
SPOKEN_HINTS = ("nul", "06")
SPOKEN_OR_WRITTEN = re.compile(rf"{SPOKEN_DIGIT}|[0-9]", re.IGNORECASE)
ESCAPED = re.compile("%([2-7][0-9A-Fa-f])")
FEWEST = 9
"""A number of fewer digits is no phone number, and stays in words."""


class _Plain(dict[int, str]):
    """For ``str.translate``: each character's plain form, worked out once."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        plain = character
        if not character.isascii():
            digit = unicodedata.decimal(character, None)
            if digit is not None:
                plain = str(digit)
            elif not unicodedata.decomposition(character).startswith(("<super>", "<sub>")):
                folded = unicodedata.normalize("NFKC", character)
                plain = folded if len(folded) == 1 else character
        self[code] = plain
        return plain


PLAIN = _Plain()


class Folded(NamedTuple):
    """The folded text. ``starts`` and ``ends`` give for each of its characters where it stands; None: in its place."""

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def original(self, item: Personal) -> Personal:
        """The same piece of personal data at its place in the original."""
        if self.starts is None or self.ends is None:
            return item
        return Personal(item.kind, self.starts[item.start], self.ends[item.end - 1])


def fold(text: str, lower: str) -> Folded:
    """``text``, of which ``lower`` is a copy in small letters, in plain characters.

    Nearly every text is its own folded form, and that is seen quickly.
    """
    folded = Folded(text)
    if not text.isascii():
        if OTHER_DIGIT.search(text) or not unicodedata.is_normalized("NFKC", text):
            folded = Folded(text.translate(PLAIN))
        if INVISIBLE.search(text):
            places = [at for at, character in enumerate(text) if not INVISIBLE.match(character)]
            folded = Folded("".join(folded.text[at] for at in places), places, [at + 1 for at in places])
    if "%" in text and ESCAPED.search(folded.text):
        folded = _unescaped(folded)
    return _digits_in_words(folded) if mentions(lower, SPOKEN_HINTS) and SPOKEN_RUN.search(folded.text) else folded


def _unescaped(folded: Folded) -> Folded:
    """``bsn%20111222333`` as ``bsn 111222333``."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for escape in ESCAPED.finditer(folded.text):
        pieces += [folded.text[at : escape.start()], chr(int(escape[1], 16))]
        places += ((place, place + 1) for place in range(at, escape.start()))
        places.append(escape.span())
        at = escape.end()
    return _rest(folded, pieces, places, at)


def _digits_in_words(folded: Folded) -> Folded:
    """``nul zes een twee …`` as ``0612…``, where a phone number may begin."""
    text = folded.text
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for run in SPOKEN_RUN.finditer(text):
        digits = list(SPOKEN_OR_WRITTEN.finditer(text, *run.span()))
        if len(digits) < FEWEST or sum(digit.group().isalpha() for digit in digits) < 2:
            continue
        pieces.append(text[at : run.start()])
        places += ((place, place + 1) for place in range(at, run.start()))
        for digit in digits:
            pieces.append(SPOKEN.get(digit.group().lower(), digit.group()))
            places.append(digit.span())
        at = run.end()
    return _rest(folded, pieces, places, at)


def _rest(folded: Folded, pieces: list[str], places: list[tuple[int, int]], at: int) -> Folded:
    """The pieces with what follows ``at``; ``places`` in the folded text become those in the original."""
    pieces.append(folded.text[at:])
    places += ((place, place + 1) for place in range(at, len(folded.text)))
    if folded.starts is not None and folded.ends is not None:
        places = [(folded.starts[start], folded.ends[end - 1]) for start, end in places]
    return Folded("".join(pieces), [start for start, _ in places], [end for _, end in places])
