"""When a change asks for a decision, and when it is only something to look at."""

from __future__ import annotations

from collections import Counter

import pytest

from webcare.impact.escalation import Escalation
from webcare.impact.replies import Replies
from webcare.impact.serving import Counted, Serving
from webcare.impact.suggesting import Suggesting
from webcare.impact.templates import Templates
from webcare.impact.verdict import Verdict, Why, judge_impact
from webcare.show.impact.reasons import SAID

REPLIES = Replies(100, 100, 1, 0, 0, Counter(), Counter(), [], [])
SERVING = Counted(0, 0, 0, 0, {}, [], [], [], [])


def verdict(
    replies: Replies = REPLIES,
    templates: Templates | None = None,
    serving: Serving | None = None,
    escalation: Escalation | None = None,
    suggesting: Suggesting | None = None,
) -> Verdict:
    """The verdict on these parts, the others being without any effect."""
    return judge_impact(
        replies,
        templates or Templates(10, replayed=True),
        serving or Serving(100),
        escalation or Escalation(100, replayed=True),
        suggesting or Suggesting(100, asked=100),
    )


def test_no_effect() -> None:
    assert verdict() == ("none", [])


@pytest.mark.parametrize(("failing", "level"), [(1, "look"), (4, "look"), (5, "decide"), (100, "decide")])
def test_failing_replies(failing: int, level: str) -> None:
    found = verdict(REPLIES._replace(failing=failing))
    assert (found.level, [(one.why, one.n, one.of) for one in found.reasons]) == (level, [(Why.FAILING, failing, 100)])


def test_a_privacy_rule_that_finds_less_asks_for_a_decision() -> None:
    found = verdict(REPLIES._replace(passing=1, gone=Counter({"privacy/persoonsgegeven": 1, "taal/leesteken": 3})))
    assert [(one.why, one.n, one.decide) for one in found.reasons] == [
        (Why.PRIVACY, 1, True),
        (Why.PASSING, 1, False),
    ]


def test_findings_that_turn_no_reply() -> None:
    found = verdict(REPLIES._replace(added=Counter({"taal/leesteken": 2}), gone=Counter({"taal/leesteken": 1})))
    assert [(one.why, one.n) for one in found.reasons] == [(Why.FINDINGS, 3)]
    assert found.level == "look"


@pytest.mark.parametrize(
    ("counted", "level"), [(SERVING._replace(other_target=9), "look"), (SERVING._replace(late=1), "decide")]
)
def test_cases(counted: Counted, level: str) -> None:
    assert verdict(serving=Serving(100, held=counted)).level == level
    assert verdict(serving=Serving(100, held=SERVING, as_if=counted)).level == level


@pytest.mark.parametrize(
    ("escalation", "level", "whys"),
    [
        (Escalation(100, replayed=True, other_contact=4, other_path=4), "look", [Why.CONTACT]),
        (Escalation(100, replayed=True, other_contact=5), "decide", [Why.CONTACT]),
        (Escalation(100, replayed=True, other_path=50), "look", [Why.PATH]),
        (Escalation(100, replayed=True, nobody_before=3, nobody_after=4), "decide", [Why.NOBODY]),
        (Escalation(100, replayed=True, nobody_before=4, nobody_after=3), "none", []),
    ],
)
def test_escalation(escalation: Escalation, level: str, whys: list[Why]) -> None:
    found = verdict(escalation=escalation)
    assert (found.level, [one.why for one in found.reasons]) == (level, whys)


@pytest.mark.parametrize(("gone", "level"), [(0, "look"), (4, "look"), (5, "decide")])
def test_suggestions(gone: int, level: str) -> None:
    assert verdict(suggesting=Suggesting(100, asked=100, other=1, gone=gone)).level == level


def test_every_reason_has_its_words() -> None:
    assert SAID.keys() == set(Why)
    for one, more in SAID.values():
        for text in (one, more):
            assert all(said.format(n="7", of="9") != said for said in (text.nl, text.en)) or "1" in text.nl
