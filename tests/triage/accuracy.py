"""How often the advice is right, on messages of our own: ``python -m tests.triage.accuracy``.

The right steps in ``messages.jsonl`` were written before the first line of code. Phrases were tuned on the half
``tune``, and of ``held-out`` only the counts were looked at; but one pen wrote both, so neither is a stranger's.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from webcare.store.workspace import open_workspace
from webcare.triage import SERIOUS, Found, Triage

SAMPLE = Path(__file__).parents[2]
"""The sample client."""
ROWS = [json.loads(line) for line in Path(__file__).with_name("messages.jsonl").read_text("utf-8").splitlines()]
HALVES = ("tune", "held-out")


def measure(half: str) -> Counter[tuple[str, str]]:
    """How often each step that is right was advised as which step."""
    triage = Triage(open_workspace(str(SAMPLE)))
    return Counter((row["step"], triage.advise(_found(row)).step) for row in ROWS if row["half"] == half)


def _found(row: dict[str, Any]) -> Found:
    return Found(row["body"], id=row["id"], channel=row["channel"], author=row.get("author"))


if __name__ == "__main__":
    for name in HALVES:
        counts = measure(name)
        right = sum(count for (wanted, advised), count in counts.items() if wanted == advised)
        print(f"{name}: {right}/{counts.total()}")  # noqa: T201  its output is what it is for
        for step in SERIOUS:
            wanted = sum(count for (one, _), count in counts.items() if one == step)
            advised = sum(count for (_, one), count in counts.items() if one == step)
            print(f"  {step:10} recall {counts[step, step]}/{wanted}  precision {counts[step, step]}/{advised}")  # noqa: T201  as above
