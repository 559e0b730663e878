"""Personal data in a log: in any text of a record, and in what should be a pseudonym."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

import msgspec

from webcare import limits
from webcare.exposure import kinds
from webcare.exposure.kinds import Exposed
from webcare.exposure.mending import readable, record_of
from webcare.model.finding import Severity, Source
from webcare.privacy import Personal, find, mask
from webcare.pseudonyms.own import is_own
from webcare.pseudonyms.refs import NOWHERE, REF
from webcare.pseudonyms.texts import ACCOUNT, accounts
from webcare.store.files import open_regular
from webcare.store.log import is_pseudonymised
from webcare.store.workspace import Workspace

OUR_LINK = re.compile(rf"(?:{re.escape(NOWHERE)})?[0-9a-f]{{10,64}}")
"""A link that leads nowhere, as the sample log has them."""
NO_TEXT = frozenset(
    "v type id conversation_id at channel surface direction trigger in_reply_to message_id to due name status".split()
)
"""Fields that hold an id, a moment or a word of the format."""
DEEPEST = 100
"""Levels of a record that are looked into."""
MOST_MISSED = 20
"""Texts of a line that are not found in it; then no more are sought."""
LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')


def is_shared(path: str, *, tracked: bool) -> bool:
    """May others see this log: is it in git, or does its name say that it is pseudonymised?"""
    return tracked or is_pseudonymised(path)


def scan_log(path: str, name: str, workspace: Workspace, *, shared: bool) -> Iterator[Exposed]:
    """The personal data in a log, line by line; of a line that broke off, in what is left of it.

    Raises ``CannotRun`` for an unreadable file. Memory is bounded by ``limits.LOG_LINE``.
    """
    number = 0
    with open_regular(path) as file:
        while data := file.readline(limits.LOG_LINE + 1):
            number += 1
            if len(data) > limits.LOG_LINE and not data.endswith(b"\n"):
                while (rest := file.readline(limits.LOG_LINE)) and not rest.endswith(b"\n"):
                    pass
            elif (record := record_of(data)) is not None:
                yield from exposed_in(record, data, name, number, workspace, shared=shared)
            elif data.strip():
                line = data.decode("utf-8", "replace").rstrip("\r\n")
                yield from exposed_in(*readable(line), name, number, workspace, shared=shared)


def exposed_in(
    record: dict[str, Any], line: bytes, name: str, number: int, workspace: Workspace, *, shared: bool
) -> list[Exposed]:
    """The personal data in a record, in the order of its line."""
    exposed = _LogLine(line, name, number, shared=shared).exposed(record, workspace)
    return sorted(exposed, key=lambda one: one.finding.column)


class _LogLine:
    """One line of a log, and how what is found in it is told."""

    def __init__(self, data: bytes, name: str, number: int, *, shared: bool) -> None:
        self.data = data
        self.name = name
        self.number = number
        self.shared = shared
        self._place = 0
        """Where in the line to look for the next text: texts come in the order of the line."""
        self._missed = 0

    @cached_property
    def text(self) -> str:
        """The line as it stands in the file."""
        return self.data.decode("utf-8")

    def exposed(self, record: dict[str, Any], workspace: Workspace) -> Iterator[Exposed]:
        """The personal data in it, and what should be a pseudonym where others may see it."""
        severity = Severity.ERROR if self.shared else Severity.ADVICE
        for text in _texts(record, 0):
            found = find(text, workspace.config.region)
            pieces: list[tuple[str, int, int]] = [
                (item.kind, item.start, item.end) for item in found if not is_own(text, item, workspace)
            ]
            pieces += [(kinds.ACCOUNT, *span) for span in accounts(text, workspace)]
            if pieces:
                yield from self._found(text, sorted(pieces, key=lambda piece: piece[1]), severity, _mask_of(found))
        self._place = 0
        for text in _references(record) if self.shared else ():
            yield from self._found(text, [(kinds.REFERENCE, 0, len(text))], Severity.WARNING, _starred)

    def _found(
        self, text: str, pieces: list[tuple[str, int, int]], severity: Severity, hidden: Callable[[str], str]
    ) -> Iterator[Exposed]:
        """What was found in a text of the record, in order, with its place in the line."""
        hint = kinds.IN_LOG if self.shared else kinds.UNTRACKED
        source = Source(self.name, text, hidden)
        columns = self._columns(text, sorted({edge for _, *span in pieces for edge in span}))
        for kind, start, end in pieces:
            level = min(severity, Severity.WARNING) if kind == kinds.ACCOUNT else severity  # perhaps a company's
            finding = kinds.made(source, kind, start, end, level, hint).finding
            placed = msgspec.structs.replace(
                finding,
                line=self.number,
                column=columns[start],
                end_line=self.number,
                end_column=columns[end],
                start=0,
                end=0,
                excerpt=None if kind == kinds.REFERENCE else finding.excerpt,
            )
            yield Exposed(kind, placed)

    def _columns(self, text: str, edges: list[int]) -> dict[int, int]:
        """Where these places of a text (in order) stand in the line, from 1: an escape there takes more characters."""
        if text == self.text:  # no record: all of it is text
            return {edge: edge + 1 for edge in edges}
        literals = LITERAL.finditer(self.text, self._place) if self._missed < MOST_MISSED else ()
        literal = next((found for found in literals if _says(found.group(), text)), None)
        if literal is None:  # a key that stands there twice: only its last value is read
            self._missed += 1
            return dict.fromkeys(edges, 1)
        self._place = literal.end()
        at, characters, columns = literal.start() + 1, 0, {}
        for edge in edges:
            at = _further(self.text, at, edge - characters)
            characters = edge
            columns[edge] = at + 1
        return columns


def _texts(value: Any, depth: int) -> Iterator[str]:
    """Every text in a record that a person may have written, and every id that holds an address."""
    if isinstance(value, str):
        yield value
    elif depth > DEEPEST:
        return
    elif isinstance(value, dict):
        for key, inner in value.items():
            if depth or (key not in NO_TEXT and key not in ("author", "source")):
                yield from _texts(inner, depth + 1)
            elif key in NO_TEXT and isinstance(inner, str) and "@" in inner:
                yield inner
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, depth + 1)


def _references(record: dict[str, Any]) -> Iterator[str]:
    """Who wrote it and where it came from, where those are no pseudonyms."""
    author, source = record.get("author"), record.get("source")
    if isinstance(author, dict) and author.get("type") in ("customer", "agent"):
        ref = author.get("ref")
        if isinstance(ref, str) and ref and not REF.fullmatch(ref):
            yield ref
    if isinstance(source, dict):
        url = source.get("url")
        if isinstance(url, str) and url and not OUR_LINK.fullmatch(url):
            yield url


def _mask_of(found: list[Personal]) -> Callable[[str], str]:
    """How a text in which this was found is shown: accounts are masked too, from their third letter on."""

    def masked(text: str) -> str:
        return ACCOUNT.sub(lambda hit: hit.group()[:3] + "*" * (len(hit.group()) - 3), mask(text, found))

    return masked


def _starred(text: str) -> str:
    """What should be a pseudonym, masked from its third character on."""
    return text[:2] + "*" * (len(text) - 2)


def _says(literal: str, text: str) -> bool:
    """Is this JSON string that text?"""
    if len(literal) - 2 < len(text):
        return False
    if "\\" not in literal:
        return literal[1:-1] == text
    try:
        return bool(json.loads(literal) == text)
    except ValueError:
        return False


def _further(raw: str, at: int, characters: int) -> int:
    """So many characters of a JSON string further on."""
    for _ in range(characters):
        if raw[at] != "\\":
            at += 1
        elif raw[at + 1] != "u":
            at += 2
        else:
            high = 0xD800 <= int(raw[at + 2 : at + 6], 16) < 0xDC00
            at += 12 if high and raw.startswith("\\u", at + 6) else 6
    return at
