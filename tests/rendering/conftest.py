"""A client whose handbook and answers a test writes itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from webcare.store.workspace import Workspace, open_workspace

HANDBOOK = {
    "facts.yaml": "telefoon: 050 000 12 34\n",
    "hours.yaml": """
technische-dienst:
  name: Technische dienst
  versions:
    - {valid-from: 2026-01-01, week: {mon: [9:00-17:00], tue: [9:00-17:00]}}
    - {valid-from: 2026-09-01, week: {mon: [9:00-21:00], sat: [10:00-12:00]}}
  holidays: [{day: christmas-day, open: "no"}]
nooit: {name: Nooit, versions: [{valid-from: 2026-01-01, week: {}}]}
""",
    "channels.yaml": "x: {name: X, surface: open}\nemail: {name: E-mail, surface: closed}\nchat: {name: Chat, surface: closed}\n",
    "topics.yaml": "klacht: {name: Klacht, keywords: [klacht], priority: high}\n",
    "targets.yaml": """
- {id: klacht, priorities: [high], channels: [x], first-response: 30m, valid-from: 2026-01-01}
- {id: oud, channels: [x], first-response: 2h, valid-from: 2026-01-01, valid-until: 2026-08-31}
- {id: nieuw, channels: [x], first-response: 1h, valid-from: 2026-09-01}
- {id: mail, channels: [email], next-response: 8h, valid-from: 2026-01-01}
""",
}
Make = Callable[[dict[str, str]], Workspace]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Writes files into a client folder and opens it."""
    monkeypatch.setenv("WEBCARE_CACHE", "off")
    monkeypatch.chdir(tmp_path)

    def made(files: dict[str, str]) -> Workspace:
        written = {
            "webcare.toml": 'client = "Proef"\n',
            **{f"handbook/{name}": text for name, text in HANDBOOK.items()},
        }
        for name, text in (written | files).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return open_workspace(".")

    return made
