"""Floor 4: final. A draft becomes the text that is sent; nothing here prints or judges.

What only the desk reads goes: front matter, comments, the customer's quoted lines and invisible control characters;
and of a text for every channel, the variants for the others.
"""

import re
from typing import NamedTuple

from webcare.final.variants import only
from webcare.language.anatomy import FENCE, Span
from webcare.language.length import measure
from webcare.model.draft import Draft
from webcare.rules import Reply
from webcare.store.workspace import Workspace

__all__ = ["Ready", "only", "ready", "stripped"]

UNSEEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")
BREAK = re.compile(r"\r\n?")
EMPTY_LINE = re.compile(r"[ \t]*\n")
EMPTY_LINES = re.compile(r"(?:[ \t]*\n)*")
EDGE = " \t\r\n\ufeff"


class Ready(NamedTuple):
    """A text to send, and how long it is as its channel counts; ``limit`` is None where the channel has none."""

    text: str
    size: int
    limit: int | None

    @property
    def fits(self) -> bool:
        """Does the channel take it?"""
        return self.limit is None or self.size <= self.limit

    @property
    def length(self) -> str:
        """``243/280``, or ``243`` without a limit."""
        return str(self.size) if self.limit is None else f"{self.size}/{self.limit}"


def ready(draft: Draft, workspace: Workspace) -> Ready:
    """The text of a draft as it is sent, measured as its channel counts."""
    reply = Reply(draft, workspace)
    text = stripped(draft.text, draft.body_start, reply.reading.foreign)
    channel = reply.channel
    if channel is None or channel.max_length is None:
        return Ready(text, measure(text, channel.counting if channel else "characters", 0)[0], None)
    return Ready(text, *measure(text, channel.counting, channel.max_length))


def stripped(text: str, start: int, foreign: list[Span]) -> str:
    """``text[start:]`` without comments and quoted lines; fenced code is the writer's own, and stays.

    A line that held nothing else goes with them, and no gap is left where they stood.
    """
    joined = _Joined()
    at = start
    for span in foreign:
        if not text[span.start : span.end].lstrip(EDGE).startswith(FENCE):
            joined.add(_clean(text[at : span.start]))
            joined.cut(whole_line=text[span.end - 1] in "\r\n")
            at = span.end
    joined.add(_clean(text[at:]))
    return "".join(joined.parts).strip(EDGE)


def _clean(piece: str) -> str:
    return UNSEEN.sub("", BREAK.sub("\n", piece))


class _Joined:
    """Pieces around what was taken out, put together in one pass."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.end = ""
        """The last two characters, spaces at the end of a line apart."""
        self.gap = ""
        """The spaces after them."""
        self.is_cut = self.line_is_over = False

    def cut(self, *, whole_line: bool) -> None:
        """Something was taken out here, with the end of its line or without."""
        self.line_is_over = whole_line
        self.is_cut = True

    def add(self, piece: str) -> None:
        """Put a piece at the end."""
        if self.is_cut and self.end[-1:] in ("", "\n"):
            if not self.line_is_over and (rest := EMPTY_LINE.match(piece)):
                piece = piece[rest.end() :]
                self.line_is_over = True
            if self.end in ("", "\n\n") and (empty := EMPTY_LINES.match(piece)):
                piece = piece[empty.end() :]
            piece = piece if self.line_is_over else piece.lstrip(" \t")
            self.gap = ""
        elif self.is_cut and (not piece or piece[0] in " \t\n"):
            self.gap = ""
        self.is_cut = False
        body = piece.rstrip(" \t")
        if body:
            self.parts.append(self.gap + body)
            self.end = (self.end + body)[-2:]
            self.gap = ""
        self.gap += piece[len(body) :]
