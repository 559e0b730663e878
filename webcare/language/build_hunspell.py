"""Build time only: a Hunspell dictionary written out as plain forms with what each form may do.

Reads the subset of the .aff and .dic formats that OpenTaal's Dutch dictionary uses (long flags, one affix per side plus
a second one that an affix allows, compound flags). Nothing here runs when webcare checks a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.wordstore import BEGIN, END, FORBIDDEN, HIDDEN, WORD

FORBIDDEN_FLAG, ONLY_IN_COMPOUND, NO_SUGGEST, PERMIT = "Fw", "Cx", "NS", "Cp"
COMPOUND_ROLES = (("Ca", BEGIN), ("Cb", BEGIN), ("Cc", END))


class Affix(NamedTuple):
    """One line of an affix: cut ``strip`` from the word's side, put ``add`` there, if ``condition`` holds."""

    strip: str
    add: str
    flags: frozenset[str]
    condition: re.Pattern[str] | None


class AffixGroup(NamedTuple):
    """All lines of one flag; ``suffix`` says which side, ``cross`` whether it combines with the other side."""

    suffix: bool
    cross: bool
    lines: list[Affix]


class Form(NamedTuple):
    """A written-out form and its roles (bits of ``wordstore``); ``root`` is the entry that it came from."""

    text: str
    roles: int
    root: str


def split_flags(flags: str) -> frozenset[str]:
    """Two-character flags (``FLAG long``) as a set."""
    return frozenset(re.findall("..", flags))


def plain(word: str) -> str:
    """OpenTaal's one-character ij and curly apostrophe as people type them."""
    return word.replace("ĳ", "ij").replace("Ĳ", "IJ").replace("’", "'")


def read_affixes(aff: str) -> dict[str, AffixGroup]:
    """The SFX and PFX groups of an .aff file's text, by flag."""
    groups: dict[str, AffixGroup] = {}
    for line in aff.splitlines():
        fields = line.split()
        if not fields or fields[0] not in ("SFX", "PFX"):
            continue
        kind, flag, strip, add = fields[:4]
        if flag not in groups:
            groups[flag] = AffixGroup(kind == "SFX", strip == "Y", [])
            continue
        condition = fields[4] if len(fields) > 4 and not fields[4].startswith(("ts:", "#")) else "."
        add, _, more = add.partition("/")
        pattern = None if condition == "." else re.compile(f"(?:{condition})$" if kind == "SFX" else f"^{condition}")
        line_ = Affix("" if strip == "0" else strip, "" if add == "0" else add, split_flags(more), pattern)
        groups[flag].lines.append(line_)
    return groups


def read_entries(dic: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The entries of a .dic file's text with their flags; the first line is a count."""
    for line in dic.splitlines()[1:]:
        word, _, flags = line.partition("\t")[0].replace("\\/", "\0").partition("/")
        if word:
            yield word.replace("\0", "/"), split_flags(flags.split()[0] if flags.strip() else "")


def read_replacements(aff: str) -> Iterator[tuple[str, str]]:
    """The REP lines: typical wrong spelling and right one; ``^`` and ``$`` anchor, ``_`` is a space."""
    for line in aff.splitlines():
        fields = line.split()
        if fields[:1] == ["REP"] and len(fields) >= 3:
            yield plain(fields[1]), plain(fields[2])


def apply(word: str, group: AffixGroup) -> Iterator[tuple[str, frozenset[str]]]:
    """The forms that one affix group makes of a word, with the flags that the affix brings."""
    for line in group.lines:
        if line.condition and not line.condition.search(word):
            continue
        if not group.suffix:
            yield line.add + word, line.flags
        elif word.endswith(line.strip):
            yield word[: len(word) - len(line.strip)] + line.add, line.flags


def affixed(
    word: str, flags: frozenset[str], groups: dict[str, AffixGroup]
) -> Iterator[tuple[str, frozenset[str], bool]]:
    """Every form of an entry but itself, with the flags of its affixes and whether one of them is a prefix."""
    for flag in sorted(flags & groups.keys()):
        group = groups[flag]
        for form, brought in apply(word, group):
            yield form, brought, not group.suffix
            again = brought | (flags if group.cross and group.suffix else frozenset())
            for second in sorted(again & groups.keys()):
                if second in brought or not groups[second].suffix:
                    for twice, more in apply(form, groups[second]):
                        yield twice, brought | more, not (group.suffix and groups[second].suffix)


def roles_of(flags: frozenset[str]) -> int:
    """Which compound parts these flags allow, as bits."""
    return sum({bit for flag, bit in COMPOUND_ROLES if flag in flags})


def expand(aff: str, dic: str) -> Iterator[Form]:
    """Every form of the dictionary; forms that end or begin with a hyphen are left to the rule for hyphens."""
    groups = read_affixes(aff)
    for entry, flags in read_entries(dic):
        root = plain(entry)
        if FORBIDDEN_FLAG in flags:
            yield Form(root, FORBIDDEN, root)
            continue
        word = 0 if ONLY_IN_COMPOUND in flags else WORD
        hidden = HIDDEN if NO_SUGGEST in flags else 0
        yield Form(root, word | hidden | roles_of(flags), root)
        end_kept = roles_of(flags) & END
        for form, brought, prefixed in affixed(entry, flags, groups):
            roles = hidden | (roles_of(brought) if PERMIT in brought else 0)
            if ONLY_IN_COMPOUND not in brought:
                roles |= word if prefixed else word | end_kept
            if not form.endswith("-") and not form.startswith("-"):
                yield Form(plain(form), roles, root)
