"""Which data a reply asks the customer for, when there is no doubt that it asks.

Stricter than ``requests``: that one guards privacy and may be generous, this one ends in an error.
"""

from collections.abc import Iterator
from typing import NamedTuple

from webcare.language.phrases import Phrases, Stretch
from webcare.language.reading import Reading, Sentence
from webcare.language.requests import KIND
from webcare.language.sentences import is_question
from webcare.language.tokens import Token

NOUNS: dict[str, str] = {
    **{word: kind for word, kind in KIND.items() if kind not in ("any", "medical", "password", "id-document", "bsn")},
    **dict.fromkeys("foto foto's fotootje fotootjes foto’s afbeelding".split(), "photo"),
    **dict.fromkeys("besteldatum aankoopdatum".split(), "order-date"),
    **dict.fromkeys("winkel filiaal vestiging supermarkt".split(), "shop"),
    **dict.fromkeys("trein bus lijn tram treinnummer lijnnummer busnummer vluchtnummer vlucht".split(), "vehicle"),
    **dict.fromkeys("mailadres e-mail".split(), "email"),
    "nummer": "order-number",
    "datum": "date",
}
NEEDS_WHICH = frozenset(("shop", "vehicle"))
"""Only "welke winkel", not "kom je naar de winkel"."""
GIVE = "|".join(
    """sturen stuur stuurt geven geef geeft doorgeven mailen mail mailt appen app appt dm'en delen deel deelt noemen
    noem vermelden invullen opgeven toesturen doorsturen achterlaten vertellen vertel weten dm opsturen
    meesturen zetten reageren""".split()
)
QUESTION = Phrases(
    f"""mag|mogen ik|we|wij
    wat is|zijn|was|waren je|jouw|uw|het|de|jullie|
    kun|kunt|kan|wil|wilt|zou|zouden je|jij|u|jullie … … {GIVE}
    {GIVE} je|jij|u … me|mij|ons|even|nog|
    heb|hebt|heeft je|jij|u … voor me|mij|ons
    heb|hebt|heeft je|jij|u voor me|mij|ons
    op|onder|met|van|in|om|bij| welk|welke
    wanneer heb|hebt|heeft|had|kocht|bestelde je|jij|u
    zou|zouden ik|we|wij … mogen""".splitlines()
)
IMPERATIVE = frozenset("stuur stuurt mail app dm geef deel noem vermeld laat zet reageer bezorg vul schrijf".split())
STATEMENT = Phrases(
    """heb|hebben ik|we|wij … nodig
    ik|we|wij heb|hebben … nodig
    graag|hiervoor|daarvoor ontvang|ontvangen we|wij|ik
    we|wij|ik ontvang|ontvangen graag
    onder|met vermelding van
    graag … vermelden|doorgeven|sturen|mailen""".splitlines()
)
LEADING = frozenset("en dan graag eerst even svp anders ook daarvoor".split())
DENIED = frozenset(
    "niet geen hoeft hoef nooit zonder klopt kloppen staat staan controle verificatie controleren".split()
)
OTHER = frozenset("ander andere nieuw nieuwe juiste juist volledig volledige ontbrekende oude tweede extra één".split())
REACHED = frozenset("bereikbaar bereiken bellen bel belt terugbellen telefonisch appen".split())
"""With one of these "welk nummer" is a telephone number."""
LONG_ENOUGH = 7
NO_NUMBER = frozenset(
    "huisnummer volgnummer antwoordnummer streepjescode kortingscode foutcode postcode dresscode".split()
)
WHEN = frozenset("wanneer datum dag".split())
BOUGHT = frozenset("besteld bestelde kocht gekocht aangeschaft aangeschaften".split())


class Asked(NamedTuple):
    """A kind of data that the reply asks for, at ``[start, end)``: the noun with "je" or the like."""

    kind: str
    start: int
    end: int


def asked(reading: Reading) -> Iterator[Asked]:
    """What our own words ask for."""
    words = reading.body_stretch.words
    if NOUNS.keys().isdisjoint(words) and BOUGHT.isdisjoint(words) and "bereiken" not in words:
        return
    for sentence in reading.sentences:
        lower = {token.lower for token in sentence.tokens}
        if not DENIED.isdisjoint(lower):
            continue
        question = is_question(sentence)
        if not (_asks(sentence, question=question)):
            continue
        if question and not WHEN.isdisjoint(lower) and not BOUGHT.isdisjoint(lower):
            yield Asked("order-date", sentence.start, _last(sentence))
        yield from _nouns(reading, sentence)


def _asks(sentence: Sentence, *, question: bool) -> bool:
    words = [token for token in sentence.tokens if token.kind not in ("punct", "emoji", "markup")]
    for at, token in enumerate(words):
        if token.lower in IMPERATIVE and (at == 0 or words[at - 1].lower in LEADING):
            return True
    return (QUESTION if question else STATEMENT).occurs_in(Stretch(sentence.tokens))


def _nouns(reading: Reading, sentence: Sentence) -> Iterator[Asked]:
    words = [token for token in sentence.tokens if token.kind in ("word", "abbreviation")]
    for at, token in enumerate(words):
        kind = NOUNS.get(token.lower) or ("order-number" if _is_number(token.lower) else None)
        if kind is None or reading.quoted(token.start) or reading.text[token.start - 1 : token.start] == "[":
            continue
        before = [word.lower for word in words[max(0, at - 2) : at]]
        if not OTHER.isdisjoint(before) or before[-2:] == ["nog", "een"]:
            continue
        if kind in NEEDS_WHICH and not {"welke", "welk"} & set(before):
            continue
        if token.lower in ("nummer", "e-mail") and before[-1:] not in (["je"], ["jouw"], ["uw"], ["welk"]):
            continue
        if token.lower == "nummer" and not REACHED.isdisjoint(word.lower for word in words):
            kind = "phone"
        yield Asked(kind, _start(words, at), token.end)


def _is_number(word: str) -> bool:
    """Is this a number or code of some sort, as a bagagenummer is?"""
    return word.endswith(("nummer", "code")) and len(word) > LONG_ENOUGH and word not in NO_NUMBER


def _start(words: list[Token], at: int) -> int:
    """From "je", "uw", "een" or "het" before the noun on."""
    own = at > 0 and words[at - 1].lower in ("je", "jouw", "uw", "het", "de", "een")
    return words[at - 1].start if own else words[at].start


def _last(sentence: Sentence) -> int:
    """The end of the sentence without its stop."""
    words = [token for token in sentence.tokens if token.kind not in ("stop", "emoji")]
    return words[-1].end
