"""The handbook of a client, read kind by kind when somebody asks for it."""

import os
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Source
from webcare.model.handbook import KINDS, entry_type
from webcare.store import cache
from webcare.store.channel_names import NAMING, with_ids
from webcare.store.entries import read_entry, unreadable
from webcare.store.files import read_bytes
from webcare.store.handbook_files import led_out, paths_of, strangers
from webcare.store.nodes import Node

if TYPE_CHECKING:
    from webcare.model.handbook.channels import Channels
    from webcare.model.handbook.contacts import Contacts
    from webcare.model.handbook.crisis import Crisis
    from webcare.model.handbook.escalation import Escalation
    from webcare.model.handbook.goals import Goals
    from webcare.model.handbook.hours import Hours
    from webcare.model.handbook.monitoring import Monitoring
    from webcare.model.handbook.privacy import Privacy
    from webcare.model.handbook.rules import OwnRules
    from webcare.model.handbook.targets import Targets
    from webcare.model.handbook.team import Team
    from webcare.model.handbook.tone import Tone
    from webcare.model.handbook.topics import Topics
    from webcare.model.handbook.vocabulary import Vocabulary


class Handbook:
    """The entries under one folder. ``findings`` grows with each kind that is read.

    A kind that is absent is empty, or None where an empty one would mean nothing (``escalation``, ``crisis``,
    ``monitoring``, ``team``). ``own`` is False for the built-in defaults that stand in where there is no client.
    """

    def __init__(self, folder: str, *, shown: str | None = None, own: bool = True) -> None:
        self.folder = folder
        self.shown = shown or folder
        self.own = own
        self.findings: list[Finding] = []
        self._read: dict[str, Any] = {}
        self._roots: dict[str, list[tuple[Node, Source]]] = {}

    @cached_property
    def tone(self) -> "Tone":
        """The tone of voice."""
        from webcare.model.handbook.tone import Tone

        entry: Tone | None = self.entry("tone")
        return entry if entry is not None else Tone()

    @cached_property
    def vocabulary(self) -> "Vocabulary":
        """The client's words."""
        from webcare.model.handbook.vocabulary import Vocabulary

        entry: Vocabulary | None = self.entry("vocabulary")
        return entry if entry is not None else Vocabulary()

    @cached_property
    def privacy(self) -> "Privacy":
        """What may be asked and kept."""
        from webcare.model.handbook.privacy import Privacy

        entry: Privacy | None = self.entry("privacy")
        return entry if entry is not None else Privacy()

    @cached_property
    def channels(self) -> "Channels":
        """The channels by id."""
        return self.entry("channels") or {}

    @cached_property
    def channel_ids(self) -> dict[str, str]:
        """The id of a channel behind each of its aliases."""
        from webcare.model.handbook.channels import channel_ids

        return channel_ids(self.entry("channels") or {})

    @cached_property
    def hours(self) -> "Hours":
        """The schedules by id."""
        return self.entry("hours") or {}

    @cached_property
    def targets(self) -> "Targets":
        """The targets, first match first."""
        return self.entry("targets") or []

    @cached_property
    def topics(self) -> "Topics":
        """The topics by id."""
        return self.entry("topics") or {}

    @cached_property
    def contacts(self) -> "Contacts":
        """The contacts by id."""
        return self.entry("contacts") or {}

    @cached_property
    def rules(self) -> "OwnRules":
        """The client's own rules by id."""
        return self.entry("rules") or {}

    @cached_property
    def goals(self) -> "Goals":
        """The goals by id."""
        return self.entry("goals") or {}

    @cached_property
    def facts(self) -> dict[str, str]:
        """The facts that answers may name."""
        return self.entry("facts") or {}

    @property
    def escalation(self) -> "Escalation | None":
        """Paths and rosters."""
        entry: Escalation | None = self.entry("escalation")
        return entry

    @property
    def crisis(self) -> "Crisis | None":
        """The crisis plan."""
        entry: Crisis | None = self.entry("crisis")
        return entry

    @property
    def monitoring(self) -> "Monitoring | None":
        """What is listened to."""
        entry: Monitoring | None = self.entry("monitoring")
        return entry

    @property
    def team(self) -> "Team | None":
        """Who works at the desk."""
        entry: Team | None = self.entry("team")
        return entry

    def read_all(self) -> None:
        """Read every kind with its places, for ``check``."""
        for kind in KINDS:
            self.roots(kind)
        self.findings.extend(strangers(self.folder, self.shown))

    def entry(self, kind: str) -> Any:
        """The entry of a kind, or None when there is none or nothing of it could be read.

        Each channel that it names is there by its id, whatever alias the file has.
        """
        if kind not in self._read:
            self._read[kind] = self._with_ids(kind, self._load(kind))
        return self._read[kind]

    def roots(self, kind: str) -> list[tuple[Node, Source]]:
        """The files of a kind that can be read, with the place of everything in them; read once, with the entry."""
        if kind not in self._roots:
            roots: list[tuple[Node, Source]] = []
            if kind in self._read:
                read_entry(kind, self._files(kind, []), roots)
            else:
                self._read[kind] = self._with_ids(kind, self._load(kind, roots))
            self._roots[kind] = roots
        return self._roots[kind]

    def unsure(self, *kinds: str) -> bool:
        """Could not all of the files of these kinds be read? Then what is absent there may only be unread.

        An unknown key is no reason: nothing is known to have been lost.
        """
        for kind in kinds:
            self.entry(kind)
        files = {shown for kind in kinds for _, shown in self.files(kind)}
        files |= {os.path.join(self.shown, name) for kind in kinds for name in (f"{kind}.yaml", kind)}
        return any(one.path in files and one.rule != "gegevens/onbekende-sleutel" for one in self.findings)

    def put(self, kind: str, entry: Any) -> None:
        """Let ``entry`` stand for a kind that has not been asked for yet: another version of it, or an example."""
        self._read[kind] = entry

    def files(self, kind: str) -> list[tuple[str, str]]:
        """The files of a kind, each with its name to show."""
        return [
            (path, os.path.join(self.shown, os.path.relpath(path, self.folder))) for path in paths_of(self.folder, kind)
        ]

    def _files(self, kind: str, findings: list[Finding]) -> list[tuple[str, bytes]]:
        """The names and the bytes of the files of a kind; those that cannot be read become findings."""
        files: list[tuple[str, bytes]] = []
        for path, shown in self.files(kind):
            try:
                files.append((shown, read_bytes(path, limits.HANDBOOK_FILE, shown)))
            except CannotRun as problem:
                findings.append(unreadable(problem, shown))
        return files

    def _load(self, kind: str, roots: list[tuple[Node, Source]] | None = None) -> Any:
        self.findings.extend(led_out(self.folder, self.shown, kind))
        files = self._files(kind, self.findings)
        if not files:
            return None
        kind_type = entry_type(kind)
        key = cache.key(kind, import_module(f"webcare.model.handbook.{kind}").__file__ or "", files)
        kept = cache.load(key, kind_type) if roots is None else None  # what is kept has no places
        if kept is not None:
            return kept
        entry, findings = read_entry(kind, files, roots)
        if findings:
            self.findings.extend(findings)
        elif entry is not None:
            cache.save(key, entry)
        return entry

    def _with_ids(self, kind: str, entry: Any) -> Any:
        if kind not in NAMING or not entry:
            return entry
        from webcare.model.handbook.channels import channel_ids

        ids = channel_ids(entry) if kind == "channels" else self.channel_ids
        return with_ids(entry, ids) if ids else entry
