"""``webcare answers render``: one answer filled in, ready to send."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from webcare import limits
from webcare.answers.listing import listing, named, unknown
from webcare.cli import output
from webcare.cli.asking import ask, can_ask
from webcare.cli.language import t
from webcare.cli.options import Channel, Client, Lang, OnDay, Var
from webcare.cli.values import channel_of, day_of, in_client, values_of
from webcare.model.answer import Answer
from webcare.model.errors import CannotRun
from webcare.model.finding import Severity, Source
from webcare.model.text import Text
from webcare.rendering import Missing, Rendered, answer_problems, render, variant_for
from webcare.store.answers import parse_answer
from webcare.store.files import read_source, shown
from webcare.store.shelf import read_shelf
from webcare.store.workspace import Workspace

TRIES = 3
"""Times that a value is asked for when it is none of the choices."""
Id = Annotated[
    str, typer.Argument(metavar=t("KENMERK", "ID"), help=t("het kenmerk van het antwoord", "the answer's id"))
]


def render_(
    name: Id,
    var: Var = None,
    channel: Channel = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help=t(
                "ook als het verlopen, te lang of voor een ander kanaal is",
                "also when expired, too long or for another channel",
            ),
        ),
    ] = False,
    at: OnDay = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Vul een antwoord in en geef de tekst die je verstuurt. De lengte staat op de foutuitvoer, zoals 243/280.

    Wat nog ontbreekt wordt gevraagd; in een pijp zegt webcare wat er ontbreekt, en komt er geen tekst.
    ---
    Fill in an answer and give the text to send. The length is on standard error, such as 243/280.

    What is missing is asked for; in a pipe webcare says what is missing, and there is no text.
    """
    workspace = in_client(client)
    today, channel = day_of(at, workspace.config.timezone), channel_of(channel, workspace)
    answer, source = _read(name, workspace)
    values = _given(answer, var or [])
    if not force:
        _refuse_state(name, workspace, today)
        _refuse_channel(answer, channel)
        if problems := _broken(answer, source, workspace):
            return problems
    rendered = _rendered(answer, source, workspace, channel, values, today, force=force)
    if rendered.missing and can_ask():
        values |= {item.name: _ask(item) for item in rendered.missing}
        rendered = _rendered(answer, source, workspace, channel, values, today, force=force)
    if rendered.missing:
        return _lacking(rendered.missing)
    return _send(rendered, answer, channel, workspace, force=force)


def _read(name: str, workspace: Workspace) -> tuple[Answer, Source]:
    shelf = read_shelf(workspace.path("answers"), workspace.handbook.channel_ids)
    path = os.path.join(shelf.folder, named(shelf, name).name)
    source = read_source(path, limits.ANSWER, name=shown(path))
    answer, _ = parse_answer(source, workspace.handbook.channel_ids)
    if answer is None:
        raise CannotRun(
            Text("dit antwoord is niet te lezen", "this answer cannot be read"),
            hint=Text("'webcare check' zegt waarom", "'webcare check' says why"),
            place=shown(path),
        )
    return answer, source


def _given(answer: Answer, var: list[str]) -> dict[str, str]:
    """The values of ``--var``. Raises ``CannotRun`` for a name or a choice that the answer does not have."""
    values, variables = values_of(var), answer.head.variables
    for name, value in values.items():
        if name not in variables:
            raise unknown("invulveld", "placeholder", name, list(variables))
        _fits(Missing(name, variables[name]), value)
    return values


def _fits(item: Missing, value: str) -> None:
    choices = item.variable.choices
    if choices and value and value not in choices:
        listed, given = ", ".join(choices[:20]), value[:60]
        raise CannotRun(
            Text(f"'{given}' is geen keuze voor {item.name}", f"'{given}' is no choice for {item.name}"),
            hint=Text(f"kies uit: {listed}", f"choose: {listed}"),
            place="--var",
        )


def _refuse_state(name: str, workspace: Workspace, today: date) -> None:
    shelf = read_shelf(workspace.path("answers"))
    state = next((item.state for item in listing(shelf, today) if item.answer.id == name), "current")
    hint = Text("gebruik --force als je het toch wilt sturen", "use --force to send it all the same")
    answer = named(shelf, name)
    if state == "expired":
        raise CannotRun(
            Text(f"was geldig tot en met {answer.valid_until}", f"was valid until {answer.valid_until}"),
            hint=hint,
            place=name,
        )
    if state == "not-yet":
        raise CannotRun(
            Text(f"pas geldig vanaf {answer.valid_from}", f"valid from {answer.valid_from}"), hint=hint, place=name
        )


def _refuse_channel(answer: Answer, channel: str | None) -> None:
    """Raise ``CannotRun`` when the answer is not for this channel, or has no text for it."""
    head = answer.head
    others = head.channels or [one.channel for one in answer.variants if one.channel]
    listed = ", ".join(others)
    if channel is not None and head.channels and channel not in head.channels:
        message = Text(f"niet bedoeld voor {channel}", f"not meant for {channel}")
    elif answer.variants and variant_for(answer, channel) is None:
        message = Text(f"heeft geen tekst voor {channel}", f"has no text for {channel}")
    else:
        return
    hint = Text(f"wel voor: {listed}; of gebruik --force", f"it is for: {listed}; or use --force")
    raise CannotRun(message, hint=hint, place=head.id)


def _broken(answer: Answer, source: Source, workspace: Workspace) -> int:
    """Show the errors in the placeholders; 1 when there are any."""
    from webcare.show.findings import finding_lines

    errors = [one for one in answer_problems(answer, source, workspace) if one.severity is Severity.ERROR]
    for finding in errors:
        output.write_lines(finding_lines(finding, output.style(sys.stderr)), sys.stderr)
    if errors:
        why = t("herstel eerst de fouten, of gebruik --force", "mend the errors first, or use --force")
        output.write(f"webcare: {why}", sys.stderr)
    return int(bool(errors))


def _rendered(
    answer: Answer,
    source: Source,
    workspace: Workspace,
    channel: str | None,
    values: dict[str, str],
    today: date,
    *,
    force: bool,
) -> Rendered:
    rendered = render(answer, source, workspace, channel, values, today)
    if rendered is None and force:
        rendered = render(answer, source, workspace, None, values, today)
    if rendered is None or not rendered.text:
        raise CannotRun(
            Text("dit antwoord heeft geen tekst", "this answer has no text"),
            hint=Text("schrijf de tekst onder de kenmerken", "write the text below the front matter"),
            place=answer.head.id,
        )
    return rendered


def _ask(item: Missing) -> str:
    """A value from the terminal, asked again when it is none of the choices."""
    from webcare.show.answers.text import described

    about = described(item, output.style(sys.stderr))
    for left in range(TRIES, 0, -1):
        value = ask(f"{item.name} ({about})")
        try:
            _fits(item, value)
        except CannotRun as problem:
            from webcare.cli import refuse

            if left == 1:
                raise
            refuse(problem)
            continue
        break
    return value


def _lacking(missing: Sequence[Missing]) -> int:
    """Say what is missing, each as the option that fills it in."""
    from webcare.show.answers.text import missing_lines

    output.write(f"webcare: {t('nog in te vullen', 'still to fill in')}:", sys.stderr)
    output.write_lines(missing_lines(missing, output.style(sys.stderr)), sys.stderr)
    return 2


def _send(rendered: Rendered, answer: Answer, channel: str | None, workspace: Workspace, *, force: bool) -> int:
    """The text to standard output and its length to standard error; none while it is too long for the channel."""
    from webcare.final import ready
    from webcare.model.draft import Draft

    made = ready(Draft(name=answer.path, text=rendered.text, channel=channel), workspace)
    if not made.fits and not force:
        why = t("te lang voor het kanaal; kort het in, of gebruik --force", "too long; shorten it, or use --force")
        output.write(f"webcare: {why}", sys.stderr)
        output.write(made.length, sys.stderr)
        return 1
    output.refuse_commands(made.text)
    output.write(made.text)
    output.write(made.length, sys.stderr)
    return 0
