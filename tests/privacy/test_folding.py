"""Folding: the plain characters that the detectors read, and the way back to each place in the original."""

import pytest

from webcare.privacy import Personal, find
from webcare.privacy.folding import FEWEST, Folded, fold

PLAIN = {
    "full width": ("０６－１２３４＠ｓａｎｎｅ", "06-1234@sanne"),
    "other scripts": ("٠٦-१२३", "06-123"),
    "circled": ("⓪⑥①②", "0612"),
    "mathematical": ("𝓼𝒂𝗻𝚗𝖾 𝟎𝟞", "sanne 06"),
    "a hard space": ("nr\u00a012\u202f34", "nr 12 34"),
    "superscripts are no digits": ("12 m² en x₂ 06⁸", "12 m² en x₂ 06⁸"),
    "beside one that is folded": ("m² ０６ x₂ ⁸", "m² 06 x₂ ⁸"),
    "two characters in one": ("ﬁets ½ ㎏ … ０", "ﬁets ½ ㎏ … 0"),
    "what merely looks alike": ("0б-12", "0б-12"),
    "accents": ("één café", "één café"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("text", "plain"), PLAIN.values(), ids=PLAIN)
def test_one_character_for_one(text: str, plain: str) -> None:
    assert fold(text, text.lower()) == Folded(plain)


def test_what_cannot_be_seen_is_gone_and_the_rest_keeps_its_place() -> None:
    text = "\ufeffBel 0\u200b6-\u00ad1 é\u0301"
    folded = fold(text, text.lower())
    assert folded.text == "Bel 06-1 é"
    assert folded.starts is not None and folded.ends is not None
    assert "".join(text[start] for start in folded.starts) == folded.text
    assert folded.ends == [start + 1 for start in folded.starts]
    assert folded.original(Personal("phone", 4, 8)) == Personal("phone", 5, 11)


DIGITS = "nul een twee drie vier vijf zes zeven acht negen".split()


def spoken(text: str) -> str:
    return fold(text, text.lower()).text


def test_so_many_digits_in_words_are_a_number() -> None:
    assert spoken(" ".join(DIGITS[:FEWEST])) == "012345678"
    assert spoken(" ".join(DIGITS[: FEWEST - 1])) == " ".join(DIGITS[: FEWEST - 1])
    assert spoken("06 1234 zes 78 acht") == "06123467" + "88"
    assert spoken("06 1234 zes 785") == "06 1234 zes 785"


def test_each_number_in_words_by_itself() -> None:
    short, long = "nul een twee", "Nul zes, ÉÉN 2 drie - vier vijf zes zeven acht"
    text = f"{short}! {long} en dan {short}; {long}."
    folded = fold(text, text.lower())
    assert folded.text == f"{short}! 0612345678 en dan {short}; 0612345678."
    assert folded.starts is not None and folded.ends is not None
    assert len(folded.starts) == len(folded.ends) == len(folded.text)
    kept = [at for at, sign in enumerate(folded.text) if not sign.isdigit()]
    assert [text[folded.starts[at] : folded.ends[at]] for at in kept] == [folded.text[at] for at in kept]
    assert (text[folded.starts[-2] :], folded.ends[-1]) == ("acht.", len(text))


def test_a_number_in_words_is_found_at_its_words() -> None:
    text = "Bel\u200b me: nul zes een twee drie vier vijf zes zeven \u200bacht, graag"
    (found,) = find(text)
    assert (found.kind, text[found.start : found.end]) == (
        "phone",
        "nul zes een twee drie vier vijf zes zeven \u200bacht",
    )
