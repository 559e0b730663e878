"""What a suppression says: ``webcare: negeer familie/fout — reden`` in a comment, or an entry of ``ignore``."""

import re
from typing import NamedTuple

from webcare.privacy import mask

SUPPRESSION = re.compile(r"\s*webcare:\s*(?:negeer|ignore)\b(.*)", re.DOTALL | re.IGNORECASE)
IGNORE_ENTRY = re.compile(r"\s*([\w/-]{1,80}?)\s*(?:(?:\s[—–-]|:|—|–)\s*(.{1,500}))?\s*", re.DOTALL)
LONGEST_COMMENT = 1000
OPENING, CLOSING = "<!--", "-->"


class Excepted(NamedTuple):
    """What a suppression says. ``whole`` is True for the whole draft, from its front matter."""

    rule: str
    reason: str
    whole: bool


def said(entry: str, *, whole: bool) -> Excepted:
    """What an entry says.

    What is written like nothing known is kept as the name of a rule, so that it is reported and not passed over.
    """
    found = IGNORE_ENTRY.fullmatch(entry)
    rule, reason = (found[1], found[2] or "") if found else (mask(" ".join(entry.split()))[:80], "")
    return Excepted(rule, reason.strip(), whole)


def in_comment(comment: str) -> str | None:
    """The entry in a comment, or None when the comment suppresses nothing."""
    inner = comment.removeprefix(OPENING).removesuffix(CLOSING) if len(comment) < LONGEST_COMMENT else ""
    found = SUPPRESSION.fullmatch(inner) if inner != comment else None
    return found[1] if found else None
