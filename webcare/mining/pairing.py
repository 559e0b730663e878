"""Which answer a reply was made from: what the reply says itself, else the answer whose text it nearly is.

Candidates share runs of three words with the reply; the likeness that decides is rapidfuzz's ``ratio`` (the normalised
Indel similarity) over the words of both, placeholders left out.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from rapidfuzz import fuzz

from webcare.matching.features import words_of
from webcare.mining.people import PLACEHOLDER
from webcare.mining.turns import Turn
from webcare.model.answer import Answer
from webcare.model.finding import Source
from webcare.rendering import render
from webcare.store.workspace import Workspace

RUN = 3
FEWEST_WORDS = 8
"""A shorter text is too common to tell where it came from."""
CANDIDATES = 3
SAME = 85.0
"""From this likeness (of 100) on, a reply was made from an answer."""
BLANK = re.compile(r"\{\{[^}\n]{0,120}\}\}")
Read = Mapping[str, tuple[Answer, Source]]


def texts_of(answer: Answer, source: Source, workspace: Workspace) -> list[str]:
    """The text of an answer in each of its variants, facts filled in and placeholders left as they stand."""
    rendered = (render(answer, source, workspace, variant.channel, {}) for variant in answer.variants)
    return list(dict.fromkeys(one.text for one in rendered if one is not None))


class Pairing:
    """The texts of all answers, and which of them a reply nearly is."""

    def __init__(self, answers: Read, workspace: Workspace) -> None:
        self.texts: list[tuple[str, str]] = []
        self._having: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for name, (answer, source) in answers.items():
            for text in texts_of(answer, source, workspace):
                words = plain_words(text)
                if len(words) >= FEWEST_WORDS:
                    for run in _runs(words):
                        self._having[run].add(len(self.texts))
                    self.texts.append((name, " ".join(words)))

    def answer_of(self, turn: Turn) -> str | None:
        """The id of the answer that a turn was answered with; None when the reply was somebody's own text."""
        if turn.template is not None or turn.reply is None:
            return turn.template
        words = plain_words(turn.reply)
        shared = Counter(at for run in _runs(words) for at in self._having.get(run, ()))
        said = " ".join(words)
        likely = [(fuzz.ratio(said, self.texts[at][1]), self.texts[at][0]) for at, _ in shared.most_common(CANDIDATES)]
        best = max(likely, default=(0.0, ""))
        return best[1] if best[0] >= SAME and len(words) >= FEWEST_WORDS else None


def plain_words(text: str) -> list[str]:
    """The words of a reply or answer, placeholders of either kind left out."""
    return words_of(BLANK.sub(" ", PLACEHOLDER.sub(" ", text)))


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
