"""privacy.yaml: which personal data may be asked where, and how long it is kept."""

from datetime import timedelta
from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id
from webcare.model.values import doc

DataKind = Literal[
    "name",
    "email",
    "phone",
    "address",
    "postcode",
    "order-number",
    "customer-number",
    "contract-number",
    "iban",
    "card-number",
    "bsn",
    "date-of-birth",
    "licence-plate",
    "id-document",
    "password",
    "medical",
    "photo",
]


class Asking(Entry, frozen=True, kw_only=True):
    """Where one kind of personal data may be asked."""

    data: Annotated[DataKind, doc("Om welk gegeven het gaat")]
    closed: Annotated[bool, doc("Mag je er in een gesloten kanaal om vragen?")]
    why: Annotated[str, doc("Waarvoor je het nodig hebt, of waarom het niet mag", min_length=1)]


class Retention(Entry, frozen=True, kw_only=True):
    """How long something is kept."""

    what: Annotated[
        Literal["logs", "notes", "ratings", "drafts", "exports"],
        doc("Wat er bewaard wordt; zonder eigen termijn vallen notities onder logs"),
    ]
    channels: Annotated[
        list[Id],
        doc("Alleen voor deze kanalen, in plaats van de termijn voor alle; voor logs, notes en ratings. Leeg: alle"),
    ] = []
    keep: Annotated[timedelta, doc("Hoelang")]
    why: Annotated[str, doc("Waarom zo lang", min_length=1)]


class Privacy(Entry, frozen=True, kw_only=True):
    """What the desk may ask, keep and show. Asking in an open channel is never allowed, so no key says so."""

    ask: Annotated[list[Asking], doc("Wat je waar mag vragen")] = []
    retention: Annotated[list[Retention], doc("Bewaartermijnen")] = []
    own_data: Annotated[list[str], doc("Eigen gegevens die op persoonsgegevens lijken, zoals een artikelnummer")] = []
    officer: Annotated[str | None, doc("Wie over privacy gaat: een contact uit contacts.yaml")] = None
    statement: Annotated[str | None, doc("Link naar de privacyverklaring")] = None
    note: Annotated[str | None, doc("Wat een nieuwe collega moet weten")] = None
