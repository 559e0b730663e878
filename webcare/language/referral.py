"""Where a reply sends the customer to somebody else in the company, and whether it says how to get there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.acts import CONTACT_KINDS
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
TOWARDS = frozenset("met bij tot aan naar via".split())
DETERMINERS = frozenset("de het onze een je uw jouw deze".split())
SENDING = frozenset(
    "meld vraag informeer wend richt contact terecht wenden navragen vragen informeren melden zijn wezen aankloppen richten opvragen".split()
)
"""With one of these the part of the company stands after "met", "bij", "tot" or "aan"."""
REACHING = frozenset("bel belt bellen mail mailt mailen app appt appen benaderen raadplegen".split())
"""These take it without a preposition, or with "met" or "naar"."""
ORDERS = frozenset("neem neemt bel belt mail mailt app appt vraag meld wend richt informeer ga zoek".split())
MODALS = frozenset("kunt kun kan moet mag dient dien".split())
YOU = frozenset("je u jij jullie".split())
LEADING = frozenset("hiervoor daarvoor dan daar dat dit hierover daarover even graag".split())
ADVERBS = frozenset(
    "het best beste gewoon gerust even ook dan hiervoor daarvoor nog eens graag rechtstreeks direct".split()
)
HOW = frozenset(
    """dm dm'en privébericht pb whatsapp messenger chat chatten formulier contactformulier hieronder onderstaande
    bovenstaande contactpagina contactgegevens website site webpagina pagina link nummer telefoonnummer e-mailadres
    mailadres app inloggen langskomen langs binnenlopen mijnomgeving portaal adres openingstijden""".split()
)
NUMBER = re.compile(r"(?<!\w)(?:\+\d{2}|0)[\d ()./-]{5,18}\d(?!\w)|(?<!\d)14 ?0\d{2,4}(?!\d)|(?<!\d)1[01]\d{2,4}(?!\d)")
VAGUE = frozenset("afdeling team dienst collega's onze de het een met bij tot aan naar even".split())


class Referral(NamedTuple):
    """``[start, end)`` sends the customer on; ``words`` say to whom, in small letters."""

    start: int
    end: int
    words: tuple[str, ...]


def referrals(reading: Reading) -> Iterator[Referral]:
    """Every place where our own words send the customer to a part of the company."""
    if OURS.isdisjoint(reading.body_stretch.words):
        return
    for sentence in reading.sentences:
        if not is_question(sentence) and not reading.quoted(sentence.start):
            found = _referral(sentence)
            if found is not None:
                yield found


def _referral(sentence: Sentence) -> Referral | None:
    words = [token for token in sentence.tokens if token.kind in ("word", "abbreviation")]
    start = _told(words)
    place = next(
        (at for at, token in enumerate(words) if token.lower in OURS and start is not None and at > start), None
    )
    if start is None or place is None:
        return None
    lower = [token.lower for token in words]
    noun = _noun_phrase(lower, place)
    last = place
    if lower[place] in ("afdeling", "team") and place + 1 < len(words) and lower[place + 1] not in FUNCTION_WORDS:
        last = place + 1 if lower[place + 1] not in SENDING | REACHING else place
    verbs = [at for at in range(start, min(len(words), last + 4)) if lower[at] in SENDING | REACHING]
    directed = noun > 0 and lower[noun - 1] in TOWARDS
    if not any(lower[at] in REACHING or directed for at in verbs):
        return None
    after = [at for at in verbs if at > last] or [last]
    end = after[0]
    if lower[end + 1 : end + 2] == ["opnemen"]:
        end += 1
    return Referral(words[start].start, words[max(end, last)].end, tuple(lower[noun : last + 1]))


def _told(words: list[Token]) -> int | None:
    """Where the customer is told to do something: "neem", "je kunt", "daarvoor moet u"; None when nowhere."""
    lower = [token.lower for token in words]
    for at, word in enumerate(lower):
        begins = at == 0 or lower[at - 1] in LEADING or words[at].start - words[at - 1].end > 1
        if word in ORDERS and begins and not {"ik", "we", "wij"} & set(lower[at + 1 : at + 2]):
            return at
        pair = lower[at : at + 2]
        if len(pair) == 2 and ((pair[0] in YOU and pair[1] in MODALS) or (pair[0] in MODALS and pair[1] in YOU)):
            return at - 1 if at and lower[at - 1] in LEADING else at
    return None


def _noun_phrase(lower: list[str], place: int) -> int:
    """Where "onze financiële afdeling" begins: at its determiner, or at the noun."""
    for at in range(place - 1, max(-1, place - 4), -1):
        if lower[at] in DETERMINERS:
            return at
        if lower[at] in TOWARDS:
            return at + 1
    return place


def says_how(reading: Reading) -> bool:
    """Is there a number, an address, a link or a way anywhere in our own words?"""
    if any(token.kind in CONTACT_KINDS for token in reading.tokens) or not HOW.isdisjoint(reading.stretch.words):
        return True
    return NUMBER.search(reading.text, reading.start) is not None
