"""Chapters by hand, with every kind of block and with text that is up to no good."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from webcare.show.blocks import BookBlock, Bullets, Checklist, Figure, Heading, Paragraph, Quote, Table
from webcare.show.handover.chapter import Chapter
from webcare.show.handover.page import Cover

HOSTILE = '<script>alert(\'a\')</script>"onload=x\u202e\x1b[31m\x00&amp;<a href="javascript:alert(1)">'
AT = datetime(2026, 11, 22, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
COMMIT = "0123456789abcdef0123456789abcdef01234567"
SVG = '<svg viewBox="0 0 300 40" width="300" height="40"><text x="9" y="20" fill="currentColor">Iris</text></svg>'
LINK = "https://shop.noorderlamp.example/een/heel/lang/adres/zonder/einde"


def chapter(identity: str, title: str, *blocks: BookBlock) -> Chapter:
    return Chapter(identity, title, list(blocks))


def chapters() -> list[Chapter]:
    return [
        chapter(
            "contacts",
            "Wie je belt",
            Paragraph("Bel eerst Sanne."),
            Heading("Afdelingen", 2),
            Table(["Wie", "Waarvoor", "Keer"], [["Sanne", LINK, "3"], [HOSTILE, HOSTILE, HOSTILE]], 2),
            Heading("Diep", 4),
            Bullets([HOSTILE, "Twee"]),
        ),
        chapter("topics", "Onderwerpen", *(block for number in range(6) for block in topic(number))),
        chapter("crisis", "Crisis op één pagina", Figure(SVG, "Wie er belt", "Eerst Iris."), Quote("Wij weten het.")),
        chapter("checklist", "Wat git niet meeneemt", Checklist(["Toegang tot X", HOSTILE])),
    ]


def topic(number: int) -> list[BookBlock]:
    reply = f"Hoi [naam],\n\nJe pakket {number} is er bijna.\nGroet, Zoë"
    return [Heading(f"Onderwerp {number}"), Heading(f"Antwoord {number}", 3), Quote(reply)]


def cover(client: str = "Noorderlamp", *, commit: str | None = COMMIT, loose: int = 0, public: bool = False) -> Cover:
    return Cover(client, AT, commit, loose, public)
