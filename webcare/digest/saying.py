"""What somebody wrote, fit to pass on: without people in it, on one line, not too long.

A name in small letters cannot be told from a word: whoever passes a digest on reads it first.
"""

import re

from webcare.language.anatomy import GREETINGS
from webcare.language.reading import Reading
from webcare.pseudonyms.texts import without_people
from webcare.store.workspace import Workspace

ELLIPSIS = "…"
LINK = re.compile(
    r"(?:https?://|(?<!\w)www\.)([^\s/?#<>\"'\[\]()]{1,255})(?:[/?#][^\s<>\"'\[\]()“”]{0,1000})?", re.IGNORECASE
)
ANYBODY = "k_" + 16 * "0"
"""Every account's pseudonym for the moment: who passes a digest on need not know which were the same."""


PLACEHOLDER_GREETED = re.compile(
    rf"\s*(?:{'|'.join(sorted(map(re.escape, GREETINGS)))})\s+(?:\[naam\]|\w{{1,30}})\s*[,!]", re.IGNORECASE
)
"""A greeting of a name that was taken out, or of one that is nobody's: ``Beste klantenservice,``."""


MOST_READ = 2_000
"""Characters of a message that are read: what it is about stands at its beginning, and a week may have thousands."""


def opening(text: str | None) -> str:
    """The beginning of a message, up to the last whole word."""
    kept = (text or "")[:MOST_READ]
    return kept if len(text or "") <= MOST_READ else kept.rpartition(" ")[0] or kept


class Teller:
    """Tells texts without the customers, and without the client's own people, in them."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._people = [
            name
            for contact in workspace.handbook.contacts.values()
            if contact.kind == "person"
            for name in (contact.name, contact.public_name)
            if name
        ]

    def quote(self, text: str, most: int) -> str:
        """What it is about: without its greeting and sign-off, at most so many characters."""
        return shortened(middle(self._without_people(text)), most)

    def whole(self, text: str, most: int) -> str:
        """All of it, at most so many characters."""
        return shortened(self._without_people(text), most)

    def _without_people(self, text: str) -> str:
        told = without_people(opening(text), self._workspace, lambda _: ANYBODY, self._people)
        return LINK.sub(self._link, told.replace(f"[@{ANYBODY}]", "[gebruiker]"))

    def _link(self, found: re.Match[str]) -> str:
        """The client's own link, or that there was one: where it leads to, somebody may be found."""
        host = found[1].lower().partition(":")[0].rstrip(".,;!?")
        own = any(host == domain or host.endswith(f".{domain}") for domain in self._workspace.config.domains)
        return found[0] if own else "[link]"


def middle(text: str) -> str:
    """A text without its greeting and sign-off; all of it when nothing else is left."""
    reading = Reading(text)
    greeting, signed = reading.greeting, reading.sign_off
    start = greeting.end if greeting is not None else 0
    if found := PLACEHOLDER_GREETED.match(text):
        start = max(start, found.end())
    end = signed.start if signed is not None and signed.start >= start else len(text)
    return text[start:end].strip(" ,\n") or text


def shortened(text: str, most: int) -> str:
    """A text on one line, cut between two words where it is too long."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    kept = line[: most - len(ELLIPSIS)]
    return (kept.rpartition(" ")[0] or kept).rstrip(" ,.;:") + ELLIPSIS
