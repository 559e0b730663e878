"""Mask personal data, character for character, so that places keep pointing at the same words."""

from collections.abc import Callable, Iterable

from webcare.privacy.detect import find
from webcare.privacy.personal import Personal

VISIBLE = 2
"""How many characters of a value stay readable: enough to recognise your own, too few to use."""
ROUNDS = 4
"""The characters that stay readable may complete what stood beside them, so that there is more to mask; hardly ever
more than once. A bound keeps the time linear in the text."""


def mask(text: str, found: Iterable[Personal] | None = None) -> str:
    """``text`` with every letter and digit of personal data but the first two replaced by ``*``.

    With ``found`` (in order, none overlapping) that is what is masked, and nothing is looked for.
    """
    if found is not None:
        return _hide(text, found)
    return until_settled(text, lambda text: _hide(text, find(text)))


def until_settled(text: str, change: Callable[[str], str], rounds: int = ROUNDS) -> str:
    """What a change makes of a text when it is done again until nothing changes, so many times at most."""
    for _ in range(rounds):
        changed = change(text)
        if changed == text:
            break
        text = changed
    return text


def _hide(text: str, found: Iterable[Personal]) -> str:
    parts, at = [], 0
    for item in found:
        keep = min(item.start + VISIBLE, item.end)
        hidden = "".join("*" if character.isalnum() else character for character in text[keep : item.end])
        parts += [text[at:keep], hidden]
        at = item.end
    return "".join(parts) + text[at:]
