"""Verb forms where no verb can stand: een antwoordt, de inhoudt, op een bepaalt moment, erg bezorgt.

May not happen here: any I/O; any wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.verbs import open_verbs
from webcare.language.verbs_line import EDGE, FRESH, Fault, Line, Reason
from webcare.language.verbs_participle import NEVER
from webcare.language.verbs_words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    EITHER,
    MODALS,
    NEUTER,
    NOMINATIVE,
    OPENERS,
    PREPOSITIONS,
)

LEADING = frozenset("de een mijn jouw uw onze geen elk elke ieder iedere welk zijn".split())
"""Words that a noun or an adjective follows, and never a finite verb."""
ALSO_OTHER = frozenset(("zijn", "mijn", "geen"))
"""Of these only in front of a form in -dt."""
DESCRIBING = frozenset("eigen juiste beste enige hele goede goed duidelijk passend snelle snel veel weinig".split())
"""Adjectives that stand before a noun."""
NO_PLACE = frozenset("om voor na tot sinds te door".split())
"""Prepositions that may also open a clause or end one: om het, voor het."""
DEGREES = frozenset("heel zeer erg enorm ontzettend behoorlijk redelijk best nogal bijzonder".split())
LIGHT = frozenset(
    """geven krijgen hebben vinden nemen maken gemaakt genomen gegeven gekregen gevonden verdienen geleend kosten nodig
    schuldig""".split()
)
"""What people do with an answer, money, a farewell: right behind the noun."""
LINKED = frozenset("raken blijven krijgen gebleven geraakt gekregen voelen maken".split())
"""What a participle goes with, beside zijn and worden."""
RARE = {
    "bekent": "bekend",
    "bedoelt": "bedoeld",
    "benieuwt": "benieuwd",
    "verslaaft": "verslaafd",
    "verkeert": "verkeerd",
    "overtuigt": "overtuigd",
    "verstelt": "versteld",
    "bereidt": "bereid",
    "hardt": "hard",
    "rondt": "rond",
}
"""Presents that are hardly ever meant, unless their subject stands beside them."""
WHO = NEUTER | EITHER | NOMINATIVE | {"u", "je", "jullie"}
INTRANSITIVE = frozenset(
    "verandert verbetert vermindert herstelt verslechtert gebeurt verhuist verschilt betekent".split()
)
Found = tuple[Reason, str, bool]


def noun_faults(line: Line) -> Iterator[Fault]:
    """Every third person in the line that stands where a noun, a participle or an adjective must."""
    verbs = open_verbs()
    for at, word in enumerate(line.words):
        stem = verbs.stem(word) if word.endswith("t") else ""
        if stem in ("", word) or word in ADVERBS or word in DETERMINERS or word in PREPOSITIONS:
            continue
        if "n" in verbs.row(word).letters or verbs.is_participle(word) or word in NEVER:
            continue
        participle, noun = verbs.participle(word), "n" in verbs.row(stem).letters
        if participle and (found := _for_participle(line, at, noun=noun)):
            yield Fault(at, (RARE.get(word, participle),), *found)
        elif word in RARE and _is_rare(line, at):
            yield Fault(at, (RARE[word],), "adjective")
        elif noun and (found := _for_noun(line, at)):
            yield Fault(at, (stem,), *found)


def _main_clause(line: Line, at: int) -> bool:
    """Is this no subordinate clause, and has it no pronoun as its subject yet?"""
    return line.opener(at) not in OPENERS and WHO.isdisjoint(line.before(at))


def _for_participle(line: Line, at: int, *, noun: bool) -> Found | None:
    before, after = line[at - 1], line[at + 1]
    if before in ("een", "geen") and line[at - 2] != "de" and not line.capital(at):
        return "attribute", before, after != EDGE and not noun
    if not _main_clause(line, at):
        return None
    if before in DEGREES and after not in WHO:
        return "adjective", before, False
    if before in PREPOSITIONS - NO_PLACE and after not in WHO and after not in DETERMINERS:
        return "attribute", before, False
    passive = after == "door" and before in FRESH | ADVERBS and line[at] not in INTRANSITIVE
    return ("participle", after, False) if passive or after in LINKED else None


def _is_rare(line: Line, at: int) -> bool:
    """Has a form like bekent no subject beside it?"""
    before, after = line[at - 1], line[at + 1]
    if after in WHO or not _main_clause(line, at) or "af" in line.words[at : line.end(at)]:
        return False
    if before in PREPOSITIONS or before in ADVERBS or before in AUXILIARIES:
        return True
    alone = before == EDGE and line.start(at) == at
    return alone and (after in PREPOSITIONS or after in AUXILIARIES or after in ("als", "dat", "of"))


def _for_noun(line: Line, at: int) -> Found | None:
    before, hard = line[at - 1], line[at].endswith("dt")
    if line.capital(at) and not line.first(at):
        return None
    led = before in LEADING and line[at - 2] != "de" and (hard or before not in ALSO_OTHER)
    if led or (before == "je" and line[at] == "geldt"):
        return "noun", before, hard
    placed = before == "het" and line[at - 2] in PREPOSITIONS - NO_PLACE
    return ("noun", "", False) if placed or (hard and _no_verb_in_dt(line, at)) else None


def _no_verb_in_dt(line: Line, at: int) -> bool:
    """Is a form in -dt, with a noun for its stem, no verb by the words around it (geldt terugkrijgen, op antwoordt)?"""
    before, after = line[at - 1], line[at + 1]
    if line.opener(at) in OPENERS or not (WHO - {"het", "dit", "dat"}).isdisjoint(line.before(at)):
        return False
    answer = line[at] == "antwoordt" and before == "het"
    return (
        (after == "van" and (before in ("het", EDGE) or before in PREPOSITIONS))
        or (answer and after in ("op", "hierop", "daarop", "is", "luidt", "dat"))
        or (before in PREPOSITIONS - NO_PLACE and after not in WHO)
        or before in DESCRIBING
        or after in AUXILIARIES | MODALS | LIGHT
    )
