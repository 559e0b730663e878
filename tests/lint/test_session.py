"""A session: many drafts, each held against its own client; what cannot be read is refused with its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.conftest import Open
from webcare.lint import Given, Outcome, Selection
from webcare.lint.session import UNREADABLE
from webcare.model.errors import CannotRun
from webcare.rules import load_rules
from webcare.scaffold import scaffold
from webcare.store import limits
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
