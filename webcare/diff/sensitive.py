"""Where fraud enters a handbook: changed phone numbers, addresses, accounts, links and names of contacts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from webcare.diff.change import Change, Op
from webcare.diff.lookalike import imitates
from webcare.diff.reach import Kind, Reach, host_of, key_of, reaches
from webcare.model.handbook.contacts import Contact
from webcare.rules.kanaal.onveilige_link import SHORTENERS
from webcare.store.workspace import Workspace

WHOLE = {
    ("contacts", "name"): Kind.NAME,
    ("contacts", "public-name"): Kind.NAME,
    ("contacts", "value"): Kind.ADDRESS,
    ("channels", "handle"): Kind.ACCOUNT,
    ("channels", "link"): Kind.LINK,
    ("privacy", "statement"): Kind.LINK,
    ("monitoring", "link"): Kind.LINK,
}
"""Values that are sensitive whatever their form."""
NOT_OURS = {("monitoring", "competitors"), ("monitoring", "hashtags")}
"""Names of others, which nobody calls or pays."""
PREMIUM = ("0900", "0906", "0909")
ABROAD = re.compile(r"(?:\+|00) ?(?!3[12])[1-9]")
USER = re.compile("[a-z]{1,20}://([^/?#@]{1,200})@", re.IGNORECASE)
"""What stands before the host of a link and may look like one: ``https://own.example@evil.example``."""
SHORT = re.compile("[0-9 +-]{3,}")
"""A number too short for a plan, such as 1400."""
NUMBERED, UNBROKEN = re.compile(r"\D*\d.*", re.DOTALL), re.compile(r"\S+")
FACTS = {
    "telefoon": (Kind.PHONE, SHORT),
    "whatsapp": (Kind.PHONE, SHORT),
    "adres": (Kind.ADDRESS, NUMBERED),
    "postbus": (Kind.ADDRESS, NUMBERED),
    "iban": (Kind.IBAN, NUMBERED),
    "rekening": (Kind.IBAN, NUMBERED),
    "site": (Kind.LINK, UNBROKEN),
    "pagina": (Kind.LINK, UNBROKEN),
    "link": (Kind.LINK, UNBROKEN),
}
"""By how the key of a fact ends: what its value is when it looks like this."""


class Doubt(StrEnum):
    """Why a new value deserves a closer look."""

    IMITATES = "imitates"
    """Its domain looks like one of the client's own; ``Warned.about`` says which."""
    CHECK_FAILS = "check-fails"
    """An IBAN whose check digits are wrong (ISO 13616, mod 97)."""
    INSECURE = "insecure"
    """A link without https."""
    SHORTENED = "shortened"
    """A link that does not say where it leads."""
    PREMIUM = "premium"
    """A number that costs the caller money (0900, 0906 and 0909 of the Dutch numbering plan)."""
    ABROAD = "abroad"
    """A number of another country than the Netherlands and Belgium."""


class Warned(NamedTuple):
    """A doubt about one new value."""

    doubt: Doubt
    value: str
    about: str = ""


class Sensitive(NamedTuple):
    """What went and what came of one kind in one change; ``path`` says where exactly, below ``change.path``."""

    kind: Kind
    change: Change
    path: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    warnings: tuple[Warned, ...]


class _Found(NamedTuple):
    path: tuple[str, ...]
    kind: Kind
    value: str
    key: str


def trusted(before: Workspace) -> set[str]:
    """The domains of the version before: its own, and those of its contacts. What is new is not trusted yet."""
    hosts = {domain.lower() for domain in before.config.domains}
    for contact in before.handbook.contacts.values():
        hosts.update(_hosts(contact))
    return hosts


def _hosts(contact: Contact) -> Iterator[str]:
    for means in contact.means:
        yield from filter(None, (host_of(one.kind, one.value) for one in reaches(means.value)))


def sensitive(change: Change, known: set[str]) -> Iterator[Sensitive]:
    """What to call back about in a change, by place and kind; ``known`` are the trusted domains."""
    if change.op in (Op.MOVED, Op.RENAMED):
        return
    before, after = (_by_place(_values(value, change, change.path)) for value in (change.before, change.after))
    for place in dict.fromkeys((*before, *after)):
        path, kind = place
        old, new = before.get(place, []), after.get(place, [])
        gone, came = _unlike(old, new), _unlike(new, old)
        if gone or came:
            warnings = tuple(warning for value in came for warning in _doubts(kind, value, known))
            yield Sensitive(kind, change, path, tuple(gone), tuple(came), warnings)


def _by_place(values: Iterable[_Found]) -> dict[tuple[tuple[str, ...], Kind], list[_Found]]:
    found: dict[tuple[tuple[str, ...], Kind], list[_Found]] = {}
    for one in values:
        found.setdefault((one.path, one.kind), []).append(one)
    return found


def _unlike(these: Sequence[_Found], those: Sequence[_Found]) -> list[str]:
    """The values of these that are not among those, each once."""
    keys = {one.key for one in those}
    return list({one.key: one.value for one in these if one.key not in keys}.values())


def _values(value: Any, change: Change, path: tuple[str, ...]) -> Iterator[_Found]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _values(inner, change, (*path, str(key)))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _values(item, change, (*path, _known_by(item)))
    elif isinstance(value, str):
        yield from _of_text(value, change, path)


def _known_by(item: Any) -> str:
    """What an item of a list is known by in a path."""
    if isinstance(item, Mapping):
        return str(next((item[key] for key in ("id", "name", "word", "role", "kind", "value") if key in item), ""))
    return str(item)


def _of_text(text: str, change: Change, path: tuple[str, ...]) -> Iterator[_Found]:
    if (change.part, path[0]) in NOT_OURS:
        return
    listed = (change.part, path[-2:-1]) == ("settings", ("domains",))
    whole = Kind.LINK if listed else WHOLE.get((change.part, path[-1]))
    if change.part == "facts":
        hints = (hint for word, hint in FACTS.items() if path[-1].endswith(word))
        whole = next((kind for kind, form in hints if form.fullmatch(text)), None)
    inside: list[Reach] = reaches(text)
    if whole is None:
        yield from (_Found(path, one.kind, one.value, one.key) for one in inside)
    else:
        exact = next((one.kind for one in inside if one.value.strip() == text.strip()), whole)
        kind = whole if whole in (Kind.NAME, Kind.LINK) else exact
        if kind is Kind.ADDRESS and SHORT.fullmatch(text):
            kind = Kind.PHONE
        yield _Found(path, kind, text, key_of(kind, text))


def _doubts(kind: Kind, value: str, known: set[str]) -> Iterator[Warned]:
    host = host_of(kind, value) or (value.lower() if kind is Kind.LINK and "." in value else None)
    own = sorted(known)
    disguise = USER.match(value) if kind is Kind.LINK else None
    like = imitates(host, own) if host is not None else None
    if like is None and disguise is not None:
        like = next((one for one in own if one in disguise[1].lower()), None)
    if like is not None:
        yield Warned(Doubt.IMITATES, value, like)
    if kind is Kind.LINK and value.lower().startswith("http://"):
        yield Warned(Doubt.INSECURE, value)
    if kind is Kind.LINK and host is not None and host.removeprefix("www.") in SHORTENERS:
        yield Warned(Doubt.SHORTENED, value)
    if kind is Kind.IBAN and not _is_iban(value):
        yield Warned(Doubt.CHECK_FAILS, value)
    if kind is Kind.PHONE and key_of(kind, value).startswith(PREMIUM):
        yield Warned(Doubt.PREMIUM, value)
    if kind is Kind.PHONE and ABROAD.match(value):
        yield Warned(Doubt.ABROAD, value)


def _is_iban(value: str) -> bool:
    from stdnum import iban

    return bool(iban.is_valid(value, check_country=False))
