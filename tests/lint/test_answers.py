"""Answers are linted as their readers will see them: every variant, filled in, at places in the answer's own file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.conftest import Open

HEAD = """\
---
id: {id}
title: Pakket is te laat
variables:
  naam: {{description: Voornaam, example: Milan, required: false}}
  dag: {{description: Wanneer, example: morgen}}
  keuze: {{description: Welke, choices: [de de rode, de blauwe]}}
{more}---
"""


@pytest.fixture
def answers(client: Path) -> Path:
    folder = client / "answers"
    for path in folder.rglob("*.md"):
        path.unlink()
    return folder


def written(answers: Path, body: str, more: str = "") -> str:
    (answers / "laat.md").write_text(HEAD.format(id="laat", more=more) + body, encoding="utf-8")
    return HEAD.format(id="laat", more=more) + body


def found(opened: Open, text: str, *select: str) -> list[tuple[str, str, str]]:
    findings = opened(*(select or ("taal/dubbel-woord",))).file("answers/laat.md", write=False).checked.findings
    return [(item.rule, text[item.start : item.end], item.message.nl) for item in findings]


TWICE = "'de' staat er twee keer"
BODIES = {
    "in its own words": ("Hoi {{ naam }}, zie de de folder. ^SV\n", [("de de", TWICE)]),
    "in every variant once": (
        "Hoi, zie de de folder. ^SV\n\n## x\nHoi, zie de de site. ^SV\n",
        [("de de", TWICE), ("de de", TWICE)],
    ),
    "in what a placeholder brings": ("Hoi, kies {{ keuze }}. ^SV\n", [("{{ keuze }}", TWICE)]),
    "at the edge of one": ("Hoi, zie morgen {{ dag }}. ^SV\n", [("morgen {{ dag }}", "'morgen' staat er twee keer")]),
    "in the way without a name": (
        "{% if naam %}Hoi {{ naam }},{% else %}Hoi de de klant,{% endif %} dag. ^SV\n",
        [("de de", TWICE)],
    ),
    "in a fragment": ('Hoi, {% include "uren" %} ^SV\n', [('{% include "uren" %}', TWICE)]),
    "nowhere": ("Hoi {{ naam | capitalize }}, tot {{ dag }}. ^SV\n\n## x\n> de de\nHoi, dag. ^SV\n", []),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_findings_point_into_the_answer(
    answers: Path, opened: Open, body: str, expected: list[tuple[str, str]]
) -> None:
    (answers / "fragments").mkdir(exist_ok=True)
    (answers / "fragments" / "uren.md").write_text("Kom naar de de winkel.", encoding="utf-8")
    text = written(answers, body)
    assert found(opened, text) == [("taal/dubbel-woord", words, message) for words, message in expected]


def test_a_variant_is_held_against_its_channel(answers: Path, opened: Open) -> None:
    long = "Hoi Sanne, " + "je pakket komt er bijna aan. " * 12 + "^SV\n"
    text = written(answers, f"{long}\n## x\n{long}\n## email\n{long}")
    findings = opened("kort/te-lang-voor-kanaal").file("answers/laat.md", write=False).checked.findings
    assert [(item.rule, text.count("\n## ", 0, item.start)) for item in findings] == [("kort/te-lang-voor-kanaal", 1)]


def test_verdicts_are_those_of_all_variants(answers: Path, opened: Open) -> None:
    written(answers, "Hoi, dag. ^SV\n\n## x\nHoi, dat is je eigen schuld. ^SV\n")
    assert opened().file("answers/laat.md", write=False).checked.zekep == {
        "zakelijk": "fault",
        "empathisch": "unknown",
        "kort": "good",
        "efficient": "unknown",
        "persoonlijk": "good",
    }


UNKNOWN = {
    "Hoi {{ nam }}. ^SV\n": ("nam", "onbekend invulveld 'nam'", "bedoelde je 'naam'?"),
    "Hoi, bel {{ facts.telefon }}. ^SV\n": ("facts.telefon", "onbekend feit 'telefon'", "bedoelde je 'telefoon'?"),
    'Hoi, {% include "urn" %} ^SV\n': ('{% include "urn" %}', "onbekend fragment 'urn'", "bedoelde je 'uren'?"),
}


@pytest.mark.parametrize("body", UNKNOWN)
def test_what_nothing_can_fill(answers: Path, client: Path, opened: Open, body: str) -> None:
    (answers / "fragments").mkdir(exist_ok=True)
    (answers / "fragments" / "uren.md").write_text("Kom langs.", encoding="utf-8")
    (client / "handbook" / "facts.yaml").write_text("telefoon: 0800-1234\n", encoding="utf-8")
    text = written(answers, body)
    findings = opened("taal/dubbel-woord").file("answers/laat.md", write=False).checked.findings
    words, message, hint = UNKNOWN[body]
    told = [(words in text[item.start : item.end], item.message.nl, item.hint and item.hint.nl) for item in findings]
    assert told == [(True, message, hint)]


def test_a_suppression_that_one_variant_needs_is_used(answers: Path, opened: Open) -> None:
    select = ("taal/dubbel-woord", "webcare")
    more = "ignore:\n  - taal/dubbel-woord — zo heet de folder\n"
    text = written(answers, "Hoi, dag. ^SV\n\n## x\nHoi, zie de de folder. ^SV\n", more)
    assert found(opened, text, *select) == []
    text = written(answers, "Hoi, dag. ^SV\n\n## x\nHoi, zie de folder. ^SV\n", more)
    assert found(opened, text, *select) == [
        (
            "webcare/ongebruikte-uitzondering",
            "taal/dubbel-woord — zo heet de folder",
            "'taal/dubbel-woord' vindt hier niets; haal dit weg",
        )
    ]


def test_a_fragment_that_changes_is_read_again(answers: Path, opened: Open) -> None:
    (answers / "fragments").mkdir(exist_ok=True)
    fragment = answers / "fragments" / "uren.md"
    text = written(answers, 'Hoi, {% include "uren" %} ^SV\n')
    fragment.write_text("Kom naar de winkel.", encoding="utf-8")
    assert found(opened, text) == []
    fragment.write_text("Kom naar de de winkel.", encoding="utf-8")
    assert [words for _, words, _ in found(opened, text)] == ['{% include "uren" %}']


def test_fixing_changes_only_what_stands_in_the_answer(answers: Path, opened: Open) -> None:
    before = written(answers, "Hoi {{ naam }}, zie de de folder en kies {{ keuze }}. ^SV\r\n")
    opened("taal/dubbel-woord", fixing=True).file("answers/laat.md", write=True)
    assert (answers / "laat.md").read_bytes().decode() == before.replace("zie de de", "zie de")


def test_what_is_no_answer(answers: Path, opened: Open) -> None:
    (answers / "laat.md").write_text("Hoi, zie de de folder. ^SV\n", encoding="utf-8")
    findings = opened().file("answers/laat.md", write=False).checked.findings
    assert [item.message.nl for item in findings] == ["een antwoord begint met '---' en zijn kenmerken"]


def test_a_comment_that_one_way_of_filling_in_needs_is_used(answers: Path, opened: Open) -> None:
    select = ("taal/dubbel-woord", "webcare")
    comment = "<!-- webcare: negeer taal/dubbel-woord — zo heet de folder -->"
    text = written(answers, f"Hoi,\n{comment}\n{{% if naam %}}Zie de de folder.{{% endif %}} Dag. ^SV\n")
    assert found(opened, text, *select) == []
    text = written(answers, f"Hoi,\n{comment}\n{{% if naam %}}Zie de folder.{{% endif %}} Dag. ^SV\n")
    unused = ("webcare/ongebruikte-uitzondering", comment, "'taal/dubbel-woord' vindt hier niets; haal dit weg")
    assert found(opened, text, *select) == [unused]


ENTRIES = {
    "taal/dubbel-woord — citaat": True,
    "taal/dubbel-woord: citaat": True,
    '"taal/dubbel-woord: citaat"': True,
    "taal/dubbel-woord:": False,
    "taal/dubbel-woord": False,
    "taal/dubbel-woord: [citaat]": False,
}


@pytest.mark.parametrize(("entry", "silent"), ENTRIES.items(), ids=ENTRIES)
@pytest.mark.parametrize("key", ["ignore", "negeer"])
def test_how_an_entry_may_be_written(answers: Path, opened: Open, key: str, entry: str, silent: bool) -> None:
    text = written(answers, "Hoi, zie de de folder. ^SV\n", f"{key}:\n  - {entry}\n")
    assert ([words for _, words, _ in found(opened, text) if words == "de de"] == []) is silent
    (answers.parent / "drafts" / "a.txt").write_text(
        f"---\n{key}:\n  - {entry}\n---\nZie de de folder.\n", encoding="utf-8"
    )
    checked = opened("taal/dubbel-woord").file("drafts/a.txt", write=False).checked
    assert ("taal/dubbel-woord" not in [item.rule for item in checked.findings]) is silent


def test_each_choice_is_tried_once(answers: Path, opened: Open) -> None:
    body = "Hoi, kies {{ kleur }} of {{ maat }}. ^SV\n"
    head = HEAD.replace("de de rode, de blauwe", "de rode, de blauwe").format(id="laat", more="")
    more = "  kleur: {description: Kleur, choices: [de rode, de blauwe, de de gele]}\n  maat: {description: Maat, choices: [S, dan dan L]}\n"
    text = head.replace("---\n", f"{more}---\n").replace(more, "", 1) + body
    (answers / "laat.md").write_text(text, encoding="utf-8")
    assert found(opened, text) == [
        ("taal/dubbel-woord", "{{ kleur }}", TWICE),
        ("taal/dubbel-woord", "{{ maat }}", "'dan' staat er twee keer"),
    ]


def test_an_answer_without_text(answers: Path, opened: Open) -> None:
    written(answers, "\n")
    findings = opened().file("answers/laat.md", write=False).checked.findings
    assert [(item.rule, item.message.nl) for item in findings] == [("gegevens/leeg", "dit antwoord heeft geen tekst")]
