"""Een sleutel of kenmerk dat er al is
A key or an id that is there already

Staat een naam er twee keer, dan telt er maar één, en wie het bestand leest weet niet welke. Dat geldt ook voor het
kenmerk van een antwoord of een crisistekst.

When a name is there twice only one counts, and whoever reads the file cannot tell which. The same goes for the id of an
answer or a crisis text.

fout: handbook/tone.yaml
    address: je
    «address»: u

fout: handbook/topics/verzenden.yaml
    «bezorging»: {name: Bezorgen, keywords: [pakket]}
met: handbook/topics/bezorging.yaml
    bezorging: {name: Bezorging, keywords: [levering]}

fout: answers/retour/levertijd.md
    ---
    id: «levertijd»
    title: Levertijd van een retour
    ---
    Hoi, je retour is binnen drie werkdagen bij ons.
met: answers/levertijd.md
    ---
    id: levertijd
    title: Levertijd
    ---
    Hoi, je pakket komt binnen twee werkdagen.

fout: handbook/crisis.yaml
    thresholds: [{phase: crisis, messages: 60, within: 1h}]
    decides: anna
    publishes: [anna]
    statements:
      - {id: storing, text: De site ligt eruit.}
      - {id: «storing», text: De site doet het weer.}

goed: handbook/tone.yaml
    address: je
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.plans import statements
from webcare.check.rule import Fault, at, folder_rule
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.front import read_front
from webcare.store.nodes import Mapping


@folder_rule("gegevens/dubbele-sleutel", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Beside what reading the files finds: answers and crisis texts with the id of an earlier one."""
    seen: dict[str, str] = {}
    for one in client.answers:
        if one.answer is None:
            continue
        name = one.answer.head.id
        first = seen.setdefault(name, one.source.path or "")
        if first != (one.source.path or ""):
            message = Text(f"het kenmerk '{name}' staat ook in {first}", f"the id '{name}' is also in {first}")
            head = read_front(one.source)[0]
            value = head.get("id") if isinstance(head, Mapping) else None
            yield Fault(one.source, *((value.start, value.end) if value is not None else (0, 0)), message)
    ids: set[str] = set()
    for statement, block, source in statements(client):
        node = block.get("id")
        if statement.id in ids and node is not None:
            message = Text(f"het kenmerk '{statement.id}' staat er al", f"the id '{statement.id}' is there already")
            yield at(node, source, message)
        ids.add(statement.id)
