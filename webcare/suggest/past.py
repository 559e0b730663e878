"""What agents answered before to questions like this one.

The index (``past_index``) says where such questions stand; what is shown is read back from the log itself, so that a
message that was erased is gone at once. Whatever goes wrong with the index means that nothing is shown.
"""

import contextlib
import errno
import os
import sqlite3
from typing import NamedTuple

from webcare import limits
from webcare.desk.logged import Logged, decode
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.platform.reasons import reason
from webcare.privacy import mask
from webcare.store.files import open_regular
from webcare.store.workspace import Workspace
from webcare.suggest.past_index import PastIndex, Tell
from webcare.suggest.past_rows import key_of, stems_of
from webcare.suggest.past_search import Pair, Place, pair_of, search

SECONDS = 2.0
"""What one question may spend on reading new lines of the log; the next one goes on from there."""
LIKE = 0.4
"""A past question that is less like this one is not worth showing."""
ALIKE = 0.8
"""The share of words from which two replies are the same reply."""
MOST_TRIED = 20
MOST_SHOWN = 600
"""Characters of a question or reply."""
BUSY = 10.0
"""Seconds that building waits for another process that builds."""
CODES = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_LOCKED: errno.EBUSY,
}
"""What SQLite's refusals are to the system."""


class Past(NamedTuple):
    """A question from the log and its reply, personal data masked; ``likeness`` is that of ``past_search.search``."""

    conversation: str
    at: str
    question: str
    reply: str
    likeness: float


def nearest_past(workspace: Workspace, question: str, top: int = 2) -> list[Past]:
    """The past questions most like this one that a colleague answered; without an index there are none.

    New lines of the log are indexed first, for at most ``SECONDS``.
    """
    stems = stems_of(question)
    folder = workspace.path("logs")
    if workspace.root is None or not stems or not os.path.isdir(folder):
        return []
    try:
        index = PastIndex(folder)
    except sqlite3.OperationalError:
        return []
    except sqlite3.DatabaseError:
        _discard(folder)
        return []
    try:
        with contextlib.suppress(sqlite3.OperationalError, CannotRun):  # another process is building: ask what is there
            index.update(SECONDS)
        return _found(index, stems, top)
    except sqlite3.OperationalError:
        return []
    except sqlite3.DatabaseError:
        index.close()
        _discard(folder)
        return []
    finally:
        index.close()


def index_past(workspace: Workspace, tell: Tell | None = None) -> None:
    """Index the whole log. Raises ``CannotRun`` when the cache cannot be used."""
    for attempt in range(2):
        try:
            index = PastIndex(workspace.path("logs"), wait=BUSY)
            try:
                index.update(tell=tell)
            finally:
                index.close()
            return
        except sqlite3.Error as problem:
            if attempt or isinstance(problem, sqlite3.OperationalError):
                why = _why(problem)
                raise CannotRun(
                    Text(f"de index kan niet worden gemaakt ({why.nl})", f"the index cannot be made ({why.en})"),
                    hint=Text("kijk of WEBCARE_CACHE aan staat", "see whether WEBCARE_CACHE is on"),
                ) from None
            _discard(workspace.path("logs"))


def _why(problem: sqlite3.Error) -> Text:
    """Why SQLite cannot do it: what the system said to it, where that is known."""
    code = CODES.get(getattr(problem, "sqlite_errorcode", 0) & 0xFF)
    cause = OSError(code, str(problem)) if code else problem.__cause__
    return reason(cause) if isinstance(cause, OSError) else Text(str(problem), str(problem))


def _found(index: PastIndex, stems: list[str], top: int) -> list[Past]:
    found: list[Past] = []
    shown: list[set[str]] = []
    for hit in search(index, stems)[:MOST_TRIED]:
        if len(found) == top or hit.likeness < LIKE:
            break
        pair = pair_of(index, hit.message)
        past = _read(index.folder, pair, hit.likeness) if pair is not None else None
        words = set(stems_of(past.reply)) if past is not None else set()
        if past is not None and not any(_share(words, other) >= ALIKE for other in shown):
            shown.append(words)
            found.append(past)
    return found


def _read(folder: str, pair: Pair, likeness: float) -> Past | None:
    """The pair as the log has it now; None when it says something else there."""
    reply = _message(folder, pair.reply)
    asked = [_message(folder, place) for place in pair.question]
    said = [message for message in asked if message is not None and message.asks]
    if reply is None or not reply.answers or not said or len(said) < len(asked):
        return None
    question = "\n".join(message.body or "" for message in said)
    return Past(said[0].conversation_id, said[0].at, _shown(question), _shown(reply.body or ""), likeness)


def _message(folder: str, place: Place) -> Logged | None:
    try:
        with open_regular(os.path.join(folder, place.file)) as file:
            file.seek(place.start)
            message = decode(file.readline(limits.LOG_LINE + 1))
    except (CannotRun, OSError):
        return None
    return message if message is not None and key_of(message.conversation_id) == place.conversation else None


def _shown(text: str) -> str:
    masked = mask(text[: limits.MESSAGE])
    return masked if len(masked) <= MOST_SHOWN else masked[: MOST_SHOWN - 1].rstrip() + "…"


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _discard(folder: str) -> None:
    """Remove a damaged index; the next question begins a new one."""
    path = PastIndex.path_of(folder)
    for name in (path, f"{path}-wal", f"{path}-shm"):
        with contextlib.suppress(OSError):
            os.unlink(name)
