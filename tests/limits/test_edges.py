"""Each limit, from the room that holds them: taken up to it, not past it, and further once it is raised."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.runner import Runner
from tests.limits import around, inside, written
from tests.limits.meeting import Place
from webcare import limits
from webcare.limits import LIMITS, VARIABLE

CASES = {**inside.CASES, **written.CASES, **around.CASES}


def test_every_limit_has_a_case() -> None:
    assert sorted(CASES) == sorted(LIMITS)


@pytest.mark.parametrize("name", LIMITS)
def test_the_constant_is_the_name(name: str) -> None:
    assert getattr(limits, name.upper().replace("-", "_")) is LIMITS[name]


@pytest.mark.parametrize(("raised", "size"), [(False, "at"), (False, "past"), (True, "past")], ids=["at", "past", "up"])
@pytest.mark.parametrize("name", CASES)
def test_the_edge(name: str, raised: bool, size: str, here: Path, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    case, limit = CASES[name], LIMITS[name]
    held = limit.at(2 * case.at if raised else case.at)
    monkeypatch.setattr(limits, name.upper().replace("-", "_"), held)
    brought = case.at + (size == "past")
    met = case.meet(Place(here, run, monkeypatch), brought)
    taken = raised or size == "at"
    if isinstance(met, int):
        assert limit.beyond is None
        assert (met >= brought) is taken
    else:
        assert limit.beyond is not None
        told = " ".join(met.split())
        assert (held.message.nl in told) is not taken, met
        assert (f"{VARIABLE}={name}=" in told) is not taken
