"""One answer explained: what it says of itself, what is to be filled in, and what it takes from the handbook."""

from datetime import date
from typing import NamedTuple

from webcare.model.answer import Answer, Variable
from webcare.model.finding import Finding, Source
from webcare.placeholders.tree import Include
from webcare.rendering import Facts, answer_problems, fragments_of, read_variant, used
from webcare.store.answers import parse_answer
from webcare.store.workspace import Workspace


class Placeholder(NamedTuple):
    """A variable, and the channels whose text names it; None is the text for every other channel."""

    name: str
    variable: Variable
    channels: list[str | None]


class FactUsed(NamedTuple):
    """``facts.telefoon`` and what it says that day; None when the handbook does not have it."""

    name: str
    value: str | None


class Details(NamedTuple):
    """All of one answer."""

    answer: Answer
    findings: list[Finding]
    """What is wrong with the front matter and the placeholders."""
    placeholders: list[Placeholder]
    """In order of first use, those that nothing names last."""
    facts: list[FactUsed]
    fragments: dict[str, bool]
    """The fragments, and whether they exist."""


def details(source: Source, workspace: Workspace, today: date | None = None) -> tuple[Details | None, list[Finding]]:
    """The answer in a source, or None with the findings that say why it cannot be read."""
    answer, findings = parse_answer(source, workspace.handbook.channel_ids)
    if answer is None:
        return None, findings
    fragments, facts = fragments_of(workspace), Facts(workspace, today, answer.head.topic)
    named: dict[str, list[str | None]] = {}
    facts_used: dict[str, None] = {}
    included: dict[str, bool] = {}
    for variant in answer.variants:
        for part, _ in used(read_variant(source, variant)[0], fragments):
            if isinstance(part, Include):
                included[part.name] = part.name in fragments
            elif part.fact:
                facts_used[part.name] = None
            else:
                channels = named.setdefault(part.name, [])
                channels += [] if variant.channel in channels else [variant.channel]
    variables = answer.head.variables
    order = [*(name for name in named if name in variables), *(name for name in variables if name not in named)]
    return Details(
        answer,
        [*findings, *answer_problems(answer, source, workspace)],
        [Placeholder(name, variables[name], named.get(name, [])) for name in order],
        [FactUsed(name if "." in name else f"facts.{name}", facts.get(name)) for name in facts_used],
        included,
    ), findings
