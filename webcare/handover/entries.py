"""The handbook of a client as the book tells it, and what must not be told in a book for anybody."""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from webcare.handover.book import Entries
from webcare.model.finding import Severity
from webcare.model.handbook import KINDS
from webcare.model.handbook.contacts import Contact
from webcare.store.handbook import Handbook

NUMBER = re.compile(r"\+?[0-9(][0-9 ()./-]{3,30}[0-9]")
ADDRESS = re.compile(r"[^\s<>()\[\]{},;:\"'“”‘’]{1,100}@[^\s<>()\[\]{},;:\"'“”‘’]{1,250}|https?://[^\s<>\"'“”]{1,500}")
WHOLE = 8
"""Digits of a number that is found inside a longer run of digits; a shorter one would be found by chance."""
LISTS = frozenset(("targets",))
MAPS = frozenset(("channels", "hours", "topics", "contacts", "rules", "goals", "facts"))


def read_entries(handbook: Handbook, *, public_only: bool = False) -> Entries:
    """Every kind of entry; with ``public_only`` without the means of contacts that no customer may know."""
    found: dict[str, Any] = {kind: handbook.entry(kind) for kind in KINDS}
    absent = frozenset(kind for kind in KINDS if found[kind] is None and not handbook.files(kind))
    broken = frozenset(kind for kind in KINDS if _is_broken(handbook, kind))
    for kind in MAPS | LISTS:
        found[kind] = found[kind] or ([] if kind in LISTS else {})
    if public_only:
        found["contacts"] = {name: _public(contact) for name, contact in found["contacts"].items()}
    return Entries(**found, absent=absent, broken=broken)


def hidden_values(contacts: Mapping[str, Contact]) -> frozenset[str]:
    """The means that no customer may know, as ``plain`` writes them; what is public somewhere is no secret."""
    means = [means for contact in contacts.values() for means in contact.means]
    public = {plain(one.value) for one in means if one.public}
    return frozenset(plain(one.value) for one in means if not one.public) - public


def without_hidden(text: str, hidden: frozenset[str], instead: str) -> str:
    """A text in which no number or address stands that is hidden."""
    if not hidden:
        return text

    def put(found: re.Match[str]) -> str:
        whole = found.group()
        bare = whole.rstrip(".,;:!?…)")
        return instead + whole[len(bare) :] if plain(bare) in hidden else whole

    def put_number(found: re.Match[str]) -> str:
        digits = plain(found.group())  # of several numbers in a row, too
        is_hidden = digits in hidden or any(len(one) >= WHOLE and one in digits for one in hidden)
        return instead if is_hidden else found.group()

    text = NUMBER.sub(put_number, ADDRESS.sub(put, text))
    folded = text.casefold()
    for place in (one for one in hidden if " " in one and one in folded):  # a house, a counter
        text = re.sub(re.escape(place), lambda _: instead, text, flags=re.IGNORECASE)
    return text


def plain(value: str) -> str:
    """A number or address as it is compared: a number by its digits, in its national form."""
    digits = re.sub(r"[^0-9+]", "", value)
    if len(digits) >= 5 and not re.search(r"[^\W\d_]|@", value):
        return re.sub(r"^(\+31|0031|\+32|0032)0?", "0", digits)
    return value.strip().casefold()


def _public(contact: Contact) -> Contact:
    return msgspec.structs.replace(contact, means=[means for means in contact.means if means.public])


def _is_broken(handbook: Handbook, kind: str) -> bool:
    files = {shown for _, shown in handbook.files(kind)}
    return any(finding.path in files and finding.severity is Severity.ERROR for finding in handbook.findings)
