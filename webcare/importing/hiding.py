"""What would tell who somebody is: taken out of a record before anything else sees it."""

import re
from functools import lru_cache
from typing import Any

from webcare import limits
from webcare.exposure.logs import OUR_LINK
from webcare.importing.foreign import Foreign
from webcare.importing.plain import LONE, plain
from webcare.pseudonyms import Pseudonymiser
from webcare.pseudonyms.refs import NOWHERE
from webcare.pseudonyms.refs import plain as plain_name

IDS = ("id", "conversation_id", "in_reply_to", "message_id")
ELSEWHERE = frozenset(("merged_into", "moved_closed"))
"""Events whose ``to`` is a conversation."""
WORDS = frozenset(
    "v type id conversation_id at in_reply_to message_id direction surface trigger channel language intent reply_kind "
    "delivery template name status due author source to".split()
)
"""Fields that hold no text of a person, or are dealt with one by one."""
BOT = re.compile(r"b_[0-9a-f]{8,64}")
"""A pseudonym of a bot, as logs of ours may have one."""
SHORT = 80
"""Characters of a text that may well come back, such as a tag."""
MOST_CONVERSATIONS, MOST_NAMES = 10_000, 50
"""Conversations whose people are remembered, the last ones, and how many people of each."""


class Hider:
    """Hides who and what stands in the records of one system.

    ``shared`` says that others may see the log: then no id in it leads anywhere. ``keeps_ids`` says that ids are ours.
    """

    def __init__(self, people: Pseudonymiser, system: str, *, shared: bool, keeps_ids: bool) -> None:
        self._people, self._system, self._shared, self._keeps_ids = people, system, shared, keeps_ids
        self._around: dict[Any, frozenset[str]] = {}
        self._short = lru_cache(maxsize=5_000)(people.text)

    def names_around(self, foreign: Foreign) -> frozenset[str]:
        """What the people of a conversation are called, as far as it has told: a reply names whoever asked."""
        conversation = foreign.record.get("conversation_id")
        names = self._around.pop(conversation, frozenset())
        if len(names) < MOST_NAMES:
            names |= frozenset(foreign.names)
        if names:
            self._around[conversation] = names
            if len(self._around) > MOST_CONVERSATIONS:
                del self._around[next(iter(self._around))]
        return names

    def heads(self, record: dict[str, Any]) -> None:
        """Make ids ours, and writers and origins unknown."""
        author = record.get("author")
        ref = plain_name(str(author.get("ref") or "")) if isinstance(author, dict) else ""
        if not self._keeps_ids:
            record |= {key: self._name(str(record[key])) for key in IDS if key in record}
            source = record.get("source")
            source = source if isinstance(source, dict) else {}
            record["source"] = {"system": self._system, **{key: one for key, one in source.items() if one}}
            if record.get("name") in ELSEWHERE and "to" in record:
                record["to"] = self._name(str(record["to"]))
        if isinstance(source := record.get("source"), dict):
            record["source"] = {
                key: self._token(one, key) if isinstance(one, str) and self._leads(key, one, ref) else one
                for key, one in source.items()
            }
        self._writer(record)

    def texts(self, record: dict[str, Any], names: frozenset[str], *, html: bool) -> None:
        """Pseudonymise every text in it."""
        for key, value in record.items():
            if key == "body" and isinstance(value, str):
                record[key] = self._text(plain(value, html=html), names)
            elif key not in WORDS:
                record[key] = self._deep(value, names, 0)

    def _name(self, original: str) -> str:
        """The id of our own for one of theirs: two tokens, for one alone (40 bits) meets another in a million."""
        original = f"{self._system}\0{original}"
        return f"{self._people.token('id', original)}-{self._people.token('id again', original)}"

    def _leads(self, key: str, original: str, ref: str) -> bool:
        """Must this be hidden: because others may see it, or because a link has the account of the writer in it?"""
        if self._shared or key != "url":
            return self._shared and key in ("id", "url")
        return bool(ref and ref in original.casefold()) or self._people.text(original) != original

    def _token(self, original: str, key: str) -> str:
        if OUR_LINK.fullmatch(original) and not original.isdecimal():
            return original
        return f"{NOWHERE if key == 'url' else ''}{self._people.token('source', original)}"

    def _writer(self, record: dict[str, Any]) -> None:
        author = record.get("author")
        if isinstance(author, dict):
            ref, kind = author.get("ref"), author.get("type")
            record["author"] = {key: value for key, value in author.items() if value is not None and value != ""}
            if isinstance(ref, str) and ref:
                if kind != "bot" or not BOT.fullmatch(ref):
                    ref = self._people.person("customer" if kind == "customer" else "agent", ref)
                record["author"]["ref"] = ref
        if record.get("name") == "assigned" and isinstance(record.get("to"), str):
            record["to"] = self._people.person("agent", record["to"])

    def _deep(self, value: Any, names: frozenset[str], depth: int) -> Any:
        """A value with every text in it pseudonymised. Raises ``RecursionError`` for one that lies too deep."""
        if depth > limits.RECORD_DEPTH:
            raise RecursionError
        if isinstance(value, str):
            return self._text(whole(value), names)
        if isinstance(value, dict):
            return {whole(key): self._deep(one, names, depth + 1) for key, one in value.items()}
        return [self._deep(one, names, depth + 1) for one in value] if isinstance(value, list) else value

    def _text(self, text: str, names: frozenset[str]) -> str:
        if not text.strip():
            return text
        return self._short(text, names) if len(text) <= SHORT else self._people.text(text, names)


def whole(value: Any) -> Any:
    """A value in which U+FFFD stands for each half of a surrogate pair, which UTF-8 cannot hold."""
    if isinstance(value, str):
        return LONE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {whole(key): whole(inner) for key, inner in value.items()}
    return [whole(inner) for inner in value] if isinstance(value, list) else value
