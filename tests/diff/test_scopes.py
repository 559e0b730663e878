"""Lists of which an empty one means everything, and parts that are new as a whole."""

from __future__ import annotations

from pathlib import Path

from tests.diff.test_edits import copied, told
from webcare.diff import compare, snapshot
from webcare.diff.change import Change, Op
from webcare.diff.parts import in_full
from webcare.diff.scopes import value_at, whole_scopes
from webcare.store.workspace import open_workspace

TARGET = """\
- id: alles
{scope}  first-response: 1h
  valid-from: 2026-01-01
"""


def client(folder: Path, **files: str) -> Path:
    """A small client with these kinds."""
    (folder / "handbook").mkdir(parents=True)
    (folder / "webcare.toml").write_text('client = "Proef"\n', "utf-8")
    for kind, text in files.items():
        (folder / "handbook" / f"{kind}.yaml").write_text(text, "utf-8")
    return folder


def sentences(before: Path, after: Path) -> list[str]:
    return [line.words.nl for line in told(before, after).lines]


def test_from_everywhere_to_somewhere_is_no_addition(tmp_path: Path) -> None:
    everywhere = client(tmp_path / "a", targets=TARGET.format(scope=""))
    somewhere = client(tmp_path / "b", targets=TARGET.format(scope="  channels: [x, chat]\n"))
    assert sentences(everywhere, somewhere) == ["norm alles: geldt nu voor x en chat (was alle kanalen)"]
    assert sentences(somewhere, everywhere) == ["norm alles: geldt nu voor alle kanalen (was x en chat)"]


def test_the_whole_list_is_told_once(tmp_path: Path) -> None:
    one = client(tmp_path / "a", targets=TARGET.format(scope="  channels: [x, chat, email]\n"))
    other = client(tmp_path / "b", targets=TARGET.format(scope="  channels: [email, sms, review]\n"))
    assert sentences(one, other) == ["norm alles: geldt nu voor email, sms en review (was x, chat en email)"]


def test_nothing_is_read_again_without_a_scope() -> None:
    def fail() -> dict[str, object]:
        raise AssertionError

    change = Change(part="topics", path=("x", "keywords", "pakje"), op=Op.ADDED, after="pakje")
    assert whole_scopes([change], fail, fail) == [change]


def test_a_value_is_found_by_the_path_of_its_change(tmp_path: Path) -> None:
    before, after = copied(tmp_path / "a"), copied(tmp_path / "b")
    file = after / "handbook" / "contacts.yaml"
    file.write_text(file.read_text("utf-8").replace("050 000 12 9", "050 000 22 9"), "utf-8")
    old, new = open_workspace(client=str(before)), open_workspace(client=str(after))
    changes = compare(old, new).changes
    assert len(changes) == 4
    for change in changes:
        assert value_at(snapshot(old), change.part, change.path_before) == change.before
        assert value_at(snapshot(new), change.part, change.path) == change.after
    assert value_at(snapshot(new), "contacts", ("nobody", "means", "phone")) is None


def test_a_part_that_is_new_is_told_in_full(tmp_path: Path) -> None:
    without = client(tmp_path / "a")
    team = """\
way-of-working: own-team
members:
  - {contact: jan, initials: JD, roles: [writer]}
reviews:
  - {when: [complaint], by: [jan]}
meetings: [Elke maandag.]
"""
    with_team = client(tmp_path / "b", team=team)
    assert sentences(without, with_team) == [
        "team, werkwijze: nu een eigen team (eerst niets)",
        "teamlid erbij: jan (initialen JD; rol schrijver)",
        "afspraak over meelezen 1 erbij (wanneer bij een klacht; wie meeleest jan)",
        "vast moment erbij: ‘Elke maandag.’",
    ]
    assert not any(line.loosens for line in told(without, with_team).lines)
    gone = told(with_team, without)
    assert [(line.words.nl, line.loosens) for line in gone.lines] == [("team.yaml is vervallen", True)]


def test_what_is_no_whole_part_stays() -> None:
    changes = [
        Change(part="team", path=(), op=Op.REMOVED, before={"meetings": ["Elke maandag."]}),
        Change(part="topics", path=("x",), op=Op.ADDED, after={"name": "X"}),
    ]
    assert list(in_full(changes)) == changes
