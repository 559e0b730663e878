"""Every case says exactly what it said, and every message of webcare has a case."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.errors.coverage import UNPROVOKED, covered, shown, uncovered
from tests.errors.gallery import LANGUAGES, Case, cases
from tests.errors.templates import templates

CASES = {case.name: case for case in cases()}
RENEW = "if this is what webcare should say: python -m tests.errors --write"


@pytest.mark.parametrize("name", CASES)
def test_it_says_exactly_this(name: str, tmp_path: Path) -> None:
    case: Case = CASES[name]
    if case.plan.before_python is not None and sys.version_info >= case.plan.before_python:
        pytest.skip("from this Python on nothing is wrong with it")
    for language in LANGUAGES:
        room = tmp_path / language
        room.mkdir()
        assert case.told(language, room) == case.expected(language).read_bytes().decode(), RENEW


def test_no_case_is_a_bug_or_quotes_in_full_or_controls_a_terminal() -> None:
    for case in CASES.values():
        for language in LANGUAGES:
            text = case.expected(language).read_bytes().decode()
            assert not text.startswith("exit 3"), case.name
            assert all(sign.isprintable() or sign == "\n" for sign in text), case.name


def test_every_message_has_a_case() -> None:
    assert uncovered() == []


def test_what_cannot_be_provoked_is_there_and_has_no_case() -> None:
    found, outputs = {template.shown: template for template in templates()[0]}, shown()
    assert [text for text in UNPROVOKED if text not in found or covered(found[text], outputs)] == []
