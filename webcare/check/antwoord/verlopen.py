"""Een antwoord dat verlopen is
An answer that ran out

Na de laatste dag stelt webcare dit antwoord niet meer voor. Klopt het nog, geef het dan een nieuwe datum. Klopt het
niet meer, schrijf het dan opnieuw of haal het weg.

After its last day webcare no longer suggests this answer. If it is still true, give it a new date. If not, write it anew
or take it away.

datum: 2026-11-22
fout: answers/kerst.md
    ---
    id: kerst
    title: Bezorgen met kerst
    valid-until: «2025-12-31»
    ---
    Hoi, bestel vóór 22 december.

datum: 2026-11-22
goed: answers/kerst.md
    ---
    id: kerst
    title: Bezorgen met kerst
    valid-until: 2026-12-31
    ---
    Hoi, bestel vóór 22 december.
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.front import read_front
from webcare.store.nodes import Mapping

MESSAGE = Text("dit antwoord is verlopen", "this answer ran out")
HINT = Text("geef het een nieuwe datum, of haal het weg", "give it a new date, or take it away")


@folder_rule("antwoord/verlopen", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each answer whose last day is past, at its date."""
    for one in client.answers:
        if one.answer is None or one.answer.head.valid_until is None or one.answer.head.valid_until >= client.today:
            continue
        head = read_front(one.source)[0]
        until = (head.get("valid-until") or head.get("geldig-tot")) if isinstance(head, Mapping) else None
        if until is not None:
            yield at(until, one.source, MESSAGE, HINT)
