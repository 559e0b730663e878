"""What a message asks: its questions, with or without a question mark, and its requests."""

from bisect import bisect_left
from typing import Literal, NamedTuple

from webcare.language.phrases import Phrases
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import is_question
from webcare.language.topics import topics

Kind = Literal["when", "how-much", "where", "who", "why", "how", "which", "what", "whether"]
WORDS: dict[str, Kind] = {
    **dict.fromkeys("wanneer hoelaat".split(), "when"),
    **dict.fromkeys("hoeveel".split(), "how-much"),
    **dict.fromkeys("waar waarheen waarvandaan waarop waarin".split(), "where"),
    **dict.fromkeys("wie wiens".split(), "who"),
    **dict.fromkeys("waarom waardoor".split(), "why"),
    **dict.fromkeys("welke welk".split(), "which"),
    "hoe": "how",
    "wat": "what",
}
AFTER_HOW: dict[str, Kind] = {
    **dict.fromkeys("laat lang snel".split(), "when"),
    **dict.fromkeys("veel duur groot zwaar hoog oud ver vaak".split(), "how-much"),
}
VERBS = frozenset(
    """kan kun kunt kunnen mag mogen is zijn was heb hebben heeft hebt had gaat gaan komt komen doet doen wordt worden
    moet moeten weet weten zit zitten werkt werken krijg krijgt krijgen bestaat bestaan hoort geldt gelden klopt
    verkopen levert leveren rijdt rijden ben vergoeden vergoedt staat staan past passen doe lukt zou zouden wil
    willen sturen stuurt zal zullen""".split()
)
"""A sentence that begins with one of these asks whether, when it has a question mark, or "jullie", "u" or "ik" next."""
INDIRECT = Phrases(
    """vraag|vroeg me|mij af of|hoe|wat|waar|wanneer|waarom|welke
    wil|zou|wilde|willen|had graag|even|| weten|vragen of|hoe|wat|waar|wanneer|waarom|welke
    ben|zijn benieuwd|nieuwsgierig of|hoe|wat|waar|wanneer|waarom|welke
    verneem|hoor graag|| of|hoe|wat|waar|wanneer|waarom|welke
    kunt|kun|kan|kunnen u|je|jullie|iemand … zeggen|vertellen|uitleggen|aangeven|laten of|hoe|wat|waar|wanneer|waarom|welke|weten""".splitlines()
)
REQUEST = Phrases(
    """graag ontvang|wil|wilde|zou|hoor|verneem|verzoek ik|wij|we
    ik|wij|we wil|willen|wilde|zou|verzoek graag|mijn|een|het|de|u|jullie
    kunnen|kunt|kan|willen|wilt|wil jullie|u|je|iemand
    graag even|zo|mijn|een|het|de|jullie|uw
    bel|mail|app|stuur|geef|regel|laat me|mij|ons|dit|het|mijn
    verzoeke|verzoek""".splitlines()
)


class Question(NamedTuple):
    """A question or request at ``[start, end)``, what kind of answer it wants, and its content words' stems."""

    start: int
    end: int
    kind: Kind
    words: frozenset[str]


def questions(reading: Reading) -> list[Question]:
    """What is asked, in order."""
    indirect = [match.start for match in INDIRECT.find(reading.body_stretch)]
    found = (_question(sentence, indirect) for sentence in reading.sentences)
    return [question for question in found if question is not None]


def requests_of(reading: Reading) -> list[Question]:
    """What is asked for without being a question: "graag mijn geld terug"."""
    asking = [match.start for match in REQUEST.find(reading.body_stretch)]
    return [
        Question(sentence.start, sentence.end, "what", topics(sentence.tokens))
        for sentence in reading.sentences
        if not is_question(sentence) and _holds(sentence, asking)
    ]


def _holds(sentence: Sentence, places: list[int]) -> bool:
    """Does one of these places (in order) lie in the sentence?"""
    at = bisect_left(places, sentence.start)
    return at < len(places) and places[at] < sentence.end


def _question(sentence: Sentence, indirect: list[int]) -> Question | None:
    words = [token.lower for token in sentence.tokens if token.kind == "word"]
    marked = is_question(sentence)
    kind: Kind | None = None
    for at, word in enumerate(words):
        if word in WORDS and (marked or (at == 0 and _asks_openly(sentence, words))):
            kind = WORDS[word]
            if kind == "how" and at + 1 < len(words):
                kind = AFTER_HOW.get(words[at + 1], kind)
            break
    opens = bool(words) and words[0] in VERBS and not {"jullie", "u", "ik", "we"}.isdisjoint(words[1:3])
    if kind is None and (marked or opens):
        kind = "whether"
    if kind is None and _holds(sentence, indirect):
        kind = next((WORDS[word] for word in words if word in WORDS), "whether")
    if kind is None:
        return None
    return Question(sentence.start, sentence.end, kind, topics(sentence.tokens))


def _asks_openly(sentence: Sentence, words: list[str]) -> bool:
    """Is this a question without its mark: "hoe lang duurt het", but not "wat een mooie winkel!"?"""
    shouted = any(token.kind == "stop" and "!" in token.text for token in sentence.tokens)
    return (
        not shouted and len(words) > 2 and (words[1] in VERBS or words[1] in AFTER_HOW or words[1] in ("kost", "duurt"))
    )
