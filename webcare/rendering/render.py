"""One variant of an answer with values, facts and fragments."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from webcare.model.answer import Answer, Variable, Variant
from webcare.model.finding import Source
from webcare.placeholders import fill
from webcare.placeholders.tree import Value
from webcare.rendering.facts import Facts
from webcare.rendering.fragments import fragments_of
from webcare.rendering.problems import read_variant, used
from webcare.store.workspace import Workspace


class Missing(NamedTuple):
    """A placeholder that nobody filled in."""

    name: str
    variable: Variable


class Rendered(NamedTuple):
    """The text of an answer, and the placeholders that are still in it, in order of first use."""

    text: str
    missing: list[Missing]


def variant_for(answer: Answer, channel: str | None) -> Variant | None:
    """The variant of a channel, else the one for every channel, else (with no channel given) the first."""
    own = next((variant for variant in answer.variants if variant.channel == channel), None)
    common = next((variant for variant in answer.variants if variant.channel is None), None)
    return own or common or (answer.variants[0] if channel is None and answer.variants else None)


def render(
    answer: Answer,
    source: Source,
    workspace: Workspace,
    channel: str | None,
    values: Mapping[str, str],
    today: date | None = None,
) -> Rendered | None:
    """The text for a channel on a day (by default today); None where the answer has none for it.

    A required variable without a value stays as ``{{ name }}``; an optional one is left out, as its author meant.
    """
    variant = variant_for(answer, channel)
    if variant is None:
        return None
    parts, _ = read_variant(source, variant)
    given = {name: value for name, value in values.items() if value}
    variables = answer.head.variables
    lacking = {name: f"{{{{ {name} }}}}" for name, one in variables.items() if one.required and name not in given}
    fragments, facts = fragments_of(workspace), Facts(workspace, today, answer.head.topic)
    text = fill(source.text, parts, {**lacking, **given}, facts, fragments).text
    named = dict.fromkeys(part.name for part, _ in used(parts, fragments) if isinstance(part, Value) and not part.fact)
    return Rendered(text.strip(), [Missing(name, variables[name]) for name in named if name in lacking])
