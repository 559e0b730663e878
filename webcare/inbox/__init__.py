"""Floor 4: what a desk has to do now: customers who wait, promises, care afterwards, by when it is due.

It looks and never acts: nothing here writes a log, sends a reply or assigns a case. Cases are those of ``metrics``;
what is due is what the client's own targets and opening hours say.
"""

from webcare.inbox.assembling import Inbox, Limits, open_inbox
from webcare.inbox.desk import Opening
from webcare.inbox.dressing import dress
from webcare.inbox.people import refs_of
from webcare.inbox.rows import SECTIONS, Row, Section

__all__ = ["SECTIONS", "Inbox", "Limits", "Opening", "Row", "Section", "dress", "open_inbox", "refs_of"]
