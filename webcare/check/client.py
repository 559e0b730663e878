"""A client folder as the rules of check see it: each file read once, whoever asks, and one moment that is now."""

import os
from collections.abc import Iterator
from datetime import date, datetime, tzinfo
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from webcare import limits
from webcare.check.logs import Logs, read_logs
from webcare.model.answer import Answer
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.rendering import answer_problems, fragment_problems
from webcare.rules import Rule
from webcare.store.answers import answer_paths, parse_answer, read_fragments
from webcare.store.entries import unreadable
from webcare.store.files import is_readme, read_source, shown
from webcare.store.nodes import Mapping, Node
from webcare.store.passed_over import closed_folders, links_out
from webcare.store.workspace import Workspace, read_settings

JUDGED_BY = ("tone", "channels", "vocabulary", "facts", "hours", "targets", "contacts")
"""What the rules of lint hold a text against, or what is filled in in it."""


LINKS = (
    ("handbook", ".yaml", Text("deze link wijst buiten het handboek", "this link points out of the handbook")),
    ("answers", ".md", Text("deze link wijst buiten de antwoorden", "this link points out of the answers")),
)
"""What is read of these folders, and what is said of a link out of them; reading the logs tells its own."""


class AnswerFile(NamedTuple):
    """An answer with its file, and what was wrong while reading; ``answer`` is None when it could not be read."""

    source: Source
    answer: Answer | None
    findings: list[Finding]


class Client:
    """The client folder at a moment; ``now`` is by default the clock's."""

    def __init__(self, workspace: Workspace, now: datetime | None = None) -> None:
        self.workspace = workspace
        self.handbook = workspace.handbook
        self.now = (now or datetime.now(self.zone)).astimezone(self.zone)
        self.rules: dict[str, Rule] = {}
        """The rules of lint by name that texts are held against; who runs the check chooses them."""
        self._unread: list[Finding] = []
        self._lost: list[str] = []

    @cached_property
    def zone(self) -> tzinfo:
        """The client's time zone; UTC where webcare.toml names none that exists."""
        try:
            return ZoneInfo(self.workspace.config.timezone)
        except (KeyError, ValueError, OSError):
            return ZoneInfo("UTC")

    @property
    def today(self) -> date:
        """The date of ``now``, in the client's time zone."""
        return self.now.date()

    @cached_property
    def settings(self) -> tuple[Mapping, Source] | None:
        """``webcare.toml`` with the place of everything in it; None when it cannot be read."""
        try:
            source, tree = read_settings(self.workspace.root or "")
        except CannotRun:
            return None
        return None if tree is None else (tree, source)

    def files(self, kind: str) -> list[tuple[Node, Source]]:
        """The files of a kind of entry that can be read, with the place of everything in them."""
        return self.handbook.roots(kind)

    def trees(self, kind: str) -> list[tuple[Mapping, Source]]:
        """Those that hold keys, as all kinds but one do."""
        return [(tree, source) for tree, source in self.files(kind) if isinstance(tree, Mapping)]

    @cached_property
    def texts_unsure(self) -> bool:
        """Is something wrong with what texts are judged by? A spelling or a sign-off that is right would be refused."""
        return self.handbook.unsure(*JUDGED_BY)

    @cached_property
    def unread_answers(self) -> list[str]:
        """The ids, as their file names say, of the answers that could not be read."""
        unbuilt = [one.source.path or "" for one in self.answers if one.answer is None]
        paths = [*self._lost, *unbuilt]  # reading the answers fills what is lost
        return [os.path.splitext(os.path.basename(path))[0] for path in paths]

    @cached_property
    def answers(self) -> list[AnswerFile]:
        """The answers whose files can be read, in the order of their paths."""
        folder = self.workspace.path("answers")
        found = []
        for path in answer_paths(folder) if os.path.isdir(folder) else ():
            name = shown(path)
            try:
                source = read_source(path, limits.ANSWER, name=name)
            except CannotRun as problem:
                self._unread.append(unreadable(problem, name))
                self._lost.append(path)
                continue
            found.append(AnswerFile(source, *parse_answer(source, self.handbook.channel_ids)))
        return found

    @cached_property
    def fragments(self) -> dict[str, Source]:
        """The fragments that can be read, by name."""
        fragments, problems = read_fragments(self.workspace.path("answers"))
        self._unread.extend(problems)
        return fragments

    @cached_property
    def placeholder_problems(self) -> list[Finding]:
        """What is wrong with the placeholders of the fragments and the answers, and answers without any text."""
        found = [one for fragment in self.fragments.values() for one in fragment_problems(fragment, self.workspace)]
        for one in self.answers:
            if one.answer is not None:
                found += answer_problems(one.answer, one.source, self.workspace)
        return found

    @cached_property
    def logs(self) -> Logs:
        """The logs, read line by line."""
        return read_logs(self.workspace)

    def told_while_reading(self) -> Iterator[Finding]:
        """What was wrong with the files themselves: the settings, the handbook, the answers and their fragments."""
        self.handbook.read_all()
        answers, _ = self.answers, self.fragments  # reading them fills what could not be read
        yield from self._closed()
        yield from (*self.workspace.findings, *self.handbook.findings, *self._unread)
        for one in answers:
            yield from one.findings
        yield from self._links_out()

    def _closed(self) -> Iterator[Finding]:
        """The folders that may not be opened; an answer may be in any of those of the answers."""
        message = Text("deze map mag je niet openen", "you may not open this folder")
        for which in ("handbook", "answers"):
            for path in closed_folders(self.workspace.path(which)):
                self._lost += [path] if which == "answers" else []
                yield Source(shown(path), "").finding("gegevens/onleesbaar", Severity.ERROR, message, 0, 0)

    def _links_out(self) -> Iterator[Finding]:
        """The links that nobody follows, because they lead out of the folder that they are in."""
        for which, ending, message in LINKS:
            for path in links_out(self.workspace.path(which), (ending,)):
                if not is_readme(path):
                    yield Source(shown(path), "").finding("gegevens/onleesbaar", Severity.ERROR, message, 0, 0)
