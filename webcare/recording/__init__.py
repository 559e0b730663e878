"""Floor 4: what is written into the conversation log: whole records, one after another; none is changed or removed.

Each record is appended under a lock, so that colleagues may write at the same time.
"""

from webcare.recording.adding import Added, add
from webcare.recording.completing import complete
from webcare.recording.reply import Sent, record_reply
from webcare.recording.where import OWN, own_log

__all__ = ["OWN", "Added", "Sent", "add", "complete", "own_log", "record_reply"]
