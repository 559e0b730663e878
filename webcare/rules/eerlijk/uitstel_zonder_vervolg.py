"""Uitstel zonder te zeggen wat er volgt of wanneer
Putting off without saying what comes next or when

"We zoeken het uit" is een begin, geen antwoord. Zeg erbij wanneer de klant van je hoort, of wie er nu iets doet. Anders
vraagt hij het morgen weer. "Zo snel mogelijk" is geen moment.

"We zoeken het uit" is a beginning, no answer. Say when the customer hears from you, or who does something now. Otherwise
he asks again tomorrow. "As soon as possible" is no moment.

fout: Hoi Wil, [we zoeken het voor je uit.] ^PK
fout: Beste Paul, [uw dossier is in behandeling.]
fout: Hoi Gea, [we komen hier zo snel mogelijk op terug.]
fout: Hoi Els, wat vervelend. [We gaan dit intern bespreken.]
goed: Hoi Wil, we zoeken het voor je uit. Je hoort morgen van me. ^PK
goed: Beste Paul, uw dossier is in behandeling. De beoordelaar belt u.
goed: Hoi Gea, ik zoek het uit. Wat is je bestelnummer?
goed: Hoi Els, we gaan ermee aan de slag. Zodra de lift het weer doet, laten we het weten.
goed: Hoi Wil, je rekening klopt. We houden je op de hoogte. ^PK
goed: Hoi Wil, je pakket ligt bij de buren op nummer 12. We houden je op de hoogte. ^PK
"""

from collections.abc import Iterator

from webcare.language.acts import COURTESY, GENERIC, holdings, names_step, promises_time
from webcare.language.mood import ACKNOWLEDGEMENT
from webcare.language.phrases import Phrases, Stretch
from webcare.language.reading import Sentence
from webcare.language.topics import content
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule


@rule("eerlijk/uitstel-zonder-vervolg", Severity.WARNING)
def check(reply: Reply) -> Iterator[Hit]:
    """The first sentence that puts off, when nothing else in the reply says more than thanks or sorry."""
    holding = holdings(reply.reading)
    if not holding or names_step(reply.reading) or promises_time(reply.reading):
        return
    starts = {one.start for one in holding}
    others = [one for one in reply.reading.sentences if one.start not in starts]
    if all(_says_nothing(one) for one in others):
        first = holding[0]
        yield Hit(
            first.start,
            first.end,
            Text(
                "de klant weet nu niet wat er volgt, en wanneer", "the customer does not know what comes next, or when"
            ),
            Text("zeg wanneer je iets laat horen: 'Je hoort morgen van me.'", "say when: 'Je hoort morgen van me.'"),
        )


def _says_nothing(sentence: Sentence) -> bool:
    if all(token.lower in GENERIC for token in content(sentence.tokens)):
        return True
    stretch = Stretch(sentence.tokens)
    lists: tuple[Phrases, ...] = (COURTESY, ACKNOWLEDGEMENT)
    return any(next(phrases.find(stretch), None) is not None for phrases in lists)
