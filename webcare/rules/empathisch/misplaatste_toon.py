"""Een grap of een lach bij boosheid, verlies of schade
A joke or a smile in answer to anger, loss or damage

Wie een koffer of een vader kwijt is, leest een knipoog als een klap. Laat de grap, de lachende emoji en de vrolijke wens
weg. Meeleven mag wel: een hartje of "Veel sterkte!" staat goed.

Who lost a suitcase or a father reads a wink as a slap. Leave out the joke, the laughing emoji and the cheerful wish.
Compassion is fine: a heart or "Veel sterkte!" goes well.

klant: Mijn koffer is kwijt, met al mijn medicijnen erin. Ik ben in paniek!
fout: Hoi Linda, wat vervelend. Hopelijk maakt hij een mooie reis [😄]. Stuur je ons je bagagenummer?
fout: Hoi Linda, oei, [haha], die is lekker op vakantie. Stuur je ons je bagagenummer?
goed: Hoi Linda, wat een schrik. Stuur je ons je bagagenummer? Dan zoeken we meteen. Veel sterkte! 💛

klant: Onze hond is overleden nadat jullie busje hem aanreed.
fout: Beste Bart, wat verschrikkelijk. We bellen je vandaag. [Fijn weekend!]
goed: Beste Bart, wat verschrikkelijk. We bellen je vandaag. Veel sterkte!

klant: Belachelijk, voor de derde keer een kapotte wasmachine.
fout: Hoi Hugo, wat balen! We sturen morgen een monteur. [😂]
goed: Hoi Hugo, wat balen! We sturen morgen een monteur.

klant: Wat een leuke winkel hebben jullie!
goed: Haha, dank je wel! 😄

klant: Hoe laat gaan jullie open?
goed: Om negen uur. Tot morgen! 😊
"""

from collections.abc import Iterator

from webcare.language.phrases import Phrases
from webcare.language.reading import Sentence
from webcare.language.sentences import is_question, sentence_at
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

LAUGHING = frozenset("😀😃😄😁😆😅🤣😂🙂🙃😉😊😋😜🤪😝😛😎🤩🥳🎉🎊😏😹😺😸🤭🕺💃😇🎈")
SMILEYS = frozenset((":)", ":-)", ";)", ";-)", ":d", ":-d", ":p", ":-p", "=)", "8)", "8-)"))
LAUGHS = frozenset(
    "haha hahaha hahahaha hihi hihihi hehe lol lolz grapje geintje knipoog joepie jippie hoera yay joehoe whoop".split()
)
CHEERS = Phrases(
    """geniet ervan|van|lekker|er
    veel plezier|lol|leesplezier|kijkplezier
    een|heel|nog|| superfijn|superfijne|heerlijk|heerlijke|fijn|fijne|mooi|mooie|zonnig|zonnige|lekker|leuke|gezellige|prettige|goede|vrolijke weekend|dag|avond|week|vakantie|weekeinde|middag|feestdagen|kerst|kerstdagen|pasen|zomer|jaarwisseling|jaar
    wat leuk|gezellig|grappig|tof
    maak|maken|maakt er … van
    geniet nog|van|ervan|even|maar|lekker
    kan gebeuren
    goede|goeie|beste keer
    scheepsrecht
    krasje meer
    tja
    zullen we maar zeggen""".splitlines()
)
SHORT = 12
"""Only a sentence with fewer words is a wish."""


@rule("empathisch/misplaatste-toon", Severity.WARNING, letter="empathisch", needs=("customer",))
def check(reply: Reply) -> Iterator[Hit]:
    """Laughter anywhere in the reply; after a death or an injury cheerful wishes too."""
    message = reply.message
    if message is None:
        return
    sentiment = message.sentiment
    if sentiment.label == "positive" or not (message.hurt or sentiment.upset) or message.target == "themselves":
        return
    wishes = list(_wishes(reply)) if message.bereaved or message.hurt else []
    yield from (_hit(wish.start, wish.end) for wish in wishes)
    for token in reply.reading.tokens:
        if _laughs(reply, token) and not any(wish.start <= token.start < wish.end for wish in wishes):
            yield _hit(token.start, token.end)


def _wishes(reply: Reply) -> Iterator[Sentence]:
    """The cheerful wishes, each once."""
    last = -1
    for match in CHEERS.find(reply.reading.body_stretch):
        sentence = sentence_at(reply.reading, match.start)
        if sentence is None or sentence.start == last or len(sentence.words) >= SHORT or is_question(sentence):
            continue
        last = sentence.start
        yield sentence


def _laughs(reply: Reply, token: Token) -> bool:
    if token.kind == "emoji":
        return token.text[0] in LAUGHING
    if token.kind == "smiley":
        return token.lower in SMILEYS
    return token.kind == "word" and token.lower in LAUGHS and not reply.reading.quoted(token.start)


def _hit(start: int, end: int) -> Hit:
    return Hit(
        start,
        end,
        Text("dit valt verkeerd bij wie boos of verdrietig is", "this jars with somebody who is angry or sad"),
        Text("laat het weg", "leave it out"),
    )
