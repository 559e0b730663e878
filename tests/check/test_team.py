"""What ``check`` says of team.yaml: names that are nowhere, and reviews that nobody can do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.check.folders import checked
from tests.review.desk import make_desk
from tests.store.told import told

TEAM = ("handboek/initialen-dubbel", "handboek/niemand-kijkt-na", "handboek/onbekende-verwijzing")
MEMBERS = """way-of-working: own-team
members:
  - {contact: sanne-vermeer, initials: SV, roles: [lead, writer, reviewer]}
  - {contact: joost-bakker, initials: JB, roles: [writer], channels: [email]}
"""


NOBODY = (
    "handbook/team.yaml:6:27-6:41 warning handboek/niemand-kijkt-na 'storingsdienst'\n"
    "  niemand kan dit nakijken = zet in contacts.yaml wie het is, bij holders\n"
    "  nobody can review this = put in contacts.yaml who it is, under holders"
)


def alone(who: str, line: int, start: int, end: int) -> str:
    """What is said of the only reviewer, at the contacts of the review."""
    words = {39: "joost-bakker", 60: "teamleider-webcare, sanne-vermeer"}.get(end, "sanne-vermeer")
    return (
        f"handbook/team.yaml:{line}:{start}-{line}:{end} advice handboek/niemand-kijkt-na '{words}'\n"
        f"  wat {who} zelf schrijft, kan niemand nakijken = noem er een collega bij\n"
        f"  nobody can review what {who} writes = name a colleague too"
    )


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    folder = make_desk(tmp_path / "klant")
    monkeypatch.chdir(folder)
    return folder


def found(desk: Path, team: str) -> str:
    (desk / "handbook" / "team.yaml").write_text(team, "utf-8")
    return told(checked(*TEAM, kind="team")).replace(os.sep, "/")


def test_a_team_in_order(desk: Path) -> None:
    assert told(checked(*TEAM, kind="team")) == ""
    assert found(desk, MEMBERS) == ""


def test_names_that_are_nowhere(desk: Path) -> None:
    team = MEMBERS.replace("joost-bakker", "joost-baker").replace("[email]", "[emal]")
    team += "reviews:\n  - {when: [always], by: [elin-dekker, eline-dekker], channels: [tiktok], topics: [privasy]}\n"
    assert found(desk, team).split("\n")[::3] == [
        "handbook/team.yaml:4:15-4:26 error handboek/onbekende-verwijzing 'joost-baker'",
        "handbook/team.yaml:4:70-4:74 error handboek/onbekende-verwijzing 'emal'",
        "handbook/team.yaml:6:27-6:38 error handboek/onbekende-verwijzing 'elin-dekker'",
        "handbook/team.yaml:6:66-6:72 error handboek/onbekende-verwijzing 'tiktok'",
        "handbook/team.yaml:6:84-6:91 error handboek/onbekende-verwijzing 'privasy'",
    ]
    assert found(desk, team).split("\n")[1::3] == [
        "  onbekend contact 'joost-baker' = bedoelde je 'joost-bakker'?",
        "  onbekend kanaal 'emal' = bedoelde je 'email'?",
        "  onbekend contact 'elin-dekker' = bedoelde je 'eline-dekker'?",
        (
            "  onbekend kanaal 'tiktok' = kies uit: x, facebook, instagram, review, whatsapp, email, chat, "
            "twitter, trustpilot, google, mail, webchat"
        ),
        "  onbekend onderwerp 'privasy' = bedoelde je 'privacy'?",
    ]


REVIEWS = {
    "a role that nobody holds": ("when: [always], by: [storingsdienst]", NOBODY),
    "the only reviewer writes too": (
        "when: [new-writer, always], by: [sanne-vermeer]",
        alone("Sanne Vermeer", 6, 39, 52),
    ),
    "what the only reviewer writes is not what it is about": ("when: [new-writer, template], by: [sanne-vermeer]", ""),
    "the only reviewer writes elsewhere": ("when: [always], by: [joost-bakker], channels: [x]", ""),
    "the only reviewer writes there": (
        "when: [always], by: [joost-bakker], channels: [x, email]",
        alone("Joost Bakker", 6, 27, 39),
    ),
    "the only reviewer does not write": ("when: [always], by: [eline-dekker]", ""),
    "the only holder of a role": (
        "when: [always], by: [teamleider-webcare, sanne-vermeer]",
        alone("Sanne Vermeer", 6, 27, 60),
    ),
}


@pytest.mark.parametrize(("review", "said"), REVIEWS.values(), ids=REVIEWS)
def test_reviews_that_nobody_can_do(desk: Path, review: str, said: str) -> None:
    assert found(desk, f"{MEMBERS}reviews:\n  - {{{review}}}\n") == said


def test_initials_that_two_share(desk: Path) -> None:
    assert found(desk, MEMBERS.replace("JB", "sv")) == (
        "handbook/team.yaml:4:39-4:41 warning handboek/initialen-dubbel 'sv'\n"
        "  deze initialen heeft sanne-vermeer ook = geef ieder eigen initialen\n"
        "  sanne-vermeer has these initials too = give everybody their own initials"
    )
