"""Een open kanaal zonder gesloten uitweg
An open channel without a way to a closed one

Voor een bestelnummer of een adres ga je naar een gesloten kanaal. Leg vast welk dat hier is, of waarom er geen is.
Bedienen jullie een kanaal bewust niet? Zet er dan bij waarom: zo weet een nieuwe collega wat daar is besloten.

For an order number or an address you go on in a closed channel. Say which one that is here, or why there is none. When a
channel is not served on purpose, say why: then a new colleague knows what was decided about it.

fout: handbook/channels.yaml
    «reviews»: {name: Reviews, surface: open}

fout: handbook/channels.yaml
    x: {name: X, surface: open, closed-alternative: «reviews»}
    reviews: {name: Reviews, surface: open, reason: Een gesprek kan daar niet besloten verder.}

fout: handbook/channels.yaml
    «tiktok»: {name: TikTok, surface: open, status: not-served}

goed: handbook/channels.yaml
    x: {name: X, surface: both, direct-messages: true}
    reviews: {name: Reviews, surface: open, closed-alternative: email}
    forum: {name: Forum, surface: open, reason: Een gesprek kan daar niet besloten verder.}
    email: {name: E-mail, surface: closed}
    tiktok: {name: TikTok, surface: open, status: not-served, reason: Er schrijft daar bijna niemand over ons.}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import entries, scalars
from webcare.model.finding import Severity
from webcare.model.handbook.channels import Channel, Channels
from webcare.model.text import Text

MESSAGE = Text("dit open kanaal heeft geen gesloten alternatief", "this open channel has no closed alternative")
HINT = Text(
    "zet bij closed-alternative waar het gesprek heen kan, of bij reason waarom dat niet kan",
    "put in closed-alternative where to go on, or in reason why that cannot be",
)
ALSO_OPEN = Text("daar leest ook iedereen mee", "everybody reads along there too")
CLOSED = Text("kies een kanaal met surface: closed, of met privéberichten", "choose a closed channel, or one with DMs")
SILENT = Text("dat kanaal is niet in gebruik", "that channel is not in use")
UNSERVED = Text(
    "jullie bedienen dit kanaal niet, maar er staat niet waarom", "this channel is not served, without a reason"
)
WHY = Text("zet bij reason waarom dat zo is besloten", "say in reason why that was decided")


@folder_rule("handboek/kanaal-zonder-uitweg", Severity.WARNING)
def look(client: Client) -> Iterator[Fault]:
    """Each open channel without a way out or a reason, each that is not served without one, each way that is none."""
    channels = client.handbook.channels
    for tree, source in client.trees("channels"):
        for key, node in entries(tree):
            channel = channels.get(key.text)
            if channel is None:
                continue
            reason = (channel.reason or "").strip()
            if channel.status == "not-served" and not reason:
                yield at(key, source, UNSERVED, WHY)
            if channel.status != "active":
                continue
            other, named = _called(channel.closed_alternative, channels), node.get("closed-alternative")
            if not scalars(named):
                private = channel.surface == "closed" or channel.direct_messages
                if not private and not reason:
                    yield at(key, source, MESSAGE, HINT)
            elif other is not None and named is not None:
                if other.surface == "open" and not other.direct_messages:
                    yield at(named, source, ALSO_OPEN, CLOSED)
                elif other.status != "active":
                    yield at(named, source, SILENT)


def _called(name: str | None, channels: Channels) -> Channel | None:
    """The channel with this id, or else with this alias."""
    return channels.get(name or "") or next((one for one in channels.values() if name in one.aliases), None)
