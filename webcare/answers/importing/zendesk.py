"""Zendesk's macros, as ``GET /api/v2/macros`` gives them (developer.zendesk.com, Support API, Macros)."""

from collections import Counter
from typing import Any

from webcare.answers.importing.foreign import Export, Foreign, Skipped, bounded
from webcare.model.text import Text

TEXT_FIELDS = ("comment_value", "comment_value_html")
SILENT = ("comment_mode_is_public", "subject", "current_tags")
"""Actions that need no mention: of the first only ``false`` matters."""
EVERY_CHANNEL = ("all", "")
CHANNEL = "channel:"


def from_zendesk(content: Any, name: str) -> Export:
    """The macros that answer a customer. What else they do (status, tags, assignee) is counted and left."""
    macros = content.get("macros", content.get("macro")) if isinstance(content, dict) else content
    macros = [macros] if isinstance(macros, dict) else macros if isinstance(macros, list) else []
    replies: list[Foreign] = []
    skipped: list[Skipped] = []
    left: Counter[str] = Counter()
    for at, macro in enumerate(macros):
        place, title = Text(f"macros[{at}]", f"macros[{at}]"), ""
        if isinstance(macro, dict):
            title = str(macro.get("title") or macro.get("raw_title") or "")
            read = _read(macro, place, title, left)
        else:
            read = Skipped(place, title, Text("geen macro", "no macro"))
        if isinstance(read, Foreign):
            replies.append(read)
        else:
            skipped.append(read)
    notes = []
    if left:
        told = ", ".join(f"{field} ({times})" for field, times in left.most_common(8))
        notes.append(Text(f"acties die niet meekomen: {told}", f"actions that are left out: {told}"))
    if isinstance(content, dict) and content.get("next_page"):
        known = content.get("count")
        of = Text(f" van de {known}", f" of {known}") if isinstance(known, int) else Text("", "")
        notes.append(
            Text(
                f"dit is één bladzijde, met {len(macros)}{of.nl} macro's: haal de volgende ook op (next_page)",
                f"this is one page, with {len(macros)}{of.en} macros: fetch the next ones too (next_page)",
            )
        )
    return bounded(replies, skipped, notes, name)


def _read(macro: dict[str, Any], place: Text, title: str, left: Counter[str]) -> Foreign | Skipped:
    if macro.get("active") is False:
        return Skipped(place, title, Text("staat uit", "not active"))
    texts: dict[str, str] = {}
    html = False
    actions = macro.get("actions")
    for action in actions if isinstance(actions, list) else []:
        field = action.get("field") if isinstance(action, dict) else None
        if field in TEXT_FIELDS:
            channel, text = _text(action.get("value"))
            rich = field == "comment_value_html"
            if text.strip() and (rich or channel not in texts):
                texts[channel], html = text, rich or html
        elif field == "comment_mode_is_public" and str(action.get("value")).lower() == "false":
            return Skipped(place, title, Text("een interne notitie, geen antwoord", "an internal note, no reply"))
        elif isinstance(field, str) and field not in SILENT:
            left[field[:40]] += 1
    if not texts:
        return Skipped(place, title, Text("geen tekst", "no text"))
    notes = []
    restriction = macro.get("restriction")
    if isinstance(restriction, dict) and restriction.get("type") in ("User", "Group"):
        whose = Text("één collega", "one colleague") if restriction["type"] == "User" else Text("een groep", "a group")
        notes.append(Text(f"was alleen voor {whose.nl}", f"was for {whose.en} only"))
    *categories, last = [part.strip() for part in title.split("::")]
    common = texts.pop("", "")
    return Foreign(
        place,
        last or " – ".join(categories),
        common,
        html=html,
        topic=categories[0] if categories else None,
        variants=tuple(texts.items()),
        notes=tuple(notes),
    )


def _text(value: Any) -> tuple[str, str]:
    """The channel ("" is every one) and the text of a comment: ``"text"`` or ``["channel:web", "text"]``."""
    if isinstance(value, list):
        words = [one for one in value if isinstance(one, str)]
        named = words[0].removeprefix(CHANNEL) if len(words) > 1 and words[0].startswith(CHANNEL) else ""
        return "" if named in EVERY_CHANNEL else named[:40], words[-1] if words else ""
    return "", value if isinstance(value, str) else ""
