"""Owners, quotations, causes and what waits: each by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.digest.week import CONTACTS, TOPICS, asks, replies
from tests.store.test_log_blocks import event
from webcare.digest.causes import causes_of
from webcare.digest.kinds import Kinds
from webcare.digest.learning import best_of
from webcare.digest.making import _waits
from webcare.digest.owners import Owner, Owners
from webcare.digest.saying import Teller, shortened
from webcare.metrics.cases import Case, cut_all
from webcare.metrics.items import place
from webcare.metrics.sifting import sift
from webcare.model.errors import CannotRun
from webcare.model.record import AnyRecord
from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace

GAP = 72 * 3600
LATE = "Waar blijft mijn pakket? Ik wacht al een week."


def cases_of(*records: dict[str, Any]) -> list[Case]:
    read = msgspec.convert(list(records), list[AnyRecord])
    return cut_all(sift(map(place, read)).conversations.items(), GAP, GAP)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    scaffold(str(tmp_path), "Proef")
    (tmp_path / "handbook" / "topics.yaml").write_text(TOPICS, "utf-8")
    (tmp_path / "handbook" / "contacts.yaml").write_text(CONTACTS, "utf-8")
    return open_workspace(str(tmp_path), None)


@pytest.mark.usefixtures("workspace")
def test_the_clients_own_links_stay(tmp_path: Path) -> None:
    config = (tmp_path / "webcare.toml").read_text("utf-8")
    lines = [line for line in config.splitlines() if not line.startswith("domains")]
    (tmp_path / "webcare.toml").write_text("\n".join(['domains = ["winkel.example"]', *lines]), "utf-8")
    teller = Teller(open_workspace(str(tmp_path), None))
    for link in ("https://winkel.example/retour", "https://www.winkel.example.", "www.winkel.example:443/a"):
        assert teller.quote(f"Kijk op {link}", 100) == f"Kijk op {link}"
    assert teller.quote("Kijk op https://nietwinkel.example", 100) == "Kijk op [link]"


def test_who_owns_a_topic(workspace: Workspace) -> None:
    owners = Owners(workspace.handbook)
    assert owners.of("bezorging") == Owner("magazijn", "Magazijn")
    assert owners.of("defect") == Owner("techniek", "Techniek")
    assert [owners.of(topic) for topic in ("vrij", "onbekend", None)] == [None, None, None]
    assert owners.named("TECHNIEK") == owners.named("Tim Bos") == Owner("techniek", "Techniek")
    with pytest.raises(CannotRun):
        owners.named("")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Hoi Femke,\n\nMijn lamp is stuk.\n\nGroet,\nKarin de Boer", "Mijn lamp is stuk."),
        ("Mail me op karin@voorbeeld.nl of bel 06-12345678", "Mail me op [e-mailadres] of bel [telefoonnummer]"),
        ("Tim Bos zei dat het kon", "[naam] zei dat het kon"),
        ("@karin87 heeft hem ook", "[gebruiker] heeft hem ook"),
        ("Hoi Karin,", "Hoi [naam],"),
        ("Zie https://t.co/FhavEp3NyK en https://www.voorbeeld.example/a?b#c!", "Zie [link] en [link]"),
        ("Beste klantenservice,\n\nwaar blijft mijn lamp?", "waar blijft mijn lamp?"),
        ("Dag 3 zonder pakket, belachelijk", "Dag 3 zonder pakket, belachelijk"),
    ],
)
def test_a_quotation_has_nobody_in_it(workspace: Workspace, text: str, quote: str) -> None:
    assert Teller(workspace).quote(text, 100) == quote


@given(st.text(), st.integers(2, 50))
def test_a_shortened_text_is_one_line_and_short(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most
    assert short == " ".join(short.split())


def test_a_cause_needs_three_customers(workspace: Workspace) -> None:
    def found(*numbers: int) -> list[tuple[int, int]]:
        customers = {"author": {"type": "customer", "ref": f"k_{0:016x}"}}
        asked = [
            {**asks(at, f"2026-03-24T10:0{at}:00+01:00", LATE, intent="complaint"), **({} if number else customers)}
            for at, number in enumerate(numbers, 1)
        ]
        cases = cases_of(*asked)
        causes = causes_of(cases, Kinds(cases), Teller(workspace))
        return [(cause.customers, cause.complaints) for cause in causes.found]

    assert found(1, 2, 3) == [(3, 3)]
    assert found(1, 2) == []
    assert found(0, 0, 0, 0) == []
    assert found(1, 2, 0, 0) == [(3, 3)]


def test_causes_stay_within_a_topic_and_the_clearest_message_speaks(workspace: Workspace) -> None:
    cases = cases_of(
        asks(1, "2026-03-24T10:00:00+01:00", "Waar blijft mijn pakekt? Ik wacht al een week.", intent="question"),
        asks(2, "2026-03-24T10:00:00+01:00", LATE, intent="complaint"),
        asks(3, "2026-03-24T10:00:00+01:00", f"{LATE} Heel vervelend, want morgen gaan we weg.", intent="complaint"),
        asks(4, "2026-03-24T10:00:00+01:00", LATE, "defect", intent="complaint"),
        asks(5, "2026-03-24T10:00:00+01:00", "Hoe hang ik de lamp op?", "defect", intent="question"),
    )
    causes = causes_of(cases, Kinds(cases), Teller(workspace))
    assert [(one.topic, one.customers, one.complaints, one.quote) for one in causes.found] == [
        ("bezorging", 3, 2, LATE)
    ]
    assert causes[1:] == (3, 5, 5)


def test_of_too_many_messages_the_same_sample_is_compared(workspace: Workspace) -> None:
    cases = cases_of(*(asks(at, "2026-03-24T10:00:00+01:00", LATE, intent="complaint") for at in range(1, 31)))
    once, again = (causes_of(given, Kinds(cases), Teller(workspace), 10) for given in (cases, cases[::-1]))
    assert once[1:] == again[1:] == (10, 10, 30)
    assert once.found[0].customers == again.found[0].customers == 10


ASKED = asks(1, "2026-03-24T10:00:00+01:00", LATE)
ANSWERED = replies(2, 1, "2026-03-24T11:00:00+01:00")
WAITS = {
    "no reply": [ASKED],
    "only a holding reply": [ASKED, {**ANSWERED, "reply_kind": "holding"}],
    "a question after the reply": [ASKED, ANSWERED, asks(3, "2026-03-24T12:00:00+01:00", "En nu?", conversation_id="c1")],
    "left open after the reply": [
        ASKED, ANSWERED, event("status", conversation_id="c1", at="2026-03-24T11:01:00+01:00", status="on_hold"),
    ],
}  # fmt: skip
DONE = {
    "a reply": [ASKED, ANSWERED],
    "open only before the reply": [
        ASKED, event("status", conversation_id="c1", at="2026-03-24T10:01:00+01:00", status="open"), ANSWERED,
    ],
    "it waits for the customer": [
        ASKED, ANSWERED, event("status", conversation_id="c1", at="2026-03-24T11:01:00+01:00", status="pending"),
    ],
    "solved without a reply": [ASKED, event("resolved", conversation_id="c1", at="2026-03-24T11:00:00+01:00")],
    "thanks": [ASKED, ANSWERED, asks(3, "2026-03-24T12:00:00+01:00", "Top, bedankt!", conversation_id="c1")],
}  # fmt: skip


@pytest.mark.parametrize("records", WAITS.values(), ids=list(WAITS))
def test_what_waits(records: list[dict[str, Any]]) -> None:
    (case,) = cases_of(*records)
    assert _waits(case) is not None


@pytest.mark.parametrize("records", DONE.values(), ids=list(DONE))
def test_what_is_done(records: list[dict[str, Any]]) -> None:
    (case,) = cases_of(*records)
    assert _waits(case) is None


def rating(score: int) -> dict[str, Any]:
    at = "2026-03-24T15:00:00+01:00"
    return {"v": 1, "type": "rating", "id": "r1", "conversation_id": "c1", "at": at, "score": score}


GLAD = asks(3, "2026-03-24T12:00:00+01:00", "Wat fijn! Super geholpen, ik ben heel blij!", conversation_id="c1")
ANGRY = {**ASKED, "body": "Schandalig slecht, ik ben woedend! Waar blijft mijn pakket?"}
SOLVED = event("resolved", conversation_id="c1", at="2026-03-24T13:00:00+01:00")
REOPENED = asks(5, "2026-03-24T14:00:00+01:00", "Hij is er nog niet.", conversation_id="c1")


def test_a_reply_that_a_customer_was_helped_by(workspace: Workspace) -> None:
    def chosen(*records: dict[str, Any]) -> list[tuple[str, int | None, object, bool]]:
        best = best_of(cases_of(*records), [], Teller(workspace), workspace, 2)
        return [(one.asked, one.rating, one.moods, one.resolved) for one in best]

    assert chosen(ASKED, ANSWERED, SOLVED, rating(4)) == [(LATE, 4, None, True)]
    assert chosen(ANGRY, ANSWERED, GLAD) == [(ANGRY["body"], None, ("angry", "positive"), False)]
    assert chosen(ASKED, ANSWERED, rating(3)) == []
    assert chosen(ASKED, ANSWERED, SOLVED) == []
    assert chosen(ASKED, ANSWERED, SOLVED, REOPENED, rating(5)) == []
    assert chosen(ASKED, {**ANSWERED, "reply_kind": "question"}, rating(5)) == []
    assert chosen(ASKED, {**ANSWERED, "body": "Morgen."}, rating(5)) == []


def test_of_two_replies_the_same_one_is_enough(workspace: Workspace) -> None:
    both = [
        record
        for at in (1, 7)
        for record in (
            {**ASKED, "id": f"m{at}", "conversation_id": f"c{at}"},
            {**ANSWERED, "id": f"a{at}", "conversation_id": f"c{at}"},
            {**rating(5), "id": f"r{at}", "conversation_id": f"c{at}"},
        )
    ]
    assert len(best_of(cases_of(*both), [], Teller(workspace), workspace, 2)) == 1
