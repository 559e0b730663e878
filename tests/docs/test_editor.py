"""The README's picture of an editor shows what lint says today; ``python -m tests.docs.editor`` makes it anew."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from tests.docs.editor import DRAFT, PICTURE, ROOT
from webcare.editor import Desk


def words(text: str) -> str:
    return "".join(text.split())


def test_the_picture_shows_what_lint_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    root = ET.fromstring(PICTURE.read_text("utf-8"))  # noqa: S314  our own file
    shown = words("".join(root.itertext()))
    draft = (ROOT / DRAFT).read_text("utf-8")
    findings = Desk(language="nl").findings(draft, str(ROOT / DRAFT))
    assert len(findings) == 4
    for finding in findings:
        assert words(finding.rule) in shown
        assert words(finding.message.nl) in shown
    assert words(draft.splitlines()[-1]) in shown
    assert words(DRAFT) in shown


def test_the_picture_is_small_and_tells_nothing_of_a_machine() -> None:
    text = PICTURE.read_text("utf-8")
    assert len(text) < 150_000
    assert set(re.findall(r"[\w.-]*/[\w./-]+", re.sub(r"<[^>]*>", " ", text))) == {
        DRAFT,
        "persoonlijk/je-en-u",
        "taal/leesteken",
        "privacy/persoonsgegeven",
        "empathisch/geen-erkenning",
    }
