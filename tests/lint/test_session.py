"""A session: many drafts, each held against its own client; what cannot be read is refused with its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.conftest import Open
from tests.store.told import told as whole
from webcare import limits
from webcare.lint import Given, Outcome, Selection
from webcare.lint.session import UNREADABLE
from webcare.model.errors import CannotRun
from webcare.model.finding import Severity
from webcare.rules import load_rules
from webcare.scaffold import scaffold
from webcare.store.workspace import open_workspace

WORD = "zakelijk/verboden-woord"


def rules_of(outcome: Outcome) -> list[str]:
    return [item.rule for item in outcome.checked.findings]


def forbidding(folder: Path, word: str) -> None:
    (folder / "handbook" / "tone.yaml").write_text(f"forbidden: [{{word: {word}}}]\n", encoding="utf-8")


def test_each_draft_belongs_to_the_client_it_lies_in(client: Path, opened: Open) -> None:
    other = client.parent / "ander"
    scaffold(str(other), "Ander")
    forbidding(client, "beleid")
    forbidding(other, "protocol")
    text = "Hoi Sanne, dat is beleid en protocol. ^SV"
    for folder in (client, other, client.parent):
        (folder / "a.md").write_text(text, encoding="utf-8")
    session = opened(WORD)
    found = [
        [text[item.start : item.end] for item in session.file(str(folder / "a.md"), write=False).checked.findings]
        for folder in (client, other, client.parent)
    ]
    assert found == [["beleid"], ["protocol"], []]
    assert sorted(map(str, session.workspaces)) == sorted([str(client), str(other), "None"])
    assert session.without_handbook


def test_a_client_that_is_named_goes_first(client: Path, opened: Open) -> None:
    forbidding(client, "beleid")
    session = opened(WORD, client=str(client))
    assert rules_of(session.piped(b"Dat is beleid.", "/elders/a.md")) == [WORD]
    assert not session.without_handbook
    with pytest.raises(CannotRun, match=r"there is no webcare.toml here"):
        opened(client=str(client / "drafts")).piped(b"Hoi", None)


@pytest.mark.usefixtures("client")
def test_a_piped_draft_has_a_name(opened: Open) -> None:
    session = opened("taal/dubbel-woord")
    assert session.piped(b"Zie de de folder.", None).checked.name == "<stdin>"
    outcome = session.piped(b"Zie de de folder.", "drafts/a.md")
    assert (outcome.checked.name, outcome.checked.findings[0].path) == ("drafts/a.md", "drafts/a.md")


@pytest.mark.usefixtures("client")
def test_a_piped_answer_is_linted_as_one(opened: Open) -> None:
    text = b"---\nid: laat\ntitle: Te laat\nvariables:\n  dag: {description: d, example: de}\n---\nHoi, zie {{ dag }} de folder. ^SV"
    outcome = opened("taal/dubbel-woord", "persoonlijk/invulveld").piped(text, "answers/laat.md")
    assert rules_of(outcome) == ["taal/dubbel-woord"]
    assert rules_of(opened("taal/dubbel-woord").piped(text, "drafts/laat.md"))[:1] == ["gegevens/onbekende-sleutel"]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"Hoi \xff", "<stdin>:1:5"),
        (b"Hoi\n\0", "<stdin>"),
        (b"\xff\xfeH\0", "<stdin>"),
        (b"a" * (limits.DRAFT + 1), "<stdin>"),
    ],
)
@pytest.mark.usefixtures("client")
def test_what_cannot_be_read_is_refused(opened: Open, data: bytes, place: str) -> None:
    with pytest.raises(CannotRun) as caught:
        opened(fixing=True).piped(data, None)
    assert caught.value.place == place


@pytest.mark.usefixtures("client")
def test_a_draft_of_the_largest_size_is_read(opened: Open) -> None:
    assert opened("taal/dubbel-woord").piped(b"> a\n" * (limits.DRAFT // 4), None).checked.name == "<stdin>"


def test_what_is_wrong_with_the_handbook_is_kept(client: Path, opened: Open) -> None:
    (client / "handbook" / "tone.yaml").write_text("adress: u\n", encoding="utf-8")
    (client / "handbook" / "vocabulary.yaml").write_text("names: [", encoding="utf-8")
    (client / "handbook" / "crisis.yaml").write_text("x: [", encoding="utf-8")
    session = opened()
    session.piped(b"Hoi Sanne, dag. ^SV", None)
    told = {(item.path, item.rule in UNREADABLE) for item in session.handbook_findings}
    assert told == {("handbook/tone.yaml", False), ("handbook/vocabulary.yaml", True)}
    with pytest.raises(CannotRun) as caught:
        session.refuse_unreadable()
    assert caught.value.place == "handbook/vocabulary.yaml:1:9"


def test_the_limit_is_that_of_the_client(client: Path, opened: Open) -> None:
    settings = client / "webcare.toml"
    text = settings.read_text(encoding="utf-8").replace('fail-on = "warning"', 'fail-on = "advice"')
    settings.write_text(text, encoding="utf-8")
    session = opened()
    assert session.fail_on == "warning"
    session.piped(b"Hoi. ^SV", None)
    assert session.fail_on == "advice"


@pytest.mark.usefixtures("client")
def test_what_is_given_holds_for_all(opened: Open) -> None:
    session = opened("empathisch", given=Given(reply_to="Wat een waardeloze service!"))
    drafts = ["Hoi Sanne, het komt.", '---\nreply-to: "Mooi!"\n---\nHoi Sanne, het komt.']
    assert [rules_of(session.piped(draft.encode(), None)) for draft in drafts] == [["empathisch/geen-erkenning"]] * 2


@pytest.mark.usefixtures("client")
@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), set(load_rules())),
        (Selection(("taal/leesteken", "webcare")), {"taal/leesteken", "webcare/ongebruikte-uitzondering"}),
        (
            Selection((), tuple({name.partition("/")[0] for name in load_rules()} - {"webcare"})),
            {"webcare/ongebruikte-uitzondering"},
        ),
        (Selection(("taal",), ("taal",)), set()),
    ],
)
def test_which_rules_a_selection_means(selection: Selection, expected: set[str]) -> None:
    rules = selection.rules(open_workspace("."))
    assert {rule.name for rule in rules if not rule.name.startswith("eigen/")} == expected


def test_linting_writes_nothing_unless_it_is_asked_to(client: Path, opened: Open) -> None:
    draft = client / "a.md"
    draft.write_text("Zie de de folder.", encoding="utf-8")
    for fixing, write in ((False, False), (False, True), (True, False)):
        outcome = opened("taal/dubbel-woord", fixing=fixing).file("a.md", write=write)
        assert (outcome.before, outcome.fixed is not None) == ("Zie de de folder.", fixing)
        assert draft.read_text(encoding="utf-8") == "Zie de de folder."


LIGHTER = '\n[lint.rules."privacy/persoonsgegeven"]\nseverity = "advice"\n'


def test_a_lighter_privacy_rule_is_refused_and_told_once(client: Path, opened: Open) -> None:
    settings = client / "webcare.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + LIGHTER, encoding="utf-8")
    session = opened("privacy")
    drafts = [b"---\nchannel: x\n---\nBel 06-12345678.", b"---\nchannel: x\n---\nBel 06-87654321."]
    severities = [item.severity for draft in drafts for item in session.piped(draft, None).checked.findings]
    line = text.count("\n") + 3
    assert severities == [Severity.ERROR] * 2
    assert whole(session.handbook_findings) == (
        f"webcare.toml:{line}:12-{line}:20 error gegevens/zonder-reden '\"advice\"'\n"
        "  'privacy/persoonsgegeven' wordt lichter, en er staat geen reden bij"
        ' = zet erbij: reason = "…"; tot dan geldt dit niet\n'
        "  'privacy/persoonsgegeven' gets lighter, and no reason is given"
        ' = add reason = "…"; until then this does not hold'
    )
    settings.write_text(text + LIGHTER + 'reason = "wij tonen ons eigen nummer"\n', encoding="utf-8")
    session = opened("privacy")
    assert [item.severity for item in session.piped(drafts[0], None).checked.findings] == [Severity.ADVICE]
    assert session.handbook_findings == []


@pytest.mark.parametrize("reason", ["", 'reason = "  "\n'])
def test_an_exemption_from_privacy_without_a_reason_does_not_hold(client: Path, opened: Open, reason: str) -> None:
    with (client / "webcare.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[lint.ignore]]\nrule = "privacy"\n{reason}')
    session = opened("privacy")
    assert rules_of(session.piped(b"---\nchannel: x\n---\nBel 06-12345678.", None)) == ["privacy/persoonsgegeven"]
    assert len(session.handbook_findings) == 1


def test_an_override_by_folder_is_for_files_and_named_pipes(client: Path, opened: Open) -> None:
    with (client / "webcare.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[lint.override]]\nfolder = "drafts/x"\nrules.taal.severity = "advice"\n')
        file.write('[[lint.ignore]]\nrule = "taal/leesteken"\nfolder = "drafts/x"\nreason = "zo praten we daar"\n')
    text = "Zie de de folder , hoor. ^SV"
    for name in ("drafts/x/a.md", "drafts/x/b/a.txt", "drafts/a.md"):
        (client / name).parent.mkdir(parents=True, exist_ok=True)
        (client / name).write_text(text, encoding="utf-8")
    session = opened("taal")
    outcomes = {
        "a file": session.file("drafts/x/a.md", write=False),
        "a file below": session.file("drafts/x/b/a.txt", write=False),
        "a file beside": session.file("drafts/a.md", write=False),
        "a pipe": session.piped(text.encode(), None),
        "a named pipe": session.piped(text.encode(), "drafts/x/nieuw.md"),
    }
    inside = [("taal/dubbel-woord", Severity.ADVICE)]
    outside = [("taal/dubbel-woord", Severity.ERROR), ("taal/leesteken", Severity.WARNING)]
    assert {
        name: [(item.rule, item.severity) for item in outcome.checked.findings] for name, outcome in outcomes.items()
    } == {
        "a file": inside,
        "a file below": inside,
        "a file beside": outside,
        "a pipe": outside,
        "a named pipe": inside,
    }
