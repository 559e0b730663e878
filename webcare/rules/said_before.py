"""What the desk told other customers, as fingerprints: whether a reply is one that many of them got.

A text is known by its pairs of neighbouring words without greeting, name, sign-off and data, each hashed; texts that
share four in five are one. Only fingerprints of what several customers got are kept (in the user's cache, by the
log's content), never a word of it. Texts are found again by their eight lowest hashes, as in MinHash (Broder, 1997).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from weakref import WeakKeyDictionary
from zlib import crc32

import msgspec

from webcare.language.reading import Reading
from webcare.store import cache
from webcare.store.sent import last_pieces, sent_by_people
from webcare.store.workspace import Workspace

ALIKE = 0.8
"""The share of pairs from which on two texts are one."""
LOWEST = 8
CROWD = 64
"""How many texts may be found by one hash: more means that it says nothing."""
MOST_TEXTS = 2000
"""The texts kept, those that most customers got."""


class Told(msgspec.Struct, frozen=True, array_like=True):
    """One text: the hashes of its pairs, and of the conversations that it was sent in."""

    pairs: frozenset[int]
    conversations: set[int]


class SaidBefore:
    """Texts, to be found by what is like them."""

    def __init__(self, texts: Iterable[Told] = ()) -> None:
        self.texts: list[Told] = []
        self.by_hash: dict[int, list[int]] = defaultdict(list)
        for text in texts:
            self.add(text)

    def add(self, text: Told) -> None:
        """Keep a text."""
        for one in _lowest(text.pairs):
            self.by_hash[one].append(len(self.texts))
        self.texts.append(text)

    def like(self, pairs: frozenset[int], share: float) -> Iterator[Told]:
        """The texts that share at least so much (0 to 1) of the pairs of the longer of the two."""
        places = {at for one in _lowest(pairs) for at in self.by_hash.get(one, ())[-CROWD:]}
        for at in sorted(places):
            other = self.texts[at].pairs
            if len(pairs & other) >= share * max(len(pairs), len(other)):
                yield self.texts[at]

    def elsewhere(self, pairs: frozenset[int], share: float, conversation: str | None) -> int:
        """In how many conversations but this one nearly these words were sent."""
        found = {one for text in self.like(pairs, share) for one in text.conversations}
        return len(found - {_hash(conversation)} if conversation else found)


def spoken(reading: Reading) -> list[str]:
    """What the reply says: its words in small letters, without greeting, names, sign-off, numbers and links."""
    words = []
    begins = True
    for token in reading.body_tokens:
        if token.kind == "word" and (begins or not token.text[0].isupper()):
            words.append(token.lower)
        begins = token.kind in ("stop", "newline", "emoji")
    return words


def pairs_of(words: list[str]) -> frozenset[int]:
    """The fingerprint of these words."""
    return frozenset(_hash(f"{one} {other}") for one, other in pairwise(words))


def gather(said: Iterable[tuple[str, str]]) -> SaidBefore:
    """The texts in these conversations and bodies that more than one conversation has."""
    found = SaidBefore()
    for conversation, body in said:
        pairs = pairs_of(spoken(Reading(body)))
        if pairs:
            same = next(found.like(pairs, ALIKE), None)
            if same is None:
                found.add(Told(pairs, {_hash(conversation)}))
            else:
                same.conversations.add(_hash(conversation))
    often = sorted((text for text in found.texts if len(text.conversations) > 1), key=_how_often, reverse=True)
    return SaidBefore(often[:MOST_TEXTS])


KNOWN: "WeakKeyDictionary[Workspace, SaidBefore | None]" = WeakKeyDictionary()
"""Read once for each client."""


def said_before(workspace: Workspace) -> SaidBefore | None:
    """What this client's log tells; None when there is no log."""
    if workspace not in KNOWN:
        KNOWN[workspace] = _read(workspace)
    return KNOWN[workspace]


def _read(workspace: Workspace) -> SaidBefore | None:
    pieces = last_pieces(workspace.path("logs")) if workspace.root is not None else []
    if not pieces:
        return None
    key = cache.key("said", __file__, list(pieces))
    if (kept := cache.load(key, list[Told])) is not None:
        return SaidBefore(kept)
    found = gather((sent.conversation_id, sent.body or "") for sent in sent_by_people(pieces))
    cache.save(key, found.texts)
    return found


def _how_often(text: Told) -> int:
    return len(text.conversations)


def _lowest(pairs: frozenset[int]) -> list[int]:
    return sorted(pairs)[:LOWEST]


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))
