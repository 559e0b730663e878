"""A client with a small desk: a lead, an editor, a writer, and a spokesman who is a role."""

from __future__ import annotations

from pathlib import Path

from webcare.scaffold import scaffold

TEAM = """way-of-working: own-team
members:
  - {contact: sanne-vermeer, initials: SV, roles: [lead, writer, reviewer]}
  - {contact: eline-dekker, initials: ED, roles: [editor]}
  - {contact: lotte-hendriks, initials: LH, roles: [writer], new-until: 2026-11-30}
  - {contact: joost-bakker, initials: JB, roles: [writer]}
"""
REVIEWS = """reviews:
  - {when: [crisis], by: [woordvoerder]}
  - {when: [complaint], by: [teamleider-webcare, eline-dekker], topics: [klacht], channels: [x]}
  - {when: [always], by: [eline-dekker], topics: [privacy]}
  - {when: [new-writer], by: [sanne-vermeer], channels: [email]}
  - {when: [template], by: [eline-dekker]}
  - {when: [own-words], by: [eline-dekker], channels: [review]}
"""
CONTACTS = """sanne-vermeer: {kind: person, name: Sanne Vermeer, public-name: Sanne}
eline-dekker: {kind: person, name: Eline Dekker}
lotte-hendriks: {kind: person, name: Lotte Hendriks}
joost-bakker: {kind: person, name: Joost Bakker}
anouk-smit: {kind: person, name: Anouk Smit}
teamleider-webcare: {kind: role, name: Teamleider, holders: [sanne-vermeer]}
woordvoerder: {kind: role, name: Woordvoerder, holders: [anouk-smit]}
storingsdienst: {kind: department, name: Storingsdienst}
"""
TOPICS = """bezorging: {name: Bezorging, keywords: [pakket, bezorgd]}
klacht: {name: Klacht, keywords: [klacht]}
privacy: {name: Privacy, keywords: [avg, mijn gegevens]}
"""
ANSWER = """---
id: waar-pakket
title: Waar is mijn pakket
questions: [waar blijft mijn pakket]
variables:
  naam: {description: Voornaam, example: Evi}
---
Hoi {{ naam }}, je pakket ligt nog bij onze bezorger. Morgen tussen negen en twaalf uur staat hij bij je voor de deur. ^SV
"""

BODY = "Hoi Evi, wat vervelend dat je al zo lang wacht. Ik bel je vandaag nog. ^LH\n"
EVI = """---
channel: x
customer-name: Evi
reply-to: Belachelijk! Mijn pakket is al drie weken te laat. Mail me op evi@post.example
author: LH  # nieuw
---
"""
ASKED = """status: to-review
review:
  - {at: "2026-11-20T10:05:00+01:00", act: requested, by: lotte-hendriks}
"""
JAN = """---
channel: email
topic: privacy
status: to-review
review: [{at: "2026-11-19T09:00:00+01:00", act: requested, by: joost-bakker}]
author: joost-bakker
---
Hoi Jan, ik stuur je de de gegevens morgen. Vriendelijke groet, Joost
"""


def make_desk(folder: Path, reviews: str = REVIEWS) -> Path:
    """The client, in a folder that is there or not."""
    scaffold(str(folder), "Proef")
    parts = {"team": TEAM + reviews, "contacts": CONTACTS, "topics": TOPICS}
    for kind, text in parts.items():
        (folder / "handbook" / f"{kind}.yaml").write_text(text, "utf-8")
    for path in (folder / "answers").glob("*.md"):
        path.unlink()
    (folder / "answers" / "waar-pakket.md").write_text(ANSWER, "utf-8")
    return folder


def written_desk(folder: Path) -> Path:
    """The client with a draft of each writer: Evi's, of Lotte, and Jan's, of Joost, which waits."""
    make_desk(folder)
    (folder / "drafts" / "evi.md").write_text(EVI + BODY, "utf-8")
    (folder / "drafts" / "jan.md").write_text(JAN, "utf-8")
    return folder


def asked(desk: Path) -> None:
    """Evi's draft waits since 20 November."""
    (desk / "drafts" / "evi.md").write_text(EVI.replace("---\n", f"---\n{ASKED}", 1) + BODY, "utf-8")
