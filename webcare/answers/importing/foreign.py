"""What was found in another system's export, before it is converted."""

from typing import NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text

MOST_BYTES = 20_000_000
"""Of an export; five thousand macros are some ten."""
MOST_REPLIES = 10_000
MOST_TEXT = 50_000
"""Characters of one reply."""


class Foreign(NamedTuple):
    """One reply as the other system has it; ``place`` says where in the file: ``macros[3]``, ``rij 7``."""

    place: Text
    title: str
    text: str
    html: bool = False
    topic: str | None = None
    questions: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    owner: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    variants: tuple[tuple[str, str], ...] = ()
    """Texts for one channel, by that system's name for it."""
    notes: tuple[Text, ...] = ()


class Skipped(NamedTuple):
    """One that is not taken over, and why."""

    place: Text
    title: str
    why: Text


class Export(NamedTuple):
    """All that a file holds, in its order, and what there is to know about the whole."""

    replies: list[Foreign]
    skipped: list[Skipped]
    notes: list[Text]


def bounded(replies: list[Foreign], skipped: list[Skipped], notes: list[Text], place: str) -> Export:
    """The export, with what has no text or far too much of it skipped. Raises ``CannotRun`` when there is nothing."""
    kept = []
    for reply in replies:
        size = len(reply.text) + sum(len(text) for _, text in reply.variants)
        if not reply.text.strip() and not reply.variants:
            skipped.append(Skipped(reply.place, reply.title, Text("geen tekst", "no text")))
        elif size > MOST_TEXT:
            why = Text(f"langer dan {MOST_TEXT} tekens", f"longer than {MOST_TEXT} characters")
            skipped.append(Skipped(reply.place, reply.title, why))
        else:
            kept.append(reply)
    if not kept and not skipped:
        raise CannotRun(Text("hier staan geen antwoorden in", "there are no answers in here"), place=place)
    if len(kept) > MOST_REPLIES:
        raise CannotRun(
            Text(f"meer dan {MOST_REPLIES} antwoorden", f"more than {MOST_REPLIES} answers"),
            hint=Text("deel het bestand op", "split the file"),
            place=place,
        )
    return Export(kept, skipped, notes)
