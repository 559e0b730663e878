"""Does a text hold what a question of its kind asks for: a time, an amount, a place, a person, yes or no?

By shape alone: "morgen" may answer "wanneer", whatever it is about. No I/O here.
"""

from webcare.language.acts import ANSWER_WORDS, says_when
from webcare.language.phrases import Phrases
from webcare.language.questions import Kind, Question
from webcare.language.reading import Reading, Sentence
from webcare.language.sentiment_lexicon import lexicon
from webcare.language.tokens import Token
from webcare.language.topics import stem
from webcare.language.verbs import Verbs, open_verbs

MONEY = frozenset(
    "€ euro euro's eur cent gratis kosteloos kost kosten prijs prijzen tarief niets betaal betaalt".split()
)
COST, DEAR = ("kos", "prij", "tarief"), ("dur", "betal")
PAID = (*COST, "vergoe", "korting", "gratis", "declar", "betal", "bijbetal", "terugbetal")
"""How the stem of a word begins that asks what something costs; the latter only after "hoe" or "hoeveel"."""
AMOUNTS = frozenset(
    """één een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd duizend
    half halve anderhalf anderhalve dubbel dubbele paar geen alle allemaal zoveel onbeperkt
    evenveel meer minder""".split()
)
PLACE = Phrases(
    [
        "in|op|bij|aan|naast|achter|onder|boven|naar|via|vanaf|tegenover|tussen|langs|door|tot *",
        "hier|daar|links|rechts|bovenaan|onderaan|boven|beneden|overal|nergens|thuis|online",
        "linksboven|rechtsboven|linksonder|rechtsonder",
    ]
)
YES_OR_NO = ANSWER_WORDS | frozenset(
    """kan kun kunt kunnen mag mogen hoeft hoef hoeven moet moeten lukt gaat zou zouden alleen enkel uitsluitend mits
    tenzij behalve als indien zodra tot zonder allebei beide geen niet nooit wel nog helaas pas genoeg komt komen
    wordt worden werkt""".split()
)
"""One of these stands in nearly every answer to a question that asks whether."""
POINTING = frozenset(
    """dat die dit deze hij ze zij het daar daarvan daarmee daarvoor daarover hier hiervoor er zo dan allebei beide hem
    haar ermee ervan ervoor erop eraan kan kun kunt mag""".split()
)
"""A sentence that begins with one of these points back to the question."""
PARTICLES = frozenset("mee terug open dicht vrij klaar over samen binnen buiten thuis weg".split())
"""A question and its answer share these: "mag mijn hond mee?", "kleine dieren reizen gratis mee"."""
STATIVE = frozenset(
    """zijn ben hebben heb vinden vind hopen hoop bieden verkopen wensen wens werken danken dank streven willen wil doen
    kennen ken staan sta geven""".split()
)
BACK = frozenset("erbij hij hem die deze ermee daarvoor daarmee daarvan daarover ervan ervoor beide allebei".split())
"""These point back from anywhere in a sentence; "ze" may be anybody: "daar schenken ze koffie"."""


ONES = frozenset(
    """tweede derde vierde andere rode blauwe groene gele zwarte witte grijze bruine roze paarse oranje gouden zilveren
    grote kleine nieuwe oude lange korte dure goedkope brede smalle ronde vierkante houten glazen metalen""".split()
)
SUBORDINATE = frozenset("zodra omdat doordat totdat zolang nadat tenzij mits sinds want".split())
"""What begins so, on its own, answers when or why."""
CRIES = frozenset(
    """goed goede mooie leuke fijne scherpe slimme lieve vraag oeps ai ach nou tja hé hee zeg wat een dank bedankt je u
    voor het de bericht beste geachte heer mevrouw""".split()
)
PERSONS = frozenset("ik je jij u hij ze we wij jullie het er".split())
BEFORE_NOUN = frozenset(
    """de het een deze die dit dat elke elk geen je jouw uw mijn onze ons bij in op voor na van tot om per met aan
    naar uit door over tegen zonder binnen""".split()
)
PLURALS = frozenset(
    """zijn hebben worden kunnen mogen moeten zullen willen gaan komen doen staan liggen zitten krijgen geven nemen
    vinden weten maken houden blijven waren hadden werden konden zouden kwamen gingen rijden werken betalen sturen
    leveren verkopen bieden brengen vragen bellen rekenen helpen lopen starten gelden""".split()
)
WEAK = frozenset("werkte maakte stuurde betaalde leverde belde duurde kostte zette stelde had was ging kwam".split())
OURSELVES = frozenset("wij ons".split())
BOTH = frozenset("allebei beide beiden geen één eerste tweede laatste maakt keuze kiezen".split())
"""What answers "A of B?" without naming either."""
SPANS = frozenset("week maand zomer winter herfst lente jaar weekend dagen weken actie keer zaterdag zondag".split())
FINITE = frozenset("is was gaat komt kan mag moet wordt werd heeft had staat ligt zit geldt kost duurt blijft".split())
SHAPED: frozenset[Kind] = frozenset(("when", "how-much", "where", "who", "whether"))

OPENED = frozenset(map(stem, "open geopend dicht gesloten bereikbaar openingstijden".split()))
"""Asked whether it is open, one says when."""
ALWAYS = frozenset(
    "altijd dag nacht dagelijks onbeperkt nooit eeuwig permanent doorlopend continu meteen direct".split()
)
ELLIPTIC = 12
"""The longest answer in words that needs no verb: "drie stuks, voor ieder een", "tot middernacht"."""


def has_shape(question: Question) -> bool:
    """Does the answer to this question have a shape that shows?"""
    return question.kind in SHAPED or _asks_price(question)


def fits(question: Question, reading: Reading, said: list[Sentence] | None = None) -> bool:
    """May the reply, or what is ``said`` in it, answer this question, by the shape of what it holds?"""
    tokens = reading.body_tokens if said is None else [token for sentence in said for token in sentence.tokens]
    if question.choice:
        return any(token.lower in BOTH for token in tokens)
    if _asks_price(question):
        return any(token.lower in MONEY for token in tokens)
    if question.kind == "when" or not OPENED.isdisjoint(question.words):
        return says_when(tokens) or not ALWAYS.isdisjoint(token.lower for token in tokens)
    if question.kind == "how-much":
        return any(token.kind == "number" or token.lower in AMOUNTS for token in tokens)
    if question.kind == "where":
        return PLACE.occurs_in(reading.body_stretch)
    if question.kind == "who":
        return any(_is_name(tokens, at) or tokens[at].lower in OURSELVES for at in range(len(tokens)))
    if question.kind == "whether":
        paid = any(word.startswith(PAID) for word in question.words)
        return any(token.lower in YES_OR_NO or (paid and token.lower in MONEY) for token in tokens)
    return True


def counts(question: Question, reading: Reading, said: list[Sentence]) -> bool:
    """Does what is said hold the time, the price or a number where one was asked for?"""
    if _asks_price(question) or question.kind == "when":
        return fits(question, reading, said)
    wanted = question.kind in ("how-much", "which", "what", "how")
    return wanted and any(token.kind == "number" for sentence in said for token in sentence.tokens)


def points_back(sentences: list[Sentence]) -> bool:
    """Does the reply begin as an answer does, with "ja" or "die", or point back to the question in two sentences?

    Later on "dat" points to what the reply itself said.
    """
    if not sentences:
        return False
    if _begins(sentences[0]):
        return True
    first = sentences[0]
    return any(token.lower in BACK for token in first.tokens) or _acts(first) or _elliptic(first) or _the_one(first)


def _elliptic(sentence: Sentence) -> bool:
    """Is it, up to its first comma, an answer without a verb: "tot middernacht", "rundergelatine", "bij de balie"?

    A cry is none: "leuk!", "wat een vraag".
    """
    comma = next((token.start for token in sentence.tokens if token.text in (",", ";", ":")), sentence.end)
    words = [token.lower for token in sentence.words if token.start < comma]
    if not 0 < len(words) <= ELLIPTIC or words[0] == "wat":
        return False
    if words[0] in SUBORDINATE:
        return True
    verbs, felt = open_verbs(), lexicon().words
    if any(_is_verb(verbs, words, at) for at in range(len(words))):
        return False
    return any(word not in felt and word not in CRIES for word in words)


def _is_verb(verbs: Verbs, words: list[str], at: int) -> bool:
    """Can the word be the finite verb here? A noun that is also a stem ("week", "trein") only behind a subject."""
    word = words[at]
    finite = verbs.finite(word) if word not in BEFORE_NOUN else None
    if finite is not None:
        beside = {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]}
        spoken = word.endswith("t") and at > 0 and words[at - 1] not in BEFORE_NOUN
        return not finite.other or spoken or not beside.isdisjoint(PERSONS) or (at == 0 and len(words) > 1)
    return verbs.is_past(word) or word in PLURALS or word in WEAK or _is_infinitive(verbs, word)


def _is_infinitive(verbs: Verbs, word: str) -> bool:
    """Is it a verb in -en, by its stem: dragen by draag, leggen by leg, reizen by reis?"""
    root = word.removesuffix("en")
    if root == word or len(root) < 2:
        return False
    last = {"v": "f", "z": "s"}.get(root[-1], root[-1])
    stems = (root[:-1] + last, root[:-1], root[:-1] + root[-2] + last if len(root) > 1 else root)
    return any(verbs.row(stem).infinitive == word for stem in stems)


def _the_one(sentence: Sentence) -> bool:
    """Does it begin with "de rode", "de eerste", "een grotere", and then a verb: one of those that were asked about?"""
    words = [token.lower for token in sentence.words]
    return (
        len(words) > 2
        and words[0] in ("de", "het", "een")
        and (words[1] in ONES or words[1].endswith(("ste", "ere")))
        and (words[2] in FINITE or ((finite := open_verbs().finite(words[2])) is not None and not finite.other))
    )


def _acts(sentence: Sentence) -> bool:
    """Do we do something: "we betalen je verzendkosten terug", "ik stuur een nieuwe"?"""
    words = [token.lower for token in sentence.words]
    if len(words) < 3 or words[0] not in ("we", "wij", "ik"):
        return False
    return words[1] not in STATIVE or words[2] in ("het", "dit", "dat", "hem", "ze")


def _begins(sentence: Sentence) -> bool:
    """Does the sentence, or what follows a greeting and a comma in it, begin as an answer does?"""
    words = [token.lower for token in sentence.words]
    comma = next((token.start for token in sentence.tokens[:6] if token.text == ","), None)
    after = [token.lower for token in sentence.words if comma is not None and token.start > comma]
    return any(
        some and ((some[0] in POINTING and not _is_article(some)) or not ANSWER_WORDS.isdisjoint(some[:3]))
        for some in (words, after)
    )


def _is_article(words: list[str]) -> bool:
    """Does a noun follow: "het zwembad gaat", "deze week krijg je", but "het gaat"?"""
    if words[0] == "deze" and words[1:2] and words[1] in SPANS:
        return True
    return words[0] == "het" and words[1:2] != [] and words[1] not in FINITE and not FINITE.isdisjoint(words[2:3])


def _asks_price(question: Question) -> bool:
    asking = {"what": COST, "how-much": COST + DEAR}.get(question.kind, ())
    return any(word.startswith(asking) for word in question.words)


def _is_name(tokens: list[Token], at: int) -> bool:
    """A word with a capital that begins no sentence."""
    return at > 0 and tokens[at].kind == "word" and tokens[at].text[0].isupper() and tokens[at - 1].kind == "word"
