"""``webcare final``: the text that can be sent."""

import sys
from typing import Annotated

import typer

from webcare.cli import lint_options as options
from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import Client, Lang
from webcare.final import ready
from webcare.lint import Given, Outcome, Selection, Session
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.show.findings import finding_lines
from webcare.store import limits

DraftPath = Annotated[
    str,
    typer.Argument(
        metavar=t("[CONCEPT|-]", "[DRAFT|-]"),
        help=t("het concept; - leest een pijp", "the draft; - is standard input"),
        show_default=False,
    ),
]
ToClipboard = Annotated[
    bool, typer.Option("--clipboard", help=t("zet de tekst op het klembord", "put the text on the clipboard"))
]
Force = Annotated[
    bool, typer.Option("--force", help=t("ook als er nog fouten in staan", "also while there are errors in it"))
]


def command(
    draft: DraftPath = "-",
    channel: options.Channel = None,
    surface: options.SurfaceOption = None,
    clipboard: ToClipboard = False,
    force: Force = False,
    client: Client = None,
    stdin_filename: options.Filename = None,
    lang: Lang = None,
) -> int:
    """Maak van een concept de tekst die je verstuurt, zonder kenmerken, opmerkingen en citaten.

    De lengte staat op de foutuitvoer, zoals 243/280. Zolang er fouten in staan komt er geen tekst, tenzij met --force.
    ---
    Turn a draft into the text to send, without front matter, comments and quotations.

    The length is on standard error, such as 243/280. While there are errors there is no text, unless with --force.
    """
    session = Session(Given(channel, surface.value if surface else None), client, Selection())
    outcome = _outcome(draft, session, stdin_filename)
    session.refuse_unreadable()
    checked = outcome.checked
    errors = [finding for finding in checked.findings if finding.severity is Severity.ERROR]
    if checked.draft is None:
        raise _no_draft(checked.name)
    made = ready(checked.draft, next(iter(session.workspaces.values())))
    if not made.text:
        message = Text("er blijft geen tekst over om te versturen", "there is no text left to send")
        raise CannotRun(message, place=checked.name)
    if not force and (errors or not made.fits):
        _refuse(errors)
        output.write(made.length, sys.stderr)
        return 1
    if clipboard:
        from webcare.cli.clipboard import copy

        copy(made.text)
    else:
        output.write(made.text)
    output.write(made.length, sys.stderr)
    return 0


def _outcome(path: str, session: Session, stdin_filename: str | None) -> Outcome:
    if path == "-":
        return session.piped(sys.stdin.buffer.read(limits.DRAFT + 1), stdin_filename)
    return session.file(path, write=False)


def _refuse(errors: list[Finding]) -> None:
    """Show what stands in the way."""
    style = output.style(sys.stderr)
    for finding in errors:
        for line in finding_lines(finding, style):
            output.write(line, sys.stderr)
    if errors:
        why = t("herstel eerst de fouten, of gebruik --force", "mend the errors first, or use --force")
    else:
        why = t("te lang voor het kanaal; kort het in, of gebruik --force", "too long; shorten it, or use --force")
    output.write(f"webcare: {why}", sys.stderr)


def _no_draft(name: str) -> CannotRun:
    return CannotRun(
        Text("dit is een sjabloon, geen concept", "this is a template, not a draft"),
        hint=Text("vul het in, en bewaar het in drafts/", "fill it in, and keep it in drafts/"),
        place=name,
    )
