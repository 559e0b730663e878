"""Floor 2: personal data in a text: found, checked and masked.

Nothing here touches a disk or decides whether the data may stand there; the rules do. Everything runs in time
linear in the text: candidates come from bounded patterns, and only a candidate loads the library that checks it.
"""

from webcare.privacy.detect import find
from webcare.privacy.masking import mask
from webcare.privacy.personal import Personal

__all__ = ["Personal", "find", "mask"]
