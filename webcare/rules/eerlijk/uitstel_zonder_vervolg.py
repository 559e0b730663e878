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
fout: Dag Nico, wat een gladde stoep. [Er zal zo spoedig mogelijk worden gekeken.]
fout: Hoi Mo, lastig. [Ik vraag het voor je na bij de planning.]
goed: Hoi Mo, lastig. Ik vraag het voor je na bij de planning. Zij bellen je.
goed: Hoi Wim, goed idee, we geven het door aan de gemeente.
goed: Hoi Noor, je lamp is binnen. We zien ernaar uit je te helpen in de winkel. ^PK
goed: Hoi Wil, we zoeken het voor je uit. Je hoort morgen van me. ^PK
goed: Beste Paul, uw dossier is in behandeling. De beoordelaar belt u.
goed: Hoi Gea, ik zoek het uit. Wat is je bestelnummer?
goed: Hoi Els, we gaan ermee aan de slag. Zodra de lift het weer doet, laten we het weten.
goed: Hoi Wil, je rekening klopt. We houden je op de hoogte. ^PK
goed: Hoi Wil, je pakket ligt bij de buren op nummer 12. We houden je op de hoogte. ^PK
"""

from collections.abc import Iterator

from webcare.language.acts import COURTESY, GLAD, names_step, promises_time
from webcare.language.holding import holdings, says_nothing_new
from webcare.language.mood import ACKNOWLEDGEMENT
from webcare.language.phrases import Phrases, Stretch
from webcare.language.reading import Sentence
from webcare.language.sentiment import THANKS
from webcare.language.verdicts import judges
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

FEW = 7
"""So few words hold no news beside thanks."""

SUGGESTING = frozenset("tip tips idee ideeën suggestie suggesties meedenken meedenkt meegedacht".split())


@rule("eerlijk/uitstel-zonder-vervolg", Severity.WARNING)
def check(reply: Reply) -> Iterator[Hit]:
    """The first sentence that puts off, when nothing else in the reply says more than thanks or sorry."""
    about = reply.message.topics if reply.message is not None else frozenset()
    holding = holdings(reply.reading, about)
    if not holding or names_step(reply.reading) or promises_time(reply.reading) or _is_praised(reply):
        return
    if all(_passes_on(one) for one in holding) and _is_suggested(reply):
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


def _is_praised(reply: Reply) -> bool:
    """A compliment that is passed on needs no sequel."""
    if reply.message is not None and reply.message.sentiment.label == "positive":
        return True
    return GLAD.occurs_in(reply.reading.body_stretch)


def _is_suggested(reply: Reply) -> bool:
    """Neither does a suggestion."""
    said = reply.reading.body_stretch.words | (reply.message.reading.stretch.words if reply.message else set())
    return not SUGGESTING.isdisjoint(said)


def _passes_on(sentence: Sentence) -> bool:
    return "door" in {token.lower for token in sentence.words}


def _says_nothing(sentence: Sentence) -> bool:
    if says_nothing_new(sentence) or judges(sentence) or _is_thanks(sentence) or len(sentence.words) == 1:
        return True
    stretch = Stretch(sentence.tokens)
    lists: tuple[Phrases, ...] = (COURTESY, ACKNOWLEDGEMENT)
    return any(phrases.occurs_in(stretch) for phrases in lists)


def _is_thanks(sentence: Sentence) -> bool:
    """A few words of thanks, however they are put ("Goed gezien, Piet, bedankt!"), or thanks for something."""
    words = [token.lower for token in sentence.words]
    if words and words[0] in THANKS and "voor" in words[:4]:
        return True
    return len(words) < FEW and not THANKS.isdisjoint(words)
