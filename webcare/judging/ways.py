"""An answer's variant with its examples filled in, for the linter."""

from webcare.model.answer import Answer, Variable, Variant
from webcare.model.finding import Finding, Source
from webcare.placeholders import Filled, fill
from webcare.rendering import Facts, fragments_of, read_variant, variant_problems
from webcare.store.workspace import Workspace

MOST_WAYS = 50
"""So many ways of filling in one variant are tried; a variable with more choices has the first ones tried."""


def renderings(
    answer: Answer, source: Source, variant: Variant, workspace: Workspace
) -> tuple[list[Finding], list[Filled]]:
    """What is wrong with the placeholders, and the variant filled in so that everything in it is seen once.

    That is with every example, without what is optional, and with each of the choices; ways that come to the same text
    are one.
    """
    parts, findings = read_variant(source, variant)
    facts, fragments = Facts(workspace, topic=answer.head.topic), fragments_of(workspace)
    findings.extend(variant_problems(answer, source, parts, workspace, facts))
    made: dict[str, Filled] = {}
    for values in _ways(answer.head.variables):
        filled = fill(source.text, parts, values, facts, fragments)
        made.setdefault(filled.text, filled)
    return findings, list(made.values())


def _ways(variables: dict[str, Variable]) -> list[dict[str, str]]:
    """The examples; those of what is required; and then the next choice of every variable until all were tried."""
    examples = {
        name: variable.example or (variable.choices[0] if variable.choices else variable.description)
        for name, variable in variables.items()
    }
    ways = [examples, {name: value for name, value in examples.items() if variables[name].required}]
    choices = {name: variable.choices for name, variable in variables.items() if variable.choices}
    for at in range(min(MOST_WAYS, max(map(len, choices.values()), default=0))):
        ways.append(examples | {name: each[min(at, len(each) - 1)] for name, each in choices.items()})
    return ways
