"""Floor 4: is webcare itself in order on this machine, for this client? What is installed, found, and out of date.

Nothing here changes or fetches anything, starts a program, or shows a secret: of a key only its id.
"""

from webcare.doctor.examine import Examined, examine
from webcare.doctor.item import Item, State

__all__ = ["Examined", "Item", "State", "examine"]
