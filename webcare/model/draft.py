"""A draft: a reply that is being written, and what its writer says about it."""

from datetime import datetime
from typing import Annotated, ClassVar, Literal

import msgspec

from webcare.model.handbook.base import Entry
from webcare.model.values import doc

Status = Literal["draft", "to-review", "approved", "sent"]
Act = Literal["requested", "approved", "returned", "sent"]


class ReviewStep(Entry, frozen=True, kw_only=True):
    """Something that was done about a draft on its way to the customer; ``webcare review`` writes it."""

    at: Annotated[datetime, doc("Wanneer")]
    act: Annotated[Act, doc("Gevraagd, goedgekeurd, teruggegeven of verstuurd")]
    by: Annotated[str | None, doc("Wie: een contact uit contacts.yaml")] = None
    text: Annotated[str | None, doc("Bij approved: de vingerafdruk van de tekst die is goedgekeurd")] = None
    note: Annotated[str | None, doc("Wat de schrijver moet weten")] = None


class DraftHead(Entry, frozen=True, kw_only=True):
    """The front matter of a draft."""

    ALIASES: ClassVar[dict[str, str]] = {
        "kanaal": "channel",
        "antwoord-op": "reply-to",
        "klantnaam": "customer-name",
        "gesprek": "conversation",
        "onderwerp": "topic",
        "auteur": "author",
        "negeer": "ignore",
        "sjabloon": "template",
        "toetsing": "review",
    }

    channel: Annotated[str | None, doc("Het kanaal, zoals x of email")] = None
    surface: Annotated[Literal["open", "closed"] | None, doc("open: iedereen leest mee; closed: alleen de klant")] = (
        None
    )
    reply_to: Annotated[str | None, doc("Het bericht van de klant")] = None
    customer_name: Annotated[str | None, doc("De naam van de klant")] = None
    conversation: Annotated[str | None, doc("Het gesprek in het logboek")] = None
    topic: Annotated[str | None, doc("Het onderwerp uit topics.yaml")] = None
    author: Annotated[str | None, doc("Wie het schreef")] = None
    template: Annotated[str | None, doc("Het antwoord uit answers/ waar het van gemaakt is")] = None
    status: Annotated[Status, doc("concept, ter controle, goedgekeurd of verstuurd")] = "draft"
    review: Annotated[list[ReviewStep], doc("Wie er meekeek; 'webcare review' houdt dit bij")] = []
    ignore: Annotated[list[str | dict[str, str]], doc("Regels die hier niet gelden: 'familie/fout — reden'")] = []


class ThreadMessage(msgspec.Struct, frozen=True):
    """An earlier message of the conversation."""

    direction: Literal["in", "out"]
    body: str


class Ignored(msgspec.Struct, frozen=True):
    """An entry of ``ignore`` in front matter (``familie/fout — reden``), and where it stands in the file."""

    entry: str
    start: int = 0
    end: int = 0


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A reply to lint: its text as given, where its own words begin, and all that is known around it."""

    name: str
    """The path, the batch record's id, or ``<stdin>``."""
    text: str
    body_start: int = 0
    channel: str | None = None
    surface: Literal["open", "closed"] | None = None
    reply_to: str | None = None
    customer_name: str | None = None
    conversation: str | None = None
    topic: str | None = None
    author: str | None = None
    template: str | None = None
    status: Status = "draft"
    review: tuple[ReviewStep, ...] = ()
    thread: tuple[ThreadMessage, ...] = ()
    ignore: tuple[Ignored, ...] = ()
    path: str | None = None
    """The file it lies in, which decides what ``webcare.toml`` says of it; None for a pipe and for a batch."""
