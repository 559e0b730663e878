"""A log or any other text without the people in it, to share. The original is not touched."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from webcare import limits
from webcare.custody.lines import STATISTICS, fields_of, value_of, written
from webcare.custody.rewrite import Line, read_lines
from webcare.exposure.torn import ENDING
from webcare.privacy import mask
from webcare.pseudonyms import Pseudonymiser
from webcare.pseudonyms.refs import NOWHERE, REF, SIGNS
from webcare.pseudonyms.texts import without_people
from webcare.store.files import decode, open_regular, shown
from webcare.store.workspace import Workspace

LOGS = (".jsonl", ENDING)
TEXT = ("body", "comment", "reason", "campaign", "topic", "tags", "reach_bucket", "language", "template")
IDS = ("id", "conversation_id", "in_reply_to", "message_id", "to")
OTHERS = frozenset(("name", "status", "due", "score", "count", "author", "source", *TEXT, *IDS))
"""With ``STATISTICS``, the fields of the format; another one may hold anything, and goes."""
LEADS_SOMEWHERE = re.compile(r"[0-9]{8}|[@/ ]")
"""An id of another system: a long number, an address, a link."""
TOKEN = re.compile(r"[0-9a-f]{10}")
CHANGED, DROPPED, FIELDS = "changed", "dropped", "fields"


class Redactor:
    """Redacts line by line, and counts: lines changed, lines dropped because nobody can read them, fields dropped."""

    def __init__(self, maker: Pseudonymiser) -> None:
        self._maker = maker
        self.counts: Counter[str] = Counter()

    def log(self, path: str) -> Iterator[bytes]:
        """The lines of a log. Raises ``CannotRun`` for an unreadable file; memory is bounded."""
        with open_regular(path, shown(path)) as file:
            for line in read_lines(file):
                if line.data.strip():
                    yield self._record(line)

    def text(self, path: str) -> Iterator[bytes]:
        """A text: whole when it is short, else line by line. Raises ``CannotRun`` when it is no UTF-8."""
        yield from texts(path, self._text)

    def _text(self, text: str) -> str:
        changed = self._maker.text(text)
        self.counts[CHANGED] += changed != text
        return changed

    def _record(self, line: Line) -> bytes:
        fields = fields_of(line.data) if line.whole else None
        if fields is None:
            self.counts[DROPPED] += 1
            return b""
        try:
            made = self._fields(fields)
        except RecursionError:  # nested so deeply that nobody can look into it
            self.counts[DROPPED] += 1
            return b""
        same = len(made) == len(fields) and all(made[name] is fields[name] for name in made)
        self.counts[CHANGED] += not same
        return line.data if same else written(made, line.data)

    def _fields(self, fields: dict[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for name, raw in fields.items():
            if name not in STATISTICS and name not in OTHERS:
                self.counts[FIELDS] += 1
                continue
            value = value_of(raw)
            now = self._value(name, value)
            made[name] = raw if now == value else now
        return made

    def _value(self, name: str, value: Any) -> Any:
        if name == "author" and isinstance(value, dict):
            return self._author(value)
        if name == "source" and isinstance(value, dict):
            return self._source(value)
        if name in IDS and isinstance(value, str):
            foreign = not REF.fullmatch(value) and not TOKEN.fullmatch(value) and LEADS_SOMEWHERE.search(value)
            return self._maker.token("id", value) if foreign else value
        return self._texts(value) if name in TEXT else value

    def _texts(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._maker.text(value)
        if isinstance(value, dict):
            return {self._texts(key): self._texts(inner) for key, inner in value.items()}
        return [self._texts(inner) for inner in value] if isinstance(value, list) else value

    def _author(self, author: dict[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {key: author[key] for key in ("type", "ref") if key in author}
        kind, ref = made.get("type"), made.get("ref")
        if isinstance(ref, str) and kind in SIGNS:
            made["ref"] = self._maker.person(kind, ref)
        elif "ref" in made and not (isinstance(ref, str) and REF.fullmatch(ref)):
            del made["ref"]
        return made

    def _source(self, source: dict[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {key: source[key] for key in ("system", "id", "url") if key in source}
        identity, url = made.get("id"), made.get("url")
        if isinstance(identity, str) and not TOKEN.fullmatch(identity):
            made["id"] = self._maker.token("source", identity)
        if isinstance(url, str) and not (url.startswith(NOWHERE) and TOKEN.fullmatch(url.removeprefix(NOWHERE))):
            made["url"] = NOWHERE + self._maker.token("url", url)
        return made


def starred(text: str, workspace: Workspace) -> str:
    """A text with stars for personal data and accounts, and ``[naam]`` for who is greeted or signed: without a key."""
    return without_people(mask(text), workspace, lambda account: "*" * len(account))


def texts(path: str, change: Callable[[str], str]) -> Iterator[bytes]:
    """A text with ``change`` applied: to the whole where it is short, else to each line."""
    with open_regular(path, shown(path)) as file:
        first = file.read(limits.DRAFT + 1)
        if len(first) <= limits.DRAFT:
            yield change(decode(first, shown(path))).encode()
            return
        file.seek(0)
        for line in read_lines(file):
            yield change(decode(line.data, f"{shown(path)}:{line.number}")).encode()
