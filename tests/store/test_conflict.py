"""A merge conflict that git left in a file: one finding, at its first marker, whatever reads the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.told import told
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Source
from webcare.store.answers import parse_answer, read_fragments
from webcare.store.conflict import conflict_in_data, conflict_in_text
from webcare.store.front import read_front
from webcare.store.handbook import Handbook
from webcare.store.log import read_log
from webcare.store.toml import parse_toml
from webcare.store.workspace import read_config
from webcare.store.yaml import parse_yaml

RULE = "gegevens/samenvoegconflict"
MARKED = "<<<<<<< HEAD\n{}=======\n{}>>>>>>> main\n"
THREE_WAY = "<<<<<<< HEAD\n{}||||||| 1a2b3c4\n=======\n{}>>>>>>> main\n"


def expected(place: str, words: str = "<<<<<<<") -> str:
    return (
        f"{place} error {RULE} '{words}'\n"
        "  hier staat nog een samenvoegconflict van git = kies een van beide versies en haal de markeringen weg\n"
        "  a merge conflict of git is still here = choose one of the two versions and remove the markers"
    )


@pytest.mark.parametrize("form", [MARKED, THREE_WAY], ids=["two ways", "three ways"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_yaml(form: str, newline: str) -> None:
    text = ("register: neutral\n" + form.format("address: je\n", "address: u\n")).replace("\n", newline)
    node, findings = parse_yaml(Source("tone.yaml", text))
    assert node is None
    assert told(findings) == expected("tone.yaml:2:1-2:8")


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "=======", "|||||||", ">>>>>>> main", ">>>>>>>"])
def test_half_a_conflict_in_yaml_and_toml(marker: str) -> None:
    text = f"a: 1\n{marker}\nb: 3\n"
    assert told(parse_yaml(Source("a.yaml", text))[1]) == expected("a.yaml:2:1-2:8", marker[:7])
    text = f"a = 1\n{marker}\nb = 3\n"
    assert told(parse_toml(Source("a.toml", text))[1]) == expected("a.toml:2:1-2:8", marker[:7])


@pytest.mark.parametrize(
    "text",
    [
        "text: |\n  Titel\n  =======\n  >>>>>>> zei hij\n",  # in a block, indented
        "a: '<<<<<<<'\n",
        "# <<<<<<< dit is uitleg\n",
        "========: 1\n",
        "a: 1\n======= # x",
    ],
)
def test_yaml_without_a_conflict(text: str) -> None:
    found = [finding.rule for finding in parse_yaml(Source("a.yaml", text))[1]]
    assert (RULE in found) is (text == "a: 1\n======= # x")


def test_the_handbook_tells_it_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    (tmp_path / "tone.yaml").write_text(MARKED.format("address: je\n", "address: u\n"), encoding="utf-8")
    handbook = Handbook(str(tmp_path), shown="handbook")
    handbook.read_all()
    assert told(handbook.findings) == expected("handbook/tone.yaml:1:1-1:8")


def test_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    monkeypatch.chdir(tmp_path)
    Path("webcare.toml").write_text('client = "A"\n' + MARKED.format('language = "nl"\n', ""), encoding="utf-8")
    config, findings = read_config("webcare.toml")
    assert config.client == ""
    assert told(findings) == expected("webcare.toml:2:1-2:8")


HEAD = "---\nid: bezorging\ntitle: Bezorging\n"
ANSWERS = {
    "in the keys": (HEAD + MARKED.format("topic: a\n", "topic: b\n") + "---\nHoi!\n", "4:1-4:8", False),
    "in the text": (HEAD + "---\nHoi!\n" + MARKED.format("Tot morgen.\n", "Tot straks.\n"), "6:1-6:8", True),
    "around all of it": (MARKED.format(HEAD + "---\nHoi!\n", HEAD + "---\nHallo!\n"), "1:1-1:8", False),
    "before the keys": ("<<<<<<< HEAD\n" + HEAD + "---\nHoi!\n", "1:1-1:8", False),
    "half of it": (HEAD + "---\nHoi!\n=======\nTot straks.\n>>>>>>> main\n", "6:1-6:8", True),
}


@pytest.mark.parametrize(("text", "place", "has_keys"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer(text: str, place: str, *, has_keys: bool) -> None:
    answer, findings = parse_answer(Source("bezorging.md", text))
    assert answer is None
    assert told(findings) == expected(f"bezorging.md:{place}", "=======" if "<<<" not in text else "<<<<<<<")
    assert (read_front(Source("bezorging.md", text))[0] is not None) is has_keys  # who a text is about stays known


@pytest.mark.parametrize(
    "text",
    [
        "Bezorging\n=======\n\nHoi!\n",
        "Bezorging\n=======\n\nEn nog iets\n=======\n",
        ">>>>>>> zo diep geciteerd\n\nBezorging\n=======\n",
        "Kijk: <<<<<<< hier\n",
        "<<<<<<<< acht\n",
        "<<<<<<<zonder spatie\n",
        "======= geen kop\n>>>>>>> citaat\n",
        "",
    ],
)
def test_text_without_a_conflict(text: str) -> None:
    assert conflict_in_text(Source("a.md", text)) is None


def test_a_fragment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "answers" / "fragments").mkdir(parents=True)
    path = tmp_path / "answers" / "fragments" / "groet.md"
    path.write_text(MARKED.format("Groet!\n", "Tot ziens!\n"), encoding="utf-8")
    _, findings = read_fragments("answers")
    assert told(findings) == expected("answers/fragments/groet.md:1:1-1:8")


RECORD = (
    '{{"v":1,"type":"note","id":"{}","conversation_id":"c1","at":"2026-11-01T10:00:00+01:00",'
    '"author":{{"type":"agent","ref":"sanne"}},"body":"gebeld"}}\n'
)
FIRST, SECOND, THIRD = (RECORD.format(name) for name in ("n1", "n2", "n3"))


@pytest.mark.parametrize("form", [MARKED, THREE_WAY], ids=["two ways", "three ways"])
def test_a_log(tmp_path: Path, form: str) -> None:
    path = tmp_path / "november.jsonl"
    path.write_text(FIRST + form.format(SECOND, THIRD), encoding="utf-8")
    items = list(read_log(str(path), "november.jsonl"))
    findings = [item for item in items if isinstance(item, Finding)]
    assert told(findings) == expected("november.jsonl:2:1-2:1", "")
    assert [item.id for item in items if not isinstance(item, Finding)] == ["n1", "n2", "n3"]


def test_two_conflicts_in_a_log(tmp_path: Path) -> None:
    path = tmp_path / "november.jsonl"
    path.write_text((MARKED + "=======\n{}" + MARKED).format(FIRST, "", SECOND, THIRD, ""), encoding="utf-8")
    places = [(item.line, item.rule) for item in read_log(str(path)) if isinstance(item, Finding)]
    assert places == [(1, RULE), (5, RULE), (7, RULE)]  # the second is only the middle of one


@pytest.mark.parametrize(
    ("text", "lines"),
    [("=======\n", [1]), ("\ufeff>>>>>>> main\n=======\n", [1, 2]), ("\ufeff<<<<<<< a\n=======\n", [1])],
)
def test_half_a_conflict_in_a_log(tmp_path: Path, text: str, lines: list[int]) -> None:
    path = tmp_path / "november.jsonl"
    path.write_text(text, encoding="utf-8")
    assert [item.line for item in read_log(str(path)) if isinstance(item, Finding)] == lines


LIKELY = st.text(st.sampled_from("<<<<>>>>====||| \r\nab"), max_size=80)


@given(LIKELY)
def test_the_first_marker_is_at_the_start_of_a_line(text: str) -> None:
    for find in (conflict_in_data, conflict_in_text):
        finding = find(Source("a.md", text))
        if finding is not None:
            assert (finding.column, text[finding.start : finding.end]) in [(1, sign * 7) for sign in "<=>|"]


def test_a_file_that_cannot_be_read_is_no_conflict(tmp_path: Path) -> None:
    with pytest.raises(CannotRun):
        list(read_log(str(tmp_path / "weg.jsonl")))
