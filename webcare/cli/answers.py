"""``webcare answers``: the answers of a client: listed, explained, begun, filled in, and taken over."""

import os
from collections.abc import Mapping
from typing import Annotated

import typer

from webcare.answers.listing import listing, named, unknown
from webcare.cli import output
from webcare.cli.answers_import import import_
from webcare.cli.answers_mine import coverage, mine
from webcare.cli.answers_render import Id, render_
from webcare.cli.app import group
from webcare.cli.asking import ask, can_ask
from webcare.cli.language import current, t
from webcare.cli.options import Client, Form, Lang, OfTopic, OnChannel, OnDay, TextOrJson
from webcare.cli.values import channel_of, day_of, in_client
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.shelf import read_shelf


def list_(
    topic: OfTopic = None,
    channel: OnChannel = None,
    form: Form = TextOrJson.text,
    at: OnDay = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Noem de antwoorden.

    Je ziet ook wat verlopen is of nagelopen moet worden.
    ---
    List the answers.

    You also see what has expired or is due for review.
    """
    from webcare.show.answers.text import list_lines

    workspace = in_client(client)
    shelf = read_shelf(workspace.path("answers"), workspace.handbook.channel_ids)
    topics = sorted({*workspace.handbook.topics, *(answer.topic for answer in shelf.answers if answer.topic)})
    if topic is not None and topic not in topics:
        raise unknown("onderwerp", "topic", topic, topics)
    channel = channel_of(channel, workspace)
    listed = listing(shelf, day_of(at, workspace.config.timezone), topic=topic, channel=channel)
    if form is TextOrJson.json:
        from webcare.show.answers.machine import list_json
        from webcare.show.machine import pretty

        output.write(pretty(list_json(listed, shelf)))
    else:
        output.write_lines(list_lines(listed, shelf, output.style()))
    return 0


def show_(name: Id, form: Form = TextOrJson.text, at: OnDay = None, client: Client = None, lang: Lang = None) -> int:
    """Leg een antwoord uit.

    Je ziet waar het over gaat, wat je invult, en wat het uit het handboek haalt. De exitcode is 1 als er een fout
    in staat.
    ---
    Explain an answer.

    You see what it is about, what to fill in, and what it takes from the handbook. The exit code is 1 when there is
    an error in it.
    """
    from webcare import limits
    from webcare.answers.details import details
    from webcare.model.finding import Severity
    from webcare.show.answers.detail import show_lines
    from webcare.show.findings import finding_lines
    from webcare.store.files import read_source, shown

    workspace = in_client(client)
    today = day_of(at, workspace.config.timezone)
    shelf = read_shelf(workspace.path("answers"))
    unread = next((file for file in shelf.unread if os.path.basename(file) == f"{name}.md"), None)
    path = os.path.join(shelf.folder, unread or named(shelf, name).name)
    found, problems = details(read_source(path, limits.ANSWER, name=shown(path)), workspace, today)
    if found is None:
        for finding in problems:
            output.write_lines(finding_lines(finding, output.style()))
        return 1
    listed = next((item for item in listing(shelf, today) if item.answer.id == name), None)
    if listed is None:
        raise CannotRun(
            Text("dit antwoord is net veranderd", "this answer has just changed"),
            hint=Text("probeer het opnieuw", "try again"),
            place=shown(path),
        )
    if form is TextOrJson.json:
        from webcare.show.answers.machine import show_json
        from webcare.show.machine import pretty

        output.write(pretty(show_json(found, listed, current())))
    else:
        output.write_lines(show_lines(found, listed, workspace, output.style()))
    return int(any(finding.severity is Severity.ERROR for finding in found.findings))


def new(
    name: Id,
    title: Annotated[
        str | None,
        typer.Option("--title", metavar=t("TITEL", "TITLE"), help=t("waar het over gaat", "what it is about")),
    ] = None,
    question: Annotated[
        list[str] | None,
        typer.Option(
            "--question",
            metavar=t("VRAAG", "QUESTION"),
            help=t("hoe klanten het vragen; vaker mag", "how customers ask it; may be repeated"),
        ),
    ] = None,
    topic: Annotated[
        str | None, typer.Option("--topic", metavar=t("ONDERWERP", "TOPIC"), help=t("het onderwerp", "the topic"))
    ] = None,
    channel: Annotated[
        list[str] | None,
        typer.Option(
            "--channel", metavar=t("KANAAL", "CHANNEL"), help=t("alleen voor dit kanaal", "for this channel only")
        ),
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option("--owner", metavar=t("CONTACT", "CONTACT"), help=t("wie het bewaakt", "who looks after it")),
    ] = None,
    client: Client = None,
    lang: Lang = None,
) -> int:
    """Begin een nieuw antwoord, met jullie eigen aanhef en afzender. Een bestaand antwoord blijft zoals het is.
    ---
    Begin a new answer, with your own greeting and sign-off. An answer that exists stays as it is.
    """
    from webcare.answers.ids import refuse_wrong
    from webcare.answers.skeleton import Wanted, exists, skeleton, write_answer
    from webcare.rendering import today_of
    from webcare.show import safe
    from webcare.store.files import shown

    workspace = in_client(client)
    refuse_wrong(name)
    folder = workspace.path("answers")
    there = next((answer for answer in read_shelf(folder).answers if answer.id == name), None)
    if there is not None:
        raise exists(shown(os.path.join(folder, there.name)))
    topics, contacts = list(workspace.handbook.topics), list(workspace.handbook.contacts)
    if topic is not None and topics and topic not in topics:
        raise unknown("onderwerp", "topic", topic, topics)
    if owner is not None and contacts and owner not in contacts:
        raise unknown("contact", "contact", owner, contacts)
    channels = [one for given in channel or () if (one := channel_of(given, workspace))]
    if not can_ask():
        _refuse_missing({"--title": title, "--question": question})
    title = title or ask(t("Waar gaat het over", "What is it about"))
    questions = question or [ask(t("Hoe vragen klanten het", "How do customers ask it"))]
    clean = [" ".join(one.split())[:200] for one in (title, *questions)]
    if not all(clean):
        raise CannotRun(
            Text("een titel of een vraag is leeg", "a title or a question is empty"),
            hint=Text("schrijf er een paar woorden in", "put a few words in it"),
        )
    wanted = Wanted(name, clean[0], clean[1:], topic, channels, owner)
    path = write_answer(folder, name, skeleton(wanted, workspace, today_of(workspace)))
    output.write(f"+ {safe.path(shown(path))}")
    output.write(
        t("Vervang {{ antwoord }} door je tekst. Daarna: ", "Put your text for {{ antwoord }}. Then: ")
        + "webcare lint answers"
    )
    return 0


def _refuse_missing(options: Mapping[str, object]) -> None:
    """In a pipe nobody can be asked. Raises ``CannotRun`` that names every option without a value."""
    lacking = [option for option, value in options.items() if not value]
    if lacking:
        are, listed = "is" if len(lacking) == 1 else "are", " ".join(f'{option} "…"' for option in lacking)
        raise CannotRun(
            Text(
                f"{' en '.join(lacking)} {'ontbreekt' if len(lacking) == 1 else 'ontbreken'}",
                f"{' and '.join(lacking)} {are} missing",
            ),
            hint=Text(f"geef mee: {listed}", f"give: {listed}"),
        )


app = group(
    Text(
        "De antwoorden van de klant: bekijken, maken en overnemen.",
        "The client's answers: view them, make them and take them over.",
    ),
    {
        "list": list_,
        "show": show_,
        "new": new,
        "render": render_,
        "import": import_,
        "mine": mine,
        "coverage": coverage,
    },
)
