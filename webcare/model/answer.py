"""An answer: a reply template with front matter, variants per channel and placeholders."""

from datetime import date
from typing import Annotated, ClassVar

import msgspec

from webcare.model.draft import Ignored
from webcare.model.handbook.base import Entry, Id, Words
from webcare.model.values import doc


class Variable(Entry, frozen=True, kw_only=True):
    """A placeholder that the writer fills in."""

    description: Annotated[str, doc("Wat je hier invult", min_length=1)]
    example: Annotated[str | None, doc("Een voorbeeld; daarmee wordt het antwoord nagekeken")] = None
    required: Annotated[bool, doc("Moet dit ingevuld zijn?")] = True
    choices: Annotated[list[str], doc("De mogelijkheden, als er niet meer zijn")] = []


class AnswerHead(Entry, frozen=True, kw_only=True):
    """The front matter of ``answers/<name>.md``."""

    ALIASES: ClassVar[dict[str, str]] = {
        "titel": "title",
        "onderwerp": "topic",
        "vragen": "questions",
        "variabelen": "variables",
        "geldig-tot": "valid-until",
        "geldig-vanaf": "valid-from",
        "eigenaar": "owner",
        "negeer": "ignore",
    }

    id: Annotated[Id, doc("Kenmerk, gelijk aan de bestandsnaam")]
    title: Annotated[str, doc("Waar het antwoord over gaat", min_length=1, max_length=200)]
    topic: Annotated[Id | None, doc("Het onderwerp uit topics.yaml")] = None
    questions: Annotated[list[Words], doc("Hoe klanten het vragen")] = []
    variables: Annotated[dict[str, Variable], doc("Wat de schrijver invult")] = {}
    channels: Annotated[list[Id], doc("Alleen voor deze kanalen; leeg: alle")] = []
    valid_from: Annotated[date | None, doc("Vanaf deze datum")] = None
    valid_until: Annotated[date | None, doc("Tot en met deze datum")] = None
    owner: Annotated[Id | None, doc("Wie de inhoud bewaakt: een contact uit contacts.yaml")] = None
    review_by: Annotated[date | None, doc("Voor wanneer iemand het naloopt")] = None
    prevents: Annotated[str | None, doc("Welke vervolgvraag dit voorkomt")] = None
    tone: Annotated[str | None, doc("Waar de toon op let")] = None
    related: Annotated[list[Id], doc("Verwante antwoorden")] = []
    ignore: Annotated[list[str | dict[str, str]], doc("Regels die hier niet gelden: 'familie/fout — reden'")] = []


class Variant(msgspec.Struct, frozen=True):
    """The text of an answer for some channel; ``channel`` is None for the default. Offsets are in the whole file."""

    channel: str | None
    start: int
    end: int


class Answer(msgspec.Struct, frozen=True):
    """One answer as read from a file."""

    path: str
    head: AnswerHead
    text: str
    variants: tuple[Variant, ...]
    ignored: tuple[Ignored, ...] = ()
