"""A client with a crisis plan and eight weeks of log: one message an hour, and an outage on a Thursday evening."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.store.test_log_blocks import message, written
from webcare.scaffold import scaffold

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST = datetime(2026, 8, 31, tzinfo=ZONE)
DOWN = datetime(2026, 10, 15, 19, 40, tzinfo=ZONE)
PLAN = """\
thresholds:
  - {phase: watch, messages: 20, within: 1h, times-normal: 3}
  - {phase: crisis, messages: 60, within: 1h, times-normal: 10, channels: [x]}
decides: baas
publishes: [woordvoerder, spook]
roles:
  - {role: Techniek, contact: nacht, does: [Werkt de statuspagina bij.]}
phases:
  - phase: watch
    steps: [Bel de teamleider., Kijk elk half uur opnieuw.]
    pause: [campaigns, jokes]
  - phase: crisis
    steps: [De eerste tekst staat er binnen een uur., Plaats elk uur iets nieuws.]
    pause: [campaigns, jokes, emoji]
    review: true
statements:
  - {id: in-het-nieuws, text: We lezen jullie reacties en komen hier terug met een antwoord.}
  - {id: storing, channels: [x], text: "De site ligt eruit. We werken eraan."}
  - {id: brand, text: "Ruik je brand? Haal de stekker eruit."}
signals: [brand, gehackt]
"""
CONTACTS = """\
baas: {kind: person, name: Anna de Baas, means: [{kind: phone, value: 050 000 12 01}]}
woordvoerder: {kind: role, name: Woordvoerder, holders: [eva]}
eva: {kind: person, name: Eva Smit, means: [{kind: email, value: pers@lamp.example, public: true}]}
nacht: {kind: person, name: Nico Nacht}
"""
TOPICS = """\
storing: {name: Storing, keywords: [site ligt eruit, storing]}
bezorging: {name: Bezorging, keywords: [pakket]}
"""


def asked(at: datetime, number: int, **more: Any) -> dict[str, Any]:
    """A customer's message."""
    fields = {"id": f"m{number}", "conversation_id": f"c{number}", "author": {"type": "customer", "ref": f"k{number}"}}
    return message(1, **{**fields, "at": at.isoformat(), "body": "Waar is mijn pakket?", "topic": "bezorging", **more})


def calm(weeks: int = 8) -> list[dict[str, Any]]:
    """A message an hour."""
    return [asked(FIRST + timedelta(hours=hour), hour) for hour in range(weeks * 7 * 24)]


def outage(count: int = 80) -> list[dict[str, Any]]:
    """Every half minute a message about the site, one in ten about fire."""
    return [
        asked(
            DOWN + timedelta(seconds=30 * number),
            90_000 + number,
            body="Er is brand! Bel me op 06 12 34 56 78" if number % 10 == 9 else "De site ligt eruit",
            topic="storing",
        )
        for number in range(count)
    ]


def replied(at: datetime, number: int) -> dict[str, Any]:
    """A colleague's reply."""
    return asked(at, number, id=f"r{number}", direction="out", author={"type": "agent", "ref": "a1"}, body="Dank je.")


def records() -> list[dict[str, Any]]:
    """The whole log, in the order of time."""
    replies = [replied(FIRST + timedelta(hours=hour, minutes=5), hour) for hour in range(0, 24 * 40, 2)]
    found = [*calm(), *outage(), *replies]
    return sorted(found, key=lambda one: datetime.fromisoformat(one["at"]))


def make_client(folder: Path) -> Path:
    """The client on disk, with the plan and the log."""
    folder.mkdir(parents=True, exist_ok=True)
    scaffold(str(folder), "Lamp")
    for name in ("gegevens-openbaar", "klacht-oppakken"):  # of topics that this client does not have
        (folder / "answers" / f"{name}.md").unlink()
    for name, text in (("crisis", PLAN), ("contacts", CONTACTS), ("topics", TOPICS)):
        (folder / "handbook" / f"{name}.yaml").write_text(text, "utf-8")
    (folder / "logs").mkdir(exist_ok=True)
    (folder / "logs" / "desk.jsonl").write_bytes(written(records()))
    return folder
