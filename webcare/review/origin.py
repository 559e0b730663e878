"""Is a draft made of an answer, or written in its writer's own words?"""

import os
import re
from collections.abc import Iterable, Iterator

from webcare.model.draft import Draft
from webcare.store.answers import HEADING, answer_paths
from webcare.store.files import read_text_or_nothing
from webcare.store.front import split_front
from webcare.store.workspace import Workspace

PLACEHOLDER = re.compile(r"\{[{%][^{}]{0,200}[}%]\}")
Run = tuple[str, ...]
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
RUN = 3
"""Words that follow one another are what two texts have in common."""
MADE_OF = 0.5
"""The share of the runs of an answer (or of the draft, when it has fewer) from which the one was made of the other.

What is filled in, and the half of an ``{% if %}`` that was not chosen, break runs; and a colleague may add a sentence.
"""
FEWEST = 4
"""Runs in common that are no accident: six words in a row."""


def in_own_words(draft: Draft, workspace: Workspace) -> bool:
    """Does the draft neither name an answer of the client nor consist of one?"""
    folder = workspace.path("answers")
    paths = list(answer_paths(folder)) if os.path.isdir(folder) else []
    if draft.template is not None and any(os.path.basename(path) == f"{draft.template}.md" for path in paths):
        return False
    ours = _runs([draft.text[draft.body_start :]])
    return not any(_is_made_of(ours, theirs) for path in paths for theirs in _runs_of_answer(path))


def _is_made_of(ours: set[Run], theirs: set[Run]) -> bool:
    shared = len(ours & theirs)
    return shared >= FEWEST and shared >= MADE_OF * min(len(ours), len(theirs))


def _runs_of_answer(path: str) -> Iterator[set[Run]]:
    """The runs of each variant of an answer, as far as they stand in it word for word."""
    text = read_text_or_nothing(path)
    front = split_front(text)
    for variant in HEADING.split(text[front[2] if front else 0 :]):
        yield _runs(PLACEHOLDER.split(variant))


def _runs(texts: Iterable[str]) -> set[Run]:
    found: set[Run] = set()
    for text in texts:
        words = WORD.findall(text.lower())
        found.update(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    return found
