"""Keep nothing longer than ``privacy.yaml`` says: old records lose who and what, and keep when; old drafts go."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from webcare.custody.erase import logs_of
from webcare.custody.eraser import GONE
from webcare.custody.leftovers import ENDINGS, purge, remove
from webcare.custody.lines import Head, bare, fields_of, head_of, written
from webcare.custody.rewrite import Line, Tell, locked, pass_over, rewrite
from webcare.exposure import read_tracked
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.files import is_readme, shown, walk
from webcare.store.workspace import Workspace

OUTSIDE = "exports"
"""Files that were taken out of the folder: nobody here knows where they are."""
MOST_UNDATED = 200


class Retained(NamedTuple):
    """What lost its text and its people, or with ``dry`` would. Paths are as the user would type them."""

    dry: bool
    terms: dict[str, timedelta]
    logs: dict[str, Counter[str]]
    """By log: how many records of each type."""
    drafts: list[str]
    tracked: list[str]
    undated: list[str]
    """``file:line`` of records that do not say when they are from: they stay."""


def terms_of(workspace: Workspace) -> dict[str, timedelta]:
    """How long each thing is kept, the shortest term where there are several. Raises ``CannotRun`` without any."""
    terms: dict[str, timedelta] = {}
    for one in workspace.handbook.privacy.retention:
        terms[one.what] = min(one.keep, terms.get(one.what, one.keep))
    if not terms:
        raise CannotRun(
            Text("het handboek noemt geen bewaartermijnen", "the handbook has no retention terms"),
            hint=Text(
                "zet ze bij 'retention' in privacy.yaml, en kijk het na met 'webcare check'",
                "put them under 'retention' in privacy.yaml, and check it with 'webcare check'",
            ),
        )
    return terms


def retain(
    workspace: Workspace, now: datetime, *, indexes: Sequence[str] = (), dry: bool = False, tell: Tell | None = None
) -> Retained:
    """Apply the terms of the handbook, or with ``dry`` only say what that would do. Raises ``CannotRun``."""
    terms = terms_of(workspace)
    counted: dict[str, Counter[str]] = {}
    undated: list[str] = []
    for log in logs_of(workspace) if {"logs", "ratings"} & terms.keys() else ():
        keeper = Keeper(terms, now, workspace.config.timezone)
        if dry:
            pass_over(log, keeper.change, tell)
        else:
            with locked(os.path.realpath(log)):
                rewrite(log, keeper.change, None, tell)
        if keeper.counts:
            counted[log] = keeper.counts
        undated += [f"{shown(log)}:{line}" for line in keeper.undated]
    drafts = list(_old_drafts(workspace, now - terms["drafts"])) if "drafts" in terms else []
    tracked = read_tracked(workspace.root or ".")
    concerned = [path for path in (*counted, *drafts) if path in tracked]
    if not dry:
        remove(drafts)
        if counted or drafts:
            purge(indexes)
    logs = {shown(log): counts for log, counts in counted.items()}
    return Retained(dry, terms, logs, list(map(shown, drafts)), list(map(shown, concerned)), undated)


class Keeper:
    """Takes text and people out of the records of one log that are older than their term, and counts them."""

    def __init__(self, terms: dict[str, timedelta], now: datetime, timezone: str) -> None:
        self._before = {what: (now - keep).astimezone(UTC) for what, keep in terms.items()}
        self._zone = ZoneInfo(timezone)
        self.counts: Counter[str] = Counter()
        self.undated: list[int] = []

    def change(self, line: Line) -> bytes:
        """What stands there from now on."""
        head = head_of(line.data) if line.whole else None
        if head is None:
            return line.data
        before = self._before.get("ratings" if head.type == "rating" else "logs")
        if before is None:
            return line.data
        at = self._moment(head)
        if at is not None and at >= before:
            return line.data
        changed = _without_people(line.data, head)
        if changed == line.data:
            return line.data
        if at is None:
            if len(self.undated) < MOST_UNDATED:
                self.undated.append(line.number)
            return line.data
        self.counts[head.type] += 1
        return changed

    def _moment(self, head: Head) -> datetime | None:
        try:
            at = datetime.fromisoformat(head.at.upper())
            return (at if at.tzinfo else at.replace(tzinfo=self._zone)).astimezone(UTC)
        except (ValueError, OverflowError):
            return None


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
