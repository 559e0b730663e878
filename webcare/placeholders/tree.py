"""From the text of an answer to a tree of literal text, values, choices and fragments, each with its place."""

import re
from functools import lru_cache
from typing import NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes

from webcare import limits
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text

NAMESPACES = ("facts", "hours", "targets")
"""What the handbook knows: its own facts, opening hours by schedule, and target times by channel."""
HYPHENED = re.compile(r"(?<![\w.])(hours|targets)\.([a-z0-9]{1,64}(?:[-_][a-z0-9]{1,64}){1,32})(?![\w-])")
"""An id of the handbook may hold hyphens, which are minus signs to Jinja2."""
FILTERS = ("capitalize", "lower", "title", "trim", "upper")
PIECE = re.compile(r"\{\{[^\n]{0,300}?\}\}|\{%[^\n]{0,300}?%\}|\{#.{0,2000}?#\}|\{\{|\{%|\{#", re.DOTALL)
NOT = re.compile(r"not\s+(?=\S)")
RULE = "antwoord/invulveld"
ONLY_NAMES = Text(
    "hier kan alleen een naam, zoals {{ naam }} of {{ facts.telefoon }}",
    "only a name is possible here, such as {{ name }} or {{ facts.phone }}",
)
PARSER = Environment(autoescape=False)  # noqa: S701  only .parse is used: nothing is rendered by Jinja2, so nothing to escape


class Literal(NamedTuple):
    """Text as it stands at ``[start, end)`` of the source."""

    start: int
    end: int


class Value(NamedTuple):
    """``{{ name }}`` or a fact, then filters.

    Of ``{{ facts.telefoon }}`` the name is ``telefoon``; of ``{{ hours.klantenservice }}`` it keeps its namespace.
    """

    name: str
    fact: bool
    filters: tuple[str, ...]
    start: int
    end: int


class Choice(NamedTuple):
    """``{% if name %}`` then ``{% else %}``."""

    condition: Value
    negated: bool
    then: tuple["Part", ...]
    otherwise: tuple["Part", ...]
    start: int
    end: int


class Include(NamedTuple):
    """``{% include "name" %}``."""

    name: str
    start: int
    end: int


Part = Literal | Value | Choice | Include


class _Open(NamedTuple):
    condition: Value | None
    """None: it was refused, so both branches stay."""
    negated: bool
    then: list[Part]
    otherwise: list[Part]
    start: int
    in_else: bool


class _Wrong(Exception):
    pass


def read_placeholders(source: Source, start: int, end: int) -> tuple[tuple[Part, ...], list[Finding]]:
    """The parts of ``source.text[start:end]``, and a finding for everything that is not allowed there."""
    findings: list[Finding] = []
    root: list[Part] = []
    stack: list[_Open] = []

    def wrong(left: int, right: int, nl: str, en: str, hint: Text | None = None) -> None:
        if len(findings) < limits.FINDINGS:
            findings.append(source.finding(RULE, Severity.ERROR, Text(nl, en), left, right, hint=hint))

    at = start
    for piece in PIECE.finditer(source.text, start, end):
        left, right, text = piece.start(), piece.end(), piece.group()
        if left > at:
            _target(stack, root).append(Literal(at, left))
        at = right
        if text.startswith("{#") and text.endswith("#}"):
            continue
        if len(text) == 2:
            where = Text("", "") if text == "{#" else Text(" op deze regel", " on this line")
            wrong(left, right, f"'{text}' wordt niet gesloten{where.nl}", f"'{text}' is not closed{where.en}")
            continue
        try:
            if text.startswith("{{"):
                _target(stack, root).append(_value(text, left, right))
            else:
                _tag(text, left, right, stack, root)
        except _Wrong as problem:
            wrong(left, right, *problem.args)
    if at < end:
        _target(stack, root).append(Literal(at, end))
    while stack:
        opened = stack.pop()
        wrong(
            opened.start, opened.start + 2, "deze {% if %} heeft geen {% endif %}", "this {% if %} has no {% endif %}"
        )
        _target(stack, root).extend((*opened.then, *opened.otherwise))
    return tuple(root), sorted(findings, key=lambda finding: finding.start)


def _target(stack: list[_Open], root: list[Part]) -> list[Part]:
    """Where the next part goes: the open branch of the innermost choice, or the answer itself."""
    return root if not stack else stack[-1].otherwise if stack[-1].in_else else stack[-1].then


def _tag(text: str, left: int, right: int, stack: list[_Open], root: list[Part]) -> None:
    words = text[2:-2].strip().split(None, 1)
    name = words[0] if words else ""
    rest = words[1] if len(words) > 1 else ""
    if name == "if" and rest:
        stack.append(_Open(None, False, [], [], left, False))
        if len(stack) > limits.CONDITIONS:
            raise _Wrong(*limits.CONDITIONS.message, limits.CONDITIONS.hint)
        negated = NOT.match(rest)
        condition = _value("{{ " + rest[negated.end() if negated else 0 :] + " }}", left, right)
        stack[-1] = stack[-1]._replace(condition=condition, negated=negated is not None)
    elif name == "else" and not rest and stack and not stack[-1].in_else:
        stack[-1] = stack[-1]._replace(in_else=True)
    elif name == "endif" and not rest and stack:
        opened = stack.pop()
        if opened.condition is None:
            _target(stack, root).extend((*opened.then, *opened.otherwise))
        else:
            then, otherwise = tuple(opened.then), tuple(opened.otherwise)
            choice = Choice(opened.condition, opened.negated, then, otherwise, opened.start, right)
            _target(stack, root).append(choice)
    elif name == "include":
        parsed = _parse(text)
        node = parsed[0] if len(parsed) == 1 else None
        plain = isinstance(node, nodes.Include) and node.with_context and not node.ignore_missing
        if not isinstance(node, nodes.Include) or not plain or not isinstance(node.template, nodes.Const):
            raise _Wrong(
                'zo gebruik je een fragment: {% include "naam" %}', 'a fragment goes like {% include "name" %}'
            )
        _target(stack, root).append(Include(str(node.template.value), left, right))
    else:
        raise _Wrong(
            f"'{name}' kan hier niet; wel {{{{ naam }}}}, {{% if naam %}}, {{% include \"naam\" %}}",
            f"'{name}' is not possible here; {{{{ name }}}}, {{% if name %}} and {{% include \"name\" %}} are",
        )


def _value(text: str, left: int, right: int) -> Value:
    return Value(*_meant(text), left, right)


@lru_cache(maxsize=500)  # few are written, again and again, and Jinja2 takes its time for each
def _meant(text: str) -> tuple[str, bool, tuple[str, ...]]:
    """The name in a placeholder, whether it is a fact, and its filters."""
    if text[2] in "+-" or text[-3] in "+-":
        raise _Wrong("'{{-' en '-}}' kunnen hier niet", "'{{-' and '-}}' are not possible here")
    parsed = _parse(HYPHENED.sub(lambda found: found[0].replace("-", "_"), text))
    output = parsed[0] if len(parsed) == 1 else None
    node: nodes.Node | None = output.nodes[0] if isinstance(output, nodes.Output) and len(output.nodes) == 1 else None
    filters: list[str] = []
    while isinstance(node, nodes.Filter):
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs or node.name not in FILTERS:
            listed = ", ".join(FILTERS)
            raise _Wrong(f"dit filter kan hier niet; wel: {listed}", f"this filter is not possible here; {listed} are")
        filters.insert(0, node.name)
        node = node.node
    if isinstance(node, nodes.Name) and node.name != "facts":
        return node.name, False, tuple(filters)
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and not node.attr.startswith("_"):
        space = node.node.name
        if space not in NAMESPACES:
            raise _Wrong(*ONLY_NAMES)
        name = node.attr if space == "facts" else f"{space}.{node.attr.replace('_', '-')}"
        return name, True, tuple(filters)
    raise _Wrong(*ONLY_NAMES)


def _parse(text: str) -> list[nodes.Node]:
    try:
        return PARSER.parse(text).body
    except (TemplateSyntaxError, RecursionError):
        raise _Wrong("dit is geen geldig invulveld", "this is not a valid placeholder") from None
