"""What a reviewer has to decide about a change, and whether it allows more than before."""

import posixpath
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from webcare.diff.change import Change, Op
from webcare.diff.shapes import TEXT
from webcare.model.values import parse_duration


class Decision(StrEnum):
    """What a change asks of who reviews it, in the order in which it deserves attention."""

    CALL_BACK = "call-back"
    """A phone number, an address, an account or a name: only who calls back knows whether it is right. Such a change
    stands under another decision too."""
    PROMISES = "promises"
    """What customers may count on: times, hours and channels."""
    CALLED = "called"
    """Who is called, and when."""
    READ = "read"
    """What customers get to read."""
    ALLOWED = "allowed"
    """What is allowed, or no longer looked at."""
    REST = "rest"


PARTS = {
    "channels": Decision.PROMISES,
    "hours": Decision.PROMISES,
    "targets": Decision.PROMISES,
    "contacts": Decision.CALLED,
    "escalation": Decision.CALLED,
    "tone": Decision.READ,
    "facts": Decision.READ,
    "answers": Decision.READ,
    "fragments": Decision.READ,
    "rules": Decision.ALLOWED,
    "privacy": Decision.ALLOWED,
    "team": Decision.REST,
    "topics": Decision.REST,
    "crisis": Decision.REST,
}
TABLES = {"channels", "topics", "answers"}
"""Parts whose paths begin with an id, which says nothing."""
KEYS: dict[tuple[str, str], Decision] = {
    ("settings", "lint"): Decision.ALLOWED,
    ("settings", "check"): Decision.ALLOWED,
    ("settings", "privacy"): Decision.ALLOWED,
    ("settings", "domains"): Decision.ALLOWED,
    ("settings", "timezone"): Decision.PROMISES,
    ("settings", "region"): Decision.PROMISES,
    ("channels", "owner"): Decision.CALLED,
    ("topics", "owner"): Decision.CALLED,
    ("topics", "path"): Decision.CALLED,
    ("topics", "priority"): Decision.PROMISES,
    ("topics", "closed"): Decision.ALLOWED,
    ("team", "members"): Decision.CALLED,
    ("team", "reviews"): Decision.ALLOWED,
    ("crisis", "decides"): Decision.CALLED,
    ("crisis", "publishes"): Decision.CALLED,
    ("crisis", "roles"): Decision.CALLED,
    ("crisis", "statements"): Decision.READ,
    ("crisis", "phases"): Decision.ALLOWED,
    ("crisis", "thresholds"): Decision.PROMISES,
    ("tone", "forbidden"): Decision.ALLOWED,
    ("answers", "ignore"): Decision.ALLOWED,
    ("answers", "questions"): Decision.REST,
    ("answers", "related"): Decision.REST,
    ("answers", "owner"): Decision.REST,
    ("answers", "review-by"): Decision.REST,
    ("privacy", "officer"): Decision.CALLED,
    ("privacy", "statement"): Decision.READ,
}
"""What goes before ``PARTS``: by the part and the key, wherever that stands in the path."""
LEVELS = {"advice": 1, "warning": 2, "error": 3}
CHECKS = {
    ("tone", "forbidden"),
    ("rules", ""),
    ("rules", "words"),
    ("rules", "phrases"),
    ("rules", "replace"),
    ("rules", "require"),
    ("rules", "limit"),
    ("team", "reviews"),
    ("privacy", "retention"),
    ("crisis", "pause"),
}
"""What forbids, checks or limits: without it more is possible."""
PERMITS = {
    ("settings", "ignore"),
    ("settings", "domains"),
    ("answers", "ignore"),
    ("privacy", "own-data"),
    ("crisis", "publishes"),
}
"""What permits: with it more is possible."""
OPENERS = {("privacy", "closed"), ("contacts", "public")}
"""Yes is more than no."""
GUARDS = {("topics", "closed"), ("crisis", "review"), ("rules", "inflect")}
"""No is more than yes."""
MAXIMA = {("tone", "most"), ("tone", "sentence-words"), ("rules", "most")}
PERIODS = {("privacy", "keep"), ("settings", "verify-contacts")}


def decision(change: Change) -> Decision:
    """What the change asks of a reviewer, besides calling back."""
    if change.op is Op.RENAMED and not (change.part == "answers" and len(change.path) > 1 and change.path[1] == TEXT):
        return Decision.REST
    keys = change.path[1:] if change.part in TABLES else change.path
    found = (KEYS[change.part, key] for key in keys if (change.part, key) in KEYS)
    return next(found, PARTS.get(change.part, Decision.REST))


def loosens(change: Change) -> bool:
    """Does it surely allow, or leave unchecked, more than before?

    Where that depends on more than the change itself, such as on what a rule does by default, the answer is no.
    """
    part, path = change.part, change.path
    if change.op is Op.REMOVED:
        whole = not change.path and isinstance(change.before, Mapping)
        return (
            (whole and any((part, key) in CHECKS for key in change.before))
            or _is_item(change, CHECKS)
            or (change.part, change.path[-1:]) == ("tone", ("readability",))
        )
    if change.op is Op.ADDED:
        return _is_item(change, PERMITS) or _permits(change.after, part)
    return change.op is Op.CHANGED and bool(path) and _more(change, (part, path[-1]))


def _is_item(change: Change, keys: set[tuple[str, str]]) -> bool:
    """Is it a whole item under one of these keys (of a list, or the value itself), and not something inside one?"""
    if len(change.path) == 1 and (change.part, "") in keys:
        return True
    return any((change.part, key) in keys for key in change.path[-2:])


def _permits(added: Any, part: str) -> bool:
    """Does something that was added hold a permission?"""
    if isinstance(added, Mapping):
        return any(((part, key) in OPENERS and value is True) or _permits(value, part) for key, value in added.items())
    return isinstance(added, list) and any(_permits(item, part) for item in added)


def _more(change: Change, key: tuple[str, str]) -> bool:
    before, after = change.before, change.after
    if key in OPENERS:
        return (before, after) == (False, True)
    if key in GUARDS:
        return (before, after) == (True, False)
    if key in MAXIMA:
        return isinstance(before, int) and isinstance(after, int) and after > before
    if key in PERIODS:
        return parse_duration(str(after)) > parse_duration(str(before))
    if key == ("tone", "readability"):
        return isinstance(before, int) and isinstance(after, int) and after < before
    if key[1] in ("severity", "level"):
        return LEVELS.get(str(after), 3) < LEVELS.get(str(before), 0)
    if key == ("settings", "fail-on"):
        return LEVELS.get(str(after), 0) > LEVELS.get(str(before), 3)
    return _scope(change, key)


def _scope(change: Change, key: tuple[str, str]) -> bool:
    """A check that holds in fewer places, or an exemption in more, where a list is given as a whole; empty is all."""
    before, after = change.before, change.after
    if not isinstance(before, Sequence) or not isinstance(after, Sequence):
        return False
    if (key[0] == "rules" or "reviews" in change.path) and key[1] in ("channels", "topics"):
        return _wider(before, after)
    if "ignore" in change.path:
        return (key[1] == "channel" and _wider(after, before)) or (key[1] == "folder" and _holds_more(after, before))
    return key == ("tone", "allowed") and _wider(after, before)


def _wider(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Does the first list hold for all that the second holds for, and for more?"""
    return bool(other) and (not one or set(map(str, one)) > set(map(str, other)))


def _holds_more(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Do the folders of the first list hold those of the second, and more? None at all is everywhere."""
    if not one or not other:
        return bool(other)
    wide, narrow = (sorted({_steps(str(folder)) for folder in folders}) for folders in (one, other))
    return _all_within(narrow, wide) and not _all_within(wide, narrow)


def _all_within(inner: Sequence[tuple[str, ...]], outer: Sequence[tuple[str, ...]]) -> bool:
    return all(any(folder[: len(above)] == above for above in outer) for folder in inner)


def _steps(folder: str) -> tuple[str, ...]:
    """``answers/kort/`` is answers, kort; the client folder itself is no step at all."""
    return tuple(step for step in posixpath.normpath(folder).split("/") if step not in ("", "."))
