"""Which engine counts: the plain one for small logs, DuckDB for large ones. What they say is the same to the second."""

import os
from collections.abc import Sequence
from importlib.util import find_spec

from webcare.metrics.plain import count_plainly
from webcare.metrics.question import Counted, Question, Tell

LARGE = 15_000_000
"""Bytes of logs from which starting an engine pays for itself (``python -m tests.benchmarks`` measures both)."""


def count(
    paths: Sequence[str],
    question: Question,
    *,
    tell: Tell | None = None,
    memory: str | None = None,
    cluster: str | None = None,
) -> Counted:
    """Count what these logs hold. ``memory`` is what an engine may use, such as ``600MB``.

    ``cluster`` is where the work is done, if not here: an address, or ``local``. Raises ``CannotRun`` for a log that
    cannot be read, and for a cluster that does not answer.
    """
    if cluster is not None:
        from webcare.metrics.cluster.serving import count_with_cluster

        return count_with_cluster(cluster, paths, question, tell, memory=memory)
    if is_large(paths) and has_engine():
        from webcare.metrics.duck.running import count_with_duckdb

        return count_with_duckdb(paths, question, tell, memory=memory)
    return count_plainly(paths, question, tell)


def is_large(paths: Sequence[str]) -> bool:
    """Are these logs so large that the plain engine takes its time?"""
    return sum(os.path.getsize(path) for path in paths if os.path.isfile(path)) >= LARGE


def has_engine() -> bool:
    """Is the extra ``webcare[stats]`` installed? Without it everything is counted by the plain engine."""
    return find_spec("duckdb") is not None
