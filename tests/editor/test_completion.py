"""What may be written at the cursor, which is | in these texts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webcare.editor import Completion, Desk, completions
from webcare.editor.keys import Spot, spot
from webcare.placeholders.tree import FILTERS
from webcare.rules import load_rules

FRONT = "---\nid: a\ntitle: A\nvariables:\n  naam: {description: Voornaam}\n---\n"


def offered(desk: Desk, client: Path, path: str, text: str) -> dict[str, Completion]:
    at = text.index("|")
    whole = text.replace("|", "", 1)
    found = completions(whole, at, str(client / path), desk)
    assert all(item.end == at and item.start <= at for item in found)
    return {item.label: item for item in found}


@pytest.mark.parametrize(
    ("text", "path", "key", "word"),
    [
        ("|", (), "", ""),
        ("add|", (), "", "add"),
        ("address: j|", (), "address", "j"),
        ("sign-off:\n  st|", ("sign-off",), "", "st"),
        ("sign-off:\n  mark: x\n  style: i|", ("sign-off",), "style", "i"),
        ("a: 1\nsign-off:\n\n  # uitleg\n  mark: ^\n  |", ("sign-off",), "", ""),
        ("preferred:\n  - us|", ("preferred", "-"), "", "us"),
        ("preferred:\n- use: x\n  w|", ("preferred", "-"), "", "w"),
        ("preferred:\n  - use: x\n    instead-of:\n      - a\n    |", ("preferred", "-"), "", ""),
        ("x:\n  name: X\n  surface: |", ("x",), "surface", ""),
        ("x:\n  a: 1\ny:\n  b|", ("y",), "", "b"),
        ("related: [een, tw|", ("related", "-"), "", "tw"),
        ("related:\n  - een\n  - tw|", ("related", "-"), "", "tw"),
        ("paths:\n  p:\n    levels:\n      - targets: [a]\n        when:\n          ch|",
         ("paths", "p", "levels", "-", "when"), "", "ch"),
        ("preferred: [{us|", ("preferred", "-"), "", "us"),
        ("preferred: [{use: a}, {use: |", ("preferred", "-"), "use", ""),
        ("preferred:\n  - {use: x, in|", ("preferred", "-"), "", "in"),
        ("preferred:\n  - {use: x, instead-of: [a, b|", ("preferred", "-", "instead-of", "-"), "", "b"),
        ("x: {name: X, closed-alternative: fac|", ("x",), "closed-alternative", "fac"),
        ("x: {name: 'a, b', |", ("x",), "", ""),
        ("x: {name: \"het's\", s|", ("x",), "", "s"),
        ("x: {name: foto's van 9:00, s|", ("x",), "", "s"),
        ("x: {\n  name: X,  # {uitleg\n  s|", ("x",), "", "s"),
        ("x: {name: X}\ny:\n  s|", ("y",), "", "s"),
        ("x: {name: [\ny:\n  s|", ("y",), "", "s"),
        ("paths: {p: {levels: [{targets: [a, |", ("paths", "p", "levels", "-", "targets", "-"), "", ""),
        ("paths:\n  p:\n    levels:\n      - targets: [a]\n        when: {topics: [b], ch|",
         ("paths", "p", "levels", "-", "when"), "", "ch"),
        ("routes:\n  - when: {}\n    path: |", ("routes", "-"), "path", ""),
        ("a:\n  - - x: 1\n      y|", ("a", "-", "-"), "", "y"),
        ('channel: "f|', (), "channel", "f"),
        ("maandag: [[9:00-12:00, 13|", ("maandag", "-", "-"), "", "13"),
    ],
)  # fmt: skip
def test_where_the_cursor_is(text: str, path: tuple[str, ...], key: str, word: str) -> None:
    at = text.index("|")
    assert spot(text.replace("|", ""), 0, at) == Spot(path, key, word)


@pytest.mark.parametrize("text", ["principles: hier staat een zin", "x: {name:"])
def test_no_place_for_a_key(text: str) -> None:
    assert spot(text, 0, len(text)) is None


def test_keys_of_the_handbook_have_their_description(desk: Desk, client: Path) -> None:
    found = offered(desk, client, "handbook/tone.yaml", "add|")
    assert found["address"].text == "address: "
    assert found["address"].about == "Aanspreekvorm: je, u, of mirror (je, en u als de klant daarom vraagt)"
    assert found["target-words"].about == "Streeflengte van een antwoord, in woorden"
    assert set(offered(desk, client, "handbook/tone.yaml", "sign-off:\n  |")) == {"style", "mark", "closings"}
    assert set(offered(desk, client, "handbook/tone.yaml", "preferred:\n  - |")) == {"use", "instead-of", "why"}
    assert offered(desk, client, "handbook/channels.yaml", "|") == {}
    assert "max-length" in offered(desk, client, "handbook/channels.yaml", "x:\n  m|")


def test_values_of_the_handbook(desk: Desk, client: Path) -> None:
    assert set(offered(desk, client, "handbook/tone.yaml", "address: |")) == {"je", "u", "mirror"}
    assert set(offered(desk, client, "handbook/channels.yaml", "x:\n  greeting: |")) == {"true", "false"}
    assert "x" in offered(desk, client, "handbook/channels.yaml", "y:\n  closed-alternative: |")


def test_the_front_matter_of_a_draft(desk: Desk, client: Path) -> None:
    assert offered(desk, client, "drafts/a.md", "---\nch|\n---\nHoi")["channel"].about == "Het kanaal, zoals x of email"
    assert "x" in offered(desk, client, "drafts/a.md", "---\nchannel: |\n---\nHoi")
    assert "channel" in offered(desk, client, "drafts/a.md", "---\n|")


def test_related_answers(desk: Desk, client: Path) -> None:
    (client / "answers" / "pakket.md").write_text("---\nid: pakket\ntitle: Waar is het\n---\nHoi", encoding="utf-8")
    for text in ("---\nid: a\nrelated: [|\n---\n", "---\nid: a\nrelated:\n  - pa|\n---\n"):
        assert offered(desk, client, "answers/a.md", text)["pakket"].about == "Waar is het"


def test_placeholders(desk: Desk, client: Path) -> None:
    found = offered(desk, client, "answers/a.md", FRONT + "Hoi {{ na|")
    assert found["naam"].about == "Voornaam"
    assert "facts.bedrijfsnaam" in found
    assert set(offered(desk, client, "answers/fragments/a.md", "Bel {{|")) == set(found) - {"naam"}
    assert offered(desk, client, "drafts/a.md", "Hoi {{ na|") == {}


def test_keys_and_names_between_brackets(desk: Desk, client: Path) -> None:
    found = offered(desk, client, "handbook/tone.yaml", "preferred: [{use: zending, |")
    assert set(found) == {"use", "instead-of", "why"}
    assert found["instead-of"].about
    channels = offered(desk, client, "handbook/escalation.yaml", "routes: [{when: {channels: [|")
    assert "x" in channels
    (client / "handbook" / "contacts.yaml").write_text("sanne: {kind: person, name: Sanne}\n", encoding="utf-8")
    contacts = offered(desk, client, "handbook/escalation.yaml", "paths:\n  p:\n    levels:\n      - targets: [s|")
    assert contacts["sanne"].about == "Sanne"


def test_fragments(desk: Desk, client: Path) -> None:
    folder = client / "answers" / "fragments"
    folder.mkdir(exist_ok=True)
    (folder / "slot.md").write_text("Tot snel!\nTeam Proef", encoding="utf-8")
    for typed, text in (
        ('Hoi! {% include "sl|" %}', "slot"),
        ('Hoi! {% include "sl|', 'slot" %}'),
        ("Hoi! {% include '|'", "slot' %}".replace("'", "", 1)),
        ("Hoi! {%- include | %}", '"slot"'),
    ):
        found = offered(desk, client, "answers/a.md", FRONT + typed)["slot"]
        assert (found.text, found.about) == (text, "Tot snel!")
    assert offered(desk, client, "drafts/a.md", 'Hoi! {% include "sl|') == {}


def test_conditions_and_filters(desk: Desk, client: Path) -> None:
    assert "naam" in offered(desk, client, "answers/a.md", FRONT + "{% if not na|")
    text = FRONT + "{{ naam | trim | c"
    assert {item.label for item in completions(text, len(text), str(client / "answers" / "a.md"), desk)} == set(FILTERS)


def test_rules_to_ignore(desk: Desk, client: Path) -> None:
    for text in (
        "Hoi Sanne.\n<!-- webcare: negeer taal/|",
        "---\nignore: [ta|]\n---\nHoi",
        "---\nnegeer:\n  - ta|\n---\nHoi",
    ):
        found = offered(desk, client, "drafts/a.md", text)["taal/dubbel-woord"]
        assert found.about == load_rules()["taal/dubbel-woord"].page.strip().split("\n")[0]


def test_terms_of_the_handbook(desk: Desk, client: Path) -> None:
    names = "names: [{name: Noorderlamp Mini, what: Onze kleinste}]\njargon: [{word: RMA, use: retour}]\n"
    (client / "handbook" / "vocabulary.yaml").write_text(names, encoding="utf-8")
    found = offered(desk, client, "drafts/a.md", "Hoi Sanne, de Noo|")
    assert found["Noorderlamp Mini"].about == "Onze kleinste"
    assert "retour" in found
    assert offered(desk, client, "drafts/a.md", "Hoi Sanne, |") == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(st.sampled_from([*"a:- \n\t{}[]#'\"😀", "---\n", "{{", "related:", "  "]), max_size=30).map("".join))
def test_no_text_is_too_strange(desk: Desk, client: Path, text: str) -> None:
    for path in ("drafts/a.md", "answers/a.md", "handbook/escalation.yaml", "handbook/tone.yaml", ""):
        for offset in range(len(text) + 1):
            completions(text, offset, str(client / path) if path else "", desk)
