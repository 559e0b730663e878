"""Erase a person from a client folder: the logs, the drafts, and what was made of them in the cache.

Logs with records of the person come last: after a crash at any moment, they still tell what else there is to erase.
"""

import os
import secrets
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from webcare.custody.eraser import GONE, Eraser, erasure
from webcare.custody.known import Known, learn
from webcare.custody.leftovers import drafts_of, purge, remove, traces
from webcare.custody.person import Person
from webcare.custody.rewrite import Tell, ensure_readable, locked, pass_over, rewrite
from webcare.custody.torn import torn_of
from webcare.exposure import read_tracked
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.files import shown, walk
from webcare.store.workspace import Workspace

LONGEST_REASON = 200


class Erased(NamedTuple):
    """What was erased, or with ``dry`` would be. Paths are as the user would type them."""

    person: str
    dry: bool
    logs: dict[str, Counter[str]]
    """By log: how many records of each kind (``eraser.OWN`` …) changed."""
    drafts: list[str]
    tracked: list[str]
    """Files among these of which git keeps older versions."""
    left: list[str]
    """``file:line`` where the person still stands."""

    @property
    def nothing(self) -> bool:
        """Was there nothing to erase?"""
        return not self.logs and not self.drafts


def logs_of(workspace: Workspace) -> list[str]:
    """The logs of a client, each file once, by name."""
    folder = workspace.path("logs")
    paths = walk(folder, (".jsonl",)) if os.path.isdir(folder) else ()
    return list({os.path.realpath(path): path for path in paths}.values())


def erase(
    workspace: Workspace,
    person: Person,
    now: datetime,
    *,
    reason: str | None = None,
    indexes: Sequence[str] = (),
    dry: bool = False,
    tell: Tell | None = None,
) -> Erased:
    """Erase a person, or with ``dry`` only say what that would do. Raises ``CannotRun``; a log is never half erased."""
    reason = _told(reason, person)
    logs, torn = logs_of(workspace), torn_of(workspace)
    ensure_readable(torn)
    known = learn(logs, person, workspace, tell)
    drafts = list(drafts_of(person, known, workspace))
    erasing = _Erasing(person, known, workspace, now.isoformat(timespec="seconds"), reason, tell)
    own = [log for log in logs if log in known.records]
    counted = {path: erasing.torn(path, dry=dry) for path in torn}
    if dry:
        counted |= {log: erasing.count(log) for log in logs}
    else:
        counted |= {log: erasing.run(log) for log in logs if log not in known.records}
        for log in own[1:] and own:  # what one tells about another must be used before it goes
            counted[log] = erasing.run(log, own=False)
        remove(drafts)
        purge(indexes)
        for log in own:
            counted[log] = counted.get(log, Counter()) + erasing.run(log)
    changed = {shown(log): counts for log in (*logs, *torn) if (counts := counted[log]).total()}
    tracked = read_tracked(workspace.root or ".")
    concerned = [*(log for log in (*logs, *torn) if counted[log].total()), *drafts]
    left = [f"{shown(log)}:{line}" for log, lines in erasing.left.items() for line in lines]
    if not dry:
        seen = {place.rpartition(":")[0] for place in left}
        left += [
            f"{shown(path)}:{line}" for path, line in traces(workspace.root or ".", person) if shown(path) not in seen
        ]
    return Erased(
        person.shown,
        dry,
        changed,
        [shown(path) for path in drafts],
        [shown(path) for path in concerned if path in tracked],
        left,
    )


class _Erasing:
    """One erasure, log by log."""

    def __init__(
        self, person: Person, known: Known, workspace: Workspace, at: str, reason: str | None, tell: Tell | None
    ) -> None:
        self._made = (person, known, workspace, f"{GONE}-{secrets.token_hex(4)}")
        self._at = at
        self._reason = reason
        self._tell = tell
        self.left: dict[str, list[int]] = {}
        """By log: the lines that name the person and are no records."""

    def count(self, log: str) -> Counter[str]:
        """What erasing would do to a log."""
        eraser = Eraser(*self._made)
        pass_over(log, eraser.change, self._tell)
        self.left[log] = eraser.left
        return eraser.counts

    def torn(self, path: str, *, dry: bool) -> Counter[str]:
        """Take the torn lines that concern the person out of a file of them, or with ``dry`` count them."""
        eraser = Eraser(*self._made)
        if dry:
            pass_over(path, eraser.change_torn, self._tell)
        else:
            with locked(path):
                rewrite(path, eraser.change_torn, None, self._tell)
        return eraser.counts

    def run(self, log: str, *, own: bool = True) -> Counter[str]:
        """Erase from a log: what was done. The record of it is part of the new file."""
        eraser = Eraser(*self._made, own=own)

        def ending() -> bytes:
            identity = f"erasure-{secrets.token_hex(8)}"
            return erasure(identity, self._at, eraser.counts.total(), self._reason)

        with locked(log):
            rewrite(log, eraser.change, ending, self._tell)
        self.left[log] = eraser.left
        return eraser.counts


def _told(reason: str | None, person: Person) -> str | None:
    """The reason as it may be kept: without personal data. Raises ``CannotRun`` when it names the person."""
    if reason is None:
        return None
    if person.pattern.search(reason) or mask(reason) != reason:
        raise CannotRun(
            Text("in de reden staat wie het is", "the reason says who it is"),
            hint=Text("schrijf bijvoorbeeld: verzoek van de klant", "write for example: request of the customer"),
            place="--reason",
        )
    return " ".join(reason.split())[:LONGEST_REASON] or None
