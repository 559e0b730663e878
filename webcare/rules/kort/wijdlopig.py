"""Langer dan jullie streeflengte
Longer than your target length

Hoe meer woorden, hoe meer twijfel er kan ontstaan. In tone.yaml staat hoe lang een antwoord ongeveer mag zijn
(target-words).

The more words, the more doubt. tone.yaml says how long a reply should be at most (target-words).

handboek: tone: {target-words: 12}
fout: Hoi Sanne, [je pakket is onderweg. De bezorger belt morgen tussen tien en twaalf uur bij je aan.] ^SV
goed: Hoi Sanne, je pakket is onderweg en komt morgen. ^SV
"""

from collections.abc import Iterator

from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("kort/wijdlopig", Severity.ADVICE, letter="kort", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """The words of the body against ``target-words``."""
    most = reply.handbook.tone.target_words
    sentences = reply.reading.sentences
    count = sum(len(sentence.words) for sentence in sentences)
    if most is not None and count > most:
        message = Text(
            f"{count} woorden; jullie streven naar hoogstens {most}", f"{count} words; you aim at {most} at most"
        )
        yield Hit(sentences[0].start, sentences[-1].end, message, Text("wat kan weg?", "what can go?"))
