"""``webcare handover``: the handbook as one book, with the proof that nothing was left behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from webcare.cli import output
from webcare.cli.app import Command, single
from webcare.cli.handover_output import Format
from webcare.cli.language import current, t
from webcare.cli.options import At, Client, Lang
from webcare.model.text import Text

if TYPE_CHECKING:
    from datetime import datetime

    from webcare.cli.handover_output import Targets
    from webcare.handover.book import Book
    from webcare.handover.proof import Survey
    from webcare.store.workspace import Workspace

MOST = 5
"""Files that a notice names."""


class Handover(Command):
    """``handover`` with its one command below it."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """The context of this command, or of ``verify`` where that was typed."""
        if args[:1] != ["verify"]:
            return super().make_context(info_name, args, parent, **extra)
        from webcare.cli.handover_verify import app as verifying

        below = typer.main.get_command(verifying)
        return below.make_context(f"{info_name} verify", args[1:], parent, **extra)


Output = Annotated[
    str,
    typer.Option(
        "--output",
        metavar=t("MAP|BESTAND", "FOLDER|FILE"),
        help=t("een map, of een .html, .md of .pdf", "a folder, or an .html, .md or .pdf"),
        show_default=False,
    ),
]
Form = Annotated[
    Format | None,
    typer.Option("--format", help=t("welk boek; in een map alle", "which book; in a folder all of them")),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=t("VERSIE", "REVISION"),
        help=t("toon wat er is veranderd sinds deze versie uit git", "show what changed since this revision of git"),
    ),
]
Public = Annotated[
    bool,
    typer.Option(
        "--public", help=t("laat interne nummers en adressen weg", "leave out internal numbers and addresses")
    ),
]
Force = Annotated[
    bool, typer.Option("--force", help=t("vervang ook een bestand van een ander", "replace another's file too"))
]


def command(
    output_path: Output,
    form: Form = None,
    since: Since = None,
    public: Public = False,
    force: Force = False,
    at: At = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Maak van het handboek één boek om over te dragen.

    Het staat op één pagina die overal werkt, ook zonder internet: wie je belt, de toon, de kanalen, de onderwerpen met
    hun antwoorden, de crisis, wat er nog openstaat. Hetzelfde staat er als Markdown, en als pdf als er een browser is.

    In handover.json staat van elk bestand een kenmerk. Daarmee ziet de ontvanger of alles er is, met 'webcare handover
    verify'. Een eerder boek van webcare wordt vervangen, een ander bestand niet.
    ---
    Make one book of the handbook, to hand over.

    It stands on one page that works anywhere, without internet too: whom to call, the tone, the channels, the topics
    with their answers, the crisis, what is still open. The same is there as Markdown, and as PDF where a browser is.

    In handover.json there is a hash of each file. With it the receiver sees whether all is there: 'webcare handover
    verify'. An earlier book of webcare is replaced, any other file is not.
    """
    from webcare.cli.handover_output import targets_of, write_all
    from webcare.cli.values import in_client, moment_of
    from webcare.handover.proof import survey

    workspace = in_client(client)
    targets = targets_of(output_path, form, workspace, force=force)
    moment = moment_of(at, workspace.config.timezone)
    surveyed = survey(workspace)
    with _book(workspace, moment, since, public=public) as book:
        output.write_lines(write_all(targets, workspace, surveyed, book, current()))
    _tell(targets, surveyed, book)
    return 0


@contextmanager
def _book(workspace: "Workspace", at: "datetime", since: str | None, *, public: bool) -> Iterator["Book"]:
    """The facts of the book; an earlier version of the client can be read while the block lasts."""
    from webcare.cli.progress import show_progress
    from webcare.handover.gathering import gather
    from webcare.store.revision import opened, resolve

    tell = show_progress()
    if since is None:
        yield gather(workspace, at, public_only=public, tell=tell)
        return
    root = workspace.root or "."
    revision = resolve(root, since)
    with opened(root, revision) as earlier:
        yield gather(workspace, at, earlier, since_name=revision.name, public_only=public, tell=tell)


def _tell(targets: "Targets", surveyed: "Survey", book: "Book") -> None:
    """What the sender should know before handing it over."""
    loose = surveyed.loose
    if loose:
        from webcare.show import safe

        named = ", ".join(map(safe.path, loose[:MOST])) + (", …" if len(loose) > MOST else "")
        output.notice(
            Text(
                f"git draagt deze bestanden nog niet zo over; leg ze vast met git commit: {named}",
                f"git does not carry these files as they are yet; commit them: {named}",
            )
        )
    if targets.books and book.is_confidential and not book.public_only:
        output.notice(
            Text(
                "in dit boek staan interne nummers of adressen; geef het alleen aan wie het overneemt, "
                "of maak er een met --public",
                "there are internal numbers or addresses in this book; give it only to who takes over, "
                "or make one with --public",
            )
        )


app = single("handover", command, Handover)
