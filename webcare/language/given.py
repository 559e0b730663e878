"""What a customer already told: numbers, dates, addresses, names and photographs, each with its place.

Kinds: those of ``requests.DATA``, and order-date, day ("gisteren"), photo, shop and vehicle.

A number counts with its cue word ("bestelnummer 661200"), or when it answers a request for it. Masked data counts as
well: "[ordernummer]" in a pseudonymised log was an order number.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.lists import DAYS
from webcare.language.phrases import Phrases
from webcare.language.reading import Reading
from webcare.language.requests import KIND
from webcare.language.sentences import sentence_at
from webcare.language.tokens import Token
from webcare.privacy import find
from webcare.privacy.postcodes import POSTCODE


class Given(NamedTuple):
    """One piece of data of a kind, at ``[start, end)`` of the message."""

    kind: str
    start: int
    end: int


CUES: dict[str, str] = {
    **{word: kind for word, kind in KIND.items() if kind in ("order-number", "customer-number", "contract-number")},
    **dict.fromkeys(
        "bestelling order bestelnr ordernr pakket boeking reservering referentie ref bonnr".split(), "order-number"
    ),
    **dict.fromkeys("klantnr lidnr".split(), "customer-number"),
    **dict.fromkeys("polis dossier zaak contract polisnr".split(), "contract-number"),
    **dict.fromkeys(
        "ticketnr ticket label labelnummer bagagenummer bagagelabel serienummer meldnummer melding".split(),
        "order-number",
    ),
    "nummer": "order-number",
}
NEAR = 4
"""How many tokens after its cue a number may stand."""
BETWEEN = frozenset("is nummer nr no was van mij met het mijn : # - ( .".split())
CODE = re.compile(r"(?=[\w.-]*\d[\w.-]*\d[\w.-]*\d)[A-Za-z]{0,5}[\d.-]{3,20}[A-Za-z]{0,3}")
SPACED = re.compile(r"[ ](?:is[ ]|:[ ]?)?(\d{1,4}(?:[ ]\d{1,4}){1,6})(?!\d)")
"""A number in groups: "klantnummer 40 55 12 889"."""
BARE_POSTCODE = re.compile(POSTCODE)
"""Enough to answer "wat is je postcode?", also without its cue or a house number."""
MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    "|jan|feb|mrt|apr|aug|sept|sep|okt|nov|dec"
)
DATE = re.compile(
    rf"(?<![\d/.-])(?:\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?(?![-/.\d])|\d{{1,2}}[ ](?:{MONTHS})\b)", re.IGNORECASE
)
RELATIVE = frozenset(
    "gisteren eergisteren gisteravond gisterochtend gistermiddag vanochtend vanmorgen vanmiddag".split()
)
BOUGHT = frozenset(
    "besteld bestelde bestelden gekocht kocht kochten aankoop aangeschaft aankoopdatum besteldatum".split()
)
PHOTO = Phrases(
    """in|bij|als de|mijn|| bijlage … foto|foto's|afbeelding|filmpje|video
    zie foto|foto's|bijlage|afbeelding|screenshot|plaatje|filmpje|video|kiekje
    hier|hierbij|bijgaand|bijgevoegd|hieronder een|de|het|twee|drie|wat|mijn|| plaatje|plaatjes|foto|foto's|filmpje|video|kiekje|afbeelding|screenshot
    zie de|mijn|bijgevoegde|onderstaande|bovenstaande foto|foto's|bijlage|afbeelding|screenshot
    foto|foto's|afbeelding|screenshot is|zijn| hierboven|hieronder|erbij|bijgevoegd|bijgesloten|toegevoegd|meegestuurd
    bijgevoegde|bijgesloten foto|foto's|afbeelding|screenshot
    foto|foto's|plaatje|filmpje|video in|bij de|het|mijn bijlage|bericht
    foto|foto's|afbeelding|afbeeldingen|screenshot … … bijlage|bijgevoegd|meegestuurd|meegestuurde|toegevoegd
    heb|hebben … foto|foto's|screenshot bijgevoegd|gestuurd|toegevoegd|meegestuurd|gemaakt|gemaild
    kijk|kijkt|kijken maar|eens|even|| op|naar de|mijn|deze|bijgevoegde foto|foto's|filmpje|video
    op de bijgevoegde| foto|foto's zie|zien""".splitlines()
)
NAME = Phrases(["mijn naam is *", "ik heet *", "op naam van|is *", "ten name van *", "t.n.v. *", "met * * aan de lijn"])
SHOP = Phrases(
    [
        "winkel|filiaal|vestiging|supermarkt|showroom|station in|aan|te|op|bij de|het|| *",
        "filiaal|winkel|vestiging|supermarkt|showroom *",
        "station *",
    ]
)
VEHICLE = re.compile(
    r"\b(?:(?:trein|bus|lijn|tram|metro|vlucht|thalys|eurostar|ice|nightjet|flixbus|sneltrein|stoptrein|sprinter|intercity|ic|veerboot|pont)(?:nummer)?[ ](?:nr\.?[ ])?[A-Z]{0,2}\d{1,5}"
    r"|(?:trein|bus|tram|metro|intercity|sprinter|vlucht)[ ]van[ ]\d{1,2}[.:]\d{2})\b",
    re.IGNORECASE,
)
PLACEHOLDER = re.compile(
    r"\[(naam|postcode|telefoonnummer|telefoon|e-?mail(?:adres)?|adres|datum|foto)\]", re.IGNORECASE
)
MASKED = {"naam": "name", "postcode": "postcode", "adres": "address", "datum": "date", "foto": "photo"}
MASKED_NUMBER = re.compile(r"\[(\w*nummer)\]", re.IGNORECASE)


def given(reading: Reading) -> list[Given]:
    """All that the message gives away, in order."""
    text = reading.text
    found = [*_found_by_words(reading), *_personal(reading)]
    if _digits(text):
        taken = {(item.kind, item.end) for item in found}
        found.extend(item for item in _numbers(reading) if (item.kind, item.end) not in taken)
        found.extend(item for item in _found_by_shape(text, reading.start) if (item.kind, item.end) not in taken)
    if "[" in text:
        found.extend(
            Given(MASKED.get(hit[1].lower(), "email" if "mail" in hit[1].lower() else "phone"), *hit.span())
            for hit in PLACEHOLDER.finditer(text)
        )
        found.extend(
            Given(KIND.get(hit[1].lower(), "order-number"), *hit.span())
            for hit in MASKED_NUMBER.finditer(text)
            if "telefoon" not in hit[1].lower()
        )
    if not BOUGHT.isdisjoint(reading.stretch.words):
        found.extend(
            [
                item._replace(kind="order-date")
                for item in found
                if item.kind in ("date", "day") and _bought(reading, item)
            ]
        )
    return sorted(found, key=lambda item: item.start)


def _personal(reading: Reading) -> Iterator[Given]:
    """What ``webcare.privacy`` finds, but names: those may be anybody's."""
    for item in find(reading.text[reading.start :]):
        if item.kind != "name":
            yield Given(item.kind, reading.start + item.start, reading.start + item.end)


def _bought(reading: Reading, item: Given) -> bool:
    """Is this the day of the purchase: does its sentence say that something was bought?"""
    sentence = sentence_at(reading, item.start)
    return sentence is not None and not BOUGHT.isdisjoint(token.lower for token in sentence.tokens)


def _digits(text: str) -> bool:
    return any(digit in text for digit in "0123456789")


def _numbers(reading: Reading) -> Iterator[Given]:
    tokens = [token for token in reading.tokens if token.kind != "newline"]
    for at, token in enumerate(tokens):
        kind = CUES.get(token.lower.rstrip("."))
        if kind is None or token.kind not in ("word", "abbreviation"):
            continue
        spaced = SPACED.match(reading.text, token.end)
        if spaced is not None and sum(sign.isdigit() for sign in spaced[1]) > 4:
            yield Given(kind, *spaced.span(1))
            continue
        for following in tokens[at + 1 : at + 1 + NEAR]:
            if _is_code(reading.text, following):
                yield Given(kind, following.start, following.end)
                break
            if following.lower not in BETWEEN:
                break


def _is_code(text: str, token: Token) -> bool:
    if token.kind not in ("number", "word", "link") or DATE.fullmatch(token.text):
        return False
    found = CODE.match(text, token.start)
    return found is not None and found.end() >= token.end


def bare_codes(reading: Reading) -> Iterator[Given]:
    """Numbers without a cue of five digits or more: what answers "wat is je ordernummer?"."""
    for token in reading.tokens:
        if _is_code(reading.text, token) and sum(sign.isdigit() for sign in token.text) > 4:
            yield Given("number", token.start, token.end)


def _found_by_shape(text: str, start: int) -> Iterator[Given]:
    for kind, pattern in (("date", DATE), ("vehicle", VEHICLE), ("postcode", BARE_POSTCODE)):
        yield from (Given(kind, *hit.span()) for hit in pattern.finditer(text, start))


def _found_by_words(reading: Reading) -> Iterator[Given]:
    for token in reading.tokens:
        if token.kind == "word" and (token.lower in RELATIVE or token.lower in DAYS):
            yield Given("day", token.start, token.end)
    stretch = reading.stretch
    for match in PHOTO.find(stretch):
        sentence = sentence_at(reading, match.start)
        if sentence is None or not any(token.lower in ("niet", "geen") for token in sentence.tokens):
            yield Given("photo", match.start, match.end)
    for kind, phrases in (("name", NAME), ("shop", SHOP)):
        for match in phrases.find(stretch):
            last = match.tokens[-1]
            if last.kind == "word" and last.text[0].isupper():
                yield Given(kind, last.start, last.end)
