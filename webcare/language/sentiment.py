"""How a message feels: from -1 (bad) to 1 (good), how strongly, and with which emotions.

Every sign is weighed where it stands: denied ("niet blij"), stressed ("heel slecht"), asked ("is er een storing?"),
before or after "maar". Thanks are courtesy: they count for little beside a complaint or a question. Linear.
"""

from math import tanh
from typing import NamedTuple

from webcare.language.clauses import clauses
from webcare.language.irony import NEGATORS, turn_irony, turn_mock_praise
from webcare.language.reading import Reading
from webcare.language.sentiment_lexicon import Emotion, Feeling, Sign, lexicon
from webcare.language.tokens import Token


class Sentiment(NamedTuple):
    """``polarity`` from -1 to 1; ``emotions`` by name from 0 to 1; ``loud`` when shouted."""

    polarity: float
    emotions: dict[Emotion, float]
    signs: tuple[Sign, ...]
    loud: bool = False

    @property
    def upset(self) -> bool:
        """Does it complain, or show anger, grief, worry or damage? One clear sign will do, if praise weighs less."""
        stated = [sign.score for sign in self.signs if not sign.asked]
        return self.polarity < -FELT and (
            min(stated, default=0.0) <= -CLEAR or sum(map(_bad, self.signs)) <= -2 * CLEAR
        )

    @property
    def angry(self) -> bool:
        """Is it anger or grief, not just a report of what is broken: a strong sign of it, or many signs?"""
        felt = [sign.score for sign in self.signs if sign.emotion in ("anger", "grief") and sign.score < 0]
        every = sum(map(_bad, self.signs))
        return self.upset and (
            min(felt, default=0.0) <= -FEELING or sum(felt) <= -ADDED or every <= -(ADDED if self.loud else MANY)
        )

    @property
    def label(self) -> str:
        """negative, neutral or positive."""
        return "negative" if self.polarity < -FELT else "positive" if self.polarity > FELT else "neutral"


FELT = 0.2
"""What is nearer to 0 is neutral."""
CLEAR, STRONG, FEELING, ADDED, MANY = 0.4, 0.4, 0.5, 0.75, 1.1
NEAR = 3
"""How many words before a sign may deny it."""
BREAKS = frozenset((",", ";", ":", "(", "–", "—"))
STRESS = frozenset(
    """erg heel hele zeer zo echt enorm ontzettend super mega zwaar totaal volkomen helemaal compleet ronduit uiterst
    behoorlijk gewoon diep zó wel ernstig intens dik gigantisch oprecht""".split()
)
SOFT = frozenset("beetje wat enigszins vrij redelijk iets best lichtelijk soms".split())
ADVERBS = frozenset(
    "vreselijk verschrikkelijk waanzinnig belachelijk achterlijk bizar absurd afgrijselijk idioot raar".split()
)
"""Bad words that only stress the good word after them: "vreselijk lekker"."""
THANKS = frozenset("bedankt dank dankjewel dankuwel dankje danku thanks thx tnx merci".split())
PREFIXES = ("super", "mega", "ultra", "reuze", "top", "kei", "bere", "extra", "on")
CURSES = ("klote", "kut", "tering", "tyfus", "pokke", "klere", "rotzooi", "rotbed", "rotser", "rotdien", "schijt")
STARTS = PREFIXES + CURSES
SWEARING = Feeling(-0.9, "anger")
"""What a word that begins with a curse adds."""
CONTRAST = frozenset("maar echter alleen jammer".split())
TAKING_BACK = frozenset("jammer alleen maar".split())
"""These take back the sentence before as well, when they open one: "Mooie site. Jammer dat …"."""
BEFORE_CONTRAST = 0.4
ANY = frozenset("enkel enkele één centje moment".split())
ASKED, ASKED_ANGRY, ASKED_GOOD = 0.5, 0.8, 0.3
LOUD = 1.25
EMOJI: dict[str, Feeling] = {
    **dict.fromkeys("😡🤬😠👿🖕💩", Feeling(-0.9, "anger")),
    **dict.fromkeys("😤🙄👎😒🤦🤢🤮", Feeling(-0.7, "anger")),
    **dict.fromkeys("😢😭💔😞😔😥☹🙁", Feeling(-0.6, "grief")),
    **dict.fromkeys("😱😨😰😟😧", Feeling(-0.5, "worry")),
    **dict.fromkeys("😍🥰😘❤💛💚💙🧡💜🥳🎉🤩", Feeling(0.8, "joy")),
    **dict.fromkeys("😀😃😄😁😊☺🙂👍👏💪🙌👌🤗😋🤤😎⭐🌟", Feeling(0.5, "joy")),
    ":)": Feeling(0.4, "joy"),
    ":-)": Feeling(0.4, "joy"),
    ":D": Feeling(0.5, "joy"),
    "<3": Feeling(0.7, "joy"),
    ":(": Feeling(-0.5, "grief"),
    ":-(": Feeling(-0.5, "grief"),
}


def feel(reading: Reading) -> Sentiment:
    """The sentiment of our reader's own words: greeting, sign-off and quoted lines left out."""
    signs = _signs(reading)
    worst = min((sign.score for sign in signs), default=0.0)
    courteous = worst <= -STRONG or any(sentence.question for sentence in clauses(reading))
    total = 0.0
    emotions: dict[Emotion, float] = {}
    for sign in signs:
        score = sign.score
        if score > 0 and courteous and _is_courtesy(reading, sign):
            score = 0.1 if worst > -STRONG else 0.0
        total += score
        if sign.emotion and score and not sign.asked:
            emotions[sign.emotion] = max(emotions.get(sign.emotion, 0.0), min(1.0, abs(score)))
    loud = _loud(reading)
    return Sentiment(tanh(total * (LOUD if loud else 1.0)), emotions, tuple(signs), loud)


def _bad(sign: Sign) -> float:
    return min(0.0, sign.score)


def _is_courtesy(reading: Reading, sign: Sign) -> bool:
    words = reading.text[sign.start : sign.end].lower()
    return words in THANKS or not words[:1].isalpha()


def _loud(reading: Reading) -> bool:
    shouted = sum(
        token.kind == "word" and len(token.text) > 3 and token.text.isupper() for token in reading.body_tokens
    )
    stops = [token.text for token in reading.body_tokens if token.kind == "stop"]
    return shouted > 1 or any(stop.count("!") > 1 or {"!", "?"} <= set(stop) for stop in stops)


def _signs(reading: Reading) -> list[Sign]:
    known = lexicon()
    phrases = {
        match.start: (match.end, known.feelings[match.phrase]) for match in known.phrases.find(reading.body_stretch)
    }
    asked = {start: question for start, _, question in clauses(reading)}
    signs: list[Sign] = []
    clause, before, until, question = 0, 0, -1, False
    recent: list[Token] = []
    for token in reading.body_tokens:
        if token.start in asked:
            turn_irony(reading, signs, clause, token.start)
            question, before, clause, recent = asked[token.start], clause, len(signs), []
        if token.start < until:
            recent.append(token)
            continue
        if token.kind == "word" and token.lower in CONTRAST and (recent or token.lower in TAKING_BACK):
            since = clause if recent else before
            signs[since:] = [sign._replace(score=sign.score * BEFORE_CONTRAST) for sign in signs[since:]]
            clause, recent = len(signs), []
        end, feeling = phrases.get(token.start) or (token.end, _alone(token, recent, known.words))
        until = end if token.start in phrases else until
        if feeling is not None and feeling.score:
            score = _weighed(feeling.score, recent[-1:] if token.start in phrases else recent[-NEAR:])
            if recent and signs and signs[-1].start == recent[-1].start and _only_stresses(recent[-1].lower, score):
                signs.pop()
                score *= LOUD
            if question:
                score *= ASKED_GOOD if score > 0 else ASKED_ANGRY if feeling.emotion == "anger" else ASKED
            if score:
                same = (score > 0) == (feeling.score > 0)
                signs.append(Sign(token.start, end, score, feeling.emotion if same else "", question))
        if token.text in BREAKS or token.kind == "stop":
            recent = []
        else:
            recent.append(token)
    turn_irony(reading, signs, clause, reading.end)
    turn_mock_praise(reading, signs)
    return _fewer_smiles(reading, signs)


def _only_stresses(word: str, score: float) -> bool:
    """Does this word say nothing but how much: "super irritant", "vreselijk lekker"?"""
    return word in STRESS or (score > 0 and word in ADVERBS)


def _alone(token: Token, before: list[Token], words: dict[str, Feeling]) -> Feeling | None:
    if token.kind == "word":
        if before and before[-1].kind == "word" and token.text[0].isupper() and not token.text.isupper():
            return None  # a name: "de film Verdriet"
        return words.get(token.lower) or _derived(token.lower, words)
    if token.kind == "emoji":
        return EMOJI.get(token.text[0])
    return EMOJI.get(token.text) if token.kind == "smiley" else None


def _derived(word: str, words: dict[str, Feeling]) -> Feeling | None:
    """What a prefix makes of a known word: superaardig, onaardig, rotservice."""
    if not word.startswith(STARTS):
        return None
    for prefix in PREFIXES:
        if word.startswith(prefix) and (feeling := words.get(word[len(prefix) :])) is not None and feeling.score > 0:
            return feeling if prefix != "on" else Feeling(-feeling.score, "anger")
    return SWEARING if len(word) > 6 and word.startswith(CURSES) else None


def _weighed(score: float, before: list[Token]) -> float:
    """The score after what stands before it: "niet blij" is bad, "niet slecht" a little good, "erg" adds."""
    near = [token.lower for token in before]
    if near and near[-1] in STRESS:
        score *= LOUD
    elif near and near[-1] in SOFT and near != ["wat"]:
        score *= 0.7
    if "nooit" in near and near[-1].startswith("zo"):
        return score * LOUD  # "nog nooit zo'n slechte service" denies nothing
    none = near[-1:] in (["zonder"], ["geen"]) or (near[-2:-1] == ["geen"] and near[-1] in ANY)
    if score < 0 and none:
        return -0.8 * score  # "geen enkel probleem"
    if not NEGATORS.isdisjoint(near):
        return -0.8 * score if score > 0 else -0.2 * score
    return score


def _fewer_smiles(reading: Reading, signs: list[Sign]) -> list[Sign]:
    """Friendly emoji together count once, and a smile beside a complaint counts for nothing."""
    smiles = [sign for sign in signs if sign.score > 0 and not reading.text[sign.start].isalnum()]
    if not smiles:
        return signs
    places = {sign.start for sign in smiles}
    words = sum(sign.score for sign in signs if sign.start not in places)
    if words >= -FELT:
        places.discard(smiles[0].start)
    return [sign for sign in signs if sign.start not in places]
