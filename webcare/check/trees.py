"""The parts of a file by their keys, whatever its author put there: what is of another shape is passed over."""

from collections.abc import Iterator

from webcare.model.errors import CannotRun
from webcare.model.finding import Source
from webcare.store import limits
from webcare.store.files import read_source
from webcare.store.nodes import Mapping, Node, Scalar, Sequence
from webcare.store.workspace import Workspace
from webcare.store.yaml import parse_yaml


def trees(kind: str, workspace: Workspace) -> Iterator[tuple[Mapping, Source]]:
    """The files of a kind of entry that can be read, with the place of everything in them."""
    for path, name in workspace.handbook.files(kind):
        try:
            source = read_source(path, limits.HANDBOOK_FILE, name=name)
        except CannotRun:
            continue  # reading the handbook said so already
        tree, _ = parse_yaml(source)
        if isinstance(tree, Mapping):
            yield tree, source


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
    """The values of a list, or the one that stands by itself; empty ones are none."""
    items = node.items if isinstance(node, Sequence) else [node]
    return [item for item in items if isinstance(item, Scalar) and item.text not in ("", "~", "null")]
