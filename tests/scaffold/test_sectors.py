"""Every sector yields a folder in which check finds nothing, for every form of address and set of channels."""

from __future__ import annotations

import re
import tempfile
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from webcare import limits
from webcare.check import check
from webcare.model.errors import CannotRun
from webcare.model.handbook.tone import Address
from webcare.model.text import Text
from webcare.model.values import Expected
from webcare.privacy import find
from webcare.readiness import State, readiness
from webcare.scaffold import (
    Wishes,
    known_channels,
    printable,
    read_caller,
    read_channels,
    read_hours,
    scaffold_as_wished,
    sectors,
)
from webcare.scaffold.layers import SECTORS, files
from webcare.store.answers import answer_paths, parse_answer
from webcare.store.files import read_source
from webcare.store.workspace import Workspace, open_workspace

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
NAMES = ["algemeen", "bank", "energie", "gemeente", "pensioen", "telecom", "vervoer", "webshop", "zorg"]
FORMS: tuple[Address, ...] = ("je", "u", "mirror")
BODY = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
MARKUP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
BEFORE_JE = re.compile(r"\b(?:Hier|Zo|Dan|Daar|Nu|Waar|Wanneer|Hoe) (?!moet|weet|laat|zet|zit|sluit)\w+t je\b")
JE, U = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE), re.compile(r"\b(?:u|uw)\b", re.IGNORECASE)


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")


def made(folder: Path, sector: str, address: Address | None, channels: str | None = None) -> Workspace:
    wishes = Wishes(
        "De Zon",
        DAY,
        sector,
        address,
        None if channels is None else read_channels(channels),
        read_hours("ma-vr 9-18, za 10-16"),
        read_caller("Femke Smit, 06 12 34 56 78"),
    )
    scaffold_as_wished(str(folder), wishes)
    return open_workspace(client=str(folder))


def bodies(folder: Path) -> dict[str, str]:
    """What customers read: the answers without front matter and placeholders."""
    texts = {path.name: path.read_text("utf-8") for path in (folder / "answers").glob("*.md")}
    return {name: MARKUP.sub("", BODY.sub("", text)) for name, text in texts.items()}


def test_the_sectors() -> None:
    assert sectors() == NAMES


@pytest.mark.parametrize("address", FORMS)
@pytest.mark.parametrize("sector", NAMES)
def test_check_finds_nothing(sector: str, address: Address, tmp_path: Path) -> None:
    workspace = made(tmp_path, sector, address)
    assert check(workspace, NOW).findings == []
    assert workspace.handbook.tone.address == address


@pytest.mark.parametrize(
    "channels", ["x", "review", "whatsapp", "e-mail", "instagram en chat", "twitter, facebook, mail"]
)
def test_check_finds_nothing_on_a_few_channels(channels: str, tmp_path: Path) -> None:
    workspace = made(tmp_path, "webshop", None, channels)
    assert check(workspace, NOW).findings == []
    served = set(workspace.handbook.channels)
    assert served == set(read_channels(channels))
    named = {name for target in workspace.handbook.targets for name in target.channels}
    assert named <= served
    for path in answer_paths(str(tmp_path / "answers")):
        answer = parse_answer(read_source(path, limits.ANSWER))[0]
        assert answer is not None
        assert {one.channel for one in answer.variants} - {None} <= served


@pytest.mark.parametrize("sector", NAMES)
def test_answers_speak_one_form_of_address(sector: str, tmp_path: Path) -> None:
    made(tmp_path / "je", sector, "je")
    made(tmp_path / "u", sector, "u")
    assert {name for name, text in bodies(tmp_path / "u").items() if JE.search(text)} == set()
    assert {name for name, text in bodies(tmp_path / "je").items() if U.search(text)} == set()
    both = {**bodies(tmp_path / "je"), **bodies(tmp_path / "u")}
    assert {name for name, text in both.items() if "<<" in text or "|" in text} == set()


@pytest.mark.parametrize("sector", NAMES)
def test_a_verb_before_je_has_no_t(sector: str, tmp_path: Path) -> None:
    """``Hier lees je``: only the u-form is ``Hier leest u``."""
    made(tmp_path, sector, "je")
    assert [found[0] for text in bodies(tmp_path).values() for found in BEFORE_JE.finditer(text)] == []


@pytest.mark.parametrize("sector", NAMES)
def test_what_a_sector_brings(sector: str, tmp_path: Path) -> None:
    workspace = made(tmp_path, sector, None)
    topics = workspace.handbook.topics
    own = list((Path(SECTORS) / sector / "answers").glob("*.md"))
    assert 6 <= len(topics) <= 10
    assert len(own) >= 6
    assert all(len(topic.keywords) >= 3 for topic in topics.values())
    assert {"klacht", "privacy", "compliment"} <= set(topics)
    assert any(topic.proactive != "leave" for topic in topics.values())
    assert {one.data: one.closed for one in workspace.handbook.privacy.ask}["bsn"] is False
    assert {one.data: one.closed for one in workspace.handbook.privacy.ask}["password"] is False
    crisis = workspace.handbook.crisis
    assert crisis is not None and crisis.statements and {one.phase for one in crisis.thresholds} == {"watch", "crisis"}


@pytest.mark.parametrize("sector", NAMES)
def test_the_reason_stands_beside_the_choice(sector: str) -> None:
    texts = {name: text.splitlines() for name, text in files(sector).items() if name.startswith("handbook/")}
    choices = [
        ("tone.yaml", r"address:|register:"),
        ("topics.yaml", r" +(?:priority|proactive):"),
        ("targets.yaml", r"- id:"),
    ]
    for name, pattern in choices:
        lines = texts[f"handbook/{name}"]
        at = [number for number, line in enumerate(lines) if re.match(pattern, line)]
        assert at
        assert [lines[number] for number in at if not lines[number - 1].lstrip().startswith("# ")] == []
    assert texts["handbook/crisis.yaml"][1].startswith("# ")
    assert texts["handbook/privacy.yaml"][1].startswith("# ")


@pytest.mark.parametrize("sector", NAMES)
def test_the_law_is_strict_where_it_must_be(sector: str, tmp_path: Path) -> None:
    """Medical data and identity papers are asked nowhere but by those who said that they may be."""
    asked = {one.data: one.closed for one in made(tmp_path, sector, None).handbook.privacy.ask}
    assert not asked.get("medical", False)
    assert not asked.get("id-document", False)
    assert sector != "zorg" or asked["medical"] is False
    assert sector not in ("bank", "pensioen", "gemeente") or asked["iban"] is False


def test_no_personal_data_in_what_we_ship() -> None:
    found = [
        (path.name, one.kind)
        for path in Path(SECTORS).rglob("*")
        if path.is_file() and path.name != "contacts.yaml"
        for one in find(path.read_text("utf-8"))
    ]
    assert found == []


def test_without_a_caller_nobody_is_invented(tmp_path: Path) -> None:
    scaffold_as_wished(str(tmp_path), Wishes("De Zon", DAY))
    workspace = open_workspace(client=str(tmp_path))
    assert check(workspace, NOW).findings == []
    assert workspace.handbook.escalation is None
    contacts = workspace.handbook.contacts
    assert [(one.means, one.verified_on) for one in contacts.values()] == [([], None), ([], None)]
    assert workspace.handbook.facts == {"bedrijfsnaam": "De Zon"}
    card = readiness(workspace, DAY)
    assert [one.item.id for one in card.to_do][:2] == ["escalation", "contacts"]
    text = (tmp_path / "handbook" / "escalation.yaml").read_text("utf-8")
    below = "".join(line.removeprefix("# ") + "\n" for line in text.splitlines() if line[:3] in ("# p", "#  ", "# r"))
    assert yaml.safe_load(below)["paths"]["standaard"]["last-contact"] == "teamleider"


def test_with_a_caller_the_number_was_verified_that_day(tmp_path: Path) -> None:
    workspace = made(tmp_path, "zorg", None)
    lead = workspace.handbook.contacts["teamleider"]
    assert (lead.name, lead.means[0].value, lead.verified_on) == ("Femke Smit", "06 12 34 56 78", DAY)
    assert workspace.handbook.team is not None
    assert workspace.handbook.team.members[0].initials == "FS"
    states = {one.item.id: one.judged.state for one in readiness(workspace, DAY).standings}
    assert {name for name, state in states.items() if state is State.missing} == {
        "tooling", "people", "record", "baseline", "criteria", "feedback", "evaluation",
    }  # fmt: skip


def test_a_goal_ends_after_a_quarter_at_least(tmp_path: Path) -> None:
    for number, (day, by) in enumerate(
        {
            date(2026, 11, 22): date(2027, 3, 31),
            date(2026, 9, 30): date(2026, 12, 31),
            date(2027, 1, 1): date(2027, 6, 30),
        }.items()
    ):
        folder = tmp_path / str(number)
        scaffold_as_wished(str(folder), Wishes("De Zon", day))
        assert open_workspace(client=str(folder)).handbook.goals["snel-antwoord"].by == by


def test_hours_and_channels_as_wished(tmp_path: Path) -> None:
    workspace = made(tmp_path, "vervoer", None, "instagram, x")
    week = workspace.handbook.hours["klantenservice"].versions[0].week
    assert ([str(one) for one in week.sat], week.sun) == (["10:00-16:00"], [])
    assert list(workspace.handbook.channels) == ["x", "instagram"]
    assert workspace.handbook.channels["x"].reason == "Een gesprek gaat verder in een privébericht op dit kanaal zelf."


@settings(max_examples=15)  # each example writes thirty files
@given(name=st.text(max_size=60), caller=st.text(max_size=60))
@example(name="<<je|u>>", caller='A"B\\ 112')
@example(name="{{ x }}: #", caller="<<a|b>> & co, 06 12 34 56 78")
def test_no_name_makes_a_client_that_is_wrong(name: str, caller: str) -> None:
    try:
        called = read_caller(caller)
    except Expected:
        called = None
    with tempfile.TemporaryDirectory() as folder:
        scaffold_as_wished(folder, Wishes(name, DAY, "bank", caller=called))
        workspace = open_workspace(client=folder)
        workspace.handbook.read_all()
        assert workspace.findings == workspace.handbook.findings == []
        assert workspace.handbook.facts["bedrijfsnaam"] == workspace.config.client == printable(name)
        assert called is None or workspace.handbook.contacts["teamleider"].name == called.name


def test_unknown_names() -> None:
    with pytest.raises(CannotRun) as caught:
        files("banc")
    assert (caught.value.message, caught.value.hint) == (
        Text("onbekende sector 'banc'", "unknown sector 'banc'"),
        Text("bedoelde je 'bank'?", "did you mean 'bank'?"),
    )
    with pytest.raises(CannotRun) as caught:
        read_channels("x, hyves")
    assert caught.value.message == Text("onbekend kanaal 'hyves'", "unknown channel 'hyves'")
    assert read_channels("alle") == read_channels("") == list(known_channels())


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "handbook").mkdir()
    (tmp_path / "handbook" / "tone.yaml").write_text("address: je\n", "utf-8")
    made_folder = scaffold_as_wished(str(tmp_path), Wishes("De Zon", DAY, "bank"))
    assert [name.replace("\\", "/") for name in made_folder.kept] == ["handbook/tone.yaml"]
    assert (tmp_path / "handbook" / "tone.yaml").read_text("utf-8") == "address: je\n"
