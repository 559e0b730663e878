"""``webcare inbox``: what has to be done now, what is due first on top."""

import os
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Annotated

import typer

from webcare.cli import output
from webcare.cli.language import t
from webcare.cli.options import (
    At,
    ByRef,
    Client,
    Files,
    Form,
    Lang,
    OfTopic,
    OnChannel,
    TextOrJson,
    Watch,
    Zone,
)
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.inbox import Limits
    from webcare.store.workspace import Workspace


FEW = 10
"""Rows of a section that are shown on a terminal; a document holds all."""
Mine = Annotated[bool, typer.Option("--mine", help=t("alleen wat bij jou ligt", "only what is with you"))]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit",
        metavar="N",
        min=0,
        help=t("hoogstens N per onderdeel; 0: alles", "at most N of each section; 0: all"),
    ),
]
NoSuggest = Annotated[bool, typer.Option("--no-suggest", help=t("stel geen sjablonen voor", "suggest no templates"))]


def command(
    mine: Mine = False,
    by: ByRef = None,
    channel: OnChannel = None,
    topic: OfTopic = None,
    limit: Limit = None,
    no_suggest: NoSuggest = False,
    at: At = None,
    file: Files = None,
    form: Form = TextOrJson.text,
    watch: Watch = False,
    tz: Zone = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Toon wat je nu moet doen, wat het eerst moet bovenaan.

    Wie er wacht op antwoord en tot wanneer, volgens jullie normen en openingstijden. Ook klachten op reviewsites, wat
    er is toegezegd, wat na een escalatie nog niet is opgepakt, en wie je een of twee dagen later vraagt of het is
    opgelost. Elk gesprek staat er één keer in.
    ---
    Show what has to be done now, what is due first on top.

    Who waits for a reply and until when, by your own targets and opening hours. Also complaints on review sites, what
    was promised, what nobody picked up after it was escalated, and whom to ask one or two days later whether it is
    solved. Each conversation stands there once.
    """
    from webcare.cli.log_files import logs_given
    from webcare.cli.values import in_client, moment_of, named_zone

    workspace = in_client(client)
    most = limit if limit is not None else FEW if form is TextOrJson.text else 0
    people = _people(workspace, by) if mine or by is not None else None
    limits = _limits(workspace, people, channel, topic, most)
    zone = named_zone(tz) if tz else None

    def show() -> None:
        fresh = in_client(client)
        now = moment_of(at, fresh.config.timezone)
        _show(fresh, logs_given(file, fresh), now, limits, zone, form, suggest=not no_suggest)

    if watch:
        from webcare.cli.watching import keep_showing

        if at is not None or form is not TextOrJson.text:
            raise CannotRun(
                Text(
                    "--watch gaat niet samen met --at of --format json",
                    "--watch does not go with --at or --format json",
                )
            )
        folders = [os.path.dirname(os.path.abspath(path)) for path in logs_given(file, workspace)]
        keep_showing(show, [*folders, workspace.path("handbook")])
        return 0
    show()
    return 0


def _show(
    workspace: "Workspace",
    paths: list[str],
    now: datetime,
    limits: "Limits",
    zone: tzinfo | None,
    form: TextOrJson,
    *,
    suggest: bool,
) -> None:
    from webcare.cli.progress import show_progress
    from webcare.cli.values import named_zone
    from webcare.inbox import dress, open_inbox
    from webcare.show import machine

    inbox = open_inbox(workspace, paths, now, limits, zone=zone, tell=show_progress())
    rows = dress(inbox.shown, workspace, now.date(), suggest=suggest)
    there = named_zone(workspace.config.timezone)
    if form is TextOrJson.json:
        from webcare.show.inbox.machine import inbox_json

        output.write(machine.pretty(inbox_json(inbox, rows, there)))
        return
    from webcare.show.inbox.text import inbox_lines

    output.write_lines(inbox_lines(inbox, rows, output.style(), there))


def _limits(
    workspace: "Workspace", people: frozenset[str] | None, channel: str | None, topic: str | None, most: int
) -> "Limits":
    from webcare.cli.values import channel_of
    from webcare.inbox import Limits

    topics = workspace.handbook.topics
    if topic is not None and topics and topic not in topics:
        from webcare.store.build import closest

        close = closest(topic, list(topics))
        raise CannotRun(
            Text(f"onbekend onderwerp '{topic[:60]}'", f"unknown topic '{topic[:60]}'"),
            hint=Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None,
            place="--topic",
        )
    return Limits(people, channel_of(channel, workspace), topic, most or None)


def _people(workspace: "Workspace", by: str | None) -> frozenset[str]:
    """What the log may call the user. A pseudonym is taken as it is."""
    from webcare.cli.me import VARIABLE, me_of
    from webcare.inbox import refs_of
    from webcare.pseudonyms.refs import REF

    given = by if by is not None else os.environ.get(VARIABLE, "")
    if REF.fullmatch(given.strip()):
        return frozenset((given.strip(),))
    refs, problem = refs_of(me_of(by, workspace), workspace)
    if problem is not None:
        output.notice(
            Text(
                "zonder sleutel is niet te zien welk pseudoniem van jou is; noem het zelf: --by a_…",
                "without the key nobody can tell which pseudonym is yours; name it yourself: --by a_…",
            )
        )
    return refs
