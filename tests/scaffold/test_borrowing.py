"""Another client's tone comes along; whatever says who that client is does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webcare.check import check
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.scaffold import Wishes, borrow, scaffold, scaffold_as_wished
from webcare.store.workspace import open_workspace

SAMPLE = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBCARE_CACHE", "off")


TONE = """\
address: u
register: formal
greetings: [Beste, Dag Lichthuis-vriend, Hoi]
sign-off: {style: initials, mark: "!", closings: [Hartelijke groet, Lichthuis groet u]}
emoji: {most: 3, allowed: [🙂, "bel 06 12345678"]}
sentence-words: 17
target-words: 60
readability: 55
preferred:
  - {use: bestelling, instead-of: [order], why: zo noemen klanten het}
  - {use: Glimlamp, instead-of: [lamp], why: zo heet ons product}
  - {use: pakket, instead-of: [glimlamp], why: een productnaam in kleine letters}
  - {use: bel ons, instead-of: [bel 088 123 45 67]}
forbidden:
  - {word: helaas, use: [wat wel kan]}
  - {word: daar gaat Sanne Vermeer over}
  - {word: duurder dan Lampenland}
principles:
  - We zijn kort en warm.
  - Mail naar hulp@lichthuis.example als het niet lukt.
  - "{{ facts.telefoon }} noemen we altijd."
  - Bij ons is Sanne de baas.
examples:
  - {wrong: Uw klacht wordt behandeld., right: Ik zoek het nu voor u uit., why: noem wie het doet}
  - {wrong: Zie onze site., right: "Kijk op https://lichthuis.example"}
"""
RULES = """\
geen-procedure:
  kind: phrase
  message: Vertel wat je doet.
  phrases: ["volgens … procedure"]
  wrong: [Dat is volgens de procedure niet mogelijk.]
  right: [We zoeken uit wat er kan.]
over-lampen:
  kind: words
  message: Zeg lamp.
  words: [armatuur]
  topics: [lampen]
  wrong: [Het armatuur is stuk.]
  right: [De lamp is stuk.]
over-glimlamp:
  kind: words
  message: Dit zeggen we niet.
  words: [glimlampje]
  wrong: [Uw Glimlamp en uw glimlampje.]
  right: [De lamp is stuk.]
"""


@pytest.fixture
def other(tmp_path: Path) -> Path:
    folder = tmp_path / "lichthuis"
    scaffold(str(folder), "Lichthuis")
    book = folder / "handbook"
    (book / "tone.yaml").write_text(TONE, "utf-8")
    (book / "rules.yaml").write_text(RULES, "utf-8")
    (book / "topics.yaml").write_text("lampen: {name: Lampen, keywords: [lamp], owner: klantenservice}\n", "utf-8")
    (book / "vocabulary.yaml").write_text("names: [{name: Glimlamp, wrong: [Glim lamp]}]\n", "utf-8")
    (book / "monitoring.yaml").write_text("names: [Lichthuis]\ncompetitors: [{name: Lampenland}]\n", "utf-8")
    return folder


def test_what_is_taken_and_what_is_left(other: Path) -> None:
    tone = borrow(str(other))
    assert yaml.safe_load(tone.text) == {
        "address": "u",
        "register": "formal",
        "greetings": ["Beste", "Hoi"],
        "sign-off": {"style": "initials", "mark": "^", "closings": ["Hartelijke groet"]},
        "emoji": {"most": 3, "allowed": ["🙂"]},
        "sentence-words": 17,
        "target-words": 60,
        "readability": 55,
        "preferred": [{"use": "bestelling", "instead-of": ["order"], "why": "zo noemen klanten het"}],
        "forbidden": [{"word": "helaas", "use": ["wat wel kan"]}],
        "principles": ["We zijn kort en warm."],
        "examples": [
            {"wrong": "Uw klacht wordt behandeld.", "right": "Ik zoek het nu voor u uit.", "why": "noem wie het doet"}
        ],
    }
    assert tone.rules is not None
    assert list(yaml.safe_load(tone.rules)) == ["geen-procedure"]
    assert (tone.taken[0].nl, [one.nl for one in tone.taken[1:]]) == (
        "aanspreekvorm, register, begroetingen, afzender, emoji en lengtes",
        ["1 voorkeurswoorden", "1 verboden woorden", "1 zinnen over de toon", "1 voorbeelden", "1 eigen regels"],
    )
    why = "er staat een naam, een feit of een getal van die klant in"
    assert [one.nl for one in tone.left] == [
        f"3 voorkeurswoorden: {why}",
        f"2 verboden woorden: {why}",
        f"3 zinnen over de toon: {why}",
        f"1 voorbeelden: {why}",
        f"2 eigen regels: {why}",
        "feiten, contacten, namen, woordenlijst, antwoorden, normen, logboek en instellingen",
    ]


def test_nothing_of_the_other_client_is_in_the_new_folder(other: Path, tmp_path: Path) -> None:
    new = tmp_path / "nieuw"
    made = scaffold_as_wished(str(new), Wishes("De Zon", date(2026, 11, 22), "webshop", tone=borrow(str(other))))
    text = "".join(path.read_text("utf-8") for path in new.rglob("*") if path.is_file())
    for word in (
        "Lichthuis",
        "lichthuis",
        "Glimlamp",
        "glimlamp",
        "Lampenland",
        "Sanne Vermeer",
        "12345678",
        "Femke Smit",
    ):
        assert word not in text
    workspace = open_workspace(client=str(new))
    workspace.handbook.read_all()
    assert workspace.handbook.findings == []
    assert workspace.handbook.tone.address == "u"
    assert list(workspace.handbook.rules) == ["geen-procedure"]
    assert made.kept == []


def test_the_tone_of_the_sample(tmp_path: Path) -> None:
    tone = borrow(str(SAMPLE))
    text = tone.text + (tone.rules or "")
    for word in ("Noorderlamp", "noorderlamp", "Sanne", "PostNL", "Poollicht", "050 ", "@"):
        assert word not in text
    new = tmp_path / "nieuw"
    scaffold_as_wished(str(new), Wishes("De Zon", date(2026, 11, 22), "webshop", "je", tone=tone))
    assert open_workspace(client=str(new)).handbook.tone.address == "je"
    gegevens = [one for one in check(open_workspace(client=str(new))).findings if one.rule.startswith("gegevens/")]
    assert gegevens == []


def test_no_client_or_no_tone(tmp_path: Path) -> None:
    with pytest.raises(CannotRun):
        borrow(str(tmp_path))
    (tmp_path / "webcare.toml").write_text('client = "Kaal"\n', "utf-8")
    with pytest.raises(CannotRun) as caught:
        borrow(str(tmp_path))
    assert caught.value.message == Text(
        "deze klant heeft geen leesbare tone.yaml", "this client has no readable tone.yaml"
    )


HOSTILE = [
    "address: &a u\n",
    "[" * 100,
    "principles: ['\\x1b[2J']\n",
    "principles: [" + "'a', " * 5000 + "]\n",
    "greetings: {{ x }}\n",
    "sign-off: {mark: '${'}\nprinciples: ['::error::x', '\u202eabc']\n",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_tone(text: str, other: Path, tmp_path: Path) -> None:
    (other / "handbook" / "tone.yaml").write_text(text, "utf-8")
    try:
        tone = borrow(str(other))
    except CannotRun:
        return
    assert len(tone.text) < 20_000
    assert not any(sign in tone.text for sign in "\x1b\u202e&$")
    new = tmp_path / "nieuw"
    scaffold_as_wished(str(new), Wishes("De Zon", date(2026, 11, 22), tone=tone))
    workspace = open_workspace(client=str(new))
    workspace.handbook.read_all()
    assert workspace.handbook.findings == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    principles=st.lists(st.text(max_size=60), max_size=4),
    words=st.lists(st.text(min_size=1, max_size=20), max_size=3),
)
def test_whatever_is_taken_can_be_read_again(other: Path, principles: list[str], words: list[str]) -> None:
    tone = {"principles": principles, "forbidden": [{"word": word} for word in words]}
    (other / "handbook" / "tone.yaml").write_text(yaml.safe_dump(tone, allow_unicode=True), "utf-8")
    had = open_workspace(client=str(other)).handbook.tone.principles
    try:
        taken = borrow(str(other)).text
    except CannotRun:
        return
    (other / "handbook" / "tone.yaml").write_text(taken, "utf-8")
    workspace = open_workspace(client=str(other))
    assert set(workspace.handbook.tone.principles) <= set(had)
    assert workspace.handbook.findings == []
