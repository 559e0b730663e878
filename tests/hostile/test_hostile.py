"""A third of the hostile cases, each by its first commands and one more; ``python -m tests.hostile`` runs them all."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.hostile.areas import AREAS

GROUPS = (
    ("handbook", "templates", "settings"),
    ("logs", "drafts", "asked"),
    ("disk", "repositories", "exports", "together"),
)
COUNT = re.compile(r"(\d+) cases, (\d+) runs, 0 failed; .*\n\Z")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork, by which each run is a process")


def test_every_area_runs_and_every_case_has_a_name() -> None:
    assert sorted(area for group in GROUPS for area in group) == sorted(AREAS)
    for cases in AREAS.values():
        assert len({case.name for case in cases}) == len(cases)


@pytest.mark.parametrize("group", GROUPS, ids="-".join)
def test_no_promise_is_broken(group: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "tests.hostile", "--few", "--share", "3", *group]
    done = subprocess.run(command, capture_output=True, check=False, timeout=900)
    told = done.stdout.decode()
    assert (done.returncode, done.stderr.decode()) == (0, ""), told
    found = COUNT.search(told)
    assert found is not None and int(found[1]) >= 90, told
