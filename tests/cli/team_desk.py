"""The desk that the reports for a team lead are asked about: its log, its goals, and the moment."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema

from tests.stats.desk import Log, client
from webcare.show.published import schema

AT = ("--at", "2026-11-22T12:00")
GOALS = """\
snel:
  name: Op X antwoorden we binnen een half uur.
  metric: first_response_time
  statistic: p90
  channels: [x]
  baseline: {value: 2h, measured-from: 2026-01-01, measured-until: 2026-03-31, n: 200}
  target: 30m
  by: 2026-12-31
  success: Negen van de tien klanten wachten hoogstens een half uur.
  failure-at: 1h
  failure: Is het langer dan een uur, dan praten we over het rooster.
  scale-up: Komen er meer dan 60 berichten per dag, dan helpt het bureau.
antwoord:
  name: Wie iets vraagt, krijgt antwoord.
  metric: response_rate
  statistic: share
  baseline: {value: 50%, measured-from: 2026-01-01, measured-until: 2026-03-31, n: 200}
  target: 99%
  by: 2026-11-15
  success: Bijna iedereen krijgt antwoord.
  failure: Anders niet.
volgers:
  name: Meer volgers.
  metric: followers
  statistic: count
  target: "10000"
  by: 2026-12-31
  success: Tienduizend volgers.
  failure: Minder.
"""


def make_desk(folder: Path) -> Path:
    """Twenty working days with two questions each, answered after 10, 11, … minutes; one question has no answer."""
    log, number = Log(), 0
    for day in (2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20):
        for hour in (10, 14):
            asked = datetime(2026, 11, day, hour)  # noqa: DTZ001  a wall clock in a story
            answered = asked + timedelta(minutes=10 + number)
            log.asks(f"c{number}", f"{day} {asked:%H:%M}")
            if number != 7:
                log.replies(f"c{number}", f"{day} {answered:%H:%M}", ref=f"a_{number % 2}")
            number += 1
    client(folder, log.records)
    (folder / "handbook" / "goals.yaml").write_text(GOALS, encoding="utf-8")
    return folder


def valid(name: str, text: str) -> dict[str, Any]:
    """The document, when the published schema accepts it."""
    found: dict[str, Any] = json.loads(text)
    jsonschema.Draft202012Validator(schema(name)).validate(found)
    return found
