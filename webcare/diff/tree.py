"""Values with their places: what is compared."""

from typing import Any, NamedTuple

from webcare.diff.change import Place
from webcare.diff.plain import plain_of
from webcare.diff.shapes import Field, Leaf, Listing, Record, Shape, Table, whole
from webcare.model.finding import Source
from webcare.store.build import WRONG, Builder
from webcare.store.nodes import Mapping, Node, Scalar, Sequence


class Spot(NamedTuple):
    """An offset in a file; ``path`` is relative to the client folder."""

    path: str
    source: Source
    offset: int

    def place(self) -> Place:
        """With line and column."""
        return Place(self.path, *self.source.position(self.offset))


class Tree:
    """A plain value, where it stands and what it is made of.

    ``at`` is the value's place and ``key_at`` that of its key or of the item. ``parts`` holds what is in a record or a
    table, ``items`` what is in a list. ``unread``: something stands here that could not be read, so that nothing can
    be said of it; ``holes``: the same of some of what is in it, nobody knows which.
    """

    __slots__ = ("at", "holes", "items", "key_at", "parts", "unread", "value")

    def __init__(self, value: Any, at: Spot | None = None, key_at: Spot | None = None) -> None:
        self.value = value
        self.at = at
        self.key_at = key_at or at
        self.parts: dict[str, Tree] = {}
        self.items: list[Tree] = []
        self.unread = False
        self.holes = False


def unread() -> Tree:
    """What stands in for a value that could not be read."""
    tree = Tree(None)
    tree.unread = True
    return tree


def empty(shape: Shape, *, holes: bool = False) -> Tree:
    """A table or a list without anything, or no record at all."""
    tree = Tree({} if isinstance(shape, Table) else [] if isinstance(shape, Listing) else None)
    tree.holes = holes
    return tree


class Tracer(Builder):
    """Builds typed values as ever, and remembers which places of the tree were read."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self.read: set[int] = set()

    def build(self, node: Node, kind: Any) -> Any:
        """As ``Builder`` does."""
        value = super().build(node, kind)
        if value is not WRONG:
            self.read.add(id(node))
        return value


class Planter:
    """Makes trees of one file, out of the typed values and the nodes that these were read from."""

    def __init__(self, path: str, source: Source, read: set[int]) -> None:
        self.path = path
        self.source = source
        self.read = read

    def spot(self, offset: int) -> Spot:
        """A place in this file."""
        return Spot(self.path, self.source, offset)

    def tree(self, shape: Shape, value: Any, node: Node | None, key_at: Spot | None) -> Tree:
        """The tree of a typed value; without a node it is a default, which has the place of what it belongs to."""
        at = key_at if node is None else self.spot(node.start)
        if value is None or isinstance(shape, Leaf):
            return Tree(plain_of(value), at, key_at)
        if isinstance(shape, Record):
            return self.record(shape.fields, value, node, at, key_at)
        if isinstance(shape, Table):
            return self.table(shape, value, node, at, key_at)
        return self.listing(shape, value, node, at, key_at)

    def record(
        self, fields: dict[str, Field], value: Any, node: Node | None, at: Spot | None, key_at: Spot | None
    ) -> Tree:
        """Every key that the model knows; a default where the file has none."""
        tree = Tree(None, at, key_at)
        aliases = getattr(type(value), "ALIASES", {})
        written: dict[str, tuple[Scalar, Node]] = {}
        for word, inner in node.pairs if isinstance(node, Mapping) else ():
            name = aliases.get(word.text, word.text)
            if name not in written or id(written[name][1]) not in self.read:
                written[name] = (word, inner)
        for key in [*(key for key in written if key in fields), *(key for key in fields if key not in written)]:
            typed, shape = getattr(value, fields[key].name), fields[key].shape
            if key not in written:
                tree.parts[key] = self.tree(shape, typed, None, key_at or at)
            elif id(written[key][1]) not in self.read:
                tree.parts[key] = unread()
            else:
                tree.parts[key] = self.tree(shape, typed, written[key][1], self.spot(written[key][0].start))
        tree.value = record_value(tree.parts, fields)
        return tree

    def table(self, shape: Table, value: Any, node: Node | None, at: Spot | None, key_at: Spot | None) -> Tree:
        """The client's own keys, in the order of the file."""
        tree = Tree(None, at, key_at)
        for key, inner in node.pairs if isinstance(node, Mapping) else ():
            if id(inner) in self.read and key.text in value:
                tree.parts[key.text] = self.tree(shape.item, value[key.text], inner, self.spot(key.start))
            else:
                tree.parts[key.text] = unread()
        tree.value = table_value(tree.parts)
        return tree

    def listing(self, shape: Listing, value: Any, node: Node | None, at: Spot | None, key_at: Spot | None) -> Tree:
        """The items; of a set of texts each once. One text may stand for a list of one."""
        tree = Tree(None, at, key_at)
        values = [value] if isinstance(value, str) else value
        nodes: list[Any] = [None] * len(values)
        if isinstance(node, Sequence):
            nodes = [item for item in node.items if id(item) in self.read]
            tree.holes = len(nodes) < len(node.items)
            if len(nodes) != len(values):  # read as one of several types: which item is which is not known
                nodes = node.items if len(node.items) == len(values) else [node] * len(values)
                tree.holes = len(node.items) != len(values)
        elif isinstance(node, Scalar) and values:
            nodes = [node]
        for one, inner in zip(values, nodes, strict=True):
            spot = at if inner is None else self.spot(inner.start)
            parts = _texts(one) if isinstance(shape.item, Leaf) else [one]
            tree.items += (self.tree(shape.item, part, inner, spot) for part in parts)
        if isinstance(shape.item, Leaf) and not shape.rule.ordered:
            tree.items = list({item.value: item for item in reversed(tree.items)}.values())[::-1]
        tree.value = [item.value for item in tree.items]
        return tree


def _texts(value: Any) -> list[Any]:
    """An item that is a text; YAML takes ``familie/fout: reden`` for a pair."""
    return [f"{key} — {text}" for key, text in value.items()] if isinstance(value, dict) else [value]


def record_value(parts: dict[str, Tree], fields: dict[str, Field]) -> dict[str, Any]:
    """A record as plain values."""
    return whole({key: tree.value for key, tree in parts.items()}, fields)


def table_value(parts: dict[str, Tree]) -> dict[str, Any]:
    """A table as plain values, without what could not be read."""
    return {key: tree.value for key, tree in parts.items() if not tree.unread}
