"""Persoonsgegevens in een bestand dat anderen zien
Personal data in a file that others see

Wat in git staat, gaat mee naar iedereen die de map krijgt, en gaat er nooit meer helemaal uit. Een nummer of adres van
een klant hoort daar niet, ook niet in een logboek dat zegt gepseudonimiseerd te zijn. Gegevens van jullie zelf mogen wel.
Bestanden die niet in git staan, en bestanden naast de mappen van de klant, kijkt 'webcare privacy scan' na.

What is in git goes to everybody who gets the folder, and never quite leaves it again. A customer's number or address
does not belong there, nor in a log that says it is pseudonymised. Your own data may be there. Files that are not in git
and those beside the client's folders are looked at by 'webcare privacy scan'.

fout: logs/2026-11.pseudo.jsonl
    {"v": 1, "type": "message", "id": "m1", "conversation_id": "g1", "at": "2026-11-22T09:00:00+01:00", "channel": "x", "surface": "open", "trigger": "mention", "direction": "in", "author": {"type": "customer", "ref": "«jan_b»"}, "body": "Bel me op «06-12345678»."}

goed: logs/2026-11.pseudo.jsonl
    {"v": 1, "type": "message", "id": "m1", "conversation_id": "g1", "at": "2026-11-22T09:00:00+01:00", "channel": "x", "surface": "open", "trigger": "mention", "direction": "in", "author": {"type": "customer", "ref": "k_3f9ac02b71"}, "body": "Bel me op [telefoonnummer]."}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import folder_rule
from webcare.exposure import scan_folder
from webcare.exposure.kinds import RULE
from webcare.model.finding import Finding, Severity


@folder_rule("privacy/gegeven-in-bestand", Severity.ERROR)
def look(client: Client) -> Iterator[Finding]:
    """Personal data in what git tracks, and in logs whose name says that they have none."""
    found = scan_folder(client.workspace, shared=True).findings
    yield from (finding for finding in found if finding.rule == RULE)  # what cannot be read is told elsewhere
