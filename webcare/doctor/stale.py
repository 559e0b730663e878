"""What is out of date: the schemas of the editor, the log, the cache."""

import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from webcare import __version__, limits
from webcare.doctor.item import Item, State, same
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store import cache
from webcare.store.files import read_source, shown, walk
from webcare.store.sent import last_pieces
from webcare.store.workspace import Workspace

MADE_BY = re.compile(r'"\$comment": "webcare ([0-9][0-9a-z.+-]{0,40})"')
MOMENT = re.compile(rb'"at": ?"([0-9T:.+Z-]{19,40})"')
QUIET_DAYS = 7
"""Days without a record after which a log looks forgotten."""
MEGABYTE = 1_000_000
LARGE = 500
"""Megabytes of cache that are worth a remark."""


def stale(workspace: Workspace, now: datetime) -> Iterator[Item]:
    """Each of them that is there at all."""
    if workspace.root is not None:
        yield from _schemas(workspace.root)
        yield from _log(workspace.path("logs"), now)
    yield from _cache()


def _schemas(root: str) -> Iterator[Item]:
    folder = os.path.join(root, ".vscode", "webcare")
    if not os.path.isdir(folder):
        return
    made = set()
    for path in walk(folder, (".schema.json",)):
        try:
            found = MADE_BY.search(read_source(path, limits.TOOL_FILE).text[:500])
        except CannotRun:
            found = None
        made.add(found[1] if found else "?")
    title = Text("schema's voor VS Code", "schemas for VS Code")
    if made == {__version__}:
        yield Item("schemas", title, State.GOOD, same(__version__))
    else:
        seen = Text(f"gemaakt door webcare {', '.join(sorted(made))}", f"made by webcare {', '.join(sorted(made))}")
        yield Item("schemas", title, State.STALE, seen, same("webcare schema --write"))


def _log(folder: str, now: datetime) -> Iterator[Item]:
    """When the last record was made, as far as the end of the log tells."""
    title = Text("logboek", "log")
    moments = [at for piece in last_pieces(folder) for at in _moments(piece.lines)]
    if not moments:
        hint = Text("zie 'webcare log add' en 'webcare log import'", "see 'webcare log add' and 'webcare log import'")
        yield Item("log", title, State.ABSENT, Text("nog leeg", "still empty"), hint)
        return
    last = max(moments)
    days = (now - last).days
    seen = Text(f"bijgewerkt tot {last:%Y-%m-%d %H:%M} UTC", f"up to {last:%Y-%m-%d %H:%M} UTC")
    if days < QUIET_DAYS:
        yield Item("log", title, State.GOOD, seen)
    else:
        hint = Text(f"er is al {days} dagen niets bij gekomen", f"nothing new for {days} days")
        yield Item("log", title, State.STALE, seen, hint)


def _moments(lines: bytes) -> Iterator[datetime]:
    for found in MOMENT.finditer(lines):
        try:
            at = datetime.fromisoformat(found[1].decode())
        except ValueError:
            continue
        if at.tzinfo is not None:
            yield at.astimezone(UTC)


def _cache() -> Iterator[Item]:
    folder, title = cache.folder(), Text("geheugen (cache)", "cache")
    if folder is None:
        yield Item(
            "cache", title, State.ABSENT, Text("uitgezet met WEBCARE_CACHE=off", "switched off, WEBCARE_CACHE=off")
        )
        return
    size = 0
    for where, _, names in os.walk(folder):
        for name in names:
            try:
                size += os.stat(os.path.join(where, name)).st_size
            except OSError:
                continue
    megabytes = round(size / MEGABYTE)
    seen = Text(f"{megabytes} MB in {shown(folder)}", f"{megabytes} MB in {shown(folder)}")
    hint = Text("je mag die map weggooien", "you may throw that folder away") if megabytes > LARGE else None
    yield Item("cache", title, State.STALE if hint else State.GOOD, seen, hint)
