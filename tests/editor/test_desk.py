"""What each open text is, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webcare import limits
from webcare.editor import Desk, hover
from webcare.model.finding import Severity
from webcare.scaffold import scaffold

WRONG = "Hoi 😀 Sanne, je pakket is is onderweg. ^SV\n"


def rules(desk: Desk, text: str, path: Path | str) -> list[str]:
    return [finding.rule for finding in desk.findings(text, str(path))]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("drafts/a.md", "draft"),
        ("drafts/sub/a.txt", "draft"),
        ("drafts/README.md", "other"),
        ("drafts/a.py", "other"),
        ("answers/a.md", "answer"),
        ("answers/fragments/a.md", "fragment"),
        ("handbook/tone.yaml", "handbook"),
        ("handbook/topics/a.yaml", "handbook"),
        ("handbook/toon.yaml", "other"),
        ("other.yaml", "other"),
        ("CHANGELOG.md", "other"),
        ("webcare.toml", "settings"),
    ],
)
def test_what_a_file_is(desk: Desk, client: Path, path: str, kind: str) -> None:
    assert desk.kind(str(client / path)) == kind


def test_without_a_client_every_text_is_a_draft(desk: Desk, tmp_path: Path) -> None:
    assert desk.kind(str(tmp_path / "a.md")) == desk.kind("") == "draft"
    assert desk.kind(str(tmp_path / "a.py")) == "other"
    assert "taal/dubbel-woord" in rules(desk, WRONG, tmp_path / "a.md")
    assert "taal/dubbel-woord" in rules(desk, WRONG, "")


def test_each_kind_is_judged(desk: Desk, client: Path) -> None:
    assert "taal/dubbel-woord" in rules(desk, WRONG, client / "drafts" / "a.md")
    assert "taal/dubbel-woord" in rules(
        desk, "---\nid: a\ntitle: A\n---\n" + WRONG.replace("Sanne", "{{ x }}"), client / "answers" / "a.md"
    )
    assert rules(desk, "adres: je\n", client / "handbook" / "tone.yaml") == ["gegevens/onbekende-sleutel"]
    assert rules(desk, "clint = 'a'\n", client / "webcare.toml") == [
        "gegevens/onbekende-sleutel",
        "gegevens/ontbrekende-sleutel",
    ]
    assert rules(desk, "a: [", client / "handbook" / "tone.yaml") == ["gegevens/yaml"]
    assert rules(desk, WRONG, client / "CHANGELOG.md") == []


def test_a_saved_handbook_is_read_anew(desk: Desk, client: Path) -> None:
    path = client / "drafts" / "a.md"
    text = "Hoi Sanne, je zending komt. ^SV\n"
    assert "zakelijk/verboden-woord" not in rules(desk, text, path)
    (client / "handbook" / "tone.yaml").write_text("forbidden: [{word: zending}]\n", encoding="utf-8")
    desk.forget()
    assert "zakelijk/verboden-woord" in rules(desk, text, path)


def test_a_text_that_is_no_reply_is_not_judged_while_somebody_types(desk: Desk, client: Path) -> None:
    for path in (client / "drafts" / "a.md", client / "answers" / "a.md"):
        (finding,) = desk.findings("a" * (limits.EDITOR_TEXT + 1), str(path))
        assert (finding.rule, finding.severity) == ("gegevens/te-lang", Severity.ADVICE)
    assert "gegevens/te-lang" not in rules(desk, WRONG * 300, client / "drafts" / "a.md")


def test_no_more_findings_than_anybody_reads(desk: Desk, client: Path) -> None:
    text = "---\nchannel: x\n---\n" + "Bel 0612345678 of mail sanne@mail.example , ja ja.\n" * 500
    found = desk.findings(text, str(client / "drafts" / "a.md"))
    assert len(found) == limits.EDITOR_FINDINGS
    assert Severity.ERROR in {finding.severity for finding in found}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(st.characters() | st.sampled_from("\ud800\udfff\0\r\n-:{}#"), max_size=80))
def test_no_text_is_too_strange(desk: Desk, client: Path, text: str) -> None:
    for path in ("drafts/a.md", "answers/a.md", "handbook/tone.yaml", "handbook/channels.yaml", "webcare.toml"):
        for finding in desk.findings(text, str(client / path)):
            assert 0 <= finding.start <= finding.end <= len(text)


def test_a_broken_client_is_a_finding(desk: Desk, client: Path) -> None:
    (client / "webcare.toml").write_bytes(b"\xff")
    assert rules(desk, WRONG, client / "drafts" / "a.md") == ["gegevens/onleesbaar"]
    assert desk.language(str(client / "drafts" / "a.md"), "en") == "en"
    assert Desk("weg").findings(WRONG, "") != []


def test_the_language(client: Path, tmp_path: Path) -> None:
    path = str(client / "drafts" / "a.md")
    assert Desk().language(path, "en") == "nl"
    assert Desk(language="en").language(path, "nl") == "en"
    assert Desk().language(str(tmp_path / "a.md"), "en") == "en"


def test_a_client_that_names_no_language_leaves_it_to_the_editor(client: Path) -> None:
    (client / "webcare.toml").write_text('client = "Proef"\n', encoding="utf-8")
    desk = Desk()
    path = str(client / "drafts" / "a.md")
    assert (desk.language(path, "en"), desk.language(path, "nl")) == ("en", "nl")
    (client / "webcare.toml").write_text('client = "Proef"\nlanguage = "en"\n', encoding="utf-8")
    assert desk.language(path, "nl") == "en"


FORBIDDEN = "forbidden: [{word: zending}]\n"
SENDING = "Hoi Sanne, je zending komt. ^SV\n"
WITH_FRAGMENT = '---\nid: a\ntitle: A\n---\nHoi! {% include "slot" %} ^SV\n'


def test_what_changes_on_disk_counts_at_once(desk: Desk, client: Path) -> None:
    draft, answer = client / "drafts" / "a.md", client / "answers" / "a.md"
    assert "zakelijk/verboden-woord" not in rules(desk, SENDING, draft)
    assert "antwoord/invulveld" in rules(desk, WITH_FRAGMENT, answer)
    era = desk.era
    (client / "handbook" / "tone.yaml").write_text(FORBIDDEN, encoding="utf-8")
    assert "zakelijk/verboden-woord" in rules(desk, SENDING, draft)
    assert desk.era > era
    (client / "answers" / "fragments").mkdir(exist_ok=True)
    (client / "answers" / "fragments" / "slot.md").write_text("De de lamp komt.", encoding="utf-8")
    assert "antwoord/invulveld" not in rules(desk, WITH_FRAGMENT, answer)
    assert "taal/dubbel-woord" in rules(desk, WITH_FRAGMENT, answer)


def test_what_another_window_holds_counts_before_it_is_saved(desk: Desk, client: Path) -> None:
    draft, tone = client / "drafts" / "a.md", client / "handbook" / "tone.yaml"
    assert rules(desk, FORBIDDEN, tone) == []
    assert "zakelijk/verboden-woord" in rules(desk, SENDING, draft)
    assert "gegevens/yaml" in rules(desk, FORBIDDEN + "x: [", tone)
    assert "zakelijk/verboden-woord" in rules(desk, SENDING, draft), "half a line changes nothing yet"
    desk.closed(str(tone))
    assert "zakelijk/verboden-woord" not in rules(desk, SENDING, draft)


def test_a_fragment_in_another_window(desk: Desk, client: Path) -> None:
    answer, fragment = client / "answers" / "a.md", client / "answers" / "fragments" / "slot.md"
    assert rules(desk, "De de lamp komt.", fragment) == []
    assert "taal/dubbel-woord" in rules(desk, WITH_FRAGMENT, answer)
    assert rules(desk, "Je lamp komt {{", fragment) == ["antwoord/invulveld"]
    desk.closed(str(fragment))
    assert "antwoord/invulveld" in rules(desk, WITH_FRAGMENT, answer)


def test_each_file_has_the_client_above_it(tmp_path: Path) -> None:
    for name, words in (("een", "forbidden: [{word: zending}]\n"), ("twee", "forbidden: [{word: pakje}]\n")):
        scaffold(str(tmp_path / "klanten" / name), name.title())
        (tmp_path / "klanten" / name / "handbook" / "tone.yaml").write_text(words, encoding="utf-8")
    desk = Desk()
    text = "Hoi Sanne, je zending en je pakje komen. ^SV\n"
    spans = {
        name: [
            text[found.start : found.end]
            for found in desk.findings(text, str(tmp_path / "klanten" / name / "drafts" / "a.md"))
            if found.rule == "zakelijk/verboden-woord"
        ]
        for name in ("een", "twee", "drie")
    }
    assert spans == {"een": ["zending"], "twee": ["pakje"], "drie": []}


def test_hover_shows_the_rules_page(desk: Desk, client: Path) -> None:
    findings = desk.findings(WRONG, str(client / "drafts" / "a.md"))
    at = WRONG.index("is is")
    shown = hover(findings, at, "nl")
    assert shown is not None
    assert (shown.start, shown.end) == (at, at + 5)
    assert shown.markdown.startswith("**'is' staat er twee keer** — fout `taal/dubbel-woord`\n\n### ")
    assert "*fout:*" in shown.markdown
    english = hover(findings, at, "en")
    assert english is not None
    assert "*wrong:*" in english.markdown
    assert hover(findings, 0, "nl") is None


def test_a_clients_words_are_no_markdown(desk: Desk, client: Path) -> None:
    rule = "x:\n  kind: words\n  message: '<img src=x> [klik](http://kwaad.example)'\n  words: [lamp]\n"
    (client / "handbook" / "rules.yaml").write_text(rule + "  wrong: [Een lamp]\n  right: [Licht]\n", encoding="utf-8")
    findings = desk.findings("Hoi Sanne, een lamp. ^SV", str(client / "drafts" / "a.md"))
    shown = hover(findings, 16, "nl")
    assert shown is not None
    assert r"\<img src=x\> \[klik\]\(http://kwaad.example\)" in shown.markdown
