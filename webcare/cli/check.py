"""``webcare check``: is this handbook in order?"""

import os
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from webcare.check import check
from webcare.check.known import zone_of
from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.lint_options import Select, Skip
from webcare.cli.options import FAIL_ON_HELP, At, Client, Lang, Level, SettingsFrom, settled, split
from webcare.cli.values import moment_of
from webcare.model.errors import CannotRun
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.show import machine, safe
from webcare.show.checked import check_json, log_lines
from webcare.show.findings import finding_lines, summary
from webcare.store.workspace import Workspace, open_workspace


class Format(StrEnum):
    """What findings, or the card, are written as."""

    auto = "auto"
    text = "text"
    json = "json"
    github = "github"
    md = "md"


Form = Annotated[
    Format,
    typer.Option(
        "--format",
        help=t(
            "vorm van de uitvoer; auto: github in Actions; md: alleen met --readiness",
            "form of the output; auto: github in Actions; md: only with --readiness",
        ),
    ),
]
Readiness = Annotated[
    bool,
    typer.Option(
        "--readiness",
        help=t("toon hoe ver jullie zijn, en wat je schrijft", "show how ready you are, and what to write"),
    ),
]


def command(
    path: Annotated[
        str | None, typer.Argument(metavar=t("[MAP]", "[FOLDER]"), help=t("de klantmap", "the client folder"))
    ] = None,
    form: Form = Format.auto,
    readiness: Readiness = False,
    at: At = None,
    select: Select = None,
    skip: Skip = None,
    fail_on: Annotated[Level, typer.Option(help=FAIL_ON_HELP)] = Level.warning,
    client: Client = None,
    settings_from: SettingsFrom = None,
    lang: Lang = None,
) -> int:
    """Controleer instellingen, handboek, antwoorden en logboek.

    'webcare rule handboek' noemt de regels, en 'webcare rule REGEL' legt er een uit. Met --at is dezelfde controle
    later te herhalen. Met --readiness zie je geen bevindingen, maar wat een webcareteam nodig heeft: staat het er, is
    het dun, of ontbreekt het?

    In CI: met --settings-from origin/main gelden webcare.toml en 'negeer' zoals ze daar zijn. Zo kan een wijziging
    zichzelf niet vrijstellen.
    ---
    Check settings, handbook, answers and log.

    'webcare rule handboek' lists the rules, and 'webcare rule RULE' explains one. With --at the same check can be
    repeated later. --readiness shows no findings, but what a webcare desk needs: is it present, thin or missing?

    In CI: with --settings-from origin/main, webcare.toml and 'ignore' hold as they are there. So a change cannot
    exempt itself.
    """
    workspace = open_workspace(path or ".", client)
    if path is not None and not os.path.exists(path):
        raise CannotRun(
            Text("deze map bestaat niet", "this folder does not exist"),
            hint=Text("noem de map van een klant, of ga ernaartoe", "name the folder of a client, or go there"),
            place=path,
        )
    if workspace.root is None:
        raise CannotRun(
            Text("hier is geen klantmap", "there is no client folder here"),
            hint=Text("'webcare init' maakt er een", "'webcare init' makes one"),
            place=path,
        )
    if settings_from is not None:
        from webcare.store.base import hold_to

        hold_to(workspace, settings_from)
    if readiness:
        from webcare.cli.check_readiness import show_card

        return show_card(workspace, _now(at, workspace), form.value)
    if form is Format.md:
        hint = Text("kies text, json of github", "choose text, json or github")
        raise CannotRun(
            Text("md gaat alleen met --readiness", "md goes with --readiness only"), hint=hint, place="--format"
        )
    findings, lines = check(workspace, _now(at, workspace), select=split(select), skip=split(skip))
    chosen = settled(form)
    if chosen == "json":
        output.write(machine.pretty(check_json(findings, lines, current())))
    elif chosen == "github":
        output.write_lines(machine.github_lines(findings, current()))
    else:
        style = output.style()
        for finding in findings:
            output.write_lines(finding_lines(finding, style))
        name = workspace.config.client or workspace.root
        told = summary(findings, style) or t("alles in orde", "all in order")
        output.write(f"{safe.path(name)}: {told}{log_lines(lines, style)}")
    return int(any(finding.severity >= Severity[fail_on.name.upper()] for finding in findings))


def _now(at: str | None, workspace: Workspace) -> datetime | None:
    """The moment of ``--at``; a time zone that does not exist is a finding, and no reason to stop."""
    zone = workspace.config.timezone
    return None if at is None else moment_of(at, zone if zone_of(zone) else "UTC")
