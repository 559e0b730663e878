"""The cluster itself: one that is there already, or workers on this machine for as long as the work takes."""

import logging
import re
import signal
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from webcare import __version__
from webcare.metrics.duck.running import own_share
from webcare.metrics.question import Counted, Question, Tell
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from distributed import Client

LOCAL = "local"
ADDRESS = re.compile(r"(?:tcp|tls)://[^\s/@]{1,255}:[0-9]{1,5}")
PATIENCE = 10
"""Seconds in which a cluster answers."""


def count_with_cluster(
    address: str, paths: Sequence[str], question: Question, tell: Tell | None = None, *, memory: str | None = None
) -> Counted:
    """Count what these logs hold on the cluster at an address such as ``tcp://host:8786``, or ``local``.

    ``memory`` is what each worker of ``local`` may use. Raises ``CannotRun`` for a log that cannot be read, for a
    cluster that does not answer or is not like us, and when workers are lost again and again.
    """
    try:
        from distributed import CancelledError, KilledWorker
        from distributed.comm.core import CommClosedError

        from webcare.metrics.cluster.ranges import find_logs
        from webcare.metrics.cluster.running import count_on_cluster
    except ImportError:
        raise CannotRun(
            Text("voor een cluster is een uitbreiding nodig", "a cluster needs an extra"),
            hint=Text(
                "installeer die met: pip install 'webcare[cluster]'", "install it with: pip install 'webcare[cluster]'"
            ),
            place="--cluster",
        ) from None
    logs = find_logs(paths)
    with connected(address, memory) as client:
        try:
            return count_on_cluster(client, logs, question, tell)
        except KeyboardInterrupt:
            _hush()
            raise
        except (CancelledError, CommClosedError):
            _hush()
            raise CannotRun(
                Text("het cluster is er niet meer", "the cluster is gone"),
                hint=Text("kijk of de scheduler nog draait", "see whether the scheduler still runs"),
                place="--cluster",
            ) from None
        except KilledWorker:
            raise CannotRun(
                Text("werkers vallen steeds uit", "workers are lost again and again"),
                hint=Text("geef ze meer geheugen", "give them more memory"),
                place="--cluster",
            ) from None


@contextmanager
def connected(address: str, memory: str | None = None) -> Iterator["Client"]:
    """A cluster to work on. Raises ``CannotRun`` for one that does not answer, or whose webcare is not ours."""
    if address == LOCAL:
        with _on_this_machine(memory) as client:
            yield client
        return
    from distributed import Client

    if not ADDRESS.fullmatch(address):
        raise _refusal("")
    with ExitStack() as stack:
        try:
            client = stack.enter_context(Client(address, timeout=PATIENCE, set_as_default=False))
            client.wait_for_workers(1, timeout=PATIENCE)
            there = set(client.run(versions).values())
        except ImportError:
            there = {("", "")}
        except (OSError, ValueError, TypeError, RuntimeError) as problem:  # and TimeoutError, which is an OSError
            raise _refusal(f" ({type(problem).__name__})") from None
        if there != {versions()}:
            raise CannotRun(
                Text(
                    "op de werkers staat een andere webcare of DuckDB dan hier",
                    "the workers have another webcare or DuckDB than this machine",
                ),
                hint=Text(
                    f"installeer daar webcare[cluster]=={__version__}", f"install webcare[cluster]=={__version__} there"
                ),
                place="--cluster",
            )
        yield client


@contextmanager
def _on_this_machine(memory: str | None) -> Iterator["Client"]:
    """A worker for each processor, that nobody else can reach: TLS with a key that is made for the occasion."""
    import dask
    from distributed import Client, LocalCluster

    if memory:
        own_share(memory)  # says what is no amount
    quiet: dict[str, list[str]] = {"distributed.scheduler.http.routes": [], "distributed.worker.http.routes": []}
    with (
        dask.config.set(quiet),
        tempfile.TemporaryDirectory(prefix="webcare-", ignore_cleanup_errors=True) as folder,
        ExitStack() as stack,
    ):
        with _deaf():
            cluster = stack.enter_context(
                LocalCluster(
                    threads_per_worker=1,
                    n_workers=dask.system.CPU_COUNT,
                    host="127.0.0.1",
                    dashboard_address="127.0.0.1:0",
                    security=True,
                    silence_logs=logging.CRITICAL,  # a worker that is lost is made up for
                    memory_limit=memory or "auto",
                    local_directory=folder,
                )
            )
        yield stack.enter_context(Client(cluster, set_as_default=False))


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes that are started here do not hear a Ctrl-C: it is ours to stop them, in good order."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _hush() -> None:
    """After a sudden end nobody wants to hear of everything that was waited for."""
    for name in ("asyncio", "distributed", "distributed.client", "distributed.core"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def versions() -> tuple[str, str]:
    """What decides whether another machine counts as we do."""
    import duckdb

    return __version__, duckdb.__version__


def _refusal(reason: str) -> CannotRun:
    return CannotRun(
        Text(f"dit cluster antwoordt niet{reason}", f"this cluster does not answer{reason}")
        if reason
        else Text("dit is geen adres van een cluster", "this is no address of a cluster"),
        hint=Text("het adres is zoals tcp://host:8786, of local", "an address is like tcp://host:8786, or local"),
        place="--cluster",
    )
