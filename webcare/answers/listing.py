"""The answers of a client in one list, with what asks for attention."""

from datetime import date
from typing import Literal, NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.store.shelf import Shelf, Shelved

State = Literal["expired", "not-yet", "current"]


class Listed(NamedTuple):
    """An answer on a day: may it be used, and has its review been forgotten?"""

    answer: Shelved
    state: State
    overdue: bool


def listing(shelf: Shelf, today: date, *, topic: str | None = None, channel: str | None = None) -> list[Listed]:
    """The answers about a topic that have a text for a channel (by default all), by topic and id."""
    found = [
        Listed(answer, _state(answer, today), answer.review_by is not None and answer.review_by < today)
        for answer in shelf.answers
        if (topic is None or answer.topic == topic) and (channel is None or _serves(answer, channel))
    ]
    return sorted(found, key=lambda item: (item.answer.topic or "~", item.answer.id))


def named(shelf: Shelf, name: str) -> Shelved:
    """The answer of that id. Raises ``CannotRun`` with the likeliest one when there is none."""
    found = next((answer for answer in shelf.answers if answer.id == name), None)
    if found is None:
        raise unknown("antwoord", "answer", name, [answer.id for answer in shelf.answers])
    return found


def unknown(nl: str, en: str, name: str, known: list[str]) -> CannotRun:
    """The refusal of a name that does not exist, with the one that was probably meant."""
    from webcare.store.build import closest

    close, shown = closest(name, known), name[:60]
    hint = Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?") if close else None
    if hint is None and 0 < len(known) <= 12:
        listed = ", ".join(known)
        hint = Text(f"kies uit: {listed}", f"choose: {listed}")
    return CannotRun(Text(f"onbekend {nl} '{shown}'", f"unknown {en} '{shown}'"), hint=hint)


def _state(answer: Shelved, today: date) -> State:
    if answer.valid_until is not None and answer.valid_until < today:
        return "expired"
    return "not-yet" if answer.valid_from is not None and answer.valid_from > today else "current"


def _serves(answer: Shelved, channel: str) -> bool:
    """Has it a text that may go out on this channel?"""
    allowed = not answer.channels or channel in answer.channels
    return allowed and (channel in answer.variants or None in answer.variants)
