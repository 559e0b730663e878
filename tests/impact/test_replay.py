"""The whole replay, its span, its progress and its verdict."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.impact.small import NOVEMBER, NOW, altered, impact_of, make
from tests.stats.desk import ZONE
from webcare.calendar.period import Days
from webcare.impact import Wanted, replay
from webcare.impact.verdict import Reason, Why
from webcare.store.log import log_paths

FORBIDDEN = {"handbook/tone.yaml": "forbidden: [{word: onderweg}]\n"}


def test_the_same_version_twice_has_no_effect(tmp_path: Path) -> None:
    impact = impact_of(tmp_path, {})
    assert impact.verdict == ("none", [])
    assert (impact.replies.n, impact.replies.judged, impact.suggesting.n, impact.suggesting.asked) == (3, 0, 2, 0)


def test_layout_has_no_effect(tmp_path: Path) -> None:
    facts = {"handbook/facts.yaml": "# de nummers\ntelefoon:   '050 000 12 34'\n"}
    assert impact_of(tmp_path, facts).verdict.level == "none"


def test_a_forbidden_word_fails_the_replies_that_have_it(tmp_path: Path) -> None:
    replies = impact_of(tmp_path, FORBIDDEN).replies
    assert (replies.n, replies.judged, replies.passing) == (3, 3, 0)
    assert replies.added == {"zakelijk/verboden-woord": 2}


def test_what_is_shown_of_a_reply_has_no_personal_data(tmp_path: Path) -> None:
    tone = {"handbook/tone.yaml": "forbidden: [{word: bel karin op}]\n"}
    found = impact_of(tmp_path, tone)
    assert "12345678" not in repr((found.replies, found.suggesting.examples))


def test_the_verdict_asks_for_a_decision_first(tmp_path: Path) -> None:
    impact = impact_of(
        tmp_path,
        {
            "handbook/targets.yaml": "- {id: alles, first-response: 40m, share: 90, valid-from: 2025-01-01}\n",
            "handbook/facts.yaml": None,
        },
    )
    assert impact.verdict.level == "decide"
    assert impact.verdict.reasons == [
        Reason(Why.UNRESOLVED, 1, 1, decide=True),
        Reason(Why.ANSWERS_FAILING, 1, 1, decide=True),
        Reason(Why.LATE, 2, 4, decide=True),
        Reason(Why.TEXTS, 1, 1, decide=False),
        Reason(Why.TARGETS, 4, 4, decide=False),
        Reason(Why.WAITING, 1, 1, decide=False),
    ]


@pytest.mark.parametrize(
    ("wanted", "days", "replies"),
    [
        (NOVEMBER, ("2026-11-01 00:00", "2026-11-22 12:00"), 3),
        (Wanted(), ("2026-10-20 10:00", "2026-11-19 10:00"), 3),
        (Wanted(length=15), ("2026-11-04 10:00", "2026-11-19 10:00"), 1),
        (Wanted(Days(date(2026, 11, 3), date(2026, 11, 3))), ("2026-11-03 00:00", "2026-11-04 00:00"), 1),
    ],
)
def test_the_span(tmp_path: Path, wanted: Wanted, days: tuple[str, str], replies: int) -> None:
    impact = impact_of(tmp_path, FORBIDDEN, wanted)
    shown = tuple(f"{datetime.fromtimestamp(at, ZONE):%Y-%m-%d %H:%M}" for at in impact.span)
    assert (shown, impact.replies.n) == (days, replies)


def test_what_happens_later_is_not_there_yet(tmp_path: Path) -> None:
    before, after = altered(tmp_path, FORBIDDEN)
    now = datetime(2026, 11, 3, 9, 45, tzinfo=UTC)
    impact = replay(before, after, log_paths(before.path("logs")), now)
    assert (impact.replies.n, impact.serving.n) == (1, 2)


def test_an_empty_log(tmp_path: Path) -> None:
    before, after = altered(tmp_path, FORBIDDEN)
    impact = replay(before, after, [], NOW)
    assert (impact.replies.n, impact.serving.n, impact.escalation.n, impact.suggesting.n) == (0, 0, 0, 0)


def test_broken_lines_are_counted(tmp_path: Path) -> None:
    before = make(tmp_path / "before")
    (path,) = log_paths(before.path("logs"))
    with Path(path).open("a", encoding="utf-8") as file:
        file.write("{\n")
    assert replay(before, before, [path], NOW).left.broken == 1


def test_progress_goes_up_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    before, after = altered(tmp_path, FORBIDDEN)
    replay(before, after, log_paths(before.path("logs")), NOW, NOVEMBER, lambda done, whole: told.append((done, whole)))
    assert told[-1] == (100, 100)
    assert told == sorted(told)
    assert len(told) > 5
