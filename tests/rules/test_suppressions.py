"""Suppressions: what a writer may switch off, and what it costs to do so without a reason, or for nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from webcare.lint.check import lint_draft
from webcare.model.draft import Draft
from webcare.rules import load_rules
from webcare.store.workspace import Workspace, open_workspace

DOUBLE, LONG, UNUSED = "taal/dubbel-woord", "begrijpelijk/lange-zin", "webcare/ongebruikte-uitzondering"
NAMES = (DOUBLE, "taal/leesteken", LONG, "persoonlijk/invulveld", "zakelijk/verwijt", UNUSED)


@pytest.fixture
def plain(tmp_path: Path) -> Workspace:
    (tmp_path / "handbook").mkdir()
    (tmp_path / "webcare.toml").write_text('client = "Proef"\n', encoding="utf-8")
    return open_workspace(str(tmp_path))


def shown(text: str, workspace: Workspace, names: tuple[str, ...] = NAMES, **known: Any) -> list[tuple[str, str, str]]:
    draft = Draft(name="antwoord.md", text=text, **known)
    findings = lint_draft(draft, workspace, [load_rules()[name] for name in names]).findings
    return [(item.rule, text[item.start : item.end], item.message.nl) for item in findings]


TWICE = (DOUBLE, "de de", "'de' staat er twee keer")
COMMENTS = {
    "a rule": ("<!-- webcare: negeer taal/dubbel-woord — zo staat het er -->\nZie de de folder. ^SV", []),
    "in English": ("<!-- webcare: ignore taal/dubbel-woord - it is quoted -->\nZie de de folder. ^SV", []),
    "a family": ("<!-- webcare: negeer taal: citaat -->\nZie de de folder , hoor. ^SV", []),
    "capitals": ("<!-- Webcare: Negeer taal/dubbel-woord — citaat -->\nZie de de folder. ^SV", []),
    "only the next line": (
        "<!-- webcare: negeer taal/dubbel-woord — citaat -->\nZie de de folder.\nZie de de site. ^SV",
        [TWICE],
    ),
    "not its own line": (
        "Zie de de folder. <!-- webcare: negeer taal/dubbel-woord — citaat -->\nKijk op de site. ^SV",
        [
            TWICE,
            (
                UNUSED,
                "<!-- webcare: negeer taal/dubbel-woord — citaat -->",
                "'taal/dubbel-woord' vindt hier niets; haal dit weg",
            ),
        ],
    ),
    "without a reason": (
        "<!-- webcare: negeer taal/dubbel-woord -->\nZie de de folder. ^SV",
        [
            (
                UNUSED,
                "<!-- webcare: negeer taal/dubbel-woord -->",
                "zet de reden erbij: taal/dubbel-woord — reden",
            ),
            TWICE,
        ],
    ),
    "no such rule": (
        "<!-- webcare: negeer taal/dubbelwoord — citaat -->\nZie de de folder. ^SV",
        [(UNUSED, "<!-- webcare: negeer taal/dubbelwoord — citaat -->", "'taal/dubbelwoord' is geen regel"), TWICE],
    ),
    "words that are no rule": (
        "<!-- webcare: negeer dubbele woorden hier -->\nZie de de folder. ^SV",
        [(UNUSED, "<!-- webcare: negeer dubbele woorden hier -->", "'dubbele woorden hier' is geen regel"), TWICE],
    ),
    "another rule": (
        "<!-- webcare: negeer taal/leesteken — citaat -->\nZie de de folder. ^SV",
        [
            (
                UNUSED,
                "<!-- webcare: negeer taal/leesteken — citaat -->",
                "'taal/leesteken' vindt hier niets; haal dit weg",
            ),
            TWICE,
        ],
    ),
    "a rule that was not run": ("<!-- webcare: negeer kanaal/emoji — feest -->\nZie de folder. ^SV", []),
    "by a customer": ("> <!-- webcare: negeer taal — zo -->\nZie de de folder. ^SV", [TWICE]),
    "another comment": ("<!-- negeer taal/dubbel-woord — zo -->\nZie de de folder. ^SV", [TWICE]),
    "a comment that never closes": ("<!-- webcare: negeer taal — zo\nZie de de folder. ^SV", [TWICE]),
}


@pytest.mark.parametrize(("text", "expected"), COMMENTS.values(), ids=COMMENTS)
def test_a_suppression_in_a_comment(text: str, expected: list[tuple[str, str, str]], plain: Workspace) -> None:
    assert shown(text, plain) == expected


FRONT = "---\nignore:\n  - {}\n---\nZie de de folder.\nEn nog eens de de site. ^SV"
ENTRIES = {
    "taal/dubbel-woord — citaat": [],
    "taal/dubbel-woord: citaat": [],
    "taal - citaat": [],
    "taal/dubbel-woord": [(UNUSED, "taal/dubbel-woord", "zet de reden erbij: taal/dubbel-woord — reden"), TWICE, TWICE],
    "taal/dubbelwoord — citaat": [
        (UNUSED, "taal/dubbelwoord — citaat", "'taal/dubbelwoord' is geen regel"),
        TWICE,
        TWICE,
    ],
    "mail sanne@klant.example": [
        (UNUSED, "mail sanne@klant.example", "'mail sa***@*****.*******' is geen regel"),
        TWICE,
        TWICE,
    ],
}


@pytest.mark.parametrize(("entry", "expected"), ENTRIES.items(), ids=ENTRIES)
def test_a_suppression_in_front_matter(entry: str, expected: list[tuple[str, str, str]], plain: Workspace) -> None:
    text = FRONT.format(entry)
    assert shown(text, plain, ignore=(entry,), body_start=text.index("Zie")) == expected


def test_a_suppression_is_not_unused_when_only_other_rules_ran(plain: Workspace) -> None:
    text = "<!-- webcare: negeer taal/dubbel-woord — citaat -->\nZie de folder. ^SV"
    assert shown(text, plain, (UNUSED, LONG)) == []
