"""What the index keeps of a message: its stems, what kind it is, when it was, and its conversation as a number."""

import hashlib
from datetime import UTC, datetime

from webcare.desk.logged import Logged
from webcare.matching.features import NUMBER, stem, words_of

MOST_CHARACTERS = 2_000
"""Of a longer message the beginning is indexed."""
MOST_STEMS = 100
QUESTION, ANSWER, HOLDING = 0, 1, 2
"""Kinds of message: a customer's, a colleague's, and a colleague's that only says that an answer will come."""


def stems_of(text: str) -> list[str]:
    """The stems of a text in alphabetical order, each once; numbers and codes are none."""
    spoken = {
        stem(word).replace("'", "").replace("’", "") for word in words_of(text[:MOST_CHARACTERS]) if word != NUMBER
    }
    return sorted(spoken - {""})[:MOST_STEMS]


def key_of(conversation: str) -> int:
    """A conversation as a number of 64 bits."""
    digest = hashlib.blake2b(conversation.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def kind_of(message: Logged) -> int | None:
    """What a message is here; None for what is neither asked nor answered by a person."""
    if message.asks:
        return QUESTION
    return (HOLDING if message.reply_kind == "holding" else ANSWER) if message.answers else None


def moment_of(at: str) -> int | None:
    """Seconds since 1970; None for what is no moment."""
    try:
        moment = datetime.fromisoformat(at)
        return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
    except (ValueError, OverflowError):
        return None
