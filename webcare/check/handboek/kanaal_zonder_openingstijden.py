"""Een kanaal zonder openingstijden
A channel without opening hours

Een norm telt in openingstijd, en een klant wil weten wanneer er iemand is. Staat er niets, dan gelden stilzwijgend de
eerste tijden uit hours.yaml, en dat had misschien niemand bedoeld.

A target counts open time, and a customer wants to know when somebody is there. With nothing said the first schedule of
hours.yaml holds, which perhaps nobody meant.

fout: handbook/channels.yaml
    «x»: {name: X, surface: both, direct-messages: true}

goed: handbook/channels.yaml
    x: {name: X, surface: both, direct-messages: true, hours: klantenservice}
met: handbook/hours.yaml
    klantenservice:
      name: Klantenservice
      versions: [{valid-from: 2026-01-01, week: {mon: ["9:00-17:00"]}}]
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries, scalars
from webcare.model.finding import Severity
from webcare.model.text import Text

MESSAGE = Text("dit kanaal heeft geen openingstijden", "this channel has no opening hours")
NONE_YET = Text("zet ze in hours.yaml en noem ze hier bij hours", "put them in hours.yaml and name them here, in hours")


@folder_rule("handboek/kanaal-zonder-openingstijden", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each active channel that names no schedule."""
    schedules = client.handbook.hours
    for tree, source in client.trees("channels"):
        for key, node in entries(tree):
            channel = client.handbook.channels.get(key.text)
            if channel is None or channel.status != "active" or scalars(node.get("hours")):
                continue
            first = next(iter(schedules), None)
            hint = Text(f"zet er hours: {first} bij", f"add hours: {first}") if first else NONE_YET
            yield at(key, source, MESSAGE, hint)
