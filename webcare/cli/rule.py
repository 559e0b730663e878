"""``webcare rule``: what the rules are, and why."""

from enum import StrEnum
from typing import Annotated

import typer

from webcare.cli import output
from webcare.cli.language import current, t
from webcare.cli.options import Lang
from webcare.rules import load_rules, resolve
from webcare.show import machine
from webcare.show import rules as show


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
            help=t("welke regel of familie; leeg: alle", "which; none: all"),
        ),
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", help=t("vorm van de uitvoer", "form of the output"))
    ] = Format.text,
    lang: Lang = None,
) -> int:
    """Leg een regel uit, met voorbeelden, of noem alle regels.
    ---
    Explain a rule, with examples, or list all rules.
    """
    rules = load_rules()
    chosen = [rules[known] for known in rules if name is None or known in resolve([name], rules)]
    if form is Format.json:
        content = [show.rule_json(rule) for rule in chosen]
        output.write(machine.pretty(content[0] if name in rules else content))
    elif form is Format.md:
        output.write(show.rule_table(chosen, current()))
    elif name in rules:
        for line in show.page_lines(rules[name], current()):
            output.write(line)
    else:
        output.write(show.rule_table(chosen, current(), "plain"))
    return 0
