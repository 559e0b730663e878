"""What was found in another system's export, before it is converted."""

from typing import NamedTuple

from webcare import limits
from webcare.model.errors import CannotRun
from webcare.model.text import Text


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
        elif size > limits.REPLY:
            skipped.append(Skipped(reply.place, reply.title, limits.REPLY.reason))
        else:
            kept.append(reply)
    if not kept and not skipped:
        raise CannotRun(
            Text("hier staan geen antwoorden in", "there are no answers in here"),
            hint=Text(
                "'webcare answers import --help' noemt wat hij kan lezen",
                "'webcare answers import --help' says what it can read",
            ),
            place=place,
        )
    if len(kept) > limits.REPLIES:
        raise CannotRun(
            limits.REPLIES.message,
            hint=limits.REPLIES.hinted("deel het bestand op", "split the file"),
            place=place,
        )
    return Export(kept, skipped, notes)
