"""Floor 3: personal data that stands where others come: in files that git tracks, and in logs that say they have none.

Nothing here changes a file, runs git or any other program, or repeats what it found: every finding is masked.
"""

from webcare.exposure.folder import Scanned, scan_folder, scan_path
from webcare.exposure.logs import is_shared, scan_log
from webcare.exposure.torn import scan_torn
from webcare.exposure.tracked import NOBODY, Tracked, read_tracked

__all__ = [
    "NOBODY",
    "Scanned",
    "Tracked",
    "is_shared",
    "read_tracked",
    "scan_folder",
    "scan_log",
    "scan_path",
    "scan_torn",
]
