"""The folders that pages of check's rules describe, and what is found in them."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from webcare.check import check
from webcare.check.page import FolderExample
from webcare.model.finding import Finding
from webcare.store.workspace import open_workspace

ZONE = ZoneInfo("Europe/Amsterdam")


def lay(example: FolderExample, folder: Path) -> None:
    """Put the files of an example in a folder that is a client's."""
    (folder / "webcare.toml").write_text('client = "Proef"\n', "utf-8")
    for file in example.files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)


def moment(example: FolderExample) -> datetime | None:
    """Nine in the morning of its day."""
    return None if example.day is None else datetime(*example.day.timetuple()[:3], 9, tzinfo=ZONE)


def checked(*names: str, now: datetime | None = None, kind: str = "") -> list[Finding]:
    """What these rules find in the client folder that is the current one, or only in its file of one kind."""
    found = check(open_workspace(), now, select=names).findings
    return [finding for finding in found if not kind or finding.path == os.path.join("handbook", f"{kind}.yaml")]


def slashed(findings: list[Finding]) -> list[tuple[str, int, int, int, int]]:
    """The place of each, with ``/`` on every platform."""
    return [
        ((one.path or "").replace(os.sep, "/"), one.line, one.column, one.end_line, one.end_column) for one in findings
    ]
