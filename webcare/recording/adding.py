"""Records into a log: checked as a reader will check them, once each, all of them or none."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

import msgspec

from webcare import limits
from webcare.language.names import is_name
from webcare.model.errors import CannotRun
from webcare.model.finding import Finding
from webcare.model.text import Text
from webcare.privacy import find, mask
from webcare.store.append import Appended as Added
from webcare.store.append import append_new, line_of
from webcare.store.line import Reader
from webcare.store.log import is_pseudonymised

__all__ = ["Added", "add", "problems_of"]

PSEUDONYM = re.compile(r"[a-z]_[0-9a-f]{8,64}")


def add(
    path: str, records: Sequence[dict[str, Any]], others: Iterable[str], filled: Mapping[str, Collection[str]]
) -> Added:
    """Append the records that are new to a log.

    ``others`` are the client's logs, which may hold them already; ``filled`` are the fields of each record, by its id,
    that its writer did not give. Raises ``CannotRun`` when an id stands for something else, when a reference would tell
    who somebody is, or when the log cannot be written.
    """
    for record in records:
        _refuse_person(record, shared=is_pseudonymised(path))
    return append_new(path, records, others=others, filled=filled)


def problems_of(
    record: dict[str, Any], name: str, number: int, *, zone: tzinfo | None = None, now: datetime | None = None
) -> list[Finding]:
    """What a reader of the log would have against this record."""
    try:
        line = line_of(record)
    except UnicodeEncodeError:
        raise CannotRun(
            Text("dit is geen geldige UTF-8", "this is not valid UTF-8"),
            hint=Text("sla het op als UTF-8", "save it as UTF-8"),
            place=name,
        ) from None
    if len(line) > limits.LOG_LINE:
        raise limits.LOG_LINE.refusal(name)
    found = Reader(name, zone, now).read(line, number)
    return found if isinstance(found, list) else []


def with_offsets(record: dict[str, Any], zone: tzinfo | None) -> dict[str, Any]:
    """The record with the offset of ``zone`` where a moment has none; it must have no problems."""
    read = Reader("", zone).read(line_of(record), 1)
    known = msgspec.to_builtins(read)
    return {**record, **{key: known[key] for key in ("at", "due") if key in record and key in known}}


def _refuse_person(record: dict[str, Any], *, shared: bool) -> None:
    """Raise ``CannotRun`` for a reference to a person by name, account or address."""
    author = record.get("author")
    ref = author.get("ref") if isinstance(author, dict) else None
    if isinstance(ref, str) and (_tells(ref) or is_name(ref) or (shared and not PSEUDONYM.fullmatch(ref))):
        raise _told(ref, "author.ref")
    to = record.get("to")
    if record.get("name") == "assigned" and isinstance(to, str) and _tells(to):
        raise _told(to, "to")


def _tells(ref: str) -> bool:
    return "@" in ref or any(character.isspace() for character in ref) or bool(find(ref))


def _told(ref: str, key: str) -> CannotRun:
    shown = mask(ref)
    if shown == ref:
        shown = ref[:2] + "*" * len(ref[2:20])
    return CannotRun(
        Text(f"{key}: '{shown}' lijkt op een naam of account", f"{key}: '{shown}' looks like a name or an account"),
        hint=Text("gebruik een pseudoniem, zoals k_66285e482c44a277", "use a pseudonym, such as k_66285e482c44a277"),
    )
