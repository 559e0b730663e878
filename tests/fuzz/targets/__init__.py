"""What atheris (coverage-guided, libFuzzer) may feed bytes to: the loaders, the template checker, lint.

    pip install 'webcare[fuzz]'
    python -m tests.fuzz.targets yaml -max_total_time=300

A target is a function of bytes that returns nothing and raises when a promise is broken. It needs no atheris itself,
so a test tries each with some inputs in every run. What atheris finds becomes a test of the room that was wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from tests.fuzz.promises import exists, stand_inside
from webcare.lint import Given, Selection, Session
from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.model.handbook import KINDS
from webcare.placeholders import fill, read_placeholders
from webcare.privacy import mask
from webcare.store.entries import read_entry
from webcare.store.line import Reader
from webcare.store.workspace import typed

NAMES = sorted(KINDS)


def try_yaml(data: bytes) -> None:
    """A file of the handbook; the first byte says of which kind."""
    kind, rest = NAMES[(data[:1] or b"\0")[0] % len(NAMES)], data[1:]
    _, findings = read_entry(kind, [("h.yaml", rest)])
    for one in findings:
        assert exists(one.line, one.column, rest), one


def try_toml(data: bytes) -> None:
    """The settings."""
    text = data.decode("utf-8", "replace")
    stand_inside(typed(Source("webcare.toml", text, mask))[1], text)


def try_jsonl(data: bytes) -> None:
    """A log, line by line."""
    reader = Reader("a.jsonl")
    for number, line in enumerate(data.split(b"\n"), 1):
        found = reader.read(line, number) if line.strip() else None
        for one in found if isinstance(found, list) else ():
            assert one.line == number
            assert exists(1, one.column, line.replace(b"\r", b" ") + b" "), one


def try_template(data: bytes) -> None:
    """A template that includes itself, checked and filled in."""
    text = data.decode("utf-8", "replace")
    parts, findings = read_placeholders(Source("a.md", text, mask), 0, len(text))
    stand_inside(findings, text)
    filled = fill(text, parts, {"naam": "Sanne"}, {"telefoon": "050"}, {"slot": (text, parts)})
    start, end, _ = filled.place(0, len(filled.text))
    assert 0 <= start <= end <= len(text)


@cache
def _session() -> Session:
    return Session(Given("x", None, "Waar is mijn pakket?"), None, Selection(), fixing=True)


def try_draft(data: bytes) -> None:
    """A draft, linted and mended."""
    try:
        outcome = _session().piped(data, None)
    except CannotRun:
        return
    stand_inside(outcome.checked.findings, outcome.fixed.text if outcome.fixed else outcome.before)


TARGETS: dict[str, Callable[[bytes], None]] = {
    "yaml": try_yaml,
    "toml": try_toml,
    "jsonl": try_jsonl,
    "template": try_template,
    "draft": try_draft,
}
