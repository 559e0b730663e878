"""What a YAML file holds, with the place of every part, before anything is typed."""

from typing import NamedTuple


class Scalar(NamedTuple):
    """A value as typed. ``plain`` says that it stood without quotes; ``start``/``end`` are offsets in the source."""

    text: str
    plain: bool
    start: int
    end: int


class Sequence(NamedTuple):
    """A list."""

    items: list["Node"]
    start: int
    end: int


class Mapping(NamedTuple):
    """Keys and values, in order."""

    pairs: list[tuple[Scalar, "Node"]]
    start: int
    end: int

    def get(self, key: str) -> "Node | None":
        """The value of a key, or None."""
        return next((value for name, value in self.pairs if name.text == key), None)


Node = Scalar | Sequence | Mapping
