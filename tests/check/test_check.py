"""webcare check: every problem in a client folder, file by file, each at its place, in both languages."""

import os
import sys
from pathlib import Path

import pytest

from tests.store.told import told
from webcare import limits
from webcare.check import check
from webcare.model.finding import Finding
from webcare.scaffold import scaffold
from webcare.store.workspace import open_workspace


@pytest.fixture(autouse=True)
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A client folder in order, which is also the current one."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "lichthuis"
    scaffold(str(folder), "Lichthuis")
    monkeypatch.chdir(folder)
    return folder


def checked() -> list[Finding]:
    return check(open_workspace()).findings


def write(path: str, text: str | bytes) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_new_client_is_in_order() -> None:
    assert checked() == []


def test_an_empty_client_is_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "leeg").mkdir()
    monkeypatch.chdir(tmp_path / "leeg")
    write("webcare.toml", 'client = "Leeg"\n')
    assert checked() == []


BROKEN: dict[str, str | bytes] = {
    "webcare.toml": 'client = "Lichthuis"\ntaal = "nl"\n[lint.rules."begrijpelijk/lange-zin"]\nmax-words = "veel"\n',
    "handbook/tone.yaml": "adress: je\nemoji: {most: 25}\n",
    "handbook/facts.yaml": "telefoon: 020\nadres: Caf\xe9".encode("latin-1"),
    "handbook/topics.yaml": "",
    "handbook/topics/a.yaml": "retour: {name: Retour}\n",
    "handbook/topic.yaml": "a: 1\n",
    "handbook/rules.yaml": (
        "geen-hoor:\n  kind: words\n  message: Schrijf geen 'hoor'.\n  words: [hoor]\n"
        "  wrong: [Dat kan niet hoor., Dat kan niet.]\n  right: [Dat kan niet.]\n"
    ),
    "answers/fragments/uren.md": "Van {{ 9 }} tot 18.00 uur.",
    "answers/fragments/README.md": "{{ dit is uitleg }}",
    "answers/pakket.md": "---\nid: pakket\ntitle: Pakket\n---\nHoi {{ naam.voor }},\n\n## x\n{% if naam %}Hoi\n",
    "answers/retour/pakket.md": "---\nid: pakket\ntitle: Retour\n---\nHoi",
    "answers/kapot.md": "Hoi".encode("utf-16"),
    "answers/pakket-niet-binnen.md": "Hoi",
    "logs/maart.jsonl": '{"type": "note", "v": 1, "id": 7, "conversation_id": "g", "at": "", "body": ""}\n\n[\n',
}
TOLD = """
webcare.toml:2:1-2:5 error gegevens/onbekende-sleutel 'taal'
  onbekende sleutel 'taal' = kies uit: client, language, timezone, region, domains, paths, lint, check, suggest, stats, privacy
  unknown key 'taal' = choose: client, language, timezone, region, domains, paths, lint, check, suggest, stats, privacy
webcare.toml:4:13-4:19 error gegevens/verkeerde-waarde '"veel"'
  hier hoort een geheel getal
  this should be a whole number
handbook/facts.yaml:2:11-2:11 error gegevens/onleesbaar ''
  dit is geen geldige UTF-8 = sla het op als UTF-8
  this is not valid UTF-8 = save it as UTF-8
handbook/rules.yaml:5:31-5:44 error handboek/eigen-regel-klopt-niet 'Dat kan niet.'
  de regel vindt niets in dit voorbeeld
  the rule finds nothing in this example
handbook/tone.yaml:1:1-1:7 error gegevens/onbekende-sleutel 'adress'
  onbekende sleutel 'adress' = bedoelde je 'address'?
  unknown key 'adress' = did you mean 'address'?
  -> address
handbook/tone.yaml:2:15-2:17 error gegevens/verkeerde-waarde '25'
  hier hoort een getal van 0 tot en met 20
  this should be a number from 0 to 20
handbook/topic.yaml:1:1-1:1 warning gegevens/onbekend-bestand ''
  dit bestand wordt niet gelezen = bedoelde je topics.yaml?
  this file is not read = did you mean topics.yaml?
handbook/topics/a.yaml:1:9-1:23 error gegevens/ontbrekende-sleutel '{name: Retour}'
  de sleutel 'keywords' ontbreekt
  the key 'keywords' is missing
answers/fragments/uren.md:1:5-1:12 error antwoord/invulveld '{{ 9 }}'
  hier kan alleen een naam, zoals {{ naam }} of {{ facts.telefoon }}
  only a name is possible here, such as {{ name }} or {{ facts.phone }}
answers/kapot.md:1:1-1:1 error gegevens/onleesbaar ''
  dit bestand is UTF-16, geen UTF-8 = sla het op als UTF-8
  this file is UTF-16, not UTF-8 = save it as UTF-8
answers/pakket-niet-binnen.md:1:1-1:1 error gegevens/ontbrekende-sleutel ''
  een antwoord begint met '---' en zijn kenmerken
  an answer begins with '---' and its keys
answers/pakket.md:5:5-5:20 error antwoord/invulveld '{{ naam.voor }}'
  hier kan alleen een naam, zoals {{ naam }} of {{ facts.telefoon }}
  only a name is possible here, such as {{ name }} or {{ facts.phone }}
answers/pakket.md:8:1-8:3 error antwoord/invulveld '{%'
  deze {% if %} heeft geen {% endif %}
  this {% if %} has no {% endif %}
answers/retour/pakket.md:2:5-2:11 error gegevens/dubbele-sleutel 'pakket'
  het kenmerk 'pakket' staat ook in answers/pakket.md
  the id 'pakket' is also in answers/pakket.md
logs/maart.jsonl:1:1-1:1 error gegevens/kapotte-regel ''
  de sleutel 'author' ontbreekt
  the key 'author' is missing
logs/maart.jsonl:1:32-1:32 error gegevens/kapotte-regel ''
  id: hier hoort tekst; er staat 7
  id: this should be text; there is 7
logs/maart.jsonl:3:2-3:2 error gegevens/kapotte-regel ''
  dit is geen geldige JSON
  this is not valid JSON
"""


def test_everything_is_told(client: Path) -> None:
    for answer in Path("answers").glob("*.md"):  # they go by the topics, which are broken too
        answer.unlink()
    for path, text in BROKEN.items():
        write(path, text)
    assert told(checked()).replace(os.sep, "/") == TOLD.strip()
    assert told(check(open_workspace(client=str(client))).findings) == told(checked())


def test_it_changes_nothing(client: Path) -> None:
    for path, text in BROKEN.items():
        write(path, text)
    before = {path: path.read_bytes() for path in client.rglob("*") if path.is_file()}
    checked()
    assert {path: path.read_bytes() for path in client.rglob("*") if path.is_file()} == before


def test_a_log_of_very_many_faults_is_told_in_part() -> None:
    write("logs/maart.jsonl", "{}\n" * (limits.FINDINGS + 50))
    assert [finding.line for finding in checked()] == list(range(1, limits.FINDINGS + 1))


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no pipes in folders, and links only for administrators"
)
def test_pipes_and_links_out_are_told(client: Path) -> None:
    """Nothing is opened that could hang, and nothing outside the folder is read."""
    (client.parent / "geheim.md").write_text("{{ geheim.geheim }}", "utf-8")
    (client.parent / "geheim.yaml").write_text("adress: geheim\n", "utf-8")
    os.mkfifo("logs/pijp.jsonl")
    os.mkfifo("answers/pijp.md")
    Path("answers/link.md").symlink_to(client.parent / "geheim.md")
    Path("answers/fragments/link.md").symlink_to(client.parent / "geheim.md")
    Path("handbook/tone.yaml").unlink()
    Path("handbook/tone.yaml").symlink_to(client.parent / "geheim.yaml")
    assert (
        told(checked())
        == """\
handbook/tone.yaml:1:1-1:1 error gegevens/onleesbaar ''
  deze link wijst buiten het handboek
  this link points out of the handbook
answers/fragments/link.md:1:1-1:1 error gegevens/onleesbaar ''
  deze link wijst buiten de antwoorden
  this link points out of the answers
answers/link.md:1:1-1:1 error gegevens/onleesbaar ''
  deze link wijst buiten de antwoorden
  this link points out of the answers
answers/pijp.md:1:1-1:1 error gegevens/onleesbaar ''
  dit is geen gewoon bestand
  this is not an ordinary file
logs/pijp.jsonl:1:1-1:1 error gegevens/onleesbaar ''
  dit is geen gewoon bestand
  this is not an ordinary file"""
    )
