"""Floor 4: words: is this word right, and from now on it is ours.

``look_up`` asks the speller; ``add`` writes a word into the client's vocabulary, touching nothing else in the file.
"""

import os
from typing import NamedTuple

from webcare.language.speller import Speller, open_speller
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store import limits
from webcare.store.files import read_source, write_text
from webcare.store.nodes import Mapping, Scalar, Sequence
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
            raise CannotRun(Text("dit is geen woord om te bewaren", "this is no word to keep"))
    path = os.path.join(workspace.path("handbook"), "vocabulary.yaml")
    fresh = [word for word in dict.fromkeys(words) if word not in workspace.handbook.vocabulary.accept]
    if not fresh:
        return []
    if not os.path.exists(path):
        write_text(path, "")
    source = read_source(path, limits.HANDBOOK_FILE)
    text = source.text
    tree, problems = parse_yaml(source)
    if problems or not isinstance(tree, Mapping | None):
        raise CannotRun(
            Text("vocabulary.yaml is niet in orde", "vocabulary.yaml is not in order"),
            hint=Text("kijk eerst met 'webcare check'", "look with 'webcare check' first"),
            place=path,
        )
    write_text(path, _with(text, tree, [_quoted(word) for word in fresh]))
    return fresh


def _with(text: str, tree: Mapping | None, words: list[str]) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    accept = tree.get("accept") if tree else None
    if isinstance(accept, Sequence) and text[accept.start] == "[":
        listed = ", ".join(words)
        inner = f", {listed}" if accept.items else listed
        at = accept.end - 1
        return text[:at].rstrip() + inner + text[at:]
    if isinstance(accept, Sequence) and accept.items:
        first, last = accept.items[0], accept.items[-1]
        start = text.rfind("\n", 0, first.start) + 1
        dash = text[start : first.start]
        at = last.end
        line_end = text.find("\n", at)
        at = len(text) if line_end < 0 else line_end
        at -= text[at - 1 : at] == "\r"
        return text[:at] + "".join(f"{newline}{dash}{word}" for word in words) + text[at:]
    if isinstance(accept, Scalar):  # "accept:" with nothing behind it
        return text[: accept.start].rstrip(" ") + "".join(f"{newline}  - {word}" for word in words) + text[accept.end :]
    ended = "" if not text or text.endswith("\n") else newline
    return f"{text}{ended}accept:{newline}" + "".join(f"  - {word}{newline}" for word in words)


def _quoted(word: str) -> str:
    """The word as YAML takes it for text."""
    plain = word[0].isalpha() and all(c.isalnum() or c in "'’-. " for c in word) and word == word.strip()
    if plain and word.lower() not in ("true", "false", "null"):
        return word
    return "'" + word.replace("'", "''") + "'"
