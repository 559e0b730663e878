"""Een woord van binnen, niet van de klant
An inside-out word, not the customer's

Wie een bedrijf van binnen kent, praat in de woorden van binnen. De klant kent ze niet. In vocabulary.yaml staat welk
woord de klant gebruikt.

Who knows a company from the inside speaks its inside words. The customer doesn't know them. vocabulary.yaml says which
word the customer uses.

handboek: vocabulary: {jargon: [{word: RMA, use: retournummer}]}
fout: Je ontvangt een [RMA] per e-mail. → retournummer
fout: Stuur hem terug met de [RMA]. → retournummer
goed: Je ontvangt een retournummer per e-mail.
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.replace import replaced
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("begrijpelijk/vakjargon", Severity.WARNING, needs=("handbook",), fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Words of ``vocabulary.yaml`` under ``jargon``."""
    jargon = reply.handbook.vocabulary.jargon
    for found in replaced(reply, tuple(entry.word for entry in jargon), tuple(entry.use for entry in jargon)):
        entry = jargon[found.entry]
        yield Hit(
            found.match.start,
            found.match.end,
            Text(
                f"'{entry.word}' is een woord van binnen; klanten zeggen '{entry.use}'",
                f"'{entry.word}' is inside jargon; customers say '{entry.use}'",
            ),
            Text(entry.why, entry.why) if entry.why else None,
            (found.right,) if found.right else (),
            found.certain,
        )
