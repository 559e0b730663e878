"""A message without the people in it: what is left can be shown, counted and kept.

Left out of a question: its greeting and sign-off, each sentence with personal data, a placeholder or an address in it,
and each capitalised word that is neither Dutch nor the client's own. A name in small letters cannot be told from a
word: whoever keeps a question reads it first.
"""

import re
from collections.abc import Callable

from webcare import limits
from webcare.language.anatomy import GREETINGS
from webcare.language.reading import Reading
from webcare.language.tokens import Token
from webcare.privacy import find

PLACEHOLDER = re.compile(r"\[[a-z][a-z-]{1,30}\]")
UNPRINTABLE = re.compile(r"[^\S ]|[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
PRIVATE = frozenset(("email", "mention", "link", "code", "placeholder"))
"""Kinds of token that lead to a person or a file."""
FEWEST = 2
"""Words of a sentence that says something."""
LONGEST_GREETING = 5
MOST_SENTENCES = 40
Known = Callable[[str], bool]
"""Is this capitalised word one that everybody may know: a Dutch word, or one of the client's?"""


def sentences_of(text: str, known: Known) -> list[str]:
    """What a customer wrote, sentence by sentence, without anybody in it."""
    reading = Reading(text[: limits.MESSAGE])
    private = [(item.start, item.end) for item in find(reading.text)]
    private += [found.span() for found in PLACEHOLDER.finditer(reading.text)]
    greeting, signed = reading.greeting, reading.sign_off
    kept = []
    for sentence in reading.sentences[:MOST_SENTENCES]:
        tokens = [
            token
            for token in sentence.tokens
            if (greeting is None or token.start >= greeting.end) and (signed is None or token.end <= signed.start)
        ]
        tokens = _ungreeted(tokens) if sentence is reading.sentences[0] else tokens
        said = _without_names(reading.text, tokens, known) if _tells_nobody(tokens, private) else ""
        if len(said.split()) >= FEWEST:
            kept.append(" ".join(UNPRINTABLE.sub(" ", said).split()))
    return kept


def _tells_nobody(tokens: list[Token], private: list[tuple[int, int]]) -> bool:
    if not tokens or any(token.kind in PRIVATE for token in tokens):
        return False
    return not any(start < tokens[-1].end and tokens[0].start < end for start, end in private)


def _ungreeted(tokens: list[Token]) -> list[Token]:
    """Without a greeting that names nobody: ``Beste klantenservice,``."""
    if not tokens or tokens[0].lower not in GREETINGS:
        return tokens
    comma = next((at for at, token in enumerate(tokens[:LONGEST_GREETING]) if token.text in ",!"), -1)
    return tokens[comma + 1 :]


def _without_names(text: str, tokens: list[Token], known: Known) -> str:
    parts, at = [], tokens[0].start
    for token in tokens:
        if token.kind == "word" and token.text[:1].isupper() and not known(token.text):
            parts.append(text[at : token.start].rstrip())
            at = token.end
    return " ".join("".join([*parts, text[at : tokens[-1].end]]).split())
