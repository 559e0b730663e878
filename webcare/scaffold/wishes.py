"""What somebody wants of a new client folder: the answers to six questions, and a tone to take along."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from webcare.model.handbook.tone import Address
from webcare.model.values import Window
from webcare.scaffold.borrowing import Borrowed
from webcare.scaffold.caller import Caller
from webcare.scaffold.layers import GENERAL


class Wishes(NamedTuple):
    """What is None stays as the sector has it; without a caller nobody's number is in the folder."""

    client: str
    day: date
    sector: str = GENERAL
    address: Address | None = None
    channels: Sequence[str] | None = None
    hours: Mapping[str, Sequence[Window]] | None = None
    caller: Caller | None = None
    tone: Borrowed | None = None
