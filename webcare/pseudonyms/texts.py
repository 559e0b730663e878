"""A text without the people in it: what stands in brackets says what stood there, as the logs of the desk do."""

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from webcare.language.names import name_parts
from webcare.language.reading import Reading
from webcare.privacy import find
from webcare.privacy.masking import until_settled
from webcare.privacy.personal import Kind
from webcare.pseudonyms.first_names import first_names_in
from webcare.pseudonyms.known_names import names_in
from webcare.pseudonyms.own import compact, is_own, own_names
from webcare.pseudonyms.refs import REF
from webcare.store.workspace import Workspace

PLACEHOLDERS: dict[Kind, str] = {
    "email": "[e-mailadres]",
    "phone": "[telefoonnummer]",
    "iban": "[rekeningnummer]",
    "bsn": "[bsn]",
    "card-number": "[kaartnummer]",
    "address": "[adres]",
    "postcode": "[postcode]",
    "order-number": "[ordernummer]",
    "customer-number": "[klantnummer]",
    "contract-number": "[dossiernummer]",
    "id-document": "[documentnummer]",
    "date-of-birth": "[geboortedatum]",
    "licence-plate": "[kenteken]",
    "name": "[naam]",
}
NAME, INITIALS, LINK = "[naam]", "[initialen]", "[link]"
ACCOUNT = re.compile(r"(?<![\w@/.])@([\w](?:[\w.-]{0,58}\w)?)")
"""An account in a text; ``[@k_…]`` is one that has its pseudonym already."""
PROFILE = re.compile(
    r"(?<![\w.@-])(?:https?://)?(?:[a-z]{1,8}\.)?(?:x|twitter|facebook|fb|instagram|threads|tiktok|linkedin|youtube|bsky)"
    r"\.(?:com|net|app|me)/(?:in/|profile/|@)?([^\s/?#<>\"'()\[\]]{1,100})(?:[/?#][^\s<>\"'()\[\]]{0,1000})?",
    re.IGNORECASE,
)
"""A link to somebody's page or post: its first part is the account."""
SHORT = re.compile(r"[A-Z](?:[A-Z]|\.[A-Z]){0,3}\.?")
"""Initials."""
FEWEST = 3
"""Letters of a name that is sought in the rest of the text as well."""
MOST_NAMES = 20
ROUNDS = 5
NOWHERE = frozenset("uit vanuit en tot op in naar met bij".split())
"""What follows a greeting at the end and begins no name: ``groetjes uit Vlaanderen``."""


class Piece(NamedTuple):
    """What stands at ``[start, end)`` (code points) instead."""

    start: int
    end: int
    text: str


def without_people(
    text: str, workspace: Workspace, pseudonym: Callable[[str], str], known: Collection[str] = ()
) -> str:
    """``text`` with personal data that is not the client's own replaced; ``pseudonym`` is that of an account.

    The names that are ``known`` are replaced wherever they stand.

    What stands in brackets may make more visible (a sign-off needs a mark before it), so it looks again until there is
    no more, a few times at most: time is linear in the text.
    """
    return until_settled(text, lambda text: _replaced(text, workspace, pseudonym, known), ROUNDS)


def _replaced(text: str, workspace: Workspace, pseudonym: Callable[[str], str], known: Collection[str]) -> str:
    pieces = [*_found(text, workspace), *_accounts(text, workspace, pseudonym), *_names(text, workspace)]
    pieces += [Piece(*span, NAME) for span in first_names_in(text, own_names(workspace))]
    if known:
        pieces += [Piece(*span, NAME) for span in names_in(text, known, own_names(workspace))]
    pieces = _settled(pieces)
    parts, at = [], 0
    for piece in pieces:
        parts += [text[at : piece.start], piece.text]
        at = piece.end
    return "".join(parts) + text[at:] if pieces else text


def customers_in(text: str, workspace: Workspace) -> list[str]:
    """What a reply of the desk says about who gets it: personal data, accounts, links to them, and who is greeted.

    Who signed it is a colleague, and none of these.
    """
    pieces = _settled([*_found(text, workspace), *_accounts(text, workspace, str)])
    return [*(text[piece.start : piece.end] for piece in pieces), *greeted(text, workspace)]


def greeted(text: str, workspace: Workspace) -> list[str]:
    """The person whom a text greets by name, if any."""
    greeting = Reading(text).greeting
    name = text[greeting.name.start : greeting.name.end] if greeting is not None and greeting.name is not None else ""
    return [name] if _is_person(name, own_names(workspace)) else []


def signed(text: str, workspace: Workspace) -> list[str]:
    """The person who signed a text with a name, if any; initials are none."""
    sign_off = Reading(text).sign_off
    name = sign_off.sender if sign_off is not None else ""
    return [name] if _is_person(name, own_names(workspace)) and not SHORT.fullmatch(name) else []


def accounts(text: str, workspace: Workspace) -> Iterator[tuple[int, int]]:
    """Where accounts stand that are neither the client's nor a competitor's, nor pseudonyms already."""
    if "@" in text:
        own = own_names(workspace)
        for found in ACCOUNT.finditer(text):
            if compact(found[1]) not in own and not REF.fullmatch(found[1]):
                yield found.span()


def _found(text: str, workspace: Workspace) -> Iterator[Piece]:
    for item in find(text, workspace.config.region):
        if item.kind == "name":
            if compact(text[item.start : item.end]) not in own_names(workspace):
                yield Piece(item.start, item.end, NAME)
        elif not is_own(text, item, workspace):
            yield Piece(item.start, item.end, PLACEHOLDERS[item.kind])


def _accounts(text: str, workspace: Workspace, pseudonym: Callable[[str], str]) -> Iterator[Piece]:
    for start, end in accounts(text, workspace):
        yield Piece(start, end, f"[@{pseudonym(text[start + 1 : end])}]")
    if "/" in text:
        own = own_names(workspace)
        for found in PROFILE.finditer(text):
            if compact(found[1].removeprefix("@")) not in own:
                yield Piece(*found.span(), LINK)


def _names(text: str, workspace: Workspace) -> Iterator[Piece]:
    """Who is greeted and who signed, and wherever else in the text they are named."""
    reading, own = Reading(text), own_names(workspace)
    told: set[str] = set()
    greeting, sign_off = reading.greeting, reading.sign_off
    if greeting is not None and greeting.name is not None:
        name = text[greeting.name.start : greeting.name.end]
        if _is_person(name, own):
            told.update(name.split())
            yield Piece(greeting.name.start, greeting.name.end, NAME)
    if sign_off is not None and _is_person(sign_off.sender, own):
        sender = sign_off.sender
        start = text.rfind(sender, sign_off.start, sign_off.end)
        if start >= 0:
            short = SHORT.fullmatch(sender) is not None
            told.update(() if short else sender.split())
            yield Piece(start, start + len(sender), INITIALS if short else NAME)
    words = sorted(word for word in told if len(word.strip(".,")) >= FEWEST and name_parts(word) and word[0].isupper())
    if words:
        again = "|".join(map(re.escape, words[:MOST_NAMES]))
        for found in re.finditer(rf"(?<![\w@\[])(?:{again})(?![\w\]])", text):
            yield Piece(*found.span(), NAME)


def _is_person(name: str, own: frozenset[str]) -> bool:
    if not name or name[0] in "[{@" or compact(name) in own:
        return False
    words = name.split()
    company = any(compact(word) in own for word in words)
    return bool(name_parts(name)) and not company and words[0].lower() not in NOWHERE


def _settled(pieces: list[Piece]) -> list[Piece]:
    """The pieces in order, none overlapping another: what begins first, and of those the longest, goes first.

    One that begins within another and ends behind it makes that longer, so that nothing of it is left.
    """
    kept: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (piece.start, -piece.end)):
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
        elif piece.end > kept[-1].end:
            kept[-1] = kept[-1]._replace(end=piece.end)
    return kept
