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
from webcare.language.run_ups import find_run_ups
from webcare.language.tokens import Token
from webcare.model.finding import Severity
from webcare.model.text import Text, capital
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule

RUN_UPS = Phrases(
    [
        "het is goed|belangrijk|handig|fijn|nuttig om te weten dat",
        "laten we vooropstellen dat",
        "zoals je|jij|u|jullie misschien|wellicht|waarschijnlijk|vast|ongetwijfeld|mogelijk al| weet|weten",
        "naar aanleiding van je|jouw|uw|jullie … laten|willen|kunnen|berichten|informeren wij|we|ik … het volgende weten|mededelen|meedelen|berichten|melden|",
        "laten|willen|kunnen wij|we|ik je|u|jullie graag|hierbij| het volgende laten| weten|mededelen|meedelen|melden",
    ]
)
"""Those that are no announcement by us."""
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
            yield Hit(match.start, first.end, message, suggestions=(capital(first.text),), fixable=True)
    for start, end in _run_ups(reply):
        clause = _clause(reply, end)
        rewritten = _main_clause(clause) if _opens(reply, start) and reply.text[:end].endswith("dat") else None
        if rewritten is None:
            yield Hit(start, end, message)
        else:
            middle = " ".join(rewritten)
            yield Hit(start, clause[-1].end, message, suggestions=(capital(middle),), fixable=True)


def _run_ups(reply: Reply) -> list[tuple[int, int]]:
    """Where they stand, none overlapping; quotations are others' words."""
    found = [(match.start, match.end) for match in RUN_UPS.find(reply.reading.body_stretch)]
    if "dat" in reply.reading.body_stretch.words:
        found += [place for sentence in reply.reading.sentences for place in find_run_ups(sentence)]
    return reply.reading.ours(found)


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
