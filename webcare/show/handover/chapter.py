"""A chapter of the book."""

from typing import NamedTuple

from webcare.show.blocks import BookBlock


class Chapter(NamedTuple):
    """``id`` is a slug of ASCII that stays the same in every language; the title is no block of its own."""

    id: str
    title: str
    blocks: list[BookBlock]
