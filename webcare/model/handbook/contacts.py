"""contacts.yaml: people, roles and departments, and how to reach them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id
from webcare.model.values import doc


class Means(Entry, frozen=True, kw_only=True):
    """One way to reach a contact."""

    kind: Annotated[
        Literal["phone", "email", "whatsapp", "form", "chat", "post", "visit", "pager"],
        doc("Telefoon, e-mail, WhatsApp, formulier, chat, post, langskomen of pieper"),
    ]
    value: Annotated[str, doc("Het nummer, het adres of de link", min_length=1)]
    public: Annotated[bool, doc("Mag een klant dit weten?")] = False
    hours: Annotated[Id | None, doc("Wanneer dit middel werkt: tijden uit hours.yaml")] = None
    note: Annotated[str | None, doc("Bijzonderheden")] = None


class Contact(Entry, frozen=True, kw_only=True):
    """A person, a role that people hold, or a department."""

    kind: Annotated[Literal["person", "role", "department"], doc("Persoon, rol of afdeling")]
    name: Annotated[str, doc("De naam", min_length=1)]
    public_name: Annotated[str | None, doc("Hoe je dit contact bij een klant noemt")] = None
    job: Annotated[str | None, doc("Functie")] = None
    holders: Annotated[list[Id], doc("Wie de rol nu vervult, of bij de afdeling hoort")] = []
    means: Annotated[list[Means], doc("Hoe je het contact bereikt, het beste eerst")] = []
    hours: Annotated[Id | None, doc("Werktijden uit hours.yaml")] = None
    languages: Annotated[list[str], doc("Talen, zoals nl, en, de; leeg: nl")] = []
    backup: Annotated[Id | None, doc("Wie het overneemt bij afwezigheid")] = None
    about: Annotated[list[str], doc("Waarvoor je hier moet zijn")] = []
    verified_on: Annotated[date | None, doc("Wanneer voor het laatst is nagebeld of dit klopt")] = None


Contacts = dict[Id, Contact]


def people_behind(ids: Iterable[str], contacts: Mapping[str, Contact]) -> list[str]:
    """The contacts that these stand for, each once: the holders of a role or department, or itself when it has none."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    waiting = list(ids)[::-1]
    while waiting:
        name = waiting.pop()
        contact = contacts.get(name)
        if contact is None or contact.kind == "person" or not contact.holders:
            found[name] = None
        elif name not in seen:
            waiting += reversed(contact.holders)
        seen.add(name)
    return list(found)
