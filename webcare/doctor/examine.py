"""Everything that the doctor looks at, in groups."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from webcare.doctor.found import found
from webcare.doctor.installed import installed
from webcare.doctor.item import Item
from webcare.doctor.stale import stale
from webcare.store.workspace import Workspace


class Examined(NamedTuple):
    """What is installed, what was found, and how fresh it is."""

    installed: list[Item]
    found: list[Item]
    fresh: list[Item]

    @property
    def items(self) -> list[Item]:
        """All of them."""
        return [*self.installed, *self.found, *self.fresh]


def examine(workspace: Workspace, environ: Mapping[str, str], now: datetime) -> Examined:
    """Look at this machine and this client; ``now`` has an offset."""
    return Examined(list(installed()), list(found(workspace, environ)), list(stale(workspace, now)))
