"""Personal data in a link: escaped, or behind a name that says whose it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.privacy import find
from webcare.privacy.folding import fold
from webcare.privacy.masking import mask

MASKED = {
    "https://x.example/?tel=0612345678": "https://x.example/?tel=06********",
    "https://x.example/?a=1&bsn=111222333#top": "https://x.example/?a=1&bsn=11*******#top",
    "https://x.example/?naam=Evi%20bsn%20111222333": "https://x.example/?naam=Evi%20bsn%2011*******",
    "tel%3D0612345678": "tel%3D06********",
    "IBAN%20NL91ABNA0417164300%20": "IBAN%20NL****************%20",
    "mail=piet.jansen%40post.example": "mail=pi**.******%******.*******",
}
AS_IT_WAS = (
    "https://x.example/?id=0612345678",
    "https://x.example/p/111222333/a",
    "https://x.example/?hotel=0612345678",
    "20%25 korting, en 50% van 40",
)


@pytest.mark.parametrize(("text", "masked"), MASKED.items())
def test_it_is_found_where_it_stands(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize("text", AS_IT_WAS)
def test_a_number_of_the_site_itself_is_none(text: str) -> None:
    assert find(text) == []


@given(st.text(alphabet="%0123456789ABCabc @.é\u200b", max_size=60))
def test_every_place_in_the_folded_text_lies_in_the_original(text: str) -> None:
    folded = fold(text, text.lower())
    starts = list(range(len(text))) if folded.starts is None else folded.starts
    ends = [start + 1 for start in starts] if folded.ends is None else folded.ends
    assert len(starts) == len(ends) == len(folded.text)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
    assert all(end <= start for end, start in zip(ends[:-1], starts[1:], strict=True))
