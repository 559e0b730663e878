"""Een woord waarvoor jullie een ander kozen
A word for which you chose another

In tone.yaml staat welke woorden jullie liever gebruiken. Zo klinkt elk antwoord als dezelfde organisatie.

tone.yaml lists the words you prefer, so that every reply sounds like the same organisation.

handboek: tone: {preferred: [{use: artikel, instead-of: [product]}]}
fout: We sturen het [product] vandaag op. → artikel
fout: Op je [product] zit garantie. → artikel
fout: Beide [producten] komen samen. → artikelen
goed: We sturen het artikel vandaag op.
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.replace import replaced
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("zakelijk/voorkeurswoord", Severity.WARNING, letter="zakelijk", needs=("handbook",), fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Words of ``tone.yaml`` under ``preferred``."""
    preferred = [(word, entry) for entry in reply.handbook.tone.preferred for word in entry.instead_of]
    words, uses = tuple(word for word, _ in preferred), tuple(entry.use for _, entry in preferred)
    for found in replaced(reply, words, uses):
        word, entry = preferred[found.entry]
        yield Hit(
            found.match.start,
            found.match.end,
            Text(f"schrijf liever '{entry.use}' dan '{word}'", f"write '{entry.use}' rather than '{word}'"),
            Text(entry.why, entry.why) if entry.why else None,
            (found.right,) if found.right else (),
            found.certain,
        )
