"""A cache of what was read and found clean, keyed by content, in the user's own cache folder.

It is never in the client folder, so nothing that arrives by git can plant an entry; a key holds the content, the
version and the limits, so an entry is never stale; whatever cannot be read or written is simply absent.
"""

import os
from contextlib import suppress
from typing import TypeVar

import msgspec

from webcare import __version__, limits
from webcare.platform.files import write_whole

T = TypeVar("T")
MOST_FILES = 400


def folder() -> str | None:
    """Where entries live; None when ``WEBCARE_CACHE=off``. ``WEBCARE_CACHE=DIR`` names another folder."""
    chosen = os.environ.get("WEBCARE_CACHE")
    if chosen == "off":
        return None
    if chosen:
        return chosen
    from platformdirs import user_cache_dir

    return user_cache_dir("webcare", appauthor=False)


def key(kind: str, model: str, files: list[tuple[str, bytes]]) -> str:
    """A hash of the version, the file that holds the kind's model, and the names and content of what was read."""
    import hashlib

    with open(model, "rb") as file:
        digest = hashlib.sha256(file.read())
    digest.update(f"{__version__} {kind} {msgspec.__version__} {limits.RAISED}".encode("utf-8", "surrogateescape"))
    for name, data in files:
        digest.update(f"\0{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
    return f"{kind}-{digest.hexdigest()[:40]}"


def load(key: str, kind: type[T]) -> T | None:
    """The value of that key, if there is one of this type; damage and another version's value are none."""
    try:
        data = load_bytes(key)
        return None if data is None else msgspec.json.decode(data, type=kind)
    except (ValueError, RecursionError, msgspec.MsgspecError):
        return None


def load_bytes(key: str) -> bytes | None:
    """The bytes of that key, if they can be read."""
    if (where := folder()) is None:
        return None
    try:
        with open(os.path.join(where, key), "rb") as file:
            return file.read()
    except OSError:
        return None


def save(key: str, value: object) -> None:
    """Keep a value; two processes or threads may do so at once. A full or read-only disk is nobody's problem.

    Neither is a value that JSON cannot hold, such as the name of a file that is no UTF-8: it is not kept.
    """
    if folder() is not None:
        with suppress(UnicodeEncodeError):
            save_bytes(key, msgspec.json.encode(value))


def save_bytes(key: str, data: bytes) -> None:
    """Keep bytes, as ``save`` keeps a value."""
    if (where := folder()) is None:
        return
    try:
        os.makedirs(where, mode=0o700, exist_ok=True)
        write_whole(os.path.join(where, key), [data], durable=False)
        _prune(where)
    except OSError:
        return


def _prune(where: str) -> None:
    entries = [entry for entry in os.scandir(where) if entry.is_file()]
    if len(entries) > MOST_FILES:
        for entry in sorted(entries, key=lambda entry: entry.stat().st_mtime)[: MOST_FILES // 2]:
            os.unlink(entry.path)
