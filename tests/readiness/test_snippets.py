"""Every snippet is valid as it stands, and pasted where the card says, it makes the item better."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.readiness.conftest import card_of
from tests.readiness.pasting import paste
from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.readiness import ITEMS, Standing, State
from webcare.store.answers import answer_paths, parse_answer
from webcare.store.files import read_source
from webcare.store.workspace import open_workspace
from webcare.store.yaml import parse_yaml

LEVELS = [State.missing, State.thin, State.present]
BY_LOG = {"record"}
"""Items that no snippet can mend: a log is imported."""
Take = Callable[[Path], None]


def without(*names: str) -> Take:
    def take(folder: Path) -> None:
        for name in names:
            path = folder / name
            if path.is_dir():
                shutil.rmtree(path)
                path.mkdir()
            else:
                path.unlink()

    return take


def instead(name: str, text: str) -> Take:
    def take(folder: Path) -> None:
        (folder / name).write_text(text, "utf-8")

    return take


def replaced(name: str, old: str, new: str, *, every: bool = False) -> Take:
    def take(folder: Path) -> None:
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new) if every else text.replace(old, new, 1), "utf-8")

    return take


TEAM = """\
way-of-working: own-team
members:
  - {contact: sanne-vermeer, initials: SV, roles: [lead, writer]}
"""
GOAL = """\
snel:
  name: Snel antwoord
  metric: first_response_time
  target: 60m
  by: 2027-06-30
  success: Drie maanden achter elkaar gehaald.
  failure: Boven 90 minuten.
  owner: sanne-vermeer
"""
PATH = """\
paths:
  standaard: {name: Standaard, levels: [{targets: [%s]}], last-contact: %s}
routes: [{path: standaard}]
"""
CASES: dict[str, list[tuple[State, Take]]] = {
    "role": [
        (State.missing, without("handbook/team.yaml", "handbook/goals.yaml")),
        (State.thin, without("handbook/goals.yaml")),
        (State.thin, without("handbook/team.yaml")),
        (State.thin, instead("handbook/goals.yaml", GOAL.replace("owner: sanne-vermeer", "").rstrip() + "\n")),
    ],
    "process": [
        (State.missing, without("handbook/topics.yaml")),
        (State.thin, instead("handbook/topics.yaml", "een: {name: Een, keywords: [een], owner: klantenservice, path: standaard}\n")),
        (State.thin, replaced("handbook/topics.yaml", "  owner: logistiek\n", "")),
    ],
    "escalation": [
        (State.missing, without("handbook/escalation.yaml")),
        (State.thin, instead("handbook/escalation.yaml", PATH % ("retouren", "onbekende-naam"))),
        (State.missing, instead("handbook/escalation.yaml", "# Vul in: wie bel je?\n")),
    ],
    "contacts": [
        (State.missing, without("handbook/contacts.yaml")),
        (State.thin, replaced("handbook/contacts.yaml", "verified-on: 2026-10-05", "", every=True)),
        (State.thin, replaced("handbook/contacts.yaml", "2026-10-05", "2025-10-05")),
        (State.thin, instead("handbook/contacts.yaml", "teamleider: {kind: person, name: Femke, means: [{kind: phone, value: 088 000 00 00}], verified-on: 2026-11-01}\n")),
    ],
    "tooling": [
        (State.missing, without("handbook/monitoring.yaml", "logs")),
        (State.thin, without("handbook/monitoring.yaml")),
    ],
    "tone": [
        (State.missing, without("handbook/tone.yaml")),
        (State.thin, instead("handbook/tone.yaml", "address: je\n")),
        (State.thin, instead("handbook/tone.yaml", "principles: [Kort en warm.]\nexamples: [{wrong: 'Vul in: zo niet', right: Zo wel}]\n")),
    ],
    "answers": [
        (State.missing, without("answers")),
        (State.thin, without("answers/klacht-algemeen.md", "answers/klacht-geen-reactie.md", "answers/klacht-onjuiste-bewering.md", "answers/klacht-prijsverschil.md", "answers/klacht-review.md")),
    ],
    "levels": [
        (State.missing, without("handbook/targets.yaml")),
        (State.thin, without("handbook/hours.yaml")),
        (State.missing, instead("handbook/targets.yaml", "- {id: oud, first-response: 1h, valid-from: 2020-01-01, valid-until: 2020-12-31}\n")),
        (State.thin, instead("handbook/targets.yaml", "- {id: alleen-x, channels: [x], first-response: 1h, valid-from: 2026-01-01}\n")),
    ],
    "people": [
        (State.missing, without("handbook/team.yaml")),
        (State.missing, instead("handbook/team.yaml", TEAM)),
        (State.missing, instead("handbook/team.yaml", TEAM + 'training: ["Vul in: hoe leert een nieuwe collega het?"]\n')),
        (State.thin, instead("handbook/team.yaml", TEAM + "training: [Twee weken meeschrijven.]\n")),
    ],
    "privacy": [
        (State.missing, without("handbook/privacy.yaml")),
        (State.thin, instead("handbook/privacy.yaml", "ask: [{data: name, closed: true, why: om de klant aan te spreken}]\n")),
    ],
    "closed": [
        (State.missing, without("handbook/channels.yaml")),
        (State.thin, instead("handbook/channels.yaml", "x: {name: X, surface: open}\nemail: {name: E-mail, surface: closed}\n")),
        (State.thin, instead("handbook/channels.yaml", "x: {name: X, surface: open}\n")),
    ],
    "monitoring": [
        (State.missing, without("handbook/monitoring.yaml")),
        (State.thin, instead("handbook/monitoring.yaml", "names: [Noorderlamp]\n")),
        (State.missing, instead("handbook/monitoring.yaml", "names: [Voorbeeldklant]\n")),
    ],
    "crisis": [
        (State.missing, without("handbook/crisis.yaml")),
        (State.thin, replaced("handbook/crisis.yaml", "decides: directie", "decides: onbekende-naam")),
        (State.thin, instead("handbook/crisis.yaml", "thresholds: [{phase: crisis, messages: 60, within: 1h}]\ndecides: directie\npublishes: [directie]\n")),
    ],
    "honest": [
        (State.missing, replaced("webcare.toml", 'holding = "wachten-antwoord"\n', "")),
        (State.missing, without("answers/wachten-antwoord.md")),
    ],
    "follow-up": [
        (State.thin, without("answers/navraag-na-oplossing.md")),
        (State.missing, without("answers", "logs")),
    ],
    "baseline": [
        (State.missing, without("handbook/goals.yaml")),
        (State.missing, instead("handbook/goals.yaml", GOAL)),
    ],
    "criteria": [
        (State.missing, without("handbook/goals.yaml")),
        (State.thin, instead("handbook/goals.yaml", GOAL.replace("Boven 90 minuten.", "Dan is het niet gelukt."))),
        (State.missing, instead("handbook/goals.yaml", GOAL.replace("Drie maanden achter elkaar gehaald.", '"Vul in: wanneer?"').replace("Boven 90 minuten.", "TODO"))),
    ],
    "feedback": [
        (State.thin, without("handbook/team.yaml")),
        (State.thin, instead("handbook/team.yaml", TEAM + "feedback: [Soms.]\n")),
        (State.missing, without("handbook/team.yaml", "answers", "logs")),
    ],
    "evaluation": [
        (State.missing, without("handbook/team.yaml")),
        (State.thin, without("handbook/goals.yaml")),
        (State.thin, instead("handbook/goals.yaml", GOAL.replace("2027-06-30", "2026-06-30"))),
    ],
}  # fmt: skip
ALL = [(name, number) for name, cases in CASES.items() for number in range(len(cases))]


def standing(folder: Path, name: str) -> Standing:
    return next(one for one in card_of(folder).standings if one.item.id == name)


def unreadable(folder: Path) -> list[Finding]:
    """What the schema does not take, in the handbook and in the answers."""
    workspace = open_workspace(client=str(folder))
    workspace.handbook.read_all()
    found = [*workspace.findings, *workspace.handbook.findings]
    for path in answer_paths(str(folder / "answers")):
        try:
            found += parse_answer(read_source(path, limits.ANSWER))[1]
        except CannotRun as problem:
            pytest.fail(str(problem))
    return [one for one in found if one.severity is Severity.ERROR]


def test_every_item_has_its_cases() -> None:
    assert set(CASES) == {item.id for item in ITEMS} - BY_LOG


@pytest.mark.parametrize(("name", "number"), ALL)
def test_a_pasted_snippet_is_accepted_and_makes_it_better(name: str, number: int, sample: Path) -> None:
    state, take = CASES[name][number]
    take(sample)
    before = standing(sample, name)
    assert (before.judged.state, unreadable(sample)) == (state, [])
    assert before.judged.lacking
    assert before.judged.writings
    for writing in before.judged.writings:
        if writing.file.endswith(".yaml"):
            assert parse_yaml(Source("stukje.yaml", writing.snippet))[1] == []
        paste(writing, sample)
    after = standing(sample, name)
    assert unreadable(sample) == []
    assert LEVELS.index(after.judged.state) > LEVELS.index(state)


def test_a_log_is_judged_by_both_sides_and_by_its_age(sample: Path) -> None:
    path = sample / "logs" / "kort.jsonl"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(lines[0], "utf-8")
    assert standing(sample, "record").judged.state is State.thin
    path.write_text("".join(lines).replace("2026-11", "2026-09"), "utf-8")
    judged = standing(sample, "record").judged
    assert (judged.state, [one.nl for one in judged.lacking]) == (
        State.thin,
        ["de berichten van de laatste twee weken"],
    )
    path.unlink()
    judged = standing(sample, "record").judged
    assert (judged.state, judged.writings, judged.command) == (State.missing, (), "webcare log import")


def test_a_snippet_for_an_entry_names_the_file_that_holds_it(sample: Path) -> None:
    folder = sample / "handbook" / "topics"
    folder.mkdir()
    (folder / "losse.yaml").write_text("los: {name: Los, keywords: [los], owner: klantenservice}\n", "utf-8")
    replaced("handbook/escalation.yaml", "routes:", "routes: []\nweg:")(sample)
    found = [(one.file, one.under, one.snippet) for one in standing(sample, "process").judged.writings]
    assert found == [("handbook/topics/losse.yaml", ("los",), "path: standaard\n")]


def test_the_snippet_says_what_stands_there_already(sample: Path) -> None:
    instead("handbook/team.yaml", TEAM + 'meetings: ["Vul in: wanneer?"]\n')(sample)
    assert [one.there for one in standing(sample, "evaluation").judged.writings] == [("meetings",)]
    without("handbook/team.yaml")(sample)
    assert [one.there for one in standing(sample, "people").judged.writings] == [(), (), (), (), ()]
