"""Ids that are made of titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.answers.ids import ID, free, id_of, refuse_wrong
from webcare.model.errors import CannotRun
from webcare.store.fresh import RESERVED

MADE = {
    "Pakket is te laat!": "pakket-is-te-laat",
    "Één café – Straße": "een-cafe-strasse",
    "../../etc/passwd": "etc-passwd",
    "C:\\Windows\\nul": "c-windows-nul",
    "NUL": "antwoord-nul",
    "com1": "antwoord-com1",
    "README": "antwoord-readme",
    "🙂": "antwoord",
    "": "antwoord",
    "a" * 300: "a" * 56,
    "woord " * 50: "woord-woord-woord-woord-woord-woord-woord-woord-woord",
}


@pytest.mark.parametrize(("title", "made"), MADE.items())
def test_an_id(title: str, made: str) -> None:
    assert id_of(title) == made


@given(st.text())
def test_every_title_makes_an_id_that_a_file_may_have(title: str) -> None:
    made = id_of(title)
    assert ID.fullmatch(made)
    assert len(made) <= 64
    assert made not in RESERVED
    refuse_wrong(made)


@given(st.sets(st.sampled_from(["a", "a-2", "a-3", "a-4"])))
def test_a_free_id(taken: set[str]) -> None:
    assert free("a", lambda name: name in taken) not in taken


def test_a_long_id_keeps_within_bounds() -> None:
    assert free("a" * 64, lambda name: not name.endswith("-3")) == "a" * 62 + "-3"


@pytest.mark.parametrize("name", ["Con", "a b", "../a", "", "-", "a" * 65, "con", "readme", "a_b"])
def test_what_is_no_id(name: str) -> None:
    with pytest.raises(CannotRun):
        refuse_wrong(name)
