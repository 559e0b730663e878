"""``webcare triage``: what to do with messages that monitoring found."""

import sys
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import FORM_HELP, At, Channel, Client, Lang
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from webcare.desk import Desk
    from webcare.model.finding import Finding
    from webcare.store.workspace import Workspace
    from webcare.triage import Found, Triage

SINCE = "14d"
NO_MONITORING = Text(
    "monitoring.yaml ontbreekt of is niet te lezen; zie 'webcare check'",
    "monitoring.yaml is missing or cannot be read; see 'webcare check'",
)
CONSIDERED = 3
"""Answers of which the first one that goes with the step is named."""


class Format(StrEnum):
    """What the advice is written as."""

    text = "text"
    json = "json"
    jsonl = "jsonl"


Texts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=t("[BERICHT|-]", "[MESSAGE|-]"),
        help=t("wat iemand schreef; - leest een pijp", "what somebody wrote; - is standard input"),
        show_default=False,
    ),
]
Batch = Annotated[
    str | None,
    typer.Option(
        "--batch",
        metavar=t("BESTAND|-", "FILE|-"),
        help=t(
            "berichten als JSON-regels of .csv; - leest een pijp",
            "messages as JSON lines or .csv; - is standard input",
        ),
    ),
]
Log = Annotated[
    bool,
    typer.Option(
        "--log",
        help=t("berichten uit het logboek waar niemand op reageerde", "messages in the log that nobody dealt with"),
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=t("MOMENT|DUUR", "MOMENT|DURATION"),
        help=t("met --log: sinds wanneer; standaard 14d", "with --log: since when; by default 14d"),
    ),
]
Form = Annotated[Format, typer.Option("--format", help=FORM_HELP)]


def command(
    text: Texts = None,
    batch: Batch = None,
    log: Log = False,
    since: Since = None,
    channel: Channel = None,
    at: At = None,
    form: Form = Format.text,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Lees berichten die je vond, en zie wat je ermee doet.

    Antwoorden, privé verder, escaleren, rechtzetten, bedanken of laten gaan: zoals het handboek zegt, met de reden,
    de woorden en wie je erbij haalt. Het dringendste staat voorop. Persoonsgegevens zijn afgedekt.
    ---
    Read messages that you found, and see what to do with them.

    Answer, go private, escalate, correct, thank or leave: as the handbook says, with the reason, the words and whom to
    involve. The most urgent come first. Personal data is masked.
    """
    from webcare.cli.values import channel_of, in_client, moment_of

    if sum((bool(text), batch is not None, log)) > 1:
        raise CannotRun(Text("kies: een bericht, --batch of --log", "choose: a message, --batch or --log"))
    if since is not None and not log:
        raise CannotRun(Text("--since hoort bij --log", "--since belongs to --log"))
    workspace = in_client(client)
    now = moment_of(at, workspace.config.timezone)
    monitoring = workspace.handbook.monitoring
    if monitoring is None:
        output.notice(NO_MONITORING)
    if monitoring is None or channel not in {place.name for place in monitoring.places}:
        channel = channel_of(channel, workspace)
    if batch is None and not log:
        return _one(text, workspace, channel, now, form)
    found = _in_log(workspace, since, now) if log else _in_batch(batch or "-")
    return _many(found, workspace, channel, now, form)


def _one(text: list[str] | None, workspace: "Workspace", channel: str | None, now: datetime, form: Format) -> int:
    from webcare.cli.pipe import read_pipe
    from webcare.show import machine
    from webcare.show.triage import machine as documents
    from webcare.show.triage import text as show
    from webcare.triage import Found

    typed = text not in (None, [], ["-"])
    body = " ".join(text or []) if typed else read_pipe().decode("utf-8", "replace").rstrip("\r\n")
    if not body.strip():
        raise CannotRun(
            Text("hier staat geen bericht", "there is no message here"),
            hint=Text(
                "geef de tekst van het bericht, tussen aanhalingstekens", "give the text of the message, in quotes"
            ),
        )
    advised = _triage(workspace, channel, now, many=False).advise(Found(body, channel=channel))
    if form is Format.text:
        output.write_lines(show.advice_lines(advised, output.style(), named=False))
    elif form is Format.json:
        output.write(machine.pretty(documents.triage_json([advised], [], current())))
    else:
        output.write(machine.one_line(documents.advice_json(advised, current())))
    return 0


def _many(
    found: "Iterator[Found | list[Finding]]", workspace: "Workspace", channel: str | None, now: datetime, form: Format
) -> int:
    """Everything advised on, in parts; the exit code is 1 when a line was no message.

    Raises ``CannotRun`` when all of it does not fit in one JSON document.
    """
    from webcare.show import machine
    from webcare.show.findings import finding_lines
    from webcare.show.triage import machine as documents
    from webcare.show.triage import text as show
    from webcare.triage import in_parts

    broken, full = False, None
    for part in in_parts(found, _triage(workspace, channel, now, many=True), channel):
        if full is not None and form is Format.json:
            raise CannotRun(full.message, hint=full.hinted("gebruik --format jsonl", "use --format jsonl"))
        if form is Format.text:
            output.write_lines(show.list_lines(part.advised, output.style()))
            for finding in (finding for findings in part.broken for finding in findings):
                output.write_lines(finding_lines(finding, output.style(sys.stderr)), sys.stderr)
        elif form is Format.json:
            document = machine.pretty(documents.triage_json(part.advised, part.broken, current()))
        else:
            for advised in part.advised:
                output.write(machine.one_line(documents.advice_json(advised, current())))
            for findings in part.broken:
                output.write(machine.one_line(documents.broken_json(findings, current())))
        broken, full = broken or bool(part.broken), part.full
    if form is Format.json:
        output.write(document)
    return int(broken)


def _triage(workspace: "Workspace", channel: str | None, now: datetime, *, many: bool) -> "Triage":
    """What advises, with the client's answers at hand; those are read when the first one is wanted."""
    from functools import cache

    from webcare.triage import Triage

    @cache
    def desk() -> "Desk":
        from webcare.desk import open_desk

        opened = open_desk(
            workspace.path("answers"),
            workspace.config.suggest,
            channel=channel,
            today=now.date(),
            many=many,
            ids=workspace.handbook.channel_ids,
        )
        output.notice(opened.notice)
        return opened

    @cache
    def about() -> dict[str, str | None]:
        return {answer.id: answer.topic for answer in desk().shelf.answers}

    def suggest(text: str) -> list[tuple[str, str | None]]:
        ranked = desk().rank(text, CONSIDERED)
        return [(name, about()[name]) for name in ranked.answers] if ranked.verdict != "none" else []

    return Triage(workspace, suggest)


def _in_batch(batch: str) -> "Iterator[Found | list[Finding]]":
    from webcare.store.files import open_regular
    from webcare.triage.reading import read_json_lines, read_table

    name = "<stdin>" if batch == "-" else batch
    with sys.stdin.buffer if batch == "-" else open_regular(batch) as lines:
        yield from (read_table if batch.lower().endswith((".csv", ".tsv")) else read_json_lines)(lines, name)


def _in_log(workspace: "Workspace", since: str | None, now: datetime) -> "Iterator[Found]":
    from webcare.cli.log_files import logs_given
    from webcare.cli.progress import show_progress
    from webcare.triage.unanswered import unanswered

    begin = _since(since or SINCE, now, workspace)
    return unanswered(logs_given(None, workspace), begin, now, tell=show_progress())


def _since(since: str, now: datetime, workspace: "Workspace") -> datetime:
    """The moment that ``--since`` names, or so long ago. Raises ``CannotRun`` for what is neither."""
    from webcare.cli.values import moment_of
    from webcare.model.values import parse_duration

    try:
        return now - parse_duration(since)
    except (ValueError, OverflowError):
        pass
    try:
        return moment_of(since, workspace.config.timezone)
    except CannotRun:
        raise CannotRun(
            Text("dit is geen moment en geen duur", "this is no moment and no duration"),
            hint=Text("schrijf het zo: 7d of 2026-11-22", "write it like this: 7d or 2026-11-22"),
            place="--since",
        ) from None
