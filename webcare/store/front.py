"""Markdown with YAML front matter: where the one ends and the other begins."""

import re

from webcare.model.draft import DraftHead, Ignored
from webcare.model.finding import Finding, Source
from webcare.store.conflict import conflict_in_text
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

FENCE = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n)")
CLOSE = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)")


def split_front(text: str) -> tuple[int, int, int] | None:
    """``(yaml start, yaml end, body start)`` as offsets, or None where there is no front matter.

    A text that opens with ``---`` but never closes it has none: it is all body.
    """
    opened = FENCE.match(text)
    closed = CLOSE.search(text) if opened else None
    return (opened.end(), closed.start(), closed.end()) if opened and closed else None


def read_front(source: Source) -> tuple[Node | None, int, list[Finding]]:
    """The front matter's tree (None without one), where the body begins, and what is wrong with the YAML.

    A merge conflict anywhere in the text is told here too, as the only thing that is wrong.
    """
    parts = split_front(source.text)
    conflict = conflict_in_text(source)
    if parts is None:
        return None, 0, [conflict] if conflict else []
    from webcare.store.yaml import parse_yaml  # only a text with front matter pays for the parser

    start, end, body = parts
    node, findings = parse_yaml(source, start, end)
    return node, body, [conflict] if conflict else findings


def read_ignored(node: Node | None) -> tuple[Ignored, ...]:
    """The entries under ``ignore``: ``familie/fout — reden``, or ``familie/fout: reden``, a pair to YAML."""
    names = {"ignore", *(alias for alias, name in DraftHead.ALIASES.items() if name == "ignore")}
    found: list[Ignored] = []
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        for item in value.items if key.text in names and isinstance(value, Sequence) else ():
            if isinstance(item, Scalar) and item.text:
                found.append(Ignored(item.text, item.start, item.end))
            for rule, reason in item.pairs if isinstance(item, Mapping) else ():
                if isinstance(reason, Scalar):
                    found.append(Ignored(f"{rule.text} — {reason.text}", rule.start, reason.end))
    return tuple(found)
