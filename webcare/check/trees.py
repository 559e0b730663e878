"""The parts of a file by their keys, whatever its author put there: what is of another shape is passed over."""

from webcare.store.leaves import is_null
from webcare.store.nodes import Mapping, Node, Scalar, Sequence


def below(node: Node | None, *keys: str) -> Node | None:
    """The value of a key of a key."""
    for key in keys:
        node = node.get(key) if isinstance(node, Mapping) else None
    return node


def entries(node: Node | None) -> list[tuple[Scalar, Mapping]]:
    """The blocks of a block, with their names."""
    pairs = node.pairs if isinstance(node, Mapping) else []
    return [(key, value) for key, value in pairs if isinstance(value, Mapping)]


def blocks(node: Node | None) -> list[Mapping]:
    """The blocks of a list."""
    return [item for item in (node.items if isinstance(node, Sequence) else []) if isinstance(item, Mapping)]


def scalars(node: Node | None) -> list[Scalar]:
    """The values of a list, or the one that stands by itself; empty ones (``""``, ``~``, ``null``) are none."""
    items = node.items if isinstance(node, Sequence) else [node]
    return [item for item in items if isinstance(item, Scalar) and not _says_nothing(item)]


def _says_nothing(item: Scalar) -> bool:
    return not item.text or is_null(item) or (item.plain and item.text == "~")


def select(node: Node | None, path: str) -> list[Node]:
    """What stands at a path such as ``paths.*.levels.*.targets``; ``*`` is each item of a list, or value of a block."""
    found = [] if node is None else [node]
    for step in path.split("."):
        found = [inner for one in found for inner in _inside(one, step)]
    return found


def _inside(node: Node, step: str) -> list[Node]:
    if step != "*":
        value = node.get(step) if isinstance(node, Mapping) else None
        return [] if value is None else [value]
    if isinstance(node, Mapping):
        return [value for _, value in node.pairs]
    return list(node.items) if isinstance(node, Sequence) else []
