"""What is wrong with the placeholders of an answer: nothing fills them, fragments in a circle, no text of its own."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from webcare import limits
from webcare.model.answer import Answer, Variant
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.placeholders import Part, read_placeholders
from webcare.placeholders.tree import RULE, Choice, Include, Literal, Value
from webcare.rendering.facts import Facts
from webcare.rendering.fragments import Fragment, fragments_of
from webcare.store.front import read_front
from webcare.store.nodes import Mapping as Block
from webcare.store.nodes import Node
from webcare.store.workspace import Workspace

EMPTY = "gegevens/leeg"
VARIABLE, FACT, FRAGMENT = Text("invulveld", "placeholder"), Text("feit", "fact"), Text("fragment", "fragment")
WORD = re.compile(r"[^\W\d_]")
Used = tuple[Value | Include, tuple[str, ...]]
"""A placeholder, and the fragments that it stands in, the outermost first."""


class Known(NamedTuple):
    """What placeholders may name."""

    variables: list[str] | None
    """None where they are somebody else's: a fragment has those of the answers that include it."""
    facts: Facts
    fragments: Mapping[str, Fragment]


def read_variant(source: Source, variant: Variant) -> tuple[tuple[Part, ...], list[Finding]]:
    """The parts of a variant, white space around it apart, and what is wrong with how they are written."""
    inner = source.text[variant.start : variant.end]
    start = variant.start + len(inner) - len(inner.lstrip())
    return read_placeholders(source, start, max(start, variant.start + len(inner.rstrip())))


def variant_problems(
    answer: Answer, source: Source, parts: tuple[Part, ...], workspace: Workspace, facts: Facts
) -> list[Finding]:
    """What is wrong with what the parts of a variant name."""
    known = Known(list(answer.head.variables), facts, fragments_of(workspace))
    found = list(_unknown(source, parts, known))
    if parts and not _has_text(source.text, parts, known.fragments):
        message = Text("deze tekst bestaat alleen uit invulvelden", "this text is placeholders only")
        hint = Text("schrijf er vaste tekst omheen", "write text of your own around them")
        found.append(source.finding(RULE, Severity.WARNING, message, parts[0].start, parts[-1].end, hint=hint))
    return found


def answer_problems(answer: Answer, source: Source, workspace: Workspace) -> list[Finding]:
    """Everything that is wrong with the placeholders of an answer, in the order of the text."""
    facts = Facts(workspace, topic=answer.head.topic)
    found: dict[tuple[int, int, Text], Finding] = {}
    for variant in answer.variants:
        parts, wrong = read_variant(source, variant)
        for finding in (*wrong, *variant_problems(answer, source, parts, workspace, facts)):
            found.setdefault((finding.start, finding.end, finding.message), finding)
    for finding in head_problems(answer, source):
        found.setdefault((finding.start, finding.end, finding.message), finding)
    return sorted(found.values(), key=lambda finding: finding.start)


def head_problems(answer: Answer, source: Source) -> Iterator[Finding]:
    """An answer without any text, and examples that are none of the choices."""
    if not answer.variants:
        message, end = Text("dit antwoord heeft geen tekst", "this answer has no text"), len(source.text)
        yield source.finding(EMPTY, Severity.WARNING, message, end, end)
    for name, variable in answer.head.variables.items():
        if variable.choices and variable.example is not None and variable.example not in variable.choices:
            message = Text(f"het voorbeeld van '{name}' is geen keuze", f"the example of '{name}' is no choice")
            hint = Text(f"kies uit: {', '.join(variable.choices[:12])}", f"choose: {', '.join(variable.choices[:12])}")
            yield source.finding(RULE, Severity.ERROR, message, *_example_place(source, name), hint=hint)


def fragment_problems(source: Source, workspace: Workspace) -> list[Finding]:
    """What is wrong with a fragment by itself."""
    parts, wrong = read_placeholders(source, 0, len(source.text))
    return [*wrong, *_unknown(source, parts, Known(None, Facts(workspace), fragments_of(workspace)))]


def used(parts: tuple[Part, ...], fragments: Mapping[str, Fragment]) -> Iterator[Used]:
    """Every value and fragment that some parts come to. What a fragment holds is told once, and not too deep."""
    seen: set[str] = set()
    waiting: list[Used] = [(part, ()) for part in reversed(_flat(parts))]
    while waiting:
        part, within = waiting.pop()
        yield part, within
        new = isinstance(part, Include) and part.name in fragments and part.name not in seen
        if new and len(within) < limits.FRAGMENTS:
            seen.add(part.name)
            waiting += [(inner, (*within, part.name)) for inner in reversed(_flat(fragments[part.name][1]))]


def _flat(parts: tuple[Part, ...]) -> list[Value | Include]:
    """The values and fragments among some parts, conditions too; ``{% if %}`` is never deep (``limits.CONDITIONS``)."""
    found: list[Value | Include] = []
    for part in parts:
        if isinstance(part, Choice):
            found += _flat((part.condition, *part.then, *part.otherwise))
        elif not isinstance(part, Literal):
            found.append(part)
    return found


def _unknown(source: Source, parts: tuple[Part, ...], known: Known) -> Iterator[Finding]:
    """Placeholders that nothing can fill; one inside a fragment is told where the answer first includes that."""
    included: set[str] = set()
    for outer in _flat(parts):
        if isinstance(outer, Include) and outer.name in included:
            continue
        included.add(outer.name if isinstance(outer, Include) else "")
        for part, within in used((outer,), known.fragments):
            if not isinstance(part, Include):
                names = known.facts if part.fact else known.variables
                sure = not (part.fact and known.facts.unsure(part.name))
                if names is not None and part.name not in names and sure:
                    yield _missing(source, outer, part.name, list(names), FACT if part.fact else VARIABLE, within)
            elif part.name in within:
                yield _circle(source, outer, (*within, part.name))
            elif part.name not in known.fragments:
                yield _missing(source, outer, part.name, list(known.fragments), FRAGMENT, within)
            elif len(within) == limits.FRAGMENTS:
                most = limits.FRAGMENTS
                yield source.finding(RULE, Severity.ERROR, most.message, outer.start, outer.end, hint=most.hint)


def _example_place(source: Source, name: str) -> tuple[int, int]:
    """Where the example of a variable stands; the key may be written in Dutch."""
    node: Node | None = read_front(source)[0]
    for keys in (("variables", "variabelen"), (name,), ("example",)):
        found = [value for key, value in node.pairs if key.text in keys] if isinstance(node, Block) else []
        node = found[0] if found else None
    return (node.start, node.end) if node is not None else (0, 0)


def _missing(
    source: Source, at: Value | Include, name: str, known: list[str], what: Text, within: tuple[str, ...]
) -> Finding:
    from webcare.store.build import closest

    close = closest(name, known)
    hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
    message = Text(f"onbekend {what.nl} '{name[:60]}'", f"unknown {what.en} '{name[:60]}'")
    if within:
        message = Text(f"{message.nl} in fragment '{within[-1]}'", f"{message.en} in fragment '{within[-1]}'")
    return source.finding(RULE, Severity.ERROR, message, at.start, at.end, hint=hint)


def _circle(source: Source, at: Value | Include, within: tuple[str, ...]) -> Finding:
    round_trip = within[within.index(within[-1]) :]
    way = " → ".join(round_trip[:6])
    message = Text(f"fragment '{within[-1]}' bevat zichzelf", f"fragment '{within[-1]}' includes itself")
    hint = Text(f"haal een van deze stappen weg: {way}", f"take out one of these steps: {way}")
    return source.finding(RULE, Severity.ERROR, message, at.start, at.end, hint=hint)


def _has_text(text: str, parts: tuple[Part, ...], fragments: Mapping[str, Fragment]) -> bool:
    """Is there a word that is not the writer's to fill in? A fact is such a word too."""
    seen: set[str] = set()
    waiting = [(text, part) for part in parts]
    while waiting:
        text, part = waiting.pop()
        if isinstance(part, Choice):
            waiting += [(text, inner) for inner in (*part.then, *part.otherwise)]
        elif isinstance(part, Include):
            if part.name in fragments and part.name not in seen:
                seen.add(part.name)
                inner_text, inner_parts = fragments[part.name]
                waiting += [(inner_text, inner) for inner in inner_parts]
        elif part.fact if isinstance(part, Value) else WORD.search(text, part.start, part.end):
            return True
    return False
