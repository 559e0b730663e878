"""Every form as a whole, in both languages, held against what is kept in ``golden/``."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest

from tests.show.golden import FOLDER, LANGUAGES, SHOWN, path_of, shown
from webcare.model.text import Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHOWN)
def test_the_whole_output(name: str, language: Language) -> None:
    assert shown(name, language) == path_of(name, language).read_bytes().decode("utf-8")


def test_nothing_else_is_kept() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {path_of(a, b).name for a in SHOWN for b in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in SHOWN if name != "colour.txt"])
def test_nothing_in_it_commands_a_terminal_or_ci(name: str, language: Language) -> None:
    text = shown(name, language)
    assert not set(text) & set("\x1b\x07\u202e\r\ud800")
    assert not re.search(r"##\w*\[", text)
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert bool(commands) is (name == "github.txt")
    assert all(re.match(r"::(notice|warning|error) file=[^:]*::", line) for line in commands)


@pytest.mark.parametrize("name", SHOWN)
def test_each_is_what_it_says(name: str) -> None:
    text = shown(name, "nl")
    if name.endswith(".json"):
        json.loads(text)
    elif name.endswith(".jsonl"):
        assert len([json.loads(line) for line in text.splitlines()]) == 3
    elif name.endswith(".xml"):
        ET.fromstring(text)  # noqa: S314  our own output
    assert text.isascii() or not name.startswith("ascii")


@pytest.mark.parametrize("name", SHOWN)
def test_no_personal_data_in_full(name: str) -> None:
    text = shown(name, "nl") + shown(name, "en")
    assert "sanne@mail" not in text
    assert "12345678" not in text
