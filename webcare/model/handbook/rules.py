"""rules.yaml: the client's own word rules, with the examples that prove them."""

from typing import Annotated, Literal

from webcare.model.handbook.base import Entry, Id, Words
from webcare.model.values import doc


class Limit(Entry, frozen=True, kw_only=True):
    """How many of something a reply may hold."""

    of: Annotated[Literal["words", "sentences", "questions", "links", "exclamation-marks"], doc("Wat er geteld wordt")]
    most: Annotated[int, doc("Hoogste aantal", ge=0, le=10_000)]


class Require(Entry, frozen=True, kw_only=True):
    """When the reply says one thing, it must say another."""

    when: Annotated[list[Words], doc("Als een van deze in het antwoord staat; leeg: altijd")] = []
    then: Annotated[list[Words], doc("Dan ook een van deze", min_length=1)]


class OwnRule(Entry, frozen=True, kw_only=True):
    """One rule of the client. A phrase is words, * for one word, … for up to five, and alternatives: wij|we."""

    kind: Annotated[Literal["words", "replace", "phrase", "require", "limit"], doc("De soort regel")]
    level: Annotated[Literal["error", "warning", "advice"], doc("Hoe zwaar het telt")] = "warning"
    message: Annotated[str, doc("Wat de schrijver leest: kort, vriendelijk en concreet", min_length=1)]
    words: Annotated[list[Words], doc("words: deze woorden niet")] = []
    replace: Annotated[dict[str, str], doc("replace: dit woord wordt dat woord")] = {}
    inflect: Annotated[bool, doc("replace: ook in verbogen en vervoegde vorm")] = False
    phrases: Annotated[list[Words], doc("phrase: deze woordgroepen niet")] = []
    require: Annotated[Require | None, doc("require: als dit, dan ook dat")] = None
    limit: Annotated[Limit | None, doc("limit: hoogstens zoveel")] = None
    channels: Annotated[list[Id], doc("Alleen op deze kanalen; leeg: overal")] = []
    topics: Annotated[list[Id], doc("Alleen bij deze onderwerpen; leeg: altijd")] = []
    wrong: Annotated[list[str], doc("Zinnen waarin de regel iets vindt", min_length=1)]
    right: Annotated[list[str], doc("Zinnen waarin de regel niets vindt", min_length=1)]


OwnRules = dict[Id, OwnRule]
