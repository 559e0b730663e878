"""The acts of ``webcare review``: ask for a second pair of eyes, approve, give back, and say that it was sent."""

import sys
from datetime import datetime
from typing import Annotated

import msgspec
import typer

from webcare.cli import output
from webcare.cli.final import is_blocking
from webcare.cli.language import t
from webcare.cli.me import me_if_known, me_of
from webcare.cli.options import By, Client, DryRun, Lang
from webcare.cli.review_reading import Looked, looked_at, refuse_unseen, standing_in
from webcare.cli.values import moment_of
from webcare.model.draft import Draft
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Source
from webcare.model.text import Text
from webcare.review import Change, approve, change_head, mark_sent, request, return_
from webcare.show import safe
from webcare.show.findings import finding_lines, summary
from webcare.show.review.text import why_lines
from webcare.show.unified import diff_lines
from webcare.store.files import rewrite_text

DraftPath = Annotated[str, typer.Argument(metavar=t("CONCEPT", "DRAFT"), help=t("het concept", "the draft"))]
Note = Annotated[
    str | None,
    typer.Option("--note", metavar=t("TEKST", "TEXT"), help=t("een opmerking bij het concept", "a note on the draft")),
]
Needed = Annotated[
    str,
    typer.Option(
        "--note", metavar=t("TEKST", "TEXT"), help=t("wat er beter kan", "what can be better"), show_default=False
    ),
]
ForceErrors = Annotated[
    bool,
    typer.Option("--force", help=t("ook met fouten; zeg met --note waarom", "with errors too; say why with --note")),
]
ForceUnseen = Annotated[
    bool, typer.Option("--force", help=t("ook als er niemand naar keek", "also when nobody looked at it"))
]


def request_(draft: DraftPath, by: By = None, dry_run: DryRun = False, client: Client = None, lang: Lang = None) -> int:
    """Vraag een collega om mee te kijken. Het concept krijgt status to-review.
    ---
    Ask a colleague to look along. The draft gets status to-review.
    """
    looked = looked_at(draft, client)
    found, standing = looked.shown.draft, looked.shown.standing
    change = request(found, standing, me_if_known(by, looked.workspace), _now(looked))
    if change is None:
        already = (
            t("wacht al", "waits already") if found.status == "to-review" else t("is al goedgekeurd", "is approved")
        )
        return _say(found, already)
    if _write(looked, change, dry_run=dry_run):
        _say(found, t("wacht op een tweede paar ogen", "waits for a second pair of eyes"))
        for line in why_lines(standing, looked.workspace.handbook, output.style().language):
            output.write(f"  {line}")
        if looked.shown.findings:
            told = summary(looked.shown.findings, output.style(sys.stderr))
            output.write(f"webcare: {t('let op', 'note')}: {told}", sys.stderr)
    return 0


def approve_(
    draft: DraftPath,
    note: Note = None,
    by: By = None,
    force: ForceErrors = False,
    dry_run: DryRun = False,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Keur een concept goed, zoals de tekst nu is. Wie er daarna iets aan wijzigt, vraagt het opnieuw.
    ---
    Approve a draft, as its text is now. Whoever changes it after that asks again.
    """
    if force and not (note or "").strip():
        raise CannotRun(
            Text("--force heeft --note nodig", "--force needs --note"),
            hint=Text("zeg waarom het met fouten toch mag", "say why it may go with errors"),
        )
    looked = looked_at(draft, client)
    found, standing, handbook = looked.shown.draft, looked.shown.standing, looked.workspace.handbook
    change = approve(found, standing, me_of(by, looked.workspace), note, handbook, _now(looked))
    errors = [finding for finding in looked.shown.findings if is_blocking(finding)]
    if errors and not force:
        return _refuse(errors)
    if change is None:
        return _say(found, t("had je al goedgekeurd", "you approved it already"))
    after = _write(looked, change, dry_run=dry_run)
    if after is not None:
        _say(found, t("goedgekeurd", "approved"))
        left = standing_in(after, looked.workspace)
        for line in why_lines(left, handbook, output.style().language) if left.open else ():
            output.write(f"  {line}")
    return 0


def return_it(
    draft: DraftPath, note: Needed, by: By = None, dry_run: DryRun = False, client: Client = None, lang: Lang = None
) -> int:
    """Geef een concept terug aan de schrijver, met wat er beter kan. Het krijgt weer status draft.
    ---
    Give a draft back to its writer, with what can be better. Its status is draft again.
    """
    if not note.strip():
        raise CannotRun(
            Text("--note is leeg", "--note is empty"),
            hint=Text("zeg in een paar woorden wat er anders moet", "say in a few words what should change"),
        )
    looked = looked_at(draft, client)
    me, handbook = me_of(by, looked.workspace), looked.workspace.handbook
    change = return_(looked.shown.draft, looked.shown.standing, me, note, handbook, _now(looked))
    if _write(looked, change, dry_run=dry_run):
        _say(looked.shown.draft, t("terug naar de schrijver", "back to its writer"))
    return 0


def sent_(
    draft: DraftPath,
    by: By = None,
    force: ForceUnseen = False,
    dry_run: DryRun = False,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Onthoud dat een concept verstuurd is. Moet een collega nog kijken, dan gaat dat voor.
    ---
    Remember that a draft was sent. When a colleague still has to look, that goes first.
    """
    looked = looked_at(draft, client)
    found, standing = looked.shown.draft, looked.shown.standing
    change = mark_sent(found, standing, me_if_known(by, looked.workspace), _now(looked))
    if change is None:
        return _say(found, t("was al verstuurd", "was sent already"))
    if standing.open and not force:
        refuse_unseen(found, standing, looked.workspace)
        return 1
    if _write(looked, change, dry_run=dry_run):
        _say(found, t("verstuurd", "sent"))
    return 0


def _now(looked: Looked) -> datetime:
    return moment_of(None, looked.workspace.config.timezone)


def _write(looked: Looked, change: Change, *, dry_run: bool) -> Draft | None:
    """Write the change and return the draft as it is then; with ``dry_run`` show it, and None."""
    draft = looked.shown.draft
    after = change_head(Source(draft.name, looked.before), change)
    if dry_run:
        output.write_lines(diff_lines(draft.name, looked.before, after, 1))
        return None
    rewrite_text(draft.name, looked.before, after)
    review = (*draft.review, *([change.step] if change.step else []))
    return msgspec.structs.replace(draft, review=review, status=change.status or draft.status)


def _say(draft: Draft, what: str) -> int:
    output.write(f"{safe.path(draft.name)}: {what}")
    return 0


def _refuse(errors: list[Finding]) -> int:
    """Show the errors that stand in the way."""
    for finding in errors:
        output.write_lines(finding_lines(finding, output.style(sys.stderr)), sys.stderr)
    why = t(
        "herstel eerst de fouten, of gebruik --force met --note", "mend the errors first, or use --force and --note"
    )
    output.write(f"webcare: {why}", sys.stderr)
    return 1
