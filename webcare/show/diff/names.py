"""What the ids of a client are called, in the version after the change and else in the one before."""

import os
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.handbook.escalation import Condition
from webcare.show.diff.stars import masked
from webcare.store.answers import answer_paths, parse_answer
from webcare.store.files import read_source, shown
from webcare.store.workspace import Workspace

LONGEST = 120
"""Characters of a name."""
NOT_FOUND: Mapping[str, Any] = {}


class Names:
    """The names in two versions of one client."""

    def __init__(self, before: Workspace, after: Workspace) -> None:
        self.before = before
        self.after = after
        self._answers: dict[str, str] = {}
        self._names: dict[str, str] = {}

    def of(self, kind: str, key: str) -> str:
        """The name of the ``kind`` (a part of the handbook, ``paths``, ``rosters`` or ``answers``) with this id."""
        if kind == "answers":
            return self._title(key)
        for workspace in (self.after, self.before):
            entry = self.entry(workspace, kind, key)
            if entry is None and kind == "contacts":
                entry = self.entry(workspace, "rosters", key)
            if entry is not None:
                return self._readable(str(getattr(entry, "name", key)))
        return key

    def _readable(self, name: str) -> str:
        """A name with no numbers of people in it, and not of a whole page."""
        if name not in self._names:
            short = name if len(name) <= LONGEST else f"{name[:LONGEST]}…"
            self._names[name] = masked(short, lambda kind, _: kind == "name")
        return self._names[name]

    def entry(self, workspace: Workspace, kind: str, key: str) -> Any:
        """The entry with this id in one version, or None."""
        if kind in ("paths", "rosters"):
            escalation = workspace.handbook.escalation
            found: Mapping[str, Any] = getattr(escalation, kind) if escalation is not None else NOT_FOUND
        elif kind == "targets":
            found = {target.id: target for target in workspace.handbook.targets}
        else:
            found = workspace.handbook.entry(kind) or NOT_FOUND
        return found.get(key)

    def is_routed(self, topic: str) -> bool:
        """Does a route take every question about this topic in the version after, whatever path the topic names?"""
        escalation = self.after.handbook.escalation
        routes = [one for one in escalation.routes if one.path in escalation.paths] if escalation is not None else []
        first = next(
            (
                one.when
                for one in routes
                if one.when in (Condition(), Condition(topics=one.when.topics))
                and (not one.when.topics or topic in one.when.topics)
            ),
            None,
        )
        return first is not None and bool(first.topics)

    def either(self, kind: str, key: str) -> list[Any]:
        """The entries with this id, after and before."""
        found = (self.entry(workspace, kind, key) for workspace in (self.after, self.before))
        return [entry for entry in found if entry is not None]

    def _title(self, key: str) -> str:
        if key not in self._answers:
            title = next(filter(None, (_title_in(files, key) for files in self._files)), key)
            self._answers[key] = self._readable(title)
        return self._answers[key]

    @cached_property
    def _files(self) -> list[dict[str, str]]:
        """The files of the answers by the id that they should have, after and before."""
        return [
            {os.path.splitext(os.path.basename(path))[0]: path for path in answer_paths(workspace.path("answers"))}
            for workspace in (self.after, self.before)
        ]


def _title_in(files: Mapping[str, str], key: str) -> str | None:
    path = files.get(key)
    if path is None:
        return None
    try:
        answer, _ = parse_answer(read_source(path, limits.ANSWER, name=shown(path)))
    except CannotRun:
        return None
    return answer.head.title if answer is not None else None
