"""The rows of the measuring data, which lies outside the repository."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path


def rows(folder: Path, pattern: str) -> Iterator[dict[str, str]]:
    """The objects in the JSONL files that fit a pattern, in order; ``SystemExit`` when there are none."""
    paths = sorted(folder.glob(pattern))
    if not paths:
        raise SystemExit(f"no {pattern} in {folder}")
    for path in paths:
        with path.open(encoding="utf-8") as file:
            yield from map(json.loads, file)
