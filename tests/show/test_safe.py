"""What others wrote does no harm on a terminal, in JSON, or to CI."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.show import safe

LINES = {
    "Hoi Sanne, fijn! 🙂 – “ja”": "Hoi Sanne, fijn! 🙂 – “ja”",
    "\x1b[2J\x1b]0;titel\x07": "\\u001b[2J\\u001b]0;titel\\u0007",
    "\x9b31mrood": "\\u009b31mrood",
    "een\r\ntwee\x0bdrie": "een\\u000d\\u000atwee\\u000bdrie",
    "een\u2028twee\u2029drie\x85vier": "een\\u2028twee\\u2029drie\\u0085vier",
    "\ttab": "    tab",
    "\0\x7f": "\\u0000\\u007f",
    "naar \u202elinks\u202c en \u2066terug\u2069": "naar \\u202elinks\\u202c en \\u2066terug\\u2069",
    "\u200e\u200f\u061c": "\\u200e\\u200f\\u061c",
    "\ufeffHoi": "\\ufeffHoi",
    "half \ud83d paar": "half \\ud83d paar",
    "👩\u200d👧 ❤\ufe0f": "👩\u200d👧 ❤\ufe0f",
    "##[error]mis": "##\\[error]mis",
    "a ##vso[task.complete] b": "a ##\\vso[task.complete] b",
    "## kop [1]": "## kop [1]",
    "zie ::error::": "zie ::error::",
    "": "",
}


@pytest.mark.parametrize(("text", "shown"), LINES.items())
def test_line(text: str, shown: str) -> None:
    assert safe.line(text) == shown


PATHS = {
    "drafts/antwoord.md": "drafts/antwoord.md",
    "::error::mis.md": "./::error::mis.md",
    "  ::set-output name=a::b": "./  ::set-output name=a::b",
    "\t::error::": "./    ::error::",
    "\u2028::error::": "\\u2028::error::",
    "a\n::error::b": "a\\u000a::error::b",
    "naam-\udcff.md": "naam-\\udcff.md",
}


@pytest.mark.parametrize(("path", "shown"), PATHS.items())
def test_path(path: str, shown: str) -> None:
    assert safe.path(path) == shown


def test_json_text() -> None:
    text = '{"a":"\x7f\x9b\u202e\u2028\ufeff é🙂 ##[error] ##vso[x]"}'
    shown = '{"a":"\\u007f\\u009b\\u202e\\u2028\\ufeff é🙂 #\\u0023[error] #\\u0023vso[x]"}'
    assert safe.json_text(text) == shown
    assert json.loads(shown) == json.loads(text)


HARMFUL = st.text(st.sampled_from("ab \t\r\n\x1b\x9b\u202e\u2028\ufeff:#[]\ud83d"), max_size=30)


@given(st.text() | HARMFUL)
def test_a_line_is_one_line_that_can_be_shown(text: str) -> None:
    shown = safe.line(text)
    assert len(shown.splitlines()) <= 1
    assert not safe.UNSAFE.search(shown)
    assert not safe.OLD_COMMAND.search(shown)
    assert shown.encode().decode() == shown
    assert safe.line(shown) == shown


@given(st.text() | HARMFUL)
def test_a_path_is_never_a_command(path: str) -> None:
    assert not safe.path(path).lstrip().startswith("::")


@given(st.dictionaries(st.text(), st.text() | st.lists(st.text())))
def test_json_means_the_same(data: dict[str, object]) -> None:
    shown = safe.json_text(json.dumps(data, ensure_ascii=False))
    assert json.loads(shown) == data
    assert not safe.OLD_COMMAND.search(shown)
