"""Floor 4: how ready is this webcare desk? The score card that the trade's own articles make.

Judged is what the folder says, not whether a file is there. Nothing here changes or prints anything, and nothing is a
finding: a thin item is advice to a team, never an error in a file.
"""

from datetime import date

from webcare.readiness import agreements, daily, guidelines, measuring, people, tools, trouble
from webcare.readiness.card import Card, Item, Judged, Phase, Standing, State, Writing
from webcare.readiness.folder import Folder
from webcare.readiness.places import placed
from webcare.store.workspace import Workspace

__all__ = ["ITEMS", "Card", "Item", "Judged", "Phase", "Standing", "State", "Writing", "readiness"]

ITEMS: tuple[Item, ...] = (
    *agreements.ITEMS,
    *tools.ITEMS,
    *guidelines.ITEMS,
    *people.ITEMS,
    trouble.PRIVACY,
    trouble.CLOSED,
    daily.MONITORING,
    trouble.CRISIS_ITEM,
    daily.HONEST,
    daily.RECORD,
    daily.FOLLOW_UP,
    *measuring.ITEMS,
)
"""In the order of the trade: what must stand before anybody answers, what happens every day, what is measured after.

Before comes first because the articles say so ("zaken die je als organisatie moet regelen voordat je überhaupt kunt
beginnen"): a baseline of a desk that cannot reach anybody measures nothing worth having.
"""


def readiness(workspace: Workspace, day: date) -> Card:
    """The card of a client on a day. What cannot be read counts as not being there; ``check`` says why."""
    folder = Folder(workspace, day)
    return Card(
        workspace.config.client, day, tuple(Standing(item, placed(item.judge(folder), workspace)) for item in ITEMS)
    )
