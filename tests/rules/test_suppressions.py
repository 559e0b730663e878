"""Suppressions: what a writer may switch off, and what it costs to do so without a reason, or for nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from webcare.judging import lint_draft
from webcare.model.draft import Draft, Ignored
from webcare.model.text import Text
from webcare.rules import load_rules
from webcare.rules.own import own_rules
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
    "with a blank line below it": (
        "<!-- webcare: negeer taal/dubbel-woord — citaat -->\r\n  \r\n\r\nZie de de folder. ^SV",
        [],
    ),
    "above other comments and a quotation": (
        (
            "<!-- webcare: negeer taal/dubbel-woord — citaat -->\n<!-- webcare: negeer taal/leesteken — citaat -->\n"
            "<!-- gezien door Sanne -->\n> de de\n\nZie de de folder , hoor. ^SV"
        ),
        [],
    ),
    "above a comment on the line itself": (
        "<!-- webcare: negeer taal/dubbel-woord — citaat -->\n<!-- let op --> Zie de de folder. ^SV",
        [],
    ),
    "at the end": (
        "Zie de folder. ^SV\n<!-- webcare: negeer taal/dubbel-woord — citaat -->",
        [
            (
                UNUSED,
                "<!-- webcare: negeer taal/dubbel-woord — citaat -->",
                "'taal/dubbel-woord' vindt hier niets; haal dit weg",
            )
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
    at = text.index(entry)
    assert shown(text, plain, ignore=(Ignored(entry, at, at + len(entry)),), body_start=text.index("Zie")) == expected


def test_a_suppression_is_not_unused_when_only_other_rules_ran(plain: Workspace) -> None:
    text = "<!-- webcare: negeer taal/dubbel-woord — citaat -->\nZie de folder. ^SV"
    assert shown(text, plain, (UNUSED, LONG)) == []


@pytest.mark.parametrize("name", ["privacy/persoonsgegeven", "privacy"])
@pytest.mark.parametrize("reason", ["", " ", " — ", " —", ":", " - "])
def test_privacy_is_not_suppressed_without_a_reason(name: str, reason: str, plain: Workspace) -> None:
    comment, entry = f"<!-- webcare: negeer {name}{reason}-->", f"{name}{reason}"
    text = f"{comment}\nBel 06-12345678. ^SV"
    ignore = (Ignored(entry, 0, 0),)
    found = shown(text, plain, ("privacy/persoonsgegeven", UNUSED), surface="open", ignore=ignore)
    assert [(rule, words) for rule, words, _ in found] == [
        (UNUSED, ""),
        (UNUSED, comment),
        ("privacy/persoonsgegeven", "06-12345678"),
    ]


def test_privacy_is_suppressed_with_a_reason(plain: Workspace) -> None:
    text = "<!-- webcare: negeer privacy/persoonsgegeven — het nummer van de winkel -->\nBel 06-12345678. ^SV"
    assert shown(text, plain, ("privacy/persoonsgegeven", UNUSED), surface="open") == []


def test_the_name_that_was_meant_is_in_the_hint(plain: Workspace) -> None:
    text = "<!-- webcare: negeer taal/dubbelwoord — citaat -->\nZie de folder. ^SV"
    (found,) = lint_draft(Draft(name="a.md", text=text), plain, [load_rules()[UNUSED]]).findings
    assert found.hint == Text("bedoelde je 'taal/dubbel-woord'?", "did you mean 'taal/dubbel-woord'?")


OWN = """\
geen-hoor: {kind: words, message: Schrijf geen hoor., words: [hoor], wrong: [Nee hoor.], right: [Nee.]}
"""


@pytest.mark.parametrize(("text", "expected"), [("Dat is zo hoor. ^SV", []), ("Dat is zo. ^SV", ["vindt hier niets"])])
def test_the_clients_own_rules_are_rules(tmp_path: Path, text: str, expected: list[str]) -> None:
    (tmp_path / "handbook").mkdir()
    (tmp_path / "handbook" / "rules.yaml").write_text(OWN, encoding="utf-8")
    (tmp_path / "webcare.toml").write_text('client = "Proef"\n', encoding="utf-8")
    workspace = open_workspace(str(tmp_path))
    rules = [*own_rules(workspace.handbook), load_rules()[UNUSED]]
    draft = Draft(name="a.md", text=f"<!-- webcare: negeer eigen/geen-hoor — zo praat hij -->\n{text}")
    found = lint_draft(draft, workspace, rules).findings
    assert [words in item.message.nl for item, words in zip(found, expected, strict=True)] == [True] * len(expected)


@pytest.mark.parametrize("between", ["", "\n", " " * 20, "\n\n> a\n\n"])
def test_very_many_suppressions_are_read_once(between: str, plain: Workspace) -> None:
    """As many comments as a draft of the largest size can hold end in good time, and all are told."""
    comment = "<!-- webcare: negeer taal — x -->"
    count = 400_000 // (len(comment) + len(between))
    text = (comment + between) * count + "\n" * 100_000 + "Zie de folder."
    rules = [load_rules()[name] for name in (DOUBLE, UNUSED)]
    assert len(lint_draft(Draft(name="a.md", text=text), plain, rules).findings) == count
