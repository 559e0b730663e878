"""What of a change may be read: the numbers of a company that a reviewer must call back, and nothing of a person's.

What customers may know is shown whole, and so is how to reach a department or a role. A person's own number or
address, and whatever personal stands in a text, keeps its last two characters, by which two of them are told apart.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import msgspec

from webcare.diff.change import Change
from webcare.diff.reach import Kind, key_of, reaches
from webcare.model.handbook.contacts import Contact
from webcare.show.diff.names import Names
from webcare.show.diff.stars import masked

COMPANY = ("phone", "email", "iban", "address", "postcode")
"""What may be a company's own as well as a person's."""
FOR_CUSTOMERS = ("answers", "fragments", "channels", "settings", "crisis")
"""Parts whose texts are written to be read by everybody."""


class Hiding:
    """What may be read of the changes between two versions."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def readable(self, change: Change) -> Change:
        """The same change without what may not be read."""
        before, after = (self._hidden(value, change) for value in (change.before, change.after))
        path = tuple(self.text(name, change) for name in change.path)
        return msgspec.structs.replace(change, before=before, after=after, path=path)

    def _hidden(self, value: Any, change: Change) -> Any:
        if isinstance(value, str):
            return self.text(value, change)
        if isinstance(value, Mapping):
            return {self.text(str(key), change): self._hidden(inner, change) for key, inner in value.items()}
        if isinstance(value, list | tuple):
            return [self._hidden(inner, change) for inner in value]
        return value

    def text(self, text: str, change: Change) -> str:
        """A text of this change; most hold nothing that may not be read."""
        if change.part == "contacts" and change.path and self._is_person(change.path[0], change):
            return masked(text, self._is_public)
        return masked(text, lambda kind, value: self._may_be_read(kind, value, change.part))

    def _is_person(self, key: str, change: Change) -> bool:
        kinds = [entry.kind for entry in self.names.either("contacts", key)]
        kinds += [
            value["kind"] for value in (change.before, change.after) if isinstance(value, Mapping) and "kind" in value
        ]
        return "person" in kinds

    def _is_public(self, kind: str, value: str) -> bool:
        return kind in COMPANY and _key(kind, value) in self._public

    def _may_be_read(self, kind: str, value: str, part: str) -> bool:
        if kind not in COMPANY:
            return False
        if part in ("contacts", "facts") or _key(kind, value) in self._public:
            return True
        return part in FOR_CUSTOMERS and not _is_mobile(kind, value)

    @cached_property
    def _public(self) -> set[str]:
        """The numbers and addresses that customers may know, or that are a department's or a role's."""
        found: set[str] = set()
        for workspace in (self.names.before, self.names.after):
            for contact in workspace.handbook.contacts.values():
                found.update(_keys(_means(contact)))
            found.update(_keys(workspace.handbook.facts.values()))
        return found


def _means(contact: Contact) -> Iterable[str]:
    return (means.value for means in contact.means if means.public or contact.kind != "person")


def _keys(texts: Iterable[str]) -> Iterable[str]:
    for text in texts:
        yield text.lower()
        yield from (found.key for found in reaches(text))


def _key(kind: str, value: str) -> str:
    return key_of(Kind(kind), value) if kind in ("phone", "email", "iban") else value.lower()


def _is_mobile(kind: str, value: str) -> bool:
    """A mobile number is somebody's until a contact or a fact says that it is the company's."""
    return kind == "phone" and key_of(Kind.PHONE, value).startswith("06")
