"""What changes in a text of the client's, as a unified diff: to read, not to apply."""

import difflib
from collections.abc import Iterator

from webcare.privacy import mask
from webcare.show import safe


def diff_lines(name: str, before: str, after: str, around: int = 3) -> Iterator[str]:
    """The lines that differ, and so many around them; personal data is masked, and no line is a command to CI."""
    shown = safe.path(name)
    old, new = mask(before).splitlines(), mask(after).splitlines()
    for line in difflib.unified_diff(old, new, shown, shown, lineterm="", n=around):
        yield line[0] + safe.inner(line[1:])
