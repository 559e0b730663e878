"""Where a reply sends the customer to somebody else in the company, and whether it says how to get there."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from webcare.language.acts import CONTACT_KINDS
from webcare.language.lists import YOU
from webcare.language.phrases import Phrases
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import is_question
from webcare.language.tokens import Token
from webcare.language.topics import FUNCTION_WORDS

OURS = frozenset(
    """afdeling klantenservice klantendienst team dienst servicedienst servicedesk helpdesk servicecentrum
    klantcontactcentrum balie receptie administratie boekhouding showroom officer winkel filiaal vestiging collega's
    secretariaat ledenservice loket debiteurenadministratie klachtencommissie klachtenfunctionaris woordvoerder
    persdienst hoofdkantoor planning webcareteam klantenteam salesteam supportteam inkoop verkoop retourafdeling""".split()
)
"""Parts of a company. A bank, a doctor or PostNL the customer knows how to find."""
ENDS = tuple(
    """team afdeling dienst desk balie loket administratie service commissie beheerder lijn centrale planning
    secretariaat meldkamer spreekuur manager coördinator functionaris consulent helpdesk leider voorlichter
    adviseur""".split()
)
"""A word that ends so is a part of the company as well: storingsdienst, nabestaandenteam, wijkbeheerder."""
OTHERS = frozenset(
    """belastingdienst bezorgdienst koeriersdienst pakketdienst postdienst brandweerdienst spoeddienst nooddienst
    meldlijn alarmlijn tramlijn buslijn treinlijn metrolijn veerdienst busdienst treindienst lijndienst thuiszorgdienst
    roomservice selfservice zelfservice fullservice tijdlijn richtlijn deadline pijplijn netbeheerder voetbalteam
    elftal dienst service lijn wachtwoordbeheerder warmtecentrale belastingadviseur spelleider wereldleider marktleider taakmanager bestandsbeheerder""".split()
)
"""These are somebody else, or no place to turn to."""
SHORT_NAMES = frozenset("HR P&O PR IT HRM CRM".split())
TOWARDS = frozenset("met bij tot aan naar via".split())
HOW = frozenset(
    """dm dm'en privébericht pb whatsapp messenger chat chatten formulier contactformulier hieronder onderstaande
    bovenstaande contactpagina contactgegevens website site webpagina pagina link app inloggen langskomen langs
    binnenlopen verdieping perron ingang buurthuis mijnomgeving portaal adres openingstijden""".split()
)
TO_PEOPLE = frozenset("met bij tot aan".split())
WAYS = HOW | frozenset(
    "klanten voorwaarden pagina telefoonlijn zorg producten assortiment winkels aanbod nummer".split()
)
"""Behind "met onze" these are no people to turn to."""
DETERMINERS = frozenset("de het onze een je uw jouw deze".split())
SENDING = frozenset(
    """meld vraag informeer wend richt contact terecht wenden navragen vragen informeren melden zijn wezen aankloppen
    richten opvragen mailtje mail berichtje bericht e-mail na aanmelden indienen doorgeven""".split()
)
"""With one of these the part of the company stands after "met", "bij", "tot" or "aan"."""
REACHING = frozenset("bel belt bellen mail mailt mailen app appt appen benaderen raadplegen".split())
"""These take it without a preposition, or with "met" or "naar"."""
ORDERS = frozenset(
    """neem neemt bel belt mail mailt app appt vraag meld wend richt informeer ga zoek stuur schrijf geef spreek overleg
    bespreek meldt wendt vraagt informeert legt dien dient regel maak leg vul deel klop stap plan""".split()
)
PLANNING = frozenset("maak plan".split())
PLACES = frozenset(
    "servicebalie klantenbalie winkel filiaal vestiging showroom balie hoofdkantoor receptie collega's".split()
)
"""There you may be sent for other things than an answer: "breng hem naar een winkel"."""
THEIRS = frozenset("de het een hun".split())
OWN = frozenset("ons onze".split())
COLLEAGUES = frozenset("collega collega's team afdeling".split())
THEM = frozenset("hen ze hun hem haar die".split())
BEST = frozenset("best gerust gelieve graag even".split())
"""With an infinitive after it these tell the customer what to do as well: "best even bellen met onze hersteldienst"."""
CALLING = frozenset("belt mailt appt vraagt meldt wendt schrijft".split())
MODALS = frozenset("kunt kun kan moet mag dient dien".split())
LEADING = frozenset("hiervoor daarvoor dan daar dat dit hierover daarover even graag".split())
HOW_NUMBER = Phrases(
    [
        "ons|hun|dit|dat|onderstaand|bovenstaand|volgende|onze|algemene|gratis nummer|telefoonnummer|mailadres|e-mailadres",
        "het nummer|telefoonnummer|mailadres|e-mailadres staat|vind|vindt|is|op|achterop|in|van|zie|hieronder",
        "nummer|telefoonnummer|mailadres|e-mailadres hieronder|onderaan|achterop",
    ]
)
"""A number to call; "het laatste nummer" is an issue, and "geen nummer" is none."""
NUMBER = re.compile(r"(?<!\w)(?:\+\d{2}|0)[\d ()./-]{5,18}\d(?!\w)|(?<!\d)14 ?0\d{2,4}(?!\d)|(?<!\d)1[01]\d{2,4}(?!\d)")
STREET = re.compile(r"\b[A-ZÀ-Þ][a-zà-ÿ'’-]{3,40} \d{1,4}\b")
"""A street and its number: there you can go."""
LONGEST_END = 7
VAGUE = frozenset("afdeling team dienst collega's onze de het een met bij tot aan naar even".split())


class Referral(NamedTuple):
    """``[start, end)`` sends the customer on; ``words`` say to whom, in small letters."""

    start: int
    end: int
    words: tuple[str, ...]


def referrals(reading: Reading) -> Iterator[Referral]:
    """Every place where our own words send the customer to a part of the company."""
    if OWN.isdisjoint(reading.body_stretch.words) and not any(map(is_ours, reading.body_tokens)):
        return
    named: tuple[str, ...] = ()
    for sentence in reading.sentences:
        if not is_question(sentence) and not reading.quoted(sentence.start):
            found = _referral(sentence) or (_by_pronoun(sentence, named) if named else None)
            if found is not None:
                yield found
        named = tuple(token.lower for token in sentence.tokens if is_ours(token)) or named


def _by_pronoun(sentence: Sentence, named: tuple[str, ...]) -> Referral | None:
    """A referral by pronoun, "bel hen even", when the sentence before named who they are."""
    words = sentence.words
    if len(words) < 2 or words[0].lower not in REACHING & ORDERS or words[1].lower not in THEM:
        return None
    return Referral(words[0].start, words[1].end, named)


def is_ours(token: Token) -> bool:
    """Is this a part of a company?"""
    word = token.lower
    return (
        word in OURS
        or token.text in SHORT_NAMES
        or (token.kind == "word" and word.endswith(ENDS) and len(word) > LONGEST_END and word not in OTHERS)
    )


def _referral(sentence: Sentence) -> Referral | None:
    words = [token for token in sentence.tokens if token.kind in ("word", "abbreviation")]
    start = _told(words)
    if any(one.kind == "number" and is_ours(before) for before, one in pairwise(sentence.tokens)):
        return None  # "bij loket 4": that is where
    behind = range(len(words) if start is None else start + 1, len(words))
    place = next((at for find in (_is_ours_at, _is_one_of_us) for at in behind if find(words, at)), None)
    if start is None or place is None or _is_others(words, place):
        return None
    lower = [token.lower for token in words]
    noun = _noun_phrase(lower, place)
    last = place
    if lower[place] in ("afdeling", "team") and place + 1 < len(words) and lower[place + 1] not in FUNCTION_WORDS:
        last = place + 1 if lower[place + 1] not in SENDING | REACHING else place
    sending = SENDING | {"afspraak"} if lower[start] in PLANNING else SENDING
    verbs = [at for at in range(start, min(len(words), last + 4)) if lower[at] in sending | REACHING]
    directed = noun > 0 and lower[noun - 1] in TOWARDS
    if not any(lower[at] in REACHING or directed for at in verbs) and (not directed or lower[place] in PLACES):
        return None
    after = [at for at in verbs if at > last] or [last]
    end = after[0]
    if lower[end + 1 : end + 2] == ["opnemen"]:
        end += 1
    return Referral(words[start].start, words[max(end, last)].end, tuple(lower[noun : last + 1]))


def _is_ours_at(words: list[Token], at: int) -> bool:
    return is_ours(words[at])


def _is_one_of_us(words: list[Token], at: int) -> bool:
    """Is this anybody of ours that no list knows: "met onze audicien", "met de audicien van ons gehoorcentrum"?"""
    if at < 2 or words[at - 2].lower not in TO_PEOPLE | {"van"} or _is_way(words[at].lower):
        return False
    belonging = [word.lower for word in words[at + 1 : at + 3]]
    if at > 3 and [word.lower for word in words[at - 3 : at - 1]] == ["een", "van"] and words[at - 1].lower in OWN:
        return words[at - 4].lower in TO_PEOPLE
    if words[at - 2].lower == "van":
        return False
    return words[at - 1].lower in OWN or (
        words[at - 1].lower in ("de", "het") and belonging[:1] == ["van"] and belonging[1:] in (["ons"], ["onze"])
    )


def _is_way(word: str) -> bool:
    return word in WAYS or word in FUNCTION_WORDS or word.endswith(("nummer", "pagina", "formulier"))


def _is_others(words: list[Token], place: int) -> bool:
    """Is this somebody else's: "de klantenservice van PostNL", "de balie van de luchthaven", "de Fraudehelpdesk"?"""
    name, before = words[place].text, words[place - 1].lower if place else ""
    if before in OWN or words[place].lower in COLLEAGUES:
        return False
    if before and name[0].isupper() and name[1:].isalpha() and name[1:].islower() and name.lower() not in OURS:
        return before not in ("afdeling", "team")
    after = words[place + 1 : place + 4]
    if len(after) > 1 and after[0].lower == "waar" and after[1].lower in YOU:
        return True  # the shop where you bought it
    if len(after) < 2 or after[0].lower != "van":
        return False
    return after[1].text[0].isupper() or (len(after) > 2 and after[1].lower in THEIRS and not is_ours(after[2]))


def _told(words: list[Token]) -> int | None:
    """Where the customer is told to do something: "neem", "je kunt", "daarvoor moet u"; None when nowhere."""
    lower = [token.lower for token in words]
    for at, word in enumerate(lower):
        begins = at == 0 or lower[at - 1] in LEADING or words[at].start - words[at - 1].end > 1
        if word in ORDERS and begins and not {"ik", "we", "wij"} & set(lower[at + 1 : at + 2]):
            return at
        if at and word in CALLING and lower[at + 1 : at + 2] == ["u"] and lower[at - 1] in LEADING:
            return at - 1
        pair = lower[at : at + 2]
        if len(pair) == 2 and ((pair[0] in YOU and pair[1] in MODALS) or (pair[0] in MODALS and pair[1] in YOU)):
            return at - 1 if at and lower[at - 1] in LEADING else at
        if (
            word in BEST
            and (at == 0 or words[at].start - words[at - 1].end > 1)
            and REACHING & set(lower[at + 1 : at + 4])
        ):
            return at
    return None


def _noun_phrase(lower: list[str], place: int) -> int:
    """Where "onze financiële afdeling" begins: at its determiner, or at the noun."""
    for at in range(place - 1, max(-1, place - 4), -1):
        if lower[at] in DETERMINERS:
            return at - 2 if lower[max(0, at - 2) : at] == ["een", "van"] else at
        if lower[at] in TOWARDS:
            return at + 1
    return place


def says_how(reading: Reading) -> bool:
    """Is there a number, an address, a link or a way anywhere in our own words?"""
    if any(token.kind in CONTACT_KINDS for token in reading.tokens) or not HOW.isdisjoint(reading.stretch.words):
        return True
    if HOW_NUMBER.occurs_in(reading.stretch):
        return True
    return any(pattern.search(reading.text, reading.start) for pattern in (NUMBER, STREET))
