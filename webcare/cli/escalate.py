"""``webcare escalate``: whom to call now, what to tell the customer, and what to tell the colleague who takes over."""

from typing import TYPE_CHECKING, Any

import typer

from webcare.cli import escalate_options as given
from webcare.cli import output
from webcare.cli.app import Command, single
from webcare.cli.escalate_options import Format
from webcare.cli.options import At, ByRef, Channel, Client, Conversation, Lang
from webcare.model.errors import CannotRun
from webcare.model.text import Text

if TYPE_CHECKING:
    from datetime import datetime

    from webcare.escalate import Escalated
    from webcare.escalate.handover import HandOver
    from webcare.store.workspace import Workspace


class Escalate(Command):
    """``escalate`` with its one command below it."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """The context of this command, or of ``simulate`` where that was typed."""
        if args[:1] != ["simulate"]:
            return super().make_context(info_name, args, parent, **extra)
        from webcare.cli.escalate_simulate import app as simulating

        below = typer.main.get_command(simulating)
        return below.make_context(f"{info_name} simulate", args[1:], parent, **extra)


def command(
    topic: given.Topic = None,
    question: given.Question = None,
    conversation: Conversation = None,
    channel: Channel = None,
    severity: given.HowBad = None,
    at: At = None,
    form: given.Form = Format.text,
    customer: given.Customer = False,
    internal: given.Internal = False,
    record: given.Record = False,
    ack: given.Ack = False,
    by: ByRef = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Zie wie je nu belt, en waarom die.

    Je ziet de hele keten: wie er dienst heeft, hoe je die nu bereikt, wie daarna komt en wie is overgeslagen. Zonder
    onderwerp kijkt webcare naar de vraag of het gesprek. De exitcode is 1 als er nu niemand te bereiken is.

    'webcare escalate simulate' laat een jaar zien: gaten, drukte en wisselingen.
    ---
    See whom to call now, and why them.

    You see the whole chain: who is on duty, how to reach them now, who comes next and who was passed over. Without a
    topic webcare looks at the question or the conversation. The exit code is 1 when nobody can be reached now.

    'webcare escalate simulate' shows a year: gaps, load and changes of duty.
    """
    from webcare.cli.under_plan import escalate_by_plan
    from webcare.cli.values import channel_of, in_client, moment_of
    from webcare.duty.routes import About
    from webcare.escalate import escalate

    _together(topic, question, conversation, customer=customer, internal=internal, logging=record or ack, form=form)
    workspace = in_client(client)
    now = moment_of(at, workspace.config.timezone)
    if ack:
        from webcare.cli.escalate_record import record_event

        return record_event(workspace, conversation or "", "acknowledged", now, None, by)
    note = _note(conversation, workspace, now)
    where = channel_of(channel, workspace) or (note.channel if note is not None else None)
    said = question if note is None else note.asked[-1].text
    about = About(
        where,
        None if topic is not None else _topic(said, note, where, workspace, now),
        severity.value if severity is not None else None,
    )
    escalated = escalate(workspace, topic, about, now)
    escalate_by_plan(workspace, now)
    if workspace.handbook.findings:
        output.notice(
            Text(
                "in het handboek klopt iets niet; zie 'webcare check'", "the handbook has a fault; see 'webcare check'"
            )
        )
    if customer:
        _customer(escalated, workspace, where, said, form, by)
    elif internal and note is not None:
        _internal(note, escalated, form)
    else:
        _chain(escalated, form)
    if record:
        from webcare.cli.escalate_record import record_event

        record_event(workspace, conversation or "", "escalated", now, escalated.chain.path, by)
    return int(not escalated.chain.reachable)


def _together(
    topic: str | None,
    question: str | None,
    conversation: str | None,
    *,
    customer: bool,
    internal: bool,
    logging: bool,
    form: Format,
) -> None:
    """Refuse options that do not go together. Raises ``CannotRun``."""
    if sum(given is not None for given in (topic, question)) > 1 or (question is not None and conversation is not None):
        raise CannotRun(
            Text("noem een onderwerp, een vraag of een gesprek", "name a topic, a question or a conversation")
        )
    if customer and internal:
        raise CannotRun(
            Text("--customer en --internal gaan niet samen", "--customer and --internal exclude each other")
        )
    if (internal or logging) and conversation is None:
        options = Text("--internal", "--internal") if internal else Text("--record en --ack", "--record and --ack")
        raise CannotRun(
            Text(f"bij {options.nl} hoort --conversation", f"--conversation goes with {options.en}"),
            hint=Text("zeg om welk gesprek het gaat", "say which conversation it is"),
        )
    if form is Format.ics and (customer or internal):
        raise CannotRun(
            Text("een agenda heeft alleen de keten", "a calendar holds the chain only"),
            hint=Text("laat --customer en --internal weg", "leave out --customer and --internal"),
            place="--format",
        )


def _note(conversation: str | None, workspace: "Workspace", now: "datetime") -> "HandOver | None":
    """What is known of the conversation. Raises ``CannotRun`` for one in which no customer wrote anything."""
    if conversation is None:
        return None
    from webcare.cli.log_files import logs_given
    from webcare.escalate.handover import hand_over
    from webcare.history import of_conversation

    note = hand_over(conversation, of_conversation(conversation, logs_given(None, workspace), now=now).records, now)
    if note is None:
        raise CannotRun(
            Text("in dit gesprek staat geen bericht van een klant", "no customer wrote in this conversation")
        )
    return note


def _topic(
    said: str | None, note: "HandOver | None", channel: str | None, workspace: "Workspace", now: "datetime"
) -> str | None:
    """The topic of the conversation, else that of the answer that fits what was asked, else by its keywords."""
    topics = workspace.handbook.topics
    if note is not None and note.topic in topics:
        return note.topic
    if not said:
        return None
    from webcare.desk import open_desk
    from webcare.escalate import topic_in

    folder, ids = workspace.path("answers"), workspace.handbook.channel_ids
    desk = open_desk(folder, workspace.config.suggest, channel=channel, today=now.date(), ids=ids)
    suggestion = desk.suggest(said)
    found = suggestion.suggested[0].answer.topic if suggestion.verdict != "none" else None
    return found if found in topics else topic_in(said, workspace)


def _customer(
    escalated: "Escalated", workspace: "Workspace", channel: str | None, said: str | None, form: Format, by: str | None
) -> None:
    from webcare.cli.me import me_if_known
    from webcare.escalate.referral import form_for, refer
    from webcare.pseudonyms.refs import REF
    from webcare.show import safe

    me = None if by is not None and REF.fullmatch(by) else me_if_known(by, workspace)
    referral = refer(workspace, escalated, channel, form=form_for(workspace, said), by=me)
    if form is Format.json:
        from webcare.show import machine
        from webcare.show.escalate.machine import referral_json

        output.write(machine.pretty(referral_json(referral, channel, signed=me is not None)))
        return
    output.write_lines(safe.line(line) for line in referral.text.split("\n"))
    if referral.contact is None:
        _nothing_public(escalated, workspace, channel)
    if not referral.fits:
        output.notice(Text("dit is te lang voor het kanaal", "this is too long for the channel"))
    if me is None and workspace.handbook.tone.sign_off.style != "none":
        output.notice(Text("zet je naam eronder, of gebruik --by", "sign it yourself, or use --by"))


def _internal(note: "HandOver", escalated: "Escalated", form: Format) -> None:
    if form is Format.json:
        from webcare.show import machine
        from webcare.show.escalate.machine import note_json

        output.write(machine.pretty(note_json(note, escalated)))
        return
    from webcare.show.escalate.note import note_lines

    output.write_lines(note_lines(note, escalated, output.style()))


def _nothing_public(escalated: "Escalated", workspace: "Workspace", channel: str | None) -> None:
    """Tell where in the handbook a contact for customers is missing."""
    import sys

    from webcare.check.handboek.niets_openbaars import without_public
    from webcare.escalate.public import candidates
    from webcare.show.findings import finding_lines

    for finding in without_public(next(candidates(workspace, escalated, channel), None), workspace):
        output.write_lines(finding_lines(finding, output.style(sys.stderr)), sys.stderr)


def _chain(escalated: "Escalated", form: Format) -> None:
    if form is Format.json:
        from webcare.show import machine
        from webcare.show.escalate.machine import escalate_json

        output.write(machine.pretty(escalate_json(escalated)))
    elif form is Format.ics:
        from webcare.show.escalate.ics import chain_ics

        output.write_bytes(chain_ics(escalated, output.style().language))
    else:
        from webcare.show.escalate.text import escalate_lines, escalate_markdown

        output.write_lines((escalate_markdown if form is Format.md else escalate_lines)(escalated, output.style()))


app = single("escalate", command, Escalate)
