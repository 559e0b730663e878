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
"""

from collections.abc import Iterator
from functools import lru_cache

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.replace import index
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("zakelijk/concurrent", Severity.WARNING, letter="zakelijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Names and accounts of the competitors."""
    monitoring = reply.handbook.monitoring
    names = tuple(n for entry in (monitoring.competitors if monitoring else ()) for n in (entry.name, *entry.also))
    if not names:
        return
    message = Text("dit is een concurrent", "this is a competitor")
    hint = Text("zeg wat jullie zelf kunnen doen", "say what you can do yourselves")
    for match in index(names).find(reply.reading.stretch):
        if reply.text[match.start].isupper() or names[match.phrase][:1].islower():
            yield Hit(match.start, match.end, message, hint)
    accounts = _accounts(names)
    for token in reply.reading.tokens:
        if token.kind in ("mention", "tag") and token.lower[1:] in accounts:
            yield Hit(token.start, token.end, message, hint)


@lru_cache(maxsize=4)
def _accounts(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset("".join(name.lower().split()).lstrip("@#") for name in names)
