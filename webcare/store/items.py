"""Add items to a list in a YAML text by an edit of that place: whatever else the file holds stays, byte for byte."""

import json
from collections.abc import Sequence as Items

from webcare.store.leaves import is_null
from webcare.store.nodes import Mapping, Node, Scalar, Sequence

WORDS = ("true", "false", "null", "yes", "no", "on", "off", "y", "n")
"""Text that some reader of YAML takes for something else."""


def with_items(text: str, tree: Node | None, names: Items[str], items: Items[str], end: int) -> str:
    """``text`` with items added to the list under the first of these names that ``tree`` has.

    Without such a key, the first name is added at ``end``, where the mapping stops. The caller reads the result back:
    what is no list, or a list in a form that nobody writes, may come out as something else.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    quoted = [quote(item) for item in items]
    node = next((value for name in names if isinstance(tree, Mapping) and (value := tree.get(name)) is not None), None)
    if isinstance(node, Sequence) and text[node.start : node.start + 1] == "[":
        at = node.end - 1
        kept = text[:at].rstrip().removesuffix(",")
        comma = ", " if node.items else ""
        return kept + comma + ", ".join(quoted) + text[at:]
    if isinstance(node, Sequence) and node.items:
        first = node.items[0]
        dash = text[text.rfind("\n", 0, first.start) + 1 : first.start]
        at = _line_end(text, node.items[-1].end)
        return text[:at] + "".join(f"{newline}{dash}{item}" for item in quoted) + text[at:]
    if isinstance(node, Scalar):  # nothing behind the key, or one value that is no list yet
        own = [] if is_null(node) else [text[node.start : node.end]]
        added = "".join(f"{newline}  - {item}" for item in (*own, *quoted))
        return text[: node.start].rstrip() + added + text[node.end :]
    before = text[:end]
    ended = "" if not before or before.endswith("\n") else newline
    return f"{before}{ended}{names[0]}:{newline}" + "".join(f"  - {item}{newline}" for item in quoted) + text[end:]


def quote(text: str) -> str:
    """A text as YAML takes it for text: plain where that is safe, else between quotes."""
    safe = text[:1].isalpha() and all(character.isalnum() or character in "'’-. " for character in text)
    if safe and text == text.strip() and text.lower() not in WORDS:
        return text
    return "'" + text.replace("'", "''") + "'" if text.isprintable() else json.dumps(text)


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    found = len(text) if found < 0 else found
    return found - (text[found - 1 : found] == "\r")
