"""Placeholders of other systems become ours: ``{{contact.name}}``, ``%naam%`` and ``[NAAM]`` are ``{{ naam }}``."""

import re
from typing import NamedTuple

from webcare.answers.ids import id_of
from webcare.model.answer import Variable

PLACE = re.compile(
    r"\{\{-?[ \t]*(?P<liquid>[^{}|\r\n]{1,120})(?:\|(?P<filters>[^{}\r\n]{0,200}))?\}\}"
    r"|\$\{(?P<dollar>[\w .-]{1,60})\}"
    r"|(?<![\w%])%(?P<percent>[A-Za-z][\w.-]{0,40})%(?![\w%])"
    r"|\[\[?(?P<square>[^\W\d_][\w /.'-]{1,40})\]\]?(?!\()"
    r"|(?<!\{)\{!?(?P<brace>[A-Za-z][\w .-]{0,40})\}(?!\})"
    r"|<(?P<angle>[^\W\d_][\w -]{1,40})>"
)
FALLBACK = re.compile(r"(?:default|fallback)[ \t]*:[ \t]*[\"“']?([^\"”'{}%|]{0,60})")
PART = re.compile(r"[A-Za-zÀ-ÿ0-9]+")

CUSTOMER = frozenset(
    "requester customer contact klant client end_user enduser recipient ontvanger bezoeker visitor".split()
)
AGENT = frozenset("current_user agent assignee medewerker operator teammate admin author afzender collega".split())
NAME = frozenset(
    "name naam first_name firstname voornaam full_name fullname last_name lastname achternaam klantnaam display_name"
    " signature handtekening naam_klant klant_naam naam_van_de_klant name_customer".split()
)
SIGNED = frozenset("signature handtekening afzender medewerker agent teammate".split())
KNOWN: dict[str, tuple[str, str, frozenset[str]]] = {
    "bestelnummer": (
        "Het bestelnummer van de klant",
        "12345",
        frozenset(
            "order_number ordernumber order_id orderid ordernummer bestelnummer order_name order_nr ordernr".split()
        ),
    ),
    "zaaknummer": (
        "Het nummer van dit gesprek",
        "12345",
        frozenset("ticket_id conversation_id case_id zaaknummer ticketnummer ticket_nummer casenumber".split()),
    ),
    "datum": ("De datum", "maandag 30 november", frozenset("datum date dag day".split())),
    "bedrag": ("Het bedrag", "€ 10", frozenset("bedrag amount price prijs total totaal".split())),
    "product": ("De naam van het product", "lamp", frozenset("product productnaam product_name artikel item".split())),
    "link": ("Waar de klant het vindt", "de website", frozenset("link url website webadres".split())),
}
"""Variables for what most desks fill in: description, example, and what other systems call it."""
CUES = NAME | SIGNED | CUSTOMER | frozenset(word for *_, words in KNOWN.values() for word in words)
"""Between brackets or angles only these, and words in capitals, are placeholders: ``[sic]`` is none."""
RESERVED = frozenset("facts hours targets true false none and or not in is if else elif include".split())
EXAMPLE = "voorbeeld"


class Converted(NamedTuple):
    """The text with our placeholders, and the variables it names, in order."""

    text: str
    variables: dict[str, Variable]


def convert(text: str, known: dict[str, Variable] | None = None) -> Converted:
    """The text with every placeholder that is recognised made ours; ``known`` are those of its other variants.

    Logic (``{% if … %}``) and what has no closing sign stay as they are: lint tells where.
    """
    variables = dict(known or {})
    origins = {variable.description: name for name, variable in variables.items()}

    def ours(found: re.Match[str]) -> str:
        kind, inner = found.lastgroup or "", next(group for group in found.groups() if group is not None).strip()
        if not inner or (kind in ("square", "angle", "brace") and not _is_field(inner)):
            return found.group()
        fallback = FALLBACK.search(found["filters"] or "")
        name, variable = _variable(inner)
        if variable.description in origins:
            name = origins[variable.description]
        while name in variables and variables[name].description != variable.description:
            name += "_2"
        otherwise = fallback[1].strip() if fallback else ""
        if otherwise:
            variable = Variable(description=variable.description, example=variable.example, required=False)
        if name not in variables or otherwise:
            variables[name] = variable
        origins[variable.description] = name
        ours_now = f"{{{{ {name} }}}}"
        return f"{{% if {name} %}}{ours_now}{{% else %}}{otherwise}{{% endif %}}" if otherwise else ours_now

    return Converted(PLACE.sub(ours, text), variables)


def _is_field(inner: str) -> bool:
    words = _joined(inner)
    return inner.isupper() or words in CUES or any(part in CUES for part in words.split("_"))


def _joined(inner: str) -> str:
    return "_".join(PART.findall(inner)).lower()


def _variable(inner: str) -> tuple[str, Variable]:
    """Our variable for a placeholder of theirs."""
    words = _joined(inner)
    parts = [part.lower() for part in re.split(r"[.\[\]'\" ]+", inner) if part]
    last, whose = parts[-1] if parts else "", set(parts[:-1])
    by_agent = bool(whose & AGENT) or words in AGENT or last in SIGNED
    if by_agent and (last in NAME or words in AGENT | SIGNED):
        return "afzender", Variable(description="Je voornaam", example="Femke")
    if (last in NAME or words in NAME or (words in CUSTOMER and len(parts) == 1)) and not by_agent:
        return "naam", Variable(description="Voornaam van de klant", example="Sanne")
    for name, (description, example, called) in KNOWN.items():
        if words in called or last in called or "_".join(parts[-2:]) in called:
            return name, Variable(description=description, example=example)
    made = id_of("_".join(words.split("_")[-3:]) or "veld").replace("-", "_")[:40]
    made = f"veld_{made}" if made[0].isdigit() or made in RESERVED else made
    return made, Variable(description=f"Heette eerst '{' '.join(inner.split())[:60]}'", example=EXAMPLE)
