"""A client with six answers and a log to learn from."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.suggest.logs import asks, replies, write_log
from webcare.scaffold import scaffold
from webcare.store.workspace import Workspace, open_workspace

ANSWERS = {
    "bezorgtijd": (
        (
            "wanneer wordt mijn pakket bezorgd|hoe lang duurt de bezorging|wanneer komt mijn bestelling aan|"
            "binnen hoeveel dagen is mijn pakket er|op welke dag bezorgen jullie mijn pakket"
        ),
        "We bezorgen binnen 3 werkdagen op het adres dat je bij de bestelling opgaf.",
    ),
    "ruilen": (
        (
            "kan ik de lamp ruilen|hoe ruil ik een artikel|ik wil de lamp ruilen voor een andere kleur|"
            "mag ik ruilen in de winkel|tot wanneer kan ik een lamp ruilen"
        ),
        "Ruilen kan binnen 30 dagen. Neem het artikel en de bon mee naar onze winkel in Utrecht.",
    ),
    "wachtwoord": (
        (
            "ik kan niet inloggen op mijn account|ik ben mijn wachtwoord vergeten|mijn account is geblokkeerd|"
            "hoe krijg ik een nieuw wachtwoord|inloggen op mijn account lukt niet"
        ),
        "Kies op de inlogpagina 'wachtwoord vergeten'. Je krijgt dan een mail om een nieuw te kiezen.",
    ),
    "factuur": (
        (
            "waar vind ik mijn factuur|kan ik een factuur krijgen|de factuur klopt niet|"
            "sturen jullie de factuur nog|ik heb nog geen factuur gekregen"
        ),
        "Je factuur staat bij je bestellingen op de site. Open de bestelling en kies 'factuur bekijken'.",
    ),
    "garantie": (
        (
            "hoe lang heb ik garantie|valt dit onder de garantie|mijn lamp is stuk heb ik nog garantie|"
            "geldt de garantie ook voor een lampje|is de garantie al voorbij"
        ),
        "Je hebt 2 jaar garantie op elke lamp, en de aankoopbon is je bewijs. Stuur ons een foto van de lamp.",
    ),
    "betaling": (
        (
            "mijn betaling is mislukt|kan ik met ideal betalen|de betaling gaat niet door|"
            "is mijn betaling goed binnengekomen|kan ik achteraf betalen"
        ),
        "Een mislukte betaling wordt niet afgeschreven. Probeer het gerust opnieuw met een andere bank of kaart.",
    ),
}
MINED = "mijn kamerplant staat al drie dagen bij de buren van het depot"
SPARE = [
    "verkopen jullie ook losse reserveknoppen",
    "verkopen jullie losse reserveknoppen?",
    "losse reserveknoppen, verkopen jullie die ook",
]
SPARE_REPLY = "Hoi Sanne, losse onderdelen bestel je op de pagina onderdelen van onze webwinkel.\n\nGroetjes,\nKim"


def answer_file(name: str, questions: str, text: str, more: str = "") -> str:
    """The file of an answer, its questions divided by bars."""
    listed = "".join(f"  - {question}\n" for question in questions.split("|"))
    return f"---\nid: {name}\ntitle: Over {name}\n{more}questions:\n{listed}---\n{text}\n"


def fill(client: Path) -> None:
    """Six answers and the log, in place of what a new client has."""
    for folder in ("answers", "logs", "drafts"):
        for path in (client / folder).rglob("*.*"):
            path.unlink()
    for name, (questions, text) in ANSWERS.items():
        (client / "answers" / f"{name}.md").write_text(answer_file(name, questions, text), "utf-8")
    rows = []
    for at in range(3):
        rows += [asks(f"b{at}", MINED, 60 * at), replies(f"b{at}", ANSWERS["bezorgtijd"][1], 60 * at + 9)]
    for at, question in enumerate(SPARE):
        rows += [asks(f"o{at}", question, 300 + 60 * at), replies(f"o{at}", SPARE_REPLY, 309 + 60 * at)]
    rows += [asks("r", "kan ik de lamp ruilen", 600), replies("r", "Zie de mail.", 609, template="ruilen@0123abcd")]
    rows += [asks("w", "en dan nog iets anders", 700)]
    write_log(client / "logs" / "log.jsonl", rows)


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Six answers; a log in which one answer is sent for a question that it lacks, and one question has no answer."""
    monkeypatch.setenv("WEBCARE_CACHE", str(tmp_path / "cache"))
    root = tmp_path / "klant"
    scaffold(str(root), "Proef")
    fill(root)
    return open_workspace(str(tmp_path), str(root))
