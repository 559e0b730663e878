"""The client of this repository, without its log, and changed in the ways whose impact is measured."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
Edit = tuple[str, str, str]
"""A file, what stands there once, and what comes in its place."""
WORD: list[Edit] = [("handbook/tone.yaml", "\nforbidden:\n", "\nforbidden:\n  - word: bestelling\n")]
FIVE: list[Edit] = [
    *WORD,
    (
        "handbook/targets.yaml",
        "channels: [chat]\n  first-response: 2m\n  next-response: 3m",
        "channels: [chat]\n  first-response: 1m\n  next-response: 3m",
    ),
    ("handbook/hours.yaml", "fri: [8:30-21:00]", "fri: [8:30-17:00]"),
    ("handbook/escalation.yaml", "targets: [dienst-logistiek, logistiek]", "targets: [iris-kok]"),
    ("answers/bezorging-volgen.md", "\nquestions:\n", "\nquestions:\n  - waar hangt mijn pakket uit\n"),
]
"""A forbidden word, a target, opening hours, an escalation path and an answer."""
EVERYTHING: list[Edit] = [
    *FIVE,
    ("handbook/tone.yaml", "address: mirror", "address: u"),
    ("handbook/tone.yaml", "sentence-words: 20", "sentence-words: 12"),
    ("handbook/vocabulary.yaml", "\naccept:\n", "\naccept:\n  - zomaarwat\n"),
    ("handbook/channels.yaml", "surface: both", "surface: open"),
    ("handbook/facts.yaml", "\ntelefoon:", "\nextra: 3 werkdagen\ntelefoon:"),
    ("webcare.toml", 'fail-on = "warning"', 'fail-on = "error"'),
]
"""All that lint reads, so that every reply is judged again and most turn."""


def make_sample(folder: Path, edits: list[Edit] | None = None) -> Path:
    """The client, changed. ``SystemExit`` when the handbook no longer has what an edit looks for."""
    for name in ("handbook", "answers"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "webcare.toml", folder)
    (folder / "logs").mkdir()
    for name, old, new in edits or []:
        path = folder / name
        text = path.read_text("utf-8")
        if old not in text:
            raise SystemExit(f"{name} no longer has {old!r}")
        path.write_text(text.replace(old, new, 1), "utf-8")
    return folder
