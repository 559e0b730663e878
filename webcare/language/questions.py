"""What a message asks: its questions, with or without a question mark, and its requests."""

from bisect import bisect_left
from typing import Literal, NamedTuple

from webcare.language.phrases import Phrases
from webcare.language.reading import Reading, Sentence
from webcare.language.sentences import is_question
from webcare.language.topics import topics
from webcare.language.verbs import open_verbs

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
"""A sentence that begins with one of these asks whether, when it has a question mark, or a subject next."""
SUBJECTS = frozenset("jullie u ik we wij je jij".split())
LOOSE_SUBJECTS = frozenset("er mijn het de dit dat deze die een iemand men 't".split())
"""These too where the writer leaves out all marks."""
INDIRECT = Phrases(
    """vraag|vroeg me|mij af of|hoe|wat|waar|wanneer|waarom|welke
    wil|zou|wilde|willen|had graag|even|| weten|vragen of|hoe|wat|waar|wanneer|waarom|welke
    ben|zijn benieuwd|nieuwsgierig of|hoe|wat|waar|wanneer|waarom|welke
    verneem|hoor graag|| of|hoe|wat|waar|wanneer|waarom|welke
    kunt|kun|kan|kunnen u|je|jullie|iemand … zeggen|vertellen|uitleggen|aangeven|laten of|hoe|wat|waar|wanneer|waarom|welke|weten""".splitlines()
)
NO_CHOICE = frozenset(
    "niet geen wel zo zoiets iets anders ik je u jullie er het dat dit de wel iemand mag kan zijn is".split()
)
"""After these "of" offers no second thing: "weten jullie of ik …"."""
REQUEST = Phrases(
    """graag ontvang|wil|wilde|zou|hoor|verneem|verzoek ik|wij|we
    ik|wij|we wil|willen|wilde|zou|verzoek graag|mijn|een|het|de|u|jullie
    kunnen|kunt|kan|willen|wilt|wil jullie|u|je|iemand
    graag even|zo|mijn|een|het|de|jullie|uw
    bel|mail|app|stuur|geef|regel|laat me|mij|ons|dit|het|mijn
    verzoeke|verzoek""".splitlines()
)


MOST_BEFORE = 4
DOING = frozenset("doe doen doet moet moeten kan kun gebeurt gebeuren nu".split())
"""Behind "wat" these ask how: "wat doe ik als …"."""
CALLING = frozenset(
    "eh hallo hé hee hey joehoe serieus echt werkelijk sorry pardon huh wat is dit het dat alles toch nou nu".split()
)
SHORT_CALL = 4
SHORT = 8
"""So many words after "en" go on with an earlier question: "En die van mijn man?"."""


class Question(NamedTuple):
    """A question or request at ``[start, end)``, what kind of answer it wants, and its content words' stems.

    ``choice`` when it asks which of two: "dinsdag of donderdag?"
    """

    start: int
    end: int
    kind: Kind
    words: frozenset[str]
    choice: bool = False


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
        if word in WORDS and (marked or (_opens(sentence, at) and _asks_openly(sentence, words[at:]))):
            kind = WORDS[word]
            if word == "wat" and words[at + 1 : at + 2] and words[at + 1] in DOING:
                kind = "how"
            if kind == "how" and at + 1 < len(words):
                kind = AFTER_HOW.get(words[at + 1], kind)
            break
    subjects = SUBJECTS if sentence.closed else SUBJECTS | LOOSE_SUBJECTS
    first = next((token for token in sentence.tokens if token.kind not in ("punct", "emoji")), None)
    opens = (
        bool(words)
        and first is not None
        and first.lower == words[0]
        and words[0] in VERBS
        and not subjects.isdisjoint(words[1:3])
    )
    if kind is None and (marked or opens):
        kind = "what" if words[:1] == ["en"] and len(words) < SHORT else "whether"
    if kind is None and _holds(sentence, indirect):
        kind = next((WORDS[word] for word in words if word in WORDS), "whether")
    if kind is None or _is_address(sentence):
        return None
    choice = kind == "whether" and marked and _offers_two(words)
    return Question(sentence.start, sentence.end, kind, topics(sentence.tokens), choice)


def _is_address(sentence: Sentence) -> bool:
    """Is it no question but a call: "Eh, Noorderlamp?", "Serieus?", "Is dit het?"?"""
    words = sentence.words
    if not 0 < len(words) <= SHORT_CALL:
        return False
    names = [token for token in words[1:] if token.text[0].isupper()]
    return all(token in names or token.lower in CALLING for token in words)


def _offers_two(words: list[str]) -> bool:
    """Is this "A of B?", and no "of niet?" or "of zo?"."""
    return any(
        word == "of" and 1 < at < len(words) - 1 and words[at + 1] not in NO_CHOICE for at, word in enumerate(words)
    )


def _opens(sentence: Sentence, at: int) -> bool:
    """Does the word open the sentence, or what follows "goeiedag," in it?"""
    if not 0 < at < MOST_BEFORE:
        return at == 0
    places = [place for place, token in enumerate(sentence.tokens[: 3 * MOST_BEFORE]) if token.kind == "word"]
    return at < len(places) and sentence.tokens[places[at] - 1].text == ","


def _asks_openly(sentence: Sentence, words: list[str]) -> bool:
    """Is this a question without its mark: "hoe lang duurt het", but not "wat een mooie winkel!"?"""
    shouted = any(token.kind == "stop" and "!" in token.text for token in sentence.tokens)
    if shouted or len(words) < 3:
        return False
    known = words[1] in VERBS or words[1] in AFTER_HOW or words[1] in ("kost", "duurt")
    return known or (words[2] in SUBJECTS | LOOSE_SUBJECTS and open_verbs().finite(words[1]) is not None)
