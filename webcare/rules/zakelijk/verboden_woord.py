"""Een woord dat jullie nooit gebruiken
A word that you never use

In tone.yaml staan de woorden die niet bij jullie passen, met de reden en wat wel kan.

tone.yaml lists the words that don't suit you, with the reason and what you can say instead.

handboek: tone: {forbidden: [{word: bedrijfsbeleid, use: [onze afspraak]}]}
fout: Dat is [bedrijfsbeleid], dus het kan niet. → onze afspraak
goed: Onze afspraak is dat je dertig dagen bedenktijd hebt.
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.replace import index
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("zakelijk/verboden-woord", Severity.ERROR, letter="zakelijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Words of ``tone.yaml`` under ``forbidden``."""
    forbidden = reply.handbook.tone.forbidden
    for match in index(tuple(entry.word for entry in forbidden)).find(reply.reading.stretch):
        if reply.reading.quoted(match.start):
            continue
        entry = forbidden[match.phrase]
        yield Hit(
            match.start,
            match.end,
            Text(f"'{entry.word}' gebruiken jullie niet", f"you don't use '{entry.word}'"),
            Text(entry.why, entry.why) if entry.why else None,
            tuple(entry.use),
        )
