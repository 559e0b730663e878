"""Een privébericht dat hier niet kan
A private message that is impossible here

Op sommige kanalen bestaat geen privébericht, en op andere moet de klant je eerst volgen. Zeg dat erbij, of noem een
kanaal dat wel werkt. Wat waar kan, staat in channels.yaml.

Some channels have no private messages, and on others the customer must follow you first. Say so, or name a channel that
works. channels.yaml says what is possible where.

kanaal: review
fout: Hoi Sanne, stuur ons een [privébericht] met je ordernummer. ^SV
goed: Hoi Sanne, mail ons met je ordernummer. ^SV

kanaal: x
handboek: channels: {x: {name: X, surface: both, direct-messages: true, dm-requires-follow: true}}
fout: Hoi Sanne, stuur je ons een [DM] met je ordernummer? ^SV
goed: Hoi Sanne, volg ons even en stuur een DM met je ordernummer. ^SV
"""

from collections.abc import Iterator

from webcare.language.phrases import Phrases
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

MESSAGE = Phrases(
    [
        "dm|dm'en|dm'etje|dm'tje|pb|pb'tje|privébericht|privéberichtje|privebericht",
        "direct message|bericht",
        "persoonlijk bericht",
    ]
)
FOLLOW = frozenset("volg volgt volgen volgde gevolgd volgverzoek".split())


@rule("kanaal/dm-onmogelijk", Severity.WARNING, letter="efficient", needs=("handbook", "channel"))
def check(reply: Reply) -> Iterator[Hit]:
    """Private messages against what the channel offers."""
    channel = reply.channel
    if channel is None or reply.surface != "open":
        return
    if channel.direct_messages and not (channel.dm_requires_follow and FOLLOW.isdisjoint(reply.reading.stretch.words)):
        return
    message = Text(f"{channel.name} heeft geen privéberichten", f"{channel.name} has no private messages")
    hint = Text("noem een kanaal dat wel werkt", "name a channel that works")
    if channel.direct_messages:
        message = Text(
            f"op {channel.name} kan dat pas als de klant jullie volgt",
            f"on {channel.name} the customer must follow you first",
        )
        hint = Text("zeg erbij: volg ons even", "add: please follow us")
    for match in MESSAGE.find(reply.reading.body_stretch):
        yield Hit(match.start, match.end, message, hint)
