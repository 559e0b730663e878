"""Te veel emoji, of een die niet past
Too many emoji, or one that doesn't suit

Een emoji kan warm zijn; drie op een rij zijn dat zelden. In tone.yaml staat hoeveel en welke bij jullie passen.

An emoji can be warm; three in a row seldom are. tone.yaml says how many and which ones suit you.

handboek: tone: {emoji: {most: 1, forbidden: [💩]}}
fout: Hoi Sanne, wat fijn! 😊 Veel plezier [🎉] ^SV
fout: Hoi Sanne, dat klinkt goed [💩] ^SV
goed: Hoi Sanne, wat fijn! 😊 ^SV
goed: Hoi Sanne, je schreef "💩💩". Dat begrijpen we. ^SV
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

TYPED = frozenset("©®™→←↑↓✓✔#")
"""Signs that are type, and no picture."""
SMILEYS = {";)": "😉", ":)": "🙂", ":(": "🙁", ":D": "😀", ":P": "😛", "<3": "❤", ":/": "😕"}
"""What a smiley of signs stands for. Unless that one is forbidden, only its number counts."""
VARIATION = str.maketrans("", "", "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
"""Presentation and skin tone do not make another emoji."""


@rule("kanaal/emoji", Severity.ADVICE, letter="persoonlijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Emoji beyond the number or the list of ``tone.yaml``."""
    policy = reply.handbook.tone.emoji
    allowed = {emoji.translate(VARIATION) for emoji in policy.allowed}
    forbidden = {emoji.translate(VARIATION) for emoji in policy.forbidden}
    count = 0
    for token in reply.reading.tokens:
        if token.kind not in ("emoji", "smiley") or reply.reading.quoted(token.start) or token.text in TYPED:
            continue
        count += 1
        plain = SMILEYS.get(token.text.replace("-", "").upper(), token.text.translate(VARIATION))
        typed = token.kind == "smiley" and plain not in forbidden
        if plain in forbidden or (allowed and plain not in allowed and not typed):
            hint = Text(f"wel: {' '.join(policy.allowed)}", f"fine: {' '.join(policy.allowed)}") if allowed else None
            yield Hit(
                token.start, token.end, Text("deze emoji past niet bij jullie", "this emoji doesn't suit you"), hint
            )
        elif count > policy.most:
            most = policy.most
            message = Text(f"hoogstens {most} emoji in een antwoord", f"at most {most} emoji in a reply")
            if not most:
                message = Text("jullie gebruiken geen emoji", "you use no emoji")
            yield Hit(token.start, token.end, message)
