"""A YAML file of ours that is filled in at its places, so that every comment stays where it stands."""

import re
from collections.abc import Iterable

from webcare.model.finding import Source
from webcare.store.nodes import Mapping, Node, Scalar, Sequence
from webcare.store.yaml import parse_yaml

Step = str | int
INDENT = re.compile(r" *")


class Page:
    """The text of one YAML file, with what is to be changed in it. A way is keys and numbers from the top."""

    def __init__(self, text: str) -> None:
        self._source = Source(None, text)
        self._tree = parse_yaml(self._source)[0]
        self._changes: list[tuple[int, int, str]] = []

    @property
    def keys(self) -> list[str]:
        """The keys at the top, in order."""
        return [key.text for key, _ in self._tree.pairs] if isinstance(self._tree, Mapping) else []

    def node(self, *way: Step) -> Node | None:
        """What stands there."""
        here: Node | None = self._tree
        for step in way:
            if isinstance(step, int):
                here = here.items[step] if isinstance(here, Sequence) and step < len(here.items) else None
            else:
                here = here.get(step) if isinstance(here, Mapping) else None
        return here

    def words(self, *way: Step) -> list[str]:
        """The items of a list of words."""
        node = self.node(*way)
        return [item.text for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []

    def put(self, value: str, *way: Step) -> None:
        """Let the value (a scalar, or a list on one line) be this, which is YAML already."""
        node = self.node(*way)
        if node is not None:
            self._changes.append((node.start, node.end, value))

    def drop(self, *way: Step) -> None:
        """Take out an entry with all that belongs to it: its lines, the deeper ones behind them, and its reason above.

        Comments that begin the file are about the file, and stay.
        """
        start, end, column = self._lines(*way)
        lines = self._source.text[:start].splitlines(keepends=True)
        above = len(lines)
        while above and lines[above - 1].startswith(" " * column + "#"):
            above -= 1
        reason = "".join(lines[above:]) if above else ""
        self._changes.append((start - len(reason), end, ""))

    def write(self, lines: Iterable[str], *way: Step) -> None:
        """Let these lines (indented from the entry's own column on) take the place of an entry."""
        start, end, column = self._lines(*way)
        self._changes.append((start, end, "".join(f"{' ' * column}{line}\n" for line in lines)))

    def comment(self, head: str) -> None:
        """Let the whole file be a comment, under a head that says why."""
        lines = [line if line.startswith("#") else f"# {line}" for line in self._source.text.splitlines()]
        self._changes = [(0, len(self._source.text), head + "\n".join(lines) + "\n")]

    def text(self) -> str:
        """The text with everything changed."""
        text = self._source.text
        for start, end, new in sorted(self._changes, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def _lines(self, *way: Step) -> tuple[int, int, int]:
        """The lines of an entry as ``[start, end)``, and its column. Raises ``KeyError`` when it is not there."""
        above, last = self.node(*way[:-1]), way[-1]
        at: int | None = None
        if isinstance(above, Mapping):
            at = next((key.start for key, _ in above.pairs if key.text == last), None)
        elif isinstance(above, Sequence) and isinstance(last, int) and last < len(above.items):
            at = self._source.text.rindex("- ", 0, above.items[last].start)
        if at is None:
            raise KeyError(way)
        text = self._source.text
        line = text.rfind("\n", 0, at) + 1
        column, end = at - line, text.find("\n", at) + 1 or len(text)
        while end < len(text):
            stop = text.find("\n", end) + 1 or len(text)
            row = text[end:stop]
            if row.strip() and len(INDENT.match(row)[0]) <= column:  # type: ignore[index]  # it always matches
                break
            end = stop
        return line, end, column
