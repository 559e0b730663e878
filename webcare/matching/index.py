"""The index: what was learned, in one run of bytes that is read where it lies.

A header (``HEADER``) says how long the description (JSON) is and what the checksum of all that follows is; then come
sections of little-endian numbers, and the trie of the features' names. Row *f* of the weights holds the answers
``columns[starts[f]:starts[f+1]]`` with their ``values``. The last section is what ``meaning.packed`` made, or empty.
"""

import struct
import sys
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

import marisa_trie
import msgspec

from webcare.matching.encoder import Encoder
from webcare.matching.features import features, is_content, words_of

MAGIC = b"webcare-index-1\n"
HEADER = struct.Struct("<16sII")
FAINT = 0.02
"""A weight below this moves no ranking and is left out."""


class Example(NamedTuple):
    """One way in which customers ask for an answer; ``answer`` is its place among the ids.

    ``asked`` says that it is a question: a title helps to find the answer, but nobody asks it.
    """

    answer: int
    text: str
    asked: bool = True


class Description(msgspec.Struct, frozen=True):
    """What an index is about. ``sections`` are the lengths in bytes of what follows, in order."""

    ids: list[str]
    examples: list[Example]
    unseen: float
    calibration: list[float]
    words: list[str]
    """Every word of the examples, for mistyped ones to be read as."""
    sections: list[int]


class Index:
    """An index over a buffer. Raises ``ValueError`` when the bytes are no index."""

    def __init__(self, data: bytes | memoryview) -> None:
        view = memoryview(data)
        try:
            magic, size, check = HEADER.unpack_from(view)
            if magic != MAGIC or zlib.crc32(view[HEADER.size :]) != check:
                raise ValueError("damaged, or another format")
            at = HEADER.size + size
            self.description = msgspec.json.decode(view[HEADER.size : at], type=Description)
            parts = []
            for length in self.description.sections:
                parts.append(view[at : at + length])
                at += length
            if at != len(view):
                raise ValueError("another length")
            self.starts, self.columns = parts[0].cast("I"), parts[1].cast("H")
            self.values, self.rarities = parts[2].cast("f"), parts[3].cast("f")
            self.trie = marisa_trie.Trie().frombytes(bytes(parts[4]))
            self.meanings = parts[5]
        except (struct.error, TypeError, RuntimeError, IndexError, msgspec.MsgspecError) as problem:
            raise ValueError(str(problem)) from problem
        self.ids = self.description.ids
        self.unseen = self.description.unseen
        self.calibration = self.description.calibration
        self.examples: list[list[str]] = [[] for _ in self.ids]
        for example in self.description.examples:
            self.examples[example.answer].append(example.text)

    def place(self, name: str) -> int:
        """The row of a feature, -1 for one that no example has."""
        return int(self.trie.get(name, -1))


def build(ids: Sequence[str], examples: Sequence[Example], encoder: Encoder | None = None) -> bytes:
    """Learn an index of answers from their examples. The same examples in the same order give the same bytes.

    With an encoder the index is for ``meaning.AskingMeaning`` with that same encoder, without one for ``score.Asking``.
    """
    import numpy as np
    from numpy.typing import NDArray

    from webcare.matching import learn
    from webcare.matching.calibrate import Lessons, calibrate
    from webcare.matching.held_out import NO_ANSWER, of_words, strange
    from webcare.matching.meaning import OF_WORDS, beside, meanings_of, packed

    spoken = [words_of(example.text) for example in examples]
    counted = [features(words) for words in spoken]
    rare = learn.Rarity(counted)
    asked = of_words(spoken, counted, [example.answer for example in examples], rare)
    foreign = [words_of(text) for text in strange()]
    odd = of_words(foreign, [features(words) for words in foreign], [NO_ANSWER] * len(foreign), rare)
    count, width = len(ids), len(rare.names)
    meanings = meanings_of(encoder, spoken) if encoder is not None and examples else None
    if meanings is not None:
        asked = beside(asked, meanings.examples, width)
        odd = beside(odd, meanings.places(foreign), width)
    whole = width + (0 if meanings is None else len(meanings.centre))
    rows, classes = asked.rows, asked.meant
    cosines = learn.gram(rows, whole) if learn.affordable(len(examples), count) else None
    weights = learn.start(learn.lengths(rows, classes, count), classes)
    dual = None if cosines is None else learn.refine(cosines, weights, classes, count)
    lessons = Lessons(
        asked,
        count,
        np.array([example.asked for example in examples], np.bool_),
        np.array([is_content(name) for name in rare.names] + [False] * (whole - width), np.bool_),
        odd,
    )
    calibration = calibrate(lessons, cosines)

    trie = marisa_trie.Trie(rare.names)
    of_row = np.repeat(np.arange(len(examples)), np.diff(rows.starts))
    order = np.argsort(rows.columns, kind="stable")
    column, row, value = rows.columns[order], of_row[order], rows.values[order]
    edges = np.searchsorted(column, np.arange(whole + 1))

    def heard(at: int) -> NDArray[Any]:
        """How much a column says for every answer."""
        span = slice(edges[at], edges[at + 1])
        if dual is None:
            return np.bincount(classes[row[span]], value[span] * weights[row[span]], count)
        return np.asarray(value[span] @ dual[row[span]])

    starts, columns, values = np.zeros(width + 1, np.uint32), [], []
    rarities = np.zeros(width, np.float32)
    for at in sorted(range(width), key=lambda at: trie[rare.names[at]]):
        key, said = trie[rare.names[at]], heard(at) * (1.0 if meanings is None else OF_WORDS)
        strong = np.flatnonzero(np.abs(said) > FAINT)
        columns.append(strong.astype(np.uint16))
        values.append(said[strong].astype(np.float32))
        starts[key + 1] = len(strong)
        rarities[key] = rare.weights[at]
    arrays = (
        np.cumsum(starts, dtype=np.uint32),
        np.concatenate([np.zeros(0, np.uint16), *columns]),
        np.concatenate([np.zeros(0, np.float32), *values]),
        rarities,
    )
    parts = [(part.byteswap() if sys.byteorder == "big" else part).tobytes() for part in arrays] + [trie.tobytes()]
    parts.append(b"" if meanings is None else packed(meanings, [heard(at) for at in range(width, whole)]))
    # the columns are two bytes wide; an even number of them keeps the floats aligned
    description = msgspec.json.encode(
        Description(
            list(ids),
            list(examples),
            rare.unseen,
            calibration,
            sorted({word for words in spoken for word in words}),
            [len(part) for part in parts],
        )
    )
    body = b"".join([description, *parts])
    return HEADER.pack(MAGIC, len(description), zlib.crc32(body)) + body
