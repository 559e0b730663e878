"""The typer app, built around the one command that was asked for.

A command's module is imported only when its name is typed (or its help asked): starting ``lint`` costs what lint needs.
"""

import os
import re
from collections.abc import Mapping
from importlib import import_module
from inspect import cleandoc
from typing import Any

os.environ.setdefault("TYPER_USE_RICH", "0")  # rich costs more start-up than all of lint
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's matrices are small here: a second thread only spins

import typer
from typer.core import TyperCommand, TyperGroup

from webcare import __version__
from webcare.cli import output
from webcare.cli.language import say, t
from webcare.model.errors import CannotRun
from webcare.model.text import Text

COMMANDS: dict[str, Text] = {
    "lint": Text("kijk antwoorden na", "check replies"),
    "final": Text("geef de tekst die je verstuurt", "give the text to send"),
    "address": Text("zet een antwoord om naar je of u", "turn a reply to je or u"),
    "suggest": Text("stel een antwoord voor", "suggest a reply"),
    "inbox": Text("toon wie er wacht, en tot wanneer", "show who waits, and until when"),
    "reply": Text("beantwoord een klant, stap voor stap", "answer a customer, step by step"),
    "triage": Text("zie wat je doet met gevonden berichten", "see what to do with messages that were found"),
    "escalate": Text("zie wie je nu belt, en wat je de klant zegt", "see whom to call now, and what to tell them"),
    "crisis": Text("zie of het crisis is, en wat je dan doet", "see whether it is a crisis, and what to do"),
    "review": Text("laat een collega meekijken", "have a colleague look along"),
    "expected": Text("geef de reactietijd om nu te tonen", "give the response time to show now"),
    "hours": Text("zeg of jullie open zijn, en wat er verandert", "say whether you are open, and what will change"),
    "stats": Text("meet hoe snel en hoe goed jullie antwoorden", "measure how fast and how well you answer"),
    "digest": Text("vertel elke afdeling wat klanten schreven", "tell each department what customers wrote"),
    "answers": Text("bekijk en maak antwoorden, of neem ze over", "look at answers, make them, or take them over"),
    "log": Text("schrijf, lees en controleer het logboek", "write, read and verify the log"),
    "rule": Text("leg een regel uit, of noem ze allemaal", "explain a rule, or list them all"),
    "check": Text("controleer het handboek en de antwoorden", "check the handbook and the answers"),
    "handover": Text("draag het handboek over als één boek", "hand the handbook over as one book"),
    "diff": Text("lees wat een wijziging betekent", "read what a change means"),
    "privacy": Text("bescherm de mensen in de logboeken", "protect the people in the logs"),
    "words": Text("kijk woorden na, of voeg ze toe", "check words, or add them"),
    "lsp": Text("kijk mee in je editor", "look along in your editor"),
    "doctor": Text("kijk of webcare hier goed werkt", "see whether webcare works well here"),
    "help": Text("lees een uitleg", "read a page"),
    "schema": Text("laat je editor het handboek aanvullen", "let your editor complete the handbook"),
    "init": Text("maak een nieuwe klantmap", "make a new client folder"),
}
"""Every command and what it does; its module has the same name."""
HEADINGS = {
    "Usage:": "Gebruik:",
    "Options:": "Opties:",
    "Arguments:": "Argumenten:",
    "Commands:": "Opdrachten:",
    "Show this message and exit.": "toon deze uitleg",
    "Install completion for the current shell.": "zet aanvullen met Tab aan voor deze shell",
    "Show completion for the current shell, to copy it or": "toon de regels waarmee je shell met Tab aanvult",
    "                        customize the installation.\n": "",
    "[required]": "[verplicht]",
    "[default:": "[standaard:",
    "[OPTIONS]": "[OPTIES]",
    "COMMAND [ARGS]...": "OPDRACHT [ARGUMENTEN]...",
}
USAGE_ERRORS = {
    "NoSuchOption": Text("onbekende optie {0}", "unknown option {0}"),
    "MissingParameter": Text("{0} ontbreekt", "{0} is missing"),
    "BadOptionUsage": Text("de optie {0} heeft een waarde nodig", "option {0} needs a value"),
    "BadParameter": Text("deze waarde past niet bij {0}", "this value does not fit {0}"),
}
NO_VALUE = Text("de optie {0} krijgt geen waarde", "option {0} takes no value")
EXTRA = re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.{1,200}?)\)")


def translated(text: str) -> str:
    """Typer's own words in a help text, in the language of this run."""
    if t("nl", "en") == "nl":
        for english, dutch in HEADINGS.items():
            text = text.replace(english, dutch)
    return text


class Command(TyperCommand):
    """A command whose help is all in one language."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return translated(super().get_help(ctx))


class Group(TyperGroup):
    """Commands under one name, whose help is all in one language."""

    def get_help(self, ctx: Any) -> str:
        """The help text."""
        return translated(super().get_help(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed; one that does not exist gets a suggestion."""
        name, known = args[0] if args else "", self.list_commands(ctx)
        if name not in known and not name.startswith("-"):
            from webcare.store.build import closest

            close, path = closest(name, known), ctx.command_path
            hint = Text(f"zie '{path} --help'", f"see '{path} --help'")
            if close:
                hint = Text(f"bedoelde je '{path} {close}'?", f"did you mean '{path} {close}'?")
            raise CannotRun(Text(f"onbekende opdracht '{name[:40]}'", f"unknown command '{name[:40]}'"), hint=hint)
        return super().resolve_command(ctx, args)


class Commands(Group):
    """The commands by name, each loaded when it is needed."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"webcare.cli.{cmd_name}")
        if hasattr(module, "app"):
            return typer.main.get_command(module.app)
        return typer.main.get_command(single(cmd_name, module.command))

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The list of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, say(about)) for name, about in COMMANDS.items()])


def help_of(function: Any) -> str:
    """A command's docstring holds its help, a Dutch and an English part divided by a line of dashes."""
    dutch, _, english = cleandoc(function.__doc__ or "").partition("\n---\n")
    return t(dutch, english)


def single(name: str, function: Any, cls: type[TyperCommand] = Command) -> typer.Typer:
    """One command, to be typed without another name behind it."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=cls, help=help_of(function), no_args_is_help=False)(function)
    return app


def group(about: Text, functions: Mapping[str, Any], cls: type[TyperGroup] = Group) -> typer.Typer:
    """Commands under one name. Asked for none of them, a ``Group`` shows its help."""
    app = typer.Typer(
        cls=cls, add_completion=False, rich_markup_mode=None, no_args_is_help=cls is Group, help=say(about)
    )
    for name, function in functions.items():
        app.command(name, cls=Command, help=help_of(function))(function)
    return app


def command_line(arguments: list[str]) -> int:
    """Parse and run. Wrong usage raises ``CannotRun``."""
    app = typer.Typer(
        cls=Commands,
        add_completion=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback(
        invoke_without_command=True,
        help=t("Nederlandse webcare, op gewone bestanden in git.", "Dutch webcare, on plain files in git."),
    )
    def root(
        ctx: typer.Context,
        version: bool = typer.Option(False, "--version", help=t("toon de versie", "show the version")),
        lang: str = typer.Option("", "--lang", metavar="nl|en", help=t("taal van webcare", "language of webcare")),
    ) -> None:
        if version:
            output.write(f"webcare {__version__}")
            raise typer.Exit
        if ctx.invoked_subcommand is None:
            output.write(ctx.get_help())
            raise typer.Exit

    try:
        code = typer.main.get_command(app).main(arguments, prog_name="webcare", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except Exception as problem:
        if hasattr(problem, "format_message"):
            raise _usage(problem, arguments) from None
        raise
    return int(code or 0)


def _name_of(parameter: Any) -> str:
    """What the help calls it: ``--channel``, or ``BRON BESTAND…``."""
    return str(parameter.opts[0] if parameter.param_type_name == "option" else parameter.metavar or parameter.name)


def _usage(problem: Any, arguments: list[str]) -> CannotRun:
    """Wrong usage, said in the language of this run."""
    kind = type(problem).__name__
    path = " ".join(["webcare", *(name for name in arguments[:1] if name in COMMANDS)])
    if (context := getattr(problem, "ctx", None)) is not None:
        path = context.command_path
    hint = Text(f"zie '{path} --help'", f"see '{path} --help'")
    named = USAGE_ERRORS.get(kind)
    parameter = getattr(problem, "param", None)
    subject = getattr(problem, "option_name", None) or (None if parameter is None else _name_of(parameter))
    if kind == "NoArgsIsHelpError":
        return CannotRun(Text("noem een opdracht", "name a command"), hint=hint)
    if kind == "BadOptionUsage" and "not take a value" in problem.format_message():
        named = NO_VALUE
    if named is None or subject is None:
        words = re.sub(r"\s+", " ", problem.format_message())
        if extra := EXTRA.fullmatch(words):
            return CannotRun(Text(f"te veel argumenten: {extra[1]}", f"too many arguments: {extra[1]}"), hint=hint)
        return CannotRun(Text(f"verkeerd gebruik: {words}", words), hint=hint)
    choices = getattr(getattr(parameter, "type", None), "choices", None)
    if kind == "BadParameter" and choices:
        listed = ", ".join(str(getattr(choice, "value", choice)) for choice in choices)
        hint = Text(f"kies uit: {listed}", f"choose: {listed}")
    possible = getattr(problem, "possibilities", None)
    if possible:
        hint = Text(f"bedoelde je {possible[0]}?", f"did you mean {possible[0]}?")
    return CannotRun(Text(named.nl.format(subject), named.en.format(subject)), hint=hint)
