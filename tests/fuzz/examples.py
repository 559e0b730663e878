"""How many examples a test tries: few in every run, as many as ``WEBCARE_FUZZ`` says in a long one."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

MANY = int(os.environ.get("WEBCARE_FUZZ", "0"))
UNHURRIED = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
"""A desk is kept for all examples of a test; nothing is said about speed by the clock of a busy machine."""


def fuzz(usual: int) -> settings:
    """The settings of a fuzz test that tries this many examples in an ordinary run.

    A long run is another one each time; an ordinary one in CI is always the same (``tests/conftest.py``). Shrinking
    stays, explaining does not: it takes longer than the run itself.
    """
    phases = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]
    if MANY:
        return settings(max_examples=MANY, suppress_health_check=UNHURRIED, derandomize=False, phases=phases)
    return settings(max_examples=usual, suppress_health_check=UNHURRIED, phases=phases)
