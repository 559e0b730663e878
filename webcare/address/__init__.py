"""Floor 4: address. A whole draft is turned to je or to u; nothing here prints.

Only the words that change are touched: front matter, greeting, quotations, layout and line ends stay byte for byte.
"""

from typing import NamedTuple

from webcare.language.address import convert
from webcare.language.address_forms import Form
from webcare.language.reading import Reading
from webcare.model.finding import Source
from webcare.model.text import Text
from webcare.store.front import split_front


class Kept(NamedTuple):
    """A sentence that stays as it is: its place (from 1), its words as they may be shown, and why."""

    line: int
    column: int
    sentence: str
    why: Text


class Turned(NamedTuple):
    """A draft after turning it: the text, how many of its sentences changed, and those that did not but should."""

    name: str
    before: str
    text: str
    changed: int
    kept: tuple[Kept, ...]


def turn(source: Source, to: Form) -> Turned:
    """The draft in ``source`` with every sentence in the form ``to`` that can be turned without a guess."""
    parts = split_front(source.text)
    conversion = convert(Reading(source.text, parts[2] if parts else 0), to)
    kept = tuple(
        Kept(*source.position(left.at), source.quote(left.start, left.end), left.why) for left in conversion.left
    )
    text = conversion.apply(source.text)
    return Turned(source.path or "", source.text, text, len(conversion.converted), kept)
