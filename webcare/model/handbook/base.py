"""What every handbook entry has in common."""

from typing import Annotated, ClassVar

import msgspec

from webcare.model.values import doc

Id = Annotated[
    str,
    doc(
        "Een kort kenmerk: kleine letters, cijfers en streepjes",
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$",
        max_length=64,
    ),
]
"""A short key that other entries refer to."""

Words = Annotated[str, doc("Een woord of korte woordgroep", min_length=1, max_length=200)]
"""A word or a short phrase."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, rename="kebab", forbid_unknown_fields=True):
    """A part of the handbook. Keys are English and hyphenated; ``ALIASES`` are Dutch ones that are natural to type."""

    ALIASES: ClassVar[dict[str, str]] = {}
