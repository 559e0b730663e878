"""``webcare rule``: what the rules of lint and of check are, and why."""

from enum import StrEnum
from typing import Annotated

import typer

from webcare.check import load_folder_rules, renamed
from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import FORM_HELP, Lang
from webcare.model.text import Text
from webcare.rules import load_rules, resolve
from webcare.show import folder_rules as show_folder
from webcare.show import machine
from webcare.show import rules as show

IN_DRAFT = Text("In een antwoord of concept, met 'webcare lint':", "In an answer or a draft, by 'webcare lint':")
IN_FOLDER = Text("In een klantmap, met 'webcare check':", "In a client folder, by 'webcare check':")


class Format(StrEnum):
    """What the rules are written as."""

    text = "text"
    json = "json"
    md = "md"


def command(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar=t("[REGEL|FAMILIE]", "[RULE|FAMILY]"),
            help=t("welke regel of familie; leeg: alle", "which rule or family; none: all"),
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help=FORM_HELP)] = Format.text,
    lang: Lang = None,
) -> int:
    """Leg een regel uit, met voorbeelden, of noem alle regels.
    ---
    Explain a rule, with examples, or list all rules.
    """
    drafts, folders = load_rules(), load_folder_rules()
    every = {**drafts, **folders}
    named = renamed([] if name is None else [name])
    wanted = resolve(named, every) if named else set(every)
    chosen = [rule for known, rule in drafts.items() if known in wanted]
    others = [rule for known, rule in folders.items() if known in wanted]
    page = len(named) == 1 and named[0] in every
    if form is Format.json:
        content = [*map(show.rule_json, chosen), *map(show_folder.rule_json, others)]
        output.write(machine.pretty(content[0] if page else content))
    elif page and form is Format.text:
        for line in (
            *(line for rule in chosen for line in show.page_lines(rule, current())),
            *(line for rule in others for line in show_folder.page_lines(rule, current())),
        ):
            output.write(line)
    else:
        tables = "github" if form is Format.md else "plain"
        parts = [(IN_DRAFT, show.rule_table(chosen, current(), tables))] if chosen else []
        parts += [(IN_FOLDER, show_folder.rule_table(others, current(), tables))] if others else []
        output.write("\n\n".join(f"{_heading(head, form)}{part}" if len(parts) > 1 else part for head, part in parts))
    return 0


def _heading(text: Text, form: Format) -> str:
    """The line above one of several tables."""
    return f"## {text.in_(current()).rstrip(':')}\n\n" if form is Format.md else f"{text.in_(current())}\n"
