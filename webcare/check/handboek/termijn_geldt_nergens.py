"""Een bewaartermijn die nergens geldt
A retention term that holds nowhere

Concepten en exports horen niet bij een kanaal. Een termijn voor een kanaal geldt daarom nooit voor ze, en dan blijft
staan wat had moeten verdwijnen.

Drafts and exports belong to no channel. A term for a channel therefore never holds for them, and what should have gone
stays.

fout: handbook/privacy.yaml
    retention:
      - {what: drafts, channels: «[x]», keep: 1 jaar, why: Daarna kijkt niemand er meer naar.}

goed: handbook/privacy.yaml
    retention:
      - {what: drafts, keep: 1 jaar, why: Daarna kijkt niemand er meer naar.}
      - {what: logs, channels: [x], keep: 1 jaar, why: Daarna zijn de cijfers af.}
"""

from collections.abc import Iterator

from webcare.check.client import Client
from webcare.check.rule import Fault, at, folder_rule
from webcare.check.trees import blocks, scalars
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.store.nodes import Scalar

WITHOUT_CHANNEL = ("drafts", "exports")
HINT = Text("laat 'channels' weg", "leave 'channels' out")


@folder_rule("handboek/termijn-geldt-nergens", Severity.ERROR)
def look(client: Client) -> Iterator[Fault]:
    """Each term by channel for what has no channel."""
    for tree, source in client.trees("privacy"):
        for term in blocks(tree.get("retention")):
            channels, what = term.get("channels"), term.get("what")
            if channels is None or not scalars(channels):
                continue
            if isinstance(what, Scalar) and what.text in WITHOUT_CHANNEL:
                message = Text(
                    f"{what.text} hebben geen kanaal, dus deze termijn geldt nergens",
                    f"{what.text} have no channel, so this term holds nowhere",
                )
                yield at(channels, source, message, HINT)
