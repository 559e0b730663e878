"""The embeddings of texts that were placed before: after one answer was edited only its own texts are placed anew.

They lie in the user's cache, one file for each encoder: a checksum, then a fingerprint and an embedding for each text.
"""

import hashlib
import zlib
from collections.abc import Sequence

import numpy as np

from webcare.matching.encoder import Encoder
from webcare.matching.learn import Array
from webcare.store import cache

MOST = 20_000
"""Texts in the file, some 30 MB; with more it begins again."""
CHECK, FINGERPRINT = 4, 16


class Remembered:
    """An encoder that places no text twice."""

    def __init__(self, encoder: Encoder) -> None:
        self.name = encoder.name
        self._encoder = encoder

    def __call__(self, texts: Sequence[str]) -> Array:
        """The embeddings of texts, as the encoder itself gives them."""
        known = self._read()
        wanted = {text: hashlib.blake2b(text.encode(), digest_size=FINGERPRINT).digest() for text in texts}
        strange = [text for text, fingerprint in wanted.items() if fingerprint not in known]
        if strange:
            fresh = {wanted[text]: place for text, place in zip(strange, self._encoder(strange), strict=True)}
            known |= fresh
            self._write(known if len(known) <= MOST else {one: known[one] for one in wanted.values()})
        return np.array([known[wanted[text]] for text in texts], np.float32)

    def _read(self) -> dict[bytes, Array]:
        data = cache.load_bytes(self._key) or b""
        body = data[CHECK:]
        if zlib.crc32(body).to_bytes(CHECK, "little") != data[:CHECK]:
            return {}
        size = FINGERPRINT + 4 * int.from_bytes(body[:CHECK], "little")
        rows = [body[at : at + size] for at in range(CHECK, len(body), size)]
        return {row[:FINGERPRINT]: np.frombuffer(row, "<f4", offset=FINGERPRINT) for row in rows}

    def _write(self, known: dict[bytes, Array]) -> None:
        size = len(next(iter(known.values())))
        rows = [fingerprint + place.astype("<f4").tobytes() for fingerprint, place in known.items()]
        body = b"".join([size.to_bytes(CHECK, "little"), *rows])
        cache.save_bytes(self._key, zlib.crc32(body).to_bytes(CHECK, "little") + body)

    @property
    def _key(self) -> str:
        return f"places-{self.name}"
