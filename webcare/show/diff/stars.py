"""Personal data behind stars, but for its last two characters, by which two values are told apart."""

from collections.abc import Callable, Iterable, Sequence

from webcare.diff.reach import Kind, reaches
from webcare.privacy import Personal, find
from webcare.privacy.masking import ROUNDS, VISIBLE
from webcare.privacy.personal import COVER, cover, in_order

STAR = "*"
Test = Callable[[str, str], bool]
"""Of a kind and the words: may this be read?"""


def masked(text: str, may_be_read: Test) -> str:
    """``text`` without what is personal in it, but for what ``may_be_read`` says of its kind and words."""
    for _ in range(ROUNDS):
        found = [item for item in _personal(text) if not may_be_read(item.kind, text[item.start : item.end])]
        found = [item for item in found if text[item.start - 1 : item.start] != STAR]  # the rest of what was hidden
        without = _hide(text, found)
        if without == text:
            break
        text = without
    return text


def _personal(text: str) -> Sequence[Personal]:
    """What is personal, in order, with the numbers that no telephone plan knows."""
    found = find(text)
    free = cover(text, found)
    phones = (Personal("phone", one.start, one.end) for one in reaches(text) if one.kind is Kind.PHONE)
    return in_order([*found, *(phone for phone in phones if COVER not in free[phone.start : phone.end])])


def _hide(text: str, found: Iterable[Personal]) -> str:
    parts, at = [], 0
    for item in found:
        parts += [text[at : item.start], hidden(text[item.start : item.end])]
        at = item.end
    return "".join(parts) + text[at:]


def hidden(value: str) -> str:
    """A value with all but its last two letters and digits as stars; of an e-mail address the domain stays too."""
    name, at, domain = value.rpartition("@")
    if at:
        return f"{hidden(name)}@{domain}"
    keep = [place for place, character in enumerate(value) if character.isalnum()]
    keep = keep[-VISIBLE:] if len(keep) > VISIBLE else []
    return "".join(
        character if place in keep or not character.isalnum() else STAR for place, character in enumerate(value)
    )
