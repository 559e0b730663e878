"""A small client, and the proof of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from webcare.handover.proof import book_proof, proof, survey
from webcare.handover.proof_file import Proof
from webcare.store.workspace import Workspace, open_workspace

AT = datetime(2026, 11, 22, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
FACTS = "telefoon: 050 000 12 34\n"


def opened(folder: Path) -> Workspace:
    return open_workspace(client=str(folder))


def made(folder: Path, books: dict[str, bytes] | None = None) -> Proof:
    workspace = opened(folder)
    return proof(workspace, survey(workspace), AT, [book_proof(name, data) for name, data in (books or {}).items()])
