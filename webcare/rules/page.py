r"""A rule's page, read from its docstring.

The first two lines are the title, Dutch and English. Paragraphs follow in pairs, Dutch and English. Then come the
examples: ``fout:`` with the exact words in ``[brackets]`` and the replacement after ``→``, ``goed:`` with nothing to
find. Lines ``klant:``, ``kanaal:``, ``naam:``, ``eerder:``, ``logboek:`` and ``handboek:`` before an example give it
its context, until the next blank line (``logboek: 6 × text`` is what six other customers got). ``⏎`` is a line break,
``⎵`` a space at an end, ``\[`` a bracket of the text itself.
"""

import re
from typing import NamedTuple

from webcare.model.text import Text

CONTEXT = ("klant", "kanaal", "naam", "eerder", "logboek", "handboek")
LINE = re.compile(rf"(fout|goed|{'|'.join(CONTEXT)}):[ ](.*)")
BRACKET = re.compile(r"\\([\[\]])|(\[)|(\])")


class Example(NamedTuple):
    """``spans`` are what must be found in ``text`` (none when it is right), ``fixes`` what replaces each."""

    text: str
    spans: tuple[tuple[int, int], ...]
    fixes: tuple[str, ...]
    context: dict[str, str]

    @property
    def wrong(self) -> bool:
        """Must something be found?"""
        return bool(self.spans)


class Page(NamedTuple):
    """What a rule says about itself."""

    title: Text
    paragraphs: tuple[Text, ...]
    examples: tuple[Example, ...]


def parse_page(docstring: str) -> Page:
    """Raises ``ValueError`` with the line that is not as it should be."""
    title, paragraphs, blocks = read_prose(docstring, LINE)
    return Page(title, paragraphs, tuple(example for block in blocks for example in _examples(block)))


def read_prose(docstring: str, example: re.Pattern[str]) -> tuple[Text, tuple[Text, ...], list[str]]:
    """The title, the paragraphs, and the blocks that begin with ``example``. Raises as ``parse_page`` does."""
    blocks = [block.strip("\n") for block in re.split(r"\n[ \t]*\n", docstring.strip())]
    title = [line.strip() for line in blocks[0].splitlines()]
    if len(title) != 2:
        raise ValueError(f"a page begins with a Dutch and an English title: {blocks[0]!r}")
    prose = [" ".join(block.split()) for block in blocks[1:] if not example.match(block.lstrip())]
    if len(prose) % 2:
        raise ValueError(f"a paragraph without its English: {prose[-1]!r}")
    paragraphs = tuple(Text(nl, en) for nl, en in zip(prose[::2], prose[1::2], strict=True))
    return Text(*title), paragraphs, [block for block in blocks[1:] if example.match(block.lstrip())]


def _examples(block: str) -> list[Example]:
    context: dict[str, str] = {}
    examples = []
    for line in block.splitlines():
        found = LINE.fullmatch(line.strip())
        if not found:
            raise ValueError(f"neither an example nor its context: {line!r}")
        kind, rest = found.groups()
        if kind in CONTEXT:
            context[kind] = rest.replace("⏎", "\n")
            continue
        body, _, fixes = rest.partition(" → ") if kind == "fout" else (rest, "", "")
        text, spans = _marked(body.replace("⏎", "\n"), line)
        if bool(spans) != (kind == "fout"):
            raise ValueError(f"fout: marks its words in [brackets], goed: marks none: {line!r}")
        replacements = tuple(fix.replace("⏎", "\n").replace("⎵", " ") for fix in fixes.split(" | ")) if fixes else ()
        if replacements and len(replacements) != len(spans):
            raise ValueError(f"{len(replacements)} replacements for {len(spans)} words: {line!r}")
        examples.append(Example(text, spans, replacements, dict(context)))
    return examples


def _marked(body: str, line: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its marks, and the spans that they marked."""
    text, spans, opened, at = "", [], -1, 0
    for mark in BRACKET.finditer(body):
        text += body[at : mark.start()]
        at = mark.end()
        if mark[1]:
            text += mark[1]
        elif bool(mark[2]) == (opened >= 0):
            raise ValueError(f"a bracket without its partner: {line!r}")
        elif mark[2]:
            opened = len(text)
        else:
            spans.append((opened, len(text)))
            opened = -1
    if opened >= 0:
        raise ValueError(f"a bracket without its partner: {line!r}")
    return text + body[at:], tuple(spans)
