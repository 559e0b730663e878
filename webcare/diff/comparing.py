"""Two trees in, the changes between them out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from webcare.diff.alike import canonical
from webcare.diff.change import Change, Op, Place
from webcare.diff.labels import labels
from webcare.diff.order import moved
from webcare.diff.pairing import pair_entries, pair_items
from webcare.diff.renames import Renames, known_by, leftovers
from webcare.diff.shapes import Leaf, Listing, Record, Shape, Table
from webcare.diff.tree import Spot, Tree


class At(NamedTuple):
    """Where the comparison is: the part, and the way from there in either version."""

    part: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def to(self, before: str, after: str | None = None) -> "At":
        """One step further."""
        return At(self.part, (*self.before, before), (*self.after, before if after is None else after))


class Comparison:
    """Compares the trees of two versions of a part; ``renames`` are those of the whole client."""

    def __init__(self, renames: Renames) -> None:
        self.renames = renames

    def changes(self, shape: Shape, before: Tree, after: Tree, at: At) -> Iterator[Change]:
        """The changes between two trees of one shape. What either side could not read is passed over."""
        if before is after or before.unread or after.unread:
            return
        if before.value is None or after.value is None or isinstance(shape, Leaf):
            if repr(before.value) != repr(after.value):  # True is not 1
                yield from self.whole(before, after, at)
        elif isinstance(shape, Record):
            for key, tree in after.parts.items():
                if key in shape.fields:
                    yield from self.changes(shape.fields[key].shape, before.parts[key], tree, at.to(key))
        elif isinstance(shape, Table):
            yield from self.table(shape, before, after, at)
        else:
            yield from self.listing(shape, before, after, at)

    def whole(self, before: Tree, after: Tree, at: At) -> Iterator[Change]:
        """A value that is another, or came or went altogether."""
        if before.value is None:
            yield change(Op.ADDED, at, after=after.value, after_at=after.key_at)
        elif after.value is None:
            yield change(Op.REMOVED, at, before=before.value, before_at=before.key_at)
        else:
            yield change(Op.CHANGED, at, before.value, after.value, before.at, after.at)

    def table(self, shape: Table, before: Tree, after: Tree, at: At) -> Iterator[Change]:
        """The client's own keys: in the order of the new file, and then what went."""
        gone, come = leftovers(before, after)
        renamed = self.renames.get(shape.of or "", {})
        olds = {new: old for old, new in pair_entries(gone, come, shape.item, renamed)} if shape.ids else {}
        for name, tree in after.parts.items():
            old = olds.get(name, name)
            if name in olds:
                ours = before.parts[old]
                yield change(Op.RENAMED, at.to(old, name), old, name, ours.key_at, tree.key_at)
            if old in before.parts:
                yield from self.changes(shape.item, before.parts[old], tree, at.to(old, name))
            elif not before.holes and not tree.unread:
                yield change(Op.ADDED, at.to(name), after=tree.value, after_at=tree.key_at)
        stayed = set(olds.values())
        for name in gone:
            if name not in stayed and not after.holes:
                ours = before.parts[name]
                yield change(Op.REMOVED, at.to(name), before=ours.value, before_at=ours.key_at)

    def listing(self, shape: Listing, before: Tree, after: Tree, at: At) -> Iterator[Change]:
        """The items: in the order of the new file, and then what went."""
        if repr(before.value) == repr(after.value):
            return
        rule = shape.rule
        renamed = known_by(self.renames, rule.id or (at.after or (at.part,))[-1])
        pairs = pair_items(before.value, after.value, shape, renamed)
        olds, news = labels(before.value, rule), labels(after.value, rule)
        there = {j: i for i, j in pairs}
        went = _moved(pairs, shape, before, after) if rule.ordered else set()
        for j, tree in enumerate(after.items):
            if j not in there:
                if not before.holes:
                    place = j if rule.ordered else None
                    yield change(Op.ADDED, at.to(news[j]), after=tree.value, after_at=tree.key_at, index=place)
                continue
            i, here = there[j], at.to(olds[there[j]], news[j])
            ours = before.items[i]
            if i in went:
                yield change(Op.MOVED, here, i, j, ours.key_at, tree.key_at)
            yield from self.item(shape, ours, tree, here)
        stayed = set(there.values())
        for i, ours in enumerate(before.items):
            if i not in stayed and not after.holes:
                place = i if rule.ordered else None
                yield change(Op.REMOVED, at.to(olds[i]), before=ours.value, before_at=ours.key_at, index=place)

    def item(self, shape: Listing, before: Tree, after: Tree, at: At) -> Iterator[Change]:
        """What changed in one item; its id is not a value of it but what it is called."""
        key, inner = shape.rule.id, shape.item
        if key is None or not isinstance(inner, Record):
            yield from self.changes(inner, before, after, at)
            return
        old, new = before.parts[key], after.parts[key]
        if old.value != new.value:
            yield change(Op.RENAMED, at, old.value, new.value, old.at, new.at)
        rest = Record({name: field for name, field in inner.fields.items() if name != key})
        yield from self.changes(rest, before, after, at)


def change(
    op: Op,
    at: At,
    before: Any = None,
    after: Any = None,
    before_at: Spot | None = None,
    after_at: Spot | None = None,
    index: int | None = None,
) -> Change:
    """A change at a place of the comparison."""
    was = at.before if at.before != at.after else None
    return Change(
        part=at.part,
        path=at.after,
        op=op,
        before=before,
        after=after,
        before_at=_place(before_at),
        after_at=_place(after_at),
        was=was,
        index=index,
    )


def _place(spot: Spot | None) -> Place | None:
    return None if spot is None else spot.place()


def _moved(pairs: Sequence[tuple[int, int]], shape: Listing, before: Tree, after: Tree) -> set[int]:
    """The indexes before of the items that were moved.

    Where it could be either of two, their words decide: those are the same on the way back.
    """
    if all(one[1] < other[1] for one, other in pairwise(pairs)):
        return set()
    olds, news = labels(before.value, shape.rule), labels(after.value, shape.rule)
    names = []
    for i, j in pairs:
        sides = (olds[i], canonical(before.value[i], shape.item)), (news[j], canonical(after.value[j], shape.item))
        names.append(repr(sorted(sides)))
    return {pairs[number][0] for number in moved(pairs, names)}
