"""Which suppressions hold when a change to a text may not excuse itself.

In CI, a pull request would otherwise switch off a rule for what it brings. There, a suppression holds when the same
file had it in the version that the settings come from: the same rule, the same reason, in the front matter or as a
comment, and no more often than then. What a fragment brings along must have stood in a fragment then.
"""

import os
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from webcare.model.finding import Source
from webcare.rules.suppressions import CLOSING, OPENING, Excepted, in_comment, said
from webcare.store.answers import read_fragments
from webcare.store.base import Base
from webcare.store.files import FRAGMENTS
from webcare.store.front import read_front, read_ignored


def held(base: Base, answers: str, path: str | None) -> frozenset[Excepted]:
    """The suppressions that hold in the text of a file. ``answers`` is the folder whose fragments it may include.

    A text that is in no file has no earlier version, and nothing in it holds.
    """
    return _held(base, answers, path) if path is not None else frozenset()


@lru_cache(maxsize=64)
def _held(base: Base, answers: str, path: str) -> frozenset[Excepted]:
    return _kept(_in_text(base.before(path)), _in_text(base.now(path))) | _in_fragments(base, answers)


@lru_cache(maxsize=8)
def _in_fragments(base: Base, answers: str) -> frozenset[Excepted]:
    before, now = Counter[Excepted](), Counter[Excepted]()
    for name in read_fragments(answers)[0]:
        path = os.path.join(answers, FRAGMENTS, f"{name}.md")
        if found := _in_text(base.now(path)):
            now.update(found)
            before.update(_in_text(base.before(path)))
    return _kept(before, now)


def _kept(before: Counter[Excepted], now: Counter[Excepted]) -> frozenset[Excepted]:
    return frozenset(one for one, times in before.items() if now[one] <= times)


def _in_text(text: str) -> Counter[Excepted]:
    """The suppressions in a whole file, as it was written."""
    if not text:
        return Counter()
    ignored = read_ignored(read_front(Source(None, text))[0])
    entries = [said(item.entry, whole=True) for item in ignored]
    return Counter([*entries, *(said(entry, whole=False) for entry in _in_comments(text))])


def _in_comments(text: str) -> Iterator[str]:
    start = text.find(OPENING)
    while start >= 0 and (end := text.find(CLOSING, start)) >= 0:
        if (entry := in_comment(text[start : end + len(CLOSING)])) is not None:
            yield entry
        start = text.find(OPENING, end)
