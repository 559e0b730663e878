"""What webcare.toml says of the rules: which table wins, on which channel, in which folder, and never against privacy."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webcare.judging import lint_draft
from webcare.model.config import Config, LintSettings, Override
from webcare.model.draft import Draft
from webcare.model.finding import Severity
from webcare.rules import Reply, load_rules
from webcare.rules.settings import Settings, refusals, settings_of, weakening
from webcare.store.workspace import Workspace, open_workspace

LONG, DOUBLE, PERSONAL = "begrijpelijk/lange-zin", "taal/dubbel-woord", "privacy/persoonsgegeven"
CHANNELS = """\
x: {name: X, surface: both, aliases: [twitter]}
email: {name: E-mail, surface: closed}
"""


def client(folder: Path, settings: str) -> Workspace:
    (folder / "handbook").mkdir()
    (folder / "handbook" / "channels.yaml").write_text(CHANNELS, encoding="utf-8")
    (folder / "webcare.toml").write_text(f'client = "Proef"\n{settings}', encoding="utf-8")
    return open_workspace(str(folder))


def held(
    workspace: Workspace, rule: str, channel: str | None = None, path: str | None = None
) -> tuple[Severity, object]:
    """The severity of a rule, and its setting ``max-words``."""
    where = None if path is None else os.path.join(workspace.root or "", path)
    settings = Reply(Draft(name="a", text="Hoi", channel=channel, path=where), workspace).settings
    return settings.severity(load_rules()[rule]), settings.of(rule).get("max-words")


LAYERS = f"""\
[lint.rules.begrijpelijk]
severity = "advice"
[lint.rules."{LONG}"]
max-words = 18
[[lint.override]]
channel = "x"
rules."{LONG}" = {{ severity = "error", max-words = 14 }}
[[lint.override]]
folder = ["drafts/vast", "answers"]
rules.begrijpelijk.severity = "warning"
[[lint.override]]
channel = ["twitter", "email"]
folder = "drafts/vast/brief"
rules."{LONG}".max-words = 40
"""
ADVICE, WARNING, ERROR = Severity
WINS: dict[str, tuple[str | None, str | None, Severity, int]] = {
    "everywhere": (None, None, ADVICE, 18),
    "a pipe": ("email", None, ADVICE, 18),
    "a channel": ("x", None, ERROR, 14),
    "a channel by its alias": ("twitter", "drafts/a.md", ERROR, 14),
    "a folder": (None, "drafts/vast/a.md", WARNING, 18),
    "a folder below it": (None, "drafts/vast/a/b.txt", WARNING, 18),
    "another folder": (None, "answers/a.md", WARNING, 18),
    "a folder of another name": (None, "drafts/vast2/a.md", ADVICE, 18),
    "a file outside": (None, "../drafts/vast/a.md", ADVICE, 18),
    "a way round": (None, "answers/../drafts/vast/a.md", WARNING, 18),
    "a later override": ("x", "drafts/vast/a.md", WARNING, 14),
    "channel and folder": ("email", "drafts/vast/brief/a.md", WARNING, 40),
    "all of them": ("x", "drafts/vast/brief/a.md", WARNING, 40),
}


@pytest.mark.parametrize(("channel", "path", "severity", "words"), WINS.values(), ids=WINS)
def test_which_table_wins(
    tmp_path: Path, channel: str | None, path: str | None, severity: Severity, words: int
) -> None:
    workspace = client(tmp_path, LAYERS)
    assert workspace.findings == []
    assert held(workspace, LONG, channel, path) == (severity, words)


def test_in_one_table_a_rule_goes_before_its_family(tmp_path: Path) -> None:
    settings = f'[lint.rules."{DOUBLE}"]\nseverity = "error"\n[lint.rules.taal]\nseverity = "advice"\n'
    workspace = client(tmp_path, settings)
    assert [held(workspace, name)[0] for name in (DOUBLE, "taal/leesteken", LONG)] == [ERROR, ADVICE, WARNING]


def test_a_family_has_no_options(tmp_path: Path) -> None:
    assert held(client(tmp_path, "[lint.rules.begrijpelijk]\nmax-words = 9\n"), LONG) == (WARNING, None)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")
def test_a_link_is_where_it_leads(tmp_path: Path) -> None:
    for name in ("vast", "los"):
        (tmp_path / name).mkdir()
    (tmp_path / "drafts").symlink_to(tmp_path / "vast")
    workspace = client(tmp_path, '[[lint.override]]\nfolder = "drafts"\nrules.taal.severity = "advice"\n')
    assert [held(workspace, DOUBLE, path=path)[0] for path in ("drafts/a", "vast/a", "los/a")] == [
        ADVICE,
        ADVICE,
        ERROR,
    ]


@pytest.mark.parametrize("folder", ["..", "../proef", "drafts\\\\vast", "a\\u0000b", "weg"])
def test_a_folder_that_is_none_of_the_client_holds_nowhere(tmp_path: Path, folder: str) -> None:
    workspace = client(tmp_path, f'[[lint.override]]\nfolder = "{folder}"\nrules.taal.severity = "advice"\n')
    assert [held(workspace, DOUBLE, path=path)[0] for path in (None, "a.md", "drafts/vast/a.md")] == [ERROR] * 3


@pytest.mark.parametrize(
    ("scope", "ignored"),
    [
        ("", [True, True, True]),
        ('channel = "twitter"', [True, False, False]),
        ('folder = "drafts"', [False, True, False]),
        ('channel = ["email"]\nfolder = "drafts"', [False, True, False]),
        ('channel = ["x"]\nfolder = "drafts"', [False, False, False]),
    ],
)
def test_where_an_exemption_holds(tmp_path: Path, scope: str, ignored: list[bool]) -> None:
    workspace = client(tmp_path, f'[[lint.ignore]]\nrule = "taal"\n{scope}\nreason = "citaten"\n')
    places = [("x", None), ("email", str(tmp_path / "drafts" / "a.md")), (None, None)]
    rule = load_rules()[DOUBLE]
    found = [
        lint_draft(Draft(name="drafts/a.md", text="Zie de de folder.", channel=channel, path=path), workspace, [rule])
        for channel, path in places
    ]
    assert [not item.findings for item in found] == ignored


def test_an_option_below_zero_is_none(tmp_path: Path) -> None:
    text = f"Hoi Sanne, {'we zoeken graag voor je ' * 3}uit waar je pakket nu is gebleven. ^SV"
    workspace = client(tmp_path, f'[lint.rules."{LONG}"]\nmax-words = -5\n')
    (finding,) = lint_draft(Draft(name="a", text=text), workspace, [load_rules()[LONG]]).findings
    assert finding.message.nl == "deze zin telt 22 woorden; 20 is het meeste"


LIGHTER = {
    f'[lint.rules."{PERSONAL}"]\nseverity = "advice"\n': ERROR,
    f'[lint.rules."{PERSONAL}"]\nseverity = "advice"\nreason = ""\n': ERROR,
    f'[lint.rules."{PERSONAL}"]\nseverity = "advice"\nreason = true\n': ERROR,
    '[lint.rules.privacy]\nseverity = "warning"\n': ERROR,
    '[[lint.override]]\nreason = " "\nrules.privacy.severity = "warning"\n': ERROR,
    '[[lint.override]]\nreason = "afgesproken"\nrules.privacy = { severity = "warning", reason = "" }\n': WARNING,
    '[[lint.override]]\nreason = "afgesproken"\nrules.privacy.severity = "warning"\n': WARNING,
    '[[lint.override]]\nrules.privacy = { severity = "warning", reason = "afgesproken" }\n': WARNING,
}


@pytest.mark.parametrize(("settings", "severity"), LIGHTER.items())
def test_privacy_gets_no_lighter_without_a_reason(tmp_path: Path, settings: str, severity: Severity) -> None:
    workspace = client(tmp_path, settings)
    draft = Draft(name="a", text="Bel 06-12345678.", channel="x")
    found = lint_draft(draft, workspace, [load_rules()[PERSONAL]]).findings
    assert [item.severity for item in found] == [severity]
    assert len(refusals(workspace)) == (severity is ERROR)


@pytest.mark.parametrize("reason", ["", 'reason = ""\n', 'reason = " "\n', "reason = []\n"])
def test_privacy_is_not_ignored_without_a_reason(tmp_path: Path, reason: str) -> None:
    workspace = client(tmp_path, f'[[lint.ignore]]\nrule = "privacy"\n{reason}')
    draft = Draft(name="a", text="Bel 06-12345678.", channel="x")
    assert [item.rule for item in lint_draft(draft, workspace, [load_rules()[PERSONAL]]).findings] == [PERSONAL]
    assert [item.path is not None and item.path.endswith("webcare.toml") for item in workspace.findings] == [True]


def test_nothing_else_needs_a_reason(tmp_path: Path) -> None:
    workspace = client(tmp_path, '[lint.rules.taal]\nseverity = "advice"\n')
    assert (settings_of(workspace).refuses, refusals(workspace)) == (False, [])


NAMES = st.sampled_from(["privacy", PERSONAL, "privacy/openbaar-uitgevraagd", "taal", DOUBLE])
TABLES = st.dictionaries(
    NAMES, st.fixed_dictionaries({"severity": st.sampled_from(["advice", "warning", "error", "x"])})
)


@given(TABLES, st.lists(TABLES, max_size=3))
def test_no_setting_without_a_reason_makes_privacy_lighter(
    rules: dict[str, dict[str, str]], overrides: list[dict[str, dict[str, str]]]
) -> None:
    workspace = Workspace(None, Config(client=""), [])
    workspace.config = Config(
        client="",
        lint=LintSettings(rules=rules, override=[Override(rules=table) for table in overrides]),  # type: ignore[arg-type]  # narrower values
    )
    settings = Settings(workspace).at(frozenset(), None)
    lighter = [
        rule for rule in load_rules().values() if rule.family == "privacy" and settings.severity(rule) < rule.severity
    ]
    assert lighter == []
    asked = [name for table in (rules, *overrides) for name, values in table.items() if weakening(name, values)]
    assert Settings(workspace).refuses is bool(asked)
