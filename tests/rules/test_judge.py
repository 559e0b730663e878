"""Judging: what a client's settings change, in which order findings come, and the ZEKEP verdicts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from webcare.judging import Checked, lint_draft
from webcare.model.draft import Draft, ThreadMessage
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules import Rule, load_rules
from webcare.store.workspace import Workspace, open_workspace

DOUBLE, LONG, UNUSED = "taal/dubbel-woord", "begrijpelijk/lange-zin", "webcare/ongebruikte-uitzondering"
NAMES = (DOUBLE, "taal/leesteken", LONG, "persoonlijk/invulveld", "zakelijk/verwijt", UNUSED)


def rules(*names: str) -> list[Rule]:
    return [load_rules()[name] for name in names or NAMES]


def client(folder: Path, settings: str = "") -> Workspace:
    (folder / "handbook").mkdir()
    (folder / "webcare.toml").write_text(f'client = "Proef"\n{settings}', encoding="utf-8")
    return open_workspace(str(folder))


@pytest.fixture
def plain(tmp_path: Path) -> Workspace:
    return client(tmp_path)


def judged(text: str, workspace: Workspace, chosen: list[Rule] | None = None, **known: Any) -> Checked:
    draft = Draft(name="antwoord.md", text=text, **known)
    return lint_draft(draft, workspace, rules() if chosen is None else chosen)


LONG_ONE = f"Hoi Sanne, {'we zoeken graag voor je ' * 3}uit waar je pakket nu is gebleven. ^SV"


def test_severity_and_options_come_from_the_settings(tmp_path: Path) -> None:
    settings = f'[lint.rules."{LONG}"]\nseverity = "advice"\nmax-words = 19\n'
    found = judged(LONG_ONE, client(tmp_path, settings), rules(LONG)).findings
    assert [(item.severity, item.message) for item in found] == [
        (
            Severity.ADVICE,
            Text("deze zin telt 22 woorden; 19 is het meeste", "this sentence has 22 words; 19 is the most"),
        )
    ]


@pytest.mark.parametrize("setting", ['severity = "erg"', 'max-words = "19"', "max-words = true"])
def test_a_setting_of_the_wrong_kind_changes_nothing(tmp_path: Path, setting: str) -> None:
    found = judged(LONG_ONE, client(tmp_path, f'[lint.rules."{LONG}"]\n{setting}\n'), rules(LONG)).findings
    assert [(item.severity, item.message.nl) for item in found] == [
        (Severity.WARNING, "deze zin telt 22 woorden; 20 is het meeste")
    ]


@pytest.mark.parametrize(
    ("name", "rule", "folder", "exempt"),
    [
        ("drafts/juridisch/a.md", DOUBLE, "drafts/juridisch", True),
        ("drafts/juridisch/b/a.md", "taal", "drafts/juridisch/", True),
        ("drafts/a.md", DOUBLE, "", True),
        ("drafts/juridisch2/a.md", DOUBLE, "drafts/juridisch", False),
        ("drafts/a.md", DOUBLE, "drafts/juridisch", False),
        ("drafts/juridisch/a.md", LONG, "drafts/juridisch", False),
    ],
)
def test_an_exemption_holds_in_its_folder(tmp_path: Path, name: str, rule: str, folder: str, exempt: bool) -> None:
    settings = f'[[lint.ignore]]\nrule = "{rule}"\nfolder = "{folder}"\nreason = "deze teksten liggen vast"\n'
    draft = Draft(name=name, path=str(tmp_path / name), text="Zie de de folder. ^SV")
    found = lint_draft(draft, client(tmp_path, settings), rules(DOUBLE, LONG)).findings
    assert [item.rule for item in found] == ([] if exempt else [DOUBLE])


ALL = "zakelijk empathisch kort efficient persoonlijk".split()
VERDICTS = {
    "nothing is known": ("Je pakket komt. ^SV", {}, "good unknown good unknown good"),
    "faults": ("Dat is je eigen schuld, [NAAM].", {}, "fault unknown good unknown fault"),
    "with the customer's message": ("Wat vervelend! ^SV", {"reply_to": "Belachelijk!"}, "good good good unknown good"),
    "with a thread": (
        "Wat vervelend! ^SV",
        {"thread": (ThreadMessage("in", "Belachelijk!"),)},
        "good good good unknown good",
    ),
    "an empathy fault": ("Het komt. ^SV", {"reply_to": "Belachelijk!"}, "good fault good unknown good"),
    "a hollow phrase": ("Excuses voor het ongemak. ^SV", {}, "good fault good unknown good"),
}


@pytest.mark.parametrize(("text", "known", "verdicts"), VERDICTS.values(), ids=VERDICTS)
def test_zekep(text: str, known: dict[str, Any], verdicts: str, plain: Workspace) -> None:
    chosen = [*NAMES, "empathisch/geen-erkenning", "empathisch/holle-frase", "kort/aanloopzin"]
    checked = judged(text, plain, rules(*chosen), **known)
    assert checked.zekep == dict(zip(ALL, verdicts.split(), strict=True))


def test_a_rule_that_lacks_what_it_needs_is_silent() -> None:
    without = open_workspace("/")
    text = "Zie de folder."
    names = ("persoonlijk/geen-afzender", "empathisch/geen-erkenning", "privacy/persoonsgegeven")
    checked = judged(text, without, rules(*names))
    assert (checked.findings, checked.zekep) == ([], dict.fromkeys(ALL, "unknown"))


def test_findings_come_in_the_order_of_the_text_the_worst_first(plain: Workspace) -> None:
    found = judged("[NAAM]\nZie de de folder , hoor. Lees de de site , {{ naam }}!", plain).findings
    assert [(item.line, item.column, item.rule) for item in found] == [
        (1, 1, "persoonlijk/invulveld"),
        (2, 5, DOUBLE),
        (2, 17, "taal/leesteken"),
        (2, 31, DOUBLE),
        (2, 41, "taal/leesteken"),
        (2, 44, "persoonlijk/invulveld"),
    ]
