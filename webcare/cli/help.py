"""``webcare help``: a page about a file of the handbook, a subject, or a command."""

from typing import Annotated, Any

import typer

from webcare.cli import output
from webcare.cli.language import say, t
from webcare.cli.options import Lang
from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.show.entry_words import DUTCH, ENTRIES, entry_named
from webcare.show.topics import ALSO, TOPICS


def command(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=t("[ONDERWERP]", "[TOPIC]"),
            help=t(
                "waarover, zoals lint of log import; leeg: noem ze allemaal",
                "about what, such as lint or log import; none: list them all",
            ),
        ),
    ] = None,
    lang: Lang = None,
) -> int:
    """Lees een uitleg: over een bestand van het handboek, een onderwerp of een opdracht.
    ---
    Read a page: about a file of the handbook, a subject or a command.
    """
    topic, *parts = words or [""]
    topic = ALSO.get(topic, topic)
    if parts:
        output.write(_of_command(topic, parts, context))
    elif not topic:
        for name, (about, _) in TOPICS.items():
            output.write(f"{name:14} {say(about)}")
        for name, about in ENTRIES.items():
            output.write(f"{name:14} {say(about)}")
        output.write("")
        output.write(
            t("Of de naam van een opdracht, zoals: webcare help lint", "Or a command, as in: webcare help lint")
        )
    elif topic in TOPICS:
        about, page = TOPICS[topic]
        output.write(output.style().paint(say(about), "1"))
        output.write("")
        output.write(say(page))
    elif (entry := entry_named(topic)) is not None:
        from webcare.cli.app import COMMANDS
        from webcare.show.entry_help import entry_lines

        output.write_lines(entry_lines(entry, output.style()))
        if topic in COMMANDS:
            output.write("")
            output.write(t(f"De opdracht: webcare {topic} --help", f"The command: webcare {topic} --help"))
    else:
        output.write(_of_command(topic, [], context))
    return 0


def _of_command(name: str, parts: list[str], context: typer.Context) -> str:
    """What ``webcare NAME PARTS --help`` says."""
    from webcare.cli.app import COMMANDS, Commands

    if name not in COMMANDS:
        from webcare.store.build import closest

        close = closest(name, [*TOPICS, *ENTRIES, *DUTCH, *COMMANDS])
        hint = Text("'webcare help' noemt ze allemaal", "'webcare help' lists them all")
        if close:
            hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?")
        given = " ".join([name, *parts])[:60]
        raise CannotRun(Text(f"onbekend onderwerp '{given}'", f"unknown topic '{given}'"), hint=hint)
    found: Any = Commands(name="webcare").get_command(context, name)
    with context.find_root().command.make_context("webcare", [name, "--help"], resilient_parsing=True) as root:
        within = type(root)(found, info_name=name, parent=root)
        for part in parts:
            if not hasattr(found, "resolve_command"):
                extra, path = part[:40], within.command_path
                raise CannotRun(
                    Text(f"'{path}' heeft geen opdracht '{extra}'", f"'{path}' has no command '{extra}'"),
                    hint=Text(f"zie '{path} --help'", f"see '{path} --help'"),
                )
            _, found, _ = found.resolve_command(within, [part])
            within = type(root)(found, info_name=part, parent=within)
        return str(found.get_help(within))
