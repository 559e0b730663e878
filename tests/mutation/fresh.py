"""A plugin of pytest: each test begins with nothing remembered by the rooms that are mutated, the quick ones first.

mutmut runs the tests once without a fault, to see which of them touch a function, and forks from there. What an earlier
test had worked out would hide the function from a later one, and the fault with it. It knows then how long each takes;
most faults are noticed by a quick one.
"""

import gc
import os
import signal
import sys
from functools import _lru_cache_wrapper
from typing import Any

import pytest
from mutmut.state import state

from tests.mutation.areas import AREAS

ROOMS = {f"webcare.{module.partition('/')[0]}" for area in AREAS.values() for module in area.modules}
ENDLESS = ("test_hostile_text_ends",)
"""Tests that ask only whether very long texts end: three quarters of the time, and no fault that no other notices."""
PATIENCE = 5
"""Seconds of the processor that any test may take, beside twenty times what it took without a fault."""
HANGS = 36
"""What mutmut takes for a fault that the tests would wait for for ever; it would itself wait much longer."""


def pytest_sessionstart() -> None:
    """What is there already need not be looked through again by each fork."""
    gc.freeze()
    signal.signal(signal.SIGVTALRM, lambda *_: os._exit(HANGS))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The first test that fails ends the run, and tests of which nobody expects that they notice a fault are left out."""
    seconds = state().duration_by_test
    items[:] = (item for item in items if not item.name.startswith(ENDLESS))
    items.sort(key=lambda item: seconds.get(item.nodeid, 0))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Forget what functions and tables have worked out, and watch how long a test takes of which that is known."""
    if seconds := state().duration_by_test.get(item.nodeid):
        signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE + 20 * seconds)
    for thing in _remembering():
        if isinstance(thing, _lru_cache_wrapper):
            thing.cache_clear()
        else:
            thing.clear()


def pytest_runtest_teardown() -> None:
    """It has ended."""
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _remembering() -> list[Any]:
    """The functions that keep their answers, and the tables that fill themselves."""
    modules = [module for name, module in list(sys.modules.items()) if ".".join(name.split(".")[:2]) in ROOMS]
    things = [thing for module in modules for thing in vars(module).values()]
    own = (thing for thing in things if isinstance(thing, dict) and type(thing).__module__.startswith("webcare"))
    return [*(thing for thing in things if isinstance(thing, _lru_cache_wrapper)), *own]
