"""Een kanaal zonder norm
A channel without a target

Klanten verwachten op elk kanaal een ander tempo. Zonder norm weet niemand wanneer een antwoord te laat is, en valt er
niets te meten. Alleen een norm die voor elk onderwerp en elke prioriteit geldt, dekt een kanaal helemaal.

Customers expect another pace on each channel. Without a target nobody knows when a reply is late, and there is nothing
to measure. Only a target for any topic and priority covers a channel whole.

datum: 2026-11-22
fout: handbook/channels.yaml
    «x»: {name: X, surface: both, direct-messages: true}
met: handbook/targets.yaml
    - {id: klacht, channels: [x], topics: [klacht], first-response: 30m, valid-from: 2026-01-01}
    - {id: oud, first-response: 2h, valid-from: 2025-01-01, valid-until: 2025-12-31}

datum: 2026-11-22
goed: handbook/channels.yaml
    x: {name: X, surface: both, direct-messages: true}
    tiktok: {name: TikTok, surface: open, status: not-served, reason: Daar zijn onze klanten niet.}
met: handbook/targets.yaml
    - {id: x-2026, channels: [x], first-response: 1h, valid-from: 2026-01-01}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries
from webcare.model.finding import Severity
from webcare.model.text import Text

MESSAGE = Text(
    "voor dit kanaal geldt vandaag geen norm voor het eerste antwoord",
    "this channel has no first-response target today",
)
HINT = Text(
    "zet in targets.yaml een norm voor dit kanaal, zonder onderwerp of prioriteit erbij",
    "put a target for this channel in targets.yaml, without a topic or priority",
)


@folder_rule("handboek/kanaal-zonder-norm", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each active channel that no target covers on this day."""
    if client.handbook.unsure("targets"):
        return  # the target may be among what could not be read
    covering = [
        target.channels
        for target in client.handbook.targets
        if not target.topics
        and not target.priorities
        and target.first_response is not None
        and target.valid_from <= client.today
        and (target.valid_until is None or client.today <= target.valid_until)
    ]
    for tree, source in client.trees("channels"):
        for key, _ in entries(tree):
            channel = client.handbook.channels.get(key.text)
            if channel is None or channel.status != "active":
                continue
            if not any(not channels or key.text in channels for channels in covering):
                yield at(key, source, MESSAGE, HINT)
