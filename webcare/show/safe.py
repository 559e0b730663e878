"""Make text that others wrote harmless on its way to a terminal, a JSON reader or CI."""

import re

UNSAFE = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
COMMAND = re.compile(r"(?<!\S)(?=::)")
"""Before a word that CI would take for a command if a line were to begin with it."""
OLD_COMMAND = re.compile(r"##(?=\w{0,20}\[)")
"""``##[error]`` and ``##vso[…]``: commands to GitHub and Azure wherever they stand in a line."""


def commands(text: str) -> bool:
    """Would CI take any line of it, as it is, for a command?"""
    return any(one.lstrip().startswith("::") for one in text.splitlines()) or OLD_COMMAND.search(text) is not None


def line(text: str) -> str:
    """``text`` on one line without control characters, bidirectional overrides or CI commands."""
    return OLD_COMMAND.sub("##\\\\", UNSAFE.sub(_escape, text.replace("\t", "    ")))


def told(text: str) -> str:
    """``text`` to stand anywhere in a line of ours, which may be cut between any two of its words."""
    return COMMAND.sub(r"\\", line(text))


def path(text: str) -> str:
    """A path or a word to begin a line with: it can be no CI command (``::error::``) either."""
    safe = line(text)
    return f"./{safe}" if safe.lstrip().startswith("::") else safe


def inner(text: str) -> str:
    """A line of somebody's text behind a sign of ours: it can be no CI command even if the sign is white space."""
    safe = line(text)
    return f"\\{safe}" if safe.lstrip().startswith("::") else safe


def json_text(encoded: str) -> str:
    """JSON with the unsafe characters of its strings as escapes, which mean the same to every reader."""
    harmless = re.sub("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]", _escape, encoded)
    return OLD_COMMAND.sub("#\\\\u0023", harmless)


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
