"""Een onzichtbaar stuurteken
An invisible control character

Soms komt er met plakken een teken mee dat niemand ziet, maar dat de tekst in de war stuurt: op een scherm, in een kanaal
of in een ander programma. Haal het weg.

Pasting sometimes brings along a character that nobody sees but that upsets the text: on a screen, in a channel or in
another program. Take it out.

fout: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    ---
    Hoi, je pakket komt«␛» binnen twee werkdagen.

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
from webcare.judging import unseen
from webcare.model.finding import Finding, Severity


@folder_rule("gegevens/stuurteken", Severity.WARNING)
def look(client: Client) -> Iterator[Finding]:
    """Each control character in the texts of the answers and in the fragments."""
    for fragment in client.fragments.values():
        yield from unseen(fragment, fragment.text)
    for one in client.answers:
        for variant in one.answer.variants if one.answer is not None else ():
            yield from unseen(one.source, one.source.text, variant.start, variant.end)
