"""``webcare suggest``: which answer fits a question."""

import sys
from datetime import datetime
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import At, Channel, Client, Conversation, Form, Lang, TextOrJson, Var
from webcare.cli.progress import show_progress
from webcare.cli.question import asked_of
from webcare.cli.under_plan import tell
from webcare.cli.values import moment_of, values_of
from webcare.crisis.now import Holding, phase_now
from webcare.model.errors import CannotRun
from webcare.model.handbook.crisis import Statement
from webcare.model.text import Text
from webcare.rendering import render
from webcare.show import machine
from webcare.show.crisis.follow import statement_json, statement_lines
from webcare.show.suggest import text as show
from webcare.store.files import open_regular
from webcare.store.shelf import read_answer
from webcare.store.workspace import Workspace, open_workspace
from webcare.suggest import Desk, Suggestion, open_desk
from webcare.suggest.batch import answer_batch
from webcare.suggest.holding import holding
from webcare.suggest.past import index_past, nearest_past

Question = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=t("[VRAAG|-]", "[QUESTION|-]"),
        help=t("wat de klant schrijft; - leest een pijp", "what the customer writes; - is standard input"),
        show_default=False,
    ),
]
Top = Annotated[
    int | None, typer.Option("--top", metavar="N", min=1, max=50, help=t("hoeveel voorstellen", "how many suggestions"))
]
Batch = Annotated[
    str | None,
    typer.Option(
        "--batch",
        metavar=t("BESTAND.jsonl|-", "FILE.jsonl|-"),
        help=t("vragen als JSON-regels; - leest een pijp", "questions as JSON lines; - is standard input"),
    ),
]
Answers = Annotated[
    str | None,
    typer.Option("--answers", metavar=t("MAP", "FOLDER"), help=t("de map met antwoorden", "the folder of answers")),
]


def command(
    question: Question = None,
    conversation: Conversation = None,
    channel: Channel = None,
    top: Top = None,
    var: Var = None,
    batch: Batch = None,
    answers: Answers = None,
    form: Form = TextOrJson.text,
    explain: Annotated[
        bool, typer.Option("--explain", help=t("laat zien hoe de vraag gelezen is", "show how the question was read"))
    ] = False,
    exit_code: Annotated[
        bool,
        typer.Option("--exit-code", help=t("exitcode 1 als er geen voorstel is", "exit code 1 without a proposal")),
    ] = False,
    at: At = None,
    index: Annotated[
        bool,
        typer.Option(
            "--index",
            help=t(
                "lees het hele logboek in voor wat eerder geantwoord is",
                "index the whole log, for what was answered before",
            ),
        ),
    ] = False,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Stel een antwoord voor op de vraag van een klant, met hoe zeker dat is en waarom.

    Past er geen, dan zegt webcare dat, met een tussenbericht, een tijd die je haalt en wie je belt.
    ---
    Suggest an answer to a customer's question, with how sure that is and why.

    When none fits webcare says so, with a holding reply, a time that you can keep and whom to call.
    """
    workspace = open_workspace(".", client)
    if workspace.root is None and answers is None:
        raise CannotRun(
            Text("hier is geen klantmap", "there is no client folder here"),
            hint=Text(
                "ga naar de map van een klant, of gebruik --client of --answers",
                "go to a client's folder, or use --client or --answers",
            ),
        )
    if index:
        index_past(workspace, show_progress())
        return 0
    now = moment_of(at, workspace.config.timezone)
    folder = answers or workspace.path("answers")
    if batch is not None:
        return _batch(batch, folder, workspace, now, channel, top)
    asked, channel = asked_of(question, conversation, channel, workspace)
    ids = workspace.handbook.channel_ids
    desk = open_desk(folder, workspace.config.suggest, channel=channel, today=now.date(), ids=ids)
    output.notice(desk.notice)
    if desk.shelf.unread:
        output.write(
            t(
                f"niet gelezen: {len(desk.shelf.unread)}; zie 'webcare check'",
                f"not read: {len(desk.shelf.unread)}; see 'webcare check'",
            ),
            sys.stderr,
        )
    if explain:
        output.write_lines(show.explained_lines(desk.explain(asked), output.style()))
        return 0
    return _one(asked, desk, workspace, now, channel, values_of(var or []), top, form, exit_code=exit_code)


def _one(
    asked: str,
    desk: Desk,
    workspace: Workspace,
    now: datetime,
    channel: str | None,
    values: dict[str, str],
    top: int | None,
    form: TextOrJson,
    *,
    exit_code: bool,
) -> int:
    suggestion = desk.suggest(asked, top)
    rendered = {}
    for item in suggestion.suggested if suggestion.verdict != "none" else ():
        read = read_answer(desk.shelf, item.answer)
        rendered[item.answer.id] = render(*read, workspace, channel, values) if read else None
    hold = None
    if suggestion.verdict == "none":
        topic = suggestion.suggested[0].answer.topic if suggestion.suggested else None
        hold = holding(workspace, desk.shelf, now, channel=channel, topic=topic, values=values)
    past = nearest_past(workspace, asked)
    crisis = phase_now(workspace, now)
    if form is TextOrJson.json:
        statement = None if crisis is None else _statement(crisis, asked, suggestion, workspace, channel)
        from webcare.show.suggest.machine import suggest_json

        output.write(machine.pretty(suggest_json(suggestion, rendered, hold, past, statement_json(statement, crisis))))
    else:
        if crisis is not None:
            tell(crisis)
            statement = _statement(crisis, asked, suggestion, workspace, channel)
            contacts = workspace.handbook.contacts
            output.write_lines(statement_lines(statement, crisis, contacts, output.style()) if statement else ())
        first = rendered.get(suggestion.suggested[0].answer.id) if suggestion.suggested else None
        output.write_lines(show.suggestion_lines(suggestion, first, hold, past, output.style()))
    return int(exit_code and suggestion.verdict != "propose")


def _statement(
    crisis: Holding, asked: str, suggestion: Suggestion, workspace: Workspace, channel: str | None
) -> Statement | None:
    """The holding statement to offer first, by the topic of the answer that fits, else by the words of the topics."""
    from webcare.crisis.following import statement_for
    from webcare.escalate.asking import topic_in

    fits = suggestion.verdict != "none" and suggestion.suggested
    topic = suggestion.suggested[0].answer.topic if fits else topic_in(asked, workspace)
    return statement_for(crisis, asked, topic, channel)


def _batch(batch: str, folder: str, workspace: Workspace, now: datetime, channel: str | None, top: int | None) -> int:
    """Every line answered; the exit code is 1 when one was broken."""
    ids = workspace.handbook.channel_ids
    desk = open_desk(folder, workspace.config.suggest, channel=channel, today=now.date(), many=True, ids=ids)
    output.notice(desk.notice)
    from webcare.show.suggest.machine import line_json

    broken = False
    with sys.stdin.buffer if batch == "-" else open_regular(batch) as lines:
        for answered in answer_batch(lines, "<stdin>" if batch == "-" else batch, desk, top):
            broken |= answered.suggestion is None
            output.write(machine.one_line(line_json(answered, current())))
    return int(broken)
