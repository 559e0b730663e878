"""How much of one plain value is in another."""

import json
from collections.abc import Iterator
from typing import Any

from rapidfuzz.distance import Indel

from webcare.diff.shapes import Leaf, Listing, Record, Shape, Table

LONGEST = 400
"""Words of a value that are compared, the first ones: enough to know it again."""


def canonical(value: Any, shape: Shape) -> str:
    """A value in one way of writing only: the same for values that mean the same, whatever their order."""
    return json.dumps(_ordered(value, shape), ensure_ascii=False, sort_keys=True)


def _ordered(value: Any, shape: Shape) -> Any:
    if value is None or isinstance(shape, Leaf):
        return value
    if isinstance(shape, Record):
        return {key: _ordered(inner, shape.fields[key].shape) for key, inner in value.items()}
    if isinstance(shape, Table):
        return {key: _ordered(inner, shape.item) for key, inner in value.items()}
    items = [_ordered(item, shape.item) for item in value]
    return items if shape.rule.ordered else sorted(items, key=lambda item: json.dumps(item, sort_keys=True))


def features(value: Any, shape: Shape) -> list[str]:
    """What a value says, word by word, each with the key that it stands under. What is a default says nothing."""
    found: list[str] = []
    for feature in _features(value, shape, ""):
        found.append(feature)
        if len(found) == LONGEST:
            break
    return found


def _features(value: Any, shape: Shape, key: str) -> Iterator[str]:
    if isinstance(shape, Record):
        for name, field in shape.fields.items():
            inner = value.get(name)
            if inner is not None and inner != field.default:
                yield from _features(inner, field.shape, name)
    elif isinstance(shape, Table):
        for name in sorted(value):
            yield from _features(value[name], shape.item, f"{key} {name}")
    elif isinstance(shape, Listing):
        several = value if shape.rule.ordered else sorted(value, key=lambda item: canonical(item, shape.item))
        for item in several:
            yield from _features(item, shape.item, key)
    elif isinstance(value, list):
        yield f"{key}\0{value}"
    else:
        yield from (f"{key}\0{word}" for word in str(value).split())


def likeness(one: list[str], other: list[str]) -> float:
    """From 0 to 1: how much of all that they say they both say, in the same order.

    That is twice the longest common subsequence, divided by the sum of the lengths (Dice).
    """
    return float(Indel.normalized_similarity(one, other))
