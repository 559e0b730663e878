"""``webcare reply``: from a customer's question to the text to send, step by step on a terminal."""

import sys
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

import typer

from webcare.cli import lint_options as options
from webcare.cli import output
from webcare.cli.asking import ask, can_ask
from webcare.cli.final import hand_over, is_blocking
from webcare.cli.language import t
from webcare.cli.options import At, Channel, Client, Conversation, Lang, ToClipboard, Var
from webcare.cli.question import asked_of
from webcare.cli.second_pair import SecondPair
from webcare.cli.suggest import Question
from webcare.cli.values import moment_of, opened, values_of
from webcare.desk import Desk, Suggestion, open_desk
from webcare.final import Ready, ready
from webcare.lint import Given, Outcome, Selection, Session
from webcare.model.draft import Draft
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.recording import Sent, record_reply
from webcare.rendering import Missing, Rendered, render
from webcare.show.findings import finding_lines
from webcare.show.suggest import text as show
from webcare.store.shelf import read_answer
from webcare.store.workspace import Workspace
from webcare.suggest.holding import Holding, holding

NOBODY = Text("dit werkt alleen op een terminal", "this only works on a terminal")
USE = Text(
    "gebruik in een pijp 'webcare suggest' en 'webcare final'", "in a pipe, use 'webcare suggest' and 'webcare final'"
)
Record = Annotated[
    bool,
    typer.Option("--record", help=t("zet het antwoord in het logboek", "put the reply in the log")),
]
Author = Annotated[
    str | None,
    typer.Option("--author", metavar="REF", help=t("wie het schreef, als pseudoniem", "who wrote it, as a pseudonym")),
]


def command(
    question: Question = None,
    conversation: Conversation = None,
    channel: Channel = None,
    surface: options.SurfaceOption = None,
    var: Var = None,
    clipboard: ToClipboard = False,
    record: Record = False,
    author: Author = None,
    at: At = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Beantwoord een klant: kies een voorstel, vul het in, pas het aan, kijk het na en verstuur het.

    De tekst komt op de uitvoer of op het klembord, en als je dat vraagt ook in het logboek. Moet een collega eerst
    kijken (handbook/team.yaml), dan wordt het een concept in drafts/ dat op haar of hem wacht.
    ---
    Answer a customer: pick a suggestion, fill it in, edit it, have it checked, and send it.

    The text goes to the output or the clipboard, and if you ask for it into the log too. When a colleague must look
    first (handbook/team.yaml), it becomes a draft in drafts/ that waits for them.
    """
    if not can_ask():
        raise CannotRun(NOBODY, hint=USE)
    if record and conversation is None:
        raise CannotRun(
            Text("--record heeft --conversation nodig", "--record needs --conversation"),
            hint=Text("zeg bij welk gesprek het hoort", "say which conversation it belongs to"),
        )
    workspace = opened(client)
    now = moment_of(at, workspace.config.timezone)
    if not question and conversation is None:
        question = [ask(t("Wat schrijft de klant?", "What does the customer write?"))]
    asked, channel = asked_of(question, conversation, channel, workspace)
    folder, ids = workspace.path("answers"), workspace.handbook.channel_ids
    desk = open_desk(folder, workspace.config.suggest, channel=channel, today=now.date(), ids=ids)
    output.notice(desk.notice)
    text, template = _begin(asked, desk, workspace, now, channel, values_of(var or []))
    given = Given(channel, surface.value if surface else None, asked, None, conversation)
    second = SecondPair(workspace, template, now)
    done = _finish(text, Session(given, client, Selection(), fixing=True), second)
    if done is None:
        output.write(t("niets verstuurd", "nothing sent"), sys.stderr)
        return 1
    made, draft = done
    if second.must_look(draft):
        second.keep(draft)
        return 1
    hand_over(made, clipboard=clipboard)
    if record and conversation is not None:
        where = record_reply(workspace, conversation, Sent(made.text, template, author, now))
        output.write(t(f"opgeschreven in {where}", f"recorded in {where}"), sys.stderr)
    return 0


def _begin(
    asked: str, desk: Desk, workspace: Workspace, now: datetime, channel: str | None, values: dict[str, str]
) -> tuple[str, str | None]:
    """The text to begin with, filled in as far as its writer did, and the id of the answer that it came from."""
    suggestion = desk.suggest(asked)
    topic = suggestion.suggested[0].answer.topic if suggestion.suggested else None
    held = holding(workspace, desk.shelf, now, channel=channel, topic=topic, values=values)
    output.write_lines(show.choice_lines(suggestion, output.style(sys.stderr)), sys.stderr)
    chosen = _choose(len(suggestion.suggested), "h" if suggestion.verdict == "none" else "1")
    if chosen == "0":
        return _edited("", anew=True), None
    if chosen == "h":
        return _edited(_fill_holding(held, workspace, desk, now, channel, topic, values)), held.answer
    return _edited(_fill_answer(suggestion, int(chosen), desk, workspace, channel, values)), _picked(suggestion, chosen)


def _picked(suggestion: Suggestion, chosen: str) -> str:
    return suggestion.suggested[int(chosen) - 1].answer.id


def _fill_answer(
    suggestion: Suggestion, chosen: int, desk: Desk, workspace: Workspace, channel: str | None, values: dict[str, str]
) -> str:
    """The chosen answer with what its writer gave for its placeholders."""
    read = read_answer(desk.shelf, suggestion.suggested[chosen - 1].answer)
    rendered = render(*read, workspace, channel, values) if read else None
    if read is None or rendered is None:
        raise CannotRun(
            Text("dit antwoord is er niet voor dit kanaal", "there is no such answer for this channel"),
            hint=Text("kies een ander antwoord, of een ander --channel", "choose another answer, or another --channel"),
        )
    answers = _values(rendered.missing)
    again: Rendered | None = render(*read, workspace, channel, {**values, **answers})
    return again.text if again else rendered.text


def _fill_holding(
    held: Holding,
    workspace: Workspace,
    desk: Desk,
    now: datetime,
    channel: str | None,
    topic: str | None,
    values: Mapping[str, str],
) -> str:
    answers = _values(held.missing)
    return holding(workspace, desk.shelf, now, channel=channel, topic=topic, values={**values, **answers}).text


def _values(missing: list[Missing]) -> dict[str, str]:
    """What the writer gives for each placeholder; an empty answer leaves it open."""
    found = {}
    for one in missing:
        choices = f" [{'/'.join(one.variable.choices)}]" if one.variable.choices else ""
        example = t(f"bijvoorbeeld {one.variable.example}", f"such as {one.variable.example}")
        hint = f" ({example})" if one.variable.example else ""
        found[one.name] = ask(f"{one.variable.description}{choices}{hint}", default="")
    return found


def _finish(text: str, session: Session, second: SecondPair) -> tuple[Ready, Draft] | None:
    """The text when it is good enough to send: checked, mended and edited as often as its writer wants."""
    while True:
        outcome = session.piped(text.encode(), None)
        fixed = outcome.fixed.text if outcome.fixed else text
        for finding in outcome.checked.findings:
            output.write_lines(finding_lines(finding, output.style(sys.stderr)), sys.stderr)
        made, draft = _made(outcome, session)
        blocked = not made.fits or not made.text or any(map(is_blocking, outcome.checked.findings))
        output.write(f"\n{made.text}\n({made.length})", sys.stderr)
        step = (
            ask(_steps(blocked=blocked, waits=second.must_look(draft)), default=t("b", "e") if blocked else t("v", "s"))
            .strip()
            .lower()
        )
        if step in ("v", "s") and not blocked:
            return made, draft
        if step in ("b", "e"):
            text = _edited(fixed)
        elif step in ("q", "n"):
            return None
        else:
            text = fixed


def _made(outcome: Outcome, session: Session) -> tuple[Ready, Draft]:
    workspace = next(iter(session.workspaces.values()))
    assert outcome.checked.draft is not None  # noqa: S101  what comes from a pipe is no template
    return ready(outcome.checked.draft, workspace), outcome.checked.draft


def _steps(*, blocked: bool, waits: bool) -> str:
    edit = t("[b]ewerken, [q] stoppen", "[e]dit, [q]uit")
    if waits:
        return edit if blocked else t("[v]oorleggen aan een collega, ", "[s]ubmit to a colleague, ") + edit
    return edit if blocked else t("[v]ersturen, ", "[s]end, ") + edit


def _choose(count: int, default: str) -> str:
    """A number of the list, 0 for own words, h for the holding reply."""
    allowed = {"0", "h", *(str(at) for at in range(1, count + 1))}
    while True:
        told = t(
            "Welk antwoord? (0: zelf schrijven, h: tussenbericht)", "Which reply? (0: own words, h: holding reply)"
        )
        chosen = ask(told, default=default).strip().lower()
        if chosen in allowed:
            return chosen


def _edited(text: str, *, anew: bool = False) -> str:
    """The text after ``$VISUAL`` or ``$EDITOR`` had it; as it was when its writer saved nothing."""
    import click

    told, yes = t("Eerst nog aanpassen? (j/n)", "Edit it first? (y/n)"), t("j", "y")
    if not anew and not ask(told, default="n").strip().lower().startswith(yes):
        return text
    try:
        changed = click.edit(text, extension=".md", require_save=True)
    except click.ClickException as problem:
        raise CannotRun(
            Text("de editor start niet", "the editor does not start"),
            hint=Text("zet EDITOR, bijvoorbeeld op nano", "set EDITOR, for example to nano"),
        ) from problem
    return (changed if changed is not None else text).strip() + "\n"
