"""One kind of the handbook, read from one file or from several that are merged."""

from typing import Any

from webcare.model.errors import CannotRun
from webcare.model.finding import Finding, Severity, Source
from webcare.model.handbook import entry_type
from webcare.model.text import Text
from webcare.store.files import decode
from webcare.store.nodes import Mapping, Node


def read_entry(
    kind: str, files: list[tuple[str, bytes]], roots: list[tuple[Node, Source]] | None = None
) -> tuple[Any, list[Finding]]:
    """The entry in these files (name and bytes), None when nothing could be read; and what is wrong with them.

    ``roots`` takes what each file held before it was typed, for who wants the places too.
    """
    from webcare.privacy import mask
    from webcare.store.build import WRONG, Builder
    from webcare.store.yaml import parse_yaml

    merged: Any = None
    findings: list[Finding] = []
    for shown, data in files:
        try:
            source = Source(shown, decode(data, shown), mask)
        except CannotRun as problem:
            findings.append(unreadable(problem, shown))
            continue
        node, problems = parse_yaml(source)
        findings.extend(problems)
        if node is None:
            continue
        if roots is not None:
            roots.append((node, source))
        builder = Builder(source)
        value = builder.build(node, entry_type(kind))
        findings.extend(builder.findings)
        if value is WRONG:
            continue
        if merged is None:
            merged = value
        elif isinstance(value, dict):
            findings.extend(
                source.finding(
                    "gegevens/dubbele-sleutel", Severity.ERROR, _twice(key.text), key.start, key.end, hint=ONE
                )
                for key, _ in (node.pairs if isinstance(node, Mapping) else ())
                if key.text in value and key.text in merged
            )
            merged = {**value, **merged}
        elif isinstance(value, list):
            merged = [*merged, *value]
        else:
            message = Text(f"{kind} staat al in een ander bestand", f"{kind} is in another file already")
            findings.append(source.finding("gegevens/dubbele-sleutel", Severity.ERROR, message, 0, 0, hint=ONE))
    return merged, findings


ONE = Text("houd er één, en haal de andere weg", "keep one, and remove the other")


def _twice(name: str) -> Text:
    return Text(f"'{name}' staat al in een ander bestand", f"'{name}' is in another file already")


def unreadable(problem: CannotRun, shown: str) -> Finding:
    """A file that cannot be read, as a finding."""
    line, column = 1, 1
    parts = (problem.place or "").rsplit(":", 2)
    if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
        line, column = int(parts[1]), int(parts[2])
    return Finding(
        rule="gegevens/onleesbaar",
        severity=Severity.ERROR,
        message=problem.message,
        hint=problem.hint,
        path=shown,
        line=line,
        column=column,
        end_line=line,
        end_column=column,
    )
