"""Does a sentence of ours pass a verdict on what happened: "zo gaan we niet met je spullen om", "dat is er ver over"?

By its build, not its words: people find new words for it every day. It begins by pointing back ("dat", "zo", "daar"),
or names the matter and then points ("twee keer betalen, dat …"), and denies or judges it. A refusal is built alike
("dat vergoeden we niet") and is told apart by who acts in it. No I/O here.
"""

from webcare.language.reading import Sentence
from webcare.language.sentences import is_question
from webcare.language.sentiment_lexicon import lexicon
from webcare.language.tokens import Token

POINTING = frozenset("dat dit zo daar hier die zulke zoiets zo'n".split())
LEADING = frozenset("en maar nee ja want ook alleen natuurlijk inderdaad helaas".split())
DENYING = frozenset("niet geen nooit niemand allerminst nergens geenszins".split())
WE = frozenset("we wij ik onze ons".split())
NO_VERDICT = frozenset(
    """mogelijk nodig toegestaan inbegrepen gedekt vergoed vergoeden verzekerd juist waar beschikbaar leverbaar meer
    verplicht bekend duidelijk aanwezig hoeft hoef geldt gelden telt valt vallen staat ligt betekent lukt zeker
    haast weten weet zien erg altijd alle automatisch via langer vast helaas inwisselbaar uitgesloten zichtbaar
    gratis standaard normaal gebruikelijk prima handig makkelijk besteld verzonden verkocht voorradig tegelijk
    online digitaal""".split()
)
"""With one of these it is a refusal or a fact."""
FREELY = frozenset("kun kunt kan mag moet vind vindt regel regelt doe doet krijg krijgt ziet lees leest".split())
"""What the customer can do: instruction, no verdict."""
JUDGING = frozenset(
    """is was zijn waren wordt word worden hoort horen klopt kan kon mag gaat ging moet voelt vraagt doet slaat maakt
    zou had heeft wil wilt gun verdient verdien breekt schiet komt spaar past hoor""".split()
)
ALLOWING = frozenset("kan kon mag gaat lukt werkt past".split())
"""Without a denial these say what can be done: "bel ons, dat kan tot negen uur"."""
SHAME = frozenset("schaam schamen schaamte beschamend beschaamd genant gênant plaatsvervangend".split())
GENERIC = frozenset("je jij u iemand niemand men mens iedereen".split())
YOU = frozenset("je jij u".split())
BECOMING = frozenset("word wordt worden raak raakt slaap slaapt zou zouden zit".split())
SUFFERING = frozenset("wil hoort verdient mag zou hoeft zit".split())
"""What nobody wants or should: "niemand wil slapen in een vijver"."""
UNDERGOING = frozenset("overkomen gebeuren meemaken voelen treffen gebeurd overkomt meemaakt aan".split())
"""What nobody should go through: "dit mag u niet overkomen"."""
BORNE = frozenset(
    """doen verkopen accepteren verdragen begrijpen rechtvaardigen geloven verteren tolereren harden filmen
    verdedigen verkroppen""".split()
)
LONGEST = 9
FEW = 4
"""A denial of so few words ("dat kan niet") is a plain no."""
ORDINALS = dict(
    zip(
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende".split(),
        map(str, range(1, 11)),
        strict=True,
    )
)


def judges(sentence: Sentence) -> bool:
    """Does the sentence, on its own, judge what happened to the customer?"""
    return any(_judges(sentence, words) for words in (_leading_off(sentence.words), _first_clause(sentence)))


def _first_clause(sentence: Sentence) -> list[str]:
    """The words up to the first mark inside: what follows "dat had niet gemogen:" is why."""
    mark = next((token.start for token in sentence.tokens if token.text in (",", ":", ";", "–", "—")), sentence.end)
    return _leading_off([token for token in sentence.words if token.start < mark])


def _leading_off(tokens: list[Token]) -> list[str]:
    words = [token.lower for token in tokens]
    return words[next((at for at, word in enumerate(words) if word not in LEADING), len(words)) :]


def _judges(sentence: Sentence, words: list[str]) -> bool:
    if not SHAME.isdisjoint(words):
        return True
    if _norm(words) or _exclaims(sentence, words) or _past_bearing(words):
        return True
    if len(words) < 2 or words[0] not in POINTING:
        return len(words) > 2 and (_anyone(words) or _grave(words))
    return _denies(words) or _anyone(words) or _grave(words)


def verdict_after(tokens: list[Token]) -> int:
    """Where a verdict on what was named before begins ("…, dat klopt van geen kant"): an index, or -1."""
    for at in range(2, len(tokens) - 1):
        if tokens[at].lower in POINTING and tokens[at - 1].text in (",", ":", "–", "—", "!", "…", "..."):
            words = _clause(tokens, at)
            if not 1 < len(words) <= LONGEST or not NO_VERDICT.isdisjoint(words) or not WE.isdisjoint(words[1:4]):
                continue
            if words[0] == "die" and words[1] not in JUDGING:
                continue
            if words[1] in ALLOWING and DENYING.isdisjoint(words):
                continue
            if GENERIC.isdisjoint(words[1:4]) or FREELY.isdisjoint(words[1:4]) or not UNDERGOING.isdisjoint(words):
                return at
    return -1


def _clause(tokens: list[Token], at: int) -> list[str]:
    """The words from here to the next mark."""
    words: list[str] = []
    for token in tokens[at:]:
        if token.kind in ("stop", "emoji") or token.text in (",", ":", ";") or len(words) > LONGEST:
            break
        if token.kind == "word":
            words.append(token.lower)
    return words


def _denies(words: list[str]) -> bool:
    """A denial that is no refusal: "zo lang hoort niemand te wachten", but not "dat vergoeden we niet"."""
    clause = words[:14]
    if DENYING.isdisjoint(clause) or len(clause) < FEW or not NO_VERDICT.isdisjoint(clause):
        return False
    instructs = not YOU.isdisjoint(clause[1:4]) and not FREELY.isdisjoint(clause[1:4])
    if instructs and UNDERGOING.isdisjoint(clause):
        return False
    if words[0] == "zo" and clause[2] in ("je", "jij", "u") and "niet" not in clause:
        return False  # what one gains: "zo mist u geen ophaaldag"
    return words[0] == "zo" or WE.isdisjoint(clause[1:4])


def _norm(words: list[str]) -> bool:
    """What one does not do: "ophangen doe je niet", "dat flik je een klant niet"."""
    return any(
        words[at] in ("doe", "doet", "flik", "flikt", "gun", "laat")
        and words[at + 1] in GENERIC
        and "niet" in words[at + 2 : at + 9]
        for at in range(1, len(words) - 2)
    ) and WE.isdisjoint(words[:3])


def _past_bearing(words: list[str]) -> bool:
    """What cannot be borne or explained: "anderhalf uur staan is voor niemand te doen"."""
    return any(
        words[at] == "te" and words[at + 1] in BORNE and not DENYING.isdisjoint(words[:at])
        for at in range(2, len(words) - 1)
    )


def _exclaims(sentence: Sentence, words: list[str]) -> bool:
    """A cry, "wat een zware tijd voor u", that is no cheer and no question."""
    if words[:2] not in (["wat", "een"], ["wat", "moet"], ["wat", "moeten"]) or is_question(sentence):
        return False
    known = lexicon().words
    return not any((feeling := known.get(word)) is not None and feeling.score > 0 for word in words)


def _anyone(words: list[str]) -> bool:
    """How anybody would feel: "daar word je radeloos van", "daar zou ik ook kwaad om zijn", "dat wil je niet"."""
    if words[:1] in (["niemand"], ["iemand"]) and words[1] in SUFFERING:
        return True
    for at in range(len(words) - 2):
        if words[at] in BECOMING and words[at + 1] in GENERIC and words[at - 1] in POINTING and at:
            return True
        if words[at : at + 2] in (["zou", "ik"], ["zouden", "wij"], ["zouden", "we"]) and "ook" in words[at : at + 5]:
            return True
        if words[at] in ("wil", "wilt") and words[at + 1] in GENERIC and not DENYING.isdisjoint(words[at + 2 : at + 8]):
            return True
    return False


def _grave(words: list[str]) -> bool:
    """A plain judgement that is no praise and no fact: "dit is ernstig", "dat is er ver over"."""
    return any(
        words[at] in ("is", "klinkt", "voelt", "lijkt", "blijft", "was") and words[-1] in GRAVE
        for at in range(max(1, len(words) - 4), len(words) - 1)
    ) or (words[1] in ("is", "klinkt", "voelt", "lijkt", "blijft", "was") and any(word in GRAVE for word in words[2:6]))


GRAVE = frozenset(
    """ernstig serieus heftig gevaarlijk moeilijk lastig verdrietig zwaar triest bizar absurd schandalig
    onbegrijpelijk onaanvaardbaar onwenselijk ongehoord over schrijnend pijnlijk wrang bitter droevig erg schokkend
    mensonterend mensonwaardig krom scheef raar vreemd gek onzin onhoudbaar afschuwelijk vreselijk
    verschrikkelijk slopend uitputtend vermoeiend onverteerbaar frustrerend mensonwaardig ondraaglijk ergerlijk
    onbestaanbaar onprettig onrechtvaardig oneerlijk""".split()
)
