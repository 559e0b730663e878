"""De naam van een concurrent
A competitor's name

Wie een concurrent noemt, stuurt de klant erheen of praat kwaad. Allebei horen ze niet in een antwoord. De namen staan
in monitoring.yaml.

Who names a competitor sends the customer there, or speaks ill. Neither belongs in a reply. The names are in
monitoring.yaml.

handboek: monitoring: {names: [Voorbeeldklant], competitors: [{name: Lampenplein, also: [Het Lampenplein]}]}
fout: Hoi Sanne, bij [Lampenplein] is hij misschien nog wel te koop. ^SV
fout: Hoi Sanne, vraag het eens aan [@lampenplein]. ^SV
goed: Hoi Sanne, hij is bij ons uitverkocht. ^SV
goed: Hoi Sanne, je schreef "bij Lampenplein is hij op". Bij ons niet. ^SV
goed: Hoi Sanne, zet hem op een lampenplein in je tuin. ^SV
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from webcare.language.verbs_words import DETERMINERS
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

WORD_BEFORE = re.compile(r"([^\W\d_]+)\W*\Z")


@rule("zakelijk/concurrent", Severity.WARNING, letter="zakelijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Names and accounts of the competitors; a name in small letters behind an article is an ordinary word."""
    monitoring = reply.handbook.monitoring
    names = tuple(n for entry in (monitoring.competitors if monitoring else ()) for n in (entry.name, *entry.also))
    if not names:
        return
    message = Text("dit is een concurrent", "this is a competitor")
    hint = Text("zeg wat jullie zelf kunnen doen", "say what you can do yourselves")
    text = reply.reading.own
    lower = text.lower()
    if not any(part in lower for part in _parts(names)):
        return
    for found in _pattern(names).finditer(text, reply.reading.start):
        start, end = found.span()
        if not reply.reading.quoted(start) and (not found.group().islower() or _names(text, start)):
            yield Hit(start, end, message, hint)
    accounts = frozenset("".join(name.lower().split()).lstrip("@#") for name in names)
    for token in reply.reading.tokens:
        if token.kind in ("mention", "tag") and token.lower[1:] in accounts:
            yield Hit(token.start, token.end, message, hint)


def _names(text: str, start: int) -> bool:
    before = WORD_BEFORE.search(text, max(0, start - 30), start)
    return before is None or before[1].lower() not in DETERMINERS


@lru_cache(maxsize=4)
def _parts(names: tuple[str, ...]) -> frozenset[str]:
    """The longest word of each name, to look for first."""
    return frozenset(max(name.lower().split(), key=len).lstrip("@#") for name in names if name.strip())


@lru_cache(maxsize=4)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the names as a whole, whatever the capitals and spaces, with a genitive s; the longest first."""
    spelt = sorted({r"\s+".join(map(re.escape, name.split())) for name in names if name.strip()}, key=len, reverse=True)
    return re.compile(rf"(?<![\w@#./-])(?:{'|'.join(spelt) or '(?!)'})(?:['’]?s)?(?![\w-])", re.IGNORECASE)
