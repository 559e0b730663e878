"""vocabulary.yaml: how the client's own words are written, and what customers call things."""

from typing import Annotated

from webcare.model.handbook.base import Entry, Words
from webcare.model.values import doc


class Name(Entry, frozen=True, kw_only=True):
    """A product, brand or service name with its exact spelling."""

    name: Annotated[Words, doc("De juiste schrijfwijze")]
    wrong: Annotated[list[Words], doc("Bekende verkeerde schrijfwijzen")] = []
    what: Annotated[str | None, doc("Wat het is, in één zin")] = None


class Jargon(Entry, frozen=True, kw_only=True):
    """An inside-out word, and what the customer calls it."""

    word: Annotated[Words, doc("Het woord van binnen")]
    use: Annotated[Words, doc("Het woord van de klant")]
    why: Annotated[str | None, doc("Waarom")] = None


class Vocabulary(Entry, frozen=True, kw_only=True):
    """The client's words."""

    names: Annotated[list[Name], doc("Namen van producten, merken en diensten")] = []
    jargon: Annotated[list[Jargon], doc("Vakjargon, en het woord van de klant")] = []
    accept: Annotated[list[Words], doc("Woorden die de spellingcontrole goedkeurt")] = []
    abbreviations: Annotated[dict[str, str], doc("Afkortingen die klanten kennen, met hun betekenis")] = {}
