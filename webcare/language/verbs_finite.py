"""Verbs that do not fit their subject: ik wordt, vindt je, hij wilt, je pakket word.

May not happen here: any I/O; any wording.
"""

from __future__ import annotations

from collections.abc import Iterator

from webcare.language.verbs import Finite, Verbs, open_verbs
from webcare.language.verbs_je import CHOSEN, je_after
from webcare.language.verbs_line import EDGE, FRESH, NEAR, Fault, Line, Reason
from webcare.language.verbs_subject import (
    AFTER,
    Subject,
    finite_between,
    group_before,
    has_ik,
    relative_before,
    subject_after,
    subject_before,
    subject_of_clause,
)
from webcare.language.verbs_words import (
    ADVERBS,
    COORDINATORS,
    DETERMINERS,
    NOMINATIVE,
    OBJECTS,
    OPENERS,
    PREDICATES,
    PREPOSITIONS,
    SINGLE,
)

NOT_VERBS = ADVERBS | PREPOSITIONS | DETERMINERS | OPENERS | COORDINATORS | NOMINATIVE | OBJECTS | {"was", EDGE}
REFLEXIVE = frozenset("meld houd wend bereid onthoud haast".split())
"""Stems that command with u behind them: meld u aan."""
ELIDED = frozenset("dank wens groet verzoek".split())
"""Stems of formulas that leave ik out: dank u wel, wens u sterkte."""
COMMON = CHOSEN | frozenset("lig sta zit kom doe blijf hang vertrek lijk blijk sluit begin".split())
"""Stems not in -d that are no nouns, to be trusted after a group of words (het paspoort lig)."""
SPELT_AS_HEARD = frozenset("hout wort vint gelt biet duit vont hielt stont wert".split())
"""Forms in -d or -dt as they sound: houdt, word, vindt, vond."""
APPLIES = frozenset("ook niet alleen voor tot vanaf bij op enkel nog weer".split())
"""What follows geldt behind its subject (de korting geldt ook online)."""
AGENTS = frozenset(
    """collega monteur bezorger chauffeur medewerker klantenservice helpdesk afdeling team winkel leverancier fabrikant
    verkoper adviseur teamleider manager directeur vervoerder koerier receptie redactie servicedesk specialist technicus
    installateur planner behandelaar arts huisarts dokter assistent balie gemeente bank verzekeraar school docent
    conducteur machinist kok ober partner""".split()
)
"""Who answers and acts in a reply, so that a noun of doing behind them is a verb (mijn collega antwoord je)."""
THINGS = frozenset("de het een onze ons deze dit".split())
TIMED = frozenset(
    "morgen vandaag vanavond vanmiddag overmorgen binnenkort inmiddels daarom daardoor meestal vaak".split()
)
PLACED = frozenset("vanaf op in tijdens sinds door om vanwege".split())
"""Behind other prepositions a stem may command (na de rotonde rijd de A2 op)."""
OF_THINGS = frozenset("bied rijd treed vind".split())
"""Stems that hardly command behind a time or a place, as others do (bij vragen meld de storing)."""
PROGRAM = frozenset("in met naar van een de mijn uw via".split())
"""Before Word, the program."""
REASONS: dict[str, Reason] = {"1": "ik", "i": "inversion", "2": "second", "u": "u", "3": "third", "p": "plural"}


def finite_faults(line: Line) -> Iterator[Fault]:
    """Every present singular in the line that does not fit its subject."""
    verbs = open_verbs()
    for at, word in enumerate(line.words):
        if word in NOT_VERBS or verbs.is_past(word):
            continue
        fault: Fault | None = None
        if word in SPELT_AS_HEARD:
            fault = _as_heard(line, at, verbs)
        elif word == "geld":
            fault = _is_valid(line, at)
        elif (finite := verbs.finite(word)) is not None:
            fault = _misfit(line, at, finite, verbs) if finite.persons != "1i2u3" else None
        elif word.endswith("dt") and verbs.is_past(word[:-1]):
            old = not {"gij", "ge"}.isdisjoint((line[at - 1], line[at + 1]))
            fault = None if old else Fault(at, (word[:-1],), "past", word[:-1], sure=True)
        if fault is not None:
            yield fault


def _misfit(line: Line, at: int, finite: Finite, verbs: Verbs) -> Fault | None:
    """The fault when the verb at ``at`` does not fit the subject that is found for it."""
    subject = _subject(line, at, finite)
    if subject is None or subject.person in finite.persons or verbs.is_participle(line[at]):
        return None
    if finite.other:
        return _misfit_of_noun(line, at, finite, subject, verbs)
    stem_ends_in_d = finite.stem.endswith("d") or finite.infinitive in ("hebben", "zijn")
    if finite.persons == "1i" and not stem_ends_in_d:
        trusted = subject.words in ("hij", "jij", "je", "u", "men") or (subject.group and finite.stem in COMMON)
        if not subject.sure or not trusted:
            return None
    if finite.persons == "2u" and subject.person != "i":
        neuter = finite.infinitive == "willen" and subject.sure
        known = SINGLE | {"het", "dit", "dat"} if neuter else SINGLE
        if subject.person != "3" or subject.words not in known:
            return None
    if subject.person == "?":
        both = (*verbs.conjugate(finite, "3"), *verbs.conjugate(finite, "p"))
        return Fault(at, both, "third", subject.words) if finite.persons == "1i" else None
    right = verbs.conjugate(finite, subject.person)
    participle = verbs.participle(line[at]) if subject.person in "1p" else ""
    if participle:
        main = line.opener(at) == EDGE and line[at + 1] not in FRESH
        right = (*right, participle) if subject.person == "1" or main else (participle, *right)
    sure = subject.sure and not participle and finite.stem != "laad"  # je laad: laadt, or laat
    return Fault(at, right, REASONS[subject.person], subject.words, sure)


def _misfit_of_noun(line: Line, at: int, finite: Finite, subject: Subject, verbs: Verbs) -> Fault | None:
    """The fault when the stem is a noun too: only where no noun can stand (zich onderscheid, je download de app)."""
    right = verbs.conjugate(finite, subject.person)
    if subject.words == "zich" and line[at] == "onderscheid":
        return Fault(at, right, "third", "zich")
    if subject.group and subject.words.rpartition(" ")[2] in AGENTS and finite.stem.endswith("d"):
        return Fault(at, right, "third", subject.words, sure=subject.sure)
    follows = line[at + 1] in ("de", "het", "een", "deze", "dit") and not finite_between(line, at + 1, line.end(at))
    if follows and subject.words == "je" and subject.sure and finite.persons == "1i":
        return Fault(at, right, "second", "je")
    return None


def _subject(line: Line, at: int, finite: Finite) -> Subject | None:
    stem = finite.persons == "1i"
    if stem and finite.stem.endswith("d") and "zich" in (line[at - 1], line[at + 1]):
        return None if has_ik(line, at) else Subject("3", "zich", sure=True)
    found = subject_after(line, at) or _u_after(line, at, finite) or je_after(line, at, finite)
    found = found or subject_before(line, at) or subject_of_clause(line, at)
    if found is None and stem and finite.other:
        found = _agent_before(line, at)
    if found is None and stem:
        found = group_before(line, at) or relative_before(line, at)
        if found is None:
            found = _third_after(line, at) if line[at] == "word" else _thing_after(line, at, finite)
    return found


def _agent_before(line: Line, at: int) -> Subject | None:
    """The subject in ``mijn collega antwoord je``: somebody who acts for the desk, with no other verb in the clause."""
    lead = line.before(at)
    if not 1 < len(lead) <= 4 or lead[0] not in DETERMINERS - {"welke", "welk"} or lead[-1] not in AGENTS:
        return None
    if line.opener(at) not in (EDGE, *COORDINATORS) or has_ik(line, at) or line[at + 1] in (EDGE, "is", "van"):
        return None
    if finite_between(line, line.start(at), at) or finite_between(line, at + 1, line.end(at)):
        return None
    return Subject("3", " ".join(lead), sure=False, group=True)


def _u_after(line: Line, at: int, finite: Finite) -> Subject | None:
    """The subject in ``hier vindt u``; not in the command ``meld u aan``, nor in ``vind u een topper`` without ik."""
    if line[at + 1] != "u" or "u" in finite.persons or finite.stem in ELIDED or has_ik(line, at):
        return None
    if line.first(at):
        if finite.stem in REFLEXIVE or (finite.stem not in ("vind", "word") and line.tokens[-1].text[-1:] != "?"):
            return None
    elif line[at - 1] in ("we", "wij", "dat", "en", "of", "maar"):
        return None
    return Subject("u", "u", sure=not line.first(at))


def _thing_after(line: Line, at: int, finite: Finite) -> Subject | None:
    """The subject in ``morgen rijd de trein``: a group behind a stem that a time or a place leads."""
    lead, after = line.before(at), line[at + 1]
    if finite.stem not in OF_THINGS or finite.other or after not in THINGS or line.opener(at) != EDGE:
        return None
    if not lead or (lead[-1] not in TIMED and lead[0] not in PLACED):
        return None
    if has_ik(line, at) or finite_between(line, line.start(at), at) or not AFTER.isdisjoint(lead):
        return None
    plural_noun = line[at + 2].endswith(("en", "s")) and after in ("de", "deze", "onze")
    return Subject("?" if plural_noun else "3", "", sure=False)


def _third_after(line: Line, at: int) -> Subject | None:
    """The subject of word when it is no ik, je or jij: word het, word de tekst; or none at all (goed word bezorgd)."""
    first, capital, after = line.first(at), line.capital(at), line[at + 1]
    if after == "je" or line[at - 1] in PROGRAM or (capital and not first) or has_ik(line, at):
        return None
    verbs = open_verbs()
    bare = first and (capital or after in PREDICATES)
    if after in ("er", "u", "dit"):
        return Subject("3", after, sure=True)
    if after in DETERMINERS and (not bare or any(map(verbs.is_participle, line.words[at + 2 : line.end(at)]))):
        return Subject("3", after if after in ("het", "dat") else "", sure=after not in ("een", "geen", "deze"))
    opening = None if first or line[0] in NOT_VERBS else verbs.finite(line[0])
    commanding = line[at - 1] in ("en", "of", EDGE) and opening is not None and "1" in opening.persons
    return None if bare or commanding else Subject("3", "", sure=False)


def _as_heard(line: Line, at: int, verbs: Verbs) -> Fault | None:
    """A form of a verb in -d that is spelt as it sounds: hij hout, ik wort, hij vont."""
    stem = line[at][:-1] + "d"
    subject = subject_after(line, at) or subject_before(line, at) or group_before(line, at)
    if subject is None or not subject.sure or subject.words in ("het", "dit", "dat", "je"):
        return None
    if verbs.is_past(stem):
        return Fault(at, (stem,), "past", stem) if subject.person != "p" else None
    finite = verbs.finite(stem)
    return finite and Fault(at, verbs.conjugate(finite, subject.person), "spelling", finite.infinitive)


def _is_valid(line: Line, at: int) -> Fault | None:
    """Is geld here geldt (dat geld ook voor jou), as there is no other verb in the clause?"""
    before, after = line[at - 1], line[at + 1]
    same = before in ("hetzelfde", "ditzelfde", "datzelfde")
    group = group_before(line, at) if after in APPLIES else None
    if group is None and not same and before not in ("dit", "dat", "het", "er", "uiteraard", "daarnaast", "laatste"):
        return None
    if group is None and after not in ADVERBS and (after not in ("voor", "dat", "als") or before == "het"):
        return None
    if (same or before in ("dit", "dat", "het")) and line[at - 2] not in FRESH | ADVERBS:
        return None
    end = line.end(at)
    while end < at + 2 * NEAR and line[end] not in (EDGE, "en", "maar", "dat"):
        end += 1
    if finite_between(line, line.start(at), at) or finite_between(line, at + 1, end):
        return None
    return Fault(at, ("geldt",), "third", group.words if group else before)
