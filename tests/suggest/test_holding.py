"""What to say when no answer fits."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from webcare.model.text import Text
from webcare.store.shelf import read_shelf
from webcare.store.workspace import open_workspace
from webcare.suggest.holding import Escalate, Holding, holding

ZONE = ZoneInfo("Europe/Amsterdam")
OWN = """---
id: uitzoeken
title: We zoeken het uit
variables:
  collega: {description: Wie het weet, example: een collega}
  moment: {description: Wanneer, example: morgen}
  initialen: {description: Je initialen, example: SV}
---
Ik vraag het na bij {{ collega }}. Je hoort {{ moment }} van me. ^{{ initialen }}
"""


def held(client: Path, at: str, channel: str | None = "x", topic: str | None = "bezorging") -> Holding:
    workspace = open_workspace(str(client))
    now = datetime.fromisoformat(at).replace(tzinfo=ZONE)
    shelf = read_shelf(workspace.path("answers"))
    return holding(workspace, shelf, now, channel=channel, topic=topic, values={})


@pytest.mark.parametrize(
    ("at", "channel", "said"),
    [
        ("2026-11-20T10:05", "x", "vandaag vóór 12.15 uur"),
        ("2026-11-20T16:00", "x", "maandag vóór 10.00 uur"),
        ("2026-11-21T23:00", "x", "maandag vóór 11.00 uur"),
        ("2026-11-20T22:30", "email", "morgen vóór 2.30 uur"),
    ],
)
def test_the_promise_is_what_the_target_and_the_hours_allow(client: Path, at: str, channel: str, said: str) -> None:
    found = held(client, at, channel)
    assert found.said.nl == said
    assert found.text == (
        f"Goede vraag. Ik weet het antwoord nog niet zeker, dus ik zoek het voor je uit. Je hoort {said} van me."
    )


def test_whom_to_ask(client: Path) -> None:
    expected = Escalate("bezorging", "magazijn", "onze collega's van het magazijn", [("phone", "050 000 12 50")])
    assert held(client, "2026-11-20T10:00").escalate == expected
    assert held(client, "2026-11-20T10:00", topic=None).escalate == expected


def test_the_client_s_own_words(client: Path) -> None:
    (client / "answers" / "uitzoeken.md").write_text(OWN, "utf-8")
    (client / "webcare.toml").write_text('client = "Lamp"\n[suggest]\nholding = "uitzoeken"\n', "utf-8")
    found = held(client, "2026-11-20T10:00")
    assert found.text == (
        "Ik vraag het na bij onze collega's van het magazijn. Je hoort vandaag vóór 12.00 uur van me. ^{{ initialen }}"
    )
    assert ([one.name for one in found.missing], found.answer) == (["initialen"], "uitzoeken")


def test_without_targets_nothing_is_promised(client: Path) -> None:
    for name in ("targets", "hours", "escalation"):
        (client / "handbook" / f"{name}.yaml").unlink()
    found = held(client, "2026-11-20T10:00")
    assert (found.due, found.escalate, found.said) == (None, None, Text("zo snel mogelijk", "as soon as possible"))
