"""Floor 4: words: is this word right, and from now on it is ours.

``look_up`` asks the speller; ``add`` writes a word into the client's vocabulary, touching nothing else in the file.
"""

import os
from typing import NamedTuple

from webcare import limits
from webcare.language.speller import Speller, open_speller
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import read_source, rewrite_text, shown, write_text
from webcare.store.items import with_items
from webcare.store.nodes import Mapping
from webcare.store.workspace import Workspace
from webcare.store.yaml import parse_yaml

LONGEST = 100
"""Letters of a word that is worth adding."""


class Looked(NamedTuple):
    """What is known of a word: whether it is right, the parts it is made of, or what was probably meant."""

    word: str
    known: bool
    parts: tuple[str, ...]
    suggestions: tuple[str, ...]


def speller_of(workspace: Workspace) -> Speller:
    """The speller with the client's own words."""
    vocabulary = workspace.handbook.vocabulary
    names = [part for name in vocabulary.names for part in (name.name, *name.name.split())]
    return open_speller().with_words([*vocabulary.accept, *names, *vocabulary.abbreviations])


def look_up(word: str, speller: Speller) -> Looked:
    """Ask about one word."""
    known = speller.known(word)
    parts = speller.compound(word) or () if known else ()
    return Looked(word, known, parts, () if known else speller.suggest(word))


def add(words: list[str], workspace: Workspace) -> list[str]:
    """Put words under ``accept`` in ``vocabulary.yaml`` and return those that were not there yet.

    Comments, order and layout stay. Raises ``CannotRun`` for a word that cannot be one, and when the file cannot be
    read or written.
    """
    for word in words:
        if not word.strip() or len(word) > LONGEST or not word.isprintable():
            raise CannotRun(
                Text("dit is geen woord om te bewaren", "this is no word to keep"),
                hint=Text(
                    f"neem hoogstens {LONGEST} tekens, op één regel", f"take at most {LONGEST} characters, on one line"
                ),
            )
    path = os.path.join(workspace.path("handbook"), "vocabulary.yaml")
    fresh = [word for word in dict.fromkeys(words) if word not in workspace.handbook.vocabulary.accept]
    if not fresh:
        return []
    if not os.path.exists(path):
        write_text(path, "")
    source = read_source(path, limits.HANDBOOK_FILE, name=shown(path))
    tree, problems = parse_yaml(source)
    if problems or not isinstance(tree, Mapping | None):
        raise CannotRun(
            Text("vocabulary.yaml is niet in orde", "vocabulary.yaml is not in order"),
            hint=Text("kijk eerst met 'webcare check'", "look with 'webcare check' first"),
            place=f"{source.path}:{problems[0].line}:{problems[0].column}" if problems else source.path,
        )
    rewrite_text(path, source.text, with_items(source.text, tree, ("accept",), fresh, len(source.text)))
    return fresh
