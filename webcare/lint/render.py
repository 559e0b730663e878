"""An answer's variant with its examples filled in, for the linter."""

import os
from functools import lru_cache
from typing import Any

from webcare.model.answer import Answer, Variant
from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.placeholders import Filled, Part, fill, read_placeholders
from webcare.placeholders.tree import RULE, Choice, Include, Value
from webcare.store.answers import read_fragments
from webcare.store.files import FRAGMENTS, walk
from webcare.store.workspace import Workspace


def renderings(
    answer: Answer, source: Source, variant: Variant, workspace: Workspace
) -> tuple[list[Finding], list[Filled]]:
    """What is wrong with the placeholders, and the variant filled in: all of it, and without what is optional."""
    start, end = _trimmed(source.text, variant.start, variant.end)
    parts, findings = read_placeholders(source, start, end)
    folder = workspace.path("answers")
    fragments = _fragments(folder, _stamp(os.path.join(folder, FRAGMENTS)))
    facts = workspace.handbook.facts
    findings.extend(_unknown(answer, source, parts, workspace, set(fragments)))
    examples = {
        name: variable.example or (variable.choices[0] if variable.choices else variable.description)
        for name, variable in answer.head.variables.items()
    }
    needed = {name: value for name, value in examples.items() if answer.head.variables[name].required}
    ways = [examples] if needed == examples else [examples, needed]
    return findings, [fill(source.text, parts, values, facts, fragments) for values in ways]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    return start, max(start, end - (len(inner) - len(inner.rstrip())))


def _stamp(folder: str) -> tuple[tuple[str, int, int], ...]:
    """What changes when a fragment does."""
    files = ((path, os.stat(path)) for path in walk(folder, (".md",)) if os.path.exists(path))
    return tuple((path, status.st_mtime_ns, status.st_size) for path, status in files)


@lru_cache(maxsize=4)
def _fragments(folder: str, stamp: tuple[Any, ...]) -> dict[str, tuple[str, tuple[Part, ...]]]:  # noqa: ARG001  the cache's key
    """The fragments, parsed; what is wrong with them is for ``check`` to say."""
    sources, _ = read_fragments(folder)
    return {name: (source.text, read_placeholders(source, 0, len(source.text))[0]) for name, source in sources.items()}


def _unknown(
    answer: Answer, source: Source, parts: tuple[Part, ...], workspace: Workspace, fragments: set[str]
) -> list[Finding]:
    """Placeholders that nothing can fill."""
    found = []
    for part in parts:
        if isinstance(part, Choice):
            found.extend(_unknown(answer, source, (part.condition, *part.then, *part.otherwise), workspace, fragments))
        elif isinstance(part, Include) and part.name not in fragments:
            found.append(_missing(source, part, part.name, list(fragments), Text("fragment", "fragment")))
        elif isinstance(part, Value):
            known = list(workspace.handbook.facts) if part.fact else list(answer.head.variables)
            if part.name not in known:
                what = Text("feit", "fact") if part.fact else Text("invulveld", "placeholder")
                found.append(_missing(source, part, part.name, known, what))
    return found


def _missing(source: Source, part: Value | Include, name: str, known: list[str], what: Text) -> Finding:
    from webcare.store.build import closest

    close = closest(name, known)
    hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
    message = Text(f"onbekend {what.nl} '{name[:60]}'", f"unknown {what.en} '{name[:60]}'")
    return source.finding(RULE, Severity.ERROR, message, part.start, part.end, hint=hint)
