"""Which entries got another id, and what merely goes along with that."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

import msgspec

from webcare.diff.change import Change, Op
from webcare.diff.pairing import pair_entries
from webcare.diff.shapes import Record, Table, shape_of
from webcare.diff.tree import Tree

REFERS: dict[str, tuple[str, ...]] = {
    "hours": ("hours",),
    "cover": ("hours",),
    "owner": ("contacts",),
    "backup": ("contacts",),
    "holders": ("contacts",),
    "last-contact": ("contacts",),
    "person": ("contacts",),
    "by": ("contacts",),
    "members": ("contacts",),
    "contact": ("contacts",),
    "decides": ("contacts",),
    "publishes": ("contacts",),
    "officer": ("contacts",),
    "targets": ("contacts", "rosters"),
    "channels": ("channels",),
    "channel": ("channels",),
    "closed-alternative": ("channels",),
    "topics": ("topics",),
    "topic": ("topics",),
    "path": ("paths",),
    "related": ("answers",),
    "holding": ("answers",),
}
"""The keys whose texts are ids, and of what. The targets of a level are contacts or rosters."""
KEYS: dict[str, tuple[str, ...]] = {"text": ("channels",), "members": ("contacts",)}
"""The tables and lists whose items are known by ids, and of what."""
NAMED_IN_TEXT = {
    "facts": re.compile(r"\bfacts\.([a-z][a-z0-9_]*)"),
    "fragments": re.compile(r"""\binclude\s{1,9}["']([^"'\n]{1,200})["']"""),
}
"""How a text names a fact or a fragment."""

Names = Mapping[str, Mapping[str, tuple[str, str]]]
"""Of each kind of ids, by the old one: the new one, and the rename as ``part/path``."""
Renames = dict[str, dict[str, str]]
"""Of each kind of ids, the new one by the old one."""


def renames_of(before: Mapping[str, Tree], after: Mapping[str, Tree]) -> Renames:
    """The entries that got another id."""
    found: Renames = {}
    for part in before:
        shape = shape_of(part)
        if isinstance(shape, Table) and shape.of:
            found[shape.of] = _renamed(before[part], after[part], shape)
        for key, field in shape.fields.items() if isinstance(shape, Record) else ():
            inner = field.shape
            if isinstance(inner, Table) and inner.of and key in before[part].parts and key in after[part].parts:
                found[inner.of] = _renamed(before[part].parts[key], after[part].parts[key], inner)
    return found


def _renamed(before: Tree, after: Tree, shape: Table) -> dict[str, str]:
    if before is after:
        return {}
    gone, come = leftovers(before, after)
    return dict(pair_entries(gone, come, shape.item, {}))


def leftovers(before: Tree, after: Tree) -> tuple[dict[str, object], dict[str, object]]:
    """What is in one table only, as plain values; what was not read is not gone."""
    gone = {name: tree.value for name, tree in before.parts.items() if name not in after.parts and not tree.unread}
    come = {name: tree.value for name, tree in after.parts.items() if name not in before.parts and not tree.unread}
    return gone, come


def known_by(renames: Renames, key: str) -> dict[str, str]:
    """The ids that are others now, for what stands under ``key``."""
    found: dict[str, str] = {}
    for of in REFERS.get(key, ()):
        found = renames.get(of, {}) | found
    return found


def followers(changes: Iterable[Change]) -> list[Change]:
    """The changes, with those marked that only follow a rename among them."""
    several = list(changes)
    names: dict[str, dict[str, tuple[str, str]]] = {}
    for change in several:
        if change.op is Op.RENAMED and (of := _of(change)):
            names.setdefault(of, {})[change.before] = change.after, "/".join((change.part, *change.path))
    if not names:
        return several
    return [_marked(change, names) for change in several]


def _of(change: Change) -> str | None:
    """What a renamed id is an id of."""
    if len(change.path) == 1 and isinstance(shape_of(change.part), Table):
        return change.part
    return change.path[0] if change.part == "escalation" and len(change.path) == 2 else None


def _marked(change: Change, names: Names) -> Change:
    told = next((follows for follows in _follows(change, names) if follows), None)
    return change if told is None else msgspec.structs.replace(change, follows=told)


def _follows(change: Change, names: Names) -> Iterator[str | None]:
    before, after = change.before, change.after
    ids: list[str] = []
    if change.op is Op.RENAMED and len(change.path) > 1:
        ids += KEYS.get(change.path[-2], ())
    elif change.op is Op.CHANGED and isinstance(before, str) and isinstance(after, str):
        yield _in_text(before, after, names)
        ids += (of for key in change.path[:-3:-1] for of in REFERS.get(key, ()))
    for of in ids:
        new, follows = names.get(of, {}).get(before, (None, None))
        yield follows if new == after else None


def _in_text(before: str, after: str, names: Names) -> str | None:
    """The first rename of those that make the one text the other, if nothing else does."""
    followed: list[str] = []
    for of, named in NAMED_IN_TEXT.items():
        news = names.get(of, {})
        followed += (news[found[1]][1] for found in named.finditer(before) if found[1] in news)
        before = named.sub(partial(_renamed_in, news), before) if news else before
    return followed[0] if followed and before == after else None


def _renamed_in(news: Mapping[str, tuple[str, str]], found: re.Match[str]) -> str:
    new = news.get(found[1], (found[1], ""))[0]
    return found[0][: found.start(1) - found.start()] + new + found[0][found.end(1) - found.start() :]
