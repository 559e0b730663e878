"""What a reviewer decides about a change, and which changes allow more than before."""

from __future__ import annotations

from typing import Any

import pytest

from webcare.diff.change import Change, Op
from webcare.diff.deciding import Decision, decision, loosens


def change(way: str, before: Any = None, after: Any = None, op: Op | None = None) -> Change:
    """A change at ``part/key/key``; a rule's name has a ``~`` for its slash."""
    part, *path = way.split("/")
    told = op or (Op.ADDED if before is None else Op.REMOVED if after is None else Op.CHANGED)
    return Change(part=part, path=tuple(name.replace("~", "/") for name in path), op=told, before=before, after=after)


@pytest.mark.parametrize(
    ("way", "asked"),
    [
        ("targets/chat/first-response", Decision.PROMISES),
        ("hours/kantoor/versions/2026-01-01/week/mon", Decision.PROMISES),
        ("channels/x/max-length", Decision.PROMISES),
        ("channels/x/owner", Decision.CALLED),
        ("settings/timezone", Decision.PROMISES),
        ("contacts/jan", Decision.CALLED),
        ("escalation/paths/techniek/last-contact", Decision.CALLED),
        ("topics/bezorging/path", Decision.CALLED),
        ("team/members/jan/roles/writer", Decision.CALLED),
        ("crisis/decides", Decision.CALLED),
        ("answers/pakket/text/x", Decision.READ),
        ("fragments/contact", Decision.READ),
        ("facts/telefoon", Decision.READ),
        ("tone/greetings/Hoi", Decision.READ),
        ("crisis/statements/storing/text", Decision.READ),
        ("settings/lint/ignore/taal", Decision.ALLOWED),
        ("tone/forbidden/beleid", Decision.ALLOWED),
        ("team/reviews/1", Decision.ALLOWED),
        ("topics/account/closed", Decision.ALLOWED),
        ("answers/pakket/ignore/taal", Decision.ALLOWED),
        ("rules/kort-op-x/level", Decision.ALLOWED),
        ("topics/bezorging/keywords/pakje", Decision.REST),
        ("answers/pakket/questions/waar", Decision.REST),
        ("goals/snel/target", Decision.REST),
        ("vocabulary/accept/dimbaar", Decision.REST),
        ("settings/suggest/top", Decision.REST),
    ],
)
def test_decision(way: str, asked: Decision) -> None:
    assert decision(change(way, "a", "b")) is asked


def test_without_a_part_its_checks_are_gone() -> None:
    assert loosens(Change(part="team", path=(), op=Op.REMOVED, before={"reviews": [{"when": ["always"]}]}))
    assert not loosens(Change(part="team", path=(), op=Op.REMOVED, before={"members": []}))


def test_another_id_is_nothing_to_decide_about() -> None:
    assert decision(change("contacts/jan", "piet", "jan", Op.RENAMED)) is Decision.REST


LOOSER: list[tuple[str, Any, Any]] = [
    ("settings/lint/ignore/taal", None, {"rule": "taal", "reason": "kort"}),
    ("settings/lint/fail-on", "warning", "error"),
    ("settings/lint/rules/taal~spelfout/severity", "error", "advice"),
    ("settings/lint/ignore/taal/folder", ["answers/kort"], []),
    ("settings/lint/ignore/taal/folder", ["answers/kort"], ["answers"]),
    ("settings/lint/ignore/taal/folder", ["answers/kort"], ["answers/kort/", "drafts"]),
    ("settings/check/ignore/handboek/folder", ["handbook/oud/", "logs"], ["./"]),
    ("settings/lint/ignore/taal/channel", ["x"], ["x", "facebook"]),
    ("settings/domains/noorder-lamp.example", None, "noorder-lamp.example"),
    ("settings/check/verify-contacts", "90 dagen", "2 jaar"),
    ("tone/forbidden/beleid", {"word": "beleid"}, None),
    ("tone/emoji/most", 1, 3),
    ("tone/sentence-words", 20, 30),
    ("tone/readability", 60, 40),
    ("tone/readability", 60, None),
    ("rules/kort-op-x", {"kind": "limit"}, None),
    ("rules/kort-op-x/level", "error", "advice"),
    ("rules/kort-op-x/limit/most", 1, 2),
    ("rules/kort-op-x/channels", [], ["x"]),
    ("rules/kort/words/vraagje", "vraagje", None),
    ("team/reviews/2", {"when": ["complaint"]}, None),
    ("team/reviews/2/topics", ["privacy", "klacht"], ["privacy"]),
    ("privacy/ask/bsn/closed", False, True),
    ("privacy/ask/bsn", None, {"data": "bsn", "closed": True}),
    ("privacy/retention/logs/keep", "13 maanden", "2 jaar"),
    ("privacy/retention/logs", {"what": "logs", "keep": "2 jaar"}, None),
    ("contacts/jan/means/phone/public", False, True),
    ("contacts/jan/means/phone", None, {"kind": "phone", "value": "088 000 00 00", "public": True}),
    ("topics/account/closed", True, False),
    ("crisis/phases/crisis/review", True, False),
    ("crisis/publishes/jan", None, "jan"),
    ("tone/emoji/allowed", ["🙂"], ["🙂", "👍"]),
    ("tone/emoji/allowed", ["🙂"], []),
    ("tone/emoji/forbidden/😂", "😂", None),
    ("answers/pakket/ignore/taal — kort", None, "taal — kort"),
]


@pytest.mark.parametrize(("way", "before", "after"), LOOSER)
def test_more_is_allowed(way: str, before: Any, after: Any) -> None:
    assert loosens(change(way, before, after))


@pytest.mark.parametrize(("way", "before", "after"), LOOSER)
def test_less_is_allowed(way: str, before: Any, after: Any) -> None:
    assert not loosens(change(way, after, before))


@pytest.mark.parametrize(
    ("way", "before", "after"),
    [
        ("privacy/ask/bsn/why", "Nergens voor.", "Alleen voor de bank."),
        ("settings/lint/rules/begrijpelijk~lange-zin/max-words", 20, 30),  # what a number does, only the rule knows
        ("settings/lint/override/1/folder", ["answers/kort"], ["answers"]),  # it may be stricter there
        ("settings/lint/ignore/taal/folder", ["answers/kort"], ["answers/korting"]),
        ("settings/lint/ignore/taal/folder", ["answers/kort"], ["./answers/kort/"]),
        ("contacts/jan", None, {"kind": "person", "name": "Jan"}),
        ("facts/telefoon", "088", "085"),
        ("rules/kort-op-x/wrong/Zin", "Zin", None),
    ],
)
def test_nothing_is_said_of_what_is_not_sure(way: str, before: Any, after: Any) -> None:
    assert not loosens(change(way, before, after))
