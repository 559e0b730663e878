"""A picture as the page's template reads it."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from webcare.show.blocks import Table


class Key(NamedTuple):
    """What a colour or a line of a picture means; ``kind`` is its class in the style sheet."""

    kind: str
    meaning: str


class Picture(NamedTuple):
    """A chart in each of ``drawing.SIZES``, what its colours mean, what to know beside it, and its figures."""

    name: str
    title: str
    description: str
    drawings: Sequence[Markup]
    keys: Sequence[Key]
    notes: Sequence[str]
    table: Table
