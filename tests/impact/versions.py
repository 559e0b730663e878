"""Two versions of the sample client, and its log."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import msgspec

from webcare.calendar.period import Days
from webcare.impact.past import Past, Wanted, read_past
from webcare.model.handbook import KINDS
from webcare.store.log import log_paths
from webcare.store.workspace import Workspace, open_workspace

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
WANTED = Wanted(Days(date(2026, 10, 22), date(2026, 11, 21)))


def sample() -> Workspace:
    """The sample client, read anew."""
    return open_workspace(client=ROOT)


def changed(entries: Mapping[str, Any] | None = None, **settings: Any) -> Workspace:
    """The sample client with other entries for some kinds of the handbook, and other settings."""
    base = sample()
    workspace = Workspace(base.root, msgspec.structs.replace(base.config, **settings), [])
    for kind, entry in (entries or {}).items():
        assert kind in KINDS
        workspace.handbook.put(kind, entry)
    return workspace


def tone(**fields: Any) -> dict[str, Any]:
    """Another tone of voice."""
    return {"tone": msgspec.structs.replace(sample().handbook.tone, **fields)}


@cache
def past() -> Past:
    """A month of the sample's log."""
    return read_past(log_paths(os.path.join(ROOT, "logs")), sample(), NOW, WANTED)
