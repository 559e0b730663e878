"""Een antwoord dat nagelopen had moeten zijn
An answer that should have been reviewed

De dag waarop iemand dit antwoord zou nalopen, is voorbij. Lees het, en zet er een nieuwe datum bij.

The day by which somebody would review this answer is past. Read it, and put a new date there.

datum: 2026-11-22
fout: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    review-by: «2026-09-01»
    ---
    Hoi, je pakket komt binnen twee werkdagen.

datum: 2026-11-22
goed: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    review-by: 2027-03-01
    ---
    Hoi, je pakket komt binnen twee werkdagen.
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.front import read_front
from webcare.store.nodes import Mapping

MESSAGE = Text("dit antwoord zou al nagelopen zijn", "this answer should have been reviewed by now")
HINT = Text("lees het na, en kies een nieuwe datum", "read it, and choose a new date")


@folder_rule("antwoord/na-te-lopen", Severity.ADVICE)
def look(client: Client) -> Iterator[Fault]:
    """Each answer whose day of review is past, at that date."""
    for one in client.answers:
        if one.answer is None or one.answer.head.review_by is None or one.answer.head.review_by >= client.today:
            continue
        head = read_front(one.source)[0]
        by = head.get("review-by") if isinstance(head, Mapping) else None
        if by is not None:
            yield at(by, one.source, MESSAGE, HINT)
