"""The handbook: read kind by kind, merged from several files, and never from outside its folder."""

import os
import sys
from pathlib import Path

import pytest

from tests.store.told import told
from webcare.model.handbook import KINDS
from webcare.model.handbook.tone import Tone
from webcare.model.handbook.vocabulary import Vocabulary
from webcare.store.handbook import Handbook
from webcare.store.workspace import DEFAULTS

links = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets only administrators make links")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty handbook, in the current folder."""
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "handbook").mkdir()
    return tmp_path / "handbook"


def write(folder: Path, **texts: str) -> Handbook:
    """Files by name (``__`` is a folder's ``/``), and the handbook of that folder."""
    for name, text in texts.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    return Handbook(str(folder), shown="handbook")


def findings(handbook: Handbook) -> str:
    """What is wrong with it, every path with slashes."""
    return told(handbook.findings).replace(os.sep, "/")


def test_an_absent_kind_is_empty_or_none(folder: Path) -> None:
    handbook = Handbook(str(folder))
    assert handbook.own
    assert (handbook.tone, handbook.vocabulary, handbook.privacy.ask) == (Tone(), Vocabulary(), [])
    assert [handbook.channels, handbook.hours, handbook.topics, handbook.contacts, handbook.facts] == [{}] * 5
    assert [handbook.targets, handbook.rules, handbook.goals] == [[], {}, {}]
    assert [handbook.escalation, handbook.crisis, handbook.monitoring, handbook.team] == [None] * 4
    handbook.read_all()
    assert handbook.findings == []


def test_the_clients_own_kinds_are_read() -> None:
    handbook = Handbook(os.path.join(DEFAULTS, "handbook"))
    handbook.read_all()
    assert handbook.findings == []
    assert all(handbook.entry(kind) is not None for kind in KINDS)
    assert handbook.contacts["teamleider"].name == "Femke Smit"


def test_a_kind_is_read_once_and_only_when_asked_for(folder: Path) -> None:
    handbook = write(folder, tone="adress: je\n", facts="telefoon: 020 123 45 67\n")
    assert handbook.facts == {"telefoon": "020 123 45 67"}
    assert handbook.findings == []
    assert handbook.tone is handbook.tone
    assert len(handbook.findings) == 1
    handbook.put("team", None)
    assert handbook.team is None


def test_what_is_put_stands_for_the_file(folder: Path) -> None:
    handbook = write(folder, tone="address: u\n")
    handbook.put("tone", Tone(address="je"))
    assert handbook.tone.address == "je"


def test_a_kind_may_be_several_files(folder: Path) -> None:
    handbook = write(
        folder,
        topics="bezorging: {name: Bezorging, keywords: [pakket]}\n",
        topics__b="retour: {name: Retour, keywords: [retour]}\nbezorging: {name: Nog een, keywords: [x]}\n",
        topics__a="bezorging: {name: En nog een, keywords: [x]}\nklacht: {name: Klacht, keywords: [klacht]}\n",
        targets="- {id: a, valid-from: 2026-01-01}\n",
        targets__a="- {id: b, valid-from: 2026-01-01}\n",
    )
    names = [(key, topic.name) for key, topic in handbook.topics.items()]
    assert sorted(names) == [("bezorging", "Bezorging"), ("klacht", "Klacht"), ("retour", "Retour")]
    assert [target.id for target in handbook.targets] == ["a", "b"]
    assert findings(handbook) == (
        "handbook/topics/a.yaml:1:1-1:10 error gegevens/dubbele-sleutel 'bezorging'\n"
        "  'bezorging' staat al in een ander bestand = houd er één, en haal de andere weg\n"
        "  'bezorging' is in another file already = keep one, and remove the other\n"
        "handbook/topics/b.yaml:2:1-2:10 error gegevens/dubbele-sleutel 'bezorging'\n"
        "  'bezorging' staat al in een ander bestand = houd er één, en haal de andere weg\n"
        "  'bezorging' is in another file already = keep one, and remove the other"
    )


def test_a_kind_that_is_one_entry_cannot_be_merged(folder: Path) -> None:
    handbook = write(folder, tone="address: u\n", tone__extra="register: formal\n")
    assert (handbook.tone.address, handbook.tone.register) == ("u", "neutral")
    assert findings(handbook) == (
        "handbook/tone/extra.yaml:1:1-1:1 error gegevens/dubbele-sleutel ''\n"
        "  tone staat al in een ander bestand = houd er één, en haal de andere weg\n"
        "  tone is in another file already = keep one, and remove the other"
    )


BAD = """
handbook/channels.yaml:1:1-1:1 error gegevens/onleesbaar ''
  dit is een map, geen bestand
  this is a folder, not a file
handbook/topics/a.yaml:1:1-1:9 error gegevens/verkeerde-waarde '- retour'
  hier hoort een blok met sleutels
  this should be a block of keys
handbook/contacts.yaml:2:1-2:1 error gegevens/yaml ''
  dit is geen geldige YAML = kijk naar het inspringen, en zet tekst met ': ' of ' #' erin tussen aanhalingstekens
  this is not valid YAML = check the indentation, and quote text that holds ': ' or ' #'
handbook/facts.yaml:2:12-2:12 error gegevens/onleesbaar ''
  dit is geen geldige UTF-8 = sla het op als UTF-8
  this is not valid UTF-8 = save it as UTF-8
"""


def test_one_bad_file_does_not_hide_the_others(folder: Path) -> None:
    topics = "retour: {name: Retour, keywords: [retour]}\n"
    handbook = write(folder, contacts="x: [\n", topics="", topics__a="- retour\n", topics__b=topics)
    (folder / "facts.yaml").write_bytes("telefoon: 020\nadres: Straße 1\n".encode("latin-1"))
    (folder / "channels.yaml").mkdir()
    handbook.read_all()
    assert list(handbook.topics) == ["retour"]
    assert findings(handbook) == BAD.strip()


STRANGERS = {
    "topic.yaml": "topics",
    "topics.yml": "topics",
    "facts.json": "facts",
    "topics/label.yml": "topics",
    "vrijetijd.yaml": None,
    "notities/maart.yaml": None,
}


@pytest.mark.parametrize(("name", "meant"), STRANGERS.items())
def test_a_file_that_nobody_reads_is_told(name: str, meant: str | None, folder: Path) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("a: 1\n", "utf-8")
    handbook = Handbook(str(folder), shown="handbook")
    handbook.read_all()
    nl, en = (f" = bedoelde je {meant}.yaml?", f" = did you mean {meant}.yaml?") if meant else ("", "")
    assert findings(handbook) == (
        f"handbook/{name}:1:1-1:1 warning gegevens/onbekend-bestand ''\n"
        f"  dit bestand wordt niet gelezen{nl}\n  this file is not read{en}"
    )


@links
def test_a_link_out_of_the_handbook_is_told_and_not_followed(folder: Path) -> None:
    elsewhere = folder.parent / "elders"
    elsewhere.mkdir()
    (elsewhere / "tone.yaml").write_text("address: u\n", "utf-8")
    (elsewhere / "geheim.yaml").write_text("geheim: {name: Geheim, keywords: [geheim]}\n", "utf-8")
    (folder / "tone.yaml").symlink_to(elsewhere / "tone.yaml")
    (folder / "topics").symlink_to(elsewhere)
    (folder / "goals").mkdir()
    (folder / "goals" / "geheim.yaml").symlink_to(elsewhere / "geheim.yaml")
    handbook = Handbook(str(folder), shown="handbook")
    handbook.read_all()
    assert (handbook.tone, handbook.topics, handbook.goals) == (Tone(), {}, {})
    assert [handbook.files(kind) for kind in ("tone", "topics", "goals")] == [[], [], []]
    assert findings(handbook) == "\n".join(
        f"handbook/{name}:1:1-1:1 error gegevens/onleesbaar ''\n"
        "  deze link wijst buiten het handboek = zet het bestand zelf in het handboek\n"
        "  this link points out of the handbook = put the file itself into the handbook"
        for name in ("tone.yaml", "topics")
    )


@links
def test_a_link_inside_the_handbook_is_followed(folder: Path) -> None:
    handbook = write(folder, oud__tone="address: u\n")
    (folder / "tone.yaml").symlink_to(folder / "oud" / "tone.yaml")
    assert (handbook.tone.address, handbook.findings) == ("u", [])
