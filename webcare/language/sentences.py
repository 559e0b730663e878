"""Small questions about a sentence."""

from bisect import bisect_right

from webcare.language.reading import Reading, Sentence


def is_question(sentence: Sentence) -> bool:
    """Does this sentence end with a question mark (an emoji may follow)?"""
    last = next((token for token in reversed(sentence.tokens) if token.kind == "stop"), None)
    return last is not None and "?" in last.text


def sentence_at(reading: Reading, place: int) -> Sentence | None:
    """The sentence in which an offset lies."""
    at = bisect_right(reading.sentences, place, key=lambda sentence: sentence.start) - 1
    return reading.sentences[at] if at >= 0 and place < reading.sentences[at].end else None
