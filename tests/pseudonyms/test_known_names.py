"""Names that are known beforehand, wherever they stand in a text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.pseudonyms import Key, Pseudonymiser
from webcare.store.workspace import Workspace, open_workspace

MARIEKE = "Marieke Jansen"
CASES = [
    (MARIEKE, "ik heb marieke gesproken", "ik heb [naam] gesproken"),
    (MARIEKE, "MARIEKE JANSEN hier, of Marieke's zus.", "[naam] hier, of [naam]'s zus."),
    ("Jan de Vries", "jan de vries belde; De Vries wil jan.", "[naam] belde; [naam] wil [naam]."),
    ("Jan de Vries", "Groetjes, Jan de Vries", "Groetjes, [naam]"),
    ("José Núñez-García", "jose nunez garcia en Garcia", "[naam] en [naam]"),
    ("J. van den Berg", "Van den Berg, op de berg in de Berg.", "[naam], op de berg in de [naam]."),
    ("jan_de_vries85", "ik ben jan, niet vries85 of jans", "ik ben [naam], niet [naam] of jans"),
    ("lampenfan82", "Ik, lampenfan82, niet lampenfan821", "Ik, [naam], niet lampenfan821"),
    ("jan@mail.example", "jan van mail.example", "[naam] van mail.example"),
    ("@sanne_b", "sanne of @noorderlamp?", "[naam] of @noorderlamp?"),
    # everyday words that are names too
    ("Wil Groot", "Wil je een groot lampje? Ik wil wel.", "Wil je een groot lampje? Ik wil wel."),
    ("Wil Groot", "Vraag Wil of wil groot. Groet, wil", "Vraag [naam] of [naam]. Groet, [naam]"),
    ("Roos", "Rode roos. Roos is rood, zei Roos, ik heet roos", "Rode roos. Roos is rood, zei [naam], ik heet [naam]"),
    ("Jo", "jo, Jo, ik ben jo en Jo", "jo, [naam], ik ben jo en [naam]"),
    # nobody's name
    ("Noorderlamp", "Ik mail noorderlamp", "Ik mail noorderlamp"),
    ("Team Noorderlamp", "Het team van Noorderlamp", "Het team van Noorderlamp"),
    ("Facebook-gebruiker", "via facebook als gebruiker", "via facebook als gebruiker"),
    ("[naam]", "de naam is [naam]", "de naam is [naam]"),
    ("", "niets", "niets"),
    ("1985 🙂", "in 1985 🙂", "in 1985 🙂"),
]


@pytest.fixture(scope="module")
def p(request: pytest.FixtureRequest) -> Pseudonymiser:
    workspace: Workspace = open_workspace(client=str(request.config.rootpath))
    return Pseudonymiser(Key([b"o" * 32], workspace.root or ""), workspace)


@pytest.mark.parametrize(("name", "before", "after"), CASES)
def test_known_name(name: str, before: str, after: str, p: Pseudonymiser) -> None:
    assert p.text(before, names=[name]) == after
    assert p.text(after, names=[name]) == after


def test_accents_that_stand_apart(p: Pseudonymiser) -> None:
    apart = unicodedata.normalize("NFD", "ik sprak josé")
    assert p.text(apart, names=["José"]) == "ik sprak [naam]"
    assert p.text("ik sprak josé", names=[unicodedata.normalize("NFD", "José")]) == "ik sprak [naam]"


def test_an_account_gets_its_pseudonym_and_a_name_none(p: Pseudonymiser) -> None:
    ref = p.person("customer", "sanne")
    assert p.text("@sanne sanne sanne@mail.example", names=["Sanne"]) == f"[@{ref}] [naam] [e-mailadres]"


def test_of_many_names_each_is_found(p: Pseudonymiser) -> None:
    names = [f"Klaartje{number}" for number in range(500)]
    assert p.text(" ".join(names), names=names) == " ".join(["[naam]"] * 500)


WORDS = st.sampled_from("jan Jan de De vries Vries [naam] @jan , . \n van wil Wil é ' [ ] _".split(" "))


@given(st.lists(WORDS).map(" ".join) | st.text(), st.lists(st.text() | st.sampled_from(["Jan de Vries", "Wil"])))
def test_doing_it_twice_changes_nothing(text: str, names: list[str]) -> None:
    made = Pseudonymiser(Key([b"o" * 32], "."), open_workspace(client="."))
    once = made.text(text, names=names)
    assert made.text(once, names=names) == once


@given(st.lists(WORDS).map(" ".join))
def test_nothing_is_left_of_a_name_that_is_no_everyday_word(text: str) -> None:
    made = Pseudonymiser(Key([b"o" * 32], "."), open_workspace(client="."))
    assert "vries" not in made.text(text.replace("_", ""), names=["Jan de Vries"]).lower()
