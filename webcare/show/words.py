"""What is known of words as a document: version 1; what holds for ``documents`` holds here."""

from collections.abc import Iterable
from typing import Annotated

import msgspec

from webcare.model.values import doc
from webcare.show.documents import Version
from webcare.show.machine import VERSION
from webcare.words import Looked


class WordJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat er van een woord bekend is."""

    word: str
    known: Annotated[bool, doc("Of het goed gespeld is")]
    parts: Annotated[list[str], doc("De woorden waaruit het is samengesteld; leeg: het staat zelf in de lijst")]
    suggestions: Annotated[list[str], doc("Wat waarschijnlijk bedoeld is, het beste eerst")]


class WordsJson(msgspec.Struct, frozen=True, kw_only=True):
    """Wat 'webcare words check --format json' schrijft."""

    version: Version
    words: list[WordJson]


def words_json(looked: Iterable[Looked]) -> WordsJson:
    """The words in the order in which they were given."""
    return WordsJson(
        version=VERSION,
        words=[
            WordJson(word=one.word, known=one.known, parts=list(one.parts), suggestions=list(one.suggestions))
            for one in looked
        ],
    )
