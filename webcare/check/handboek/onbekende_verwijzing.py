"""Een verwijzing naar iets dat er niet is
A reference to something that is not there

Een kanaal noemt een contact, een norm noemt een onderwerp, een antwoord noemt zijn eigenaar. Staat die naam nergens,
dan doet de verwijzing niets, en merk je dat pas als het ertoe doet.

A channel names a contact, a target names a topic, an answer names its owner. When that name is nowhere the reference
does nothing, and you notice only when it matters.

fout: handbook/channels.yaml
    x: {name: X, surface: both, direct-messages: true, owner: «klantenservise»}
met: handbook/contacts.yaml
    klantenservice: {kind: department, name: Klantenservice}

fout: handbook/targets.yaml
    - {id: klacht, topics: [«klagt»], first-response: 1h, valid-from: 2026-01-01}
met: handbook/topics.yaml
    klacht: {name: Klacht, keywords: [klacht]}

fout: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    topic: «bezorgen»
    ---
    Hoi, je pakket komt binnen twee werkdagen.
met: handbook/topics.yaml
    bezorging: {name: Bezorging, keywords: [pakket]}

fout: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    ---
    Hoi, je pakket komt binnen twee werkdagen.
    ⏎
    ## «tiktok»
    Binnen twee werkdagen heb je hem!
met: handbook/channels.yaml
    x: {name: X, surface: both, direct-messages: true}

goed: handbook/channels.yaml
    twitter-x: {name: X, surface: both, direct-messages: true, aliases: [x], owner: klantenservice}
met: handbook/contacts.yaml
    klantenservice: {kind: department, name: Klantenservice}
met: handbook/targets.yaml
    - {id: x-2026, channels: [x], first-response: 1h, valid-from: 2026-01-01}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.references import dangling
from webcare.check.rule import Fault, folder_rule
from webcare.model.finding import Severity


@folder_rule("handboek/onbekende-verwijzing", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Each name in the handbook and the answers that is nowhere."""
    yield from dangling(client)
