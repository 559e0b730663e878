"""tone.yaml: how the client sounds."""

from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Words
from webcare.model.values import doc

Address = Literal["je", "u", "mirror"]
SignOffStyle = Literal["none", "any", "initials", "first-name", "full-name"]


class SignOff(Entry, frozen=True, kw_only=True):
    """How a reply is signed."""

    style: Annotated[
        SignOffStyle,
        doc("Wat eronder staat: niets (none), een naam of initialen (any), initialen, voornaam of volledige naam"),
    ] = "none"
    mark: Annotated[str, doc("Teken voor de afzender, zoals ^ in ^SV", max_length=3)] = "^"
    closings: Annotated[list[Words], doc("Afsluitingen die passen, zoals 'Groet' of 'Met vriendelijke groet'")] = []


class Emoji(Entry, frozen=True, kw_only=True):
    """Which emoji, and how many."""

    most: Annotated[int, doc("Hoogste aantal emoji in een antwoord", ge=0, le=20)] = 1
    allowed: Annotated[list[str], doc("Alleen deze emoji; leeg betekent: elke emoji mag")] = []
    forbidden: Annotated[list[str], doc("Deze emoji nooit")] = []


class Preferred(Entry, frozen=True, kw_only=True):
    """A term the client prefers."""

    use: Annotated[Words, doc("Het woord dat jullie gebruiken")]
    instead_of: Annotated[list[Words], doc("De woorden die het vervangt", min_length=1)]
    why: Annotated[str | None, doc("Waarom, in één zin")] = None


class Forbidden(Entry, frozen=True, kw_only=True):
    """A word the client never uses."""

    word: Annotated[Words, doc("Het woord of de woordgroep die nooit mag")]
    use: Annotated[list[Words], doc("Wat wel kan")] = []
    why: Annotated[str | None, doc("Waarom, in één zin")] = None


class ToneExample(Entry, frozen=True, kw_only=True):
    """A reply before and after, to learn the tone from."""

    wrong: Annotated[str, doc("Zo niet")]
    right: Annotated[str, doc("Zo wel")]
    why: Annotated[str | None, doc("Waarom")] = None


class Tone(Entry, frozen=True, kw_only=True):
    """The client's tone of voice."""

    address: Annotated[Address, doc("Aanspreekvorm: je, u, of mirror (je, en u als de klant daarom vraagt)")] = "mirror"
    register: Annotated[Literal["informal", "neutral", "formal"], doc("Register: informeel, neutraal of formeel")] = (
        "neutral"
    )
    greetings: Annotated[list[Words], doc("Begroetingen die passen, zonder naam: Hoi, Hallo, Beste")] = []
    sign_off: Annotated[SignOff, doc("De afzender")] = SignOff()
    emoji: Annotated[Emoji, doc("Welke emoji, en hoeveel")] = Emoji()
    sentence_words: Annotated[int, doc("Hoogste aantal woorden in een zin", ge=5, le=60)] = 20
    target_words: Annotated[int, doc("Streeflengte van een antwoord, in woorden", ge=10, le=500)] | None = None
    readability: Annotated[int, doc("Laagste Flesch-Douma-score die jullie accepteren", ge=0, le=100)] | None = None
    preferred: Annotated[list[Preferred], doc("Voorkeurswoorden")] = []
    forbidden: Annotated[list[Forbidden], doc("Verboden woorden")] = []
    principles: Annotated[list[str], doc("De toon in een paar zinnen")] = []
    examples: Annotated[list[ToneExample], doc("Voorbeelden: zo niet, zo wel")] = []
