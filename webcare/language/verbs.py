"""The forms of Dutch verbs: which person a form fits, its other forms, its participle.

    >>> verbs = open_verbs()
    >>> verbs.finite("vindt").persons, verbs.participle("bezorgt")
    ('2u3', 'bezorgd')

Persons are one letter each: ``1`` ik, ``2`` je or jij before the verb, ``i`` je or jij after it, ``u``, ``3`` hij, ze,
het or a noun, ``p`` wij, jullie, ze. The present tense only: a past form is the same for every singular person.

May not happen here: any I/O but reading ``data/verbs.tsv``, once, at the first question; any look at a sentence.
The table is made by ``build_verbs`` from OpenTaal's word list and says in its head how.
"""

from __future__ import annotations

import os
import zlib
from bisect import bisect_left
from functools import cache, lru_cache
from typing import NamedTuple

from webcare.language.errors import LanguageDataError
from webcare.language.wordstore import DATA

TABLE_NAME = "verbs.tsv"
CHECKED = "# CRC-32 of the rows: "
LONGEST = 40
SINGULAR = "1i2u3"
IRREGULAR: dict[str, dict[str, str]] = {
    "hebben": {"heb": "1i", "hebt": "2u", "heeft": "u3"},
    "zijn": {"ben": "1i", "bent": "2u", "is": "u3"},
    "kunnen": {"kun": "i", "kan": SINGULAR, "kunt": "2u"},
    "zullen": {"zul": "i", "zal": SINGULAR, "zult": "2u"},
    "willen": {"wil": SINGULAR, "wilt": "2u"},
    "mogen": {"mag": SINGULAR},
}
"""Present singulars by infinitive, each with the persons that it fits."""
PREFERRED = {"kunnen": {"2": "kunt", "u": "kunt"}, "zullen": {"2": "zult", "u": "zult"}, "willen": {"2": "wilt"}}
"""Where several forms fit, the one to suggest first."""
BY_FORM = {form: (infinitive, fits) for infinitive, forms in IRREGULAR.items() for form, fits in forms.items()}


class Row(NamedTuple):
    """What the table says of a form. ``letters``: s stem, p participle, v strong past, n also another word."""

    letters: str
    infinitive: str = ""
    participle: str = ""


class Finite(NamedTuple):
    """A present singular: its verb, the persons that it fits, and whether the form is also another word."""

    stem: str
    infinitive: str
    persons: str
    other: bool


NOTHING = Row("")


def third(stem: str) -> str:
    """The form for hij: vindt, gaat, laat."""
    return stem if stem.endswith("t") else stem + stem[-1] + "t" if stem[-1:] in ("a", "o") else stem + "t"


class Verbs:
    """Answers questions about one form at a time; make it with ``open_verbs``."""

    def __init__(self, folder: str = DATA) -> None:
        """Read the table in ``folder``; ``LanguageDataError`` when it is missing or damaged."""
        path = os.path.join(folder, TABLE_NAME)
        try:
            with open(path, encoding="utf-8", newline="") as file:
                text = file.read()
        except FileNotFoundError as error:
            raise LanguageDataError(path, "ontbreekt", "is missing") from error
        except (OSError, ValueError) as error:
            raise LanguageDataError(path, "is onleesbaar", "cannot be read") from error
        start = text.find(CHECKED)
        head, _, rows = text[max(start, 0) :].partition("\n")
        if start < 0 or head.removeprefix(CHECKED) != f"{zlib.crc32(rows.encode()):08x}":
            raise LanguageDataError(path, "is beschadigd", "is damaged")
        self._rows = rows.split("\n")
        self.row = lru_cache(maxsize=20_000)(self._row)
        self.finite = lru_cache(maxsize=20_000)(self._finite)

    def _row(self, form: str) -> Row:
        """The row of a form, or one without letters."""
        if not form or len(form) > LONGEST:
            return NOTHING
        at = bisect_left(self._rows, form + "\t")
        if at < len(self._rows) and self._rows[at].startswith(form + "\t"):
            return Row(*self._rows[at].split("\t")[1:])
        return NOTHING

    def stem(self, form: str) -> str:
        """The stem that takes -t to become ``form``, or an empty string. A stem that ends in t is its own."""
        for stem in (form, form[:-1], form[:-2]):
            if form.endswith("t") and third(stem or "-") == form and "s" in self.row(stem).letters:
                return stem
        return ""

    def _finite(self, form: str) -> Finite | None:
        """The present singular that ``form`` is, or None."""
        if form in BY_FORM:
            infinitive, persons = BY_FORM[form]
            return Finite(form, infinitive, persons, other=False)
        row = self.row(form)
        stem = self.stem(form)
        if "s" in row.letters:
            return Finite(form, row.infinitive, SINGULAR if stem == form else "1i", "n" in row.letters)
        if stem and self.row(stem).infinitive not in IRREGULAR:
            return Finite(stem, self.row(stem).infinitive, "2u3", "n" in row.letters)
        return None

    def conjugate(self, finite: Finite, person: str) -> tuple[str, ...]:
        """The forms of the same verb that fit a person, best first."""
        if person == "p":
            return (finite.infinitive,)
        forms = IRREGULAR.get(finite.infinitive)
        if forms is None:
            return (finite.stem if person in "1i" else third(finite.stem),)
        best = PREFERRED.get(finite.infinitive, {}).get(person, "")
        fitting = (form for form, fits in forms.items() if person in fits)
        return tuple(sorted(fitting, key=lambda form: form != best))

    def participle(self, form: str) -> str:
        """The participle that sounds as the third person ``form`` does (bezorgt: bezorgd), or an empty string."""
        stem = self.stem(form)
        participle = self.row(stem).participle if stem else ""
        return participle if participle in (stem, f"{stem}d") and participle != form else ""

    def present(self, form: str) -> str:
        """The third person that sounds as the participle ``form`` does (gebeurd: gebeurt), or an empty string."""
        for stem in (form, form[:-1]):
            if form.endswith("d") and stem and self.row(stem).participle == form and "s" in self.row(stem).letters:
                return third(stem)
        return ""

    def is_participle(self, form: str) -> bool:
        """Whether a form is a participle, as it stands before no noun."""
        return "p" in self.row(form).letters

    def is_past(self, form: str) -> bool:
        """Whether a form is the past singular of a strong verb."""
        return "v" in self.row(form).letters


@cache
def open_verbs() -> Verbs:
    """The shipped table, read at the first call; ``LanguageDataError`` when that cannot be."""
    return Verbs()
