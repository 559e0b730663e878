"""Officialese is found in all its forms, and only there; what goes in its place is Dutch."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.plain_sentences import FIRST, HELD_OUT, Sentence
from webcare.language.errors import LanguageDataError
from webcare.language.plain import Difficult, find_difficult, table
from webcare.language.plain_forms import expand, weak_parts
from webcare.language.reading import Reading
from webcare.language.speller import open_speller

UNLISTED = frozenset(
    """behels danwel expedieer expireer gehadde rechtgezette retourgezonden retourzend retourzenden retourzendt
    retourzond terzake verifieerd zorgdragen""".split()
)
"""Words on the difficult side that the word list lacks, and that people write all the same."""


def found(text: str) -> list[Difficult]:
    reading = Reading(text)
    return list(find_difficult(text, reading.body_stretch))


def replaced(text: str) -> str:
    for item in reversed(found(text)):
        if item.fix:
            text = text[: item.start] + item.plain[0] + text[item.end :]
    return text


@pytest.mark.parametrize("sentence", [*FIRST, *HELD_OUT], ids=lambda sentence: sentence.text[:40])
def test_sentences_of_ten_trades(sentence: Sentence) -> None:
    assert tuple(sentence.text[item.start : item.end] for item in found(sentence.text)) == sentence.difficult


@pytest.mark.parametrize(
    ("infinitive", "parts"),
    [
        ("attenderen", ("attendeer", "attendeerde", "attendeerden", "geattendeerd")),
        ("initiëren", ("initieer", "initieerde", "initieerden", "geïnitieerd")),
        ("effectueren", ("effectueer", "effectueerde", "effectueerden", "geëffectueerd")),
        ("verstrekken", ("verstrek", "verstrekte", "verstrekten", "verstrekt")),
        ("beogen", ("beoog", "beoogde", "beoogden", "beoogd")),
        ("behoeven", ("behoef", "behoefde", "behoefden", "behoefd")),
        ("verlenen", ("verleen", "verleende", "verleenden", "verleend")),
        ("trachten", ("tracht", "trachtte", "trachtten", "getracht")),
        ("eisen", ("eis", "eiste", "eisten", "geëist")),
        ("geschieden", ("geschied", "geschiedde", "geschiedden", "geschied")),
        ("missen", ("mis", "miste", "misten", "gemist")),
        ("voeren", ("voer", "voerde", "voerden", "gevoerd")),
    ],
)
def test_weak_verbs(infinitive: str, parts: tuple[str, str, str, str]) -> None:
    assert weak_parts(infinitive) == parts


def test_a_separable_verb_in_all_its_places() -> None:
    parts = {"zenden": ("zend", "zond", "zonden", "gezonden")}
    forms = {
        form.words: (form.plain[0], form.fix) for form in expand("toe|zenden", "op|sturen", ["verb", "fix"], parts)
    }
    assert forms["toezenden"] == ("opsturen", True)
    assert forms["toe te zenden"] == ("op te sturen", True)
    assert forms["toezendt"] == ("opstuurt", True)
    assert forms["zendt … toe"] == ("stuurt … op", False)
    assert forms["toegezonden"][0].startswith("opgestuurd")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Indien u thans betaalt, krijgt u tevens korting.", "Als u nu betaalt, krijgt u ook korting."),
        ("We hebben het bedrag gerestitueerd.", "We hebben het bedrag terugbetaald."),
        ("Wij attendeerden u op de kosten.", "Wij wezen u op de kosten."),
        ("U dient het formulier in te vullen.", "U moet het formulier invullen."),
        ("De lamp dient te worden gecontroleerd.", "De lamp moet worden gecontroleerd."),
        ("Dient u contact op te nemen?", "Moet u contact opnemen?"),
        ("Het is een foutieve code.", "Het is een verkeerde code."),
        ("Wij verzoeken u te bellen.", "Wij vragen u te bellen."),
        ("Conform afspraak komt de monteur morgen.", "Volgens afspraak komt de monteur morgen."),
        ("Het is aan u te restitueren.", "Het is aan u terug te betalen."),
        ("Dit wordt geïmplementeerd.", "Dit wordt ingevoerd."),
        ("Zij zijn voornemens te verhuizen.", "Zij zijn van plan te verhuizen."),
    ],
)
def test_what_is_certain_is_replaced_where_it_stands(before: str, after: str) -> None:
    assert replaced(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "Wij restitueren uw geld.",  # sturen … terug: another word order
        "De monteur komt morgen, echter pas laat.",
        "Teneinde u te helpen, bellen we u.",
        "De pas is verstrekt.",  # geeft or gegeven
        "Een en ander hangt af van de monteur.",
        "U dient hier rekening mee te houden.",  # no verb meehouden
        "U dient het formulier in te vullen en op te sturen.",  # a second te
        "U wenst een factuur te ontvangen.",  # wilt ontvangen, without te
        "U moet kennis nemen van de regels.",  # de regels lezen
        "Met, betrekking tot",  # a comma that a replacement would take away
    ],
)
def test_what_only_a_person_can_tell_is_not_replaced(text: str) -> None:
    assert replaced(text) == text
    assert [item.fix for item in found(text)] in ([False], [])


@pytest.mark.parametrize(
    "text",
    [
        "Dien je klacht in bij de ombudsman om geld terug te krijgen.",
        "Als u een klacht indient, bellen we u.",
        "Het kastje dient om de lamp te koppelen.",
        "De hub dient als brug.",
        "Goede voornemens? Begin met een ledlamp.",
        "We zullen je schrijven zodra hij er is.",
        "De actie loopt ten einde.",
        "We wensen je veel plezier, en ik wens je een fijne dag.",
        "Ben je nog bezig met de lamp?",
        "We wensen u een spoedig herstel.",
        "Lukt het dan wel?",
        "Vul in de regel hieronder je naam in.",
        "Ik spreek met Derhalve van Inzake.",
        "Laat het ons weten, dan sturen we hem terug.",
        "Acht dagen later kwam hij aan.",
        "De bezorger geeft het pakket aan de buren.",
    ],
)
def test_traps(text: str) -> None:
    assert found(text) == []


def test_a_capital_is_kept() -> None:
    (item,) = found("Thans is de lamp er.")
    assert item.plain == ("Nu",)


def test_there_are_enough_pairs() -> None:
    assert len({pair for forms in table().values() for pair, _ in forms}) >= 400


def test_all_forms_are_dutch() -> None:
    known = open_speller().known
    for forms in table().values():
        for _, form in forms:
            words = {word for text in (form.words, *form.plain) for word in text.replace("|", " ").split()}
            strange = {word for word in words if word.isalpha() and not known(word) and not known(word.rstrip("e"))}
            assert strange <= UNLISTED, form


def test_nothing_plain_is_difficult() -> None:
    """What one pair proposes, no other pair reports."""
    for forms in table().values():
        for pair, form in forms:
            for text in form.plain:
                assert [text[item.start : item.end] for item in found(text)] == [], pair


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    for item in found(text):
        assert 0 <= item.start < item.end <= len(text) and item.plain


@pytest.mark.parametrize("word", ["zich", "dient", "delen wij", "met", "te", "stelt u", "a" * 200_000, "dient u op"])
def test_a_hostile_text_takes_linear_time(word: str) -> None:
    text = " ".join([word] * (200_000 // (len(word) + 1) or 1))
    reading = Reading(text)
    stretch = reading.stretch
    start = time.process_time()
    list(find_difficult(text, stretch))
    assert time.process_time() - start < 5


def test_a_missing_or_damaged_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(LanguageDataError, match=r"plain\.tsv ontbreekt"):
        table(str(tmp_path))
    (tmp_path / "plain.tsv").write_text("één veld\n", "utf-8")
    with pytest.raises(LanguageDataError, match="beschadigd"):
        table(str(tmp_path))
