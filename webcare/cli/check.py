"""``webcare check``: is this handbook in order?"""

import os
from typing import Annotated

import typer

from webcare.check import check
from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import FAIL_ON_HELP, Client, FindingFormat, Format, Lang, Level, settled
from webcare.model.errors import CannotRun
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.show import machine, safe
from webcare.show.checked import log_lines
from webcare.show.findings import finding_lines, summary
from webcare.store.workspace import open_workspace


def command(
    path: Annotated[
        str | None, typer.Argument(metavar=t("[MAP]", "[FOLDER]"), help=t("de klantmap", "the client folder"))
    ] = None,
    form: FindingFormat = Format.auto,
    fail_on: Annotated[Level, typer.Option(help=FAIL_ON_HELP)] = Level.warning,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Controleer instellingen, handboek, antwoorden en logboek.
    ---
    Check settings, handbook, answers and log.
    """
    workspace = open_workspace(path or ".", client)
    if path is not None and not os.path.exists(path):
        raise CannotRun(Text("deze map bestaat niet", "this folder does not exist"), place=path)
    if workspace.root is None:
        raise CannotRun(
            Text("hier is geen klantmap", "there is no client folder here"),
            hint=Text("'webcare init' maakt er een", "'webcare init' makes one"),
            place=path,
        )
    findings, lines = check(workspace)
    chosen = settled(form)
    if chosen == "json":
        found = [{"path": f.path, **machine.finding_json(f, current())} for f in findings]
        output.write(machine.document({"findings": found, "log_lines": lines}))
    elif chosen == "github":
        for line in machine.github_lines(findings, current()):
            output.write(line)
    else:
        style = output.style()
        for finding in findings:
            for line in finding_lines(finding, style):
                output.write(line)
        name = workspace.config.client or workspace.root
        told = summary(findings, style) or t("alles in orde", "all in order")
        output.write(f"{safe.path(name)}: {told}{log_lines(lines, style)}")
    return int(any(finding.severity >= Severity[fail_on.name.upper()] for finding in findings))
