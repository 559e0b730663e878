"""Chatwoot's canned responses: a list of ``short_code`` and ``content``, with or without an object around it."""

from typing import Any

from webcare.answers.importing.foreign import Export, Foreign, Skipped, bounded
from webcare.model.text import Text, capital


def from_chatwoot(content: Any, name: str) -> Export:
    """Every canned response; its content is Markdown already."""
    if isinstance(content, dict):
        content = next((value for value in content.values() if isinstance(value, list)), [content])
    replies, skipped = [], []
    for at, record in enumerate(content if isinstance(content, list) else []):
        place = Text(f"[{at}]", f"[{at}]")
        code = record.get("short_code") if isinstance(record, dict) else None
        text = record.get("content") if isinstance(record, dict) else None
        if not isinstance(code, str) or not isinstance(text, str):
            skipped.append(
                Skipped(place, str(code or ""), Text("geen short_code of content", "no short_code or content"))
            )
            continue
        words = " ".join(code.replace("_", " ").replace("-", " ").split())
        replies.append(Foreign(place, capital(words), text))
    return bounded(replies, skipped, [], name)
