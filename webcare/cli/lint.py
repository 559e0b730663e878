"""``webcare lint``: drafts in, findings out."""

import os
import sys
from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli import output, refuse
from webcare.cli.language import current, t
from webcare.cli.options import FAIL_ON_HELP, Client, FindingFormat, Format, Lang, Level, settled
from webcare.lint import Given, Outcome, Selection, Session
from webcare.lint.drafts import collect, unknown_channel
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity
from webcare.model.text import Text
from webcare.show import lint as show
from webcare.show.findings import finding_lines
from webcare.store import limits
from webcare.store.files import open_regular, read_source
from webcare.store.workspace import open_workspace


class Surface(StrEnum):
    """Who reads along."""

    open = "open"
    closed = "closed"


def command(
    drafts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=t("[CONCEPT…|-]", "[DRAFT…|-]"),
            help=t(
                "bestanden of mappen; - leest een pijp; leeg: de map drafts/",
                "files or folders; - is standard input; none: the folder drafts/",
            ),
        ),
    ] = None,
    channel: Annotated[
        str | None, typer.Option(help=t("het kanaal, zoals x of email", "the channel, such as x or email"))
    ] = None,
    reply_to: Annotated[
        str | None,
        typer.Option(
            metavar=t("TEKST|@BESTAND", "TEXT|@FILE"), help=t("het bericht van de klant", "the customer's message")
        ),
    ] = None,
    surface: Annotated[
        Surface | None,
        typer.Option(
            help=t(
                "open: iedereen leest mee; closed: alleen de klant", "open: everybody reads along; closed: the customer"
            )
        ),
    ] = None,
    form: FindingFormat = Format.auto,
    fail_on: Annotated[Level | None, typer.Option(help=FAIL_ON_HELP)] = None,
    fix: Annotated[
        bool,
        typer.Option("--fix", help=t("verbeter wat zeker goed gaat, en zeg wat", "mend what is certain, and say what")),
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help=t("toon wat --fix zou doen", "show what --fix would do"))
    ] = False,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar=t("REGEL", "RULE"), help=t("alleen deze regels of families", "only these rules or families")
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar=t("REGEL", "RULE"), help=t("zonder deze regels of families", "not these rules or families")
        ),
    ] = None,
    batch: Annotated[
        str | None,
        typer.Option(
            metavar=t("BESTAND.jsonl|-", "FILE.jsonl|-"),
            help=t(
                "concepten als JSON-regels: een regel erin, een regel eruit", "drafts as JSON lines: one in, one out"
            ),
        ),
    ] = None,
    client: Client = None,
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            metavar=t("PAD", "PATH"), help=t("waar het concept uit de pijp hoort", "where the piped draft belongs")
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help=t("alleen de bevindingen", "findings only"))] = False,
    lang: Lang = None,
) -> int:
    """Kijk antwoorden na op taal, toon, privacy en kanaal.

    De exitcode is 0 als alles goed is, 1 bij bevindingen vanaf --fail-on, en 2 als nakijken niet lukt.
    ---
    Check replies for language, tone, privacy and channel.

    The exit code is 0 when all is well, 1 with findings from --fail-on up, and 2 when checking is impossible.
    """
    given = Given(channel, surface.value if surface else None, _customer(reply_to))
    session = Session(given, client, Selection(_split(select), _split(ignore)), fixing=fix or diff)
    if batch is not None:
        return _batch(batch, session, fail_on)
    outcomes, refused = _outcomes(drafts or [_default_folder(client)], session, stdin_filename, write=fix and not diff)
    piped = fix and not diff and "-" in (drafts or ())
    stream = sys.stderr if piped else sys.stdout
    if piped:
        _write_text_back(outcomes)
    chosen = settled(form)
    if diff:
        lines = [line for outcome in outcomes for line in show.as_diff(outcome)]
    elif chosen is Format.json:
        lines = [show.as_json(outcomes, current())]
    elif chosen is Format.github:
        lines = list(show.as_github(outcomes, current()))
    else:
        style = output.style(stream)
        lines = list(show.as_text(outcomes, style, quiet=quiet, without_handbook=session.without_handbook))
    for line in lines:
        output.write(line, stream)
    _complain(session)
    code = _failed([finding for item in outcomes for finding in item.checked.findings], fail_on, session)
    return 2 if refused else code


def _outcomes(
    paths: list[str], session: Session, stdin_filename: str | None, *, write: bool
) -> tuple[list[Outcome], bool]:
    """What came of every path, and whether one could not be read; that is said, and the rest goes on."""
    outcomes: list[Outcome] = []
    refused = False
    for path in paths:
        try:
            if path == "-":
                outcomes.append(session.piped(sys.stdin.buffer.read(limits.DRAFT + 1), stdin_filename))
                continue
            for file in collect([path]):
                try:
                    outcomes.append(session.file(file, write=write))
                except CannotRun as problem:
                    if problem.place is None:
                        raise
                    refused = bool(refuse(problem))
        except CannotRun as problem:
            if problem.place is None:
                raise
            refused = bool(refuse(problem))
    return outcomes, refused


def _complain(session: Session) -> None:
    """Say on standard error what is wrong with the handbook that the drafts were held against."""
    wrong = session.handbook_findings
    style = output.style(sys.stderr)
    for finding in wrong[:3]:
        for line in finding_lines(finding, style):
            output.write(line, sys.stderr)
    session.refuse_unreadable()
    if wrong:
        count = len(wrong)
        more = t(
            f"bevindingen in het handboek: {count}; zie 'webcare check'",
            f"findings in the handbook: {count}; see 'webcare check'",
        )
        output.write(f"webcare: {more}", sys.stderr)


def _failed(findings: list[Finding], fail_on: Level | None, session: Session) -> int:
    limit = Severity[(fail_on.value if fail_on else session.fail_on).upper()]
    return int(any(finding.severity >= limit for finding in findings))


def _write_text_back(outcomes: list[Outcome]) -> None:
    for outcome in outcomes:
        output.write_bytes((outcome.fixed.text if outcome.fixed else outcome.before).encode())


def _customer(reply_to: str | None) -> str | None:
    if reply_to is None or not reply_to.startswith("@"):
        return reply_to
    if not os.path.exists(reply_to[1:]) and " " in reply_to:
        return reply_to  # a customer's message may well begin with a mention
    return read_source(reply_to[1:], limits.DRAFT).text


def _split(names: list[str] | None) -> tuple[str, ...]:
    return tuple(name.strip() for listed in names or [] for name in listed.split(",") if name.strip())


def _default_folder(client: str | None) -> str:
    workspace = open_workspace(".", client)
    if workspace.root is None:
        raise CannotRun(
            Text("geen concept, en hier is geen klantmap", "no draft, and there is no client folder here"),
            hint=Text(
                "noem een bestand, of geef het concept door een pijp: webcare lint -",
                "name a file, or pipe the draft in: webcare lint -",
            ),
        )
    folder = os.path.relpath(workspace.path("drafts"))
    if not os.path.isdir(folder):
        raise CannotRun(Text("deze map bestaat niet", "this folder does not exist"), place=folder)
    return folder


def _batch(path: str, session: Session, fail_on: Level | None) -> int:
    from webcare.lint.batch import lint_batch

    workspace = session.workspace("." if path == "-" else os.path.dirname(os.path.abspath(path)))
    if session.given.channel and (problem := unknown_channel(session.given.channel, workspace)):
        raise problem
    code = 0
    with sys.stdin.buffer if path == "-" else open_regular(path) as lines:
        for item in lint_batch(lines, path, session.given, workspace, session.selection.rules(workspace)):
            code |= _failed(item.checked.findings, fail_on, session)
            output.write(show.batch_line(item, current()))
    _complain(session)
    return code
