"""Which item of one list is which of another, and which entry has only got another id."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rapidfuzz import fuzz

from webcare.diff.alike import canonical, features, likeness
from webcare.diff.lists import Rule
from webcare.diff.shapes import Leaf, Listing, Shape

Pair = tuple[int, int]
Name = Callable[[Any], str | None]
"""What an item is called; None for what has no name that can be found again."""
SAME_ITEM = 0.6
"""From this likeness on, two items that nothing names are one that was edited."""
SAME_ENTRY = 0.7
"""From this likeness on, an entry that went and one that came are one under another id."""
SAME_NAME = 60
"""From this likeness on (in percent, of the letters), two names are those of one thing; people's names differ more."""
RESPELLED = 80
"""From this likeness on (in percent, of the letters), one key is the other spelled better."""
MOST = 64
"""Leftovers on the smaller side that are compared with each on the other, so that time stays linear; of more, only
the same content is seen."""
LONG_TEXT = 6
"""Words from which an edited text is still the same entry."""
TELLING = 8
"""Characters from which the same text under another key is no coincidence."""


class Pairing:
    """The pairs that were found so far, and what is left over on both sides, by index."""

    def __init__(self, before: Sequence[Any], after: Sequence[Any]) -> None:
        self.before, self.after = before, after
        self.left, self.right = list(range(len(before))), list(range(len(after)))
        self.pairs: list[Pair] = []

    def take(self, pairs: Sequence[Pair]) -> None:
        """Pair these, and leave them out from now on."""
        if pairs:
            self.pairs += pairs
            lefts, rights = {left for left, _ in pairs}, {right for _, right in pairs}
            self.left = [one for one in self.left if one not in lefts]
            self.right = [one for one in self.right if one not in rights]

    def same(self, name: Name, named: Name | None = None, *, alone: bool = False) -> None:
        """Pair what has the same name, in order; ``alone``: only where there is just one on either side.

        ``named`` gives the names of those after, where these are had in another way.
        """
        lefts, rights = _by_name(self.left, self.before, name), _by_name(self.right, self.after, named or name)
        found: list[Pair] = []
        for key, ours in lefts.items():
            theirs = rights.get(key, [])
            if not alone or len(ours) == len(theirs) == 1:
                found += zip(ours, theirs, strict=False)
        self.take(found)

    def alike(self, score: Callable[[Any, Any], float], prepare: Callable[[Any], Any]) -> None:
        """Pair what is most alike first; a score of 0 is no likeness."""
        if min(len(self.left), len(self.right)) > MOST:
            return
        ours = [(at, prepare(self.before[at])) for at in self.left]
        theirs = [(at, prepare(self.after[at])) for at in self.right]
        scored = [(points, i, j) for i, one in ours for j, other in theirs if (points := score(one, other))]
        lefts, rights, found = set[int](), set[int](), list[Pair]()
        for _, i, j in sorted(scored, key=lambda one: (-one[0], abs(one[1] - one[2]), one[1] + one[2])):
            if i not in lefts and j not in rights:
                lefts.add(i)
                rights.add(j)
                found.append((i, j))
        self.take(found)


def _by_name(places: Sequence[int], items: Sequence[Any], name: Name) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at in places:
        if (key := name(items[at])) is not None:
            found.setdefault(key, []).append(at)
    return found


def pair_items(before: Sequence[Any], after: Sequence[Any], shape: Listing, renamed: Mapping[str, str]) -> list[Pair]:
    """Which item is which. ``renamed`` holds the ids that are others now, of what the items are or are known by."""
    rule, item = shape.rule, shape.item
    found = Pairing(before, after)
    found.same(lambda value: canonical(value, item))
    if not found.left or not found.right:
        return sorted(found.pairs)
    if rule.key:
        found.same(_keyed(rule.key))
    if renamed:
        known = _known(rule)
        found.same(lambda value: renamed.get(known(value)), known)
    if rule.edits == "content":
        scope = _keyed(rule.scope)
        found.alike(_item_score, lambda value: (scope(value), features(value, item)))
    elif rule.edits == "spelling":
        found.alike(_spelling_score, lambda value: (str(value.get(rule.key[0], "")), _rest(value, rule, item)))
    if rule.weak:
        found.same(_keyed(rule.weak), alone=True)
    if rule.steps:
        found.take([(at, at) for at in sorted({*found.left} & {*found.right})])
    return sorted(found.pairs)


def _keyed(keys: tuple[str, ...]) -> Callable[[Any], str]:
    return lambda value: repr([sorted(one) if isinstance(one := value.get(key), list) else one for key in keys])


def _known(rule: Rule) -> Callable[[Any], str]:
    return lambda value: value if isinstance(value, str) else str(value.get(rule.id or "", ""))


def _item_score(one: tuple[str, list[str]], other: tuple[str, list[str]]) -> float:
    score = likeness(one[1], other[1]) if one[0] == other[0] else 0
    return score if score >= SAME_ITEM else 0


def _rest(value: Any, rule: Rule, shape: Shape) -> list[str]:
    return features({key: inner for key, inner in value.items() if key not in rule.key}, shape)


def _spelling_score(one: tuple[str, list[str]], other: tuple[str, list[str]]) -> float:
    spelled, rest = fuzz.ratio(one[0], other[0], score_cutoff=RESPELLED), likeness(one[1], other[1])
    return spelled / 100 + rest if spelled and rest >= SAME_ITEM else 0


def pair_entries(
    before: Mapping[str, Any], after: Mapping[str, Any], shape: Shape, renamed: Mapping[str, str]
) -> list[tuple[str, str]]:
    """Which of the entries that went has come back under another id."""
    olds, news = sorted(before), sorted(after)
    found = Pairing([(name, before[name]) for name in olds], [(name, after[name]) for name in news])
    if not olds or not news:
        return []
    found.same(lambda entry: renamed.get(entry[0]), lambda entry: str(entry[0]))
    if isinstance(shape, Leaf):
        found.same(lambda entry: entry[1] if len(str(entry[1])) >= TELLING else None)
        found.alike(_text_score, lambda entry: (entry[0], str(entry[1]), features(entry[1], shape)))
    else:
        found.same(lambda entry: canonical(entry[1], shape))
        found.alike(_entry_score, lambda entry: (_named(entry[1]), features(entry[1], shape)))
    return [(olds[i], news[j]) for i, j in found.pairs]


def _named(entry: Mapping[str, Any]) -> str:
    return str(entry.get("name", ""))


def _entry_score(one: tuple[str, list[str]], other: tuple[str, list[str]]) -> float:
    if fuzz.ratio(one[0], other[0]) < SAME_NAME:
        return 0
    score = likeness(one[1], other[1])
    return score if score >= SAME_ENTRY else 0


def _text_score(one: tuple[str, str, list[str]], other: tuple[str, str, list[str]]) -> float:
    """A short text must be the same, under a key that is much the same; a long one may be edited."""
    if one[1] == other[1]:
        return 1.0 if fuzz.ratio(one[0], other[0]) >= RESPELLED else 0
    score = likeness(one[2], other[2]) if min(len(one[2]), len(other[2])) >= LONG_TEXT else 0
    return score if score >= SAME_ENTRY else 0
