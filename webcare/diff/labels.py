"""What the items of a list are called in a path: each has a name of its own."""

from collections.abc import Sequence
from typing import Any

from webcare.diff.lists import Rule


class Namer:
    """Gives out names, each once: the second ``phone`` is ``phone (2)``."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def __call__(self, name: str) -> str:
        """The name, or with the first number behind it that makes it one of its own."""
        made = name
        while made in self._taken:
            self._counts[name] = self._counts.get(name, 1) + 1
            made = f"{name} ({self._counts[name]})"
        self._taken.add(made)
        return made


def labels(items: Sequence[Any], rule: Rule) -> list[str]:
    """A name for every item, in their order: a text itself, else the item's keys, else its number from 1."""
    namer = Namer()
    return [namer(_name(item, rule, number)) for number, item in enumerate(items, 1)]


def _name(item: Any, rule: Rule, number: int) -> str:
    if isinstance(item, str):
        return item
    told = [item[key] for key in rule.name or rule.key if key in item]
    return " ".join(str(part) for part in told) or str(number)
