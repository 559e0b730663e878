"""Floor 3: is the conversation log whole: every line a record, every id one record, nothing gone since a copy was made?

Nothing here changes a log. Memory grows by eight bytes for a record, however long the log.
"""

from webcare.audit.comparing import Compared, compare
from webcare.audit.counting import Audit, FileAudit, audit

__all__ = ["Audit", "Compared", "FileAudit", "audit", "compare"]
