"""What becomes of each line of a log when a person is erased."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec

from webcare import limits
from webcare.custody.known import Known
from webcare.custody.lines import Head, bare, fields_of, head_of, value_of, written
from webcare.custody.person import Person
from webcare.custody.rewrite import Line
from webcare.custody.torn import concerns
from webcare.pseudonyms.texts import customers_in
from webcare.store.workspace import Workspace

GONE = "gewist"
OWN, REPLIES, NOTES, MENTIONS, TORN = "own", "replies", "notes", "mentions", "torn"


class Eraser:
    """Takes a person out of the lines of one log, and counts what it did.

    ``mark`` stands where the pseudonym stood in an id, so that what belonged together still does. With ``own`` False
    the person's own records stay, by which the rest can be found again after a crash.
    """

    def __init__(self, person: Person, known: Known, workspace: Workspace, mark: str, *, own: bool = True) -> None:
        self.person = person
        self.known = known
        self.workspace = workspace
        self.mark = mark
        self.own = own
        self.counts: Counter[str] = Counter()
        self.left: list[int] = []
        """Lines that name the person and are no records: they stay as they are, for somebody to look at."""
        names = "|".join(map(re.escape, sorted(known.names)))
        self._named = re.compile(rf"(?<!\w)(?:{names})(?!\w)") if names else None

    def change(self, line: Line) -> bytes:
        """What stands there from now on."""
        head = head_of(line.data) if line.whole else None
        if head is None:
            if line.whole and not line.data.endswith(b"\n"):  # nobody writes it any more: the lock is ours
                return self.change_torn(line)
            if self.person.named_in(line.data):
                self.left.append(line.number)
            return line.data
        try:
            if self.person.wrote(head.ref):
                return self._own(line) if self.own else line.data
            data = self._said(line.data, head) if hash(head.conversation_id) in self.known.conversations else line.data
            return self._unnamed(data) if self.person.may_be_in(data) else data
        except RecursionError:  # nested so deeply that nobody can look into it
            self.left.append(line.number)
            return line.data

    def change_torn(self, line: Line) -> bytes:
        """What stands from now on for a torn line: nothing, when it concerns the person."""
        if not concerns(line.data, self.person, self.known):
            return line.data
        self.counts[TORN] += 1
        return b""

    def _own(self, line: Line) -> bytes:
        fields = fields_of(line.data)
        if fields is None:
            self.left.append(line.number)
            return line.data
        self.counts[OWN] += 1
        data = written(bare(fields), line.data)
        return self._scrubbed(data) if self.person.may_be_in(data) else data

    def _said(self, data: bytes, head: Head) -> bytes:
        """A reply, a note or a rating in a conversation of the person."""
        alone = hash(head.conversation_id) not in self.known.shared
        if head.type == "message" and head.direction == "out":
            return self._without(data, "body", REPLIES, self._names)
        if head.type == "note":
            return self._without(data, "body", NOTES, (lambda _: True) if alone else self._names, left="")
        if head.type == "rating":
            return self._without(data, "comment", NOTES, (lambda _: True) if alone else self._names)
        return data

    def _without(
        self, data: bytes, field: str, counted: str, wanted: Callable[[str], bool], left: str | None = None
    ) -> bytes:
        """A record without a text, where that text is about the person."""
        fields: dict[str, Any] | None = fields_of(data)
        text = value_of(fields.get(field)) if fields else None
        if not fields or not isinstance(text, str) or not text or not wanted(text):
            return data
        self.counts[counted] += 1
        made = {name: raw for name, raw in fields.items() if name != field or left is not None}
        if left is not None:
            made[field] = left
        return written(made, data)

    def _names(self, text: str) -> bool:
        """Does a reply, or a note, name the person?"""
        if self.person.pattern.search(text) or (self._named is not None and self._named.search(text)):
            return True
        return bool(customers_in(text[: limits.MESSAGE], self.workspace))

    def _unnamed(self, data: bytes) -> bytes:
        """Somebody else's record without the person's pseudonym and account in it."""
        scrubbed = self._scrubbed(data)
        self.counts[MENTIONS] += scrubbed != data
        return scrubbed

    def _scrubbed(self, data: bytes) -> bytes:
        """A record in which ``mark`` stands for the person, in every text and key; other fields keep their bytes."""
        fields = fields_of(data)
        if fields is None:
            return data
        made: dict[str, Any] = {}
        for name, raw in fields.items():
            value: Any = raw
            if self.person.may_be_in(bytes(raw)):
                now = value_of(raw)
                masked = self._masked(now)
                value = raw if masked == now else masked
            made[self._masked(name)] = value
        unchanged = all(one is other for one, other in zip(made.values(), fields.values(), strict=False))
        return data if unchanged and list(made) == list(fields) else written(made, data)

    def _masked(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.person.pattern.sub(self.mark, value)
        if isinstance(value, dict):
            return {self._masked(key): self._masked(inner) for key, inner in value.items()}
        return [self._masked(inner) for inner in value] if isinstance(value, list) else value


def erasure(identity: str, at: str, count: int, reason: str | None) -> bytes:
    """The record of an erasure, as a line: when, how much and why, not whose."""
    record: dict[str, Any] = {
        "v": 1, "type": "erasure", "id": identity, "conversation_id": identity, "at": at, "count": count,
    }  # fmt: skip
    return msgspec.json.encode(record | ({"reason": reason} if reason else {})) + b"\n"
