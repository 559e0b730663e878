"""Syllables against words that were split by ear, and the formula against arithmetic."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.language.readability import readability, syllables, token_syllables
from webcare.language.reading import Reading
from webcare.language.tokens import tokenize

SPLIT = """je nieuw goed huis vrouw mooi eeuw nee blij hoi team mail chat brief leeuw angst herfst schuurt vreemd quiz
site deal cheque fruit ijs knie stroom saai vlooi sneeuw live pak·ket be·zorgd lam·pen kij·ken gooi·en groei·en
nieu·we mooi·e waai·en bu·reau ca·deau ni·veau toi·let rou·te mi·lieu web·site on·line up·date re·view down·load
ba·by au·to's fo·to's ru·zie ac·tie met·een geeu·wen nieuws·brief ac·count ko·pen rei·zen roy·aal sta·tion
na·ïef re·ëel bui·en krui·er ser·vice i·Phone Face·book You·Tube Whats·App Pay·Pal wi·fi be·stel·ling i·dee·ën
the·a·ter po·li·tie no·vem·ber te·le·foon mu·se·um mo·za·ïek va·ri·ant mo·ge·lijk za·ter·dag on·be·kend
cre·ë·ren ko·pie·ën ra·di·o dui·zend·ste ma·te·ri·aal aan·bie·ding co·öp·ta·tie re·ü·nie ver·tra·ging
of·fi·ci·eel ja·nu·a·ri si·tu·a·tie in·for·ma·tie klan·ten·team re·a·ge·ren be·oor·de·ling te·rug·be·ta·ling
pri·vé·be·richt co·ö·pe·ra·tief fe·bru·a·ri hy·gi·ë·ne in·di·vi·du e·go·ïs·me be·stel·num·mer in·dus·trie·ën
twee·ën·twin·tig e·mail·a·dres be·zorg·mo·ment klan·ten·ser·vice of·fi·ci·ë·le dichtst·bij·zijn·de
ver·ze·ke·rings·arts aan·spra·ke·lijk·heid te·ge·moet·ko·ming re·ke·ning·num·mer co·ö·pe·ra·tie
be·zorg·be·ves·ti·ging in·di·vi·du·eel ge·ïn·te·res·seerd ge·au·to·ma·ti·seerd be·ves·ti·gings·num·mers
com·mu·ni·ca·tie·mid·del on·mid·del·lijk ver·wijs·brief huis·arts po·li·kli·niek a·po·theek pa·ti·ënt
me·di·cij·nen hy·po·theek spaar·re·ke·ning ren·te be·taal·pas pin·code pen·si·oen AOW-leef·tijd
part·ner·pen·si·oen e·ner·gie me·ter·stan·den jaar·af·re·ke·ning ge·meen·te pas·poort rij·be·wijs
par·keer·ver·gun·ning trein·kaart·je spoor·weg·o·ver·gang a·bon·ne·ment rou·ter glas·ve·zel be·reik
da·ta·bun·del hotel·ka·mer vlieg·veld kof·fer ver·huur·der huur·toe·slag lek·ka·ge cv-ke·tel
wo·ning·cor·po·ra·tie bloe·men trou·wens eu·ro vrij·blij·vend oe·ver du·o u·niek ge·üp·load be·ïn·vloe·den
be·ëin·digd ge·ëist zo·ë·ven po·ë·zie va·cu·üm skiën ty·pe hy·e·na sys·teem roy·a·le"""
OTHERWISE = {"AOW-leef·tijd": 5, "pin·code": 3, "hotel·ka·mer": 4, "cv-ke·tel": 4, "skiën": 2}
"""Words in which letters are said one by one, or two syllables stand undivided."""
LETTERS = {
    "sms": 3,
    "btw": 3,
    "tv": 2,
    "NS": 2,
    "KLM": 3,
    "AVG": 3,
    "ANWB": 4,
    "IBAN": 2,
    "LED": 1,
    "pdf": 3,
    "dm'en": 3,
}
MARKED = {
    "'s": 1,
    "m'n": 1,
    "sms'je": 4,
    "e-mail": 2,
    "track-and-trace": 3,
    "foto’s": 2,
    "be\u00adzorgd": 2,
    "RMA-nummer": 5,
}


def counted() -> list[tuple[str, int]]:
    split = [(word.replace("·", ""), OTHERWISE.get(word, word.count("·") + 1)) for word in SPLIT.split()]
    return [*split, *LETTERS.items(), *MARKED.items()]


def test_nineteen_in_twenty_words_are_right() -> None:
    words = counted()
    assert len(words) >= 200
    wrong = [(word, count, syllables(word)) for word, count in words if syllables(word) != count]
    assert len(wrong) <= 0.05 * len(words), wrong


@pytest.mark.parametrize(("word", "count"), [*LETTERS.items(), *MARKED.items()])
def test_letters_and_marks(word: str, count: int) -> None:
    assert syllables(word) == count


def test_abbreviations_with_stops() -> None:
    tokens = [token for token in tokenize("m.b.t. de btw, bijv. o.a. enz. ") if token.kind == "abbreviation"]
    assert [token_syllables(token) for token in tokens] == [3, 3, 2, 3]


def test_the_formula() -> None:
    found = readability(Reading("We bellen je morgen. De lamp is weer op voorraad.").sentences)
    assert found is not None
    assert (found.words, found.sentences, found.syllables, found.spelt) == (10, 2, 13, 10)
    assert found.score == pytest.approx(206.835 - 0.93 * 5 - 77 * 1.3)


def test_numbers_lengthen_a_sentence_and_have_no_syllables() -> None:
    found = readability(Reading("Bel ons op 050 000 12 34.").sentences)
    assert found is not None
    assert (found.words, found.spelt, found.syllables) == (7, 3, 3)


def test_nothing_to_count() -> None:
    assert readability(Reading("").sentences) is None
    assert readability(Reading("12 345").sentences) is None


def test_greeting_and_sign_off_do_not_count() -> None:
    text = "De lamp komt morgen."
    assert readability(Reading(f"Hoi Sanne,\n\n{text}\n\nGroet,\nFemke").sentences) == readability(
        Reading(text).sentences
    )


@given(st.text(max_size=200))
def test_any_word_has_a_syllable(word: str) -> None:
    assert syllables(word) >= 1


@given(st.text(alphabet="abcdeiouëïéy'’-.qu", max_size=40))
def test_vowels_and_marks_in_any_order(word: str) -> None:
    assert 1 <= syllables(word) <= max(1, len(word))


@pytest.mark.parametrize("word", ["e" * 200_000, "ieu" * 70_000, "y" * 200_000, "a-" * 100_000, "qu'" * 60_000])
def test_a_hostile_word_takes_linear_time(word: str) -> None:
    start = time.process_time()
    syllables(word)
    assert time.process_time() - start < 2
