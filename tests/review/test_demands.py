"""Which reviews a draft must pass, and who may do them."""

from __future__ import annotations

from datetime import date

import pytest

from tests.review.desk import ANSWER
from webcare.model.draft import Draft, ThreadMessage
from webcare.review import Demand, demands_of
from webcare.store.workspace import Workspace, open_workspace

TODAY = date(2026, 11, 22)
CROSS = "Belachelijk! Mijn pakket is al drie weken te laat en niemand belt terug."
ASKS = "Waar blijft mijn pakket?"
COMPLAINT = Demand(("complaint",), ("klacht",), ("sanne-vermeer", "eline-dekker"))
PRIVACY = Demand(("always",), ("privacy",), ("eline-dekker",))
NEW = Demand(("new-writer",), (), ("sanne-vermeer",))
OWN = Demand(("own-words",), (), ("eline-dekker",))
MADE = ANSWER.split("---\n")[2]


def draft(text: str = "Hoi Evi, ik zoek het voor je uit.", **known: object) -> Draft:
    return Draft(name="a.md", text=text, **known)  # type: ignore[arg-type]  # the fields of a draft, case by case


CASES: dict[str, tuple[Draft, list[Demand]]] = {
    "a complaint on X": (draft(channel="x", reply_to=CROSS), [COMPLAINT]),
    "by the channel's other name": (draft(channel="twitter", reply_to=CROSS), [COMPLAINT]),
    "a complaint about something that has a topic": (draft(channel="x", reply_to=CROSS, topic="bezorging"), [COMPLAINT]),
    "filed as a complaint": (draft(channel="x", reply_to=ASKS, topic="klacht"), [COMPLAINT]),
    "filed as a complaint, the customer unknown": (draft(channel="x", topic="klacht"), [COMPLAINT]),
    "a complaint in the conversation": (
        draft(channel="x", thread=(ThreadMessage("in", CROSS), ThreadMessage("out", "Hoi, we kijken."))),
        [COMPLAINT],
    ),
    "the last message of the conversation is what counts": (
        draft(channel="x", thread=(ThreadMessage("in", CROSS), ThreadMessage("in", ASKS))),
        [],
    ),
    "a complaint elsewhere": (draft(channel="email", reply_to=CROSS), []),
    "a complaint, the channel unknown": (draft(reply_to=CROSS), []),
    "a question": (draft(channel="x", reply_to=ASKS), []),
    "always about a topic": (draft(topic="privacy"), [PRIVACY]),
    "always about a topic that the customer's words tell": (draft(reply_to="Wat staat er in mijn gegevens?"), [PRIVACY]),
    "the draft's own topic goes before the words": (draft(reply_to="Wat staat er in mijn gegevens?", topic="bezorging"), []),
    "two reviews": (draft(channel="x", topic="privacy", reply_to=CROSS), [COMPLAINT, PRIVACY]),
    "a new writer": (draft(channel="email", author="LH"), [NEW]),
    "a new writer by name": (draft(channel="email", author="lotte hendriks"), [NEW]),
    "somebody who is not new": (draft(channel="email", author="JB"), []),
    "somebody unknown": (draft(channel="email", author="Kees"), []),
    "nobody": (draft(channel="email"), []),
    "own words": (draft(channel="review"), [OWN]),
    "no words": (draft("", channel="review"), [OWN]),
    "an answer that it names": (draft(channel="review", template="waar-pakket"), []),
    "an answer that is not there": (draft(channel="review", template="waar-lamp"), [OWN]),
    "an answer filled in": (draft(MADE.replace("{{ naam }}", "Kim"), channel="review"), []),
    "an answer with a sentence more": (
        draft(MADE.replace("{{ naam }}", "Kim") + "Fijn dat je even vroeg hoe het zit.", channel="review"),
        [],
    ),
    "a sentence of an answer among others": (
        draft("Hoi Kim, je pakket ligt nog bij onze bezorger. Wat een gedoe. Ik bel hem nu en laat je weten wat hij "
              "zegt, want zo hoort het niet te gaan bij ons.", channel="review"),
        [OWN],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("given", "demands"), CASES.values(), ids=CASES)
def test_what_is_demanded(desk: Workspace, given: Draft, demands: list[Demand]) -> None:
    assert demands_of(given, desk, TODAY) == demands


def test_new_ends(desk: Workspace) -> None:
    written = draft(channel="email", author="LH")
    assert demands_of(written, desk, date(2026, 11, 30)) == [NEW]
    assert demands_of(written, desk, date(2026, 12, 1)) == []


def test_in_a_crisis_everything_is_read_by_the_holder_of_the_role(desk: Workspace) -> None:
    assert demands_of(draft(), desk, TODAY, in_crisis=True) == [Demand(("crisis",), (), ("anouk-smit",))]


def test_without_a_client_or_without_reviews_nothing_is(desk: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.handbook.put("team", None)
    assert demands_of(draft(channel="x", reply_to=CROSS), desk, TODAY) == []
    monkeypatch.chdir("/")
    assert demands_of(draft(channel="x", reply_to=CROSS), open_workspace("/"), TODAY) == []
