"""When it is, what was written, and the whole of a refusal: message, hint and place."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from webcare.model.errors import CannotRun
from webcare.model.text import Text

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
UNKNOWN = Text(
    "kijk na of je het goed hebt getypt, of neem het eerst over met 'webcare log import'",
    "see whether you typed it right, or first take it over with 'webcare log import'",
)


def refused(call: Callable[[], object]) -> tuple[Text, Text | None, str | None]:
    with pytest.raises(CannotRun) as caught:
        call()
    return caught.value.message, caught.value.hint, caught.value.place


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]
