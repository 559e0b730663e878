"""What all rules of check share: which of them run, the order of what they find, the moment, and each file read once."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.check.folders import checked
from webcare.check import check, load_folder_rules
from webcare.check.trees import scalars, select
from webcare.model.errors import CannotRun
from webcare.model.finding import Severity, Source
from webcare.store import yaml
from webcare.store.workspace import open_workspace
from webcare.store.yaml import parse_yaml

FILES = {
    "webcare.toml": 'client = "Proef"\ntimezone = "Europe/Amsterdam"\nkleur = "rood"\n',
    "handbook/tone.yaml": "adress: je\n",
    "handbook/contacts.yaml": "b: {kind: person, name: B, backup: b}\na: {kind: person, name: A, backup: c}\n",
    "handbook/rules.yaml": (
        "hoor:\n  kind: words\n  message: Nee.\n  level: error\n  words: [hoor]\n"
        "  wrong: [Dat kan hoor.]\n  right: [Dat kan.]\n"
    ),
    "answers/b.md": "---\nid: b\ntitle: B\nvalid-until: 2026-06-30\n---\nHoi, dat is is zo hoor. {{ naam }}\n",
    "answers/a.md": "---\nid: a\ntitle: A\n---\nHoi, wij hebt je pakket.\n",
    "logs/a.jsonl": "{\n",
}
EVERYTHING = [
    "webcare.toml gegevens/onbekende-sleutel",
    "handbook/contacts.yaml handboek/contact-in-kring",
    "handbook/contacts.yaml handboek/onbekende-verwijzing",
    "handbook/tone.yaml gegevens/onbekende-sleutel",
    "answers/a.md taal/werkwoordsvorm",
    "answers/b.md antwoord/verlopen",
    "answers/b.md taal/dubbel-woord",
    "answers/b.md eigen/hoor",
    "answers/b.md antwoord/invulveld",
    "logs/a.jsonl gegevens/kapotte-regel",
]


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client folder with a fault of every sort, which is also the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*select: str, skip: tuple[str, ...] = (), year: int = 2026) -> list[str]:
    """The path and the rule of each finding."""
    now = datetime(year, 11, 22, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))
    findings = check(open_workspace(), now, select=select, skip=skip).findings
    return [f"{one.path} {one.rule}".replace(os.sep, "/") for one in findings]


def test_file_by_file_and_by_place() -> None:
    assert found() == EVERYTHING
    assert check(open_workspace()).lines == 1


def test_the_moment_decides_what_ran_out() -> None:
    assert found(year=2025) == [one for one in EVERYTHING if "verlopen" not in one]


CHOSEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "a family": (("handboek",), ()),
    "a rule": (("gegevens/onbekende-sleutel",), ()),
    "a former name": (("handboek/contact",), ()),
    "a rule of lint": (("taal/dubbel-woord",), ()),
    "a family of lint": (("taal",), ()),
    "a rule of the client's own": (("eigen/hoor",), ()),
    "two of them": (("antwoord/verlopen", "taal"), ()),
    "all but a family": ((), ("gegevens",)),
    "all but a family of lint": ((), ("taal", "eigen")),
    "a family but a rule of it": (("handboek",), ("handboek/onbekende-verwijzing",)),
}
SAID = {
    "a family": ("handboek/",),
    "a rule": ("gegevens/onbekende-sleutel",),
    "a former name": ("handboek/contact-in-kring",),
    "a rule of lint": ("taal/dubbel-woord",),
    "a family of lint": ("taal/",),
    "a rule of the client's own": ("eigen/",),
    "two of them": ("antwoord/verlopen", "taal/"),
    "all but a family": ("handboek/", "taal/", "antwoord/", "eigen/"),
    "all but a family of lint": ("gegevens/", "handboek/", "antwoord/"),
    "a family but a rule of it": ("handboek/contact-in-kring",),
}


@pytest.mark.parametrize("name", CHOSEN)
def test_which_rules_run(name: str) -> None:
    select_, skip = CHOSEN[name]
    expected = [one for one in EVERYTHING if one.split(" ")[1].startswith(SAID[name])]
    assert expected and found(*select_, skip=skip) == expected


def test_linting_the_answers_can_be_selected_and_skipped_as_a_whole() -> None:
    linted = [one for one in EVERYTHING if one.split(" ")[1].startswith(("taal/", "eigen/"))]
    assert found(skip=("antwoord/afgekeurde-tekst",)) == [one for one in EVERYTHING if one not in linted]
    invulveld = "answers/b.md antwoord/invulveld"
    assert found("antwoord/afgekeurde-tekst") == sorted((*linted, invulveld), key=EVERYTHING.index)


@pytest.mark.parametrize(
    ("name", "close"), [("handbok", "handboek"), ("handboek/dekkin", ""), ("taal/dubbelwoord", "taal/dubbel-woord")]
)
def test_a_name_that_is_no_rule(name: str, close: str) -> None:
    with pytest.raises(CannotRun) as told:
        checked(name)
    assert told.value.message.nl == f"onbekende regel '{name}'"
    assert told.value.hint is not None and close in told.value.hint.nl


def test_what_is_waived(client: Path) -> None:
    toml = client / "webcare.toml"
    toml.write_text(
        'client = "Proef"\n[[check.ignore]]\nrule = "handboek"\nreason = "we bouwen nog"\n'
        '[[check.ignore]]\nrule = "antwoord/verlopen"\nfolder = "answers"\nreason = "bewaard"\n'
        '[[check.ignore]]\nrule = "gegevens/kapotte-regel"\nfolder = ["drafts", "answers"]\nreason = "niet hier"\n',
        "utf-8",
    )
    (client / "drafts").mkdir()
    gone = ("handboek/", "antwoord/verlopen")
    assert found() == [one for one in EVERYTHING[1:] if not one.split(" ")[1].startswith(gone)]


def test_a_waiver_says_why_and_names_what_is_there(client: Path) -> None:
    text = 'client = "Proef"\n[[check.ignore]]\nrule = "handboek"\n[[check.ignore]]\nrule = "handbok"\nfolder = "weg"\nreason = "x"\n'
    (client / "webcare.toml").write_text(text, "utf-8")
    told = [one for one in checked("gegevens") if one.path == "webcare.toml"]
    assert [(one.line, one.rule, one.message.nl) for one in told] == [
        (2, "gegevens/ontbrekende-sleutel", "de sleutel 'reason' ontbreekt"),
        (5, "gegevens/verkeerde-waarde", "onbekende regel 'handbok'"),
        (6, "gegevens/verkeerde-waarde", "deze map bestaat niet: 'weg'"),
    ]
    assert told[1].hint is not None and told[1].hint.nl == "bedoelde je 'handboek'?"
    assert "handbook/contacts.yaml handboek/contact-in-kring" in found()


def test_each_file_of_the_handbook_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str | None] = []

    def counted(source: Source, *span: int) -> object:
        parsed.append(source.path)
        return parse_yaml(source, *span)

    monkeypatch.setattr(yaml, "parse_yaml", counted)
    found()
    of_handbook = [path for path in parsed if path and path.startswith("handbook")]
    assert sorted(of_handbook) == sorted(
        os.path.join("handbook", f"{kind}.yaml") for kind in ("contacts", "rules", "tone")
    )


def test_what_stands_at_a_path_and_what_says_nothing() -> None:
    text = "a: {x: [{k: 1}, {k: [2, '', ~, null, 'null', 3]}, 4], y: {k: 5}}\n"
    tree = parse_yaml(Source("a", text))[0]
    assert [one.text for node in select(tree, "a.x.*.k") for one in scalars(node)] == ["1", "2", "null", "3"]
    assert [one.text for node in select(tree, "a.*.k") for one in scalars(node)] == ["5"]
    assert select(tree, "b.*") == select(tree, "a.x.k") == select(None, "a") == []


@pytest.mark.skipif(shutil.which("git") is None, reason="the test makes a repository with git")
def test_personal_data_in_what_git_tracks(client: Path) -> None:
    personal = "Bel mevrouw Bos op 06-12345678.\n"
    answer = f"---\nid: c\ntitle: C\n---\nHoi. {personal}"
    files = {"handbook/vocabulary.yaml": f"names: [{{name: X, what: {personal.strip()}}}]\n", "answers/c.md": answer,
             "drafts/d.md": personal, "README.md": personal, "answers/untracked.md": answer.replace("id: c", "id: untracked")}  # fmt: skip
    for name, text in files.items():
        (client / name).parent.mkdir(exist_ok=True)
        (client / name).write_text(text, "utf-8")
    assert found("privacy/gegeven-in-bestand") == []  # nothing is in git
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "handbook", "drafts", "README.md", "answers/c.md"], check=True)
    told = checked("privacy/gegeven-in-bestand")
    assert [(str(one.path).replace(os.sep, "/"), one.severity, one.message.nl) for one in told] == [
        (path, Severity.ERROR, "telefoonnummer: 06-********")
        for path in ("handbook/vocabulary.yaml", "answers/c.md", "drafts/d.md")
    ]


def test_an_unknown_time_zone_stops_nothing(client: Path) -> None:
    (client / "webcare.toml").write_text('client = "Proef"\ntimezone = "Europe/Amsterdm"\n', "utf-8")
    assert found()[0] == "webcare.toml gegevens/verkeerde-waarde"
    assert set(EVERYTHING[1:]) <= set(found())


def test_the_rules_are_listed_family_by_family() -> None:
    names = list(load_folder_rules())
    families = list(dict.fromkeys(name.partition("/")[0] for name in names))
    assert families == ["gegevens", "handboek", "antwoord", "privacy"]
    assert names == [name for family in families for name in sorted(names) if name.startswith(f"{family}/")]
