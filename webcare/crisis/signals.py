"""The plan's own words for a calamity in what customers write. They are evidence, and make no phase by themselves."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from webcare import limits
from webcare.language.phrases import Stretch
from webcare.language.tokens import tokenize
from webcare.privacy import mask
from webcare.rules.replace import index

EXAMPLES, LONGEST = 3, 160


class Signalled(NamedTuple):
    """How many messages name a signal, which ones how often, and some of those messages, personal data masked."""

    messages: int
    words: list[tuple[str, int]]
    examples: list[str]


def named_in(text: str, signals: Sequence[str]) -> list[str]:
    """The signals that a message names, each once."""
    words = tuple(signals)
    found = index(words).find(Stretch(list(tokenize(text[: limits.MESSAGE]))))
    return list(dict.fromkeys(words[match.phrase] for match in found))


def signalled(bodies: Sequence[str], signals: Sequence[str]) -> Signalled:
    """What these messages name; the examples are the last ones."""
    words: Counter[str] = Counter()
    examples: list[str] = []
    count = 0
    for body in bodies if signals else ():
        found = named_in(body, signals)
        words.update(found)
        count += bool(found)
        if found:
            examples.append(body)
    return Signalled(count, words.most_common(5), [short(body) for body in examples[-EXAMPLES:]])


def short(body: str) -> str:
    """A message on one line, personal data masked, cut at a word."""
    line = " ".join(mask(body[: limits.MESSAGE]).split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"
