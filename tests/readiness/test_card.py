"""The card as a whole: its items, its order, and what a complete client looks like."""

from __future__ import annotations

import re
from pathlib import Path

from tests.readiness.conftest import card_of, states
from webcare.cli.app import COMMANDS
from webcare.readiness import ITEMS, Phase, State

ASKED = {
    "role", "process", "escalation", "contacts", "tooling", "tone", "answers", "levels", "people", "privacy", "closed",
    "monitoring", "crisis", "honest", "record", "follow-up", "baseline", "criteria", "feedback", "evaluation",
}  # fmt: skip
"""What the articles ask for."""


def test_the_items_are_those_of_the_trade_in_its_order() -> None:
    assert [item.id for item in ITEMS] == [one.id for one in sorted(ITEMS, key=lambda one: [*Phase].index(one.phase))]
    assert {item.id for item in ITEMS} == ASKED
    assert len(ITEMS) == len(ASKED)


def test_every_text_is_said_in_both_languages() -> None:
    for item in ITEMS:
        for text in (item.name, item.why, item.how, item.step):
            assert text.nl and text.en
        assert item.why.nl.endswith((".", "?")) and item.step.nl.endswith(".")
        assert item.name.nl[0].isupper() and not item.how.nl[0].isupper()
    assert len({item.why.en for item in ITEMS}) == len(ITEMS)


def test_the_sample_has_everything(sample: Path) -> None:
    card = card_of(sample)
    assert states(sample) == dict.fromkeys((item.id for item in ITEMS), State.present)
    assert (card.to_do, card.count(State.present)) == ([], len(ITEMS))
    assert all(one.judged.writings == () and one.judged.command is None for one in card.standings)
    assert all(one.judged.evidence for one in card.standings)


def test_an_empty_client_has_nothing(tmp_path: Path) -> None:
    (tmp_path / "webcare.toml").write_text('client = "Leeg"\n', "utf-8")
    card = card_of(tmp_path)
    assert {one.item.id for one in card.standings if one.judged.state is not State.missing} == set()
    assert [one.item.id for one in card.to_do] == [item.id for item in ITEMS]
    assert all(one.judged.writings or one.judged.command for one in card.standings)


def test_missing_goes_before_thin(sample: Path) -> None:
    (sample / "handbook" / "tone.yaml").write_text("address: je\n", "utf-8")
    (sample / "handbook" / "crisis.yaml").unlink()
    assert [one.item.id for one in card_of(sample).to_do] == ["crisis", "tone"]


def test_commands_that_it_tells_exist(tmp_path: Path) -> None:
    (tmp_path / "webcare.toml").write_text('client = "Leeg"\n', "utf-8")
    told = {one.judged.command for one in card_of(tmp_path).standings if one.judged.command}
    assert told == {"webcare log import", "webcare stats --save nulmeting.json"}
    assert {re.split(r"\s", command)[1] for command in told} <= set(COMMANDS)


def test_what_cannot_be_read_counts_as_not_there(sample: Path) -> None:
    (sample / "handbook" / "crisis.yaml").write_bytes(b"\xff\xfe\x00")
    (sample / "handbook" / "team.yaml").write_text("members: &a [*a]\n", "utf-8")
    (sample / "logs" / "kort.jsonl").write_bytes(b"{kapot\n\xff\n")
    found = states(sample)
    assert {name for name, state in found.items() if state is State.missing} >= {"crisis", "record", "people"}
