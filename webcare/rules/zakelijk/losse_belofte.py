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
fout: Hoi Sanne, je hebt je geld [binnen 24 uur] terug. ^SV
fout: Hoi Sanne, je krijgt [5 jaar garantie]. ^SV
goed: Hoi Sanne, je krijgt binnen 8 uur antwoord. ^SV
goed: Hoi Sanne, we kunnen niet beloven dat hij morgen komt. ^SV
goed: Hoi Sanne, we zoeken het uit. Morgen hoor je meer. ^SV
goed: Hoi Sanne, je kunt binnen 2 uur reageren. ^SV
goed: Hoi Sanne, dat is een gratis overstap binnen 35 minuten. ^SV

handboek: facts: {eindafrekening: "15 werkdagen", klacht: twee weken, lampen: "15 jaar garantie"}
goed: Hoi Sanne, de eindafrekening krijg je binnen vijftien werkdagen. Je klacht is binnen 2 weken opgelost. ^SV
fout: Hoi Sanne, je krijgt [5 jaar garantie]. ^SV
"""

import os
import re
from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from webcare.language.promises import Promise, duration, find_promises, in_digits
from webcare.model.finding import Severity
from webcare.model.handbook.targets import Target
from webcare.model.text import Text
from webcare.rules.reply import Reply
from webcare.rules.rule import Hit, rule
from webcare.store.workspace import Workspace

FACT = 400
"""How many characters of a fact are looked at."""


@rule("zakelijk/losse-belofte", Severity.WARNING, letter="zakelijk", needs=("handbook",))
def check(reply: Reply) -> Iterator[Hit]:
    """Terms and certainties that no target, fact or answer mentions."""
    for promise in find_promises(reply.reading):
        if reply.reading.quoted(promise.start) or _backed(reply, promise):
            continue
        yield Hit(
            promise.start,
            promise.end,
            Text("deze belofte staat niet in het handboek", "the handbook does not back this promise"),
            Text(
                "noem een termijn uit het handboek, of zeg wat je gaat doen",
                "name a term from the handbook, or say what you will do",
            ),
        )


def _backed(reply: Reply, promise: Promise) -> bool:
    """A target backs an answer in time, a fact whatever it names, an answer's text what it says in these words."""
    facts = tuple(reply.handbook.facts.values())
    if any(f" {in_digits(promise.words)} " in f" {' '.join(_plain(fact))} " for fact in facts):
        return True
    if promise.term is not None:
        shortest = min((term for fact in facts for term in _terms(fact)), default=None)
        if promise.about == "goods" and shortest is not None and shortest <= promise.term:
            return True
        if promise.about in ("answer", "any") and any(
            term <= promise.term for target in reply.handbook.targets if _fits(target, reply) for term in _times(target)
        ):
            return True
    return in_digits(reply.text[promise.start : promise.end]) in _answers(reply.workspace)


def _fits(target: Target, reply: Reply) -> bool:
    return reply.channel is None or not target.channels or reply.draft.channel in target.channels


def _times(target: Target) -> list[timedelta]:
    return [term for term in (target.first_response, target.next_response, target.resolution) if term is not None]


@lru_cache(maxsize=256)
def _terms(fact: str) -> tuple[timedelta, ...]:
    """The terms that a fact names: 5 werkdagen, 1 tot 3 werkdagen."""
    found = (duration(one, unit) for one, unit in pairwise(_plain(fact)))
    return tuple(term for term in found if term is not None)


@lru_cache(maxsize=256)
def _plain(fact: str) -> tuple[str, ...]:
    """The words of a fact, its numbers in digits: "2-3 werkdagen, gratis" is 2, 3, werkdagen, gratis."""
    return tuple(in_digits(" ".join(re.findall(r"[\w,]*\w", fact[:FACT]))).split())


@lru_cache(maxsize=4)
def _answers(workspace: Workspace) -> str:
    """What all answers say below their front matter (its questions are customers' words), read when a promise is made."""
    from webcare.store.answers import answer_paths
    from webcare.store.files import read_text_or_nothing

    folder = workspace.path("answers")
    paths = answer_paths(folder) if workspace.root is not None and os.path.isdir(folder) else []
    texts = (read_text_or_nothing(path) for path in paths)
    written = (text.partition("\n---")[2] if text.startswith("---") else text for text in texts)
    return " ".join(in_digits(text) for text in written)
