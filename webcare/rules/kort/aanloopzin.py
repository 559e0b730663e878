"""Een aanloop voor de boodschap
A run-up before the message

"Wij willen u er graag op attenderen dat" is tien woorden lang nog geen nieuws. Begin met het nieuws. Waar de woorden
daarna op hun plaats blijven, haalt --fix de aanloop weg.

"Wij willen u er graag op attenderen dat" has no news in it yet. Begin with the news. Where the words after it keep their
place, --fix takes the run-up away.

fout: [Ter informatie: je] pakket komt morgen. → Je
fout: [We laten je graag weten dat we je geld hebben teruggestort]. → We hebben je geld teruggestort
fout: [Wij willen u er graag op attenderen dat] de winkel dicht is.
goed: De winkel is dicht.
goed: We laten je morgen weten of het gelukt is.
"""

from bisect import bisect_left
from collections.abc import Iterator

from webcare.language.phrases import Phrases
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

RUN_UPS = Phrases(
    [
        "wij|we|ik willen|wil je|u|jullie er|erop graag|even|hierbij| op| attenderen|wijzen dat",
        "wij|we|ik willen|wil je|u|jullie graag|even|hierbij| erop attenderen|wijzen dat",
        "graag|hierbij|hiermee wil|willen|wijzen|attenderen|laten wij|we|ik je|u|jullie er|erop| op| attenderen|wijzen|laten| weten| dat",
        "wij|we|ik wijzen|attenderen|wijs|attendeer je|u|jullie er|erop graag|hierbij| op| dat",
        "wij|we|ik willen|wil je|u|jullie graag|even|hierbij| laten weten dat",
        "wij|we|ik laten|laat je|u|jullie graag|hierbij|bij|hiermee deze| weten dat",
        "wij|we|ik delen|deel je|u|jullie graag|hierbij| mee|mede dat",
        "wij|we|ik willen|wil je|u|jullie graag|hierbij| mededelen|meedelen|informeren|berichten dat",
        "wij|we|ik kunnen|kan je|u|jullie hierbij|graag| mededelen|meedelen|melden|bevestigen dat",
        "wij|we|ik kunnen|kan je|u|jullie laten weten dat",
        "het is goed|belangrijk om te weten dat",
        "voor de goede orde laten|wijzen|melden wij|we je|u|jullie| weten|erop| dat",
        "het spijt ons je|u te moeten mededelen|meedelen|berichten dat",
        "helaas moeten|moet wij|we|ik je|u|jullie mededelen|meedelen|berichten dat",
        "wij|we|ik willen|wil benadrukken|vooropstellen dat",
        "laten we vooropstellen dat",
        "allereerst willen|wil wij|we|ik zeggen|benadrukken|opmerken dat",
        "middels|via dit|deze bericht|schrijven|mail|e-mail laten|willen wij|we je|u weten|informeren|mededelen|meedelen dat",
        "naar aanleiding van … kunnen|willen wij|we je|u mededelen|meedelen|informeren|melden|berichten dat",
    ]
)
LABELS = Phrases(
    [
        "ter info|informatie|verduidelijking|kennisgeving",
        "even|nog| ter info|informatie|verduidelijking",
        "voor de goede orde",
        "voor de duidelijkheid",
        "even voor de duidelijkheid",
        "voor alle duidelijkheid",
    ]
)
SUBJECTS = frozenset("we wij je jij u ik het ze zij hij".split())
AUXILIARIES = frozenset(
    "is zijn was waren ben bent heb hebt heeft hebben had hadden word wordt worden werd werden kan kun kunt kunnen zal "
    "zult zullen moet moeten mag mogen wil wilt willen".split()
)


@rule("kort/aanloopzin", Severity.ADVICE, letter="kort", fix=True)
def check(reply: Reply) -> Iterator[Hit]:
    """Stock openings that only announce what follows."""
    tokens = reply.reading.body_tokens
    message = Text("dit is een aanloop; begin met de boodschap", "this is a run-up; begin with the message")
    for match in LABELS.find(reply.reading.body_stretch):
        rest = tokens[bisect_left(tokens, match.end, key=lambda token: token.start) :][:2]
        if len(rest) > 1 and rest[0].text == ":" and rest[1].kind == "word" and _opens(reply, match.start):
            first = rest[1]
            yield Hit(match.start, first.end, message, suggestions=(_capital(first.text),), fixable=True)
    for match in RUN_UPS.find(reply.reading.body_stretch):
        clause = _clause(reply, match.end)
        rewritten = _main_clause(clause) if _opens(reply, match.start) else None
        if rewritten is None:
            yield Hit(match.start, match.end, message)
        else:
            end = clause[-1].end
            middle = " ".join(rewritten)
            yield Hit(match.start, end, message, suggestions=(_capital(middle),), fixable=True)


def _opens(reply: Reply, place: int) -> bool:
    return any(sentence.start == place for sentence in reply.reading.sentences)


def _clause(reply: Reply, start: int) -> list[Token]:
    """The words from ``start`` to the end of their sentence."""
    for sentence in reply.reading.sentences:
        if sentence.start <= start < sentence.end:
            return [token for token in sentence.tokens if token.start >= start and token.kind != "stop"]
    return []


def _main_clause(clause: list[Token]) -> list[str] | None:
    """A dat-clause in the order of a main clause, when it is certain: pronoun … participle and auxiliary.

    "we je geld hebben teruggestort" → "we hebben je geld teruggestort". None when a person must look.
    """
    if (
        len(clause) < 4
        or clause[0].lower not in SUBJECTS
        or any(token.kind not in ("word", "number") for token in clause)
    ):
        return None
    finite = [at for at in range(1, len(clause)) if clause[at].lower in AUXILIARIES]
    if len(finite) != 1 or finite[0] < len(clause) - 2:
        return None
    at = finite[0]
    words = [token.text for token in clause]
    return [words[0], words[at], *words[1:at], *words[at + 1 :]]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
