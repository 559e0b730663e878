"""``webcare final``: the text that can be sent."""

import sys
from typing import Annotated

import typer

from webcare.cli import lint_options as options
from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import Channel, Client, DraftPath, Lang, ToClipboard
from webcare.cli.pipe import read_pipe
from webcare.final import Ready, only, ready
from webcare.lint import Given, Outcome, Selection, Session
from webcare.model.draft import Draft
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.show.findings import finding_lines
from webcare.store.workspace import Workspace

PLACEHOLDER = "persoonlijk/invulveld"
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help=t("ook met fouten, of als een collega nog moet kijken", "with errors too, or before a colleague looked"),
    ),
]


def command(
    draft: DraftPath = "-",
    channel: Channel = None,
    surface: options.SurfaceOption = None,
    clipboard: ToClipboard = False,
    force: Force = False,
    client: Client = None,
    stdin_filename: options.Filename = None,
    lang: Lang = None,
) -> int:
    """Maak van een concept de tekst die je verstuurt, zonder kenmerken, opmerkingen en citaten.

    Staan er varianten in (## x), dan krijg je die van het kanaal. De lengte staat op de foutuitvoer, zoals 243/280.
    Zolang er fouten of invulvelden in staan komt er geen tekst, tenzij met --force. Dat geldt ook als jullie team
    (handbook/team.yaml) vraagt dat een collega eerst kijkt, en niemand deze tekst heeft goedgekeurd.

    De tekst komt letter voor letter op de uitvoer. Begint in CI een regel met een opdracht aan de runner (::error::),
    dan komt er alleen tekst als je die naar een bestand schrijft: webcare final concept.md > tekst.txt
    ---
    Turn a draft into the text to send, without front matter, comments and quotations.

    Where there are variants (## x), you get the channel's own. The length is on standard error, such as 243/280.
    While there are errors or placeholders there is no text, unless with --force. Nor is there when your team
    (handbook/team.yaml) asks that a colleague looks first, and nobody approved this text.

    The text goes to the output letter for letter. When in CI a line begins with a command to the runner (::error::),
    there is only text if you write it to a file: webcare final draft.md > text.txt
    """
    session = Session(Given(channel, surface.value if surface else None), client, Selection())
    outcome = _outcome(draft, session, stdin_filename)
    session.refuse_unreadable()
    if outcome.checked.draft is None:
        raise _no_draft(outcome.checked.name)
    workspace = next(iter(session.workspaces.values()))
    text = only(outcome.before, outcome.checked.draft, workspace.handbook.channels)
    checked = outcome.checked if text == outcome.before else session.piped(text.encode(), outcome.checked.name).checked
    errors = [finding for finding in checked.findings if is_blocking(finding)]
    made = ready(checked.draft or outcome.checked.draft, workspace)
    if not made.text:
        message = Text("er blijft geen tekst over om te versturen", "there is no text left to send")
        raise CannotRun(
            message,
            hint=Text(
                "kenmerken, opmerkingen en citaten vallen weg; schrijf je eigen tekst erbij",
                "front matter, comments and quotations go; add a text of your own",
            ),
            place=checked.name,
        )
    if not force and _refused(errors, made, outcome.checked.draft, workspace):
        output.write(made.length, sys.stderr)
        return 1
    hand_over(made, clipboard=clipboard)
    return 0


def hand_over(made: Ready, *, clipboard: bool) -> None:
    """The text to the output or the clipboard, its length to standard error."""
    if clipboard:
        from webcare.cli.clipboard import copy

        copy(made.text)
    else:
        output.refuse_commands(made.text)
        output.write(made.text)
    output.write(made.length, sys.stderr)


def _outcome(path: str, session: Session, stdin_filename: str | None) -> Outcome:
    if path == "-":
        return session.piped(read_pipe(stdin_filename), stdin_filename)
    return session.file(path, write=False)


def is_blocking(finding: Finding) -> bool:
    """An error; and a placeholder, however light the client has made its rule: no customer should see one."""
    return finding.severity is Severity.ERROR or finding.rule == PLACEHOLDER


def _refused(errors: list[Finding], made: Ready, draft: Draft, workspace: Workspace) -> bool:
    """Does anything stand in the way: errors, the length, or a colleague who must look first? All of it is said."""
    if errors or not made.fits:
        _refuse(errors)
    is_unseen = refused_unseen(draft, workspace)
    return bool(errors) or not made.fits or is_unseen


def refused_unseen(draft: Draft, workspace: Workspace) -> bool:
    """Must a colleague look at it who did not? That is said, too."""
    if workspace.root is None or workspace.handbook.team is None:
        return False
    from webcare.cli.review_reading import refuse_unseen, standing_in

    standing = standing_in(draft, workspace)
    if standing.open:
        refuse_unseen(draft, standing, workspace)
    return bool(standing.open)


def _refuse(errors: list[Finding]) -> None:
    """Show what stands in the way."""
    style = output.style(sys.stderr)
    for finding in errors:
        output.write_lines(finding_lines(finding, style), sys.stderr)
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
