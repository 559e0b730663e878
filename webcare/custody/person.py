"""Who is meant: a pseudonym of the log, or the account it was made from."""

import re
from collections.abc import Sequence

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.pseudonyms import Pseudonymiser, open_key
from webcare.pseudonyms.keys import key_path
from webcare.pseudonyms.refs import REF, plain
from webcare.store.workspace import Workspace

DIGITS = re.compile(r"\d")
FEWEST = 3
"""Characters of an account; a shorter one stands in half of all words."""
LONGEST = 200


class Person:
    """One person, by pseudonym (``refs``) and, where it is known, by account; ``shown`` gives nothing away."""

    def __init__(self, refs: Sequence[str], account: str | None = None) -> None:
        self.refs = frozenset(refs)
        self.account = account
        self.shown = refs[0] if refs else f"{(account or '')[:2]}…"
        pieces = [rf"(?<![0-9A-Za-z_]){re.escape(ref)}(?![0-9A-Za-z_])" for ref in refs]
        if account is not None:
            before = r"(?<!\w)" if _is_unlike_a_word(account) else r"(?<=[@/])"
            pieces.append(rf"{before}{re.escape(account)}(?!\w)")
        self.pattern = re.compile("|".join(pieces), re.IGNORECASE)
        """Where a text names the person."""
        self.needles = tuple(needle.lower().encode() for needle in (*refs, *((account,) if account else ())))

    def wrote(self, ref: str | None) -> bool:
        """Is this the author's reference of the person's own records?"""
        if ref is None or ref in self.refs:
            return ref is not None
        return self.account is not None and not REF.fullmatch(ref) and plain(ref) == self.account

    def may_be_in(self, data: bytes) -> bool:
        """Could these bytes name the person? Quick, and never wrongly no: an escape may hide a letter."""
        if b"\\u" in data or (self.account is not None and not self.account.isascii()):
            return True
        small = data.lower()
        return any(needle in small for needle in self.needles)

    def named_in(self, data: bytes) -> bool:
        """Do these bytes, which are no record, name the person as they stand?"""
        return self.may_be_in(data) and self.pattern.search(data.decode("utf-8", "replace")) is not None


def person_of(given: str, workspace: Workspace) -> Person:
    """The person with this pseudonym, or with this account.

    Raises ``CannotRun`` for an empty one, and when an account needs the client's key and that cannot be read.
    """
    if REF.fullmatch(given):
        return Person([given])
    account = plain(given)
    if not FEWEST <= len(account) <= LONGEST:
        raise CannotRun(
            Text("dit is geen pseudoniem en geen account", "this is neither a pseudonym nor an account"),
            hint=Text("geef k_… uit het logboek, of @naam", "give k_… of the log, or @name"),
        )
    root = workspace.root or "."
    if key_path(root) is None:  # nobody has made pseudonyms here: accounts stand as they are
        return Person([], account)
    maker = Pseudonymiser(open_key(root), workspace)
    return Person([maker.person("customer", given), maker.person("agent", given)], account)


def _is_unlike_a_word(account: str) -> bool:
    """An address, a full name or a number can stand anywhere; a bare account needs its sign before it."""
    return "@" in account or " " in account or len(DIGITS.findall(account)) >= 6
