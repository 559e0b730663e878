"""Gather the book of a client: every room is asked once, and what one of them cannot tell is said in its place."""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from webcare.diff import compare
from webcare.exposure import read_tracked
from webcare.exposure.logs import is_shared
from webcare.handover.book import Book, Calling, Figures, Knowledge, Logs, Pending, Problem, Since
from webcare.handover.drafts import drafts_of
from webcare.handover.entries import hidden_values, read_entries
from webcare.handover.knowing import knowledge
from webcare.handover.openings import openings_of
from webcare.handover.replies import read_replies
from webcare.metrics.question import Tell
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.handbook.escalation import Escalation
from webcare.store.log import log_paths
from webcare.store.workspace import Workspace

if TYPE_CHECKING:
    from webcare.readiness import Card

T = TypeVar("T")
WEEKS = 13
"""Of duty that are looked ahead for gaps."""


def gather(
    workspace: Workspace,
    at: datetime,
    since: Workspace | None = None,
    *,
    since_name: str | None = None,
    public_only: bool = False,
    tell: Tell | None = None,
) -> Book:
    """Everything that the book of a client tells at a moment, whose zone is the client's.

    ``since`` is an earlier version of the client, called ``since_name``; it must stay open as long as the book. With
    ``public_only`` no means of a contact that is internal stands anywhere in it. A log or a roster that cannot be read
    makes a ``Problem``, never an error.
    """
    handbook, today, paths = workspace.handbook, at.date(), log_paths(workspace.path("logs"))
    zone = at.tzinfo or UTC
    entries, replies = read_entries(handbook, public_only=public_only), read_replies(workspace, today)
    logs = _logs(workspace, paths)
    problems: list[Problem] = []
    figures: Figures | None = None
    pending: Pending | None = None
    known: Knowledge | None = None
    if paths:
        from webcare.handover.measures import measure

        measured = _tried("figures", problems, lambda: measure(workspace, paths, at, tell))
        pending = _tried("open", problems, lambda: _pending(workspace, paths, at, pseudonymous=not logs.personal))
        if measured is not None:
            figures, days = measured.figures, (measured.first, measured.last)
            named = (measured.topics, measured.channels) if not logs.personal else ({}, {})
            known = knowledge(entries, *named, days if not logs.personal else None)
    escalation = entries.escalation
    hidden = hidden_values(handbook.contacts) if public_only else frozenset()
    if public_only and since is not None:
        hidden |= hidden_values(since.handbook.contacts)
    return Book(
        client=workspace.config.client,
        at=at,
        public_only=public_only,
        config=workspace.config,
        entries=entries,
        answers=replies.answers,
        fragments=replies.fragments,
        unread=replies.unread,
        openings=openings_of(handbook.hours, workspace.config.timezone, today),
        calling=_tried("escalation", problems, lambda: _calling(workspace, escalation, at)) if escalation else None,
        figures=figures,
        pending=pending,
        drafts=drafts_of(workspace, zone),
        knowledge=known or knowledge(entries, {}, {}, None),
        logs=logs,
        findings=_tried("findings", problems, lambda: _findings(workspace)) or [],
        readiness=_tried("readiness", problems, lambda: _readiness(workspace, today)),
        problems=problems,
        since=None if since is None else _since(since, since_name or "", workspace),
        hidden=hidden,
    )


def _tried(part: str, problems: list[Problem], work: Callable[[], T]) -> T | None:
    try:
        return work()
    except CannotRun as problem:
        problems.append(Problem(part, problem.message))
        return None


def _logs(workspace: Workspace, paths: Iterable[str]) -> Logs:
    """Which logs may go along: those that say they are pseudonymised or that git has already."""
    root = workspace.root or "."
    tracked = read_tracked(root)
    shared: list[str] = []
    personal: list[str] = []
    for path in paths:
        name = os.path.relpath(path, root).replace(os.sep, "/")
        (shared if is_shared(path, tracked=path in tracked) else personal).append(name)
    return Logs(shared, personal)


def _calling(workspace: Workspace, escalation: Escalation, at: datetime) -> Calling | None:
    from webcare.escalate import plan_of
    from webcare.escalate.simulating import simulate

    if not escalation.paths:
        return None
    plan = plan_of(workspace)
    led_to = frozenset(topic.path for topic in workspace.handbook.topics.values() if topic.path is not None)
    return Calling(simulate(plan, at.date(), WEEKS, led_to), WEEKS, plan.zone)


def _pending(workspace: Workspace, paths: list[str], at: datetime, *, pseudonymous: bool) -> Pending:
    from webcare.inbox import open_inbox

    inbox = open_inbox(workspace, paths, at)
    return Pending({section: rows for section, rows in inbox.rows.items() if rows}, pseudonymous)


def _since(before: Workspace, name: str, after: Workspace) -> Since:
    compared = compare(before, after)
    unreadable = sorted({finding.path for finding in compared.unreadable if finding.path is not None})
    return Since(name, before, after, compared.changes, unreadable)


def _findings(workspace: Workspace) -> list[Finding]:
    from webcare.check import check

    return [_in_client(finding, workspace.root or ".") for finding in check(workspace).findings]


def _readiness(workspace: Workspace, today: date) -> "Card":
    from webcare.readiness import readiness

    return readiness(workspace, today)


def _in_client(finding: Finding, root: str) -> Finding:
    """A finding with its path in the client folder: where that lies is nobody's business."""
    if finding.path is None:
        return finding
    path = os.path.relpath(os.path.abspath(finding.path), os.path.abspath(root)).replace(os.sep, "/")
    return msgspec.structs.replace(finding, path=path)
