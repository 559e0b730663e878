"""Pseudonyms: the same person always gets the same one, and nobody finds the way back without the key.

HMAC-SHA256 (RFC 2104), cut to 64 bits: among a million people the chance that any two share one is 3 in 100 million.
"""

import re
import unicodedata
from collections.abc import Sequence

SIGNS = {"customer": "k", "agent": "a"}
REF = re.compile(r"[ka]_[0-9a-f]{8,64}")
"""What a pseudonym of a person looks like."""
REFS = re.compile(rb"(?<![0-9A-Za-z_])[ka]_[0-9a-f]{8,64}(?![0-9A-Za-z_])")
"""Pseudonyms of persons in a line of a log, wherever they stand."""
TOKENS = re.compile(rb"(?<![0-9A-Za-z])(?=[0-9]{0,9}[a-f])[0-9a-f]{10}(?![0-9A-Za-z])")
"""Pseudonyms of whatever else has an id in another system: ten hexadecimal characters, a letter among them."""
IDENTIFIERS = re.compile(rb'"(?:id|url|conversation_id|in_reply_to|message_id|to)"[ \t]*:[ \t]*"[^"\\]{1,2000}"')
"""The fields of a record that may hold such tokens; inside a text the quotes would have backslashes."""
NOWHERE = "https://log.example/"
"""What a link that is hidden begins with: a name that leads to nobody (RFC 2606)."""
LENGTH = 16
"""Hexadecimal characters of a person's pseudonym: 64 bits."""


def plain(original: str) -> str:
    """A name as it is compared: ``@Jan_de_Vries`` and ``jan_de_vries`` are one account."""
    return unicodedata.normalize("NFKC", original).strip().removeprefix("@").casefold()


def person_ref(secrets: Sequence[bytes], kind: str, original: str) -> str:
    """The pseudonym of a person; one that is a pseudonym already is renewed by nobody."""
    if REF.fullmatch(original):
        return original
    sign = SIGNS[kind]
    ref = f"{sign}_{_digest(secrets[0], kind, plain(original))[:LENGTH]}"
    for secret in secrets[1:]:
        ref = renewed_ref(secret, ref)
    return ref


def renewed_ref(secret: bytes, ref: str) -> str:
    """What a pseudonym becomes with a new secret."""
    return f"{ref[:2]}{_digest(secret, 'ref', ref)[:LENGTH]}"


def token_of(secrets: Sequence[bytes], kind: str, original: str) -> str:
    """The pseudonym of an id in another system."""
    token = _token(secrets[0], kind, original)
    for secret in secrets[1:]:
        token = renewed_token(secret, token)
    return token


def renewed_token(secret: bytes, token: str) -> str:
    """What such a pseudonym becomes with a new secret."""
    return _token(secret, "token", token)


def renewed_line(secret: bytes, line: bytes) -> bytes:
    """A line of a log with every pseudonym in it renewed, and not a byte else changed."""
    line = REFS.sub(lambda found: renewed_ref(secret, found.group().decode()).encode(), line)
    return IDENTIFIERS.sub(
        lambda field: TOKENS.sub(lambda found: renewed_token(secret, found.group().decode()).encode(), field.group()),
        line,
    )


def _token(secret: bytes, kind: str, text: str) -> str:
    """Ten hexadecimal characters with a letter among them, so that none is taken for a phone number."""
    for attempt in range(1_000):
        token = _digest(secret, "token", kind, text, str(attempt))[:10]
        if not token.isdecimal():
            return token
    raise AssertionError("a thousand hashes without a letter")


def _digest(secret: bytes, *parts: str) -> str:
    from hmac import digest  # takes milliseconds to load, and lint needs none

    return digest(secret, "\0".join(parts).encode("utf-8", "surrogatepass"), "sha256").hex()
