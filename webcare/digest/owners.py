"""Who owns what customers write about: the department of a topic's owner."""

from typing import NamedTuple

from webcare.model.errors import CannotRun
from webcare.model.text import Text
from webcare.privacy import mask
from webcare.store.build import closest
from webcare.store.handbook import Handbook


class Owner(NamedTuple):
    """A department, a role, or a person who belongs to no department: a contact's id, and its name."""

    id: str
    name: str


class Owners:
    """The owners that ``topics.yaml`` and ``contacts.yaml`` name."""

    def __init__(self, handbook: Handbook) -> None:
        self._contacts = handbook.contacts
        self._topics = handbook.topics

    def of(self, topic: str | None) -> Owner | None:
        """Who owns a topic; None for a topic without an owner, or that the handbook does not know."""
        entry = self._topics.get(topic or "")
        return self._department(entry.owner) if entry is not None and entry.owner is not None else None

    def named(self, text: str) -> Owner:
        """The owner whom somebody means by an id or a name. Raises ``CannotRun`` when there is none."""
        wanted = " ".join(text.split()).casefold()
        for name, contact in self._contacts.items():
            if wanted in {name.casefold(), contact.name.casefold(), (contact.public_name or name).casefold()}:
                return self._department(name) or Owner(name, contact.name)
        known = sorted({owner.id for topic in self._topics if (owner := self.of(topic))})
        close, shown = closest(wanted, known), mask(text)[:60]
        raise CannotRun(
            Text(f"onbekende afdeling '{shown}'", f"unknown department '{shown}'"),
            hint=Text(f"bedoelde je '{close}'?", f"did you mean '{close}'?")
            if close
            else Text(f"kies uit: {', '.join(known)}", f"choose: {', '.join(known)}")
            if known
            else Text("zet bij een onderwerp in topics.yaml wie de owner is", "give a topic in topics.yaml an owner"),
            place="--for",
        )

    def _department(self, name: str) -> Owner | None:
        """A department or role itself; of a person the first department that lists them."""
        contact = self._contacts.get(name)
        if contact is None:
            return None
        if contact.kind == "person":
            for other, entry in self._contacts.items():
                if entry.kind == "department" and name in entry.holders:
                    return Owner(other, entry.name)
        return Owner(name, contact.name)
