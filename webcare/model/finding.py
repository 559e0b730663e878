"""The one finding type: whatever is wrong, in a draft, a handbook entry, an answer, a log line or a git change."""

import re
from bisect import bisect_right
from collections.abc import Callable
from enum import IntEnum

import msgspec

from webcare.model.text import Text

LINE_END = re.compile(r"\r\n?|\n")
EXCERPT_WIDTH = 400
"""Most characters of a line that a finding carries along to be shown."""


class Severity(IntEnum):
    """How bad it is. Higher is worse; ``key`` is the word in JSON and webcare.toml."""

    ADVICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def key(self) -> str:
        """``advice``, ``warning`` or ``error``."""
        return self.name.lower()


SEVERITY_NAMES = {
    Severity.ADVICE: Text("advies", "advice"),
    Severity.WARNING: Text("waarschuwing", "warning"),
    Severity.ERROR: Text("fout", "error"),
}


class Excerpt(msgspec.Struct, frozen=True):
    """The line a finding points into (personal data masked), cut to a window around the words meant.

    ``start`` and ``end`` are code-point offsets into ``text``, half open.
    """

    text: str
    start: int
    end: int


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that is wrong, where, why, and what to write instead.

    ``start``/``end`` are code-point offsets in the source as given, half open; lines and columns count from 1, and
    ``end_column`` is one past the last character. ``suggestions`` are replacements for exactly that span, best first;
    ``fixable`` says that the first one cannot change the meaning.
    """

    rule: str
    severity: Severity
    message: Text
    hint: Text | None = None
    path: str | None = None
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    start: int = 0
    end: int = 0
    suggestions: tuple[str, ...] = ()
    fixable: bool = False
    excerpt: Excerpt | None = None


class Source:
    """A text with a name, that knows its lines: the only maker of places.

    ``mask`` returns the text with personal data masked, character for character; excerpts are cut from that.
    """

    def __init__(self, path: str | None, text: str, mask: Callable[[str], str] | None = None) -> None:
        self.path = path
        self.text = text
        self._mask = mask
        self._masked: str | None = None
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """The offset at which each line begins; a line ends at LF, CR LF or CR."""
        if self._starts is None:
            self._starts = [0, *(end.end() for end in LINE_END.finditer(self.text))]
        return self._starts

    @property
    def masked(self) -> str:
        """The whole text with personal data masked, of the same length."""
        if self._masked is None:
            self._masked = self._mask(self.text) if self._mask else self.text
        return self._masked

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a code-point offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def quote(self, start: int, end: int, most: int = 60) -> str:
        """The words between two offsets as they may be shown: masked, on one line, not too long."""
        words = " ".join(self.masked[start : min(end, start + 4 * most)].split())
        return words if len(words) <= most else words[: most - 1] + "…"

    def finding(
        self,
        rule: str,
        severity: Severity,
        message: Text,
        start: int,
        end: int,
        *,
        hint: Text | None = None,
        suggestions: tuple[str, ...] = (),
        fixable: bool = False,
    ) -> Finding:
        """A finding at ``[start, end)`` of this text."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Finding(
            rule=rule,
            severity=severity,
            message=message,
            hint=hint,
            path=self.path,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            start=start,
            end=end,
            suggestions=suggestions,
            fixable=fixable and bool(suggestions),
            excerpt=self._excerpt(line, start, end),
        )

    def _excerpt(self, line: int, start: int, end: int) -> Excerpt:
        begin = self.starts[line - 1]
        after = self.starts[line] if line < len(self.starts) else len(self.text)
        begin, after = max(begin, start - EXCERPT_WIDTH // 2), min(after, start + EXCERPT_WIDTH // 2)
        text = self.masked[begin:after].rstrip("\r\n")
        first = min(start - begin, len(text))
        return Excerpt(text, first, max(first, min(end - begin, len(text))))
