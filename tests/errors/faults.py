"""What happens to webcare while it runs: a full disk, a missing package, a colleague who saves the same file."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from typing import IO, Any

import pytest

ERRORS = {"full": errno.ENOSPC, "denied": errno.EACCES, "broken": errno.EIO}
HELD: list[Any] = []
"""Locks that a case took; ``release`` gives them back."""


def fails(patch: pytest.MonkeyPatch, function: str, part: str, how: str) -> None:
    """A function of the system, such as ``os.replace``, refuses paths with ``part`` in them."""
    module, _, name = function.rpartition(".")
    owner: Any = import_module(module)
    real: Callable[..., Any] = getattr(owner, name)

    def refuse(*given: Any, **named: Any) -> Any:
        if part == "*" or any(part in os.fspath(one) for one in given if isinstance(one, str | os.PathLike)):
            raise OSError(ERRORS[how], os.strerror(ERRORS[how]))
        return real(*given, **named)

    patch.setattr(owner, name, refuse)


def raises(patch: pytest.MonkeyPatch, function: str, error: str, *words: str) -> None:
    """A function, of a package or of webcare, fails with this error, such as a browser that crashes."""
    owner, _, name = function.rpartition(".")
    module, _, kind = error.rpartition(".")
    problem = getattr(import_module(module or "builtins"), kind)(*words)

    def refuse(*_given: Any, **_named: Any) -> Any:
        raise problem

    patch.setattr(_owner(owner), name, refuse)


def returns_none(patch: pytest.MonkeyPatch, function: str) -> None:
    """A function finds nothing, as when somebody else removed what was there."""
    owner, _, name = function.rpartition(".")
    patch.setattr(_owner(owner), name, lambda *_given, **_named: None)


def changes(patch: pytest.MonkeyPatch, function: str, name: str, text: str) -> None:
    """Somebody else saves a file just when webcare calls this function."""
    owner, _, last = function.rpartition(".")
    real: Callable[..., Any] = getattr(_owner(owner), last)

    def meanwhile(*given: Any, **named: Any) -> Any:
        Path(name).write_text(text, encoding="utf-8")
        return real(*given, **named)

    patch.setattr(_owner(owner), last, meanwhile)


def connected(patch: pytest.MonkeyPatch) -> None:
    """A cluster answers."""
    patch.setattr(_owner("webcare.metrics.cluster.serving"), "connected", lambda *_given: nullcontext())


def old_workers(patch: pytest.MonkeyPatch) -> None:
    """A cluster answers whose workers have another webcare."""

    class Cluster(nullcontext[Any]):
        def __init__(self, *_given: Any, **_named: Any) -> None:
            super().__init__(self)

        def wait_for_workers(self, *_given: Any, **_named: Any) -> None:
            """They are there."""

        def run(self, *_given: Any) -> dict[str, tuple[str, str]]:
            """What each worker answers."""
            return {"tcp://werker:1": ("0.0.1", "0.0.1")}

    patch.setattr(_owner("distributed"), "Client", Cluster)


def browser(patch: pytest.MonkeyPatch, what: str) -> None:
    """The only browser is one that does this instead of printing."""
    if sys.platform == "win32":
        pytest.skip("a script is no program on Windows")
    program = Path("../bin/chromium")
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\n{what}\n", encoding="utf-8")
    program.chmod(0o755)
    patch.setenv("PATH", f"{program.resolve().parent}{os.pathsep}/bin{os.pathsep}/usr/bin")


def gone(patch: pytest.MonkeyPatch, name: str) -> None:
    """A folder is removed while webcare watches it."""

    def watch(*_given: Any, **_named: Any) -> Iterator[set[tuple[int, str]]]:
        shutil.rmtree(name, ignore_errors=True)
        yield set()

    patch.setattr(_owner("watchfiles"), "watch", watch)


def full_output(patch: pytest.MonkeyPatch) -> None:
    """What is written to the screen goes to a full disk."""
    if not os.path.exists("/dev/full"):
        pytest.skip("only Linux has a file that is always full")
    patch.setattr("tests.errors.gallery.open_output", _open_full)


def _open_full(**_given: bool) -> IO[str]:
    return open("/dev/full", "w", encoding="utf-8")


def _owner(dotted: str) -> Any:
    """A module, or a class in one."""
    try:
        return import_module(dotted)
    except ModuleNotFoundError:
        module, _, name = dotted.rpartition(".")
        return getattr(import_module(module), name)


def lower(patch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """A limit as if it were lower, so that a case need not be large."""
    from webcare import limits

    limit = limits.LIMITS[name]
    patch.setattr(limits, name.upper().replace("-", "_"), limit.at(int(value)))


def given(patch: pytest.MonkeyPatch, text: str) -> None:
    """The variable ``WEBCARE_LIMITS``, which webcare reads once, when it starts."""
    from webcare import limits
    from webcare.limits import limit

    found = limit.given(text)
    for one in limits.LIMITS.values():
        found.settle(one)
    found.finish(list(limits.LIMITS))
    patch.setattr(limits, "_GIVEN", found)


def number(patch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """A bound of webcare that is no limit of the user's is another number."""
    owner, _, last = name.rpartition(".")
    patch.setattr(_owner(owner), last, int(value))


def load(_patch: pytest.MonkeyPatch, *modules: str) -> None:
    """Import what fixes a text when it is imported, before a limit in that text is lowered."""
    for module in modules:
        import_module(module)


def same_secret(patch: pytest.MonkeyPatch) -> None:
    """Every new key is the same one, so that its id is too."""
    patch.setattr("secrets.token_bytes", lambda size: bytes(range(size)))


def locked(_patch: pytest.MonkeyPatch, name: str) -> None:
    """Somebody else is writing this log."""
    from filelock import FileLock

    Path(name).parent.mkdir(parents=True, exist_ok=True)
    HELD.append(FileLock(f"{name}.lock"))
    HELD[-1].acquire()


def hide(patch: pytest.MonkeyPatch, *modules: str) -> None:
    """A package is not installed."""
    for module in modules:
        for loaded in [name for name in sys.modules if name == module or name.startswith(f"{module}.")]:
            patch.delitem(sys.modules, loaded)
        patch.setitem(sys.modules, module, None)


def release() -> None:
    """Give back the locks of a case."""
    while HELD:
        HELD.pop().release()
