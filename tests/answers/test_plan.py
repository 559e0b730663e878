"""What an import would write."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from webcare.answers.importing import make_plan, write_plan
from webcare.answers.importing.foreign import Export, Foreign
from webcare.answers.importing.twins import Twin
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.store.answers import parse_answer
from webcare.store.workspace import Workspace


def foreign(title: str, text: str, **more: Any) -> Foreign:
    return Foreign(Text("rij 2", "row 2"), title, text)._replace(**more)


def export(*replies: Foreign) -> Export:
    return Export(list(replies), [], [])


WHOLE = """---
id: pakket-te-laat
title: Pakket te laat
topic: bezorging
questions:
  - waar blijft het
variables:
  naam: {description: Voornaam van de klant, example: Sanne}
  zaaknummer: {description: Het nummer van dit gesprek, example: '12345'}
channels:
  - x
valid-until: 2027-03-01
owner: klantenservice
---
Hoi {{ naam }}, we zoeken het uit.

## x
Hoi {{ naam }}! Zaak {{ zaaknummer }}.
"""


def test_a_whole_file(workspace: Workspace) -> None:
    reply = foreign(
        "Pakket te laat",
        "<p>Hoi {{contact.name}}, we zoeken het uit.</p>",
        html=True,
        topic="Bezorging",
        questions=("waar blijft\n het",),
        channels=("Twitter", "x"),
        owner="klantenservice",
        valid_until="1-3-2027",
        variants=(("twitter", "Hoi {{contact.name}}! Zaak {{ticket.id}}."),),
    )
    plan = make_plan(export(reply), workspace, "answers")
    (planned,) = plan.planned
    assert planned.text == WHOLE
    assert (planned.id, planned.path) == ("pakket-te-laat", os.path.join("answers", "pakket-te-laat.md"))
    assert (planned.variables, planned.notes, planned.personal, planned.twin) == (["naam", "zaaknummer"], [], [], None)
    answer, findings = parse_answer(Source(planned.path, planned.text))
    assert findings == []
    assert answer is not None
    assert (answer.head.valid_until, [one.channel for one in answer.variants]) == (date(2027, 3, 1), [None, "x"])


def test_what_webcare_does_not_know_is_said(workspace: Workspace) -> None:
    reply = foreign(
        "A",
        "Hoi",
        topic="Zonnebrand",
        channels=("fax",),
        owner="sanne@mail.example",
        valid_from="gisteren",
        variants=(("web", "Hallo"),),
    )
    (planned,) = make_plan(export(reply), workspace, "answers").planned
    assert [note.nl for note in planned.notes] == [
        "kanaal 'web' kent webcare niet",
        "onderwerp 'Zonnebrand' kent webcare niet",
        "kanaal 'fax' kent webcare niet",
        "datum 'gisteren' kent webcare niet",
        "eigenaar 'sa***@****.*******' kent webcare niet",
    ]
    assert planned.text == "---\nid: a\ntitle: A\n---\nHoi\n"


def test_personal_data_is_told_masked(workspace: Workspace) -> None:
    reply = foreign("A", "Mail sanne@lamp.example, of ons: klantenservice@voorbeeld.example. Bel 06-12345678.")
    (planned,) = make_plan(export(reply), workspace, "answers").planned
    assert planned.personal == [("email", "sa***@****.*******"), ("phone", "06-********")]


def test_ids_that_collide(client: Path, workspace: Workspace) -> None:
    (client / "answers" / "a.md").write_text("---\nid: a\ntitle: A\n---\nIets anders dan de rest.\n", encoding="utf-8")
    titles = ("A", "a!", "NUL", "../../a", "🙂", "B")
    replies = [foreign(title, f"Hoi, dit is tekst {at}.") for at, title in enumerate(titles)]
    assert [item.id for item in make_plan(export(*replies), workspace, "answers").planned] == [
        "a-2",
        "a-3",
        "antwoord-nul",
        "a-4",
        "antwoord",
        "b",
    ]


def test_duplicates_are_left_out_and_likeness_is_told(client: Path, workspace: Workspace) -> None:
    text = "Hoi, wat vervelend dat je pakket er nog niet is. Stuur je nummer, dan zoek ik het uit."
    (client / "answers" / "er-al.md").write_text(
        f"---\nid: er-al\ntitle: A\n---\n{text}\n\n## x\nKort.\n", encoding="utf-8"
    )
    plan = make_plan(
        export(foreign("B", text.upper()), foreign("C", text.replace("zoek", "kijk"))), workspace, "answers"
    )
    assert [(one.title, one.why.nl) for one in plan.skipped] == [("B", "zegt hetzelfde als er-al")]
    assert [(item.id, item.twin) for item in plan.planned] == [("c", Twin("er-al", 96))]


def test_writing_never_overwrites(client: Path, workspace: Workspace) -> None:
    plan = make_plan(export(foreign("A", "Hoi."), foreign("B", "Dag.")), workspace, "answers")
    (client / "answers" / "b.md").write_text("van een collega", encoding="utf-8")
    assert write_plan(plan) == ([os.path.join("answers", "a.md")], [os.path.join("answers", "b.md")])
    assert (client / "answers" / "a.md").read_text("utf-8") == "---\nid: a\ntitle: A\n---\nHoi.\n"
    assert (client / "answers" / "b.md").read_text("utf-8") == "van een collega"


HOSTILE = [
    "---\nid: x\n---\n## x\nHoi",
    "{% for a in b %}{{ a.__class__ }}",
    "\x1b[31m::error::x\r\n",
    "\ud800 Hoi",
    "a" * 40_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_reply_is_one_answer_with_one_text(workspace: Workspace, text: str) -> None:
    plan = make_plan(export(foreign("\x00../\ud800" + text[:300], text)), workspace, "answers")
    (planned,) = plan.planned
    answer, findings = parse_answer(Source(planned.path, planned.text))
    assert findings == []
    assert answer is not None
    assert [one.channel for one in answer.variants] == [None]
    assert write_plan(plan) == ([planned.path], [])
