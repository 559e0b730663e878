"""Questions put to both engines, for the tests of each."""

from pathlib import Path
from typing import Any

from tests.metrics.logs import HOUR, Fields, Setting, write_log
from tests.metrics.schedules import OFFICE
from webcare.metrics.duck.running import count_with_duckdb
from webcare.metrics.plain import count_plainly
from webcare.metrics.question import Part, Question
from webcare.metrics.tally import Period
from webcare.model.handbook.channels import Channel

BOTH = (count_plainly, count_with_duckdb)
ALWAYS = Period(0, 1 << 40)
SETTING = Setting(
    hours={"balie": OFFICE},
    channels={"x": Channel(name="X", surface="open")},
    topics={},
    targets=[],
    timezone="Europe/Amsterdam",
    case_gap=72 * HOUR,
    reopen_window=72 * HOUR,
    now=1794000000,
)


def asked(setting: Setting, *parts: Part, **more: Any) -> Question:
    """All that a setting says, in one question."""
    return Question(
        parts or (Part(ALWAYS),),
        setting.now,
        setting.timezone,
        hours=setting.hours,
        channels=setting.channels,
        topics=setting.topics,
        targets=setting.targets,
        case_gap=setting.case_gap,
        reopen_window=setting.reopen_window,
        **more,
    )


def write(path: Path, records: list[Fields]) -> str:
    """The records as a log; its path."""
    write_log(str(path), records)
    return str(path)
