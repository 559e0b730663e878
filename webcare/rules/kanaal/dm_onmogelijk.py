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
goed: Hoi Sanne, we zien je DM en kijken ernaar. ^SV
goed: Hoi Sanne, volg ons even en stuur een DM met je ordernummer. ^SV
"""

from bisect import bisect_left
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
NEAR = 8
"""How many words on either side show whose message it is."""
ASKED = frozenset("stuur stuurt sturen vraag vragen kun kunt wil wilt zet plaats".split())
HAVING = frozenset(
    """zien zie zag gezien lezen las gelezen ontvangen ontvingen kregen gekregen binnen bedankt dank beantwoord
    beantwoorden gereageerd reageren antwoorden antwoord kijken gevonden vonden""".split()
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
        if not reply.reading.quoted(match.start) and not _received(reply, match.start):
            yield Hit(match.start, match.end, message, hint)


def _received(reply: Reply, place: int) -> bool:
    """Is this the message that we have already (we zien je DM, bedankt voor je DM)?"""
    tokens = reply.reading.body_tokens
    at = bisect_left(tokens, place, key=lambda token: token.start)
    owned = at > 0 and tokens[at - 1].lower in ("je", "jouw", "uw")
    words = {token.lower for token in tokens[max(0, at - NEAR) : at + NEAR]}
    return owned and not words & ASKED and bool(words & HAVING)
