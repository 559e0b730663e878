"""A channel has one name: where an entry or an answer names one by an alias, what is read has its id.

This happens once, when the handbook, an answer or the log is read, so that nothing after it has to know of aliases. The
words of a file stay as they are: ``diff`` tells of those, and ``check`` shows their places.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

NAMING = frozenset(("channels", "targets", "escalation", "rules", "privacy", "crisis", "goals", "team"))
"""The kinds of entries that name channels; a test holds this against what ``check`` knows of them."""
FIELDS = frozenset(("channels", "closed_alternative"))
"""The fields whose values are names of channels, wherever they stand."""


def with_ids(value: Any, ids: Mapping[str, str]) -> Any:
    """An entry with each channel in it by its id; ``ids`` has the id behind each alias."""
    if isinstance(value, dict):
        return {key: with_ids(one, ids) for key, one in value.items()}
    if isinstance(value, list):
        return [with_ids(one, ids) for one in value]
    if not isinstance(value, msgspec.Struct):
        return value
    changes: dict[str, Any] = {}
    for name in value.__struct_fields__:
        before = getattr(value, name)
        after = _named(before, ids) if name in FIELDS else with_ids(before, ids)
        if after != before:
            changes[name] = after
    return msgspec.structs.replace(value, **changes) if changes else value


def id_of(name: str | None, ids: Mapping[str, str]) -> str | None:
    """The id of a channel; another name stays what it is."""
    return None if name is None else ids.get(name, name)


def _named(value: Any, ids: Mapping[str, str]) -> Any:
    """Each channel once, in order: two names of one are one."""
    if isinstance(value, list):
        return list(dict.fromkeys(ids.get(one, one) for one in value))
    return id_of(value, ids)
