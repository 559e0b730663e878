"""What kinds of personal data are called, and how one that was found becomes a finding."""

from typing import NamedTuple

from webcare.model.finding import Finding, Severity, Source
from webcare.model.text import Text
from webcare.privacy.personal import Kind

RULE = "privacy/gegeven-in-bestand"
ACCOUNT = "account"
"""The kind of an ``@account`` in a text."""
REFERENCE = "reference"
"""The kind of an author, an id or a link that is no pseudonym."""
NAMES: dict[str, tuple[Text, Text]] = {
    "email": (Text("e-mailadres", "e-mail address"), Text("e-mailadressen", "e-mail addresses")),
    "phone": (Text("telefoonnummer", "phone number"), Text("telefoonnummers", "phone numbers")),
    "iban": (Text("rekeningnummer", "account number"), Text("rekeningnummers", "account numbers")),
    "bsn": (
        Text("burgerservicenummer", "citizen service number"), Text("burgerservicenummers", "citizen service numbers")
    ),
    "card-number": (Text("kaartnummer", "card number"), Text("kaartnummers", "card numbers")),
    "address": (Text("adres", "address"), Text("adressen", "addresses")),
    "postcode": (Text("postcode", "postcode"), Text("postcodes", "postcodes")),
    "order-number": (Text("ordernummer", "order number"), Text("ordernummers", "order numbers")),
    "customer-number": (Text("klantnummer", "customer number"), Text("klantnummers", "customer numbers")),
    "contract-number": (Text("dossiernummer", "case number"), Text("dossiernummers", "case numbers")),
    "id-document": (Text("documentnummer", "document number"), Text("documentnummers", "document numbers")),
    "date-of-birth": (Text("geboortedatum", "date of birth"), Text("geboortedatums", "dates of birth")),
    "licence-plate": (Text("kenteken", "licence plate"), Text("kentekens", "licence plates")),
    "name": (Text("naam", "name"), Text("namen", "names")),
    ACCOUNT: (Text("account", "account"), Text("accounts", "accounts")),
    REFERENCE: (Text("verwijzing zonder pseudoniem", "reference without a pseudonym"),
                Text("verwijzingen zonder pseudoniem", "references without a pseudonym")),
}  # fmt: skip
STRONG: frozenset[Kind] = frozenset(
    ("email", "phone", "iban", "bsn", "card-number", "address", "id-document", "date-of-birth", "licence-plate")
)
"""Kinds that lead to a person by themselves. The others do so in a conversation, not in a handbook or an answer."""
TRACKED = Text("dit bestand staat in git", "this file is in git")
IN_LOG = Text(
    "maak het onherkenbaar met 'webcare privacy redact'", "make it unrecognisable with 'webcare privacy redact'"
)
UNTRACKED = Text("dit bestand staat niet in git", "this file is not in git")


class Exposed(NamedTuple):
    """Something that others could see: its kind (empty for a file that cannot be read), and the finding."""

    kind: str
    finding: Finding


def made(source: Source, kind: str, start: int, end: int, severity: Severity, hint: Text) -> Exposed:
    """What was found of a kind at ``[start, end)`` of a text, masked."""
    name, shown = NAMES[kind][0], source.quote(start, end)
    message = Text(f"{name.nl}: {shown}", f"{name.en}: {shown}")
    return Exposed(kind, source.finding(RULE, severity, message, start, end, hint=hint))
