"""Keep nothing longer than ``privacy.yaml`` says: old records lose who and what, and keep when; old drafts go."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from webcare.custody.erase import logs_of
from webcare.custody.eraser import GONE, TORN
from webcare.custody.leftovers import ENDINGS, purge, remove
from webcare.custody.lines import Head, bare, fields_of, head_of, moment_of, written
from webcare.custody.rewrite import Line, Tell, ensure_readable, locked, pass_over, rewrite
from webcare.custody.terms import Terms, terms_of
from webcare.custody.torn import told_in, torn_of
from webcare.exposure import read_tracked
from webcare.exposure.torn import ENDING
from webcare.model.handbook.privacy import Retention
from webcare.store.files import is_readme, shown, walk
from webcare.store.workspace import Workspace

OUTSIDE = "exports"
"""Files that were taken out of the folder: nobody here knows where they are."""
MOST_UNDATED = 200


class Retained(NamedTuple):
    """What lost its text and its people, or with ``dry`` would. Paths are as the user would type them."""

    dry: bool
    terms: list[Retention]
    logs: dict[str, Counter[str]]
    """By log: how many records of each type; by file of torn lines, how many of those (``eraser.TORN``) went."""
    drafts: list[str]
    tracked: list[str]
    undated: list[str]
    """``file:line`` of records that do not say when they are from: they stay."""


def retain(
    workspace: Workspace, now: datetime, *, indexes: Sequence[str] = (), dry: bool = False, tell: Tell | None = None
) -> Retained:
    """Apply the terms of the handbook, or with ``dry`` only say what that would do. Raises ``CannotRun``."""
    terms = terms_of(workspace)
    counted: dict[str, Counter[str]] = {}
    undated: list[str] = []
    logs = logs_of(workspace) if terms.logs else []
    paths = [*logs, *(torn_of(workspace) if terms.logs else ())]
    ensure_readable(paths)
    terms.learn(logs, tell)
    for path in paths:
        keeper = Keeper(terms, now, workspace.config.timezone)
        change = keeper.change_torn if path.endswith(ENDING) else keeper.change
        if dry:
            pass_over(path, change, tell)
        else:
            with locked(path):
                rewrite(path, change, None, tell)
        if keeper.counts:
            counted[path] = keeper.counts
        undated += [f"{shown(path)}:{line}" for line in keeper.undated]
    drafts = list(_old_drafts(workspace, now - terms.drafts)) if terms.drafts is not None else []
    tracked = read_tracked(workspace.root or ".")
    concerned = [path for path in (*counted, *drafts) if path in tracked]
    if not dry:
        remove(drafts)
        if counted or drafts:
            purge(indexes)
    changed = {shown(path): counts for path, counts in counted.items()}
    return Retained(dry, list(terms.all), changed, list(map(shown, drafts)), list(map(shown, concerned)), undated)


class Keeper:
    """Takes text and people out of the records of one log that are older than their term, and counts them."""

    def __init__(self, terms: Terms, now: datetime, timezone: str) -> None:
        self._terms = terms
        self._now = now.astimezone(UTC)
        self._zone = ZoneInfo(timezone)
        self.counts: Counter[str] = Counter()
        self.undated: list[int] = []

    def change(self, line: Line) -> bytes:
        """What stands there from now on."""
        head = head_of(line.data) if line.whole else None
        if head is None:
            return line.data
        keep = self._terms.of(head)
        at = moment_of(head.at, self._zone)
        if keep is None or (at is not None and self._now - at <= keep):
            return line.data
        changed = _without_people(line.data, head)
        if changed == line.data:
            return line.data
        if at is None:
            self._note_undated(line)
            return line.data
        self.counts[head.type] += 1
        return changed

    def change_torn(self, line: Line) -> bytes:
        """What stands from now on in a file of torn lines: nothing of one that is past its term."""
        told = told_in(line.data)
        keep = self._terms.of(
            Head(
                type=told.get("type", ""), conversation_id=told.get("conversation_id", ""), channel=told.get("channel")
            )
        )
        at = moment_of(told.get("at", ""), self._zone)
        if keep is None or not line.data.strip() or (at is not None and self._now - at <= keep):
            return line.data
        if at is None:
            self._note_undated(line)
            return line.data
        self.counts[TORN] += 1
        return b""

    def _note_undated(self, line: Line) -> None:
        if len(self.undated) < MOST_UNDATED:
            self.undated.append(line.number)


def _without_people(data: bytes, head: Head) -> bytes:
    """The record as statistics need it; the same bytes when it is that already."""
    fields = fields_of(data)
    if fields is None:
        return data
    made: dict[str, Any] = bare(fields)
    if head.type == "event" and head.to is not None and head.to.startswith(("a_", "k_")):
        made["to"] = GONE  # without anybody there, it is no record any more
    return data if msgspec.json.encode(made) == msgspec.json.encode(fields) else written(made, data)


def _old_drafts(workspace: Workspace, before: datetime) -> Iterator[str]:
    """Drafts that nobody has written in since."""
    folder = workspace.path("drafts")
    for path in walk(folder, ENDINGS) if os.path.isdir(folder) else ():
        old = os.lstat(path).st_mtime < before.timestamp()
        if old and not is_readme(path) and not os.path.islink(path):
            yield path
