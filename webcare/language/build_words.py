"""Build time only: from the texts of the sources to the words, their roles and how common they are. No I/O here."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log2
from typing import NamedTuple

from webcare.language.build_hunspell import expand, plain, read_replacements
from webcare.language.compounds import clash
from webcare.language.wordforms import is_roman
from webcare.language.wordstore import BEGIN, END, FORBIDDEN, FREQUENCY_SHIFT, HIDDEN, WORD

TOP = 15  # the frequency of the most used word; each step down is half as common
NAME, OWN = 2, 3  # the least frequency of a well-known name and of a word in lexicon.txt
MARKS = {"begin": BEGIN, "end": END, "only": 0}
# Names of Faker's lists that are worth knowing; the other lists hold formats and company jargon.
WELL_KNOWN = ("first_names_male", "first_names_female", "cities", "countries", "provinces")
NAME_LISTS = (*WELL_KNOWN, "last_names")


class Material(NamedTuple):
    """The texts that the word list is made of."""

    aff: str
    dic: str
    approved: list[str]
    ranked: list[str]
    names: list[str]
    lexicon: str


class Entry(NamedTuple):
    """One line of ``lexicon.txt``: a word or, for hiding, a pattern with ``*``; its roles as bits."""

    text: str
    roles: int


def read_lexicon(text: str) -> Iterator[Entry]:
    """The entries of ``lexicon.txt``; its head explains the format. ``ValueError`` names a line that does not fit."""
    for number, line in enumerate(text.splitlines(), 1):
        fields = line.partition("#")[0].split()
        if not fields:
            continue
        first, *marks = fields
        word, *endings = first.split("/")
        if {"s", "'s"} & set(endings) and word.isalpha() and word.islower():
            marks += ["begin", "end"]
        if any(mark not in MARKS for mark in marks):
            raise ValueError(f"lexicon.txt:{number}: unknown mark in {line!r}; known are {', '.join(MARKS)}")
        roles = sum(MARKS[mark] for mark in set(marks))
        if word[0] == "-":
            yield Entry(word[1:], FORBIDDEN)
        elif word[0] == "!":
            yield Entry(word[1:], HIDDEN)
        else:
            for ending in ("", *endings):
                yield Entry(word + ending, roles if "only" in marks else WORD | roles)


def literals(source: str, names: Iterable[str]) -> Iterator[str]:
    """The strings in the literal tuples that a module's classes assign to ``names``; the module is not executed."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id in names:
            try:
                yield from ast.literal_eval(node.value)
            except ValueError:  # `provinces` is built from other names in one class and literal in another
                continue


def single_words(texts: Iterable[str]) -> Iterator[str]:
    """The words of entries that may hold several (New York), without those that are only a number or a part."""
    for text in texts:
        for word in plain(text).split():
            if not word.startswith("-") and not word.endswith("-") and not is_roman(word) and word != "/":
                yield word


def frequencies(material: Material, roots: dict[str, set[str]], used_in: Counter[str]) -> dict[str, int]:
    """How common words are, 1 to ``TOP``: their rank in newspapers first, then what can be derived.

    A form of a common word, a part of many compounds, a well-known name and a word of our own lexicon are not rare.
    """
    found: dict[str, int] = {}
    for rank, word in enumerate(map(plain, material.ranked), 1):
        found[word] = max(found.get(word, 0), TOP - int(log2(rank)))
    names = (name for source in material.names for name in literals(source, WELL_KNOWN))
    own = (entry.text for entry in read_lexicon(material.lexicon) if entry.roles & WORD)
    for least, words in ((NAME, single_words(names)), (OWN, own)):
        for word in words:
            found[word] = max(found.get(word, 0), least)
    for root, forms in roots.items():
        best = max(found.get(word, 0) for word in forms)
        derived = max(best // 3, min(2, used_in[root] // 20), 1 if len(forms) > 1 else 0)
        for word in forms:
            found[word] = max(found.get(word, 0), derived)
    return found


def productivity(words: dict[str, int]) -> Counter[str]:
    """In how many listed compounds each string is the first or the last part: a sign of a common word."""
    parts: Counter[str] = Counter()
    for word, roles in words.items():
        if roles & WORD and len(word) >= 6 and word.isalpha() and word.islower():
            for place in range(3, len(word) - 2):
                left, right = word[:place], word[place:]
                if words.get(left, 0) & BEGIN and words.get(right, 0) & END and not clash(left, right):
                    parts.update((left, right))
    return parts


def hide(words: dict[str, int], pattern: str) -> None:
    """Never suggest the words that fit ``pattern``, in which ``*`` at either end stands for any letters."""
    stem = pattern.strip("*")
    for word in list(words):
        low = word.lower()
        if (
            low == stem
            or (pattern.startswith("*") and low.endswith(stem))
            or (pattern.endswith("*") and low.startswith(stem))
        ):
            words[word] |= HIDDEN


def word_attributes(material: Material) -> dict[str, int]:
    """Every key of the word list with its attributes, as ``wordstore`` stores them."""
    words: dict[str, int] = {}
    roots: dict[str, set[str]] = {}
    several = [text for text in material.approved if " " in text]
    for form in expand(material.aff, material.dic):
        if is_roman(form.text) or form.text.startswith("-") or form.text.endswith("-"):
            continue
        if " " in form.text:
            several.append(form.text)
            continue
        words[form.text] = words.get(form.text, 0) | form.roles
        roots.setdefault(form.root, {form.root}).add(form.text)
    for word in single_words(text for text in material.approved if " " not in text):
        words[word] = words.get(word, 0) | WORD
    for word in single_words(name for source in material.names for name in literals(source, NAME_LISTS)):
        words[word] = words.get(word, 0) | WORD
    for word in single_words(several):
        words.setdefault(word, WORD | HIDDEN)
    hidden = []
    for entry in read_lexicon(material.lexicon):
        if entry.roles & HIDDEN:
            hidden.append(entry.text)
        else:
            words[entry.text] = (words.get(entry.text, 0) & ~FORBIDDEN) | entry.roles
    for pattern in hidden:
        hide(words, pattern)
    common = frequencies(material, roots, productivity(words))
    return {
        word: FORBIDDEN if roles & FORBIDDEN else roles | common.get(word, 0) << FREQUENCY_SHIFT
        for word, roles in words.items()
        if roles
    }


def replacements(material: Material, words: dict[str, int]) -> list[tuple[str, str]]:
    """Typical mistakes, wrong and right, sorted: OpenTaal's, and names of the lexicon without their inner capitals.

    Of whole words (between ``^`` and ``$``) only those are kept whose right form is known and not rude.
    """
    kept = {
        (f"^{entry.text.lower()}$", entry.text)
        for entry in read_lexicon(material.lexicon)
        if entry.roles & WORD and entry.text[1:] != entry.text[1:].lower() and not entry.text.isupper()
    }
    for wrong, listed in read_replacements(material.aff):
        whole = wrong.startswith("^") and wrong.endswith("$")
        right = listed.replace("_", " ").strip()
        if right and (not whole or all(words.get(part, 0) & (WORD | HIDDEN) == WORD for part in right.split())):
            kept.add((wrong, right))
    return sorted(kept)
