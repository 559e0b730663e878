"""Make the forms of difficult words and of the plain ones that go in their place; ``data/plain.tsv`` lists the pairs.

    >>> pair = expand("toe|zenden", "sturen", {"verb", "fix"}, PARTS)

gives toezenden → sturen, toe te zenden → te sturen, toezendt → stuurt, zendt … toe → stuurt, toegezonden → gestuurd …

Weak verbs follow the rules of the Leidraad of the Taalunie (doubling, 't kofschip, ge- and its trema); the others are
listed. May not happen here: any I/O. ``ValueError`` names a row that does not fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Parts = tuple[str, str, str, str]
"""Stem, past singular, past plural and participle."""
VOWELS = frozenset("aeiouyëïöü")
NO_GE = ("be", "ver", "ont", "her", "er", "ge")
VOICELESS = frozenset("tkfspx")
DOUBLE = frozenset("aa ee oo uu ie oe eu ei ij ui au ou ai".split())
THIRD = {
    "hebben": "heeft",
    "zijn": "is",
    "willen": "wil",
    "gaan": "gaat",
    "staan": "staat",
    "zien": "ziet",
    "doen": "doet",
}
TREMA = {"e": "ë", "i": "ï", "u": "ü"}


class Form(NamedTuple):
    """``words`` as they are looked for (alternatives ``a|b``, ``…`` for up to five), and what may go in their place."""

    words: str
    plain: tuple[str, ...]
    fix: bool


def weak_parts(infinitive: str) -> Parts:
    """The parts of a regular verb: attenderen → attendeer, attendeerde, attendeerden, geattendeerd."""
    if infinitive.endswith("ëren") or (infinitive.endswith("eren") and infinitive[-5:-4] != "o"):
        stem = base = infinitive[:-4] + "eer"
    else:
        base = infinitive.removesuffix("en")
        if len(base) > 2 and base[-1] == base[-2]:
            base = base[:-1]
        elif base[-1] not in VOWELS and base[-2] in VOWELS and base[-3:-1] not in DOUBLE and base[-2:] != "ig":
            base = base[:-1] + base[-2:]
        stem = base[:-1] + {"v": "f", "z": "s"}.get(base[-1], base[-1])
    hard = base[-1] in VOICELESS or base.endswith("ch")
    past = stem + ("te" if hard else "de")
    ending = "" if stem[-1] in "td" else "t" if hard else "d"
    return stem, past, past + "n", _with_ge(stem) + ending


def _with_ge(stem: str) -> str:
    if stem.startswith(NO_GE):
        return stem
    first = stem[0]
    joins = first in TREMA and stem[:2] not in ("ij", "ui")
    return "ge" + (TREMA[first] + stem[1:] if joins else stem)


class Verb:
    """A verb with its particle (terug|sturen), a word before it (duidelijk maken) or one after it (zorgen voor)."""

    def __init__(self, text: str, parts: Mapping[str, Parts]) -> None:
        self.joined = "|" in text
        self.particle, _, rest = text.rpartition("|")
        self.infinitive, _, self.tail = rest.partition(" ")
        if self.tail and not self.infinitive.endswith("n"):
            self.particle, self.infinitive, self.tail = self.infinitive, self.tail, ""
        self.stem, self.past, self.pasts, self.participle = parts.get(self.infinitive) or weak_parts(self.infinitive)
        self.third = THIRD.get(self.infinitive, self.stem if self.stem[-1] == "t" else self.stem + "t")
        if self.infinitive == "laten":  # we hebben laten weten
            self.participle = self.infinitive

    def finite(self, slot: str, *, together: bool = False) -> str:
        """Stuurt … terug, or at the end of a clause terugstuurt."""
        form: str = getattr(self, slot)
        if self.particle and not together:
            return f"{form} … {self.particle} {self.tail}".strip()
        return self.end(form)

    def end(self, form: str) -> str:
        """A form with what goes before and after it: terugsturen, duidelijk gemaakt, gezorgd voor."""
        before = self.particle + form if self.joined else f"{self.particle} {form}"
        return f"{before} {self.tail}".strip()

    def with_te(self) -> str:
        """Terug te sturen."""
        return f"{self.particle} te {self.infinitive} {self.tail}".strip()

    def inflected(self) -> str:
        """The participle before a noun: teruggestuurde, gezette, gegeven."""
        done = self.participle
        if done.endswith("en"):
            return self.end(done)
        short = done[-2] in VOWELS and done[-3] not in VOWELS
        return self.end(done + (done[-1] if short else "") + "e")


FINITE = ("stem", "third", "past", "pasts")


def expand(difficult: str, plain: str, flags: Sequence[str], parts: Mapping[str, Parts]) -> Iterator[Form]:
    """Every form of one row, with what is plain for it; a form that stands for two slots comes twice."""
    if len(flags) <= 1 and "/" not in difficult and (not flags or flags[0] == "fix"):  # most rows, and start-up counts
        yield Form(difficult, tuple(plain.split(" | ")), bool(flags))
        return
    alternatives = [piece.strip() for piece in plain.split(" | ")]
    left_out = {word for flag in flags if flag.startswith("not:") for word in flag[4:].split(",")}
    fix = "fix" in flags
    if "verb" in flags:
        forms = _verb(Verb(difficult, parts), [Verb(piece, parts) for piece in alternatives], fix=fix)
    elif "forms" in flags:
        forms = _shown(difficult, tuple(alternatives), parts)
    else:
        forms = _aligned(difficult.split("/"), [piece.split("/") for piece in alternatives], fix=fix)
    for form in forms:
        if form.words not in left_out:
            yield form


def _aligned(difficult: list[str], plain: list[list[str]], *, fix: bool) -> Iterator[Form]:
    for at, words in enumerate(difficult):
        yield Form(words, tuple(dict.fromkeys(forms[min(at, len(forms) - 1)] for forms in plain)), fix)


def _shown(difficult: str, plain: tuple[str, ...], parts: Mapping[str, Parts]) -> Iterator[Form]:
    for form in _verb(Verb(difficult, parts), [], fix=False):
        yield Form(form.words, plain, fix=False)


def _verb(difficult: Verb, plain: list[Verb], *, fix: bool) -> Iterator[Form]:
    simple = not plain or not plain[0].particle
    for slot in FINITE:
        if difficult.particle:
            together = tuple(verb.finite(slot, together=True) for verb in plain)
            yield Form(difficult.finite(slot, together=True), together, fix)
        shown = tuple(verb.finite(slot) for verb in plain)
        yield Form(difficult.finite(slot), shown, fix and simple and not difficult.particle)
    infinitives = tuple(verb.end(verb.infinitive) for verb in plain)
    yield Form(difficult.end(difficult.infinitive), infinitives, fix and (simple or bool(difficult.particle)))
    if difficult.particle or not simple:
        yield Form(difficult.with_te(), tuple(verb.with_te() for verb in plain), fix)
    yield Form(difficult.end(difficult.participle), tuple(verb.end(verb.participle) for verb in plain), fix)
    yield Form(difficult.inflected(), tuple(verb.inflected() for verb in plain), fix)
