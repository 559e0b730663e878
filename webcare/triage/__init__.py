"""Floor 4: what to do with messages that monitoring found, as the client's handbook has it.

Nothing here replies, posts, calls anybody or writes a file, and nothing judges people: who somebody is and how many
follow them never changes the advice (reach only decides what is read first). It advises; a person decides.
"""

from webcare.triage.advised import SERIOUS, Advised, Also, Evidence, Found, Sure, Triggered, Whom, in_order
from webcare.triage.decide import Triage
from webcare.triage.parts import Part, in_parts

__all__ = [
    "SERIOUS",
    "Advised",
    "Also",
    "Evidence",
    "Found",
    "Part",
    "Sure",
    "Triage",
    "Triggered",
    "Whom",
    "in_order",
    "in_parts",
]
