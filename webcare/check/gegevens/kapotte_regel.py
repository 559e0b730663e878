"""Een regel van het logboek die niet klopt
A line of the log that is not right

Elke regel van een logboek is één record: een bericht, een notitie, een gebeurtenis. Een regel die afbrak, een kenmerk dat
al van een ander record is, of gesprekken die in een kring zijn samengevoegd, tellen nergens mee.

Each line of a log is one record: a message, a note, an event. A line that broke off, an id that belongs to another record
already, or conversations that are merged in a ring count nowhere.

fout: logs/2026-11.jsonl
    {"v": 1, "type": "note", "id": «»7, "conversation_id": "g1", "at": "2026-11-22T09:00:00+01:00", "author": {"type": "agent", "ref": "a1"}, "body": "Gebeld."}
    {"v": 1, "type": "no«»

goed: logs/2026-11.jsonl
    {"v": 1, "type": "note", "id": "n7", "conversation_id": "g1", "at": "2026-11-22T09:00:00+01:00", "author": {"type": "agent", "ref": "a1"}, "body": "Gebeld."}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import folder_rule
from webcare.model.finding import Finding, Severity


@folder_rule("gegevens/kapotte-regel", Severity.ERROR)
def look(client: Client) -> Iterator[Finding]:
    """What is wrong in the logs."""
    yield from client.logs.findings
