"""The ways to reach somebody in a text: phone numbers, e-mail addresses, account numbers and links."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from webcare.language.tokens import TOP_LEVEL
from webcare.privacy import find
from webcare.privacy.folding import fold

LINK = re.compile(
    r"(?:https?://|www\.|tel:|sms:)[^\s<>\"“”‘’)\]}]{1,2000}"
    rf"|(?<![\w@.-])(?:[\w-]{{1,63}}\.){{1,5}}(?:{TOP_LEVEL})(?![\w-]|\.\w)(?:/[^\s<>\"“”‘’)\]}}]{{0,2000}})?",
    re.IGNORECASE,
)
HOST = re.compile(r"(?:[a-z][a-z0-9+.-]{0,20}://)?(?:[^/@\s]{0,200}@)?([\w.-]{1,253})", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w.,€/-])(?:\+|00|0)[1-9](?:[ ./()-]{0,2}[0-9]){7,14}(?![\w-]|[.,][0-9])")
"""A number by its form alone: what stands in a handbook is called although no plan knows it."""
SERVICE = re.compile(r"(?<![\w.,€/-])(?:0[89]0[0-9](?:[ -]{0,3}[0-9]){4,7}|14[ -]?0[0-9]{2,4})(?![\w-]|[.,][0-9])")
IBAN = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2} ?[0-9]{2}(?: ?[A-Za-z]{4})(?: ?[0-9]){10}(?![A-Za-z0-9])")
TRAILING = ".,;:!?…'"


class Kind(StrEnum):
    """What a value reaches somebody by."""

    PHONE = "phone"
    EMAIL = "email"
    IBAN = "iban"
    LINK = "link"
    NAME = "name"
    ADDRESS = "address"
    ACCOUNT = "account"
    """The name of an account on a channel."""


class Reach(NamedTuple):
    """One value in a text at ``[start, end)``; ``key`` is the same however it is written."""

    kind: Kind
    value: str
    key: str
    start: int
    end: int


def reaches(text: str) -> list[Reach]:
    """Every phone number, e-mail address, IBAN and link in a text, in order, none overlapping another."""
    folded = fold(text, text.lower())
    taken: list[Reach] = []
    for kind, start, end in sorted(_candidates(text, folded.text), key=lambda one: (one[1], -one[2])):
        if taken and start < taken[-1].end:
            continue
        value = text[start:end]
        taken.append(Reach(kind, value, key_of(kind, value), start, end))
    return taken


def _candidates(text: str, folded: str) -> Iterator[tuple[Kind, int, int]]:
    for item in find(text):
        if item.kind in ("email", "phone", "iban", "address"):
            yield Kind(item.kind), item.start, item.end
    plain = folded if len(folded) == len(text) else text
    for kind, pattern in ((Kind.LINK, LINK), (Kind.IBAN, IBAN), (Kind.PHONE, PHONE), (Kind.PHONE, SERVICE)):
        for hit in pattern.finditer(plain):
            yield kind, hit.start(), hit.start() + len(hit.group().rstrip(TRAILING))


def key_of(kind: Kind, value: str) -> str:
    """A value as it is compared: spaces and the way in which a number is written make no difference."""
    if kind is Kind.PHONE:
        digits = "".join(character for character in value.replace("(0)", "") if character.isdigit())
        return re.sub("^(?:0031|31)(?=[0-9]{9}$)", "0", digits)
    if kind in (Kind.EMAIL, Kind.IBAN):
        return "".join(value.split()).lower()
    return " ".join(value.split())


def host_of(kind: Kind, value: str) -> str | None:
    """The domain of a link or an e-mail address."""
    if kind is Kind.EMAIL:
        return value.rpartition("@")[2].strip().lower() or None
    if kind is not Kind.LINK or value.lower().startswith(("tel:", "sms:")):
        return None
    found = HOST.match(value)
    return found[1].lower() if found and "." in found[1] else None
