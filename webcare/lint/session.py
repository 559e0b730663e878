"""One call of lint: many drafts, of one client or several, some of which cannot be read."""

import os
from collections.abc import Callable
from typing import NamedTuple

from webcare import limits
from webcare.judging import Checked, Selection, lint_answer, lint_draft
from webcare.lint.drafts import STDIN, WAITING, Given, parse_draft
from webcare.lint.fix import Fixed, fix
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Source
from webcare.privacy import mask
from webcare.rules.settings import refusals
from webcare.store.conflict import RULE as CONFLICT
from webcare.store.files import decode, read_source, rewrite_text
from webcare.store.workspace import Workspace, open_workspace

UNREADABLE = frozenset(("gegevens/yaml", "gegevens/toml", "gegevens/onleesbaar", CONFLICT))


class Outcome(NamedTuple):
    """What came of one draft: the judgement after fixing, the text before, and the fixes where they were asked for."""

    checked: Checked
    before: str
    fixed: Fixed | None = None


class Session:
    """``fixing`` fixes a text in memory; only ``file`` with ``write`` touches a disk.

    ``prepare`` gets each client once, before its drafts are judged.
    """

    def __init__(
        self,
        given: Given,
        client: str | None,
        selection: Selection,
        *,
        fixing: bool = False,
        unsafe: bool = False,
        prepare: Callable[[Workspace], None] | None = None,
    ) -> None:
        self.given = given
        self.client = client
        self.selection = selection
        self.fixing = fixing
        self.unsafe = unsafe
        self.prepare = prepare
        self.workspaces: dict[str | None, Workspace] = {}

    def workspace(self, start: str) -> Workspace:
        """The client that ``start`` belongs to."""
        found = open_workspace(start, self.client)
        if found.root not in self.workspaces:
            if self.prepare is not None:
                self.prepare(found)
            self.workspaces[found.root] = found
        return self.workspaces[found.root]

    def file(self, path: str, *, write: bool) -> Outcome:
        """Lint a draft or an answer from a file; ``write`` puts the fixed text back. Raises ``CannotRun``."""
        workspace = self.workspace(os.path.dirname(os.path.abspath(path)))
        outcome = self._outcome(read_source(path, limits.DRAFT), workspace)
        if write and outcome.fixed is not None and outcome.fixed.text != outcome.before:
            rewrite_text(path, outcome.before, outcome.fixed.text)
        return outcome

    def piped(self, data: bytes, filename: str | None) -> Outcome:
        """Lint a draft from standard input, as if it were ``filename``. Raises ``CannotRun``."""
        name = filename or STDIN
        if len(data) > limits.DRAFT:
            raise limits.DRAFT.refusal(name)
        workspace = self.workspace(os.path.dirname(os.path.abspath(filename)) if filename else ".")
        return self._outcome(Source(name, decode(data, name), mask), workspace)

    def _outcome(self, source: Source, workspace: Workspace) -> Outcome:
        first = self._judge(source, workspace)
        if self.fixing and self.unsafe:
            from webcare.lint.unsafe import readdressed

            turned = readdressed(first, workspace)
            if turned is not None and turned != source.text:
                again = self._outcome(Source(source.path, turned, mask), workspace)
                return again._replace(before=source.text, fixed=again.fixed or Fixed(turned, []))
        if not self.fixing or not any(finding.fixable for finding in first.findings):
            return Outcome(first, source.text, Fixed(source.text, []) if self.fixing else None)

        def lint(text: str) -> Checked:
            return self._judge(Source(source.path, text, mask), workspace)

        fixed = fix(source.text, lambda text: lint(text).findings)
        return Outcome(lint(fixed.text), source.text, fixed)

    def _judge(self, source: Source, workspace: Workspace) -> Checked:
        if _is_answer(source.path or "", workspace):
            from webcare.store.answers import parse_answer

            answer, problems = parse_answer(source, workspace.handbook.channel_ids)
            if answer is None:
                return Checked(source.path or "", problems, {})
            found = lint_answer(answer, source, workspace, self.selection.rules(workspace))
            return found._replace(findings=[*problems, *found.findings])
        draft, problems = parse_draft(source, self.given, workspace)
        if conflict := [problem for problem in problems if problem.rule == CONFLICT]:
            return Checked(draft.name, conflict, {}, draft)  # which of the two versions is the reply, nobody knows
        return lint_draft(draft, workspace, self.selection.rules(workspace), problems)

    @property
    def handbook_findings(self) -> list[Finding]:
        """What is wrong with the settings and the handbooks, as far as they were read."""
        return [
            item
            for workspace in self.workspaces.values()
            for item in (*workspace.findings, *refusals(workspace), *workspace.handbook.findings)
        ]

    @property
    def fail_on(self) -> str:
        """The first client's limit."""
        return next(iter(self.workspaces.values())).config.lint.fail_on if self.workspaces else "warning"

    @property
    def without_handbook(self) -> bool:
        """Was something judged by the built-in defaults?"""
        return None in self.workspaces

    def refuse_unreadable(self) -> None:
        """Raise ``CannotRun`` when a part of the handbook that was needed could not be read at all."""
        for finding in self.handbook_findings:
            if finding.rule in UNREADABLE:
                raise CannotRun(
                    finding.message, hint=finding.hint, place=f"{finding.path}:{finding.line}:{finding.column}"
                )


def _is_answer(path: str, workspace: Workspace) -> bool:
    if workspace.root is None or not path.endswith(".md"):
        return False
    folders = (workspace.path("answers"), os.path.join(workspace.path("drafts"), WAITING))
    return any(os.path.abspath(path).startswith(os.path.abspath(folder) + os.sep) for folder in folders)
