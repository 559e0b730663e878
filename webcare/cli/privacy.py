"""``webcare privacy …``: what becomes of people's data in a client folder."""

import contextlib
import os
import sqlite3
from typing import Annotated

import typer

from webcare.cli import output, privacy_key, privacy_share
from webcare.cli.app import group
from webcare.cli.language import current, t
from webcare.cli.options import FAIL_ON_HELP, Client, DryRun, FindingFormat, Format, Lang, Level, OnDay, settled
from webcare.cli.privacy_reading import Who, reading
from webcare.cli.values import moment_of, needed, opened
from webcare.custody.erase import erase
from webcare.custody.person import person_of
from webcare.custody.retain import retain
from webcare.custody.terms import terms_of
from webcare.exposure import scan_folder, scan_path
from webcare.model.errors import CannotRun
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.show import machine
from webcare.show.privacy.done import erased_lines, retained_lines
from webcare.show.privacy.scan import scan_json, scan_lines
from webcare.store.workspace import Workspace, open_workspace

Reason = Annotated[
    str | None,
    typer.Option(
        "--reason",
        metavar=t("TEKST", "TEXT"),
        help=t("waarom, zonder naam; komt in het logboek", "why, without a name; goes into the log"),
    ),
]
Path = Annotated[
    str | None,
    typer.Argument(
        metavar=t("[BESTAND|MAP]", "[FILE|FOLDER]"), help=t("wat je wilt bekijken", "what to scan"), show_default=False
    ),
]


def scan(
    path: Path = None,
    form: FindingFormat = Format.auto,
    fail_on: Annotated[Level, typer.Option(help=FAIL_ON_HELP)] = Level.warning,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Zoek persoonsgegevens in bestanden en logboeken.

    Zonder pad: in de bestanden die git bewaart en in de logboeken. Noem je een bestand of map, dan bekijkt webcare
    die helemaal. Jullie eigen gegevens tellen niet mee.
    ---
    Look for personal data in files and logs.

    Without a path: in the files that git keeps and in the logs. When you name a file or a folder, all of it is
    scanned. Your own details do not count.
    """
    workspace = open_workspace(path or ".", client)
    if path is not None and not os.path.lexists(path):
        raise CannotRun(Text("dit bestaat niet", "this does not exist"), place=path)
    if path is None or _is_root(path, workspace):
        scanned = scan_folder(needed(workspace))
    else:
        scanned = scan_path(path, workspace)
    chosen = settled(form)
    if chosen == "json":
        output.write(machine.pretty(scan_json(scanned, current())))
    elif chosen == "github":
        output.write_lines(machine.github_lines(scanned.findings, current()))
    else:
        output.write_lines(scan_lines(scanned, output.style()))
    return int(scanned.worst >= Severity[fail_on.name.upper()])


def retain_(dry_run: DryRun = False, at: OnDay = None, client: Client = None, lang: Lang = None) -> int:
    """Wis wat langer bewaard is dan privacy.yaml zegt.

    Teksten en mensen gaan weg; tijden blijven, voor de cijfers.
    ---
    Erase what was kept longer than privacy.yaml says.

    Texts and people go; times stay, for the figures.
    """
    workspace = opened(client)
    now = moment_of(at, workspace.config.timezone)
    with reading(workspace, 1 + bool(terms_of(workspace).channels)) as tell:
        done = retain(workspace, now, indexes=_indexes(workspace), dry=dry_run, tell=tell)
    output.write_lines(retained_lines(done, output.style()))
    return 0


def erase_(
    person: Who, dry_run: DryRun = False, reason: Reason = None, client: Client = None, lang: Lang = None
) -> int:
    """Wis een persoon uit logboeken, concepten en cache. Tijden blijven, tekst en verwijzing gaan weg.

    De exitcode is 1 als de persoon ergens blijft staan waar webcare niet bij kan.
    ---
    Erase a person from logs, drafts and cache. Times stay, text and reference go.

    The exit code is 1 when the person still stands in a place out of webcare's reach.
    """
    workspace = opened(client)
    who = person_of(person, workspace)
    now = moment_of(None, workspace.config.timezone)
    with reading(workspace, 3) as tell:
        done = erase(workspace, who, now, reason=reason, indexes=_indexes(workspace), dry=dry_run, tell=tell)
    output.write_lines(erased_lines(done, output.style()))
    return int(bool(done.left))


def _is_root(path: str, workspace: Workspace) -> bool:
    return workspace.root is not None and os.path.realpath(path) == os.path.realpath(workspace.root)


def _indexes(workspace: Workspace) -> list[str]:
    """The files of the index of past questions, which ``suggest`` makes of the logs."""
    from webcare.suggest.past_index import PastIndex

    with contextlib.suppress(sqlite3.Error):  # no cache, no index
        path = PastIndex.path_of(workspace.path("logs"))
        return [path, f"{path}-wal", f"{path}-shm"]
    return []


app = group(
    Text(
        "Bescherm de mensen in de logboeken: vinden, bewaren, wissen, inzien en delen.",
        "Protect the people in the logs: find, retain, erase, export and share.",
    ),
    {
        "scan": scan,
        "retain": retain_,
        "erase": erase_,
        "export": privacy_share.export,
        "redact": privacy_share.redact,
    },
)
app.add_typer(privacy_key.app, name="key")
