"""Findings for machines: JSON with its version, and GitHub's annotations."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.lint import Checked
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.show import machine
from webcare.show.documents import Verdict, Zekep
from webcare.show.results import zekep_of

SOURCE = Source("drafts/a.md", "Hoi Sanne,\nwij 🙂 excuseren ons")
FINDING = SOURCE.finding(
    "empathisch/holle-frase",
    Severity.ADVICE,
    Text("holle frase: 'excuseren ons'", "hollow phrase: 'excuseren ons'"),
    17,
    30,
    hint=Text("zeg wat je doet", "say what you do"),
    suggestions=("het spijt ons",),
    fixable=True,
)
AS_JSON = {
    "rule": "empathisch/holle-frase",
    "severity": "advice",
    "message": "holle frase: 'excuseren ons'",
    "hint": "zeg wat je doet",
    "line": 2,
    "column": 7,
    "end_line": 2,
    "end_column": 20,
    "start": 17,
    "end": 30,
    "suggestions": ["het spijt ons"],
    "fixable": True,
}


def test_a_finding_as_json() -> None:
    assert msgspec.to_builtins(machine.finding_json(FINDING, "nl")) == AS_JSON
    english = {"message": "hollow phrase: 'excuseren ons'", "hint": "say what you do"}
    assert msgspec.to_builtins(machine.finding_json(FINDING, "en")) == {**AS_JSON, **english}
    assert msgspec.to_builtins(machine.placed_json(FINDING, "nl")) == {**AS_JSON, "path": "drafts/a.md"}
    bare = Finding(rule="a/b", severity=Severity.ERROR, message=Text("fout", "error"))
    assert msgspec.to_builtins(machine.placed_json(bare, "nl")) == {
        "rule": "a/b",
        "severity": "error",
        "message": "fout",
        "hint": None,
        "line": 1,
        "column": 1,
        "end_line": 1,
        "end_column": 1,
        "start": 0,
        "end": 0,
        "suggestions": [],
        "fixable": False,
        "path": None,
    }


def test_documents() -> None:
    assert (
        machine.pretty({"version": 1, "files": [{"path": "a.md"}]})
        == """\
{
  "version": 1,
  "files": [
    {
      "path": "a.md"
    }
  ]
}"""
    )
    assert machine.pretty({"version": "2.1.0"}) == '{\n  "version": "2.1.0"\n}'
    assert machine.pretty([1]) == "[\n  1\n]"
    assert machine.one_line({"id": None, "ok": True}) == '{"id":null,"ok":true}'


ESCAPED = {
    'aanhaling " en \\': '"aanhaling \\" en \\\\"',
    "regel\r\n\ttab": '"regel\\r\\n\\ttab"',
    "\x1b[2J\x07\x7f": '"\\u001b[2J\\u0007\\u007f"',
    "\u202eom\u2066": '"\\u202eom\\u2066"',
    "\u2028\u2029\ufeff\x85": '"\\u2028\\u2029\\ufeff\\u0085"',
    "é 🙂 日本": '"é 🙂 日本"',
    "##[error]": '"#\\u0023[error]"',
}


@pytest.mark.parametrize(("text", "encoded"), ESCAPED.items())
def test_escapes(text: str, encoded: str) -> None:
    assert machine.one_line({"m": text}) == f'{{"m":{encoded}}}'
    assert json.loads(machine.one_line({"m": text})) == {"m": text}


def test_half_a_surrogate_pair_becomes_text() -> None:
    """Such as in the name of a file that is no UTF-8; JSON has no other way to say it that every reader takes."""
    content = {"path": "naam-\udcff.md", "more": [("a\ud83d", 1, None)]}
    expected = {"path": "naam-\\udcff.md", "more": [["a\\ud83d", 1, None]]}
    assert json.loads(machine.one_line(content)) == expected
    assert json.loads(machine.pretty([content])) == [expected]


@given(st.dictionaries(st.text(), st.text() | st.integers(0, 9) | st.lists(st.text(st.characters(codec="utf-8")))))
def test_json_is_read_back_by_every_reader(content: dict[str, object]) -> None:
    line = machine.one_line(content)
    assert "\n" not in line
    assert json.loads(line) == msgspec.json.decode(line)
    if not any("\ud800" <= character <= "\udfff" for character in repr(content) + "".join(content)):
        assert json.loads(machine.pretty(content)) == content


def test_zekep() -> None:
    other = msgspec.structs.replace(FINDING, rule="taal/leesteken")
    own = msgspec.structs.replace(FINDING, rule="eigen/kort")
    told = {"empathisch": "fault", "kort": "good", "zakelijk": "unknown", "efficient": "unknown", "persoonlijk": "good"}
    nothing, good = Verdict(verdict=None, rules=[], findings=[]), Verdict(verdict="good", rules=[], findings=[])
    assert zekep_of(Checked("a.md", [other, FINDING, own, FINDING], told)) == Zekep(
        zakelijk=nothing,
        empathisch=Verdict(verdict="fault", rules=["empathisch/holle-frase"], findings=[1, 3]),
        kort=good,
        efficient=nothing,
        persoonlijk=good,
    )
    assert zekep_of(Checked("a.md", [], {})).kort == nothing


@given(st.dictionaries(st.text(), st.text() | st.lists(st.text(st.characters(codec="utf-8")))))
def test_json_for_another_encoding_means_the_same(content: dict[str, object]) -> None:
    text = machine.pretty(content)
    assert machine.escaped(text).isascii()
    assert json.loads(machine.escaped(text)) == json.loads(text)


def test_github() -> None:
    (line,) = machine.github_lines([FINDING], "nl")
    place, message = line[2:].split("::")
    assert place == "notice file=drafts/a.md,line=2,col=7,endLine=2,endColumn=20,title=empathisch/holle-frase"
    assert message == "holle frase: 'excuseren ons' (zeg wat je doet)"


GITHUB = {
    "a comma and a colon in a path": ("map,a:b.md", "fout", "file=map%2Ca%3Ab.md", "fout"),
    "a line end": ("a\nb.md", "fout\r\n::error::x", "file=a%0Ab.md", "fout%0D%0A::error::x"),
    "per cent": ("100%.md", "100% zeker", "file=100%25.md", "100%25 zeker"),
    "a control character": ("a.md", "\x1b[31m", "file=a.md", "\\u001b[31m"),
    "a bidirectional override": ("a.md", "\u202e", "file=a.md", "\\u202e"),
    "an old command": ("a.md", "##[warning]x", "file=a.md", "##\\[warning]x"),
    "no path": (None, "fout", "file=", "fout"),
}


@pytest.mark.parametrize(("path", "message", "file", "data"), GITHUB.values(), ids=GITHUB)
def test_github_escapes(path: str | None, message: str, file: str, data: str) -> None:
    found = Finding(rule="a/b", severity=Severity.ERROR, message=Text(message, message), path=path)
    (line,) = machine.github_lines([found], "en")
    assert line == f"::error {file},line=1,col=1,endLine=1,endColumn=1,title=a/b::{data}"


@given(st.text(), st.text(), st.sampled_from(Severity))
def test_an_annotation_is_one_line_and_one_command(path: str, message: str, severity: Severity) -> None:
    found = Finding(rule="a/b", severity=severity, message=Text(message, message), path=path)
    (line,) = machine.github_lines([found], "nl")
    assert len(line.splitlines()) == 1
    properties = line[2:].split("::", 1)[0]
    assert properties.count(",") == 5 and properties.endswith(",title=a/b")
