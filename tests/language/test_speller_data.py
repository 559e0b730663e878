"""The speller's data: damage is noticed, licences travel along, and the build agrees with Hunspell."""

from __future__ import annotations

import json
import os
import random
import shutil
from itertools import product
from pathlib import Path

import marisa_trie
import pytest
from hunspell import Hunspell  # type: ignore[import-untyped]  # chunspell-next ships no types

from webcare.language import build_words
from webcare.language.build_hunspell import expand
from webcare.language.confusions import REPLACEMENTS_NAME, load
from webcare.language.errors import REINSTALL, LanguageDataError
from webcare.language.speller import open_speller
from webcare.language.wordstore import (
    BEGIN,
    CLASSES_NAME,
    DATA,
    END,
    FORBIDDEN,
    TRIE_NAME,
    WORD,
    WordStore,
    write_store,
)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in (TRIE_NAME, CLASSES_NAME):
        shutil.copy(os.path.join(DATA, name), tmp_path)
    return tmp_path


def test_a_copy_of_the_data_opens(copied: Path) -> None:
    assert WordStore(str(copied)).attributes("pakket") > 0


@pytest.mark.parametrize("name", [TRIE_NAME, CLASSES_NAME])
def test_a_missing_file_is_one_clear_error(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(LanguageDataError) as caught:
        WordStore(str(copied))
    assert str(caught.value) == (
        f"Het taalbestand {copied / name} ontbreekt. installeer webcare opnieuw: {REINSTALL}\n"
        f"The language file {copied / name} is missing. install webcare again: {REINSTALL}"
    )


@pytest.mark.parametrize("name", [TRIE_NAME, CLASSES_NAME])
@pytest.mark.parametrize("damage", ["empty", "shorter", "longer", "head", "middle", "tail", "other file"])
def test_a_damaged_file_is_one_clear_error(copied: Path, name: str, damage: str) -> None:
    path = copied / name
    data = path.read_bytes()
    flipped = bytearray(data)
    flipped[{"head": 3, "middle": 5 * 65536 + 10, "tail": len(data) - 2}.get(damage, 0)] ^= 0xFF
    changed = {"empty": b"", "shorter": data[:-1000], "longer": data + b"\0", "other file": b"{}" * 1000}
    path.write_bytes(changed.get(damage, bytes(flipped)))
    with pytest.raises(LanguageDataError, match=f"{name} is beschadigd.*\n.*is damaged.*{REINSTALL}"):
        WordStore(str(copied))


def test_a_folder_in_place_of_a_file_is_one_clear_error(copied: Path) -> None:
    (copied / CLASSES_NAME).unlink()
    (copied / CLASSES_NAME).mkdir()
    with pytest.raises(LanguageDataError, match="is onleesbaar"):
        WordStore(str(copied))


def test_the_notice_travels_with_the_data() -> None:
    notice = Path(DATA, "NOTICE.md").read_text(encoding="utf-8")
    sources = json.loads(Path(DATA, "sources.json").read_text(encoding="utf-8"))
    assert [source["name"] for source in sources if f"`{source['name']}` {source['version']}" not in notice] == []
    assert "Copyright (c) 2020, OpenTaal" in notice
    assert "Redistribution and use in source and binary forms" in notice


@pytest.mark.parametrize(("text", "reason"), [(None, "ontbreekt"), ("geen tab\n", "is beschadigd")])
def test_damaged_replacements_are_one_clear_error(tmp_path: Path, text: str | None, reason: str) -> None:
    if text is not None:
        (tmp_path / REPLACEMENTS_NAME).write_text(text, encoding="utf-8")
    with pytest.raises(LanguageDataError, match=f"{REPLACEMENTS_NAME} {reason}.*{REINSTALL}"):
        load(str(tmp_path))


# Building ------------------------------------------------------------------------------------------------------------

AFF = """\
SET UTF-8
FLAG long
FORBIDDENWORD Fw
NOSUGGEST NS
COMPOUNDBEGIN Ca
COMPOUNDMIDDLE Cb
COMPOUNDEND Cc
COMPOUNDPERMITFLAG Cp
ONLYINCOMPOUND Cx
COMPOUNDMIN 1
SFX Za Y 1
SFX Za 0 s .
SFX Zb Y 2
SFX Zb 0 en/CaCbCp [^eo]
SFX Zb 0 ën/CaCbCp [eo]
SFX Ch Y 1
SFX Ch 0 s/CaCbCxCp .
SFX Aa Y 2
SFX Aa 0 e [^e]
SFX Aa 0 ë e
SFX Ad Y 1
SFX Ad 0 st/A0 [^s]
PFX A0 Y 1
PFX A0 0 aller .
PFX Pa Y 1
PFX Pa 0 aan .
SFX Vt Y 1
SFX Vt 0 t .
"""
DIC = """\
11
fiets/ZbCcCa
bel/ZaCc
klacht/ZbCc
melding/ChCc
mooi/AaAd
moe/Aa
bied/PaVt
spel/PaVtZaCc
fietz/Fw
óp/NS
label
"""


def test_expanding_agrees_with_hunspell(tmp_path: Path) -> None:
    (tmp_path / "nl.aff").write_text(AFF, encoding="utf-8")
    (tmp_path / "nl.dic").write_text(DIC, encoding="utf-8")
    oracle = Hunspell("nl", hunspell_data_dir=str(tmp_path))
    roles: dict[str, int] = {}
    for form in expand(AFF, DIC):
        roles[form.text] = roles.get(form.text, 0) | form.roles
    assert {word for word, bits in roles.items() if bits & WORD} == {word for word in roles if oracle.spell(word)}
    assert [word for word, bits in roles.items() if bits & FORBIDDEN] == ["fietz"]
    ours = {a + b for a, b in product(roles, repeat=2) if roles[a] & BEGIN and roles[b] & END}
    theirs = {a + b for a, b in product(roles, repeat=2) if a + b not in roles and oracle.spell(a + b)}
    assert ours - roles.keys() == theirs


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    words = {"pakket": WORD | BEGIN, "bezorging": WORD | 3 << 8, "fietz": FORBIDDEN, "één": WORD}
    written = []
    for folder, order in (("one", list(words)), ("two", sorted(words, reverse=True))):
        (tmp_path / folder).mkdir()
        write_store(str(tmp_path / folder), {word: words[word] for word in order})
        written.append([(tmp_path / folder / name).read_bytes() for name in (TRIE_NAME, CLASSES_NAME)])
    assert written[0] == written[1]
    store = WordStore(str(tmp_path / "one"))
    assert {word: store.attributes(word) for word in (*words, "pakke")} == words | {"pakke": 0}


def test_the_lexicon_reads_and_every_word_in_it_is_treated_as_it_says() -> None:
    speller = open_speller()
    store = WordStore()
    entries = list(build_words.read_lexicon(Path(DATA, "lexicon.txt").read_text(encoding="utf-8")))
    accepted = [entry.text for entry in entries if entry.roles & WORD]
    assert len(set(accepted)) > 600
    assert [word for word in accepted if not speller.known(word)] == []
    refused = [entry.text for entry in entries if entry.roles & FORBIDDEN]
    assert [word for word in refused if store.attributes(word) != FORBIDDEN] == []


def test_a_wrong_mark_in_the_lexicon_is_named() -> None:
    with pytest.raises(ValueError, match=r"lexicon.txt:2: unknown mark in 'retour bgin'; known are begin, end, only"):
        list(build_words.read_lexicon("# comment\nretour bgin\n"))


HUNSPELL = "/usr/share/hunspell"


@pytest.fixture(scope="session")
def opentaal() -> Hunspell:
    """OpenTaal in Hunspell, as Debian's package hunspell-nl installs it."""
    if not os.path.exists(os.path.join(HUNSPELL, "nl_NL.dic")):
        pytest.skip("the oracle is Debian's hunspell-nl, which is not installed")
    return Hunspell("nl_NL", hunspell_data_dir=HUNSPELL)


def sample(role: int, count: int) -> list[str]:
    """Lower-case keys with a role, the same ones every time."""
    store = WordStore()
    trie = marisa_trie.Trie().mmap(os.path.join(DATA, TRIE_NAME))
    keys = [key for key in trie if key.islower() and key.isalpha() and store.attributes(key) & role]
    return random.Random(7).sample(sorted(keys), count)  # noqa: S311 - no secret: the same words every time


def test_hunspell_knows_our_words(opentaal: Hunspell) -> None:
    ours = sample(WORD, 3000)
    unknown = [word for word in ours if not opentaal.spell(word)]
    assert len(unknown) < 0.02 * len(ours), unknown


def test_what_hunspell_forbids_is_not_known(opentaal: Hunspell) -> None:
    speller = open_speller()
    forbidden = sample(FORBIDDEN, 1000)
    assert [word for word in forbidden if speller.known(word)] == []
    lexicon = Path(DATA, "lexicon.txt").read_text(encoding="utf-8").splitlines()
    assert [word for word in forbidden if opentaal.spell(word) and f"-{word}" not in lexicon] == []


def test_compounds_agree_with_hunspell(opentaal: Hunspell) -> None:
    speller = open_speller()
    own = {entry.text for entry in build_words.read_lexicon(Path(DATA, "lexicon.txt").read_text(encoding="utf-8"))}
    parts = zip(sample(BEGIN, 4000), sample(END, 4000), strict=True)
    made = [left + right for left, right in parts if own.isdisjoint((left, right))]
    different = [word for word in made if speller.known(word) != opentaal.spell(word)]
    assert len(made) > 3000
    assert len(different) < 0.01 * len(made), different  # Debian is a version behind
