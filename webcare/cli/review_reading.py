"""Drafts as ``webcare review`` and ``webcare final`` need them: judged by lint, and held against ``team.yaml``."""

import os
import sys
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from webcare.cli import output, refuse
from webcare.cli.language import t
from webcare.cli.under_plan import reviews_by_plan
from webcare.cli.values import moment_of
from webcare.lint import Given, Selection, Session
from webcare.lint.drafts import drafts_in
from webcare.model.draft import Draft
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.text import Text
from webcare.review import Standing, read_heads, standing_of
from webcare.review.standing import last_step, moment_at
from webcare.show import safe
from webcare.show.findings import finding_lines
from webcare.show.review.text import Shown
from webcare.store.files import shown
from webcare.store.workspace import Workspace


class Looked(NamedTuple):
    """A draft with the client that it belongs to."""

    shown: Shown
    workspace: Workspace
    before: str
    """The text of the whole file."""


def looked_at(path: str, client: str | None) -> Looked:
    """A draft of a client, judged. Raises ``CannotRun`` for a template, and for a file that belongs to no client."""
    session = Session(Given(), client, Selection())
    looked = _look(path, session)
    session.refuse_unreadable()
    return looked


def waiting_in(workspace: Workspace, *, every: bool) -> tuple[list[Shown], bool]:
    """The drafts of a client that wait, the oldest first, and whether one could not be read; ``every``: all of them."""
    found: list[Shown] = []
    refused = False
    session = Session(Given(), workspace.root, Selection())
    for item in read_heads(drafts_in(shown(workspace.path("drafts"))), zone_of(workspace)):
        if isinstance(item, CannotRun):
            refused = bool(refuse(item))
        elif isinstance(item, Finding):
            refused = True
            output.write_lines(finding_lines(item, output.style(sys.stderr)), sys.stderr)
        elif every or item.head.status == "to-review":
            found.append(_look(item.path, session).shown._replace(since=item.since))
    session.refuse_unreadable()
    return sorted(found, key=lambda one: (one.since, one.draft.name)), refused


def _look(path: str, session: Session) -> Looked:
    outcome = session.file(path, write=False)
    workspace = session.workspace(os.path.dirname(os.path.abspath(path)))
    draft = outcome.checked.draft
    if draft is None:
        raise CannotRun(
            Text("dit is een sjabloon, geen concept", "this is a template, not a draft"),
            hint=Text("vul het in, en bewaar het in drafts/", "fill it in, and keep it in drafts/"),
            place=path,
        )
    if workspace.root is None:
        raise CannotRun(
            Text("dit concept hoort bij geen klant", "this draft belongs to no client"),
            hint=Text("zet het in de map drafts van een klant", "put it in the folder drafts of a client"),
            place=path,
        )
    if not os.path.realpath(path).startswith(os.path.realpath(workspace.root) + os.sep):
        raise CannotRun(
            Text("deze link wijst naar buiten de klantmap", "this link leads out of the client folder"),
            hint=Text("zet het concept zelf in de map", "put the draft itself in the folder"),
            place=path,
        )
    asked = last_step(draft.review, "requested")
    zone = zone_of(workspace)
    since = moment_at(asked, zone) if asked else datetime.fromtimestamp(os.stat(path).st_mtime, UTC)
    one = Shown(draft, standing_in(draft, workspace), since, outcome.checked.findings)
    return Looked(one, workspace, outcome.before)


def zone_of(workspace: Workspace) -> tzinfo:
    """The client's time zone. Raises ``CannotRun`` for one that does not exist."""
    return moment_of(None, workspace.config.timezone).tzinfo or UTC


def standing_in(draft: Draft, workspace: Workspace) -> Standing:
    """Where a draft stands today."""
    today = moment_of(None, workspace.config.timezone).date()
    return standing_of(draft, workspace, today, in_crisis=reviews_by_plan(workspace))


def refuse_unseen(draft: Draft, standing: Standing, workspace: Workspace) -> None:
    """Say on standard error that a colleague must look first: who may, why, and how to ask."""
    from webcare.show.review.text import why_lines

    if standing.edited:
        why = t("de tekst is gewijzigd na de goedkeuring", "the text was edited after it was approved")
    elif draft.status == "approved" and not standing.approved_by:
        why = t(
            "niemand heeft deze tekst met 'webcare review' goedgekeurd",
            "nobody approved this text with 'webcare review'",
        )
    else:
        why = t("hier kijkt eerst een collega naar", "a colleague looks at this first")
    output.write(f"webcare: {why}", sys.stderr)
    for line in why_lines(standing, workspace.handbook, output.style(sys.stderr).language):
        output.write(f"  = {line}", sys.stderr)
    output.write(f"  = {_how(draft)}", sys.stderr)


def _how(draft: Draft) -> str:
    """What to do now, with a command to copy."""
    either = t("of gebruik --force", "or use --force")
    if draft.path is None:
        told = t(
            "bewaar het in drafts/, vraag het met 'webcare review request'",
            "keep it in drafts/, ask with 'webcare review request'",
        )
        return f"{told}, {either}"
    path = safe.path(draft.path)
    if draft.status == "to-review":
        return t(f"een collega doet: webcare review approve {path}", f"a colleague runs: webcare review approve {path}")
    return t(f"vraag het met: webcare review request {path}", f"ask with: webcare review request {path}")
