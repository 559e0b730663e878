"""Words that others wrote, made quiet for Markdown; ``safe.told`` is for a terminal."""

import re

from webcare.show.safe import told

QUIET = "\u200b"
"""Zero-width space: what stands behind it is no mention, no reference and no link."""
ACTIVE = re.compile(r"@(?=\w)|#(?=\w)|://|(?<=www)\.|(?<=\bGH)-(?=\d)", re.IGNORECASE)
"""What GitHub and GitLab make a mention, a reference to an issue, or a link of, escaped or not."""


def quiet(text: str) -> str:
    """Before it is escaped: nothing in it turns into a link, a mention or a reference."""
    return ACTIVE.sub(lambda found: f"{found[0][:1]}{QUIET}{found[0][1:]}", told(text))


def code(text: str) -> str:
    """For a cell of a Markdown table: a piece of code, in which nothing is markup, and which copies as it is."""
    plain = told(text).replace("`", "'").replace("|", "\\|").strip()
    return f"`{plain}`" if plain else ""
