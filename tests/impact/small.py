"""A small client in two versions, and a log that is counted by hand.

The desk is open from Monday to Friday, 9.00 to 17.00, and a first response is due within an hour. The log, in November
2026: c1 is answered after 30 minutes, c2 after 50, c3 after 50 of open time, and c4 waits still.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from tests.stats.desk import ZONE, Log, client
from webcare.calendar.period import Days
from webcare.impact import Impact, Wanted, replay
from webcare.store.log import log_paths
from webcare.store.workspace import Workspace, open_workspace

NOW = datetime(2026, 11, 22, 12, tzinfo=ZONE)
NOVEMBER = Wanted(Days(date(2026, 11, 1), date(2026, 11, 30)))
PEOPLE = """\
anna:
  kind: person
  name: Anna
  means: [{kind: phone, value: 050 000 12 34}]
  verified-on: 2026-10-01
bas:
  kind: person
  name: Bas
  means: [{kind: phone, value: 050 000 12 35}]
  verified-on: 2026-10-01
"""
PATHS = "paths:\n  basis: {name: Basis, levels: [{targets: [anna]}], last-contact: bas}\n"
FILES = {
    "handbook/contacts.yaml": PEOPLE,
    "handbook/escalation.yaml": PATHS,
    "handbook/facts.yaml": "telefoon: 050 000 12 34\n",
    "answers/lamp.md": "---\nid: lamp\ntitle: Lamp\nquestions: [waar blijft mijn lamp]\n---\n"
    "Hoi, je lamp is onderweg. Bel {{ facts.telefoon }} als hij er niet is.\n\n## mail\nHoi, je lamp is onderweg.\n",
}


def log() -> Log:
    """The log of the small client."""
    made = Log()
    made.asks("c1", "2 10:00").replies("c1", "2 10:30", "Hoi, je lamp is onderweg. Hij komt eraan.")
    made.asks("c2", "3 10:00").replies("c2", "3 10:50", "Hoi, je lamp is onderweg. Bel Karin op 06 12345678.")
    made.asks("c3", "4 16:30").replies("c3", "5 09:20", "Hoi, je lamp is stuk. Dat spijt ons.")
    return made.asks("c4", "19 10:00", "Mijn lamp is kapot. Mijn nummer is 06 12345678.")


def make(folder: Path) -> Workspace:
    """The small client in a folder."""
    made = client(folder, log().records)
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return open_workspace(client=str(made.root))


def altered(folder: Path, files: Mapping[str, str | None]) -> tuple[Workspace, Workspace]:
    """The small client, and a version with other files beside it; None is a file that is gone."""
    before = make(folder / "before")
    shutil.copytree(folder / "before", folder / "after")
    for name, text in files.items():
        path = folder / "after" / name
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
    return before, open_workspace(client=str(folder / "after"))


def impact_of(folder: Path, files: Mapping[str, str | None], wanted: Wanted = NOVEMBER) -> Impact:
    """What these other files would have meant."""
    before, after = altered(folder, files)
    return replay(before, after, log_paths(before.path("logs")), NOW, wanted)
