"""What a question is about, as paths and routes want to know."""

from collections.abc import Mapping

from webcare.model.handbook.topics import Topic


def topic_in(text: str, topics: Mapping[str, Topic]) -> str | None:
    """The topic whose keywords a question has most of, longer ones first; None when it has none of any."""
    from webcare.language.tokens import tokenize

    spoken = f" {' '.join(token.lower for token in tokenize(text))} "
    best: tuple[int, int] = (0, 0)
    found: str | None = None
    for name, topic in topics.items():
        said = [words for words in topic.keywords if f" {words.lower()} " in spoken]
        weight = (sum(len(words.split()) for words in said), max(map(len, said), default=0))
        if weight > best:
            best, found = weight, name
    return found
