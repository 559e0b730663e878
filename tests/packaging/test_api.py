"""What webcare promises to other programs in Python, seen from a program of somebody else's."""

from __future__ import annotations

import doctest
import inspect
import json
import re
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

import webcare
from webcare.model.finding import Excerpt

SIGNATURE = (
    "(text: str, *, client: str | None = None, channel: str | None = None, "
    "surface: Literal['open', 'closed'] | None = None, reply_to: str | None = None, "
    "customer_name: str | None = None) -> list[webcare.model.finding.Finding]"
)
FINDING = [
    "rule", "severity", "message", "hint", "path", "line", "column", "end_line", "end_column", "start", "end",
    "suggestions", "fixable", "excerpt",
]  # fmt: skip
FORM = '''
"""A web form that marks what is wrong in a reply."""

from typing import assert_type

from webcare import CannotRun, Finding, Severity, Text, __version__, lint_text


def marks(reply: str) -> list[tuple[int, int, str]]:
    try:
        found = lint_text(reply, channel="x", surface="open", reply_to=None, customer_name="Sanne", client="klant")
    except CannotRun as problem:
        assert_type(problem.message, Text)
        assert_type(problem.place, str | None)
        return []
    assert_type(found, list[Finding])
    return [(one.start, one.end, one.message.in_("nl")) for one in found if one.severity >= Severity.WARNING]


assert_type(__version__, str)
assert_type(marks("Hoi. ^SV"), list[tuple[int, int, str]])
lint_text("Hoi. ^SV", surface="half")  # type: ignore[arg-type]
lint_text("Hoi. ^SV", "x")  # type: ignore[call-arg]
'''
REPLY = "Hoi Sanne, de de lamp is onderweg , echt waar!! ^SV\n"


def test_the_names_and_what_they_take() -> None:
    """This is the promise: a change here is a change for others, and belongs in the CHANGELOG."""
    assert webcare.__all__ == ["CannotRun", "Finding", "Severity", "Text", "__version__", "lint_text"]
    signature = str(inspect.signature(webcare.lint_text))
    assert re.sub(r"Optional\[(Literal\[.*?\])\]", r"\1 | None", signature) == SIGNATURE  # so before Python 3.14
    assert list(webcare.Finding.__struct_fields__) == FINDING
    assert list(Excerpt.__struct_fields__) == ["text", "start", "end"]
    assert {level.name: level.value for level in webcare.Severity} == {"ADVICE": 1, "WARNING": 2, "ERROR": 3}
    assert webcare.Text._fields == ("nl", "en")
    assert str(inspect.signature(webcare.CannotRun)) == (
        "(message: webcare.model.text.Text, *, hint: webcare.model.text.Text | None = None, "
        "place: str | None = None) -> None"
    )


def test_no_other_names() -> None:
    assert set(webcare.__all__) <= set(dir(webcare))
    with pytest.raises(AttributeError, match="module 'webcare' has no attribute 'lint_texts'"):
        _ = webcare.lint_texts  # type: ignore[attr-defined]


def test_importing_webcare_imports_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import webcare; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().split() == ["webcare"]


def test_the_example_of_the_docstring() -> None:
    assert doctest.testmod(webcare, exclude_empty=True, raise_on_error=True).attempted == 2


def test_a_program_outside_is_checked_by_its_types(tmp_path: Path) -> None:
    (tmp_path / "form.py").write_text(FORM, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "form.py"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout, done.returncode) == ("Success: no issues found in 1 source file\n", 0)


def test_it_finds_what_the_command_finds() -> None:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "webcare", "lint", "-", "--channel", "x", "--format", "json"]
    done = subprocess.run(command, cwd=root, input=REPLY.encode(), capture_output=True, check=False)
    told = [(one["rule"], one["start"], one["end"]) for one in json.loads(done.stdout)["files"][0]["findings"]]
    found = webcare.lint_text(REPLY, client=str(root), channel="x")
    assert [(one.rule, one.start, one.end) for one in found] == told
    assert [REPLY[one.start : one.end] for one in found] == ["de de", " ,", "!!"]


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        ("a\ud800b", {}, "this is not valid UTF-8"),
        ("a\0b", {}, "this is not text: it holds NUL bytes"),
        ("Hoi", {"client": "nergens"}, "there is no webcare.toml here"),
        ("Hoi", {"channel": "rooksignaal"}, "unknown channel 'rooksignaal'"),
    ],
)
def test_what_cannot_be_linted_is_one_exception(text: str, options: dict[str, str], message: str) -> None:
    with pytest.raises(webcare.CannotRun) as caught:
        webcare.lint_text(text, **options)  # type: ignore[arg-type]
    assert caught.value.message.en == message


def test_a_finding_travels() -> None:
    (finding,) = webcare.lint_text("Hoi Sanne, de de lamp is onderweg. ^SV")
    assert msgspec.json.decode(msgspec.json.encode(finding), type=webcare.Finding) == finding
