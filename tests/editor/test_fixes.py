"""Quick fixes: what to write instead, and how to say that a rule is wrong about a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from webcare.editor import Desk, fixes

WRONG = "Hoi 😀 Sanne, je pakket is is onderweg. ^SV\n"


def rules(desk: Desk, text: str, path: Path) -> list[str]:
    return [finding.rule for finding in desk.findings(text, str(path))]


def test_fixes(desk: Desk, client: Path) -> None:
    findings = desk.findings(WRONG, str(client / "drafts" / "a.md"))
    at = WRONG.index("is is")
    fix, ignoring = fixes(findings, WRONG, at + 1, at + 1, "nl")
    assert (fix.title, fix.start, fix.end, fix.text, fix.preferred) == ("Maak er ‘is’ van", at, at + 5, "is", True)
    assert ignoring == (
        "Negeer ‘taal/dubbel-woord’ op deze regel, en schrijf waarom",
        0,
        0,
        "<!-- webcare: negeer taal/dubbel-woord —  -->\n",
        False,
        findings[0],
    )
    assert [fix.title for fix in fixes(findings, WRONG, at, at, "en")] == [
        "Change to ‘is’",
        "Ignore ‘taal/dubbel-woord’ on this line, and write why",
    ]
    assert fixes(findings, WRONG, 0, 0, "nl") == []


def ignored(desk: Desk, path: Path, text: str, rule: str, reason: str) -> str:
    """The text after choosing to ignore the first finding of a rule, and writing the reason."""
    found = next(finding for finding in desk.findings(text, str(path)) if finding.rule == rule)
    fix = next(fix for fix in fixes([found], text, found.start, found.end, "nl") if fix.title.startswith("Negeer"))
    return text[: fix.start] + fix.text.replace("—  ", f"— {reason} ") + text[fix.end :]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("front", ["", "---\nchannel: x\n---\n"])
def test_a_rule_is_ignored_for_a_reason_only(desk: Desk, client: Path, newline: str, front: str) -> None:
    path = client / "drafts" / "a.md"
    text = (front + "Hoi Sanne.\nJe pakket is is onderweg , echt. ^SV\n").replace("\n", newline)
    without = ignored(desk, path, text, "taal/dubbel-woord", "")
    assert {"taal/dubbel-woord", "webcare/ongebruikte-uitzondering"} <= set(rules(desk, without, path))
    once = ignored(desk, path, text, "taal/dubbel-woord", "zo schreef de klant het")
    assert rules(desk, once, path) == ["taal/leesteken"]
    assert once.count("\n") == text.count("\n") + 1
    assert once.count("\r") == text.count("\r") + newline.count("\r")
    twice = ignored(desk, path, once, "taal/leesteken", "de klant ook")
    assert rules(desk, twice, path) == []
    assert twice.count("\n") == once.count("\n"), "a second one stands beside the first"


def test_a_comment_that_suppresses_nothing_is_taken_out(desk: Desk, client: Path) -> None:
    text = "<!-- webcare: negeer taal/dubbel-woord — nergens -->\nHoi Sanne, je pakket is er. ^SV\n"
    (found,) = desk.findings(text, str(client / "drafts" / "a.md"))
    (fix,) = fixes([found], text, 0, 0, "nl")
    assert (fix.title, text[: fix.start] + fix.text + text[fix.end :]) == (
        "Haal dit weg",
        "Hoi Sanne, je pakket is er. ^SV\n",
    )


def test_what_is_wrong_with_a_file_cannot_be_ignored(desk: Desk, client: Path) -> None:
    for path, text in (
        (client / "handbook" / "tone.yaml", "adres: je\n"),
        (client / "drafts" / "a.md", "---\nkanal: x\n---\nHoi! ^SV\n"),
    ):
        found = desk.findings(text, str(path))
        assert [finding.rule for finding in found] == ["gegevens/onbekende-sleutel"]
        assert not any("Negeer" in fix.title for fix in fixes(found, text, 0, len(text), "nl"))
