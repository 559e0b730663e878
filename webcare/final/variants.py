"""One file with a text for each channel: ``## x`` begins the one for x, and what stands before it is for the rest."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from webcare.model.draft import Draft
from webcare.model.errors import CannotRun
from webcare.model.handbook.channels import Channel
from webcare.model.text import Text
from webcare.store.answers import HEADING

WORDS = re.compile(r"[^\r\n]+")


class _Part(NamedTuple):
    """``channel`` is None for what stands before the first heading; ``text[head:start]`` is the heading."""

    channel: str | None
    head: int
    start: int
    end: int


def only(text: str, draft: Draft, channels: Mapping[str, Channel]) -> str:
    """The draft's text with all variants but that of its channel blanked out, line for line.

    A text without variants is as it was; a heading that names no channel is the writer's own. Raises ``CannotRun`` when
    there is nothing for this channel.
    """
    body, channel = draft.body_start, draft.channel
    ids = {name: known for known, entry in channels.items() for name in (known, *entry.aliases)}
    headings = [found for found in HEADING.finditer(text, body) if found[1] in ids]
    if not headings:
        return text
    edges = [*(found.start() for found in headings), len(text)]
    parts = [_Part(None, body, body, edges[0])]
    for found, end in zip(headings, edges[1:], strict=True):
        parts.append(_Part(ids[found[1]], found.start(), found.end(), end))
    wanted = ids.get(channel or "")
    full = [part for part in parts if text[part.start : part.end].strip()]
    part = next((part for part in full if part.channel == wanted), None) or next(
        (part for part in full if part.channel is None), None
    )
    if part is None:
        raise _nothing_for(draft, [part.channel for part in full if part.channel])
    blank = WORDS.sub("", text[body : part.start]), WORDS.sub("", text[part.end :])
    return text[:body] + blank[0] + text[part.start : part.end] + blank[1]


def _nothing_for(draft: Draft, there: list[str]) -> CannotRun:
    listed = ", ".join(there)
    hint = Text(f"er is wel tekst voor: {listed}", f"there is text for: {listed}") if listed else None
    channel = draft.channel
    message = (
        Text(f"er is geen tekst voor {channel}", f"there is no text for {channel}")
        if channel
        else Text("zeg voor welk kanaal, met --channel", "say for which channel, with --channel")
    )
    return CannotRun(message, hint=hint, place=draft.name)
