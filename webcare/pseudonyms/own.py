"""What looks like personal data and is the client's own: its contact details, facts, products, people and accounts."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from webcare.privacy import Personal
from webcare.store.handbook import Handbook
from webcare.store.workspace import Workspace

COUNTRY_CODE = {
    region: re.compile(rf"(?:\+|(?<!\d)00){code}[ ./-]{{0,2}}(?:\(0\)|0)?[ ./-]{{0,2}}(?=[1-9(])")
    for region, code in (("NL", "31"), ("BE", "32"))
}
APART = re.compile(r"(?<=[0-9])[ ./()-]{1,3}(?=[0-9])")
WORD = re.compile(r"\w+")
HANDLE = re.compile(r"@[\w.-]{1,60}")
EDGES = "\"'“”‘’()[]<>.,;:!?"


def is_own(text: str, item: Personal, workspace: Workspace, *, internal: bool = False) -> bool:
    """Is this a public contact detail, a fact, an own domain, or what ``privacy.yaml`` or ``vocabulary.yaml`` lists?

    ``internal`` counts the contact details that customers may not know as well.
    """
    handbook, region = workspace.handbook, workspace.config.region
    if not handbook.own:
        return False
    value = text[item.start : item.end]
    if item.kind == "name":
        return bool(_names(value)) and any(_names(value) <= names for names in _people(handbook))
    details = _details(handbook, region, internal)  # together, so that many of them are one search
    if item.kind == "email":
        domain = value.rpartition("@")[2].casefold()
        if any(domain == own or domain.endswith(f".{own}") for own in workspace.config.domains):
            return True
        return value.casefold() in details.tokens
    if any(_fits(_forms(handbook), token) for token in _tokens(text, item)):
        return True
    mine = _detail(value, region)
    if item.kind == "iban":
        return mine.compact in details.compact
    return mine.words in details.words or (item.kind == "phone" and mine.number in details.number)


def own_names(workspace: Workspace) -> frozenset[str]:
    """What the client, its products and its competitors are called, and their accounts: small letters and digits only.

    Nobody among them is a customer.
    """
    return _company(workspace.handbook, workspace.config.client)


def compact(name: str) -> str:
    """A name or an account as ``own_names`` holds it: ``@Noorder_Lamp`` is ``noorderlamp``."""
    return "".join(character for character in name.casefold() if character.isalnum())


@lru_cache(maxsize=8)
def _company(handbook: Handbook, client: str) -> frozenset[str]:
    if not handbook.own:
        return frozenset()
    names = [client, *(item.name for item in handbook.vocabulary.names)]
    texts = list(handbook.facts.values())
    for channel in handbook.channels.values():
        names += [channel.handle or "", channel.name]
    for contact in handbook.contacts.values():
        names += [] if contact.kind == "person" else [contact.name, contact.public_name or ""]
        texts += [means.value for means in contact.means]
    if monitoring := handbook.monitoring:
        names += monitoring.names
        names += [name for other in monitoring.competitors for name in (other.name, *other.also)]
    handles = [found.group() for text in texts for found in HANDLE.finditer(text)]
    return frozenset(map(compact, [*names, *handles])) - {""}


class _Detail(NamedTuple):
    """A text in comparable forms; the first two begin and end with a space, so that a part of a number is no match."""

    words: str
    number: str
    """The words, of which digits that stand together are one, without the country's code: `` bel 0500001234 na ``."""
    compact: str
    tokens: frozenset[str]


@lru_cache(maxsize=8)
def _details(handbook: Handbook, region: str, internal: bool) -> _Detail:  # noqa: FBT001  part of the cache's key
    """All details as one, each on a line of its own, so that nothing is found across two of them."""
    means = [means for contact in handbook.contacts.values() for means in contact.means]
    texts = [one.value for one in means if internal or one.public]
    texts += [*handbook.facts.values(), *handbook.privacy.own_data, *(item.name for item in handbook.vocabulary.names)]
    several = [_detail(text, region) for text in texts]
    return _Detail(
        "\n".join(one.words for one in several),
        "\n".join(one.number for one in several),
        "\n".join(one.compact for one in several),
        frozenset(token for one in several for token in one.tokens),
    )


def _detail(text: str, region: str) -> _Detail:
    """The forms of a text. Nothing is sought in it: that would load the libraries that check, for our own number."""
    text = text.casefold()
    national = COUNTRY_CODE[region].sub("0", text) if region in COUNTRY_CODE else text
    return _Detail(
        f" {' '.join(WORD.findall(text))} ",
        f" {' '.join(WORD.findall(APART.sub('', national)))} ",
        "".join(WORD.findall(text)),
        frozenset(token.strip(EDGES) for token in text.split()),
    )


@lru_cache(maxsize=8)
def _people(handbook: Handbook) -> list[frozenset[str]]:
    contacts = [contact for contact in handbook.contacts.values() if contact.kind == "person"]
    return [_names(name) for contact in contacts for name in (contact.name, contact.public_name or "")]


def _names(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]{2,}", name.casefold()))


def _tokens(text: str, item: Personal) -> Iterator[str]:
    """The value as found, and with what it is written together with: ``ART-12345``."""
    yield text[item.start : item.end]
    start, end = item.start, item.end
    while start and not text[start - 1].isspace() and item.start - start < 40:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - item.end < 40:
        end += 1
    yield text[start:end].strip(EDGES)


Forms = dict[tuple[int, tuple[int, ...]], set[str]]
"""The forms of own data by their length and the places of their ``#``."""


@lru_cache(maxsize=8)
def _forms(handbook: Handbook) -> Forms:
    forms: Forms = {}
    for pattern in map(str.casefold, handbook.privacy.own_data):
        places = tuple(at for at, character in enumerate(pattern) if character == "#")
        forms.setdefault((len(pattern), places), set()).add(pattern)
    return forms


def _fits(forms: Forms, value: str) -> bool:
    """Does the value have one of these forms? A # stands for one digit."""
    value = value.casefold()
    for (length, places), patterns in forms.items():
        if length == len(value) and all(value[at].isdecimal() or value[at] == "#" for at in places):
            held = list(value)
            for at in places:
                held[at] = "#"
            if "".join(held) in patterns:
                return True
    return False
