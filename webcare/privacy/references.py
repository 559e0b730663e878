"""Find numbers under which a company knows a person: of an order, a customer, a contract, an invoice, a case.

Such a number has no shape of its own; the word before or behind it says what it is. A word that names the number
(``ordernummer``, ``klantnr.``) takes any code; a bare one (``bestelling``, ``factuur``) only what looks like a number
of its kind, and no price, date or amount.
"""

import re
from collections.abc import Iterator

from webcare.privacy.context import LEADS_TO
from webcare.privacy.personal import Kind, Personal, mentions

STEMS: dict[Kind, str] = {
    "order-number": """bestel bestelling bestellings order orders boeking boekings reservering reserverings retour bon
        kassabon aankoop transactie ticket best ord""",
    "customer-number": """klant klanten kl customer client cliënt lid leden lidmaatschap lidmaatschaps debiteur
        debiteuren relatie abonnee account gebruikers patiënt patiënten patient verzekerde verzekerden student
        studenten personeels kaart klantenkaart pas pashouder pensioen deelnemer deelnemers""",
    "contract-number": """contract contracts overeenkomst polis factuur facturen nota offerte dossier zaak zaaks case
        schade claim abonnement abonnements referentie betalings betaal betalingskenmerk betaalkenmerk kenmerk melding
        meldings meld klacht klachten incident aanvraag storing storings huur lening hypotheek vorderings meter
        aansluit aansluitings invoice pol fact""",
    "id-document": "paspoort id identiteitskaart id-kaart identiteits rijbewijs document legitimatie",
}
KIND = {stem: kind for kind, stems in STEMS.items() for stem in stems.split()}
BARE = """bestelling order boeking reservering retour ticket factuur nota offerte polis contract abonnement dossier
    zaak case claim schade klacht melding storing aanvraag klant kenmerk referentie betalingskenmerk
    betaalkenmerk""".split()
"""Stems that may stand alone before the number."""
ENDING = "(?:nummers?|number|numer|nrs?|num|no|code|id|kenmerk)"
JOINT = r"(?:[ .-]|\.[ ](?=nr|no))?"
HINTS = ("nummer", "numer", "number", "nr", "code", "id", "no ", *BARE)
"""In small letters; a text without any of these explains no number."""
ALL = "|".join(sorted(map(re.escape, KIND), key=len, reverse=True))
CUE = re.compile(rf"(?<![^\W\d_])(?:{ALL})(?:s?{JOINT}{ENDING})?(?![^\W\d_])", re.IGNORECASE)
NAMED = re.compile(rf"({ALL})s?{JOINT}{ENDING}", re.IGNORECASE)
UNNAMED = re.compile(rf"({'|'.join(BARE)})(?![^\W\d_]|-)", re.IGNORECASE)
LINK_WORD = r"\b(?:is|was|wordt|met|het|mijn|m'n|nummer|nr|no|van|onder|dit|deze|betreft|dus|namelijk)\b\.?"
LINK = rf"(?:[ ]?(?:[.:;=,(\"'–-]|{LINK_WORD})){{0,5}}[?!]?[ ]?(?:[#(][ ]?){{0,2}}"
"""What may stand between such a word and its number."""
PIECES = r"[A-Za-z0-9]{1,20}(?:[-_/.][A-Za-z0-9]{1,20}){0,5}"
CODE = rf"{PIECES}(?:[ ][0-9]{{3,6}}(?![\w/:-]|[.,][0-9])){{0,4}}"
NO_PRICE = r"(?!\w)(?![.,][0-9]|,-|:[0-9]|[ ]?(?:€|%|euro?\b))"
NO_AMOUNT = r"(?![ ]?(?:stuks|keer|klanten|mensen|punten|leden|km|kg|gb|mb|kwh)\b)"
AFTER_NAMED = re.compile(rf"{LINK}({CODE}){NO_PRICE}", re.IGNORECASE)
AFTER_UNNAMED = re.compile(rf"(?!\.){LINK}({CODE}){NO_PRICE}{NO_AMOUNT}", re.IGNORECASE)
AFTER_CLAUSE = re.compile(rf"[^\n.,;!#0-9]{{0,40}}?(?:\bis\b|[:=)])[ ]?#?({CODE}){NO_PRICE}", re.IGNORECASE)
"""``het ordernummer dat ik kreeg is 88412291``."""
AND = re.compile(rf"(?:[ ]?[,/&+][ ]?|[ ](?:en|of)[ ])#?({CODE}){NO_PRICE}", re.IGNORECASE)
"""Behind a number: one more of its kind."""
BEFORE = re.compile(rf"(?<![\w.,/:-])({PIECES}){LEADS_TO.pattern}", re.IGNORECASE)
"""``40012345 is mijn ordernummer``: the number before its word."""
WHEN = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:\d\d|(?:19|20)\d\d))?"
    r"|(?:19|20)\d\d(?:[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])|[/-](?:19|20)?\d\d)?"
    r"|\d{1,3}\.\d{3}"
)
"""A date, a year, a season or an amount."""


DIGIT = re.compile(r"\d")


def references(text: str, lower: str) -> Iterator[Personal]:
    """The numbers in ``text`` that a word beside them explains."""
    if not DIGIT.search(text) or not mentions(lower, HINTS):
        return
    until = 0
    for cue in CUE.finditer(text):
        found = _named(text, cue, until) or _unnamed(text, cue)
        if found is not None and found.start >= until:
            until = found.end
            yield found
            while (more := AND.match(text, until)) and _is_code(more[1], fewest=5) and not WHEN.fullmatch(more[1]):
                until = more.end()
                yield Personal(found.kind, *more.span(1))


def _named(text: str, cue: re.Match[str], until: int) -> Personal | None:
    """``ordernummer 12345678``, ``12345678 is mijn ordernummer``."""
    word = NAMED.fullmatch(text, *cue.span())
    if word is None:
        return None
    kind = KIND[word[1].lower()]
    value = AFTER_NAMED.match(text, cue.end())
    if value and _is_code(value[1], fewest=3):
        return Personal(kind, *value.span(1))
    value = AFTER_CLAUSE.match(text, cue.end())
    if value and _is_code(value[1], fewest=4) and not WHEN.fullmatch(value[1]):
        return Personal(kind, *value.span(1))
    value = BEFORE.search(text, max(until, cue.start() - 60), cue.start())
    return Personal(kind, *value.span(1)) if value and _is_code(value[1], fewest=4) else None


def _unnamed(text: str, cue: re.Match[str]) -> Personal | None:
    """``bestelling #NL-448812``, ``factuur F2026-0451``."""
    word = UNNAMED.match(text, cue.start())
    if word is None:
        return None
    value = AFTER_UNNAMED.match(text, word.end())
    if value is None or WHEN.fullmatch(value[1]):
        return None
    marked = "#" in text[word.end() : value.start(1)]
    kind: Kind = KIND[word[1].lower()]
    return Personal(kind, *value.span(1)) if _is_code(value[1], fewest=4 if marked else 5) else None


def _is_code(value: str, *, fewest: int) -> bool:
    """Has it so many digits, or is it a short code in capitals such as an airline's K7Q2LM?"""
    digits = sum(character.isdecimal() for character in value)
    return digits >= fewest or (digits >= 1 and len(value) in (5, 6, 7, 8) and value.isalnum() and value.isupper())
