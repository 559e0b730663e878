"""How far drafts are, from their front matter alone."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.review import Waiting, read_heads

ZONE = ZoneInfo("Europe/Amsterdam")


def test_since_when_each_waits_and_what_cannot_be_read(tmp_path: Path) -> None:
    texts = {
        "plain.md": b"Hoi.",
        "asked.md": b"---\nstatus: to-review\nreview:\n- {at: 2026-11-20T10:05, act: requested}\n"
        b"- {at: 2026-11-20T11:00, act: returned}\n- {at: 2026-11-21T09:00+00:00, act: requested}\n---\nHoi.",
        "local.md": b"---\nstatus: to-review\nreview: [{at: 2026-11-20T10:05, act: requested}]\n---\nHoi.",
        "typed.md": b"---\nstatus: to-review\nchanel: x\n---\nHoi.",
        "yaml.md": b"---\nstatus: [to-review\n---\nHoi.",
        "list.md": b"---\n- status\n---\nHoi.",
        "latin.md": b"Caf\xe9",
    }
    for name, data in texts.items():
        (tmp_path / name).write_bytes(data)
        os.utime(tmp_path / name, (1_795_000_000, 1_795_000_000))
    written = datetime(2026, 11, 18, 11, 6, 40, tzinfo=UTC)
    told = {}
    for name, item in zip(texts, read_heads([str(tmp_path / name) for name in texts], ZONE), strict=True):
        told[name] = (item.head.status, item.since) if isinstance(item, Waiting) else type(item)
    assert told == {
        "plain.md": ("draft", written),
        "asked.md": ("to-review", datetime(2026, 11, 21, 9, tzinfo=UTC)),
        "local.md": ("to-review", datetime(2026, 11, 20, 10, 5, tzinfo=ZONE)),
        "typed.md": ("to-review", written),
        "yaml.md": Finding,
        "list.md": Finding,
        "latin.md": CannotRun,
    }


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    (item,) = read_heads([str(tmp_path / "weg.md")], ZONE)
    assert isinstance(item, CannotRun)
