"""Every task that is timed, in the order of the report."""

from __future__ import annotations

from tests.benchmarks.task import Task
from tests.benchmarks.tasks import counting, handing, keeping, writing

TASKS: list[Task] = [*writing.TASKS, *handing.TASKS, *keeping.TASKS, *counting.TASKS]
