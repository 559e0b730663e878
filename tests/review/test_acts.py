"""Who may do what about a draft, and what holds afterwards."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from webcare.model.draft import Draft, ReviewStep
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.review import Change, Standing, approve, fingerprint, mark_sent, person_of, request, return_, standing_of
from webcare.store.workspace import Workspace

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, 40, 5, 123, tzinfo=ZoneInfo("Europe/Amsterdam"))
CROSS = "Belachelijk! Mijn pakket is al drie weken te laat en niemand belt terug."
DRAFT = Draft(
    name="a.md",
    text="Hoi Evi, wat vervelend. Ik bel je. ^LH",
    channel="x",
    reply_to=CROSS,
    author="LH",
    topic="privacy",
)
"""A complaint about privacy: the lead or the editor must look at the one, the editor at the other."""


def standing(draft: Draft, desk: Workspace) -> Standing:
    return standing_of(draft, desk, TODAY)


def after(draft: Draft, change: Change | None) -> Draft:
    """The draft as it is read once the change was written."""
    assert change is not None
    review = (*draft.review, *([change.step] if change.step else []))
    fields = {"author": change.author or draft.author, "status": change.status or draft.status, "review": review}
    return msgspec.structs.replace(draft, **fields)


def approved(draft: Draft, who: str, desk: Workspace) -> Draft:
    return after(draft, approve(draft, standing(draft, desk), who, None, desk.handbook, NOW))


def refused(draft: Draft, who: str, desk: Workspace) -> tuple[Text, Text | None]:
    with pytest.raises(CannotRun) as caught:
        approve(draft, standing(draft, desk), who, None, desk.handbook, NOW)
    assert caught.value.place == "a.md"
    return caught.value.message, caught.value.hint


@pytest.mark.parametrize(
    ("who", "is_whom"),
    {
        "sanne-vermeer": "sanne-vermeer",
        "SV": "sanne-vermeer",
        " sv ": "sanne-vermeer",
        "Sanne": "sanne-vermeer",
        "sanne vermeer": "sanne-vermeer",
        "teamleider-webcare": "sanne-vermeer",
        "storingsdienst": "storingsdienst",
        "Storingsdienst": "storingsdienst",
        "S": None,
        "Kees": None,
        "": None,
    }.items(),
)
def test_who_somebody_is(desk: Workspace, who: str, is_whom: str | None) -> None:
    assert person_of(who, desk.handbook) == is_whom


def test_each_review_needs_one_of_its_own(desk: Workspace) -> None:
    first = standing(DRAFT, desk)
    assert [demand.when for demand in first.open] == [("complaint",), ("always",)]
    assert first.reviewers() == ["sanne-vermeer", "eline-dekker"]
    by_lead = approved(DRAFT, "sanne-vermeer", desk)
    assert by_lead.status == "to-review"
    half = standing(by_lead, desk)
    assert ([demand.when for demand in half.open], half.reviewers()) == ([("always",)], ["eline-dekker"])
    done = approved(by_lead, "eline-dekker", desk)
    assert done.status == "approved"
    assert standing(done, desk).is_approved
    assert standing(done, desk).approved_by == ("sanne-vermeer", "eline-dekker")


def test_one_who_may_do_both_is_enough(desk: Workspace) -> None:
    done = approved(DRAFT, "eline-dekker", desk)
    assert done.status == "approved" and standing(done, desk).is_approved
    assert done.review == (
        ReviewStep(at=NOW.replace(microsecond=0), act="approved", by="eline-dekker", text=fingerprint(DRAFT)),
    )
    assert approve(done, standing(done, desk), "eline-dekker", None, desk.handbook, NOW) is None


def test_who_may_not(desk: Workspace) -> None:
    own = Text("je eigen concept kun je niet goedkeuren", "you cannot approve your own draft")
    may = Text("dat mag: Sanne Vermeer, Eline Dekker", "who may: Sanne Vermeer, Eline Dekker")
    assert refused(DRAFT, "lotte-hendriks", desk) == (own, may)
    other = Text("Joost Bakker mag dit niet beoordelen", "Joost Bakker may not review this")
    assert refused(DRAFT, "joost-bakker", desk) == (other, may)
    written = msgspec.structs.replace(DRAFT, author="Eline Dekker", topic=None)
    assert refused(written, "eline-dekker", desk) == (
        own,
        Text("dat mag: Sanne Vermeer", "who may: Sanne Vermeer"),
    )
    assert refused(msgspec.structs.replace(DRAFT, author=None), "sanne-vermeer", desk)[0] == Text(
        "niet bekend is wie dit schreef", "it is not known who wrote this"
    )
    assert refused(msgspec.structs.replace(DRAFT, status="sent"), "sanne-vermeer", desk)[0] == Text(
        "dit antwoord is al verstuurd", "this reply has been sent"
    )


def test_a_review_that_only_its_writer_may_do_stays_open(desk: Workspace) -> None:
    alone = msgspec.structs.replace(DRAFT, author="ED", reply_to=None)
    assert standing(alone, desk).reviewers() == []
    assert refused(alone, "sanne-vermeer", desk)[1] == Text(
        "niemand anders mag dit; zet een tweede in team.yaml", "nobody else may; put a second in team.yaml"
    )


def test_what_no_review_is_about_any_reviewer_may_look_at(desk: Workspace) -> None:
    plain = Draft(name="a.md", text="Hoi.", author="JB")
    assert (standing(plain, desk).open, standing(plain, desk).reviewers()) == ([], ["sanne-vermeer", "eline-dekker"])
    assert not standing(plain, desk).is_approved, "nobody must look, and nobody did"
    assert approved(plain, "sanne-vermeer", desk).status == "approved"
    assert refused(plain, "lotte-hendriks", desk)[0].en == "Lotte Hendriks may not review this"


@pytest.mark.parametrize(
    ("text", "holds"),
    {
        "Hoi Evi, wat vervelend. Ik bel je. ^LH\n\n": True,
        "\ufeffHoi Evi, wat vervelend. Ik bel je. ^LH  \r\n": True,
        "Hoi Evi, wat vervelend. Ik bel je  ^LH": False,
        "Hoi Evi, wat vervelend. Ik bel je.\n^LH": False,
        "": False,
    }.items(),
)
def test_an_approval_holds_for_a_text(desk: Workspace, text: str, holds: bool) -> None:
    done = msgspec.structs.replace(approved(DRAFT, "eline-dekker", desk), text=text)
    told = standing(done, desk)
    assert (told.is_approved, told.edited) == (holds, not holds)


def test_front_matter_is_no_part_of_the_text() -> None:
    head = "---\r\nchannel: x\r\n---\r\n"
    moved = msgspec.structs.replace(DRAFT, text=head + DRAFT.text, body_start=len(head))
    assert fingerprint(moved) == fingerprint(DRAFT) != fingerprint(msgspec.structs.replace(moved, body_start=0))


def test_an_approval_by_its_writer_or_typed_by_hand_is_none(desk: Workspace) -> None:
    step = ReviewStep(at=NOW, act="approved", by="lotte-hendriks", text=fingerprint(DRAFT))
    for review in ((), (step,), (msgspec.structs.replace(step, by=None),)):
        told = standing(msgspec.structs.replace(DRAFT, status="approved", review=review), desk)
        assert (told.is_approved, len(told.open)) == (False, 2)


def test_given_back_is_no_longer_approved(desk: Workspace) -> None:
    done = approved(DRAFT, "eline-dekker", desk)
    back = after(done, return_(done, standing(done, desk), "sanne-vermeer", " Te kort. ", desk.handbook, NOW))
    assert (back.status, back.review[-1].note) == ("draft", "Te kort.")
    assert not standing(back, desk).is_approved
    own = after(done, return_(done, standing(done, desk), "lotte-hendriks", "Toch niet.", desk.handbook, NOW))
    assert own.status == "draft", "its writer may take it back"
    for who, draft in (("joost-bakker", done), ("sanne-vermeer", back)):
        with pytest.raises(CannotRun):
            return_(draft, standing(draft, desk), who, "Nee.", desk.handbook, NOW)


def test_asking(desk: Workspace) -> None:
    asked = request(DRAFT, standing(DRAFT, desk), None, NOW)
    assert asked == Change(
        "to-review", None, ReviewStep(at=NOW.replace(microsecond=0), act="requested", by="lotte-hendriks")
    )
    waiting = after(DRAFT, asked)
    assert request(waiting, standing(waiting, desk), None, NOW) is None
    done = approved(waiting, "eline-dekker", desk)
    assert request(done, standing(done, desk), None, NOW) is None
    edited = msgspec.structs.replace(done, text="Hoi.")
    again = request(edited, standing(edited, desk), None, NOW)
    assert again is not None and again.status == "to-review"
    nobody = msgspec.structs.replace(DRAFT, author=None)
    named = request(nobody, standing(nobody, desk), "joost-bakker", NOW)
    assert named is not None and named.author == "joost-bakker"
    with pytest.raises(CannotRun):
        request(nobody, standing(nobody, desk), None, NOW)


def test_sent_is_the_end(desk: Workspace) -> None:
    sent = after(DRAFT, mark_sent(DRAFT, standing(DRAFT, desk), None, NOW))
    assert (sent.status, sent.review[-1].by) == ("sent", "lotte-hendriks")
    assert mark_sent(sent, standing(sent, desk), None, NOW) is None
    with pytest.raises(CannotRun):
        request(sent, standing(sent, desk), None, NOW)
    with pytest.raises(CannotRun):
        return_(sent, standing(sent, desk), "sanne-vermeer", "Nee.", desk.handbook, NOW)
