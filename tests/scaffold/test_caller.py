"""Who is called when it goes wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.model.values import Expected
from webcare.scaffold.caller import Caller, read_caller

READ = {
    "Femke Smit, 06 12 34 56 78": (Caller("Femke Smit", "06 12 34 56 78"), "FS"),
    "Jan van der Berg (+31 6 12345678)": (Caller("Jan van der Berg", "+31 6 12345678"), "JB"),
    "Els: 050-0001234": (Caller("Els", "050-0001234"), "E"),
    "Fatima el Idrissi-de Wit 2412": (Caller("Fatima el Idrissi-de Wit", "2412"), "FIW"),
    "Femke Smit": (Caller("Femke Smit", None), "FS"),
    " de\tdirectie\x1b ": (Caller("de directie", None), "DD"),
}


@pytest.mark.parametrize(("text", "read"), READ.items())
def test_read(text: str, read: tuple[Caller, str]) -> None:
    found = read_caller(text)
    assert (found, found.initials) == read


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0612345678",
        "Femke, 06 12 34 56 78 of 06 87 65 43 21 of anders",
        "Femke, 06-x",
        "Femke, 1" + "2" * 15,
        "a" * 101,
        "--",
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(Expected):
        read_caller(text)


@given(st.text(max_size=120))
def test_anything_is_printable_or_refused(text: str) -> None:
    try:
        found = read_caller(text)
    except Expected:
        return
    assert found.name.isprintable()
    assert 1 <= len(found.initials) <= 4
