"""A plugin of pytest: each test begins with nothing remembered by the rooms that are mutated.

mutmut runs the tests once without a fault, to see which of them touch a function, and forks from there. What an earlier
test had worked out would hide the function from a later one, and the fault with it.
"""

import gc
import sys
from functools import _lru_cache_wrapper
from typing import Any

from tests.mutation.areas import AREAS

ROOMS = {f"webcare.{module.partition('/')[0]}" for area in AREAS.values() for module in area.modules}


def pytest_sessionstart() -> None:
    """What is there already need not be looked through again by each fork."""
    gc.freeze()


def pytest_runtest_setup() -> None:
    """Forget what functions and tables have worked out."""
    for thing in _remembering():
        if isinstance(thing, _lru_cache_wrapper):
            thing.cache_clear()
        else:
            thing.clear()


def _remembering() -> list[Any]:
    """The functions that keep their answers, and the tables that fill themselves."""
    modules = [module for name, module in list(sys.modules.items()) if ".".join(name.split(".")[:2]) in ROOMS]
    things = [thing for module in modules for thing in vars(module).values()]
    own = (thing for thing in things if isinstance(thing, dict) and type(thing).__module__.startswith("webcare"))
    return [*(thing for thing in things if isinstance(thing, _lru_cache_wrapper)), *own]
