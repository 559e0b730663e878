"""Een belofte die nergens op steunt
A promise that nothing backs

"Morgen in huis", "gegarandeerd", "binnen 24 uur": de klant houdt je eraan. Beloof alleen wat in het handboek staat: een
doel in targets.yaml, een feit in facts.yaml of een tekst in answers/.

"Morgen in huis", "gegarandeerd", "binnen 24 uur": the customer will hold you to it. Promise only what the handbook backs:
a target in targets.yaml, a fact in facts.yaml or a text in answers/.

handboek: targets: [{id: alles, first-response: 8h, valid-from: 2026-01-01}]
fout: Hoi Sanne, je pakket is [morgen in huis]. ^SV
fout: Hoi Sanne, je krijgt [binnen 2 uur] antwoord. ^SV
fout: Hoi Sanne, dit is [gegarandeerd] de laatste keer. ^SV
goed: Hoi Sanne, je krijgt binnen 8 uur antwoord. ^SV
goed: Hoi Sanne, we zoeken het uit. Morgen hoor je meer. ^SV
goed: Hoi Sanne, je kunt binnen 2 uur reageren. ^SV
"""

import os
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from webcare.language.phrases import Match, Phrases
from webcare.model.finding import Severity
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule
from webcare.store.workspace import Workspace

NUMBERS = {
    name: at for at, name in enumerate("nul één twee drie vier vijf zes zeven acht negen tien elf twaalf".split())
}
NUMBERS |= {"een": 1, "enkele": 3, "anderhalf": 2}
UNITS = {
    "minuten": 60,
    "minuut": 60,
    "uur": 3600,
    "uren": 3600,
    "dag": 86400,
    "dagen": 86400,
    "werkdag": 86400,
    "werkdagen": 86400,
    "week": 604800,
    "weken": 604800,
}
WITHIN = Phrases([f"binnen * {'|'.join(UNITS)}"])
SURE = Phrases(
    [
        "morgen|overmorgen|vandaag|vanavond nog| in huis",
        "gegarandeerd",
        "garanderen|garandeer we|wij|ik| je|u|dat|",
        "dat|dit beloof|beloven|garandeer|garanderen ik|we|wij",
        "we|wij|ik beloven|beloof je|u| dat",
        "honderd procent zeker",
    ]
)
BY_CUSTOMER = frozenset("kunt kun kan mag moet dient retour terugsturen retourneren annuleren reageren bestel".split())


@rule("zakelijk/losse-belofte", Severity.WARNING, letter="zakelijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Terms and certainties that no target, fact or answer mentions."""
    reading = reply.reading
    for match in (*WITHIN.find(reading.body_stretch), *SURE.find(reading.body_stretch)):
        if reading.quoted(match.start) or _customers(reply, match) or _backed(reply, match):
            continue
        yield Hit(
            match.start,
            match.end,
            Text("deze belofte staat niet in het handboek", "the handbook does not back this promise"),
            Text(
                "noem een termijn uit het handboek, of zeg wat je gaat doen",
                "name a term from the handbook, or say what you will do",
            ),
        )


def _customers(reply: Reply, match: Match) -> bool:
    """Is it the customer's own term ("je kunt binnen 30 dagen ...")?"""
    if match.tokens[0].lower != "binnen":
        return False
    sentence = next((s for s in reply.reading.sentences if s.start <= match.start < s.end), None)
    return sentence is not None and not BY_CUSTOMER.isdisjoint(token.lower for token in sentence.tokens)


def _backed(reply: Reply, match: Match) -> bool:
    words = " ".join(token.lower for token in match.tokens)
    term = words.removeprefix("binnen ")
    if match.tokens[0].lower == "binnen":
        number, unit = match.tokens[1].lower, match.tokens[2].lower
        count = int(number) if number.isdecimal() and len(number) < 6 else NUMBERS.get(number)
        if count is None:
            return True
        promised = timedelta(seconds=count * UNITS[unit])
        targets = (
            t
            for target in reply.handbook.targets
            for t in (target.first_response, target.next_response, target.resolution)
        )
        if any(target is not None and target <= promised for target in targets):
            return True
    if any(term in fact.lower() for fact in reply.handbook.facts.values()):
        return True
    return words in _answers(reply.workspace)


@lru_cache(maxsize=4)
def _answers(workspace: Workspace) -> str:
    """What all answers say, read only when a promise was made."""
    from webcare.store.answers import answer_paths
    from webcare.store.files import read_text_or_nothing

    folder = workspace.path("answers")
    paths = answer_paths(folder) if workspace.root is not None and os.path.isdir(folder) else []
    return " ".join(" ".join(read_text_or_nothing(path).lower().split()) for path in paths)
