"""Is a message about the client at all: its names, hashtags and accounts, or those of others. No I/O here."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from webcare.language.phrases import Stretch
from webcare.language.tokens import Token, tokenize
from webcare.language.topics import content, stem
from webcare.pseudonyms.own import compact
from webcare.store.workspace import Workspace
from webcare.triage.wording import HEAD, Lookout, plain

Standing = Literal["ours", "maybe", "theirs", "like", "unknown"]
"""``maybe``: a word that is a product's name and an ordinary word; ``like``: a word that only resembles a name."""
BELONGING = frozenset(
    """s app apps site website webshop winkel winkels showroom klant klanten klantenservice service helpdesk medewerker
    account mail mails mailtje bezorger bezorging bon actie reclame folder fan fans fail hater haters bestelling pakket
    pakketje product producten""".split()
)
"""What may be written onto a name: the showroom, the app and the customers of a company are about it."""
OF_WHOM = frozenset("van bij door aan".split())
"""What stands before the company that somebody had to do with."""
SHORTEST = 6
"""Letters of the shortest name that is recognised in a longer word, or misspelt."""
ALIKE = 68
"""From this likeness (0 to 100, Indel ratio) a word resembles a name so much that it is worth saying."""
COMMON = 2
"""In so many keywords a word must be to belong to the client's trade."""


class Subject(NamedTuple):
    """How a message stands to the client, and the words that say so."""

    standing: Standing
    places: tuple[tuple[int, int], ...] = ()
    mentioned: bool = False
    """Our account is addressed: ``@noorderlamp``."""
    others: tuple[tuple[int, int], ...] = ()
    """Where competitors are named."""


class Names:
    """What the client and its competitors are called."""

    def __init__(self, workspace: Workspace) -> None:
        handbook, config = workspace.handbook, workspace.config
        monitoring = handbook.monitoring
        names = [config.client, *(monitoring.names if monitoring else ())]
        products = [one.name for one in handbook.vocabulary.names]
        names += [name for name in products if any(other.startswith(f"{name} ") for other in names)]
        tags = monitoring.hashtags if monitoring else []
        others = [
            name for other in (monitoring.competitors if monitoring else ()) for name in (other.name, *other.also)
        ]
        handles = [channel.handle or "" for channel in handbook.channels.values()]
        self._names = [name for name in dict.fromkeys([*names, *tags]) if compact(name)]
        self.ours = Lookout(self._names, exact=True)
        self.others = Lookout(others, exact=True)
        self.accounts = frozenset(map(compact, [config.client, *handles])) - {""}
        self.other_accounts = frozenset(map(compact, others)) - {""}
        self.trade = Lookout(_trade(workspace))
        self.words = self.ours.words | self.others.words | self.trade.words
        self._client = compact(config.client)
        self._goods = tuple(word for word in self.trade.words if len(word) >= HEAD)
        self._domains = tuple(config.domains)
        self._long = sorted({compact(name) for name in self._names if len(compact(name)) >= SHORTEST})

    def subject(self, tokens: Sequence[Token], stretch: Stretch, text: str) -> Subject:
        """Whom a message is about, by the names in it."""
        mentions = [token for token in tokens if token.kind == "mention"]
        ours = [(one.start, one.end) for one in mentions if compact(one.text) in self.accounts]
        others = [(hit.start, hit.end) for hit in self.others.find(stretch)]
        others += [(one.start, one.end) for one in mentions if compact(one.text) in self.other_accounts]
        hits = list(self.ours.find(stretch))
        sure = [(hit.start, hit.end) for hit in hits if self._sure(self._names[hit.phrase], text[hit.start : hit.end])]
        if named := [*ours, *sure] or list(self._worn(tokens)):
            return Subject("ours", tuple(named), bool(ours), tuple(others))
        if others:
            return Subject("theirs", tuple(others), others=tuple(others))
        if hits:
            return Subject("maybe", tuple((hit.start, hit.end) for hit in hits))
        return self._like(tokens) or Subject("unknown")

    def elsewhere(self, tokens: Sequence[Token]) -> tuple[int, int] | None:
        """Where a company is named that nobody listed: "mijn pakket van Bol", "@bol waar blijft het"."""
        for before, token in pairwise(tokens):
            if token.kind == "word" and token.text[0].isupper() and before.lower in OF_WHOM:
                return token.start, token.end
        return next(((one.start, one.end) for one in tokens if one.kind == "mention"), None)

    def trades(self, stretch: Stretch) -> bool:
        """Is there a word of the client's trade in it?"""
        return next(self.trade.find(stretch), None) is not None

    def _sure(self, name: str, written: str) -> bool:
        """Can this only be the client: its own name, a misspelling of it, or a product's with its capital?"""
        own = compact(name)
        if self._client in own or _close(own, self._client) or " " in written or not written.lstrip("#").islower():
            return True
        return any(letter.isupper() for letter in name.lstrip("#")[1:]) or own.endswith(self._goods)

    def _worn(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Names with something behind them, and links to our own sites."""
        for token in tokens:
            if token.kind == "link" and any(domain in token.lower for domain in self._domains):
                yield token.start, token.end
            elif token.kind in ("word", "tag"):
                word = plain(token.lower).removeprefix("#")
                for name in self._long:
                    rest = word.removeprefix(name)
                    if rest and rest != word and (rest[0] in "-'" or rest in BELONGING):
                        yield token.start, token.end

    def _like(self, tokens: Sequence[Token]) -> Subject | None:
        """A word that resembles a name: a slip of the finger may be ours, another word is not."""
        from rapidfuzz import fuzz, process

        for token in tokens:
            if token.kind in ("word", "tag", "mention") and len(token.text) >= SHORTEST:
                word = compact(plain(token.lower))
                close = process.extractOne(word, self._long, scorer=fuzz.ratio, score_cutoff=ALIKE)
                if close is not None:
                    slip = token.kind != "mention" and _close(word, close[0])
                    return Subject("maybe" if slip else "like", ((token.start, token.end),))
        return None


def _close(one: str, other: str) -> bool:
    """One slip of the finger apart (a letter too many, too few, wrong, or two changed over)?"""
    from rapidfuzz.distance import OSA

    return min(len(one), len(other)) >= SHORTEST and OSA.distance(one, other, score_cutoff=1) <= 1


def _trade(workspace: Workspace) -> list[str]:
    """The words that the client's topics and advice have in common: of a shop for lamps, "lamp" and "pakket"."""
    handbook = workspace.handbook
    lines = [keyword for topic in handbook.topics.values() for keyword in topic.keywords]
    lines += [word for one in (handbook.monitoring.advice if handbook.monitoring else ()) for word in one.when]
    counted: Counter[str] = Counter()
    written: dict[str, str] = {}
    for line in dict.fromkeys(lines):
        for token in content(tokenize(line)):
            counted[stem(plain(token.lower))] += 1
            written.setdefault(stem(plain(token.lower)), plain(token.lower))
    return [word for one, word in written.items() if counted[one] >= COMMON]
