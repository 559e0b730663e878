"""How a customer's message feels, in one word."""

from functools import lru_cache
from typing import Literal

from webcare import limits
from webcare.language.reading import Reading
from webcare.language.sentiment import feel
from webcare.model.record import Message

Mood = Literal["angry", "negative", "neutral", "positive"]
SIGN = 0.2
"""What the log calls a sentiment nearer to 0 is neutral."""


def mood_of(message: Message) -> Mood | None:
    """How a customer's message feels; in another language than Dutch, what the log says of it, if anything."""
    if message.body and (message.language or "nl").startswith("nl"):
        return _felt(message.body[: limits.MESSAGE])
    if message.sentiment is None:
        return None
    return "negative" if message.sentiment < -SIGN else "positive" if message.sentiment > SIGN else "neutral"


@lru_cache(1_000)  # in a flood many write the same
def _felt(text: str) -> Mood:
    felt = feel(Reading(text))
    if felt.angry:
        return "angry"
    return "negative" if felt.label == "negative" else "positive" if felt.label == "positive" else "neutral"
