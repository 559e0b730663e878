"""Een antwoord zonder tekst
An answer without text

Dit antwoord heeft kenmerken, maar geen tekst om te versturen. Schrijf de tekst eronder, of haal het bestand weg.

This answer has its keys, but no text to send. Write the text below them, or take the file away.

fout: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    ---
    «»

goed: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    ---
    Hoi, je pakket komt binnen twee werkdagen.
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import folder_rule
from webcare.model.finding import Finding, Severity

RULE = "gegevens/leeg"


@folder_rule(RULE, Severity.WARNING)
def look(client: Client) -> Iterator[Finding]:
    """Each answer without a text, at its end."""
    yield from (finding for finding in client.placeholder_problems if finding.rule == RULE)
