"""Filling in a YAML file at its places leaves everything else as it was."""

from __future__ import annotations

import pytest

from webcare.scaffold.page import Page

TEXT = """\
# over dit bestand
x:
  name: X   # zo heet het
  list: [a, b]
# waarom y
# en nog iets
y:
  name: Y
  inner:
    - een

    - twee

# waarom z
z: {name: Z}
"""


def test_put() -> None:
    page = Page(TEXT)
    page.put('"Ex"', "x", "name")
    page.put("[c]", "x", "list")
    page.put("anders", "nergens")
    assert page.text() == TEXT.replace("name: X ", 'name: "Ex" ').replace("[a, b]", "[c]")


def test_drop_takes_the_reason_along_but_not_the_head() -> None:
    page = Page(TEXT)
    page.drop("y")
    assert (
        page.text() == "# over dit bestand\nx:\n  name: X   # zo heet het\n  list: [a, b]\n# waarom z\nz: {name: Z}\n"
    )
    page = Page(TEXT)
    page.drop("x")
    assert page.text().startswith("# over dit bestand\n# waarom y\n")


def test_drop_an_item() -> None:
    text = "# kop\n\n# een\n- id: een\n  n: 1\n# twee\n- id: twee\n# drie\n- id: drie\n"
    page = Page(text)
    page.drop(1)
    assert page.text() == "# kop\n\n# een\n- id: een\n  n: 1\n# drie\n- id: drie\n"


def test_write_from_the_column_of_the_entry() -> None:
    page = Page(TEXT)
    page.write(["inner:", "  - drie"], "y", "inner")
    assert "  name: Y\n  inner:\n    - drie\n" in page.text()


def test_comment_everything() -> None:
    page = Page("# over\na:\n  b: 1\n")
    page.comment("# kop\n")
    assert page.text() == "# kop\n# over\n# a:\n#   b: 1\n"


def test_what_is_not_there_cannot_be_dropped() -> None:
    with pytest.raises(KeyError):
        Page(TEXT).drop("nergens")


def test_looking() -> None:
    page = Page(TEXT)
    assert (page.keys, page.words("x", "list"), page.words("x", "name")) == (["x", "y", "z"], ["a", "b"], [])
    assert Page("- een\n").keys == []
