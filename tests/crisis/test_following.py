"""The phase for other commands, and what they do with it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from tests.crisis.small import DOWN, make_client
from tests.review.desk import make_desk
from webcare.crisis import heard
from webcare.crisis.following import follow, statement_for
from webcare.crisis.heard import read_logs
from webcare.crisis.now import Holding, phase_now
from webcare.crisis.plan import plan_of
from webcare.crisis.standing import standing
from webcare.model.draft import Draft
from webcare.model.finding import Severity
from webcare.review import demands_of
from webcare.rules import load_rules
from webcare.rules.settings import settings_of
from webcare.store.workspace import Workspace, open_workspace

MINUTE = timedelta(minutes=1)


@pytest.fixture
def lamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    return open_workspace(str(make_client(tmp_path / "lamp")))


def crisis(lamp: Workspace) -> Holding:
    holding = phase_now(lamp, DOWN + 35 * MINUTE)
    assert holding is not None
    return holding


@pytest.mark.parametrize("minutes", [-10, 0, 2, 4, 20, 29, 35, 70, 99, 100, 200, 5000])
def test_the_phase_is_that_of_the_status(lamp: Workspace, minutes: int) -> None:
    now = DOWN + minutes * MINUTE
    holding = phase_now(lamp, now)
    stands = standing(plan_of(lamp), read_logs([lamp.path("logs") + "/desk.jsonl"], int(now.timestamp())), now)
    assert (holding.phase if holding else "calm") == stands.phase
    assert (holding.since if holding else None) == stands.since


def test_a_quiet_log_is_read_at_its_end_only(lamp: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heard, "_lines", None)
    assert phase_now(lamp, DOWN - 10 * MINUTE) is None
    assert phase_now(lamp, DOWN + timedelta(days=300)) is None


def test_without_a_plan_a_log_or_a_client_it_is_calm(lamp: Workspace) -> None:
    assert phase_now(open_workspace("/"), DOWN) is None
    (Path(lamp.path("handbook")) / "crisis.yaml").unlink()
    assert phase_now(lamp, DOWN + 35 * MINUTE) is None
    for log in Path(lamp.path("logs")).glob("*.jsonl"):
        log.unlink()
    assert phase_now(lamp, DOWN + 35 * MINUTE) is None


def test_what_the_plan_pauses_is_an_error_whatever_the_settings_say(lamp: Workspace) -> None:
    follow(lamp, crisis(lamp))
    held = settings_of(lamp).at(frozenset(("x",)), None)
    rules = load_rules()
    assert held.severity(rules["kanaal/emoji"]) is Severity.ERROR
    assert held.severity(rules["empathisch/misplaatste-toon"]) is Severity.ERROR
    assert held.severity(rules["kort/wijdlopig"]) is rules["kort/wijdlopig"].severity
    assert lamp.handbook.tone.emoji.most == 0


def test_a_watch_pauses_what_the_plan_says_and_no_more(lamp: Workspace) -> None:
    holding = phase_now(lamp, DOWN + 15 * MINUTE)
    assert holding is not None and (holding.phase, holding.pause, holding.review) == (
        "watch",
        ("campaigns", "jokes"),
        False,
    )
    before = lamp.handbook.tone
    follow(lamp, holding)
    assert lamp.handbook.tone is before


@pytest.mark.parametrize(
    ("question", "topic", "channel", "statement"),
    [
        ("de site ligt eruit", "storing", "x", "storing"),
        ("de site ligt eruit", "storing", "email", None),
        ("er is brand in mijn lamp", None, "email", "brand"),
        ("er is brand in mijn lamp", "storing", "x", "brand"),
        ("zijn jullie gehackt?", "storing", "x", None),
        ("waar is mijn pakket", "bezorging", "x", None),
        ("wat kost een lamp", None, "x", None),
    ],
)
def test_the_statement_for_a_question(
    lamp: Workspace, question: str, topic: str | None, channel: str, statement: str | None
) -> None:
    """The text of another calamity is never offered."""
    found = statement_for(crisis(lamp), question, topic, channel)
    assert (found.id if found else None) == statement


def test_the_plan_has_every_reply_looked_at_where_the_team_has_no_review_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lamp: Workspace
) -> None:
    draft, today = Draft(name="a", text="Hoi Sanne, dat zoeken we uit. ^SV", channel="x"), DOWN.date()
    assert demands_of(draft, lamp, today) == []
    (demand,) = demands_of(draft, lamp, today, in_crisis=True)
    assert (demand.when, demand.by) == (("crisis",), ("eva", "spook"))
    monkeypatch.chdir(make_desk(tmp_path / "team"))
    (own,) = demands_of(draft, open_workspace(), today, in_crisis=True)
    assert own.by == ("anouk-smit",)
