"""channels.yaml: where customers write, and what holds there."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from webcare.model.handbook.base import Entry, Id
from webcare.model.handbook.tone import SignOffStyle
from webcare.model.values import doc

Surface = Literal["open", "closed"]


class Channel(Entry, frozen=True, kw_only=True):
    """One channel. A channel that is deliberately not served is listed too, with the reason."""

    ALIASES: ClassVar[dict[str, str]] = {"naam": "name", "eigenaar": "owner", "reden": "reason"}

    name: Annotated[str, doc("De naam zoals klanten het kanaal kennen", min_length=1)]
    surface: Annotated[
        Literal["open", "closed", "both"],
        doc("open: iedereen leest mee; closed: alleen de klant; both: berichten open, privéberichten gesloten"),
    ]
    status: Annotated[
        Literal["active", "paused", "not-served"], doc("In gebruik, tijdelijk stil, of bewust niet bediend")
    ] = "active"
    reason: Annotated[str | None, doc("Waarom het kanaal niet bediend wordt of geen gesloten alternatief heeft")] = None
    handle: Annotated[str | None, doc("De naam van het account, zoals @lichthuis")] = None
    link: Annotated[str | None, doc("Het adres van het kanaal")] = None
    aliases: Annotated[list[Id], doc("Andere namen voor hetzelfde kanaal, zoals twitter")] = []
    max_length: Annotated[int, doc("Hoogste lengte van een bericht", ge=1, le=100_000)] | None = None
    counting: Annotated[
        Literal["characters", "x", "sms"],
        doc("Hoe het kanaal telt: tekens, gewogen zoals X (een link is 23), of sms (160, of 70 met bijzondere tekens)"),
    ] = "characters"
    formatting: Annotated[
        Literal["none", "markdown", "whatsapp", "html"],
        doc("Welke opmaak het kanaal toont; none: sterretjes blijven staan"),
    ] = "none"
    greeting: Annotated[bool, doc("Begint een antwoord hier met een aanhef?")] = True
    sign_off: Annotated[SignOffStyle | None, doc("Afzender op dit kanaal, als die afwijkt van tone.yaml")] = None
    hours: Annotated[Id | None, doc("De openingstijden uit hours.yaml die hier gelden")] = None
    owner: Annotated[Id | None, doc("Wie het kanaal bewaakt: een contact uit contacts.yaml")] = None
    closed_alternative: Annotated[Id | None, doc("Het gesloten kanaal waar een gesprek naartoe kan")] = None
    direct_messages: Annotated[bool, doc("Heeft het kanaal privéberichten?")] = False
    dm_requires_follow: Annotated[bool, doc("Moet de klant jullie eerst volgen voor een privébericht?")] = False
    note: Annotated[str | None, doc("Wat een nieuwe collega moet weten")] = None


Channels = dict[Id, Channel]


def channel_ids(channels: Mapping[str, Channel]) -> dict[str, str]:
    """The id behind each alias. What is an id itself stays one; of an alias that two channels have, the first holds."""
    ids: dict[str, str] = {}
    for name, channel in channels.items():
        for alias in channel.aliases:
            if alias not in channels:
                ids.setdefault(alias, name)
    return ids
