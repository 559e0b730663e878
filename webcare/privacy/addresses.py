"""Find where somebody lives: a street with a house number, Dutch or Flemish, and the postcode behind it.

A street is known by how its name ends (``-straat``, ``-laan``) or begins (``Laan van``), by a postcode behind its
number, or by a word before it (``adres``, ``woon op``). A place that anybody may visit (``winkel``, ``halte``) is
nobody's home.
"""

import re
from collections.abc import Iterator

from webcare.privacy.personal import Personal, cover
from webcare.privacy.postcodes import NUMBER, NUMBER_WORD, POSTCODE, UNIT, postcodes

HOUSE = re.compile(
    rf"[ ](?:(?<=[^\W\d_][ ])|(?<=\.[ ])){NUMBER_WORD}?({NUMBER})(?![\w%]|[.,][0-9])(?:[ ]?,?[ ]{POSTCODE})?"
)
"""A house number behind a word, and the postcode behind it."""
REACH = 60
"""How many characters before a house number its street may begin."""
WORD = re.compile(r"[\w'’.-]+")
MOST_WORDS = 5
ANY_CASE = (
    "straat straatje strjitte str str. laan laantje plein gracht steeg plantsoen singel kade dreef steenweg".split()
)
"""Endings of hardly anything but a street."""
CAPITAL = (
    "weg dijk dijkje hof hofje pad park baan wal allee boulevard lei kaai markt brink vest ring erf donk gaarde".split()
)
"""Endings of other words as well: these need a capital."""
ENDINGS = re.compile(rf"\w{{2,}}[-]?(?:{'|'.join(map(re.escape, ANY_CASE))})", re.IGNORECASE)
CAPITAL_ENDINGS = re.compile(rf"(?:['’]s-)?[A-ZÀ-Þ][\w'’-]+(?:{'|'.join(CAPITAL)})")
ALONE = frozenset(
    "straat laan weg dijk plein gracht steeg kade singel markt brink hof dam wal ring boulevard steenweg meir rokin "
    "damrak spui vrijthof park pad baan".split()
)
"""Streets that are called no more than this; the words or signs around them must say so."""
BEFORE_ALONE = frozenset("oude nieuwe lange korte grote kleine hoge lage eerste tweede derde 1e 2e 3e groene".split())
NO_HOUSES = frozenset(
    "snelweg ringweg spoorweg landweg waterweg overweg omweg terugweg heenweg uitweg onderweg autoweg winkelstraat "
    "zijstraat dwarsstraat wasstraat autostraat productiestraat kerkhof gerechtshof schoolplein parkeerplein fietspad "
    "voetpad zebrapad wandelpad rijbaan startbaan loopbaan busbaan supermarkt bouwmarkt arbeidsmarkt woningmarkt "
    "postbus antwoordnummer kerstmarkt vakantiepark pretpark attractiepark bedrijvenpark aandelenmarkt".split()
)
PARTICLES = frozenset("van de den der het ter ten te 't ’t 's ’s in op aan la le".split())
NO_NAME = frozenset(
    "op in aan naar bij adres mijn is ik het dit ons onze bezorgadres woonadres huisadres wij we jullie en of naam "
    "straat hoi hallo dag beste woon woont wonen".split()
)
"""Words with a capital that begin a sentence and no street."""
HOME = re.compile(
    r"\b(?:(?:\w{0,20}adres|straat (?:en|\+|&) huisnummer)(?:[ ](?:is|was|wordt|zijn|moet zijn))?[ ]?[:=]?"
    r"|(?:woont?|wonen|woonde|woonachtig|verhui(?:sd?|zen)|bezorg(?:en|d)|leveren|(?:af)?geleverd)[ ]"
    r"(?:op|aan|naar|bij)(?:[ ](?:de|het))?)[ ]?$",
    re.IGNORECASE,
)
"""Before the home of somebody."""
PUBLIC = re.compile(
    r"\b(?:winkel|filiaal|vestiging|afhaalpunt|servicepunt|showroom|locatie|halte|station|kantoor|hoofdkantoor|museum|apotheek"
    r"|ziekenhuis|restaurant|hotel|bibliotheek|parkeergarage|politiebureau|supermarkt|punt|pakketautomaat)\b[^.!?\n]{0,30}$",
    re.IGNORECASE,
)


def addresses(text: str) -> Iterator[Personal]:
    """The addresses in ``text``, then the postcodes with a house number that are part of none."""
    found = list(_streets(text))
    yield from found
    yield from postcodes(cover(text, found) if found else text)


def _streets(text: str) -> Iterator[Personal]:
    until = 0
    for house in HOUSE.finditer(text):
        if UNIT.match(text, house.end(1)):
            continue
        words = _words(text, until, house.start())
        start = _street(text, words, house) if words else None
        if start is not None and not PUBLIC.search(text, max(0, start - REACH), start):
            until = house.end()
            yield Personal("address", start, until)


def _words(text: str, until: int, end: int) -> list[re.Match[str]]:
    """The words that lead up to ``end`` with one space between them."""
    words = list(WORD.finditer(text, max(until, end - REACH), end))[-MOST_WORDS:]
    at = end
    for number, word in reversed(list(enumerate(words))):
        if text[word.end() : at] not in ("", " "):
            return words[number + 1 :]
        at = word.start()
    return words


def _street(text: str, words: list[re.Match[str]], house: re.Match[str]) -> int | None:
    """Where the street begins whose name these words end with; None when they are no street."""
    last = words[-1].group()
    if last.lower() in NO_HOUSES:
        return None
    first = len(words) - 1
    while first and _belongs(words[first - 1].group()):
        first -= 1
    earliest = words[first].start()
    while first < len(words) - 1 and _leads_in(words[first].group()):
        first += 1
    start = words[first].start()
    if ENDINGS.fullmatch(last) or CAPITAL_ENDINGS.fullmatch(last):
        return start
    if not last[0].isupper() or last.isupper():
        return None
    named = any(
        word.group().lower() in ALONE and text.startswith(" van ", word.end()) for word in words[first : len(words) - 1]
    )
    told = " " in house.group(0)[house.end(1) - house.start() :] or any(
        HOME.search(text, max(0, edge - REACH), edge) for edge in (start, earliest)
    )
    alone = last.lower() in ALONE and (
        words[max(0, len(words) - 2)].group().lower() in BEFORE_ALONE
        or not house.group(1).isdecimal()
        or text[house.end() : house.end() + 3].istitle()
    )
    return start if named or told or alone else None


def _belongs(word: str) -> bool:
    return word[0].isupper() or word.lower() in PARTICLES or word.lower() in BEFORE_ALONE


def _leads_in(word: str) -> bool:
    return (word.islower() and word not in BEFORE_ALONE) or word.lower() in NO_NAME
