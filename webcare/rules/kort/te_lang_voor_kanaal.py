"""Te lang voor het kanaal
Too long for the channel

Elk kanaal telt anders. Op X is een link altijd 23 tekens en een emoji 2; een sms heeft 160 tekens, of 70 met
bijzondere. Geteld wordt wat je verstuurt, zonder opmerkingen en citaten.

Each channel counts in its own way. On X a link is always 23 characters and an emoji 2; an SMS has 160, or 70 with
special ones. What is counted is what you send, without comments and quotations.

kanaal: x
fout: Hoi Sanne, we hebben je bestelling gevonden. De bezorger belde gisteren twee keer aan en nam je pakket daarna weer mee. Het ligt nu bij het afhaalpunt om de hoek, waar je het tot en met zaterdag kunt ophalen. Neem wel een legitimatie mee. Lukt dat niet? Dan sturen we het maandag [graag nog een keer naar je toe. ^SV]
goed: Hoi Sanne, je pakket ligt bij het afhaalpunt om de hoek. Je kunt het tot en met zaterdag ophalen. ^SV
"""

from collections.abc import Iterator

from webcare.language.anatomy import Span
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("kort/te-lang-voor-kanaal", Severity.ERROR, letter="kort", needs=("channel",))
def check(reply: Reply) -> Iterator[Hit]:
    """The text as sent, counted as the channel counts, against its limit."""
    channel = reply.channel
    if channel is None or channel.max_length is None:
        return
    pieces = [(token.start, token.end) for token in reply.reading.tokens if token.kind != "newline"]
    if not pieces:
        return
    start, end = pieces[0][0], pieces[-1][1]
    cuts = [span for span in reply.reading.foreign if start < span.start < end]
    sent = "".join(reply.text[left:right] for left, right in _between(start, end, cuts))
    if _surely_fits(sent, channel.counting, channel.max_length):
        return
    from webcare.language.length import limit_place, measure

    size, most = measure(sent, channel.counting, channel.max_length)
    if size > most:
        over = limit_place(sent, channel.counting, most)
        place = min(end - 1, start + over + sum(span.end - span.start for span in cuts if span.start - start < over))
        yield Hit(
            place,
            end,
            Text(
                f"{size} tekens; op {channel.name} passen er {most}", f"{size} characters; {channel.name} takes {most}"
            ),
            Text(f"haal er {size - most} weg", f"take out {size - most}"),
        )


def _surely_fits(text: str, counting: str, most: int) -> bool:
    """Is it far from the limit however it is counted? Then nothing need be loaded that counts."""
    if counting == "x":
        return 2 * len(text) + 23 * text.count(".") <= most
    return len(text) <= (most if counting == "characters" else min(most, 70) // 2)


def _between(start: int, end: int, cuts: list[Span]) -> Iterator[tuple[int, int]]:
    for left, right in cuts:
        yield start, left
        start = right
    yield start, end
