"""Offsets and an editor's positions: a line and a column from 0, the column in the units that the editor counts."""

from bisect import bisect_right
from typing import Literal

from webcare.model.finding import Source

Units = Literal["utf-8", "utf-16", "utf-32"]
Position = tuple[int, int]
"""Line and column."""


class Places:
    """The lines of one text. An editor's line ends at LF, CR LF or CR, and nowhere else, as ours does."""

    def __init__(self, text: str, units: Units = "utf-16") -> None:
        self.text = text
        self.units = units
        self.starts = Source(None, text).starts

    def position(self, offset: int) -> Position:
        """The place of a code-point offset; one outside of the text counts as its nearest end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset) - 1
        return line, self.size(self.text[self.starts[line] : offset])

    def offset(self, line: int, column: int) -> int:
        """The code-point offset of a place; beyond a line is its end, and half a character is its beginning."""
        if line >= len(self.starts):
            return len(self.text)
        line = max(0, line)
        begin = self.starts[line]
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        inside = self.text[begin:end].rstrip("\r\n") if line + 1 < len(self.starts) else self.text[begin:end]
        if self.units == "utf-32" or inside.isascii():
            return begin + min(max(0, column), len(inside))
        used = 0
        for at, character in enumerate(inside):
            used += self.size(character)
            if used > column:
                return begin + at
        return begin + len(inside)

    def size(self, text: str) -> int:
        """How many units these characters take."""
        if self.units == "utf-32" or text.isascii():
            return len(text)
        if self.units == "utf-16":
            return len(text) + sum(character > "\uffff" for character in text)
        return len(text.encode("utf-8", "surrogatepass"))
