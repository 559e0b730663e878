"""What the tests of erasing share: a person's records, and erasing them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.custody.records import FEMKE, JAN, PIET, event, message, note, rating
from webcare.custody.erase import Erased, erase
from webcare.custody.person import person_of
from webcare.store.workspace import open_workspace

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def gone(who: str = JAN, *, dry: bool = False, reason: str | None = None, indexes: tuple[str, ...] = ()) -> Erased:
    workspace = open_workspace()
    return erase(workspace, person_of(who, workspace), NOW, dry=dry, reason=reason, indexes=indexes)


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(".lock")
    }


JANS: list[Any] = [
    message(1, "c1", JAN, "Mijn lamp is stuk. Groet, Jan", source={"system": "x", "id": "1", "url": "https://x.example/jan"},
            trigger="mention", topic="defect", sentiment=-0.5, tags=["vip"], naam="Jan de Vries"),
    event(2, "c1", "assigned", to=FEMKE),
    message(3, "c1", FEMKE, "Hoi Jan, we sturen een nieuwe. ^F", in_reply_to="m1", template="a@12345678"),
    message(4, "c1", FEMKE, "Hoi [naam], hij is onderweg. ^[initialen]", in_reply_to="m1"),
    note(5, "c1", "Klonk erg boos."),
    rating(6, "c1", 4, "Snel geholpen"),
]  # fmt: skip

OTHERS: list[Any] = [
    message(7, "c2", PIET, "Waar is mijn pakket?", extra={"a": 1.0, "b": [1e2]}),
    '{ "v":1, "type":"message" , "kapot',
    note(8, "c2", "Klonk blij."),
    "",
    message(9, "c3", PIET, f"Net wat [@{JAN}] zegt", extra={"x": 1.50}),
]
