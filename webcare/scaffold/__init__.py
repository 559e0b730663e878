"""Floor 4: a new client folder, valid from the first minute.

``client/`` is the bare example, with comments in Dutch; it also stands in for a handbook where there is none. Over it
lie ``sectors/common/`` and ``sectors/<sector>/`` for whoever says what they are. Existing files are never overwritten,
and nothing is invented that only the client can know: who is called, which number, what was agreed.
"""

import os
from datetime import UTC, datetime

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.scaffold.borrowing import Borrowed, borrow
from webcare.scaffold.caller import Caller, read_caller
from webcare.scaffold.choosing import known_channels, read_channels, usual_address
from webcare.scaffold.filling import NAME, filled, named
from webcare.scaffold.hours import read_hours
from webcare.scaffold.layers import GENERAL, files, sectors
from webcare.scaffold.wishes import Wishes
from webcare.scaffold.writing import Scaffolded, write_folder
from webcare.store.workspace import CONFIG_NAME

__all__ = [
    "GENERAL",
    "NAME",
    "Borrowed",
    "Caller",
    "Scaffolded",
    "Wishes",
    "borrow",
    "known_channels",
    "printable",
    "read_caller",
    "read_channels",
    "read_hours",
    "refuse_existing",
    "scaffold",
    "scaffold_as_wished",
    "sectors",
    "usual_address",
]

WRITTEN = "2026-11-01"
"""The day on which the example says that its contacts were verified."""


def scaffold(folder: str, client: str) -> Scaffolded:
    """Write the bare example under a client's name, its contacts verified today.

    Raises ``CannotRun`` as ``scaffold_as_wished`` does.
    """
    refuse_existing(folder)
    client, today = printable(client), datetime.now(UTC).date().isoformat()
    texts = {name: named(text, name, client) for name, text in files(None).items()}
    return write_folder(
        folder, {name: text.replace(f"verified-on: {WRITTEN}", f"verified-on: {today}") for name, text in texts.items()}
    )


def scaffold_as_wished(folder: str, wishes: Wishes) -> Scaffolded:
    """Write a folder for a sector with somebody's answers in it.

    Raises ``CannotRun`` when there is a client already, the folder cannot be written, or the sector is unknown.
    """
    refuse_existing(folder)
    wishes = wishes._replace(client=printable(wishes.client))
    if wishes.address is None:
        address = wishes.tone.address if wishes.tone else usual_address(wishes.sector)
        wishes = wishes._replace(address=address)
    texts = files(wishes.sector)
    known = known_channels(texts)
    channels = [name for name in known if wishes.channels is None or name in wishes.channels]
    return write_folder(folder, {name: filled(name, text, wishes, channels) for name, text in texts.items()})


def refuse_existing(folder: str) -> None:
    """Raises ``CannotRun`` when the folder is a client already."""
    if os.path.exists(os.path.join(folder, CONFIG_NAME)):
        raise CannotRun(
            Text("hier staat al een klantmap", "there is a client folder here already"),
            hint=Text("'webcare check' controleert hem", "'webcare check' checks it"),
            place=folder,
        )


def printable(client: str) -> str:
    """The name as every format takes it: one line of at most 100 characters, and never empty."""
    words = "".join(character if character.isprintable() else " " for character in client).split()
    return " ".join(words)[:100].strip() or NAME
