"""The checks themselves: a promise that is broken is noticed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.formats.pieces import PERSONAL
from tests.fuzz.promises import confined, exists, harmless, stand_inside
from webcare.model.finding import Severity, Source
from webcare.model.text import Text


@pytest.mark.parametrize(
    "shown",
    [
        *(
            "\x1b[2J",
            "a\rb",
            "\u202e",
            "half \ud83d",
            "a\u2028b",
            "##[error]x",
            "ok\n::error::x",
            "  ::set-output name=a::b",
        ),
        *(f"Mail {one}." for one in PERSONAL),
    ],
)
def test_harm_is_seen(shown: str) -> None:
    with pytest.raises(AssertionError):
        harmless(shown)


def test_what_does_no_harm_passes() -> None:
    harmless(
        "a.md:1:2: fout taal/spelfout  ‘x’ 🙂\r\n::error file=a.md,line=1::Mail sa***.******@****.*******\n::notice title=webcare::zie a::b\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="making a link needs a privilege there")
def test_leaving_the_folder_is_seen(tmp_path: Path) -> None:
    inside, outside = tmp_path / "klant", tmp_path / "geheim.txt"
    inside.mkdir()
    outside.write_text("x", "utf-8")
    (inside / "link.txt").symlink_to(outside)
    with confined(inside):
        (inside / "a.txt").write_text("a", "utf-8")
        assert [one.name for one in sorted(inside.iterdir())] == ["a.txt", "link.txt"]
    for path in (outside, inside / ".." / "geheim.txt", inside / "link.txt"):
        with pytest.raises(AssertionError, match="geheim"), confined(inside):
            path.read_text("utf-8")
    with pytest.raises(AssertionError, match="Popen"), confined(inside):
        subprocess.run([sys.executable, "-c", ""], check=True)


def test_places_that_do_not_exist_are_seen() -> None:
    data = "één\r\ntwee\n".encode()
    assert [exists(1, column, data) for column in (0, 1, 4, 7)] == [False, True, True, False]
    assert [exists(line, 1, data) for line in (0, 1, 2, 3, 4)] == [False, True, True, True, False]
    finding = Source(None, "Hoi Sanne").finding("a/b", Severity.ERROR, Text("", ""), 4, 9)
    stand_inside([finding], "Hoi Sanne")
    for text in ("Hoi", "Hoi\nSanne"):
        with pytest.raises(AssertionError):
            stand_inside([finding], text)
