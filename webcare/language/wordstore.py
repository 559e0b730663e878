"""The word list on disk: a memory-mapped marisa trie of words and word parts, with one attribute number for each.

May not happen here: any I/O but opening this room's own two data files, any judgement about spelling.

``words.marisa`` holds the keys. ``words.bin`` says what each key is: a header (``HEADER``), the table of classes (16
bits each, at most 256) and one byte per key, the number of its class, in the order of the trie's own key numbers. A
class is role bits (``WORD`` … ``HIDDEN``) plus ``frequency << FREQUENCY_SHIFT``.

Damage is noticed at opening: both sizes, a checksum of all of ``words.bin``, and one of samples of ``words.marisa``
(its head, its tail and a slice of every 64 KiB), so that opening need not read all of a memory-mapped file.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from functools import cache

import marisa_trie

from webcare.language.errors import LanguageDataError

# A key may be a word, begin or end a compound; be known to be wrong; be right but never suggested.
WORD, BEGIN, END, FORBIDDEN, HIDDEN = 1, 2, 4, 8, 16
FREQUENCY_SHIFT = 8

DATA = os.path.join(os.path.dirname(__file__), "data")
TRIE_NAME, CLASSES_NAME = "words.marisa", "words.bin"
MAGIC = b"webcare1"
HEADER = struct.Struct("<8sIIIIH")  # magic, bytes of trie, its samples' CRC, keys, CRC of all after the header, classes
EDGE, STEP, SLICE = 4096, 65536, 256


def sampled_crc(path: str) -> tuple[int, int]:
    """Size in bytes of a file and a CRC-32 of its head, its tail and a slice of every 64 KiB between them."""
    with open(path, "rb") as file:
        size = os.fstat(file.fileno()).st_size
        crc = zlib.crc32(file.read(EDGE))
        for place in range(STEP, size - EDGE, STEP):
            file.seek(place)
            crc = zlib.crc32(file.read(SLICE), crc)
        file.seek(max(0, size - EDGE))
        return size, zlib.crc32(file.read(EDGE), crc)


class WordStore:
    """What is known about a key: ``attributes`` (0 for unknown) and the keys that a text begins with."""

    __slots__ = ("_classes", "_codes", "_get", "_keys", "_prefixes")

    def __init__(self, folder: str = DATA) -> None:
        """Open the data files in ``folder``; ``LanguageDataError`` when one is missing or damaged."""
        trie_path, path = os.path.join(folder, TRIE_NAME), os.path.join(folder, CLASSES_NAME)
        try:
            with open(path, "rb") as file:
                raw = file.read()
            found = sampled_crc(trie_path)
            if len(raw) < HEADER.size:
                raise LanguageDataError(path, "is beschadigd", "is damaged")
            magic, size, crc, keys, body_crc, classes = HEADER.unpack_from(raw)
            start = HEADER.size + 2 * classes
            if magic != MAGIC or len(raw) != start + keys or zlib.crc32(raw[HEADER.size :]) != body_crc:
                raise LanguageDataError(path, "is beschadigd", "is damaged")
            if found != (size, crc):
                raise LanguageDataError(trie_path, "is beschadigd", "is damaged")
            trie = marisa_trie.Trie().mmap(trie_path)
        except FileNotFoundError as error:
            raise LanguageDataError(str(error.filename), "ontbreekt", "is missing") from error
        except OSError as error:
            raise LanguageDataError(str(error.filename or path), "is onleesbaar", "cannot be read") from error
        self._classes = struct.unpack_from(f"<{classes}H", raw, HEADER.size)
        self._codes = raw[start:]
        self._get = trie.get
        self._prefixes = trie.iter_prefixes_with_ids
        self._keys = trie.iterkeys

    def attributes(self, key: str) -> int:
        """Role bits and frequency of an exact key, 0 when there is no such key."""
        number = self._get(key, -1)
        return 0 if number < 0 else self._classes[self._codes[number]]

    def has_prefix(self, text: str) -> bool:
        """Whether any key begins with ``text``."""
        return next(self._keys(text), None) is not None

    def prefixes(self, text: str) -> Iterator[tuple[str, int]]:
        """Every key that ``text`` begins with, shortest first, with its attributes."""
        for key, number in self._prefixes(text):
            yield key, self._classes[self._codes[number]]


@cache
def word_store() -> WordStore:
    """The shipped word list, opened once; ``LanguageDataError`` when it is missing or damaged."""
    return WordStore()


def write_store(folder: str, words: dict[str, int]) -> None:
    """Write the two files for ``words`` (key to attributes): the same bytes for the same words. Build time only."""
    trie = marisa_trie.Trie(
        sorted(words), num_tries=5, binary=True, cache_size=marisa_trie.TINY_CACHE, order=marisa_trie.LABEL_ORDER
    )
    trie_path = os.path.join(folder, TRIE_NAME)
    trie.save(trie_path)
    table = sorted(set(words.values()))
    if len(table) > 256:
        raise ValueError(f"{len(table)} classes of words do not fit in one byte; 256 do")
    code = {attributes: number for number, attributes in enumerate(table)}
    codes = bytearray(len(words))
    for key, number in trie.items():
        codes[number] = code[words[key]]
    body = struct.pack(f"<{len(table)}H", *table) + codes
    size, crc = sampled_crc(trie_path)
    with open(os.path.join(folder, CLASSES_NAME), "wb") as file:
        file.write(HEADER.pack(MAGIC, size, crc, len(words), zlib.crc32(body), len(table)) + body)
