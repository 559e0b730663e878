"""Names that are devices on Windows, and names as macOS' disks give them."""

from __future__ import annotations

import pytest

from webcare.platform.names import composed, is_device

DEVICES = ["con", "CON", "nul.md", "NUL.tar.gz", "aux ", "prn .txt", "com1", "COM9.log", "lpt0.x", "com¹", "CONIN$"]
NONE = ["contact", "console.md", "nulpunt", "com10", "com", "lpt.md", "auxiliary", ".con", "a.nul", "", "é.md"]


@pytest.mark.parametrize("name", DEVICES)
def test_devices(name: str) -> None:
    assert is_device(name)


@pytest.mark.parametrize("name", NONE)
def test_ordinary_names(name: str) -> None:
    assert not is_device(name)


def test_accents_are_one_character() -> None:
    assert composed("cafe\u0301.md") == "café.md" == composed("café.md")
    assert composed("kaart.md") == "kaart.md"
