r"""A rule's page about a client folder, read from its docstring.

The title and the paragraphs are as on the pages of lint. Each example is one block: ``fout:`` or ``goed:`` and the path
of a file in an otherwise empty client folder, then the file's lines, indented by four spaces. ``met: path`` adds
another file, ``datum: 2026-11-22`` says which day it is. ``«words»`` marks what this rule must find, and
``«words → others»`` says what to write there; ``«»`` is a place without words, and as the last line the file's end.

A blank line of a file is ``⏎``. ``␛`` and its like (U+2400 to U+2421) are the control characters that they picture,
``text ⨉ 40`` is a line with the text forty times, and ``fout: path (latin-1)`` writes the file in that encoding.
"""

import re
from datetime import date
from typing import NamedTuple

from webcare.model.text import Text
from webcare.rules.page import read_prose

LINE = re.compile(r"(fout|goed|met|datum):[ ](\S+)(?:[ ]\(([\w-]+)\))?")
INDENT = "    "
MARK, NO_WORDS = re.compile(r"«([^«»]*)»"), "«»"
TIMES = re.compile(r"^(.*) ⨉ (\d{1,6})$", re.MULTILINE)
PICTURES = {0x2400 + code: chr(code) for code in range(32)} | {0x2421: "\x7f"}
UTF8 = "utf-8"
BLANK = "⏎"


class ExampleFile(NamedTuple):
    """A file of an example, as its page shows it: ``text`` has signs for what cannot be shown.

    ``spans`` are ``(start, end)`` offsets into ``text``, and ``fixes`` what replaces each.
    """

    path: str
    text: str
    encoding: str
    spans: tuple[tuple[int, int], ...]
    fixes: tuple[str | None, ...]

    @property
    def data(self) -> bytes:
        """What the file holds."""
        return TIMES.sub(lambda found: found[1] * int(found[2]), self.text).translate(PICTURES).encode(self.encoding)


class FolderExample(NamedTuple):
    """A client folder: what must be found in its files (nothing when it is right), and which day it is."""

    files: tuple[ExampleFile, ...]
    day: date | None
    wrong: bool


class FolderPage(NamedTuple):
    """What a rule says about itself."""

    title: Text
    paragraphs: tuple[Text, ...]
    examples: tuple[FolderExample, ...]


def parse_page(docstring: str) -> FolderPage:
    """Raises ``ValueError`` with the line that is not as it should be."""
    title, paragraphs, blocks = read_prose(docstring, LINE)
    return FolderPage(title, paragraphs, tuple(map(_example, blocks)))


def _example(block: str) -> FolderExample:
    kinds: list[str] = []
    day: date | None = None
    heads: list[tuple[str, str]] = []
    bodies: list[list[str]] = []
    for line in block.splitlines():
        if line.startswith(INDENT) and bodies:
            bodies[-1].append(line.removeprefix(INDENT))
        elif (found := LINE.fullmatch(line)) is None:
            raise ValueError(f"neither a line of an example nor of a file in it: {line!r}")
        elif found[1] == "datum":
            day = date.fromisoformat(found[2])
        else:
            kinds.append(found[1])
            heads.append((found[2], found[3] or UTF8))
            bodies.append([])
    files = tuple(_file(path, encoding, lines) for (path, encoding), lines in zip(heads, bodies, strict=True))
    if [kind for kind in kinds if kind != "met"] != kinds[:1]:
        raise ValueError(f"an example is one fout: or one goed:, and then perhaps met: {block!r}")
    wrong = kinds[0] == "fout"
    if wrong != any(file.spans for file in files):
        raise ValueError(f"fout: marks its words with «», goed: marks none: {block!r}")
    return FolderExample(files, day, wrong)


def _file(path: str, encoding: str, lines: list[str]) -> ExampleFile:
    marked = "".join("\n" if line == BLANK else f"{line}\n" for line in lines)
    if lines[-1:] == [NO_WORDS]:
        marked = marked.removesuffix("\n")
    text, spans, fixes, at = "", [], list[str | None](), 0
    for mark in MARK.finditer(marked):
        words, arrow, fix = mark[1].partition(" → ")
        text += marked[at : mark.start()]
        spans.append((len(text), len(text) + len(words)))
        fixes.append(fix if arrow else None)
        text += words
        at = mark.end()
    return ExampleFile(path, text + marked[at:], encoding, tuple(spans), tuple(fixes))
