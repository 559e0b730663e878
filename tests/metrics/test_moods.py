"""How a message feels: what its words say in Dutch, what the log says of it otherwise, or nothing."""

from typing import Any

import msgspec
import pytest

from tests.metrics.story import Thread
from webcare import limits
from webcare.metrics.moods import SIGN, mood_of
from webcare.model.record import AnyRecord, Message

ANGRY = "Wat een waardeloze service, ik ben woedend!"
FELT: dict[str, tuple[dict[str, Any], str | None]] = {
    "furious": ({"text": ANGRY}, "angry"),
    "not pleased": ({"text": "Mijn lamp is helaas kapot."}, "negative"),
    "a plain question": ({"text": "Hoe laat zijn jullie open?"}, "neutral"),
    "grateful": ({"text": "Super, bedankt!"}, "positive"),
    "what the log says counts for nothing beside Dutch words": ({"text": ANGRY, "sentiment": 0.9}, "angry"),
    "Dutch of Flanders": ({"text": ANGRY, "language": "nl-BE", "sentiment": 0.9}, "angry"),
    "only the first words of a very long one": ({"text": "a " * (limits.MESSAGE // 2) + ANGRY}, "neutral"),
    "another language, of which the log says nothing": ({"text": ANGRY, "language": "en"}, None),
    "another language, and bad": ({"text": "x", "language": "en", "sentiment": -SIGN - 0.01}, "negative"),
    "just not bad": ({"text": "x", "language": "en", "sentiment": -SIGN}, "neutral"),
    "just not good": ({"text": "x", "language": "en", "sentiment": SIGN}, "neutral"),
    "another language, and good": ({"text": "x", "language": "en", "sentiment": SIGN + 0.01}, "positive"),
    "no words": ({"text": "", "sentiment": 0.9}, "positive"),
}


@pytest.mark.parametrize(("given", "mood"), FELT.values(), ids=FELT)
def test_how_a_message_feels(given: dict[str, Any], mood: str | None) -> None:
    message = msgspec.convert(Thread().asks("2026-11-02 09:00", **given).records[0], AnyRecord)
    assert isinstance(message, Message)
    assert mood_of(message) == mood
